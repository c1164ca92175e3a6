"""Tabs with a line under the current one, whose name is in the weight for names.

A style sheet cannot make one tab heavier: it does not reach the axis of a variable font. So the tabs are painted here.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QWidget

from oms_desktop.views.theme.current import current_theme
from oms_desktop.views.theme.fonts import Weight, sized

ICON = 16
GAP = 8


class TabBar(QTabBar):
    """A row of tabs as the design has them."""

    def __init__(
        self, parent: QWidget | None = None, *, padding: int = 12, scrollable: bool = False
    ) -> None:
        super().__init__(parent)
        self._padding = padding
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(scrollable)
        self.setMouseTracking(True)
        current_theme().changed.connect(self.update)

    def tabSizeHint(self, index: int) -> QSize:
        """Leave room for the name in its heavier weight, so that choosing a tab moves nothing."""
        metrics = QFontMetrics(sized(0, Weight.NAME))
        width = metrics.horizontalAdvance(self.tabText(index)) + 2 * self._padding
        if not self.tabIcon(index).isNull():
            width += ICON + GAP
        return QSize(width, metrics.height() + 18)

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Elide only where there is no way to scroll and the owner allows it."""
        wanted = self.tabSizeHint(index)
        if self.elideMode() == Qt.TextElideMode.ElideNone:
            return wanted
        return QSize(min(wanted.width(), 72), wanted.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw icons, names and the line."""
        painter = QPainter(self)
        try:
            for index in range(self.count()):
                self._paint_tab(painter, index)
        finally:
            painter.end()

    def _paint_tab(self, painter: QPainter, index: int) -> None:
        tokens = current_theme().tokens
        rect = self.tabRect(index)
        current = index == self.currentIndex()
        hovered = rect.contains(self.mapFromGlobal(self.cursor().pos())) and self.underMouse()
        left = rect.left() + self._padding
        if not self.tabIcon(index).isNull():
            box = QRect(left, rect.center().y() - ICON // 2, ICON, ICON)
            state = QIcon.State.On if current else QIcon.State.Off
            self.tabIcon(index).paint(
                painter, box, Qt.AlignmentFlag.AlignCenter, QIcon.Mode.Normal, state
            )
            left += ICON + GAP
        font = sized(0, Weight.NAME if current else Weight.TEXT)
        painter.setFont(font)
        focused = current and self.hasFocus()
        strong = tokens.accent_text if focused else tokens.text
        painter.setPen(QColor(strong if current or hovered else tokens.muted))
        room = QRect(left, rect.top(), rect.right() - self._padding + 2 - left, rect.height() - 2)
        text = QFontMetrics(font).elidedText(self.tabText(index), self.elideMode(), room.width())
        painter.drawText(
            room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text
        )
        if current:
            line = QRect(rect.left() + 2, rect.bottom() - 1, rect.width() - 4, 2)
            painter.fillRect(line, QColor(tokens.accent))
