"""Dragging the canvas itself: middle button, or Space held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from oms_desktop.views.canvas.interactions.interaction import Interaction, Pointer

if TYPE_CHECKING:
    from oms_desktop.views.canvas.view import GraphView


class Pan(Interaction):
    """Moves the camera with the mouse."""

    cursor = Qt.CursorShape.ClosedHandCursor

    def __init__(self, view: GraphView, start: Pointer) -> None:
        super().__init__(view, start)
        self._camera = view.camera

    def move(self, at: Pointer) -> None:
        """Keep the grabbed point under the mouse."""
        super().move(at)
        away = at.device - self.start.device
        self.view.set_camera(self._camera.panned(away.x(), away.y()))

    def cancel(self) -> None:
        """Look where the view looked before."""
        self.view.set_camera(self._camera)
