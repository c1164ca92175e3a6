"""What every layout is given, and how it is stopped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.intp]

LINK, EXTENDS, IMPLEMENTS = 0, 1, 2
GRID = 20.0


class LayoutCancelled(Exception):
    """The user does not want this layout any more."""


@dataclass(frozen=True)
class LayoutProblem:
    """Cards to place.

    Attributes:
        sizes: (n, 2) width and height.
        ends: (m, 2) source and target of each link; *extends* points from sub type to super type.
        kinds: (m) 0 link, 1 extends, 2 implements.
        cancelled: Asked now and then; the layout stops when it answers True.
    """

    sizes: Floats
    ends: Ints = field(default_factory=lambda: np.zeros((0, 2), np.intp))
    kinds: NDArray[np.int8] = field(default_factory=lambda: np.zeros(0, np.int8))
    cancelled: Callable[[], bool] = lambda: False

    def __len__(self) -> int:
        return len(self.sizes)

    def check(self) -> None:
        """Stop if the user wants to.

        Raises:
            LayoutCancelled: If so.
        """
        if self.cancelled():
            raise LayoutCancelled


Layout = Callable[[LayoutProblem], Floats]
"""(problem) -> (n, 2) top left corners."""


def on_grid(positions: Floats) -> Floats:
    """Return positions on the canvas's grid, the topmost and leftmost at zero."""
    if not len(positions):
        return positions
    moved: Floats = np.round((positions - positions.min(axis=0)) / GRID) * GRID
    return moved
