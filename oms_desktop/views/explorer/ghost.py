"""What follows the pointer while records are dragged out of the explorer."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from oms_desktop.views.theme.current import tokens
from oms_desktop.views.theme.fonts import Weight, sized
from oms_desktop.views.theme.icons import icon_pixmap


class Ghost(QWidget):
    """A small raised card with the name; it says in words why a place will not take it."""

    def __init__(self, records: list[str], name: str, icon: str, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.records = records
        self._window = window
        self._icon = icon
        self._name = name if len(records) == 1 else f"{name} + {len(records) - 1}"
        self._refusal: str | None = None
        self.resize(self.sizeHint())

    def follow(self, point: QPoint, refusal: str | None) -> None:
        """Move to a global point; *refusal* is "" where it can be dropped, None where nobody takes it."""
        self._refusal = refusal
        self.resize(self.sizeHint())
        self.move(self._window.mapFromGlobal(point) + QPoint(10, 8))
        self.show()
        self.raise_()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of icon, name and words."""
        width = QFontMetrics(sized(0, Weight.NAME)).horizontalAdvance(self._name) + 48
        height = 36
        if self._refusal:
            width = max(width, QFontMetrics(sized(-1)).horizontalAdvance(self._refusal) + 24)
            height = 56
        return QSize(width, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card."""
        colours = tokens()
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setOpacity(0.96 if self._refusal == "" else 0.8)
            edge = colours.error if self._refusal else colours.accent
            painter.setPen(QPen(QColor(edge), 1.5))
            painter.setBrush(QColor(colours.panel))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
            ratio = self.devicePixelRatioF()
            painter.drawPixmap(10, 10, icon_pixmap(self._icon, colours.accent_text, 16, ratio))
            painter.setFont(sized(0, Weight.NAME))
            painter.setPen(QColor(colours.text))
            painter.drawText(QPoint(34, 23), self._name)
            if self._refusal:
                painter.setFont(sized(-1))
                painter.setPen(QColor(colours.error))
                painter.drawText(QPoint(12, 44), self._refusal)
        finally:
            painter.end()
