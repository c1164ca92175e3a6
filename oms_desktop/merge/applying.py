"""Applying decisions to a merge: conflicts first, then fixes of the violations that are left, until nothing changes.

The outcome depends on the set of decisions, not on their order (law L10).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from oms_desktop.merge.decisions import ACKNOWLEDGE, Decision, IllegalChoice
from oms_desktop.merge.engine import MergeResult, in_order
from oms_desktop.merge.findings import Severity, State, Write
from oms_desktop.merge.items import MergeItem
from oms_desktop.merge.paths import read
from oms_desktop.merge.values import ABSENT
from oms_desktop.merge.view import View
from oms_desktop.merge.violations.all import violations
from oms_desktop.merge.writing import writes_of, written
from oms_desktop.models.plain import Plain

Writes = tuple[Write, ...]


@dataclass(slots=True)
class Memory:
    """What applying one merge's decisions computed before; makes the next decision cheap."""

    records: dict[str, tuple[Writes, Plain | None]] = field(default_factory=dict)
    items: dict[str, tuple[Decision | None, object, MergeItem]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Applied:
    """The outcome of decisions.

    Attributes:
        view: The merged whole.
        items: Conflicts and violations with their states.
        decisions: Those that found their item; others have no ground any more.
    """

    view: View
    items: tuple[MergeItem, ...]
    decisions: tuple[Decision, ...]


def apply_decisions(result: MergeResult, decisions: Iterable[Decision], memory: Memory) -> Applied:
    """Return what *decisions* make of *result*; a decision that cannot be carried out leaves its item open."""
    by_item = {decision.item: decision for decision in decisions}
    writes: dict[str, list[Write]] = {}
    taken: dict[str, Decision] = {}
    plain_view = result.plain_view
    for item in result.conflicts:
        decision = by_item.get(item.id)
        if decision is not None and _take(result, item, decision, plain_view, writes, memory):
            taken[item.id] = decision
    view = _view(result, writes, memory)
    found = _violations(result, view, writes)
    fixed: dict[str, MergeItem] = {}
    while True:
        due = [i for i in found if i.id in by_item and i.id not in fixed]
        if not due:
            break
        for item in sorted(due, key=lambda i: i.id):
            fixed[item.id] = item
            if _take(result, item, by_item[item.id], view, writes, memory):
                taken[item.id] = by_item[item.id]
        view = _view(result, writes, memory)
        found = _violations(result, view, writes)
    stale = _stale(by_item, taken, (*result.conflicts, *found))
    items = _conflict_items(result, view, taken, stale, memory)
    left = {item.id for item in found}
    solved = [
        item.moved(
            state=State.DECIDED, chosen=taken[item.id].option, chosen_value=taken[item.id].value
        )
        for item in fixed.values()
        if item.id in taken and item.id not in left
    ]
    open_ones = [item.moved(state=State.STALE) if item.id in stale else item for item in found]
    kept = (*taken.values(), *stale.values())
    return Applied(view, (*items, *in_order([*open_ones, *solved])), kept)


def _take(
    result: MergeResult,
    item: MergeItem,
    decision: Decision,
    view: View,
    writes: dict[str, list[Write]],
    memory: Memory,
) -> bool:
    """Add what a decision writes to *writes*; False if it cannot be carried out."""
    if decision.option == ACKNOWLEDGE:
        return item.severity is Severity.WARN
    try:
        fresh = writes_of(item, decision, view)
        for record in sorted({write.record for write in fresh}):
            mine = [write for write in fresh if write.record == record]
            _record(result, record, (*writes.get(record, ()), *mine), memory)
    except IllegalChoice:
        return False
    for write in fresh:
        writes.setdefault(write.record, []).append(write)
    return True


def _record(result: MergeResult, record: str, writes: Writes, memory: Memory) -> Plain | None:
    """Return a record after *writes*, remembered for the next time."""
    known = memory.records.get(record)
    if known is not None and known[0] == writes:
        return known[1]
    tree = result.plain_view.plain(record)
    source = tree or result.versions.any(record)
    assert source is not None, "decisions write to records that some side has"
    after = written(source["kind"], tree, writes, result.orders.get(record, {}))
    memory.records[record] = writes, after
    return after


def _view(result: MergeResult, writes: Mapping[str, list[Write]], memory: Memory) -> View:
    records = {r: _record(result, r, tuple(changes), memory) for r, changes in writes.items()}
    return result.view(records)


def _violations(
    result: MergeResult, view: View, writes: Mapping[str, list[Write]]
) -> tuple[MergeItem, ...]:
    return violations(view, result.names) if writes else result.violations


def _stale(
    by_item: Mapping[str, Decision], taken: Mapping[str, Decision], items: Iterable[MergeItem]
) -> dict[str, Decision]:
    """Return, by item, the decisions that were made at its place when its ground was another."""
    lost = [d for key, d in sorted(by_item.items()) if key not in taken]
    places = {(d.code, d.subject, d.path): d for d in lost if d.option != ACKNOWLEDGE}
    found = ((item, (item.code, item.subject.id, item.path)) for item in items if places)
    return {
        item.id: places[place]
        for item, place in found
        if place in places and item.id not in taken and item.id != places[place].item
    }


def _conflict_items(
    result: MergeResult,
    view: View,
    taken: Mapping[str, Decision],
    stale: Mapping[str, Decision],
    memory: Memory,
) -> list[MergeItem]:
    items = []
    for item in result.conflicts:
        decision = taken.get(item.id)
        if decision is None:
            old = stale.get(item.id)
            items.append(item if old is None else item.moved(state=State.STALE, chosen=old.option))
            continue
        tree = view.plain(item.subject.id)
        known = memory.items.get(item.id)
        if known is None or known[0] != decision or known[1] is not tree:
            known = decision, tree, _decided(item, decision, tree)
            memory.items[item.id] = known
        items.append(known[2])
    return items


def _decided(item: MergeItem, decision: Decision, tree: Plain | None) -> MergeItem:
    if decision.option == ACKNOWLEDGE:
        return item.moved(state=State.ACK, chosen=ACKNOWLEDGE)
    value = ABSENT if tree is None else read(item.subject.kind, tree, item.path)
    return item.moved(
        state=State.DECIDED, chosen=decision.option, chosen_value=decision.value, result=value
    )
