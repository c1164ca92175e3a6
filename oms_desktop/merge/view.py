"""The merged whole as it stands: what merging and decisions made of the touched records, and base for all others.

It gives violations what they need and caches what it knows of a record for as long as the record stays the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from oms_desktop.merge.values import Origin
from oms_desktop.merge.versions import Versions
from oms_desktop.models.plain import Plain
from oms_desktop.models.references import Reference, references

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
    elements: frozenset[str]
    extends: tuple[str, ...]

    def refers(self, path: tuple[str, ...], target: str) -> bool:
        """Whether there is this reference."""
        return any(r.target == target and r.path == path for r in self.references)


class FactBook:
    """Facts by version of a record; shared by all views of one merge."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[Plain, Facts]] = {}

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
    ) -> None:
        self.versions = versions
        self._merged = merged
        self._written = written
        self._facts = facts
        self.touched: tuple[str, ...] = (
            tuple(sorted({*versions.touched, *written})) if written else versions.touched
        )

    def plain(self, record: str) -> Plain | None:
        """Return the merged version of a record, or None if it is not there."""
        return None if record in self.followers else self._own(record)

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
        present: set[str] = set()
        for record in self.touched:
            here = self.facts(record).elements
            present |= here
            for tree in self.versions.three(record):
                for element in self._facts.of(tree).elements - here:
                    lost.setdefault(element, record)
        return {element: lost[element] for element in sorted(lost.keys() - present)}

    def near(self, record: str) -> frozenset[str]:
        """Return the touched records that a record builds on.

        Ways through untouched records are followed only from a record whose own dependencies changed: else a side by
        itself has the same ways, and what is wrong along them is that side's.
        """
        found: set[str] = set()
        waiting, seen = [record], {record}
        is_moved = self._depends_otherwise(record)
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

    def _own(self, record: str) -> Plain | None:
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
    return Facts(tuple(references(tree)), elements, tuple(tree.get("extends", ())))


_NONE = Facts((), frozenset(), ())
