"""The outline over a whole area that says what dropping there does."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from oms_desktop.views.theme.current import tokens
from oms_desktop.views.theme.fonts import Weight, sized


class DropLine(QWidget):
    """Lets every mouse event through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.text = ""
        self._allowed = True
        self.hide()

    def say(self, text: str, *, allowed: bool, over: QRect) -> None:
        """Say what dropping does over an area; "" ends that."""
        self.text, self._allowed = text, allowed
        self.setGeometry(over)
        self.setVisible(bool(text))
        if text:
            self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the outline and the words in its middle."""
        now = tokens()
        colour = now.accent if self._allowed else now.error
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            rect = QRectF(self.rect()).adjusted(6, 6, -6, -6)
            shape = Qt.PenStyle.DashLine if self._allowed else Qt.PenStyle.DotLine
            painter.setPen(QPen(QColor(colour), 2, shape))
            painter.drawRoundedRect(rect, 8, 8)
            painter.setFont(sized(0, Weight.NAME))
            wrap = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
            room = painter.boundingRect(rect.adjusted(40, 0, -40, 0), wrap, self.text)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(now.panel))
            painter.drawRoundedRect(room.adjusted(-16, -8, 16, 8), 6, 6)
            painter.setPen(QColor(now.accent_text if self._allowed else now.error))
            painter.drawText(room, wrap, self.text)
        finally:
            painter.end()
