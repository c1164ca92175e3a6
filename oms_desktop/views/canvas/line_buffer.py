"""Draws many lines or rectangles from one numpy array, without a Python object per item and call.

`QPainter.drawLines` wants a list of `QLineF`. The list is made once over the memory of a numpy array; filling the
array moves all lines at once.
"""

from __future__ import annotations

from typing import Any, Generic, TypeVar

import numpy as np
import shiboken6
from PySide6.QtCore import QLineF, QRectF

from oms_desktop.views.canvas.arrays import Floats

Shape = TypeVar("Shape", QLineF, QRectF)


class ShapeBuffer(Generic[Shape]):
    """A reusable list of shapes of four doubles each, laid over a numpy array."""

    def __init__(self, shape: type[Shape], capacity: int = 2048) -> None:
        self.capacity = capacity
        self._values = np.zeros((capacity, 4))
        address = self._values.ctypes.data
        # The wrappers do not own the memory; `_values` lives as long as they do.
        wrapped: list[Any] = [
            shiboken6.wrapInstance(address + 32 * number, shape) for number in range(capacity)
        ]
        self._shapes: list[Shape] = wrapped

    def filled(self, values: Floats) -> list[Shape]:
        """Return the shapes with *values* (k, 4); valid until the next call; k must not exceed the capacity."""
        count = len(values)
        self._values[:count] = values
        return self._shapes[:count]


def clip_lines(lines: Floats, left: float, top: float, right: float, bottom: float) -> Floats:
    """Return the parts of *lines* (k, 4: x1, y1, x2, y2) inside a rectangle (Liang and Barsky).

    Qt clips too, but walks every pixel of a long line first.
    """
    x, y = lines[:, 0], lines[:, 1]
    dx, dy = lines[:, 2] - x, lines[:, 3] - y
    enter = np.zeros(len(lines))
    leave = np.ones(len(lines))
    outside = np.zeros(len(lines), np.bool_)
    with np.errstate(divide="ignore", invalid="ignore"):
        for step, distance in ((-dx, x - left), (dx, right - x), (-dy, y - top), (dy, bottom - y)):
            cut = distance / step
            enter = np.where(step < 0, np.maximum(enter, cut), enter)
            leave = np.where(step > 0, np.minimum(leave, cut), leave)
            outside |= (step == 0) & (distance < 0)
    keep = ~outside & (enter < leave)
    x, y, dx, dy = x[keep], y[keep], dx[keep], dy[keep]
    enter, leave = enter[keep], leave[keep]
    return np.column_stack([x + enter * dx, y + enter * dy, x + leave * dx, y + leave * dy])
