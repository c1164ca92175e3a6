"""Four places that take records and whole sections while they are dragged: one side for all, both, or later."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from oms_desktop.views.merge_screen.sides import side_colours
from oms_desktop.views.theme.current import tokens
from oms_desktop.views.theme.fonts import Weight, sized, text_factor
from oms_desktop.views.theme.style_sheet import set_role


class Basket(QWidget):
    """One place: what it is, and how many changes would take it."""

    def __init__(self, side: str, title: str, told: str, *, allowed: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.bar = parent
        self._side = side
        self.title = title
        self.told = told
        self.allowed = allowed
        self.is_over = False
        self.setAccessibleName(f"{title}. {told}")

    def set_over(self, over: bool) -> None:
        """Show that the pointer is over this basket."""
        self.is_over = over
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, outline and words: solid where it may be dropped, hatched where it may not."""
        now = tokens()
        ink, ground = side_colours(self._side) if self._side else (now.text, now.window)
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            outline = now.accent if self.is_over and self.allowed else now.line_strong
            if self.is_over and not self.allowed:
                outline = now.error
            pen = QPen(QColor(outline), 2 if self.is_over else 1.2, Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setBrush(QColor(ground if self.allowed else now.panel))
            painter.drawRoundedRect(rect, 7, 7)
            if not self.allowed:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(Qt.BrushStyle.BDiagPattern)
                painter.setOpacity(0.12)
                painter.drawRoundedRect(rect, 7, 7)
                painter.setOpacity(1)
            inner = rect.adjusted(12, 8, -10, -8)
            metrics = painter.fontMetrics()
            painter.setFont(sized(0, Weight.NAME))
            painter.setPen(QColor(ink if self.allowed else now.muted))
            top = QRectF(inner.left(), inner.top(), inner.width(), inner.height() / 2)
            wrap = int(Qt.AlignmentFlag.AlignBottom) | int(Qt.TextFlag.TextWordWrap)
            painter.drawText(top, wrap, self.title)
            painter.setFont(sized(-1))
            painter.setPen(now.muted)
            low = QRectF(inner.left(), top.bottom() + metrics.leading() + 2, inner.width(), 200)
            painter.drawText(low, int(Qt.TextFlag.TextWordWrap), self.told)
        finally:
            painter.end()


class BasketBar(QFrame):
    """The baskets in a row, over the lower end of the screen's middle."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        set_role(self, "floating")
        self.baskets: list[Basket] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(10, 10, 10, 10)
        self._row.setSpacing(8)
        self.hide()

    def add(self, side: str, title: str, told: str, *, allowed: bool) -> Basket:
        """Add a basket."""
        basket = Basket(side, title, told, allowed=allowed, parent=self)
        self.baskets.append(basket)
        self._row.addWidget(basket, 1)
        return basket

    def open_over(self, area: QRect) -> None:
        """Show the baskets at the lower end of *area*."""
        height = min(round(190 * text_factor()), area.height() - 12)
        self.setGeometry(
            QRect(area.left() + 8, area.bottom() - height - 8, area.width() - 16, height)
        )
        self.show()
        self.raise_()
        self._row.activate()
