"""A diagram as the canvas wants it: read from an ontology of any size, here or in another thread.

Must not know widgets: what it is given is a `Reading`, what it makes are values.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import orjson
from numpy.typing import NDArray

from oms_desktop.views.canvas.arrays import GraphArrays
from oms_desktop.views.canvas.contract import (
    CARD_WIDTH,
    HEADER_HEIGHT,
    Card,
    Edge,
    Graph,
    card_size,
)
from oms_desktop.views.canvas.layout.grid import FreePlaces
from oms_desktop.views.canvas.layout.problem import LayoutProblem
from oms_desktop.views.diagrams.cards import OntologyCards, group_colours
from oms_desktop.views.diagrams.contents import (
    EVERYTHING,
    SHOWN_KINDS,
    Contents,
    Position,
    read_placements,
)
from oms_desktop.views.diagrams.lines import lines_of, read_all_lines
from oms_desktop.views.diagrams.links import EdgeKey, lines_among
from oms_desktop.views.item_models.icons import colour_of
from oms_desktop.workspace import Reading

Floats = NDArray[np.float64]

BULK_FROM = 400
"""From this many cards on, the index is read in columns instead of card by card."""
BELOW_GAP = 60.0


@dataclass
class Drawing:
    """A diagram that was read.

    Attributes:
        contents: Its cards and lines.
        graph: Their geometry; cards that wait for a layout stand at the origin.
        waiting: (n) which cards wait for a layout.
        laid_out: Whether a layout was made that is worth keeping.
        arrays: What the canvas makes of the graph, where that was made already.
    """

    contents: Contents
    graph: Graph
    waiting: NDArray[np.bool_]
    laid_out: bool = False
    arrays: GraphArrays | None = None

    def problem(self, cancelled: Callable[[], bool]) -> LayoutProblem:
        """Return the layout of what waits as a problem."""
        ends, kinds = between(self.graph.ends, self.graph.edge_kinds, self.waiting)
        return LayoutProblem(self.graph.boxes[self.waiting, 2:], ends, kinds, cancelled)

    def place(self, corners: Floats, *, keep: bool) -> None:
        """Put what waits at *corners*, below what has its place."""
        boxes, waiting = self.graph.boxes, self.waiting
        boxes[waiting, :2] = np.round(corners + below(boxes[~waiting]))
        ids = _picked(self.graph.ids, waiting)
        self.contents.positions.update(
            zip(ids, map(tuple, boxes[waiting, :2].tolist()), strict=True)
        )
        self.waiting = np.zeros(len(boxes), np.bool_)
        self.laid_out = keep

    def placed(self) -> Graph | GraphArrays:
        """Return the geometry of the cards that do not wait."""
        if self.arrays is not None:
            return self.arrays
        if not self.waiting.any():
            return self.graph
        graph, here = self.graph, ~self.waiting
        inside = np.all(here[graph.ends], axis=1)
        ends, kinds = between(graph.ends, graph.edge_kinds, here)
        return Graph(
            ids=_picked(graph.ids, here),
            boxes=graph.boxes[here],
            colours=graph.colours[here],
            interfaces=graph.interfaces[here],
            edge_ids=_picked(graph.edge_ids, inside),
            ends=ends.astype(np.int32),
            edge_kinds=kinds,
        )

    def place_near(self) -> dict[str, Position]:
        """Give what waits the nearest free places beside its neighbours, and return them."""
        boxes, waiting = self.graph.boxes, self.waiting
        rows = np.flatnonzero(waiting)
        rank = np.cumsum(~waiting) - 1
        free = FreePlaces(boxes[~waiting])
        found: dict[str, Position] = {}
        for row in rows.tolist():
            beside = neighbours(self.graph.ends, row)
            anchors = rank[beside[~waiting[beside]]].tolist()
            width, height = boxes[row, 2:].tolist()
            found[self.graph.ids[row]] = free.near(anchors, (width, height))
            boxes[row, :2] = found[self.graph.ids[row]]
        self.contents.positions.update(found)
        self.waiting = np.zeros(len(boxes), np.bool_)
        return found


@dataclass(frozen=True, slots=True)
class _Looks:
    """Of each card: its number in the index (0 where that is not needed), colour, and whether it is dashed."""

    numbers: list[int]
    colours: list[int]
    dashed: list[bool]


def empty_drawing(diagram: str) -> Drawing:
    """Return *diagram* before anything of it is read."""
    return Drawing(Contents(diagram), Graph(), np.zeros(0, np.bool_))


def read_drawing(reading: Reading, diagram: str) -> Drawing:
    """Return what stands on *diagram* now."""
    contents = Contents(diagram)
    cached = reading.layout(diagram)
    if diagram == EVERYTHING:
        for kind in SHOWN_KINDS:
            contents.cards.update(dict.fromkeys(reading.columns.records(kind).ids))
        contents.positions.update({c: cached[c] for c in contents.cards if c in cached})
    else:
        read_placements(reading, contents, cached)
    cards = list(contents.cards)
    many = len(cards) >= BULK_FROM
    looks = _all_looks(reading, cards) if many else _few_looks(reading, cards)
    read = (
        read_all_lines(reading, cards, looks.numbers)
        if many
        else lines_of(lines_among(reading, cards), cards)
    )
    contents.edges = read.lines
    source = OntologyCards(reading, contents.edges, contents.levels, names_only=contents.names_only)
    boxes = np.zeros((len(cards), 4))
    nowhere = (0.0, 0.0)
    boxes[:, :2] = np.array([contents.positions.get(c, nowhere) for c in cards]).reshape(-1, 2)
    boxes[:, 2:] = _sizes(contents, source)
    graph = Graph(
        ids=cards,
        boxes=boxes,
        colours=np.array(looks.colours, np.int16),
        interfaces=np.array(looks.dashed, np.bool_),
        edge_ids=list(contents.edges),
        ends=read.ends,
        edge_kinds=read.kinds,
    )
    waiting = np.array([card not in contents.positions for card in cards], np.bool_)
    return Drawing(contents, graph, waiting)


def graph_of_card(card: Card, position: Position) -> Graph:
    """Return the geometry of one more card."""
    colour = card.colour if isinstance(card.colour, int) else 0
    return Graph(
        ids=(card.id,),
        boxes=np.array([(*position, *card_size(card))]),
        colours=np.array([colour], np.int16),
        interfaces=np.array([card.dashed], np.bool_),
    )


def edge_of(key: EdgeKey) -> Edge:
    """Return the bare edge of a key; its words are asked for when it is drawn."""
    return Edge(key.id, key.source, key.target, key.kind)


def below(boxes: Floats) -> Position:
    """Return where a layout begins that comes below *boxes*."""
    if not len(boxes):
        return (0.0, 0.0)
    return float(boxes[:, 0].min()), float((boxes[:, 1] + boxes[:, 3]).max()) + BELOW_GAP


def neighbours(ends: NDArray[np.int32], row: int) -> NDArray[np.int32]:
    """Return the other cards of the lines at one card."""
    return np.concatenate([ends[ends[:, 0] == row, 1], ends[ends[:, 1] == row, 0]])


def between(
    ends: NDArray[np.integer], kinds: NDArray[np.int8], chosen: NDArray[np.bool_]
) -> tuple[NDArray[np.intp], NDArray[np.int8]]:
    """Return the lines between *chosen* cards, with their ends counted among those."""
    rank = np.cumsum(chosen) - 1
    inside = chosen[ends].all(axis=1)
    return rank[ends[inside]].astype(np.intp), kinds[inside]


def _picked(ids: Sequence[str], wanted: NDArray[np.bool_]) -> list[str]:
    return [ids[row] for row in np.flatnonzero(wanted).tolist()]


def _sizes(contents: Contents, source: OntologyCards) -> Floats:
    if contents.names_only:
        return np.array([(CARD_WIDTH, HEADER_HEIGHT)])
    return np.array([card_size(source.card(card)) for card in contents.cards]).reshape(-1, 2)


def _few_looks(reading: Reading, cards: Sequence[str]) -> _Looks:
    groups = group_colours(reading)
    found = {one.id: one for one in reading.summaries(ids=cards)}
    rows = [found.get(card) for card in cards]
    return _Looks(
        [0] * len(cards),
        [_colour(one.kind, one.colour, one.groups, groups) if one else 0 for one in rows],
        [one is not None and one.kind == "interface" for one in rows],
    )


def _all_looks(reading: Reading, cards: Sequence[str]) -> _Looks:
    groups = group_colours(reading)
    known: dict[str, tuple[int, int, bool]] = {}
    colours: dict[tuple[str, str, str], int] = {}
    for kind in SHOWN_KINDS:
        columns = reading.columns.records(kind)
        for number, record, own, of_groups in zip(
            columns.numbers, columns.ids, columns.colours, columns.groups, strict=True
        ):
            key = (kind, own, of_groups)
            if key not in colours:
                colours[key] = _colour(kind, own, orjson.loads(of_groups), groups)
            known[record] = (number, colours[key], kind == "interface")
    rows = [known.get(card, (0, 0, False)) for card in cards]
    numbers, tones, dashed = (list(column) for column in zip(*rows, strict=True))
    return _Looks(numbers, tones, dashed)


def _colour(kind: str, own: str, groups: Iterable[str], of_groups: Mapping[str, str]) -> int:
    colour = colour_of(kind, own, groups, of_groups)
    return colour if isinstance(colour, int) else 0
