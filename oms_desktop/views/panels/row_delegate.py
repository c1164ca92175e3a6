"""Draws the rows of the panels: icon and title, sentence, link."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from oms_desktop.views.item_models.panel_rows import LINK, PANEL_ROW, TEXT, TITLE, PanelRow
from oms_desktop.views.theme.current import tokens
from oms_desktop.views.theme.fonts import Weight, sized, text_factor
from oms_desktop.views.theme.icons import icon_pixmap

Index = QModelIndex | QPersistentModelIndex
ICON_ROOM = 24


class RowDelegate(QStyledItemDelegate):
    """A row of 27 px at 13 px text; the link is in the accent colour and right-aligned."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(PANEL_ROW)
        width = 60
        if isinstance(row, PanelRow):
            metrics = QFontMetrics(sized(0.0, Weight.NAME))
            text = (row.title, row.text, row.link)[index.column()]
            width = metrics.horizontalAdvance(text) + 16
            width += ICON_ROOM if (row.icon, "", row.link_icon)[index.column()] else 0
        return QSize(width, round(27 * text_factor()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(PANEL_ROW)
        if not isinstance(row, PanelRow):
            return
        colours = tokens()
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, colours.accent_ground)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, colours.hover)
        match index.column():
            case _ if index.column() == TITLE:
                self._paint_title(painter, option.rect, row)
            case _ if index.column() == TEXT:
                colour = getattr(colours, row.text_token)
                self._paint_text(
                    painter, option.rect.adjusted(4, 0, -4, 0), row.text, colour, Weight.TEXT
                )
            case _ if index.column() == LINK and row.link:
                self._paint_link(painter, option.rect, row)
        painter.restore()

    def _paint_title(self, painter: QPainter, rect: QRect, row: PanelRow) -> None:
        left = 6
        if row.icon:
            colour = str(getattr(tokens(), row.icon_token))
            self._paint_icon(painter, rect, rect.left() + left, row.icon, colour)
            left += ICON_ROOM - 2
        weight = Weight.NAME if row.strong else Weight.TEXT
        self._paint_text(painter, rect.adjusted(left, 0, -4, 0), row.title, tokens().text, weight)

    def _paint_link(self, painter: QPainter, rect: QRect, row: PanelRow) -> None:
        metrics = QFontMetrics(sized())
        width = metrics.horizontalAdvance(row.link)
        area = rect.adjusted(4, 0, -10, 0)
        left = max(area.left() + (ICON_ROOM if row.link_icon else 0), area.right() - width)
        if row.link_icon:
            self._paint_icon(painter, rect, left - 20, row.link_icon, tokens().accent_text)
        text = QRect(left, area.top(), area.right() - left + 2, area.height())
        self._paint_text(painter, text, row.link, tokens().accent_text, Weight.TEXT)

    def _paint_icon(
        self, painter: QPainter, rect: QRect, left: int, name: str, colour: str
    ) -> None:
        side = 15
        ratio = painter.device().devicePixelRatioF()
        top = rect.top() + (rect.height() - side) // 2
        painter.drawPixmap(left, top, icon_pixmap(name, colour, side, ratio))

    def _paint_text(
        self, painter: QPainter, area: QRect, text: str, colour: str, weight: Weight
    ) -> None:
        font = sized(0.0, weight)
        painter.setFont(font)
        painter.setPen(colour)
        elided = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, elided)
