"""Rows and columns, and the places for what comes new."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np

from oms_desktop.views.canvas.layout.problem import Floats, LayoutProblem, on_grid

GAP = 60.0
CELL = (280.0, 180.0)


def grid(problem: LayoutProblem) -> Floats:
    """Place cards in rows in the order they came, about as wide as a screen."""
    count = len(problem)
    if not count:
        return np.zeros((0, 2))
    width = float(problem.sizes[:, 0].max()) + GAP
    height = float(np.mean(problem.sizes[:, 1])) + GAP
    columns = max(1, round(math.sqrt(count * 1.6 * height / width)))
    positions = np.zeros((count, 2))
    y = 0.0
    for start in range(0, count, columns):
        row = slice(start, min(start + columns, count))
        positions[row, 0] = np.arange(row.stop - row.start) * width
        positions[row, 1] = y
        y += float(problem.sizes[row, 1].max()) + GAP
    return on_grid(positions)


def snap_apart(positions: Floats, sizes: Floats) -> Floats:
    """Move cards to the nearest free cells of a lattice, so that nothing overlaps; the shape stays.

    For layouts that know no sizes. Cards near the middle keep their places best.
    """
    if not len(positions):
        return positions
    cell = np.maximum(CELL, sizes.max(axis=0) + GAP / 2)
    centred = positions - positions.mean(axis=0)
    spread = np.ptp(centred, axis=0)
    area = max(1e-9, float(np.prod(np.maximum(spread, 1.0))))
    centred *= max(1.0, math.sqrt(len(positions) * float(np.prod(cell)) * 1.8 / area))
    cells = np.round(centred / cell).astype(int)
    taken: set[tuple[int, int]] = set()
    placed = np.zeros_like(centred)
    for card in np.argsort((centred**2).sum(axis=1), kind="stable").tolist():
        for column, row in _around(int(cells[card, 0]), int(cells[card, 1])):
            if (column, row) not in taken:
                taken.add((column, row))
                placed[card] = (column * cell[0], row * cell[1])
                break
    return on_grid(placed)


class FreePlaces:
    """Finds places for new cards among those that stay where they are."""

    def __init__(self, boxes: Floats) -> None:
        self._boxes = np.asarray(boxes, float).reshape(-1, 4)

    def near(self, anchors: Sequence[int], size: tuple[float, float]) -> tuple[float, float]:
        """Return the free place nearest to the middle of the cards *anchors*, and take it.

        Args:
            anchors: Indices of neighbours; none means beside everything.
            size: Width and height of the new card.
        """
        if anchors:
            middle = self._boxes[list(anchors)]
            centre = (middle[:, :2] + middle[:, 2:] / 2).mean(axis=0)
        elif len(self._boxes):
            right = float((self._boxes[:, 0] + self._boxes[:, 2]).max())
            centre = np.array([right + CELL[0] / 2, float(self._boxes[:, 1].min()) + size[1] / 2])
        else:
            return self.at(0.0, 0.0, size)
        return self.at(float(centre[0] - size[0] / 2), float(centre[1] - size[1] / 2), size)

    def at(self, x: float, y: float, size: tuple[float, float]) -> tuple[float, float]:
        """Return the free place nearest to a wished one, and take it."""
        step = (CELL[0] / 2, CELL[1] / 2)
        for column, row in _around(0, 0):
            place = (
                round((x + column * step[0]) / 20) * 20.0,
                round((y + row * step[1]) / 20) * 20.0,
            )
            if self._is_free(place, size):
                self._boxes = np.vstack([self._boxes, [*place, *size]])
                return place
        raise AssertionError("rings never end")

    def _is_free(self, place: tuple[float, float], size: tuple[float, float]) -> bool:
        gap = GAP / 2
        x, y, width, height = self._boxes.T
        overlap = (x < place[0] + size[0] + gap) & (x + width + gap > place[0])
        overlap &= (y < place[1] + size[1] + gap) & (y + height + gap > place[1])
        return not bool(overlap.any())


def _around(column: int, row: int) -> Iterator[tuple[int, int]]:
    """Yield cells in growing rings around one, the nearest of each ring first."""
    yield column, row
    ring = 1
    while True:
        cells = [
            (dx, dy)
            for dx in range(-ring, ring + 1)
            for dy in (range(-ring, ring + 1) if abs(dx) == ring else (-ring, ring))
        ]
        for dx, dy in sorted(
            cells, key=lambda cell: (cell[0] ** 2 + cell[1] ** 2, -cell[0], -cell[1])
        ):
            yield column + dx, row + dy
        ring += 1
