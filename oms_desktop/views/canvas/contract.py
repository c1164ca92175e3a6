"""What the canvas is given and what it says: plain values, without Qt and without a word about records.

The owner (a diagram panel) turns its ontology into a `Graph` (geometry, in bulk) and a `CardSource` (content, asked
only for what is in view). Everything is addressed by id; ids are opaque strings. Coordinates are scene units: one
unit is one pixel at 100 % with a 13 px application font, and does not depend on the machine, so that positions can be
stored.

`GraphView` (view.py) has these signals:

    selection_changed(list[str])                 ids of the selected cards, in order of selection
    edge_selected(str)                           a link was clicked or walked to; "" when none is selected any more
    moved(dict[str, tuple[float, float]])        the user dropped or nudged cards: their new top left corners
    link_requested(str, str)                     the ring of one card was dropped on another: source, target
    type_and_link_requested(str, QPointF)        the ring was dropped on empty canvas, at this scene point
    type_requested(QPointF)                      double click on empty canvas, N, or the type tool
    interface_requested(QPointF)                 the interface tool
    renamed(str, str)                            the text in the rename editor was accepted
    row_entered(str, str)                        a line `name: type` was written under a card
    opened(str)                                  Enter, or double click on a card or link
    row_activated(str, str)                      a row of a card was clicked: card id, row id
    context_menu_requested(object, QPoint)       id or None, global point
    delete_requested(bool)                       Del (False: from the diagram), Shift+Del (True: from the ontology)
    hint(str)                                    words for the status bar; "" clears them
    zoom_changed(float)                          1.0 is 100 %
    tool_changed(str)                            select, type, interface, link

and these methods: show_graph, update_cards, update_edges, add, remove, move, set_selection, selection, centre_on,
fit_all, fit_selection, zoom_in, zoom_out, set_zoom, zoom, set_tool, start_rename, start_row_entry, cancel_gesture,
positions, flush, card_rect, ring_point, edge_point.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

import numpy as np
from numpy.typing import NDArray

Glyph = Literal["", "key", "title", "shared", "struct"]
EdgeKind = Literal["link", "extends", "implements"]
Ghost = Literal[
    "added-mine",
    "added-theirs",
    "changed-mine",
    "changed-theirs",
    "deleted-mine",
    "deleted-theirs",
    "conflict",
]
Severity = Literal["info", "warn", "error", "block"]
Collapse = Literal[0, 1, 2]
ChipTone = Literal["good", "warn", "error", "neutral"]

EDGE_KINDS: tuple[EdgeKind, ...] = ("link", "extends", "implements")

CARD_WIDTH = 220.0
HEADER_HEIGHT = 38.0
ROW_HEIGHT = 24.0
MORE_HEIGHT = 22.0


@dataclass(frozen=True, slots=True)
class CardRow:
    """One property line of a card."""

    id: str
    glyph: Glyph
    name: str
    type_text: str
    struck: bool = False


@dataclass(frozen=True, slots=True)
class Chip:
    """The status at the right of a card's header, worded by the owner."""

    text: str
    tone: ChipTone = "neutral"


@dataclass(frozen=True, slots=True)
class Card:
    """What one card shows.

    Attributes:
        kind: The record kind in words for assistive technology ("Object type"), worded by the owner.
        icon: A Lucide name, such as ``box`` or ``plane``.
        colour: Index into the tokens' kind colours, or ``#rrggbb`` where the user chose one.
        rows: The rows to show, key first, then title, then properties; only those that fit the collapse level.
        hidden_rows: How many more there are ("+8 more").
        collapsed: 0 all given rows, 1 key and title only, 2 header only.
        badge: Worst problem of the record; drawn as a shape at the corner.
        ghost: Set on the merge screen: outlined in the side's colour with its letter; dashed where it is not (yet
            or any more) there.
    """

    id: str
    kind: str
    name: str
    icon: str = "box"
    colour: int | str = 0
    status: Chip | None = None
    rows: tuple[CardRow, ...] = ()
    hidden_rows: int = 0
    dashed: bool = False
    struck: bool = False
    collapsed: Collapse = 0
    badge: Severity | None = None
    ghost: Ghost | None = None


@dataclass(frozen=True, slots=True)
class EndText:
    """What stands at one end of a link: the side's name and its cardinality (``1`` or ``*``)."""

    name: str = ""
    cardinality: str = ""


