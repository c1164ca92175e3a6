"""Three-way merge of snapshots: equal subtrees and records are skipped by hash, the rest merges field by field.

A pure function of three values, the same from both sides; which side is "the server" it must not know.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property

from oms_desktop.merge.along import bring_along
from oms_desktop.merge.changed_kinds import ask_for_changed_kinds
from oms_desktop.merge.collecting import collector_at_rest
from oms_desktop.merge.doubles import unify_doubles
from oms_desktop.merge.draft import Draft
from oms_desktop.merge.facts import FactBook
from oms_desktop.merge.findings import Severity, Subject
from oms_desktop.merge.items import MergeItem
from oms_desktop.merge.moves import merge_moves
from oms_desktop.merge.narrowing import warn_of_narrowing
from oms_desktop.merge.promotion import merge_promotions, merge_successors
from oms_desktop.merge.records import merge_record
from oms_desktop.merge.relations import Relations
from oms_desktop.merge.site import Log
from oms_desktop.merge.swaps import exchanged_names
from oms_desktop.merge.tangles import follow_removals
from oms_desktop.merge.twins import follow, merge_twins
from oms_desktop.merge.values import ABSENT, Path
from oms_desktop.merge.versions import VersionNames, Versions
from oms_desktop.merge.view import Twins, View
from oms_desktop.merge.violations.all import violations
from oms_desktop.merge.violations.found import Violations
from oms_desktop.merge.words import ask_for_words
from oms_desktop.models.plain import Plain
from oms_desktop.versioning.snapshot import Snapshot

ACROSS_RECORDS = (
    ask_for_changed_kinds,
    ask_for_words,
    merge_twins,
    follow_removals,
    warn_of_narrowing,
    merge_promotions,
    merge_successors,
    merge_moves,
    bring_along,
    unify_doubles,
)
"""What spans records, in this order: each sees what the ones before it settled."""


class MergeResult:
    """What merging three snapshots gives, before any decision.

    Attributes:
        base, ours, theirs: What was merged.
        versions: The three versions of each touched record.
        merged: The records both sides changed, merged; open conflicts hold what their rule says.
        conflicts: What both sides changed, except what merged without a question.
        orders: For each merged keyed list of a record, all elements in the merged order.
    """

    def __init__(
        self,
        base: Snapshot,
        ours: Snapshot,
        theirs: Snapshot,
        last: Callable[[Draft], None] | None = None,
    ) -> None:
        self.base, self.ours, self.theirs = base, ours, theirs
        self.versions = Versions(base, ours, theirs)
        self.names = VersionNames(self.versions)
        self.facts = FactBook()
        draft = Draft(self.versions, Log(self.names))
        for record in self.versions.touched:
            if self.versions.is_changed_by_both(record):
                three = self.versions.three(record)
                draft.merged[record] = merge_record(draft.site(record), *three)
        if self.versions.mine and self.versions.other:
            for settle in ACROSS_RECORDS:
                settle(draft)
        if last is not None:
            last(draft)
        log = draft.log
        self.merged: Mapping[str, Plain | None] = draft.merged
        self.twins: Mapping[str, str] = draft.twins
        asked = in_order(i for i in log.items if i.severity is not Severity.INFO)
        self._relations = Relations(asked)
        self.conflicts = tuple(map(self._relations.of, asked))
        self._quiet = [item for item in log.items if item.severity is Severity.INFO]
        self.orders: dict[str, dict[Path, tuple[str, ...]]] = {}
        for (record, path), order in log.orders.items():
            self.orders.setdefault(record, {})[path] = order

    @cached_property
    def violations(self) -> tuple[MergeItem, ...]:
        """What is wrong with the merged whole and was right on each side."""
        return in_order(self.violations_at_first.items.values())

    @cached_property
    def violations_at_first(self) -> Violations:
        """The same, to go on from when decisions are made."""
        return self.violations_of(self.plain_view)

    def violations_of(self, view: View) -> Violations:
        """Return what is wrong with a view of this merge, found from the beginning."""
        with collector_at_rest():
            return violations(view, self.names, self._relations.of)

    @cached_property
    def items(self) -> tuple[MergeItem, ...]:
        """Everything to review, decide or fix: conflicts by record and place, then violations."""
        return (*self.conflicts, *self.violations)

    @cached_property
    def automatic(self) -> tuple[MergeItem, ...]:
        """What merged without a question."""
        whole = [self._whole_record(record) for record in self._one_sided]
        return in_order(exchanged_names([*self._quiet, *whole], self.versions, self.plain_view))

    @property
    def automatic_count(self) -> int:
        """How many changes merged without a question."""
        return len(self._quiet) + len(self._one_sided)

    @property
    def touched(self) -> frozenset[str]:
        """The records either side changed."""
        return frozenset(self.versions.touched)

    @property
    def decoded(self) -> int:
        """How many records were read."""
        return self.versions.decoded

    @property
    def combined(self) -> tuple[MergeItem, ...]:
        """Values that neither side wrote (decision 27)."""
        warnings = (item for item in self.conflicts if item.severity is Severity.WARN)
        return tuple(i for i in warnings if i.along or i.result not in (i.ours, i.theirs))

    def subject(self, record: str) -> Subject:
        """Return a record as the subject of an item."""
        tree = self.versions.any(record)
        kind = "" if tree is None else tree["kind"]
        return Subject(kind, record, self.names.record(record))

    @cached_property
    def plain_view(self) -> View:
        """The merged whole without any decision."""
        return View.of(self.versions, self.merged, self.facts, Twins(self.twins, follow))

    @cached_property
    def places(self) -> Mapping[str, int]:
        """Where in `conflicts` an item stands."""
        return {item.id: place for place, item in enumerate(self.conflicts)}

    @cached_property
    def conflicts_of(self) -> Mapping[str, list[int]]:
        """Where in `conflicts` those of a record stand."""
        found: dict[str, list[int]] = {}
        for place, item in enumerate(self.conflicts):
            found.setdefault(item.subject.id, []).append(place)
        return found

    @cached_property
    def _one_sided(self) -> list[str]:
        return [r for r in self.versions.touched if not self.versions.is_changed_by_both(r)]

    def _whole_record(self, record: str) -> MergeItem:
        """Return the item of a record that one side changed, or both alike."""
        base, ours, theirs = (ABSENT if v is None else v for v in self.versions.three(record))
        result = self.plain_view.plain(record)
        if result is None and self.plain_view.is_follower(record):
            code = "M006"
        elif result is None:
            code = "E405"
        elif ours == theirs:
            code = "E401" if base is ABSENT else "M001"
        else:
            code = "M002"
        return MergeItem(
            code=code,
            severity=Severity.INFO,
            subject=self.subject(record),
            path=(),
            base=base,
            ours=ours,
            theirs=theirs,
            result=ABSENT if result is None else result,
            names=self.names,
        )


def three_way(base: Snapshot, ours: Snapshot, theirs: Snapshot) -> MergeResult:
    """Merge *ours* and *theirs*, which both come from *base*."""
    with collector_at_rest():
        return MergeResult(base, ours, theirs)


def in_order(items: Iterable[MergeItem]) -> tuple[MergeItem, ...]:
    """Return items by record and place; the order does not depend on which side is which."""
    return tuple(sorted(items, key=_place))


def _place(item: MergeItem) -> tuple[bool, str, str, Path, str]:
    """Return what items are sorted by; what is about no record comes last."""
    subject = item.subject
    return not subject.id, subject.name.casefold(), subject.id, item.path, item.code
