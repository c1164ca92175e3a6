"""Where a record stands in the explorer: the plan of the tree, without Qt.

Two arrangements exist. *Groups*: kind, then the groups that have records of that kind, then those without a group.
*Hierarchy*: kind, then the records without a parent in the project, each with its children; a record under several
parents stands under each (decision 39).
"""

from __future__ import annotations

import unicodedata
from collections import Counter
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
    "diagram",
)
NEVER_SHOWN = frozenset({"placement", "group", "module"})
PAGE = 2000


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
        self._parents: dict[str, Counter[str]] = {}
        self._groups: dict[str, list[GroupRow]] = {}

    def forget(self, kinds: frozenset[str]) -> None:
        """Look afresh at what is known of *kinds*; after a change."""
        for kind in kinds:
            self._parents.pop(kind, None)
            self._groups.pop(kind, None)
        if "group" in kinds:
            self._groups.clear()

    def groups(self, kind: str) -> list[GroupRow]:
        """Return the groups that have records of *kind*, sorted by name."""
        if self.arrangement != "groups":
            return []
        if kind not in self._groups:
            rows = self._workspace.references(kind=kind, field="groups")
            counts = Counter(row.target for row in rows)
            self._groups[kind] = [
                GroupRow(one.id, one.name, one.colour, counts[one.id])
                for one in self._workspace.summaries("group")
                if counts[one.id]
            ]
        return self._groups[kind]

    def page(self, kind: str, place: Place, offset: int) -> list[Summary]:
        """Return up to `PAGE` records that stand directly under *place*, from *offset* on, sorted."""
        find = self._workspace.summaries
        if place[0] == "group":
            return find(kind, group=place[1], offset=offset, limit=PAGE)
        if place[0] == "record":
            return find(kind, parent=place[1], offset=offset, limit=PAGE)
        if self.arrangement == "hierarchy":
            return find(kind, parent="", offset=offset, limit=PAGE)
        if not self.groups(kind):
            return find(kind, offset=offset, limit=PAGE)
        return self._ungrouped(kind)[offset : offset + PAGE]

    def size(self, kind: str, place: Place) -> int:
        """Return how many records stand under *place*, where that is known without listing them; else 0."""
        if place[0] == "group":
            return next((row.count for row in self.groups(kind) if row.id == place[1]), 0)
        if place[0] == "record":
            return self._children(kind)[place[1]]
        return self._workspace.count(kind)

    def places(self, summary: Summary) -> list[Place]:
        """Return every place at which a record stands."""
        kind: Place = ("kind", summary.kind)
        if self.arrangement == "groups":
            known = {row.id for row in self.groups(summary.kind)}
            return [("group", group) for group in summary.groups if group in known] or [kind]
        present = self._workspace.summaries(ids=list(summary.parents))
        under = [one.id for one in present if one.kind == summary.kind]
        return [("record", parent) for parent in under] or [kind]

    def _children(self, kind: str) -> Counter[str]:
        if kind not in self._parents:
            rows = self._workspace.references(kind=kind, field="extends")
            self._parents[kind] = Counter(row.target for row in rows)
        return self._parents[kind]

    def _ungrouped(self, kind: str) -> list[Summary]:
        known = {row.id for row in self.groups(kind)}
        return [
            one for one in self._workspace.summaries(kind) if not known.intersection(one.groups)
        ]


def natural_arrangement(workspace: Workspace) -> Arrangement:
    """Return groups where the ontology has them, else the hierarchy."""
    return "groups" if workspace.count("group") else "hierarchy"
