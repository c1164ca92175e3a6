"""Pressing a card: a click selects it, a drag moves the selection, with lines where it snaps to other cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from oms_desktop.views.canvas.interactions.interaction import Interaction, Pointer

if TYPE_CHECKING:
    from oms_desktop.views.canvas.hits import Hit
    from oms_desktop.views.canvas.view import GraphView

SNAP_PIXELS = 6.0
LIVE_CARDS = 200
"""More dragged cards than this are shown as one frame and moved on release."""


class PressCard(Interaction):
    """A click on a card, or a drag of all selected cards."""

    def __init__(self, view: GraphView, start: Pointer, hit: Hit) -> None:
        super().__init__(view, start)
        if hit.card is None:
            raise ValueError("the press must be on a card")
        self._card = hit.card
        self._row = hit.row
        self._was_selected = hit.card in view.selection_state
        self._dragging = False
        self._live = True
        self._cards: tuple[int, ...] = ()
        self._origins = np.zeros((0, 2))
        self._offset = (0.0, 0.0)
        self._guides: list[QLineF] = []
        if not self._was_selected and not start.extends:
            view.choose([hit.card])

    # ------------------------------------------------------------------ drag

    def move(self, at: Pointer) -> None:
        """Drag the selection once the mouse has moved a little."""
        super().move(at)
        if not self._dragging and self.far_enough():
            self._begin()
        if not self._dragging:
            return
        away = at.scene - self.start.scene
        free = bool(at.modifiers & Qt.KeyboardModifier.AltModifier)
        self._offset = (away.x(), away.y()) if free else self._snapped(away.x(), away.y())
        if free:
            self._guides = []
        if self._live:
            self._place(self._offset)
        self.view.update()

    def release(self, at: Pointer) -> None:
        """Drop the cards, or select the one that was clicked."""
        self.move(at)
        if not self._dragging:
            self._click(at)
            return
        self._place((round(self._offset[0]), round(self._offset[1])))
        self.view.end_drag()
        if self._offset != (0.0, 0.0):
            self.view.announce_moved(self._cards)

    def cancel(self) -> None:
        """Put the cards back."""
        if self._dragging:
            self._place((0.0, 0.0))
            self.view.end_drag()

    def _click(self, at: Pointer) -> None:
        if at.extends:
            self.view.toggle(self._card)
            return
        self.view.choose([self._card])
        if self._row is not None:
            self.view.row_activated.emit(self.view.arrays.ids[self._card], self._row)

    def _begin(self) -> None:
        self._dragging = True
        if self._card not in self.view.selection_state:
            self.view.toggle(self._card)
        self._cards = self.view.selection_state.cards
        self._origins = self.view.arrays.boxes[list(self._cards), :2].copy()
        self._live = len(self._cards) <= LIVE_CARDS
        if self._live:
            self.view.begin_drag(self._cards)

    def _place(self, offset: tuple[float, float]) -> None:
        moved = self._origins + offset
        self.view.place(dict(zip(self._cards, map(tuple, moved.tolist()), strict=True)))

    # ------------------------------------------------------------------ snapping

    def _snapped(self, dx: float, dy: float) -> tuple[float, float]:
        """Return the offset that lines the pressed card up with a neighbour, and remember the guides."""
        arrays, camera = self.view.arrays, self.view.camera
        self._guides = []
        sides = camera.scene_rect(*self.view.device_size)
        others = np.setdiff1d(arrays.cards_in(*sides), self._cards)
        if not len(others) or len(others) > 400:
            return dx, dy
        boxes = arrays.boxes[others]
        origin = self._origins[self._cards.index(self._card)]
        size = arrays.boxes[self._card, 2:]
        reach = SNAP_PIXELS * self.view.ratio / camera.scale
        offset = [dx, dy]
        marks: list[tuple[int, float]] = []
        for axis in (0, 1):
            own = origin[axis] + offset[axis] + size[axis] * np.array([0.0, 0.5, 1.0])
            lines = boxes[:, [axis]] + boxes[:, [axis + 2]] * np.array([[0.0, 0.5, 1.0]])
            # Only like with like: left with left, middle with middle, right with right.
            away = lines - own[None, :]
            nearest = np.unravel_index(np.argmin(np.abs(away)), away.shape)
            if abs(away[nearest]) <= reach:
                offset[axis] += float(away[nearest])
                marks.append((axis, float(lines[nearest])))
        placed = (origin[0] + offset[0], origin[1] + offset[1], float(size[0]), float(size[1]))
        self._guides = [self._guide(axis, line, boxes, placed) for axis, line in marks]
        return offset[0], offset[1]

    @staticmethod
    def _guide(
        axis: int, line: float, boxes: np.ndarray, placed: tuple[float, float, float, float]
    ) -> QLineF:
        aligned = np.abs(
            boxes[:, [axis]] + boxes[:, [axis + 2]] * np.array([[0.0, 0.5, 1.0]]) - line
        ).min(axis=1)
        touching = boxes[aligned < 0.5]
        across = 1 - axis
        low = min(float(touching[:, across].min()), placed[across])
        high = max(
            float((touching[:, across] + touching[:, across + 2]).max()),
            placed[across] + placed[across + 2],
        )
        return QLineF(line, low, line, high) if axis == 0 else QLineF(low, line, high, line)

    # ------------------------------------------------------------------ paint

    def paint(self, painter: QPainter) -> None:
        """Draw the guides, and a frame for a big selection."""
        if not self._dragging:
            return
        camera, tokens = self.view.camera, self.view.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(QColor(tokens.accent), max(1, round(self.view.ratio))))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for guide in self._guides:
            first = camera.to_device(guide.x1(), guide.y1())
            last = camera.to_device(guide.x2(), guide.y2())
            painter.drawLine(first.toPoint(), last.toPoint())
        if not self._live:
            boxes = self.view.arrays.boxes[list(self._cards)]
            low = boxes[:, :2].min(axis=0) + self._offset
            high = (boxes[:, :2] + boxes[:, 2:]).max(axis=0) + self._offset
            painter.drawRect(
                QRectF(camera.to_device(*low.tolist()), camera.to_device(*high.tolist()))
            )
