"""The value in base, small, beside the label of a row; it can be lifted like those of the sides."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from oms_desktop.views.merge_screen.sides import side_word
from oms_desktop.views.merge_screen.value_box import ValueBox
from oms_desktop.views.theme.current import tokens
from oms_desktop.views.theme.fonts import sized

WIDEST = 340
NARROWEST = 150


class BaseChip(ValueBox):
    """As wide as its text, up to a limit; the whole text stands in its tooltip."""

    def __init__(self, place: str, parent: QWidget | None = None) -> None:
        super().__init__("base", place, parent)
        self._line = ""
        self.setFont(sized(-2))
        self.setMinimumHeight(0)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_base(self, text: str) -> None:
        """Show the value in base."""
        self.show_value("", text, "base", muted=True)
        self._line = f"{side_word('base').lower()}: {' '.join(text.split())}"
        self.setToolTip(text)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Tell layouts that a chip is one line."""
        return False

    def sizeHint(self) -> QSize:
        """Return the size of the line."""
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self._line) + 16
        return QSize(min(width, WIDEST), metrics.height() + 5)

    def minimumSizeHint(self) -> QSize:
        """Return what is left of a chip where there is no room."""
        wanted = self.sizeHint()
        return QSize(min(wanted.width(), NARROWEST), wanted.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chip."""
        now = tokens()
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self.font())
            painter.setPen(now.line_strong)
            painter.setBrush(now.panel)
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 4, 4)
            line = painter.fontMetrics().elidedText(
                self._line, Qt.TextElideMode.ElideRight, self.width() - 14
            )
            painter.setPen(now.muted)
            painter.drawText(self.rect().adjusted(7, 0, 0, -1), Qt.AlignmentFlag.AlignVCenter, line)
        finally:
            painter.end()
