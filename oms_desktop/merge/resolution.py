"""A merge with the decisions people made so far: an immutable value; each decision gives the next one.

Undo is keeping the decisions before; the draft is the list of decisions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from oms_desktop.merge.applying import Memory, apply_decisions
from oms_desktop.merge.comparison import RecordComparison, compare_record
from oms_desktop.merge.consequences import Consequences, consequences
from oms_desktop.merge.decisions import ACKNOWLEDGE, Decision, IllegalChoice
from oms_desktop.merge.engine import MergeResult
from oms_desktop.merge.findings import Severity, State, Subject, Write
from oms_desktop.merge.items import MergeItem
from oms_desktop.merge.show import Shown, show_value
from oms_desktop.merge.values import ABSENT, Maybe, Path
from oms_desktop.merge.writing import writes_of, written
from oms_desktop.models.messages import message
from oms_desktop.models.plain import Plain, from_plain
from oms_desktop.versioning import tree as trees
from oms_desktop.versioning.canonical import Hash
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.versioning.records import encode_plain
from oms_desktop.versioning.snapshot import Layer, Snapshot, TreeSnapshot


class Group(StrEnum):
    """What a person has to do with an item."""

    BLOCKING = "blocking"
    DECIDE = "decide"
    REVIEW = "review"
    DECIDED = "decided"


@dataclass(frozen=True, slots=True)
class Progress:
    """Counts for the header; `total` is what had or has to be decided or fixed."""

    total: int
    decided: int
    blocking: int
    open: int
    warnings: int
    automatic: int


class Resolution:
    """What decisions make of a merge.

    Attributes:
        result: The merge.
        decisions: Those that found their item, stale ones too; save these.
        items: Conflicts, then violations, with their states.
    """

    def __init__(
        self, result: MergeResult, decisions: Iterable[Decision], memory: Memory | None = None
    ) -> None:
        self.result = result
        self._memory = memory or Memory()
        applied = apply_decisions(result, decisions, self._memory)
        self._view = applied.view
        self.decisions: tuple[Decision, ...] = applied.decisions
        self.items: tuple[MergeItem, ...] = applied.items

    def item(self, item: str) -> MergeItem:
        """Return the item with this id.

        Raises:
            KeyError: If there is none (any more).
        """
        return self._by_id[item]

    @cached_property
    def groups(self) -> dict[Group, tuple[MergeItem, ...]]:
        """The items by what has to be done."""
        found: dict[Group, list[MergeItem]] = {group: [] for group in Group}
        for item in self.items:
            found[group_of(item)].append(item)
        return {group: tuple(items) for group, items in found.items()}

    @cached_property
    def progress(self) -> Progress:
        """How far this is."""
        groups = self.groups
        decided = sum(item.severity.rank >= Severity.ERROR.rank for item in groups[Group.DECIDED])
        left = len(groups[Group.DECIDE]) + len(groups[Group.BLOCKING])
        return Progress(
            total=decided + left,
            decided=decided,
            blocking=len(groups[Group.BLOCKING]),
            open=left,
            warnings=len(groups[Group.REVIEW]),
            automatic=self.result.automatic_count,
        )

    @cached_property
    def blockers(self) -> tuple[MergeItem, ...]:
        """What keeps the merge from being completed."""
        return tuple(item for item in self.items if item.is_open)

    @property
    def is_complete(self) -> bool:
        """Whether the merge can be completed."""
        return not self.blockers

    def decide(self, item: str, option: str, value: Maybe = ABSENT) -> Resolution:
        """Return the resolution with one more decision.

        Raises:
            IllegalChoice: If the option cannot be taken, or the value is not legal.
        """
        at = self.item(item)
        decision = Decision.on(at, option, value)
        if option == ACKNOWLEDGE:
            if at.severity is not Severity.WARN:
                raise IllegalChoice(message("merge.illegal.acknowledge"))
        else:
            self._try(at, decision)
        return self._with({**self._decided, decision.item: decision})

    def decide_all(self, items: Iterable[str], option: str) -> Resolution:
        """Return the resolution with *option* taken for every item that offers it."""
        decided = dict(self._decided)
        for key in items:
            offered = self.item(key).option(option)
            if offered is not None and offered.enabled and not offered.needs:
                decided[key] = Decision.on(self.item(key), option)
        return self._with(decided)

    def acknowledge(self, item: str) -> Resolution:
        """Return the resolution with a warning marked as looked at."""
        return self.decide(item, ACKNOWLEDGE)

    def clear(self, item: str) -> Resolution:
        """Return the resolution without the decision on *item*."""
        at = self.item(item)
        left = {key: d for key, d in self._decided.items() if key != item and not d.is_about(at)}
        return self._with(left)

    def preview(self, item: str, option: str, value: Maybe = ABSENT) -> Consequences:
        """Return what taking an option would do, without taking it.

        Raises:
            IllegalChoice: As `decide`.
        """
        return consequences(item, self.items, self.decide(item, option, value).items)

    def comparison(self, record: str) -> RecordComparison:
        """Return the rows of one record."""
        return compare_record(
            self.result.subject(record),
            self.result.versions.three(record),
            self.plain(record),
            [item for item in self.items if item.subject.id == record],
            self.result.names.plain(record),
            self.result.names.record,
        )

    def show(self, kind: str, path: Path, value: Maybe) -> Shown:
        """Return a value as people read it."""
        return show_value(kind, path, value, self.result.names.record)

    @cached_property
    def records(self) -> tuple[Subject, ...]:
        """Every record the merge or a decision touches."""
        return tuple(self.result.subject(record) for record in self._view.touched)

    def plain(self, record: str) -> Plain | None:
        """Return a record of the merge so far, or None."""
        return self._view.plain(record)

    @cached_property
    def changes(self) -> ChangeSet:
        """What leads from ours to the merge."""
        pairs = ((self.result.versions.ours(r), self.plain(r)) for r in self._view.touched)
        return ChangeSet.between(
            (None if a is None else from_plain(a), None if b is None else from_plain(b))
            for a, b in pairs
            if a != b
        )

    def updates(self, put: Callable[[bytes], Hash]) -> dict[str, Hash | None]:
        """Return what to update in the tree of ours; the objects of new records go to *put*.

        Records taken from theirs as they are keep their hash: their objects are in the store already.
        """
        found: dict[str, Hash | None] = {}
        versions = self.result.versions
        for record in self._view.touched:
            tree = self.plain(record)
            if tree == versions.ours(record):
                continue
            if tree is not None and tree is versions.theirs(record) and versions.other.get(record):
                found[record] = versions.other[record]
            else:
                found[record] = None if tree is None else put(encode_plain(tree))
        return found

    @cached_property
    def snapshot(self) -> Snapshot:
        """The merge so far; its new objects are kept in memory."""
        layer = Layer(self.result.ours.objects, self.result.theirs.objects)
        changes = self.updates(layer.add)
        return TreeSnapshot(layer, trees.update(layer, self.result.ours.root, changes, layer.add))

    def _try(self, item: MergeItem, decision: Decision) -> None:
        """Refuse a decision that cannot be carried out."""
        by_record: dict[str, list[Write]] = {}
        for write in writes_of(item, decision, self._view):
            by_record.setdefault(write.record, []).append(write)
        for record, writes in by_record.items():
            tree = self.plain(record)
            kind = (tree or self.result.versions.any(record) or {}).get("kind", item.subject.kind)
            written(kind, tree, writes, self.result.orders.get(record, {}))

    def _with(self, decisions: dict[str, Decision]) -> Resolution:
        return Resolution(self.result, decisions.values(), self._memory)

    @cached_property
    def _decided(self) -> dict[str, Decision]:
        return {decision.item: decision for decision in self.decisions}

    @cached_property
    def _by_id(self) -> dict[str, MergeItem]:
        return {item.id: item for item in self.items}


def resolve(result: MergeResult, decisions: Iterable[Decision] = ()) -> Resolution:
    """Return *result* with *decisions*, also those of an earlier merge of the same branches.

    A decision whose item is the same stays; one whose ground has moved leaves its item stale; one whose item is gone
    is dropped.
    """
    return Resolution(result, decisions)


def group_of(item: MergeItem) -> Group:
    """Return what a person has to do with an item."""
    if item.is_open:
        return Group.BLOCKING if item.severity is Severity.BLOCK else Group.DECIDE
    return Group.REVIEW if item.state is State.AUTO else Group.DECIDED
