"""What one rule sees of the merged whole while it looks at one unit; everything it looked at is noted.

A unit has to be looked at again only when something that was noted is seen otherwise.
"""

from __future__ import annotations

from oms_desktop.merge.facts import Facts, is_alike
from oms_desktop.merge.holders import Named, Scope
from oms_desktop.merge.values import Origin, Side
from oms_desktop.merge.view import View
from oms_desktop.models.plain import Plain

DEPENDENCIES = (
    "extends",
    "implements",
    "properties",
    "primary_key",
    "title_property",
    "mapping",
    "parameters",
    "rules",
)
"""Fields by which a record depends on what it inherits or works on."""

_ABOVE = ("extends", "implements", "rules", "parameters")
"""Fields that lead to what a record inherits or works on."""


class Sight:
    """A view that notes what is read of it.

    Attributes:
        seen: The ids of records and elements on which what was found depends.
    """

    def __init__(self, view: View) -> None:
        self._view = view
        self.versions = view.versions
        self.seen: set[str] = set()

    def plain(self, record: str) -> Plain | None:
        """Return the merged version of a record, or None if it is not there."""
        self.seen.add(record)
        return self._view.plain(record)

    def facts(self, record: str) -> Facts:
        """Return the facts of the merged version."""
        self.seen.add(record)
        return self._view.facts(record)

    def facts_of(self, tree: Plain | None) -> Facts:
        """Return the facts of a version of some side."""
        return self._view.ground.facts.of(tree)

    def is_touched(self, record: str) -> bool:
        """Whether a record can differ from base."""
        return self._view.is_touched(record)

    def is_removed(self, record: str) -> bool:
        """Whether a side knows the record and the merge does not hold it."""
        self.seen.add(record)
        return record in self._view.removed

    def loser(self, element: str) -> str | None:
        """Return the record that lost an element, or None if it is not lost."""
        self.seen.add(element)
        return self._view.lost.get(element)

    def referring(self, target: str) -> tuple[str, ...]:
        """Return the touched records that refer to a record or element; one that begins to is looked at by itself."""
        return tuple(sorted(self._view.referring.under(target)))

    def referring_in_base(self, target: str) -> tuple[str, ...]:
        """Return the touched records that referred to something in base."""
        return self._view.ground.referring_in_base.get(target, ())

    def holders(self, scope: Scope) -> tuple[Named, ...]:
        """Return what holds the name of a scope."""
        found = self._view.named.under(scope)
        self.seen.update(named.record for named in found)
        return found

    def homes(self, element: str) -> frozenset[str]:
        """Return the records an element stands in, if it moved from one to another in some version."""
        return self._view.ground.homes.get(element, frozenset())

    def is_as_on(self, side: Side, record: str) -> bool:
        """Whether a record is as a side has it, but for texts and looks."""
        return is_alike(self.plain(record), self.versions.of(side, record))

    def near(self, record: str) -> frozenset[str]:
        """Return the touched records that a record builds on.

        Ways through untouched records are followed only from a record whose own dependencies changed: else a side by
        itself has the same ways, and what is wrong along them is that side's. Two ways of one record can meet in it.
        """
        is_moved = self._depends_otherwise(record)
        found = self._reached(record, is_moved)
        if found and not is_moved and self._has_several_ways(record):
            found = self._reached(record, True)
        return found

    def _has_several_ways(self, record: str) -> bool:
        tree = self.plain(record) or {}
        return len(tree.get("extends", ())) + len(tree.get("implements", ())) > 1

    def _reached(self, record: str, is_moved: bool) -> frozenset[str]:
        touched = self._view.is_touched
        found: set[str] = set()
        waiting, known = [record], {record}
        while waiting:
            for reference in self.facts(waiting.pop()).references:
                target = reference.target
                if target not in known and (
                    touched(target) or (is_moved and reference.path[0] in _ABOVE)
                ):
                    known.add(target)
                    waiting.append(target)
                    if touched(target):
                        found.add(target)
        return frozenset(found)

    def origin(self, record: str, path: tuple[str, ...], target: str) -> Origin:
        """Return which side has a reference."""
        here, there = (
            self.facts_of(tree).refers(path, target)
            for tree in (self.versions.ours(record), self.versions.theirs(record))
        )
        if here and there:
            return "both"
        return "ours" if here else "theirs" if there else "base"

    def _depends_otherwise(self, record: str) -> bool:
        tree, base = self.plain(record), self.versions.base(record)
        if tree is None or base is None:
            return True
        return any(tree.get(name) != base.get(name) for name in DEPENDENCIES)
