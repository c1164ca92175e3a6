"""A line over the bottom of the comparison that says why something cannot be, or what a drop would do."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from oms_desktop.views.theme.current import tokens


class Hint(QLabel):
    """Stands over *place*, in the middle of its lower end."""

    def __init__(self, place: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._place = place
        self._screen = parent
        self.setObjectName("merge_hint")
        self.setWordWrap(True)
        self.hide()

    def say(self, text: str) -> None:
        """Say something; "" ends that."""
        self.setText(text)
        self.setVisible(bool(text))
        if not text:
            return
        now = tokens()
        self.setStyleSheet(
            f"QLabel#merge_hint {{ color: {now.panel}; background: {now.text};"
            " border-radius: 6px; padding: 7px 14px; }"
        )
        room = self._place.width() - 24
        wanted = self.fontMetrics().horizontalAdvance(text) + 34
        width = min(wanted, room)
        self.setFixedWidth(width)
        self.setFixedHeight(self.heightForWidth(width))
        corner = self._place.mapTo(self._screen, self._place.rect().bottomLeft())
        left = corner.x() + (self._place.width() - width) // 2
        self.move(max(8, left), corner.y() - self.height() - 12)
        self.raise_()
