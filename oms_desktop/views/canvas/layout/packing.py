"""Puts boxes side by side in rows, so that the whole is about as wide as a screen."""

from __future__ import annotations

import math
from collections.abc import Sequence

ASPECT = 1.6


def pack_rows(
    sizes: Sequence[tuple[float, float]], gap: float, *, sort: bool = True, aspect: float = ASPECT
) -> tuple[list[tuple[float, float]], tuple[float, float]]:
    """Return the offset of each box and the size of the whole.

    Args:
        sizes: Width and height of each box.
        gap: Space between boxes.
        sort: Tallest first, which wastes least; False keeps the order.
        aspect: Width over height to aim at.
    """
    if not sizes:
        return [], (0.0, 0.0)
    area = sum((width + gap) * (height + gap) for width, height in sizes)
    limit = max(max(width for width, _ in sizes), math.sqrt(area * aspect))
    order = sorted(range(len(sizes)), key=lambda n: -sizes[n][1]) if sort else range(len(sizes))
    offsets = [(0.0, 0.0)] * len(sizes)
    x = y = row = widest = 0.0
    for number in order:
        width, height = sizes[number]
        if x > 0 and x + width > limit:
            x, y, row = 0.0, y + row + gap, 0.0
        offsets[number] = (x, y)
        x += width + gap
        row = max(row, height)
        widest = max(widest, x - gap)
    return offsets, (widest, y + row)
