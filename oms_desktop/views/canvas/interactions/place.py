"""Clicking with the type or interface tool: asks for a new card at this place."""

from __future__ import annotations

from PySide6.QtCore import Qt

from oms_desktop.views.canvas.interactions.interaction import Interaction, Pointer


class Place(Interaction):
    """Asks for a new type or interface where the mouse is released."""

    cursor = Qt.CursorShape.CrossCursor

    def release(self, at: Pointer) -> None:
        """Ask for it and go back to selecting."""
        super().release(at)
        asked = self.view.tool
        self.view.set_tool("select")
        if asked == "interface":
            self.view.interface_requested.emit(at.scene)
        else:
            self.view.type_requested.emit(at.scene)
