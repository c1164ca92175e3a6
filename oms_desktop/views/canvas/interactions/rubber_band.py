"""Drawing a frame around cards to select them; a mere click on empty canvas selects nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from oms_desktop.views.canvas.interactions.interaction import Interaction, Pointer

if TYPE_CHECKING:
    from oms_desktop.views.canvas.view import GraphView


class RubberBand(Interaction):
    """Selects the cards the frame touches; with Ctrl or Shift it adds them."""

    def __init__(self, view: GraphView, start: Pointer) -> None:
        super().__init__(view, start)
        self._before = view.selection_state.cards if start.extends else ()

    def move(self, at: Pointer) -> None:
        """Show what would be selected."""
        super().move(at)
        if self.far_enough():
            self.view.preview_selection(self._found())

    def release(self, at: Pointer) -> None:
        """Select what the frame touches."""
        super().move(at)
        self.view.choose(self._found() if self.far_enough() else list(self._before))

    def cancel(self) -> None:
        """Select what was selected before."""
        self.view.choose(list(self._before))

    def _found(self) -> list[int]:
        frame = QRectF(self.start.scene, self.at.scene).normalized()
        found = self.view.arrays.cards_in(frame.left(), frame.top(), frame.right(), frame.bottom())
        return [*self._before, *found.tolist()]

    def paint(self, painter: QPainter) -> None:
        """Draw the frame."""
        if not self.far_enough():
            return
        tokens = self.view.tokens
        ground = QColor(tokens.accent)
        ground.setAlpha(28)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(QColor(tokens.accent), max(1, round(self.view.ratio))))
        painter.setBrush(ground)
        painter.drawRect(QRectF(self.start.device, self.at.device).normalized())
