"""Moves the cards of each layer along it so that lines become straight, without changing the order.

Every node wishes to be level with its neighbours; wishes that would overlap are shared out by pooling (isotonic
regression), which is the smallest possible disappointment.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence

from oms_desktop.views.canvas.layout.ordering import Chain

HOLDER_HEIGHT = 24.0
SWEEPS = 16


def straighten(
    chain: Chain, heights: Sequence[float], gap: float, check: Callable[[], None]
) -> list[float]:
    """Return the centre of every node across its layer.

    Args:
        chain: Ordered layers; nodes beyond *heights* are place holders.
        heights: Height of each card.
        gap: Space between cards.
        check: Called now and then; may raise to stop.
    """
    high = [*heights, *([HOLDER_HEIGHT] * (len(chain.before) - len(heights)))]
    real = len(heights)
    centres = [0.0] * len(high)
    for layer in chain.layers:
        y = 0.0
        for node in layer:
            centres[node] = y + high[node] / 2
            y += high[node] + (gap if node < real else gap / 3)
        for node in layer:  # start with all layers around one middle line
            centres[node] -= y / 2
    for sweep in range(SWEEPS):
        check()
        forth = sweep % 2 == 0
        for number in range(len(chain.layers)) if forth else range(len(chain.layers) - 1, -1, -1):
            layer = chain.layers[number]
            wishes, weights = [], []
            for node in layer:
                near = chain.before[node] if forth else chain.after[node]
                if sweep >= SWEEPS // 2 or not near:
                    near = chain.before[node] + chain.after[node]
                ends = sorted(centres[other] for other in near)
                wish = (
                    (ends[(len(ends) - 1) // 2] + ends[len(ends) // 2]) / 2
                    if ends
                    else centres[node]
                )
                wishes.append(wish)
                weights.append(float(max(1, len(near))) * (1.0 if node < real else 4.0))
            gaps = [
                (high[a] + high[b]) / 2 + (gap if a < real and b < real else gap / 2)
                for a, b in itertools.pairwise(layer)
            ]
            for node, centre in zip(layer, spread(wishes, weights, gaps), strict=True):
                centres[node] = centre
    return centres


def spread(wishes: Sequence[float], weights: Sequence[float], gaps: Sequence[float]) -> list[float]:
    """Return places in order, at least *gaps* apart, with the least weighted square distance to *wishes*."""
    shifts = [0.0]
    for gap in gaps:
        shifts.append(shifts[-1] + gap)
    blocks: list[tuple[float, float, int]] = []  # mean, weight, members
    for wish, weight, shift in zip(wishes, weights, shifts, strict=True):
        mean, members = wish - shift, 1
        total = weight
        while blocks and blocks[-1][0] > mean:
            other_mean, other_weight, other_members = blocks.pop()
            mean = (mean * total + other_mean * other_weight) / (total + other_weight)
            total += other_weight
            members += other_members
        blocks.append((mean, total, members))
    flat = [mean for mean, _, members in blocks for _ in range(members)]
    return [value + shift for value, shift in zip(flat, shifts, strict=True)]
