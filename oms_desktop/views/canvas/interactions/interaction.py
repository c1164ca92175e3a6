"""What every mouse gesture can do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter

if TYPE_CHECKING:
    from oms_desktop.views.canvas.view import GraphView


@dataclass(frozen=True, slots=True)
class Pointer:
    """Where the mouse is: in device pixels of the view and in the scene, with the modifier keys."""

    device: QPointF
    scene: QPointF
    modifiers: Qt.KeyboardModifier

    @property
    def extends(self) -> bool:
        """Whether Ctrl or Shift is held: add to the selection."""
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        return bool(self.modifiers & both)


class Interaction:
    """One gesture from press to release. Between them it is `view.gesture`."""

    cursor = Qt.CursorShape.ArrowCursor

    def __init__(self, view: GraphView, start: Pointer) -> None:
        self.view = view
        self.start = start
        self.at = start

    def far_enough(self) -> bool:
        """Return whether the mouse moved enough to mean a drag."""
        away = self.at.device - self.start.device
        return away.manhattanLength() >= 5 * self.view.ratio

    def move(self, at: Pointer) -> None:
        """Follow the mouse."""
        self.at = at

    def release(self, at: Pointer) -> None:
        """Do what the gesture was for."""
        self.at = at

    def cancel(self) -> None:
        """Leave everything as it was before the press."""

    def paint(self, painter: QPainter) -> None:
        """Draw over the canvas, in device pixels."""
