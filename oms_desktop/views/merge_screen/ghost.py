"""What is in the air while something is dragged: a small raised card with the letter of its side."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from oms_desktop.views.merge_screen.sides import side_colours, side_letter
from oms_desktop.views.theme.current import tokens
from oms_desktop.views.theme.fonts import Weight, sized, text_factor

WIDEST = 220


class Ghost(QWidget):
    """Lets every mouse event through."""

    def __init__(self, side: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._side = side
        self._letter = side_letter(side)
        self._text = self._cut(text, WIDEST)
        self.words = ""
        self._fit()

    def say(self, words: str) -> None:
        """Say below the value what dropping does; "" ends that."""
        if words != self.words:
            self.words = words
            self._fit()
            self.update()

    def _cut(self, text: str, widest: int) -> str:
        room = round(widest * text_factor())
        line = " ".join(text.split())
        return self.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, room)

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        wide = (22 if self._letter else 0) + metrics.horizontalAdvance(self._text)
        told = metrics.horizontalAdvance(self._cut(self.words, 2 * WIDEST))
        lines = 2 if self.words else 1
        self.resize(max(wide, told) + 34, metrics.height() * lines + 22)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card with a soft shadow."""
        now = tokens()
        ink, ground = side_colours(self._side) if self._side else (now.accent, now.panel)
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            rect = QRectF(self.rect()).adjusted(3, 2, -3, -5)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(now.shadow))
            painter.drawRoundedRect(rect.translated(0, 3), 7, 7)
            painter.setPen(QPen(QColor(ink), 1.2))
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(rect, 6, 6)
            inner = rect.adjusted(10, 0, 0, 0)
            if self.words:
                painter.setFont(sized(-1))
                painter.setPen(now.accent_text)
                lower = inner.adjusted(0, rect.height() / 2 - 2, 0, -4)
                told = self._cut(self.words, 2 * WIDEST)
                painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter, told)
                inner.adjust(0, 2, 0, -rect.height() / 2 + 2)
            if self._letter:
                painter.setFont(sized(0, Weight.NAME))
                painter.setPen(ink)
                painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, self._letter)
                inner.adjust(20, 0, 0, 0)
            painter.setFont(sized())
            painter.setPen(now.text)
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, self._text)
        finally:
            painter.end()
