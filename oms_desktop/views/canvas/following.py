"""Moves cards to the places of a new layout in a moment, so that the eye can follow them.

Only where it is smooth (a few hundred cards) and wished (not where the system asks for reduced motion); otherwise the
cards are at their places at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEasingCurve, QVariantAnimation
from PySide6.QtWidgets import QStyle

if TYPE_CHECKING:
    from oms_desktop.views.canvas.view import GraphView

DURATION = 150
MAX_CARDS = 60


class Following:
    """The animation of one view."""

    def __init__(self, view: GraphView) -> None:
        self._view = view
        self._cards: tuple[int, ...] = ()
        self._from = np.zeros((0, 2))
        self._to = np.zeros((0, 2))
        self._motion = QVariantAnimation(view)
        self._motion.setStartValue(0.0)
        self._motion.setEndValue(1.0)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._motion.valueChanged.connect(self._step)
        self._motion.finished.connect(self._arrive)

    def start(self, positions: Mapping[int, tuple[float, float]]) -> bool:
        """Begin; return False where there is to be no motion."""
        view = self._view
        self.finish()
        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        wished = view.style().styleHint(hint, None, view) > 0
        if not wished or not view.isVisible() or not 0 < len(positions) <= MAX_CARDS:
            return False
        self._cards = tuple(positions)
        self._from = view.arrays.boxes[list(self._cards), :2].copy()
        self._to = np.array([positions[card] for card in self._cards], float)
        if (self._from == self._to).all():
            return False
        self._motion.setDuration(DURATION)
        view.begin_drag(self._cards)
        self._motion.start()
        return True

    def destination(self, card: int) -> tuple[float, float] | None:
        """Return where a card is going, None where it is not under way."""
        if self._motion.state() != QVariantAnimation.State.Running or card not in self._cards:
            return None
        x, y = self._to[self._cards.index(card)].tolist()
        return x, y

    def extent(self) -> tuple[float, float, float, float] | None:
        """Return (left, top, right, bottom) of all cards when all have arrived."""
        arrays = self._view.arrays
        if self._motion.state() != QVariantAnimation.State.Running:
            return arrays.extent()
        boxes = arrays.boxes.copy()
        boxes[list(self._cards), :2] = self._to
        boxes = boxes[arrays.alive]
        low = boxes[:, :2].min(axis=0).tolist()
        high = (boxes[:, :2] + boxes[:, 2:]).max(axis=0).tolist()
        return low[0], low[1], high[0], high[1]

    def finish(self) -> None:
        """Be there now."""
        if self._motion.state() == QVariantAnimation.State.Running:
            self._motion.stop()
            self._arrive()

    def _step(self, share: object) -> None:
        if isinstance(share, float):
            self._place(self._from + (self._to - self._from) * share)
            self._view.update()

    def _arrive(self) -> None:
        self._place(self._to)
        self._view.end_drag()

    def _place(self, corners: np.ndarray) -> None:
        alive = self._view.arrays.alive
        self._view.place(
            {
                card: (float(x), float(y))
                for card, (x, y) in zip(self._cards, corners.tolist(), strict=True)
                if alive[card]
            }
        )
