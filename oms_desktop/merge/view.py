"""The merged whole as it stands: what merging and decisions made of the touched records, and base for all others.

A view never changes: what decisions write gives the next view, which shares with the one before all that stays, and which
says what is seen otherwise in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import Final

from oms_desktop.merge.facts import (
    ELEMENT_FIELDS,
    NO_FACTS,
    FactBook,
    Facts,
    differing_fields,
    elements_of,
    silent_fields,
)
from oms_desktop.merge.holders import NAMING_FIELDS, Named, Scope, told_names
from oms_desktop.merge.layers import Reverse
from oms_desktop.merge.values import Side
from oms_desktop.merge.versions import Versions
from oms_desktop.models.plain import Plain

FOLLOWERS = ("placement",)
"""Kinds that go with what they refer to, without a question (architecture: law 6)."""


class Unwritten(Enum):
    """The type of `UNWRITTEN`."""

    UNWRITTEN = "unwritten"


UNWRITTEN: Final = Unwritten.UNWRITTEN
"""What a record becomes when no decision writes it any more: as merging left it."""


@dataclass(frozen=True, slots=True)
class Changed:
    """What is seen otherwise in the next view.

    Attributes:
        all: Ids of records, and of elements that got lost or came back.
        loud: Those of them that differ in more than texts and looks.
    """

    all: frozenset[str]
    loud: frozenset[str]


@dataclass(frozen=True, slots=True)
class Twins:
    """Records that go with another one, whatever is decided there.

    Attributes:
        leaders: Which record each of them goes with.
        follow: What one of them is when the other is so.
    """

    leaders: Mapping[str, str]
    follow: Callable[[Plain | None, Plain | None], Plain | None]

    def reached(self, records: Iterable[str]) -> set[str]:
        """Return *records* and those that go with them."""
        changed = set(records)
        return changed | {twin for twin, leader in self.leaders.items() if leader in changed}


NO_TWINS = Twins({}, lambda twin, leader: twin)


class Ground:
    """What all views of one merge share: the versions, what merging made of them, and indexes of that."""

    def __init__(
        self,
        versions: Versions,
        merged: Mapping[str, Plain | None],
        facts: FactBook,
        twins: Twins,
    ) -> None:
        self.versions = versions
        self.facts = facts
        self.twins = twins
        self._merged = merged

    def alone(self, record: str) -> Plain | None:
        """Return a record as merging left it."""
        if record in self._merged:
            return self._merged[record]
        versions = self.versions
        return versions.ours(record) if record in versions.mine else versions.theirs(record)

    @cached_property
    def touched(self) -> frozenset[str]:
        """The records that a side or merging changed."""
        return frozenset((*self.versions.touched, *self._merged))

    @cached_property
    def homes(self) -> Mapping[str, frozenset[str]]:
        """The elements that several records have in some version, by id: those that moved."""
        first: dict[str, str] = {}
        several: dict[str, set[str]] = {}
        for record in self.versions.touched:
            for tree in (*self.versions.three(record), self.alone(record)):
                for element in elements_of(tree):
                    home = first.setdefault(element, record)
                    if home != record:
                        several.setdefault(element, {home}).add(record)
        return {element: frozenset(records) for element, records in several.items()}

    @cached_property
    def referring_in_base(self) -> Mapping[str, tuple[str, ...]]:
        """Which touched records refer to what in base."""
        found: dict[str, list[str]] = {}
        for record in self.versions.touched:
            for target in self.facts.of(self.versions.base(record)).targets:
                found.setdefault(target, []).append(record)
        return {target: tuple(records) for target, records in found.items()}

    def elements_ever(self, record: str) -> frozenset[str]:
        """Return the elements a record has in any version."""
        return frozenset().union(*map(elements_of, self.versions.three(record)))


class View:
    """All records of the merge; `touched` are those that can differ from base.

    Attributes:
        removed: The records that a side knows and the merge does not hold.
        followers: The placements that are gone because what they place is gone.
        lost: The elements that a version has and the merge does not: id to record.
    """

    def __init__(self, ground: Ground, written: Mapping[str, Plain | None] | None = None) -> None:
        self.ground = ground
        self.versions = ground.versions
        self._written: Mapping[str, Facts] = {r: Facts(t) for r, t in (written or {}).items()}
        self._homes: Mapping[str, frozenset[str]] = {}
        self._differing: Mapping[Side, str] = {}  # a record that is not as on a side

    @classmethod
    def of(
        cls,
        versions: Versions,
        merged: Mapping[str, Plain | None],
        facts: FactBook,
        twins: Twins = NO_TWINS,
    ) -> View:
        """Return the view in which no decision wrote anything."""
        return cls(Ground(versions, merged, facts, twins))

    @property
    def written(self) -> dict[str, Plain | None]:
        """What decisions wrote, by record."""
        return {record: facts.tree for record, facts in self._written.items()}

    @cached_property
    def touched(self) -> tuple[str, ...]:
        """All touched records in order."""
        return tuple(sorted({*self.ground.touched, *self._written}))

    def is_touched(self, record: str) -> bool:
        """Whether a record can differ from base."""
        return record in self.ground.touched or record in self._written

    def own(self, record: str) -> Plain | None:
        """Return a record as merging and decisions made it, even if it goes with what is gone."""
        return self._facts(record).tree

    def plain(self, record: str) -> Plain | None:
        """Return the merged version of a record, or None if it is not there."""
        return None if record in self.followers else self.own(record)

    def facts(self, record: str) -> Facts:
        """Return the facts of the merged version."""
        return NO_FACTS if record in self.followers else self._facts(record)

    def is_all_as_on(self, side: Side) -> bool:
        """Whether the whole is what a side has by itself."""
        known = self._differing.get(side)
        if known is not None and self._differs(side, known):
            return False
        touched = (*self.ground.touched, *self._written)
        found = next((record for record in touched if self._differs(side, record)), None)
        if found is not None:
            self._differing = {**self._differing, side: found}
        return found is None

    def _differs(self, side: Side, record: str) -> bool:
        tree, other = self.plain(record), self.versions.of(side, record)
        return tree is not other and tree != other

    def is_follower(self, record: str) -> bool:
        """Whether a record went with what it refers to."""
        return record in self.followers

    @cached_property
    def removed(self) -> frozenset[str]:
        return frozenset(record for record in self.touched if self.own(record) is None)

    @cached_property
    def followers(self) -> frozenset[str]:
        if not self.removed:
            return frozenset()
        return frozenset(filter(self._follows, self.touched))

    @cached_property
    def lost(self) -> Mapping[str, str]:
        found: dict[str, str] = {}
        for record in self.touched:
            ever = self.ground.elements_ever(record)
            gone = ever - elements_of(self.own(record)) if ever else ever
            found.update({e: record for e in gone if e not in found and self._is_lost(e, record)})
        return found

    @cached_property
    def referring(self) -> Reverse[str, str]:
        """Which touched records refer to what."""
        return Reverse.of({record: self._referred(record) for record in self.touched})

    @cached_property
    def named(self) -> Reverse[Scope, Named]:
        """Which touched records hold which names."""
        return Reverse.of({record: self._told(record) for record in self.touched})

    def after(self, writes: Mapping[str, Plain | Unwritten | None]) -> tuple[View, Changed]:
        """Return the view in which records are as *writes* says, and what is seen otherwise in it."""
        new = View(self.ground)
        new._written = self._with(writes)
        new._homes = self._homes
        new._differing = self._differing
        reached = set(writes)
        if self.ground.twins.leaders:
            reached = self.ground.twins.reached(writes)
            new._twins = new._followed(self, reached)
        moved = {record for record in reached if new.own(record) is not self.own(record)}
        came = {record for record in writes if new.is_touched(record) != self.is_touched(record)}
        fields = {record: differing_fields(self.own(record), new.own(record)) for record in moved}
        for record, names in fields.items():
            if names is not None:
                new._facts(record).follow(self._facts(record), names)
        referred = {record: new._referred(record) for record in (*moved, *came)}
        new.referring = self.referring.changed(
            {record: pairs if new.is_touched(record) else () for record, pairs in referred.items()}
        )
        existing = {r for r in (*moved, *came) if self._is_removed(r) != new._is_removed(r)}
        new.removed = self.removed ^ existing if existing else self.removed
        followers = new._changed_followers(self, moved, existing)
        new.followers = self.followers ^ followers if followers else self.followers
        named = (r for r in moved if (f := fields[r]) is None or not f.isdisjoint(NAMING_FIELDS))
        retold = {*named, *came}
        for record in moved:
            if "module" in (_kind(self.own(record)), _kind(new.own(record))):
                retold |= {*self.referring.under(record), *new.referring.under(record)}
        new.named = self.named.changed(
            {r: new._told(r) if new.is_touched(r) else () for r in retold}
        )
        shaped = [r for r in moved if (f := fields[r]) is None or not f.isdisjoint(ELEMENT_FIELDS)]
        elements = new._look_for_lost(self, shaped)
        near = {r for one in came for r in new.referring.under(one)}
        loud = {r for r in moved if not new._is_silent(r, fields[r])}
        loud |= came | near | followers | elements | retold - moved
        return new, Changed(frozenset(moved | loud), frozenset(loud))

    # ------------------------------------------------------------ parts of a change

    def _with(self, writes: Mapping[str, Plain | Unwritten | None]) -> Mapping[str, Facts]:
        """Return what is written after *writes*; what stays equal stays the same tree."""
        written = dict(self._written)
        for record, tree in writes.items():
            if tree is UNWRITTEN:
                written.pop(record, None)
            else:
                before = self._alone(record)
                written[record] = before if tree == before.tree else Facts(tree)
        return written

    def _alone(self, record: str) -> Facts:
        """Return the facts of a record by itself."""
        written = self._written.get(record)
        return self.ground.facts.of(self.ground.alone(record)) if written is None else written

    def _facts(self, record: str) -> Facts:
        if record in self.ground.twins.leaders:
            return self._twins[record]
        written = self._written.get(record)
        return self.ground.facts.of(self.ground.alone(record)) if written is None else written

    @cached_property
    def _twins(self) -> Mapping[str, Facts]:
        return {twin: self._as_twin(twin) for twin in self.ground.twins.leaders}

    def _followed(self, before: View, reached: Iterable[str]) -> Mapping[str, Facts]:
        """Return the records that go with others; what stays equal stays the same tree."""
        twins = dict(before._twins)
        for twin in twins.keys() & reached:
            fresh = self._as_twin(twin)
            twins[twin] = twins[twin] if fresh.tree == twins[twin].tree else fresh
        return twins

    def _as_twin(self, twin: str) -> Facts:
        twins = self.ground.twins
        one, leader = self._alone(twin), self._alone(twins.leaders[twin])
        tree = twins.follow(one.tree, leader.tree)
        return one if tree == one.tree else Facts(tree)

    def _is_silent(self, record: str, fields: frozenset[str] | None) -> bool:
        tree = self.own(record)
        return tree is not None and fields is not None and fields <= silent_fields(tree["kind"])

    def _is_removed(self, record: str) -> bool:
        return self.is_touched(record) and self.own(record) is None

    def _follows(self, record: str) -> bool:
        tree = self.own(record)
        if tree is None or tree["kind"] not in FOLLOWERS:
            return False
        return tree["record"] in self.removed or tree["diagram"] in self.removed

    def _changed_followers(
        self, before: View, moved: Iterable[str], existing: Iterable[str]
    ) -> set[str]:
        candidates = {*moved}
        for record in existing:
            candidates |= {*before.referring.under(record), *self.referring.under(record)}
        return {r for r in candidates if self._follows(r) != (r in before.followers)}

    def _look_for_lost(self, before: View, moved: Iterable[str]) -> set[str]:
        """Set what is lost now, and return the elements for which that is another thing than before."""
        looked: dict[str, str] = {}
        homes: dict[str, frozenset[str]] = {}
        for record in moved:
            had, has = elements_of(before.own(record)), elements_of(self.own(record))
            ever = self.ground.elements_ever(record) if had != has else frozenset()
            looked.update(dict.fromkeys(had ^ has, record))
            for element in has - had - ever:  # a decision brought it here from elsewhere
                homes[element] = self._homes_of(element) | {record}
        self._homes = {**self._homes, **homes} if homes else self._homes
        changes: dict[str, str | None] = {}
        for element, record in looked.items():
            losers = [
                home
                for home in sorted(self._homes_of(element) | {record})
                if element in self.ground.elements_ever(home)
                and element not in elements_of(self.own(home))
            ]
            owner = next((home for home in losers if self._is_lost(element, home)), None)
            if owner != before.lost.get(element):
                changes[element] = owner
        self.lost = before.lost
        if changes:
            left = {e: owner for e, owner in before.lost.items() if e not in changes}
            self.lost = {**left, **{e: owner for e, owner in changes.items() if owner is not None}}
        return set(changes)

    def _homes_of(self, element: str) -> frozenset[str]:
        return self.ground.homes.get(element, frozenset()) | self._homes.get(element, frozenset())

    def _is_lost(self, element: str, record: str) -> bool:
        """Whether no other record has the element: else it moved there."""
        others = self._homes_of(element) - {record}
        return not any(element in elements_of(self.own(other)) for other in others)

    def _referred(self, record: str) -> tuple[tuple[str, str], ...]:
        return tuple((target, record) for target in sorted(self._facts(record).targets))

    def _told(self, record: str) -> tuple[tuple[Scope, Named], ...]:
        tree = self.own(record)
        module = None if tree is None else tree.get("module")
        return told_names(tree, self.own(module) if module else None)


def _kind(tree: Plain | None) -> str:
    return "" if tree is None else str(tree["kind"])
