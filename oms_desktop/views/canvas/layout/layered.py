"""The layout of a diagram: columns from left to right along the links, few crossings, straight lines.

Sugiyama's steps: cut cycles, give layers (of bounded height, so that a hub does not become a tower), order each layer
by the middle of its neighbours, then move cards up and down so that lines become straight. Super types and the many
side of nothing in particular stand left. Made for up to a few hundred cards; parts without links between them are laid
out apart and packed.
"""

from __future__ import annotations

import math
from collections import defaultdict

import numpy as np

from oms_desktop.views.canvas.layout.ordering import order_layers
from oms_desktop.views.canvas.layout.packing import pack_close, pack_rows
from oms_desktop.views.canvas.layout.problem import LINK, Floats, LayoutProblem, on_grid
from oms_desktop.views.canvas.layout.straighten import straighten

ROW_GAP = 50.0
COLUMN_GAP = 130.0
PART_GAP = 100.0

Arc = tuple[int, int]


def layered(problem: LayoutProblem) -> Floats:
    """Place cards in columns along their links."""
    positions = np.zeros((len(problem), 2))
    arcs = _arcs(problem)
    parts = _parts(len(problem), arcs)
    linked = [part for part in parts if len(part) > 1]
    lone = [part[0] for part in parts if len(part) == 1]
    sizes: list[tuple[float, float]] = []
    for part in linked:
        problem.check()
        placed = _place_part(problem, part, arcs)
        positions[part] = placed
        extent = (placed + problem.sizes[part]).max(axis=0)
        sizes.append((float(extent[0]), float(extent[1])))
    offsets, (_, bottom) = pack_close(sizes, PART_GAP)
    for part, offset in zip(linked, offsets, strict=True):
        positions[part] += offset
    lone_sizes = [(float(w), float(h)) for w, h in problem.sizes[lone]]
    aspect = 3.0 if linked else 1.6
    offsets, _ = pack_rows(lone_sizes, ROW_GAP, sort=False, aspect=aspect)
    for card, (x, y) in zip(lone, offsets, strict=True):
        positions[card] = (x, y + (bottom + PART_GAP if linked else 0.0))
    return on_grid(positions)


def _arcs(problem: LayoutProblem) -> dict[Arc, int]:
    """Return each directed pair with its weight; super types come before sub types."""
    arcs: dict[Arc, int] = defaultdict(int)
    for (source, target), kind in zip(problem.ends.tolist(), problem.kinds.tolist(), strict=True):
        if source != target:
            arcs[(source, target) if kind == LINK else (target, source)] += 1 if kind == LINK else 2
    return dict(arcs)


def _parts(count: int, arcs: dict[Arc, int]) -> list[list[int]]:
    """Return the connected parts, largest first, each in the order of its cards."""
    near: list[list[int]] = [[] for _ in range(count)]
    for first, second in arcs:
        near[first].append(second)
        near[second].append(first)
    seen = [False] * count
    parts = []
    for start in range(count):
        if seen[start]:
            continue
        seen[start] = True
        part, stack = [], [start]
        while stack:
            card = stack.pop()
            part.append(card)
            for other in near[card]:
                if not seen[other]:
                    seen[other] = True
                    stack.append(other)
        parts.append(sorted(part))
    return sorted(parts, key=lambda part: -len(part))


def _place_part(problem: LayoutProblem, part: list[int], arcs: dict[Arc, int]) -> Floats:
    number = {card: place for place, card in enumerate(part)}
    own = {
        (number[first], number[second]): weight
        for (first, second), weight in arcs.items()
        if first in number
    }
    forward = _without_cycles(len(part), own)
    layer = _layers(len(part), forward)
    heights = problem.sizes[part, 1].tolist()
    chain = order_layers(layer, forward, problem.check)
    centres = straighten(chain, heights, ROW_GAP, problem.check)
    widths = problem.sizes[part, 0]
    placed = np.zeros((len(part), 2))
    x = 0.0
    for column, cards in enumerate(chain.real_layers(len(part))):
        for card in cards:
            placed[card] = (x, centres[card] - heights[card] / 2)
        crowd = chain.crowd(column)
        x += float(widths[cards].max() if cards else 0.0) + COLUMN_GAP + 10 * min(8, crowd / 3)
    placed[:, 1] -= placed[:, 1].min()
    return placed


def _without_cycles(count: int, arcs: dict[Arc, int]) -> dict[Arc, int]:
    """Return the arcs with some turned round, so that none closes a cycle (Eades, Lin and Smyth)."""
    out: list[dict[int, int]] = [{} for _ in range(count)]
    into: list[dict[int, int]] = [{} for _ in range(count)]
    for (first, second), weight in arcs.items():
        out[first][second] = weight
        into[second][first] = weight
    left: list[int] = []
    right: list[int] = []
    rest = set(range(count))

    def take(card: int) -> None:
        rest.discard(card)
        for other in out[card]:
            into[other].pop(card, None)
        for other in into[card]:
            out[other].pop(card, None)

    while rest:
        sinks = [card for card in sorted(rest) if not out[card]]
        for card in sinks:
            right.append(card)
            take(card)
        sources = [card for card in sorted(rest) if not into[card]]
        for card in sources:
            left.append(card)
            take(card)
        if rest and not sinks and not sources:
            best = max(
                sorted(rest), key=lambda card: sum(out[card].values()) - sum(into[card].values())
            )
            left.append(best)
            take(best)
    place = {card: rank for rank, card in enumerate([*left, *reversed(right)])}
    forward: dict[Arc, int] = defaultdict(int)
    for (first, second), weight in arcs.items():
        forward[(first, second) if place[first] < place[second] else (second, first)] += weight
    return dict(forward)


def _layers(count: int, arcs: dict[Arc, int]) -> list[int]:
    """Return a layer for each card: after all it follows, none too high, lines short."""
    before: list[list[int]] = [[] for _ in range(count)]
    after: list[list[int]] = [[] for _ in range(count)]
    for first, second in arcs:
        before[second].append(first)
        after[first].append(second)
    limit = max(3, math.ceil(math.sqrt(count * 1.1)))
    waiting = [len(cards) for cards in before]
    ready = sorted(
        (card for card in range(count) if not waiting[card]), key=lambda card: -len(after[card])
    )
    layer = [0] * count
    filled: dict[int, int] = defaultdict(int)
    order: list[int] = []
    while ready:
        card = ready.pop(0)
        level = max((layer[other] + 1 for other in before[card]), default=0)
        while filled[level] >= limit:
            level += 1
        layer[card] = level
        filled[level] += 1
        order.append(card)
        for other in after[card]:
            waiting[other] -= 1
            if not waiting[other]:
                ready.append(other)
    for card in reversed(order):  # towards what follows, where there is room
        latest = min((layer[other] - 1 for other in after[card]), default=layer[card])
        pull = len(after[card]) > len(before[card])
        level = latest
        while pull and level > layer[card]:
            if filled[level] < limit:
                filled[layer[card]] -= 1
                filled[level] += 1
                layer[card] = level
            level -= 1
    used = {level: rank for rank, level in enumerate(sorted(set(layer)))}
    return [used[level] for level in layer]
