"""A merge with the decisions people made so far: an immutable value; each decision gives the next one.

Undo is keeping the value before; the draft is the list of decisions. A decision costs what it can change, not what there is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property

from oms_desktop.merge.applying import Applied, apply_decisions, nothing_applied
from oms_desktop.merge.collecting import collector_at_rest
from oms_desktop.merge.comparison import RecordComparison, compare_record
from oms_desktop.merge.consequences import Consequences, consequences
from oms_desktop.merge.decisions import ACKNOWLEDGE, Decision, IllegalChoice
from oms_desktop.merge.engine import MergeResult
from oms_desktop.merge.findings import Severity, Subject, Write
from oms_desktop.merge.items import MergeItem
from oms_desktop.merge.options import side_writes
from oms_desktop.merge.outcome import Group, Outcome, Progress, group_of
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

__all__ = ["Group", "Progress", "Resolution", "group_of", "resolve"]


class Resolution:
    """What decisions make of a merge.

    Attributes:
        result: The merge.
        view: The merged whole so far.
        decided: The decisions that found their item, stale ones too, by item.
    """

    def __init__(self, result: MergeResult, applied: Applied, outcome: Outcome) -> None:
        self.result = result
        self._applied = applied
        self._outcome = outcome
        self.view = applied.view
        self.decided: Mapping[str, Decision] = outcome.decided

    @cached_property
    def decisions(self) -> tuple[Decision, ...]:
        """The decisions that found their item, stale ones too; save these."""
        return tuple(self.decided[item] for item in sorted(self.decided))

    @property
    def items(self) -> tuple[MergeItem, ...]:
        """Conflicts, then violations, with their states."""
        return self._outcome.items

    @property
    def violations(self) -> Mapping[str, MergeItem]:
        """What is wrong with the merged whole so far, by item."""
        return self._applied.violations

    @property
    def looked(self) -> int:
        """How many units violations were looked for in since the resolution before; a test holds the cost to it."""
        return sum(stage.violations.looked for stage in self._applied.stages)

    def item(self, item: str) -> MergeItem:
        """Return the item with this id.

        Raises:
            KeyError: If there is none (any more).
        """
        return self._outcome.item(item)

    @property
    def groups(self) -> dict[Group, tuple[MergeItem, ...]]:
        """The items by what has to be done."""
        return self._outcome.groups

    @property
    def progress(self) -> Progress:
        """How far this is."""
        return self._outcome.progress

    @property
    def blockers(self) -> tuple[MergeItem, ...]:
        """What keeps the merge from being completed."""
        return self._outcome.blockers

    @property
    def is_complete(self) -> bool:
        """Whether the merge can be completed."""
        return not self.progress.open

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
        return self._with({decision.item: decision})

    def decide_all(self, items: Iterable[str], option: str) -> Resolution:
        """Return the resolution with *option* taken for every item that offers it."""
        chosen: dict[str, Decision | None] = {}
        for key in items:
            item = self.item(key)
            if side_writes(item, option) is None:
                offered = item.option(option)
                if offered is None or not offered.enabled or offered.needs:
                    continue
            chosen[key] = Decision.on(item, option)
        return self._with(chosen)

    def acknowledge(self, item: str) -> Resolution:
        """Return the resolution with a warning marked as looked at."""
        return self.decide(item, ACKNOWLEDGE)

    def clear(self, item: str) -> Resolution:
        """Return the resolution without the decision on *item*, also one that waits for its item to come back.

        Raises:
            KeyError: If there is neither such an item nor such a decision.
        """
        asked = self._applied.asked
        waiting = asked.get(item)
        if waiting is not None and item not in self.decided:
            return self._with({item: None})
        at = self.item(item)
        subject = at.subject.id
        made = (d for d in asked.values() if d.item == item or d.subject == subject)
        return self._with({d.item: None for d in made if d.item == item or d.is_about(at)})

    def preview(self, item: str, option: str, value: Maybe = ABSENT) -> Consequences:
        """Return what taking an option would do, without taking it.

        Raises:
            IllegalChoice: As `decide`.
        """
        after = self.decide(item, option, value)
        return consequences(item, *self._outcome.difference(after._outcome))

    def comparison(self, record: str) -> RecordComparison:
        """Return the rows of one record."""
        return compare_record(
            self.result.subject(record),
            self.result.versions.three(record),
            self.plain(record),
            self._outcome.conflicts_of(record),
            self.result.names.plain(record),
            self.result.names.record,
        )

    def show(self, kind: str, path: Path, value: Maybe) -> Shown:
        """Return a value as people read it."""
        return show_value(kind, path, value, self.result.names.record)

    @cached_property
    def records(self) -> tuple[Subject, ...]:
        """Every record the merge or a decision touches."""
        return tuple(self.result.subject(record) for record in self.view.touched)

    def plain(self, record: str) -> Plain | None:
        """Return a record of the merge so far, or None."""
        return self.view.plain(record)

    @cached_property
    def changes(self) -> ChangeSet:
        """What leads from ours to the merge."""
        versions = self.result.versions
        pairs = ((versions.stored("ours", r), self._released(r)) for r in self.view.touched)
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
        for record in self.view.touched:
            tree = self._released(record)
            if tree == versions.stored("ours", record):
                continue
            other = versions.other.get(record)
            if tree is not None and other and tree is versions.stored("theirs", record):
                found[record] = other
            else:
                found[record] = None if tree is None else put(encode_plain(tree))
        return found

    @cached_property
    def snapshot(self) -> Snapshot:
        """The merge so far; its new objects are kept in memory."""
        layer = Layer(self.result.ours.objects, self.result.theirs.objects)
        changes = self.updates(layer.add)
        return TreeSnapshot(layer, trees.update(layer, self.result.ours.root, changes, layer.add))

    def _released(self, record: str) -> Plain | None:
        """Return a record as it is stored: what the merge does not hold is referred to by its IRI."""
        tree, bindings = self.plain(record), self.result.versions.bindings
        return None if tree is None else bindings.released(tree, lambda r: self.plain(r) is None)

    def _try(self, item: MergeItem, decision: Decision) -> None:
        """Refuse a decision that cannot be carried out."""
        by_record: dict[str, list[Write]] = {}
        for write in writes_of(item, decision, self.view):
            by_record.setdefault(write.record, []).append(write)
        for record, writes in by_record.items():
            tree = self.plain(record)
            kind = (tree or self.result.versions.any(record) or {}).get("kind", item.subject.kind)
            written(kind, tree, writes, self.result.orders.get(record, {}))

    def _with(self, changes: Mapping[str, Decision | None]) -> Resolution:
        """Return the resolution with some decisions made or, where there is None, taken back.

        A decision whose item is gone for now is not told, but comes back with its item (law L15).
        """
        asked = dict(self._applied.asked)
        for item, decision in changes.items():
            if decision is None:
                asked.pop(item, None)
            else:
                asked[item] = decision
        with collector_at_rest():
            applied = apply_decisions(self.result, self._applied, asked, changes)
            return Resolution(self.result, applied, self._outcome.after(applied))


def resolve(result: MergeResult, decisions: Iterable[Decision] = ()) -> Resolution:
    """Return *result* with *decisions*, also those of an earlier merge of the same branches.

    A decision whose item is the same stays; one whose ground has moved leaves its item stale; one whose item is gone
    is dropped.
    """
    applied = nothing_applied(result)
    plain = Resolution(result, applied, Outcome.of(result, applied))
    asked: dict[str, Decision | None] = {decision.item: decision for decision in decisions}
    return plain._with(asked) if asked else plain
