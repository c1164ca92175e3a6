"""Keeps the words of links from lying over one another or under cards: who comes first stays, the other is left out.

A coarse grid of taken cells is enough, and costs the same for the hundredth label as for the first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QRectF


class LabelRoom:
    """The room for words in one drawing."""

    def __init__(self, cell: float, is_covered: Callable[[QRectF], bool]) -> None:
        """Begin with all room free.

        Args:
            cell: Size of a cell in device pixels; about half the height of a line.
            is_covered: Whether a card lies over a rectangle.
        """
        self._cell = max(1.0, cell)
        self._is_covered = is_covered
        self._taken: set[tuple[int, int]] = set()

    def is_free(self, box: QRectF) -> bool:
        """Return whether words may stand in *box*."""
        return self._taken.isdisjoint(self._cells(box)) and not self._is_covered(box)

    def take(self, box: QRectF) -> None:
        """Let nothing else stand in *box*."""
        self._taken.update(self._cells(box))

    def _cells(self, box: QRectF) -> Iterator[tuple[int, int]]:
        inner = box.adjusted(1, 1, -1, -1)
        for column in range(int(inner.left() // self._cell), int(inner.right() // self._cell) + 1):
            for row in range(int(inner.top() // self._cell), int(inner.bottom() // self._cell) + 1):
                yield column, row
