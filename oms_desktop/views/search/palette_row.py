"""How one line of the palette is drawn: sign, title, what it is, and the keys or why it cannot be done."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from oms_desktop.views.key_cap import draw_keys, keys_width, split_keys
from oms_desktop.views.theme.current import tokens
from oms_desktop.views.theme.fonts import Weight, sized
from oms_desktop.views.theme.icons import icon_pixmap

ROW_HEIGHT = 32


class PaletteDelegate(QStyledItemDelegate):
    """Draws a `Found`."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one line."""
        found = index.data(Qt.ItemDataRole.UserRole)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        colours = tokens()
        rect = QRect(option.rect).adjusted(2, 1, -2, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent_ground if chosen else colours.hover))
            painter.drawRoundedRect(QRectF(rect), 6, 6)
        main = colours.accent_text if chosen else colours.text
        tint = colours.faint if found.reason else (colours.accent_text if chosen else colours.muted)
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(
            rect.left() + 8, rect.center().y() - 7, icon_pixmap(found.icon, tint, 16, ratio)
        )
        keys = split_keys(found.shortcut)
        right = rect.right() - 10 - (round(keys_width(keys)) + 8 if keys else 0)
        if keys:
            draw_keys(painter, keys, right + 8, rect.center().y() + 0.5)
        left = rect.left() + 34
        painter.setPen(QColor(colours.muted if found.reason else main))
        left = _draw(painter, found.title, sized(0, Weight.MEDIUM), left, right, rect)
        painter.setPen(QColor(colours.muted))
        _draw(painter, found.detail, sized(-1), left + 10, right, rect)
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height of a line."""
        return QSize(200, ROW_HEIGHT)


def _draw(painter: QPainter, text: str, font: QFont, left: int, right: int, rect: QRect) -> int:
    """Draw *text* between *left* and *right*, elided, and return where it ends."""
    painter.setFont(font)
    metrics = QFontMetrics(painter.font())
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, right - left))
    box = QRect(left, rect.top(), max(0, right - left), rect.height())
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
    return left + metrics.horizontalAdvance(shown)
