"""Draws groups and items in the list: a shape for the severity, the place, what each side has, the code."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from oms_desktop.views.item_models.merge_items import GROUP_ROLE, ITEM_ROLE
from oms_desktop.views.merge_screen.sides import SEVERITY_ICONS, chosen_words, severity_colour
from oms_desktop.views.texts import said
from oms_desktop.views.theme.current import tokens
from oms_desktop.views.theme.fonts import Weight, sized, text_factor
from oms_desktop.views.theme.icons import icon_pixmap
from oms_desktop.workspace import MergeItem

Index = QModelIndex | QPersistentModelIndex


class ItemDelegate(QStyledItemDelegate):
    """Rows of one height each kind, so that the view never measures thousands of them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._measured_for: QFont | None = None
        self._sizes: list[QSize] = []

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a group or an item."""
        if self._measured_for != QGuiApplication.font():
            self._measured_for = QGuiApplication.font()
            self._sizes = [QSize(200, round(height * text_factor())) for height in (30, 48)]
        return self._sizes[bool(index.internalId())]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            rect: QRect = option.rect
            if index.data(GROUP_ROLE):
                opened = bool(option.state & QStyle.StateFlag.State_Open)
                self._group(painter, rect, index, opened=opened)
            else:
                state = option.state
                self._item(painter, rect, index, state)
        finally:
            painter.restore()

    def _group(self, painter: QPainter, rect: QRect, index: Index, *, opened: bool) -> None:
        now = tokens()
        _, count = index.data(GROUP_ROLE)
        arrow = "chevron-down" if opened else "chevron-right"
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(
            QPointF(rect.left() + 5, rect.center().y() - 6),
            icon_pixmap(arrow, now.faint, 13, ratio),
        )
        painter.setFont(sized(-1, Weight.MEDIUM))
        painter.setPen(now.muted)
        text = str(index.data(Qt.ItemDataRole.DisplayRole))
        inner = rect.adjusted(24, 0, -8, 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        left = inner.left() + QFontMetrics(painter.font()).horizontalAdvance(text) + 8
        width = QFontMetrics(painter.font()).horizontalAdvance(str(count)) + 12
        height = QFontMetrics(painter.font()).height() + 2
        box = QRectF(left, rect.center().y() + 0.5 - height / 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.window)
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(now.text)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(count))

    def _item(self, painter: QPainter, rect: QRect, index: Index, state: QStyle.StateFlag) -> None:
        now = tokens()
        item: MergeItem = index.data(ITEM_ROLE)
        ground = rect.adjusted(0, 1, 0, -1)
        if state & QStyle.StateFlag.State_Selected or state & QStyle.StateFlag.State_MouseOver:
            selected = bool(state & QStyle.StateFlag.State_Selected)
            painter.setPen(
                QPen(QColor(now.accent), now.line_width)
                if selected and state & QStyle.StateFlag.State_HasFocus
                else Qt.PenStyle.NoPen
            )
            painter.setBrush(now.accent_ground if selected else now.hover)
            painter.drawRoundedRect(QRectF(ground).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        settled = item.state in ("decided", "ack")
        name = "circle-check" if settled else SEVERITY_ICONS[str(item.severity)]
        colour = now.result if settled else severity_colour(str(item.severity))
        ratio = painter.device().devicePixelRatioF()
        size = round(16 * text_factor())
        painter.drawPixmap(
            QPointF(rect.left() + 8, rect.top() + rect.height() * 0.3 - size / 2),
            icon_pixmap(name, colour, size, ratio),
        )
        self._lines(painter, rect.adjusted(16 + size, 5, -8, -5), item)

    def _lines(self, painter: QPainter, rect: QRect, item: MergeItem) -> None:
        now = tokens()
        title, summary, code = said(item.title), said(item.summary), str(item.code)
        if item.chosen is not None:
            summary = chosen_words(item)
        painter.setFont(sized(-2))
        code_width = QFontMetrics(painter.font()).horizontalAdvance(code)
        upper = QRect(rect.left(), rect.top(), rect.width(), rect.height() // 2)
        lower = QRect(rect.left(), upper.bottom() + 1, rect.width(), rect.height() - upper.height())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setPen(now.muted)
        painter.drawText(upper, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, code)
        painter.setFont(sized(0, Weight.NAME))
        painter.setPen(now.text)
        _elided(painter, upper.adjusted(0, 0, -code_width - 8, 0), flags, title)
        painter.setFont(sized(-1))
        painter.setPen(now.muted)
        _elided(painter, lower, flags, summary)


def _elided(painter: QPainter, rect: QRect, flags: Qt.AlignmentFlag, text: str) -> None:
    metrics = QFontMetrics(painter.font())
    line = " ".join(text.split())
    painter.drawText(
        rect, flags, metrics.elidedText(line, Qt.TextElideMode.ElideRight, rect.width())
    )
