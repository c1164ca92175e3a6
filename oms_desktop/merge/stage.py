"""One round of decisions carried out on a merge: the conflicts first, then round after round of fixes.

A stage is an immutable value. The next one is made from the same round of the resolution before: only decisions that are
new, or that share a record with what is different now, are carried out again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from oms_desktop.merge.decisions import ACKNOWLEDGE, Decision, IllegalChoice
from oms_desktop.merge.engine import MergeResult
from oms_desktop.merge.findings import Severity, Write
from oms_desktop.merge.items import MergeItem
from oms_desktop.merge.values import ABSENT
from oms_desktop.merge.view import UNWRITTEN, Unwritten, View
from oms_desktop.merge.violations.found import Violations
from oms_desktop.merge.writing import writes_of, written
from oms_desktop.models.plain import Plain

Writes = tuple[Write, ...]


@dataclass(frozen=True, slots=True)
class Due:
    """A decision with the item it is about, and its place among the others of its round."""

    item: MergeItem
    decision: Decision
    place: Any


@dataclass(frozen=True, slots=True)
class Taking:
    """A decision that is due.

    Attributes:
        due: The decision.
        writes: What it writes; None if it cannot be carried out at all.
        records: The records it writes, and those it was made from.
    """

    due: Due
    writes: Writes | None
    records: frozenset[str]


@dataclass(frozen=True, slots=True)
class Stage:
    """What the decisions of one round, and of the rounds before, make of a merge.

    Attributes:
        takings: The decisions of this round by item.
        at: By record, the items whose decisions depend on it.
        refused: The items whose decisions cannot be carried out.
        writes: What this round and those before write, by record.
        view: The merged whole after them.
        violations: What is wrong with it.
    """

    takings: Mapping[str, Taking]
    at: Mapping[str, frozenset[str]]
    refused: frozenset[str]
    writes: Mapping[str, Writes]
    view: View
    violations: Violations

    def without_takings(self) -> Stage:
        """Return the stage at which the next round begins, when there was none before."""
        return Stage({}, {}, frozenset(), self.writes, self.view, self.violations)

    def taken(self) -> Iterator[Taking]:
        """Yield what was carried out."""
        return (t for item, t in self.takings.items() if item not in self.refused)


def first_stage(result: MergeResult) -> Stage:
    """Return the stage without any decision."""
    return Stage({}, {}, frozenset(), {}, result.plain_view, result.violations_at_first)


def next_stage(
    result: MergeResult,
    before: Stage,
    old: Stage,
    below: frozenset[str],
    due: Mapping[str, Due | None],
) -> tuple[Stage, frozenset[str], set[str]]:
    """Return a round of decisions, the records it could leave otherwise than the old one, and what was decided again.

    Args:
        result: The merge.
        before: The round before.
        old: The same round of another resolution of this merge, which followed another round before.
        below: The records that could differ between those two rounds before.
        due: The decisions of this round that the old one does not have, by item; None for those it has and this has not.
    """
    again = {item for record in below for item in old.at.get(record, ())} | due.keys()
    takings, at = dict(old.takings), dict(old.at)
    records = set(below)
    waiting = list(again)
    while waiting:  # everything that shares a record with what is carried out again
        item = waiting.pop()
        known = takings.pop(item, None)
        wanted = due[item] if known is None or item in due else known.due
        fresh = None if wanted is None else _taking(wanted, before.view)
        reached = {*(known.records if known else ()), *(fresh.records if fresh else ())}
        if fresh is not None:
            takings[item] = fresh
        for record in reached:
            items = at.get(record, frozenset())
            at[record] = items | {item} if fresh and record in fresh.records else items - {item}
        for record in reached - records:
            records.add(record)
            news = [other for other in at[record] if other not in again]
            again.update(news)
            waiting.extend(news)
    work = _Work(result, before, {r: w for r, w in old.writes.items() if r not in records})
    work.begin(records)
    refused = set(old.refused - again)
    for group in _groups(takings, again):
        refused |= work.take(group)
    view, seen = old.view.after({record: work.tree(record) for record in records})
    violations = old.violations.after(view, seen)
    at = {record: items for record, items in at.items() if items}
    stage = Stage(takings, at, frozenset(refused), work.writes, view, violations)
    return stage, frozenset(records), again


class _Work:
    """Records while decisions are carried out on them."""

    def __init__(self, result: MergeResult, before: Stage, writes: dict[str, Writes]) -> None:
        self._result = result
        self._before = before
        self._trees: dict[str, Plain | None] = {}
        self.writes = writes

    def begin(self, records: Iterable[str]) -> None:
        """Start with *records* as the round before left them."""
        known = self._before.writes
        self.writes.update({record: known[record] for record in records if record in known})

    def take(self, group: list[Taking]) -> set[str]:
        """Carry out decisions that share records: all together, or else one by one; return the items refused."""
        possible = [taking for taking in group if taking.writes is not None]
        refused = {taking.due.decision.item for taking in group if taking.writes is None}
        if not self._try(possible):
            refused |= {t.due.decision.item for t in possible if not self._try([t])}
        return refused

    def tree(self, record: str) -> Plain | Unwritten | None:
        """Return a record as it is now."""
        if record in self._trees:
            return self._trees[record]
        return self._before.view.own(record) if record in self.writes else UNWRITTEN

    def _try(self, takings: list[Taking]) -> bool:
        fresh: dict[str, list[Write]] = {}
        for taking in takings:
            for write in taking.writes or ():
                fresh.setdefault(write.record, []).append(write)
        writes = {r: (*self.writes.get(r, ()), *new) for r, new in fresh.items()}
        try:
            trees = {record: self._record(record, all_of) for record, all_of in writes.items()}
        except IllegalChoice:
            return False
        self.writes.update(writes)
        self._trees.update(trees)
        return True

    def _record(self, record: str, writes: Writes) -> Plain | None:
        """Return a record after *writes*; those of this round stand above those of the rounds before (law L13)."""
        result = self._result
        known = self._before.writes.get(record, ())
        tree = self._before.view.own(record) if known else result.plain_view.plain(record)
        fresh = writes[len(known) :]
        made = (write.value for write in fresh if not write.path and write.value is not ABSENT)
        kind = (tree or result.versions.any(record) or next(made))["kind"]
        sides = result.versions.theirs(record), result.versions.ours(record)
        return written(kind, tree, fresh, result.orders.get(record, {}), sides)


def _taking(due: Due, view: View) -> Taking:
    if due.decision.option == ACKNOWLEDGE:
        return Taking(due, () if due.item.severity is Severity.WARN else None, frozenset())
    made_from: set[str] = set()
    if due.decision.value is not ABSENT and _is_made_from_record(due):
        made_from = {str(due.decision.value), *(part.record for part in due.item.parts)}
    try:
        writes = writes_of(due.item, due.decision, view)
    except IllegalChoice:
        return Taking(due, None, frozenset(made_from))
    return Taking(due, writes, frozenset({write.record for write in writes} | made_from))


def _is_made_from_record(due: Due) -> bool:
    option = due.item.option(due.decision.option)
    return option is not None and option.needs == "record"


def _groups(takings: Mapping[str, Taking], items: Iterable[str]) -> Iterator[list[Taking]]:
    """Yield the decisions on *items* in groups that share no record with each other, each in order."""
    chosen = sorted((takings[item] for item in items if item in takings), key=lambda t: t.due.place)
    group_of: dict[str, list[Taking]] = {}
    groups: dict[int, list[Taking]] = {}
    for taking in chosen:
        together: list[Taking] = [taking]
        shared = {id(g): g for r in taking.records if (g := group_of.get(r)) is not None}
        for group in shared.values():
            del groups[id(group)]
            together = [*group, *together]
        if len(shared) > 1:
            together.sort(key=lambda t: t.due.place)
        groups[id(together)] = together
        for member in together if shared else (taking,):
            group_of.update(dict.fromkeys(member.records, together))
    yield from groups.values()
