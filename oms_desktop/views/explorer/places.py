"""Where a record stands in the explorer: the plan of the tree, without Qt.

Two arrangements exist. *Groups*: kind, then the groups that have records of that kind, then those without a group.
*Hierarchy*: kind, then the records without a parent in the project, each with its children; a record under several
parents stands under each (decision 39).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence, Set
from dataclasses import dataclass
from typing import Literal

from oms_desktop.models.kinds import KINDS
from oms_desktop.workspace import Summary, Workspace

Arrangement = Literal["groups", "hierarchy"]
PlaceType = Literal["kind", "group", "record"]
Place = tuple[PlaceType, str]
"""What a row stands under: ("kind", kind), ("group", group id) or ("record", parent id), within one kind."""

ALWAYS_SHOWN = (
    "object_type",
    "link_type",
    "interface",
    "shared_property",
    "value_type",
    "struct_type",
    "action_type",
    "diagram",
)
NEVER_SHOWN = frozenset({"placement", "group", "module"})
DEEPEST = 100
PAGE = 300
"""So many rows are listed first: no more than a frame has time for. Later pages are as long as all before."""
LONGEST_PAGE = 1200


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group with the number of its records of one kind."""

    id: str
    name: str
    colour: str
    count: int


def sort_key(name: str, record: str) -> tuple[str, str]:
    """Return what rows are sorted by; the same order as the workspace's lists have."""
    return unicodedata.normalize("NFC", name).casefold(), record


def shown_kinds(counts: dict[str, int]) -> list[str]:
    """Return the kinds that have a row: the usual ones always, others where there are records."""
    return [
        kind
        for kind in KINDS
        if kind not in NEVER_SHOWN and (kind in ALWAYS_SHOWN or counts.get(kind))
    ]


class Plan:
    """Answers what stands under a place, from the summaries of a workspace."""

    def __init__(self, workspace: Workspace, arrangement: Arrangement) -> None:
        self._workspace = workspace
        self.arrangement = arrangement
        self._groups: dict[str, list[GroupRow]] = {}

    def forget(self, kinds: frozenset[str]) -> None:
        """Look afresh at what is known of *kinds*; after a change."""
        for kind in kinds:
            self._groups.pop(kind, None)
        if "group" in kinds:
            self._groups.clear()

    def groups(self, kind: str) -> list[GroupRow]:
        """Return the groups that have records of *kind*, sorted by name."""
        if self.arrangement != "groups":
            return []
        if kind not in self._groups:
            every = self._workspace.summaries("group")
            counts = self._workspace.referred([one.id for one in every], kind, "groups")
            self._groups[kind] = [
                GroupRow(one.id, one.name, one.colour, counts[one.id])
                for one in every
                if one.id in counts
            ]
        return self._groups[kind]

    def page(self, kind: str, place: Place, after: str, limit: int = PAGE) -> list[Summary]:
        """Return up to *limit* records directly under *place*, sorted: behind the record *after*, or the first."""
        find = self._workspace.summaries
        if place[0] == "group":
            return find(kind, group=place[1], after=after, limit=limit)
        if place[0] == "record":
            return find(kind, parent=place[1], after=after, limit=limit)
        if self.arrangement == "hierarchy":
            return find(kind, parent="", after=after, limit=limit)
        if not self.groups(kind):
            return find(kind, after=after, limit=limit)
        return self._ungrouped(kind, after, limit)

    def size(self, kind: str, place: Place) -> int:
        """Return how many records stand under a kind or group."""
        if place[0] == "group":
            return next((row.count for row in self.groups(kind) if row.id == place[1]), 0)
        return self._workspace.count(kind)

    def parents(self, kind: str, records: Sequence[str]) -> Set[str]:
        """Return which of *records* have others under them."""
        if self.arrangement != "hierarchy":
            return frozenset()
        return self._workspace.with_referrers(records, kind, "extends")

    def places(self, summary: Summary) -> list[Place]:
        """Return every place at which a record stands."""
        kind: Place = ("kind", summary.kind)
        if self.arrangement == "groups":
            known = {row.id for row in self.groups(summary.kind)}
            return [("group", group) for group in summary.groups if group in known] or [kind]
        present = self._workspace.summaries(ids=list(summary.parents))
        under = [one.id for one in present if one.kind == summary.kind]
        return [("record", parent) for parent in under] or [kind]

    def way(self, summary: Summary) -> tuple[Place, list[str]]:
        """Return what leads to a record: the place at the top, and the records under it to open one after another."""
        records: list[str] = []
        while len(records) < DEEPEST:
            place = self.places(summary)[0]
            upper = self._workspace.summary(place[1]) if place[0] == "record" else None
            if upper is None:
                return place, records[::-1]
            records.append(upper.id)
            summary = upper
        return ("kind", summary.kind), records[::-1]

    def _ungrouped(self, kind: str, after: str, limit: int) -> list[Summary]:
        known = {row.id for row in self.groups(kind)}
        found: list[Summary] = []
        while len(found) < limit:
            page = self._workspace.summaries(kind, after=after, limit=limit)
            found.extend(one for one in page if not known.intersection(one.groups))
            if len(page) < limit:
                break
            after = page[-1].id
        return found[:limit]


def natural_arrangement(workspace: Workspace) -> Arrangement:
    """Return groups where the ontology has them, else the hierarchy."""
    return "groups" if workspace.count("group") else "hierarchy"
