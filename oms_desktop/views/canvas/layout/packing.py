"""Puts boxes side by side in rows, so that the whole is about as wide as a screen."""

from __future__ import annotations

import math
from collections.abc import Sequence

ASPECT = 1.6
MANY = 600
"""More boxes than this are packed in one try."""

Size = tuple[float, float]
Offset = tuple[float, float]


def pack_rows(
    sizes: Sequence[Size], gap: float, *, sort: bool = True, aspect: float = ASPECT
) -> tuple[list[Offset], Size]:
    """Return the offset of each box and the size of the whole.

    Several widths are tried; the one that wastes least around the wished shape wins.

    Args:
        sizes: Width and height of each box.
        gap: Space between boxes.
        sort: Tallest first, which wastes least; False keeps the order.
        aspect: Width over height to aim at.
    """
    if not sizes:
        return [], (0.0, 0.0)
    order = (
        sorted(range(len(sizes)), key=lambda n: -sizes[n][1]) if sort else list(range(len(sizes)))
    )
    widest = max(width for width, _ in sizes)
    area = sum((width + gap) * (height + gap) for width, height in sizes)
    shares = (1.0,) if len(sizes) > MANY else (0.7, 0.85, 1.0, 1.15, 1.35, 1.6, 2.0)
    limits = sorted({max(widest, math.sqrt(area * aspect) * share) for share in shares})
    tried = [_rows(sizes, order, gap, limit) for limit in limits]
    return min(tried, key=lambda packed: _reach(packed[1], aspect))


def pack_close(
    sizes: Sequence[Size], gap: float, aspect: float = ASPECT
) -> tuple[list[Offset], Size]:
    """Return offsets like `pack_rows`, but small boxes also fill the holes beside tall ones.

    For boxes that need no common row, such as families that have nothing to do with one another. A skyline is kept:
    each box goes where it ends highest.
    """
    if len(sizes) > MANY:
        return pack_rows(sizes, gap, aspect=aspect)
    widest = max((width for width, _ in sizes), default=0.0)
    area = sum((width + gap) * (height + gap) for width, height in sizes)
    tried = [
        _skyline(sizes, gap, max(widest, math.sqrt(area * aspect) * share))
        for share in (0.9, 1.0, 1.1, 1.25, 1.5)
    ]
    return min(tried, key=lambda packed: _reach(packed[1], aspect))


def _reach(size: Size, aspect: float) -> float:
    """Return how far out a screen of the wished shape must zoom for this size."""
    return max(size[0] / aspect, size[1])


def _rows(
    sizes: Sequence[Size], order: Sequence[int], gap: float, limit: float
) -> tuple[list[Offset], Size]:
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


def _skyline(sizes: Sequence[Size], gap: float, limit: float) -> tuple[list[Offset], Size]:
    offsets = [(0.0, 0.0)] * len(sizes)
    line: list[list[float]] = [[0.0, limit + gap, 0.0]]  # [left, right, y], from left to right
    wide = high = 0.0
    for number in sorted(range(len(sizes)), key=lambda n: (-sizes[n][1], -sizes[n][0])):
        width, height = sizes[number][0] + gap, sizes[number][1] + gap
        best: tuple[float, float] | None = None
        for start, (left, _right, _y) in enumerate(line):
            if left + width > limit + gap and start:
                break
            under = max(part[2] for part in line[start:] if part[0] < left + width)
            if best is None or under < best[0]:
                best = (under, left)
        y, left = best if best is not None else (0.0, 0.0)
        offsets[number] = (left, y)
        line = _covered(line, left, left + width, y + height)
        wide, high = max(wide, left + width - gap), max(high, y + height - gap)
    return offsets, (wide, high)


def _covered(line: list[list[float]], left: float, right: float, y: float) -> list[list[float]]:
    """Return the skyline with [left, right) raised to *y*."""
    raised: list[list[float]] = []
    for start, end, height in line:
        if start < left:
            raised.append([start, min(end, left), height])
        if end > right:
            raised.append([max(start, right), end, height])
    raised.append([left, right, y])
    raised.sort()
    return raised
