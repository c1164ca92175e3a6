"""Orders the cards of each layer so that few lines cross.

A line over several layers gets a place holder in each layer it passes; sweeps forth and back sort every layer by the
middle of its neighbours in the one before; the best order seen is kept.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

SWEEPS = 24


@dataclass
class Chain:
    """Layers of nodes, real cards first by number, then place holders; links only between neighbouring layers."""

    layers: list[list[int]]
    before: list[list[int]]
    after: list[list[int]]

    def real_layers(self, count: int) -> list[list[int]]:
        """Return each layer without place holders."""
        return [[node for node in layer if node < count] for layer in self.layers]

    def crowd(self, layer: int) -> int:
        """Return how many lines leave a layer."""
        return sum(len(self.after[node]) for node in self.layers[layer])


def order_layers(
    layer_of: Sequence[int], arcs: Mapping[tuple[int, int], int], check: Callable[[], None]
) -> Chain:
    """Return the layers in an order with few crossings.

    Args:
        layer_of: Layer of each card.
        arcs: Links from a lower to a higher layer.
        check: Called now and then; may raise to stop.
    """
    chain = _with_place_holders(layer_of, arcs)
    _start(chain)
    best = [list(layer) for layer in chain.layers]
    fewest = crossings(chain)
    idle = 0
    for sweep in range(SWEEPS):
        check()
        forth = sweep % 2 == 0
        _sweep(chain, forth=forth)
        _swap_neighbours(chain)
        count = crossings(chain)
        if count < fewest:
            fewest, best, idle = count, [list(layer) for layer in chain.layers], 0
        else:
            idle += 1
        if fewest == 0 or idle > 6:
            break
    chain.layers = best
    return chain


def crossings(chain: Chain) -> int:
    """Return how many pairs of lines cross."""
    total = 0
    for upper, lower in zip(chain.layers, chain.layers[1:], strict=False):
        place = {node: number for number, node in enumerate(lower)}
        seen: list[int] = []
        for node in upper:
            ends = sorted(place[other] for other in chain.after[node])
            total += sum(len(seen) - bisect_left(seen, end + 1) for end in ends)
            for end in ends:
                insort(seen, end)
    return total


def _with_place_holders(layer_of: Sequence[int], arcs: Mapping[tuple[int, int], int]) -> Chain:
    layers: list[list[int]] = [[] for _ in range(max(layer_of) + 1)]
    for node, layer in enumerate(layer_of):
        layers[layer].append(node)
    before: list[list[int]] = [[] for _ in layer_of]
    after: list[list[int]] = [[] for _ in layer_of]
    for first, second in sorted(arcs):
        node = first
        for layer in range(layer_of[first] + 1, layer_of[second]):
            holder = len(before)
            before.append([node])
            after.append([])
            after[node].append(holder)
            layers[layer].append(holder)
            node = holder
        after[node].append(second)
        before[second].append(node)
    return Chain(layers, before, after)


def _start(chain: Chain) -> None:
    """Begin with the order in which a depth-first walk meets the nodes: families stay together."""
    place: dict[int, int] = {}
    for layer in chain.layers:
        for root in layer:
            stack = [root]
            while stack:
                node = stack.pop()
                if node not in place:
                    place[node] = len(place)
                    stack.extend(reversed(chain.after[node]))
    for layer in chain.layers:
        layer.sort(key=place.__getitem__)


def _sweep(chain: Chain, *, forth: bool) -> None:
    numbers = range(1, len(chain.layers)) if forth else range(len(chain.layers) - 2, -1, -1)
    for number in numbers:
        fixed = chain.layers[number - 1 if forth else number + 1]
        near = chain.before if forth else chain.after
        place = {node: float(rank) for rank, node in enumerate(fixed)}
        layer = chain.layers[number]
        middle = {}
        for rank, node in enumerate(layer):
            ends = [place[other] for other in near[node]]
            middle[node] = sum(ends) / len(ends) if ends else rank * len(fixed) / max(1, len(layer))
        layer.sort(key=middle.__getitem__)


def _swap_neighbours(chain: Chain) -> None:
    """Swap two neighbours of a layer where that saves crossings."""
    for number, layer in enumerate(chain.layers):
        sides: list[tuple[list[list[int]], dict[int, int]]] = []
        if number:
            previous = chain.layers[number - 1]
            sides.append((chain.before, {node: rank for rank, node in enumerate(previous)}))
        if number + 1 < len(chain.layers):
            following = chain.layers[number + 1]
            sides.append((chain.after, {node: rank for rank, node in enumerate(following)}))
        for _ in range(3):
            swapped = False
            for rank in range(len(layer) - 1):
                first, second = layer[rank], layer[rank + 1]
                saved = 0
                for near, place in sides:
                    for a in near[first]:
                        for b in near[second]:
                            saved += (place[a] > place[b]) - (place[a] < place[b])
                if saved > 0:
                    layer[rank], layer[rank + 1] = second, first
                    swapped = True
            if not swapped:
                break