@dataclass(frozen=True, slots=True)
class Edge:
    """What one line shows. ``extends`` and ``implements`` point from the sub type to the super type.

    A line with a problem has the colour of its severity; one that blocks is dashed.
    """

    id: str
    source: str
    target: str
    kind: EdgeKind = "link"
    name: str = ""
    source_end: EndText = EndText()
    target_end: EndText = EndText()
    struck: bool = False
    problem: Severity | None = None


class CardSource(Protocol):
    """Gives the content of cards and edges; called only for what is in view, so it may look things up."""

    def card(self, card_id: str) -> Card:
        """Return the content of one card."""

    def edge(self, edge_id: str) -> Edge:
        """Return the content of one edge."""


LinkValidator = Callable[[str, str], str | None]
"""(source id, target id) -> why a link is not possible, in words, or None."""


def shown_rows(card: Card) -> tuple[CardRow, ...]:
    """Return the rows that the card's collapse level leaves."""
    if card.collapsed == 0:
        return card.rows
    if card.collapsed == 1:
        return tuple(row for row in card.rows if row.glyph in ("key", "title"))
    return ()


def card_size(card: Card) -> tuple[float, float]:
    """Return the width and height of a card in scene units."""
    rows = len(shown_rows(card))
    hidden = card.hidden_rows + len(card.rows) - rows if card.collapsed < 2 else 0
    return CARD_WIDTH, HEADER_HEIGHT + rows * ROW_HEIGHT + (MORE_HEIGHT if hidden else 0.0)


@dataclass(frozen=True, slots=True)
class Graph:
    """The geometry of a diagram, in bulk. All arrays of one group have one length.

    Attributes:
        ids: Card ids.
        boxes: float64 (n, 4): x, y, width, height in scene units.
        colours: int16 (n): index into the tokens' kind colours (what far zoom and the minimap show).
        interfaces: bool (n): drawn dashed.
        edge_ids: Edge ids.
        ends: int32 (m, 2): indices into ids, source and target.
        edge_kinds: int8 (m): index into EDGE_KINDS.
    """

    ids: Sequence[str] = ()
    boxes: NDArray[np.float64] = field(default_factory=lambda: np.zeros((0, 4)))
    colours: NDArray[np.int16] = field(default_factory=lambda: np.zeros(0, np.int16))
    interfaces: NDArray[np.bool_] = field(default_factory=lambda: np.zeros(0, np.bool_))
    edge_ids: Sequence[str] = ()
    ends: NDArray[np.int32] = field(default_factory=lambda: np.zeros((0, 2), np.int32))
    edge_kinds: NDArray[np.int8] = field(default_factory=lambda: np.zeros(0, np.int8))


class CardList:
    """A `CardSource` over cards and edges that are all there: right for diagrams of ordinary size."""

    def __init__(self, cards: Sequence[Card], edges: Sequence[Edge] = ()) -> None:
        self.cards = {card.id: card for card in cards}
        self.edges = {edge.id: edge for edge in edges}

    def card(self, card_id: str) -> Card:
        """Return the content of one card."""
        return self.cards[card_id]

    def edge(self, edge_id: str) -> Edge:
        """Return the content of one edge."""
        return self.edges[edge_id]

    def graph(self, positions: Mapping[str, tuple[float, float]]) -> Graph:
        """Return the geometry of these cards at *positions*; edges without both ends are left out."""
        index = {card_id: number for number, card_id in enumerate(self.cards)}
        boxes = np.array(
            [
                (*positions.get(card.id, (0.0, 0.0)), *card_size(card))
                for card in self.cards.values()
            ],
            float,
        ).reshape(-1, 4)
        edges = [
            edge for edge in self.edges.values() if edge.source in index and edge.target in index
        ]
        colours = [
            card.colour if isinstance(card.colour, int) else 0 for card in self.cards.values()
        ]
        return Graph(
            ids=tuple(self.cards),
            boxes=boxes,
            colours=np.array(colours, np.int16),
            interfaces=np.array([card.dashed for card in self.cards.values()], np.bool_),
            edge_ids=tuple(edge.id for edge in edges),
            ends=np.array(
                [(index[edge.source], index[edge.target]) for edge in edges], np.int32
            ).reshape(-1, 2),
            edge_kinds=np.array([EDGE_KINDS.index(edge.kind) for edge in edges], np.int8),
        )
