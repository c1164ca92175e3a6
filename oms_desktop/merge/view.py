"""The merged whole as it stands: what merging and decisions made of the touched records, and base for all others.

It gives violations what they need and caches what it knows of a record for as long as the record stays the same.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any, TypeVar

from oms_desktop.merge.twins import follow
from oms_desktop.merge.values import Origin, Side
from oms_desktop.merge.versions import Versions
from oms_desktop.models.plain import Plain
from oms_desktop.models.references import Reference, references

T = TypeVar("T")

FOLLOWERS = ("placement",)
"""Kinds that go with what they refer to, without a question (architecture: law 6)."""


DEPENDENCIES = (
    "extends",
    "implements",
    "properties",
    "primary_key",
    "title_property",
    "mapping",
)
"""Fields by which a record depends on what it inherits."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What violations ask of one version of a record."""

    references: tuple[Reference, ...]
    targets: frozenset[str]
    elements: frozenset[str]
    extends: tuple[str, ...]

    def refers(self, path: tuple[str, ...], target: str) -> bool:
        """Whether there is this reference."""
        return any(r.target == target and r.path == path for r in self.references)


class FactBook:
    """Facts by version of a record; shared by all views of one merge."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[Plain, Facts]] = {}
        self.memory: dict[tuple[Any, ...], Any] = {}

    def keep(self, tree: Plain) -> int:
        """Return the id of *tree*, which stays its own from now on."""
        self.of(tree)
        return id(tree)

    def of(self, tree: Plain | None) -> Facts:
        """Return the facts of *tree*, which nobody changes."""
        if tree is None:
            return _NONE
        known = self._known.get(id(tree))
        if known is None or known[0] is not tree:
            known = self._known[id(tree)] = (tree, _read_facts(tree))
        return known[1]


class View:
    """All records of the merge; `touched` are those that can differ from base."""

    def __init__(
        self,
        versions: Versions,
        merged: Mapping[str, Plain | None],
        written: Mapping[str, Plain | None],
        facts: FactBook,
        twins: Mapping[str, str] | None = None,
    ) -> None:
        self.versions = versions
        self._merged = merged
        self._written = written
        self._facts = facts
        self._twins = twins or {}
        self.touched: tuple[str, ...] = (
            tuple(sorted({*versions.touched, *written})) if written else versions.touched
        )

    def remembered(self, ground: tuple[Any, ...], compute: Callable[[], T]) -> T:
        """Return what *compute* gave when last asked on the same *ground*: ids of trees, which live as long as this."""
        memory = self._facts.memory
        if ground not in memory:
            memory[ground] = compute()
        found: T = memory[ground]
        return found

    def is_as_on(self, side: Side, record: str) -> bool:
        """Whether a record is as a side has it."""
        tree, other = self.plain(record), self.versions.of(side, record)
        if tree is other:
            return True
        ground = "equal", self.ground(tree), self.ground(other)
        return self.remembered(ground, lambda: tree == other)

    def ground(self, tree: Plain | None) -> int:
        """Return what stands for a tree in the ground of something remembered; the tree lives as long as that."""
        return 0 if tree is None else self._facts.keep(tree)

    def plain(self, record: str) -> Plain | None:
        """Return the merged version of a record, or None if it is not there."""
        trees = self._trees
        return trees[record] if record in trees else self.versions.theirs(record)

    def facts(self, record: str) -> Facts:
        """Return the facts of the merged version."""
        return self._facts.of(self.plain(record))

    def facts_of(self, tree: Plain | None) -> Facts:
        """Return the facts of any version."""
        return self._facts.of(tree)

    @cached_property
    def removed(self) -> frozenset[str]:
        """The records that a side knows and the merge does not hold."""
        return frozenset(record for record in self.touched if self._own(record) is None)

    @cached_property
    def followers(self) -> frozenset[str]:
        """The placements that are gone because what they place is gone."""
        if not self.removed:
            return frozenset()
        found = []
        for record in self.touched:
            tree = self._own(record)
            if tree is not None and tree["kind"] in FOLLOWERS:
                if tree["record"] in self.removed or tree["diagram"] in self.removed:
                    found.append(record)
        return frozenset(found)

    def is_follower(self, record: str) -> bool:
        """Whether a record went with what it refers to."""
        return record in self.followers

    @cached_property
    def lost_elements(self) -> Mapping[str, str]:
        """The list elements (properties) that base or a side has and the merge does not: id to record."""
        lost: dict[str, str] = {}
        for record in self.touched:
            gone = self.remembered(
                ("lost", record, self.ground(self.plain(record))), partial(self._lost_of, record)
            )
            for element in gone:
                lost.setdefault(element, record)
        if lost:  # an element that moved to another record is not lost
            present = {e for record in self.touched for e in self.facts(record).elements}
            lost = {element: lost[element] for element in sorted(lost.keys() - present)}
        return lost

    def _lost_of(self, record: str) -> frozenset[str]:
        here = self.facts(record).elements
        versions = (self._facts.of(tree).elements for tree in self.versions.three(record))
        return frozenset().union(*versions) - here

    def near(self, record: str) -> frozenset[str]:
        """Return the touched records that a record builds on.

        Ways through untouched records are followed only from a record whose own dependencies changed: else a side by
        itself has the same ways, and what is wrong along them is that side's.
        """
        is_moved = self._depends_otherwise(record)
        if not is_moved and self.facts(record).targets.isdisjoint(self._changed):
            return frozenset()
        found: set[str] = set()
        waiting, seen = [record], {record}
        while waiting:
            at = waiting.pop()
            for reference in self.facts(at).references:
                target = reference.target
                is_above = is_moved and reference.path[0] in ("extends", "implements")
                if target not in seen and (target in self._changed or is_above):
                    seen.add(target)
                    waiting.append(target)
                    found |= {target} & self._changed
        return frozenset(found)

    def _depends_otherwise(self, record: str) -> bool:
        tree, base = self.plain(record), self.versions.base(record)
        if tree is None or base is None:
            return True
        return any(tree.get(name) != base.get(name) for name in DEPENDENCIES)

    @cached_property
    def _changed(self) -> frozenset[str]:
        return frozenset(self.touched)

    def origin(self, record: str, path: tuple[str, ...], target: str) -> Origin:
        """Return which side has a reference."""
        here, there = (
            self._facts.of(tree).refers(path, target)
            for tree in (self.versions.ours(record), self.versions.theirs(record))
        )
        if here and there:
            return "both"
        return "ours" if here else "theirs" if there else "base"

    @cached_property
    def _trees(self) -> dict[str, Plain | None]:
        followers = self.followers
        return {r: None if r in followers else self._own(r) for r in self.touched}

    def _own(self, record: str) -> Plain | None:
        link = self._twins.get(record)
        if link is not None:
            return follow(self._alone(record), self._alone(link))
        return self._alone(record)

    def _alone(self, record: str) -> Plain | None:
        if record in self._written:
            return self._written[record]
        if record in self._merged:
            return self._merged[record]
        versions = self.versions
        return versions.ours(record) if record in versions.mine else versions.theirs(record)


def _read_facts(tree: Plain) -> Facts:
    elements = frozenset(
        element["id"]
        for name in ("properties", "fields", "link_constraints")
        for element in tree.get(name, ())
    )
    found = tuple(references(tree))
    targets = frozenset(reference.target for reference in found)
    return Facts(found, targets, elements, tuple(tree.get("extends", ())))


_NONE = Facts((), frozenset(), frozenset(), ())
