"""The rows of the explorer as plain Python objects, which Qt's indexes point to."""

from __future__ import annotations

from collections.abc import Iterator

from oms_desktop.views.explorer.places import Place
from oms_desktop.views.item_models.icons import kind_icon, summary_icon
from oms_desktop.workspace import Summary


class Node:
    """One row: a kind, a group or a record. `started` and `complete` say how much of its children is listed."""

    __slots__ = (
        "_row",
        "children",
        "complete",
        "count",
        "has_children",
        "icon",
        "kind",
        "name",
        "parent",
        "place",
        "started",
        "status",
    )

    def __init__(self, place: Place, kind: str, name: str, *, count: int = 0) -> None:
        self.place = place
        self.kind = kind
        self.name = name
        self.count = count
        self.icon = "folder" if place[0] == "group" else kind_icon(kind)
        self.status = ""
        self.parent: Node | None = None
        self.children: list[Node] = []
        self.has_children = False
        self.started = False
        self.complete = False
        self._row = 0

    @property
    def row(self) -> int:
        """The place among its siblings; remembered, and looked for again only where it has moved."""
        siblings = self.parent.children if self.parent is not None else [self]
        if self._row >= len(siblings) or siblings[self._row] is not self:
            self._row = siblings.index(self)
        return self._row

    @property
    def key(self) -> str:
        """The kind, group id or record id."""
        return self.place[1]

    @property
    def record(self) -> str:
        """The record id, or "" for kinds and groups."""
        return self.place[1] if self.place[0] == "record" else ""

    @property
    def path(self) -> tuple[Place, ...]:
        """The places that lead here, the outermost first; names a row across resets."""
        above = self.parent.path if self.parent is not None and self.parent.kind else ()
        return (*above, self.place)

    def show(self, summary: Summary) -> None:
        """Take name, icon and status from *summary*."""
        self.name = summary.name
        self.icon = summary_icon(summary)
        self.status = summary.status


def walk(node: Node) -> Iterator[Node]:
    """Yield a node and everything listed below it, parents first."""
    yield node
    for child in list(node.children):
        yield from walk(child)
