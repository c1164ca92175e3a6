"""The geometry of all cards and links as numpy arrays, with their neighbours.

Nothing here is a Qt object and nothing is kept per card but numbers, so that 50,000 cards cost megabytes and a culling
pass a fraction of a millisecond. Removed cards and links stay as dead rows until the next `load`; appended ones grow
the arrays by doubling. Boxes are (x, y, width, height) in scene units.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from oms_desktop.views.canvas.contract import EDGE_KINDS, Edge, Graph

Ints = NDArray[np.intp]
Floats = NDArray[np.float64]

ROUTE_MARGIN = 60.0
"""How far a route may leave the box around its two cards."""


class GraphArrays:
    """Cards and links by index; ids only at the border."""

    def __init__(self, graph: Graph | None = None) -> None:
        self.revision = 0
        self._extent: tuple[float, float, float, float] | None = None
        self._extent_revision = -1
        self.load(graph or Graph())

    def load(self, graph: Graph | GraphArrays) -> None:
        """Replace everything by *graph*; arrays that were made in another thread are taken over as they are."""
        if isinstance(graph, GraphArrays):
            self.__dict__.update(vars(graph), revision=self.revision + 1)
            return
        self.ids = list(graph.ids)
        self.index = {card_id: number for number, card_id in enumerate(self.ids)}
        self._count = len(self.ids)
        self._boxes = np.array(graph.boxes, np.float64).reshape(-1, 4)
        self._colours = np.array(graph.colours, np.int16)
        self._dashed = np.array(graph.interfaces, np.bool_)
        self._alive = np.ones(self._count, np.bool_)
        self.edge_ids = list(graph.edge_ids)
        self.edge_index = {edge_id: number for number, edge_id in enumerate(self.edge_ids)}
        self._edge_count = len(self.edge_ids)
        self._ends = np.array(graph.ends, np.intp).reshape(-1, 2)
        self._edge_kinds = np.array(graph.edge_kinds, np.int8)
        self._edge_alive = np.ones(self._edge_count, np.bool_)
        self._lines = np.zeros((self._edge_count, 4))
        self._spans = np.zeros((self._edge_count, 4), np.float32)
        self._measure_edges(slice(0, self._edge_count))
        self._build_neighbours()
        self.revision += 1

    # ------------------------------------------------------------------ arrays, without spare rows

    @property
    def boxes(self) -> Floats:
        """(n, 4) x, y, width, height; write through `set_boxes` only."""
        return self._boxes[: self._count]

    @property
    def colours(self) -> NDArray[np.int16]:
        """(n) index into the kind colours."""
        return self._colours[: self._count]

    @property
    def dashed(self) -> NDArray[np.bool_]:
        """(n) drawn with a dashed outline."""
        return self._dashed[: self._count]

    @property
    def alive(self) -> NDArray[np.bool_]:
        """(n) still there."""
        return self._alive[: self._count]

    @property
    def ends(self) -> Ints:
        """(m, 2) source and target card."""
        return self._ends[: self._edge_count]

    @property
    def edge_kinds(self) -> NDArray[np.int8]:
        """(m) index into EDGE_KINDS."""
        return self._edge_kinds[: self._edge_count]

    @property
    def edge_alive(self) -> NDArray[np.bool_]:
        """(m) still there."""
        return self._edge_alive[: self._edge_count]

    @property
    def lines(self) -> Floats:
        """(m, 4) centre to centre."""
        return self._lines[: self._edge_count]

    def __len__(self) -> int:
        return int(np.count_nonzero(self.alive))

    def extent(self) -> tuple[float, float, float, float] | None:
        """Return (left, top, right, bottom) of all cards, None where there is none."""
        if self._extent_revision != self.revision:
            boxes = self.boxes[self.alive]
            self._extent = None
            if len(boxes):
                left, top = boxes[:, :2].min(axis=0).tolist()
                right, bottom = (boxes[:, :2] + boxes[:, 2:]).max(axis=0).tolist()
                self._extent = (left, top, right, bottom)
            self._extent_revision = self.revision
        return self._extent

    # ------------------------------------------------------------------ culling

    def cards_in(self, left: float, top: float, right: float, bottom: float) -> Ints:
        """Return the cards that touch a scene rectangle, in drawing order."""
        boxes = self.boxes
        x, y = boxes[:, 0], boxes[:, 1]
        inside = (x <= right) & (x + boxes[:, 2] >= left)
        inside &= (y <= bottom) & (y + boxes[:, 3] >= top)
        inside &= self.alive
        return np.flatnonzero(inside)

    def edges_in(self, left: float, top: float, right: float, bottom: float) -> Ints:
        """Return the links that may touch a scene rectangle."""
        spans = self._spans[: self._edge_count]
        inside = (spans[:, 0] <= right) & (spans[:, 2] >= left)
        inside &= (spans[:, 1] <= bottom) & (spans[:, 3] >= top)
        inside &= self.edge_alive
        return np.flatnonzero(inside)

    def edges_of(self, card: int) -> Ints:
        """Return the links at one card, each once."""
        first, last = self._starts[card : card + 2] if card + 1 < len(self._starts) else (0, 0)
        found = self._incident[first:last]
        late = self._late.get(card)
        if late:
            found = np.concatenate([found, np.array(late, np.intp)])
        return found[self.edge_alive[found]]

    def edges_of_all(self, cards: Iterable[int]) -> Ints:
        """Return the links at any of *cards*, each once."""
        parts = [self.edges_of(card) for card in cards]
        return np.unique(np.concatenate(parts)) if parts else np.zeros(0, np.intp)

    def other_ends(self, card: int, edges: Ints) -> Ints:
        """Return the card at the other end of each link (a loop gives *card* itself)."""
        ends = self.ends[edges]
        return np.where(ends[:, 0] == card, ends[:, 1], ends[:, 0])

    # ------------------------------------------------------------------ changes

    def set_positions(self, positions: Mapping[int, tuple[float, float]]) -> None:
        """Move cards to new top left corners."""
        cards = np.fromiter(positions, np.intp, len(positions))
        self._boxes[cards, :2] = np.array(list(positions.values()), float).reshape(-1, 2)
        self._remeasure(cards)

    def set_sizes(self, sizes: Mapping[int, tuple[float, float]]) -> None:
        """Give cards new widths and heights."""
        cards = np.fromiter(sizes, np.intp, len(sizes))
        self._boxes[cards, 2:] = np.array(list(sizes.values()), float).reshape(-1, 2)
        self._remeasure(cards)

    def set_colour(self, card: int, colour: int, dashed: bool) -> None:
        """Give a card another kind colour or outline."""
        self._colours[card] = colour
        self._dashed[card] = dashed
        self.revision += 1

    def add(self, graph: Graph) -> None:
        """Append the cards and links of *graph*; an id that is there already is left alone."""
        for number, card_id in enumerate(graph.ids):
            if card_id in self.index:
                continue
            self._count = _append(self, self._count, ("_boxes", "_colours", "_dashed", "_alive"))
            new = self._count - 1
            self._boxes[new] = graph.boxes[number]
            self._colours[new] = graph.colours[number]
            self._dashed[new] = graph.interfaces[number]
            self._alive[new] = True
            self.ids.append(card_id)
            self.index[card_id] = new
        for edge_id, ends, kind in zip(graph.edge_ids, graph.ends, graph.edge_kinds, strict=True):
            source, target = (self.index[graph.ids[int(end)]] for end in ends)
            self._append_edge(edge_id, source, target, int(kind))
        self.revision += 1

    def add_edges(self, edges: Iterable[Edge]) -> None:
        """Append links between cards that are there; others are left out."""
        for edge in edges:
            source, target = self.index.get(edge.source), self.index.get(edge.target)
            if source is not None and target is not None:
                self._append_edge(edge.id, source, target, EDGE_KINDS.index(edge.kind))
        self.revision += 1

    def remove(self, ids: Iterable[str]) -> None:
        """Take cards (with their links) or links away; unknown ids are left alone."""
        for name in ids:
            card = self.index.pop(name, None)
            if card is not None:
                self._alive[card] = False
                for edge in self.edges_of(card):
                    self._drop_edge(int(edge))
            elif name in self.edge_index:
                self._drop_edge(self.edge_index[name])
        self.revision += 1

    # ------------------------------------------------------------------ inside

    def _append_edge(self, edge_id: str, source: int, target: int, kind: int) -> None:
        if edge_id in self.edge_index:
            return
        columns = ("_ends", "_edge_kinds", "_edge_alive", "_lines", "_spans")
        self._edge_count = _append(self, self._edge_count, columns)
        new = self._edge_count - 1
        self._ends[new] = (source, target)
        self._edge_kinds[new] = kind
        self._edge_alive[new] = True
        self.edge_ids.append(edge_id)
        self.edge_index[edge_id] = new
        for card in {source, target}:
            self._late.setdefault(card, []).append(new)
        self._measure_edges(np.array([new]))

    def _drop_edge(self, edge: int) -> None:
        self.edge_index.pop(self.edge_ids[edge], None)
        self._edge_alive[edge] = False

    def _remeasure(self, cards: Ints) -> None:
        if len(cards) > 2000:
            self._measure_edges(slice(0, self._edge_count))
        else:
            self._measure_edges(self.edges_of_all(cards.tolist()))
        self.revision += 1

    def _measure_edges(self, edges: Ints | slice) -> None:
        ends = self._ends[edges]
        first, second = self._boxes[ends[:, 0]], self._boxes[ends[:, 1]]
        self._lines[edges, :2] = first[:, :2] + first[:, 2:] / 2
        self._lines[edges, 2:] = second[:, :2] + second[:, 2:] / 2
        low = np.minimum(first[:, :2], second[:, :2]) - ROUTE_MARGIN
        high = np.maximum(first[:, :2] + first[:, 2:], second[:, :2] + second[:, 2:])
        self._spans[edges, :2] = low
        self._spans[edges, 2:] = high + ROUTE_MARGIN

    def _build_neighbours(self) -> None:
        loops = self._ends[:, 0] == self._ends[:, 1]
        numbers = np.arange(self._edge_count)
        cards = np.concatenate([self._ends[:, 0], self._ends[~loops, 1]])
        edges = np.concatenate([numbers, numbers[~loops]])
        self._incident: Ints = edges[np.argsort(cards, kind="stable")]
        counts = (
            np.bincount(cards, minlength=self._count) if len(cards) else np.zeros(self._count, int)
        )
        self._starts: Ints = np.concatenate([[0], np.cumsum(counts)]).astype(np.intp)
        self._late: dict[int, list[int]] = {}


def _append(arrays: GraphArrays, count: int, columns: tuple[str, ...]) -> int:
    """Make room for one more row in each of *columns* and return the new count."""
    for name in columns:
        column = getattr(arrays, name)
        if len(column) <= count:
            grown = np.zeros((max(16, 2 * len(column)), *column.shape[1:]), column.dtype)
            grown[:count] = column[:count]
            setattr(arrays, name, grown)
    return count + 1
