"""Right-angled lines between two ports, around the cards in between.

A handful of simple shapes is tried (straight, one step, around above or below) and the one that crosses the fewest
cards, then bends least, then is shortest, wins. Routes are kept until an end moves; looking at the canvas never
re-routes anything.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import numpy as np

from oms_desktop.views.canvas.arrays import Floats, GraphArrays
from oms_desktop.views.canvas.ports import Port, Side, is_indented, ports_of

Point = tuple[float, float]
Route = tuple[Point, ...]

STUB = 16.0
LANE = 12.0
CLEARANCE = 12.0
MAX_OBSTACLES = 48
"""With more cards than this in between no shape is clean; the plain step is taken."""
LOOP = 28.0
WORD_ROOM = 12.0


class Routes:
    """The routes of a graph, made when they are asked for."""

    def __init__(self, arrays: GraphArrays) -> None:
        self._arrays = arrays
        self._routes: dict[int, Route] = {}
        self._ports: dict[int, dict[int, Port]] = {}
        self._indented: dict[int, bool] = {}

    def clear(self) -> None:
        """Forget all routes."""
        self._routes.clear()
        self._ports.clear()
        self._indented.clear()

    def forget(self, cards: Iterable[int]) -> None:
        """Forget what depends on the places and sizes of *cards*."""
        for card in cards:
            self._ports.pop(card, None)
            self._indented.pop(card, None)
            edges = self._arrays.edges_of(card)
            for other in self._arrays.other_ends(card, edges).tolist():
                self._indented.pop(other, None)
                if self._ports.pop(other, None) is not None:
                    for edge in self._arrays.edges_of(other).tolist():
                        self._routes.pop(edge, None)
            for edge in edges.tolist():
                self._routes.pop(edge, None)

    def known(self, edge: int) -> bool:
        """Return whether the route is there already, so that asking costs nothing."""
        return edge in self._routes

    def route(self, edge: int) -> Route:
        """Return the corners of one link, from its source to its target, in scene units."""
        found = self._routes.get(edge)
        if found is None:
            found = self._routes[edge] = self._find(edge)
        return found

    def roomy_ends(self, edge: int) -> tuple[bool, bool]:
        """Return whether there is room for words at the source and at the target end."""
        source, target = self._arrays.ends[edge].tolist()
        if source == target:
            return True, True
        ports = (self._port(source, edge), self._port(target, edge))
        first, second = (port.count == 1 or port.high - port.low >= WORD_ROOM for port in ports)
        return first, second

    def _port(self, card: int, edge: int) -> Port:
        ports = self._ports.get(card)
        if ports is None or edge not in ports:
            ports = self._ports[card] = ports_of(self._arrays, card, self._is_indented)
        return ports[edge]

    def _is_indented(self, card: int) -> bool:
        found = self._indented.get(card)
        if found is None:
            found = self._indented[card] = is_indented(self._arrays, card)
        return found

    def _find(self, edge: int) -> Route:
        source, target = (int(card) for card in self._arrays.ends[edge])
        if source == target:
            return self._loop(source, edge)
        first, second = self._port(source, edge), self._port(target, edge)
        return route_between(first, second, self._between(source, target, first, second))

    def _between(self, source: int, target: int, first: Port, second: Port) -> Floats:
        left, right = sorted((first.x, second.x))
        top, bottom = sorted((first.y, second.y))
        found = self._arrays.cards_in(left - STUB, top - STUB, right + STUB, bottom + STUB)
        found = found[(found != source) & (found != target)]
        if len(found) > MAX_OBSTACLES:
            return np.zeros((0, 4))
        boxes = self._arrays.boxes[found]
        return np.column_stack([boxes[:, :2], boxes[:, :2] + boxes[:, 2:]])

    def _loop(self, card: int, edge: int) -> Route:
        x, y, width, _height = self._arrays.boxes[card].tolist()
        own = self._arrays.edges_of(card)
        loops = own[self._arrays.other_ends(card, own) == card]
        number = int(np.searchsorted(loops, edge))
        out = LOOP + LANE * number
        right = x + width - 20 + LANE * number / 2
        left = x + width - 92 - LANE * number / 2
        return ((left, y), (left, y - out), (right, y - out), (right, y))


def route_between(first: Port, second: Port, obstacles: Floats) -> Route:
    """Return the best simple route between two ports.

    Args:
        first: Port at the source.
        second: Port at the target.
        obstacles: (k, 4) left, top, right, bottom of the cards to go around.
    """
    if first.side in (
        Side.TOP,
        Side.BOTTOM,
    ):  # turn the plane, so that only one direction is thought about
        turned = _horizontal(_turned(first), _turned(second), obstacles[:, [1, 0, 3, 2]])
        return tuple((x, y) for y, x in turned)
    return _horizontal(first, second, obstacles)


_TURNED = {
    Side.TOP: Side.LEFT,
    Side.BOTTOM: Side.RIGHT,
    Side.LEFT: Side.TOP,
    Side.RIGHT: Side.BOTTOM,
}


def _turned(port: Port) -> Port:
    return Port(_TURNED[port.side], port.y, port.x, port.rank, port.count, port.low, port.high)


def _horizontal(first: Port, second: Port, obstacles: Floats) -> Route:
    shapes = _straight(first, second)
    shapes += _same_side(first, second) if first.side == second.side else _steps(first, second)
    if len(shapes) == 1 or not len(obstacles):
        return shapes[0]
    best = min(range(len(shapes)), key=lambda n: (_crossed(shapes[n], obstacles), n))
    if first.side != second.side and _crossed(shapes[best], obstacles):
        around = _around(first, second, obstacles)
        best_around = min(around, key=lambda shape: (_crossed(shape, obstacles), _length(shape)))
        if _crossed(best_around, obstacles) < _crossed(shapes[best], obstacles):
            return best_around
    return shapes[best]


def _straight(first: Port, second: Port) -> list[Route]:
    """Return a straight line where the ports may slide to one height."""
    if first.side == second.side:
        return []
    low, high = max(first.low, second.low), min(first.high, second.high)
    if low > high:
        return []
    y = min(max((first.y + second.y) / 2, low), high)
    return [((first.x, y), (second.x, y))]


def _steps(first: Port, second: Port) -> list[Route]:
    out = 1.0 if first.side == Side.RIGHT else -1.0
    start, end = first.x + out * STUB, second.x - out * STUB
    down = 1.0 if second.y > first.y else -1.0
    lane = -LANE * (first.rank - (first.count - 1) / 2) * down * out
    low, high = sorted((start, end))
    middle = (start + end) / 2
    near = max(STUB, min(STUB * 2, (high - low) / 4)) - STUB
    channels = (middle + lane, middle, end - out * near, start + out * near, end, start)
    return [
        (
            (first.x, first.y),
            (min(max(x, low), high), first.y),
            (min(max(x, low), high), second.y),
            (second.x, second.y),
        )
        for x in channels
    ]


def _same_side(first: Port, second: Port) -> list[Route]:
    out = 1.0 if first.side == Side.RIGHT else -1.0
    edge = max(first.x * out, second.x * out) * out
    return [
        (
            (first.x, first.y),
            (edge + out * lane, first.y),
            (edge + out * lane, second.y),
            (second.x, second.y),
        )
        for lane in (STUB + 8, STUB + 8 + LANE)
    ]


def _around(first: Port, second: Port, obstacles: Floats) -> list[Route]:
    out = 1.0 if first.side == Side.RIGHT else -1.0
    start, end = first.x + out * STUB, second.x - out * STUB
    heights = [float(obstacles[:, 1].min()) - CLEARANCE, float(obstacles[:, 3].max()) + CLEARANCE]
    heights += [(float(box[1]) - CLEARANCE) for box in obstacles[:6]]
    heights += [(float(box[3]) + CLEARANCE) for box in obstacles[:6]]
    return [
        (
            (first.x, first.y),
            (start, first.y),
            (start, y),
            (end, y),
            (end, second.y),
            (second.x, second.y),
        )
        for y in heights
    ]


def _crossed(route: Route, obstacles: Floats) -> int:
    points = np.array(route)
    low = np.minimum(points[:-1], points[1:])[:, None, :]
    high = np.maximum(points[:-1], points[1:])[:, None, :]
    hit = (low[..., 0] < obstacles[:, 2] + 4) & (high[..., 0] > obstacles[:, 0] - 4)
    hit &= (low[..., 1] < obstacles[:, 3] + 4) & (high[..., 1] > obstacles[:, 1] - 4)
    return int(np.count_nonzero(hit))


def _length(route: Route) -> float:
    return sum(abs(a[0] - b[0]) + abs(a[1] - b[1]) for a, b in pairwise(route))
