"""What the cards and links of a diagram show, looked up in the workspace when the canvas asks.

Cards are kept by the content hash of their record, so that an edit costs one card.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from oms_desktop.models.data_types import TypeName
from oms_desktop.models.link_type import Cardinality, LinkSide, LinkType
from oms_desktop.models.property import Property, SharedProperty, Typed
from oms_desktop.models.record import Status
from oms_desktop.views.canvas.contract import (
    Card,
    CardRow,
    Chip,
    ChipTone,
    Collapse,
    Edge,
    EndText,
    Glyph,
    Severity,
)
from oms_desktop.views.diagrams.links import EdgeKey
from oms_desktop.views.item_models.icons import summary_colour, summary_icon
from oms_desktop.views.texts import kind_name, label_of, status_name, title_of, type_text
from oms_desktop.workspace import Reading, Summary

MOST_ROWS = 5
"""A card with more rows shows one fewer than this and says how many more there are."""

_TONES: dict[str, ChipTone] = {
    "active": "good",
    "promoted": "good",
    "experimental": "warn",
    "deprecated": "error",
    "example": "neutral",
}
_CARDINALITY = {Cardinality.ONE: "1", Cardinality.MANY: "*"}


class OntologyCards:
    """A `CardSource` over a workspace.

    Args:
        workspace: Where records are looked up.
        edges: What each edge id stands for; shared with whoever builds the graph.
        levels: Collapse level by record; 2 for all where `names_only`.
        names_only: Whether cards are headers only, for very large diagrams.
        badge_of: Gives the worst known problem of a record.
    """

    def __init__(
        self,
        workspace: Reading,
        edges: Mapping[str, EdgeKey],
        levels: Mapping[str, Collapse],
        *,
        names_only: bool = False,
        badge_of: Callable[[str], Severity | None] = lambda _record: None,
    ) -> None:
        self._workspace = workspace
        self._badge_of = badge_of
        self._edges = edges
        self._levels = levels
        self._names_only = names_only
        self._kept: dict[str, tuple[object, Card]] = {}
        self.group_colours: dict[str, str] = {}
        self.read_groups()

    def read_groups(self) -> None:
        """Look at the colours of groups again."""
        self._kept.clear()
        self.group_colours = group_colours(self._workspace)

    def forget(self) -> None:
        """Look every card up again."""
        self._kept.clear()

    def card(self, card_id: str) -> Card:
        """Return the content of one card."""
        summary = self._workspace.summary(card_id)
        if summary is None:
            return Card(card_id, "", "")
        level = self._level(card_id)
        stamp = (summary.hash, level, self._badge_of(card_id))
        known = self._kept.get(card_id)
        if known is None or known[0] != stamp:
            known = self._kept[card_id] = (stamp, self._made(summary, level))
        return known[1]

    def edge(self, edge_id: str) -> Edge:
        """Return the content of one edge."""
        key = self._edges[edge_id]
        if key.bundle:
            name = QCoreApplication.translate("Diagram", "%n links", "", len(key.bundle))
            return Edge(edge_id, key.source, key.target, "link", name)
        if key.kind != "link" or key.record not in self._workspace.snapshot:
            return Edge(edge_id, key.source, key.target, key.kind)
        link = self._workspace.snapshot.get(key.record)
        assert isinstance(link, LinkType)
        return Edge(
            edge_id,
            key.source,
            key.target,
            "link",
            title_of(link),
            _end(link.source),
            _end(link.target),
            struck=link.status is Status.DEPRECATED,
        )

    def _level(self, card_id: str) -> Collapse:
        return 2 if self._names_only else self._levels.get(card_id, 0)

    def _made(self, summary: Summary, level: Collapse) -> Card:
        deprecated = summary.status == Status.DEPRECATED.value
        rows: tuple[CardRow, ...] = ()
        hidden = 0
        if not self._names_only:
            rows, hidden = self._rows(summary)
        return Card(
            id=summary.id,
            kind=kind_name(summary.kind),
            name=summary.name,
            icon=summary_icon(summary),
            colour=summary_colour(summary, self.group_colours),
            status=None if self._names_only and not deprecated else _chip(summary.status),
            rows=rows,
            hidden_rows=hidden,
            dashed=summary.kind == "interface",
            struck=deprecated,
            collapsed=level,
            badge=self._badge_of(summary.id),
        )

    def _rows(self, summary: Summary) -> tuple[tuple[CardRow, ...], int]:
        record = self._workspace.snapshot.get(summary.id)
        owned: tuple[Property, ...] = getattr(record, "properties", ())
        keys: tuple[str, ...] = getattr(record, "primary_key", ())
        title: str | None = getattr(record, "title_property", None)
        ordered = sorted(owned, key=lambda one: (one.id not in keys, one.id != title))
        attached = [s for s in self._workspace.attached(summary.id) if s.kind == "shared_property"]
        total = len(ordered) + len(attached)
        room = total if total <= MOST_ROWS else MOST_ROWS - 1
        rows = [self._row(one, keys, title) for one in ordered[:room]]
        rows.extend(self._attached_row(one) for one in attached[: room - len(rows)])
        return tuple(rows), total - len(rows)

    def _row(self, own: Property, keys: tuple[str, ...], title: str | None) -> CardRow:
        glyph: Glyph = ""
        if own.id in keys:
            glyph = "key"
        elif own.id == title:
            glyph = "title"
        elif own.shared:
            glyph = "shared"
        elif own.data_type is not None and own.data_type.name is TypeName.STRUCT:
            glyph = "struct"
        name = label_of(own) or own.api_name or title_of(own)
        return CardRow(own.id, glyph, name, self.type_of(own), own.status is Status.DEPRECATED)

    def _attached_row(self, summary: Summary) -> CardRow:
        shared = self._workspace.snapshot.get(summary.id)
        assert isinstance(shared, SharedProperty)
        struck = shared.status is Status.DEPRECATED
        return CardRow(summary.id, "shared", summary.name, self.type_of(shared), struck)

    def type_of(self, typed: Typed) -> str:
        """Return the type of a property in words: its value type, its struct, or its data type."""
        shared = getattr(typed, "shared", None)
        if shared and typed.data_type is None and typed.value_type is None:
            found = (
                self._workspace.snapshot.get(shared) if shared in self._workspace.snapshot else None
            )
            return self.type_of(found) if isinstance(found, SharedProperty) else ""
        name = self._referred(typed)
        if name:
            return f"{name} []" if typed.array else name
        return type_text(typed.data_type, array=typed.array)

    def _referred(self, typed: Typed) -> str:
        target = typed.value_type or (typed.data_type.struct if typed.data_type else None)
        summary = self._workspace.summary(target) if target else None
        return summary.name if summary is not None else ""


def group_colours(reading: Reading) -> dict[str, str]:
    """Return the colour of each group, as it is written."""
    plain = reading.snapshot.plain
    return {one.id: str(plain(one.id).get("colour", "")) for one in reading.summaries("group")}


def _chip(status: str) -> Chip:
    return Chip(status_name(status), _TONES.get(status, "neutral"))


def _end(side: LinkSide) -> EndText:
    return EndText("", _CARDINALITY[side.cardinality])


def untitled(kind: str) -> str:
    """Return the name a new record has until it is named."""
    if kind == "interface":
        return QCoreApplication.translate("Diagram", "New interface")
    return QCoreApplication.translate("Diagram", "New type")
