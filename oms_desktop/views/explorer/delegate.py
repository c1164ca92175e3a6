"""How a row of the explorer is drawn, and renamed in place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from oms_desktop.views.explorer.model import NODE_ROLE
from oms_desktop.views.theme.current import tokens
from oms_desktop.views.theme.fonts import Weight, body_pixels, sized
from oms_desktop.views.theme.icons import icon_pixmap
from oms_desktop.views.theme.style_sheet import set_role

Index = QModelIndex | QPersistentModelIndex
ICON = 16
MARGIN = 10


def row_height() -> int:
    """Return the height of a row; it follows the size of the text."""
    return max(26, round(body_pixels() * 2))


class ExplorerDelegate(QStyledItemDelegate):
    """Draws icon, name and count; its editor gives the new name to *rename*."""

    def __init__(self, rename: Callable[[str, str], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rename = rename

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row; the tree has drawn its ground."""
        node = index.data(NODE_ROLE)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        colours = tokens()
        rect = QRect(option.rect)
        painter.save()
        tint = colours.accent_text if chosen else colours.muted
        ratio = painter.device().devicePixelRatioF()
        top = rect.top() + (rect.height() - ICON) // 2
        painter.drawPixmap(rect.left() + 2, top, icon_pixmap(node.icon, tint, ICON, ratio))
        right = rect.right() - MARGIN
        if not node.record:
            painter.setFont(sized(-1))
            painter.setPen(QColor(colours.muted))
            count = f"{node.count:,}"
            width = QFontMetrics(painter.font()).horizontalAdvance(count)
            box = QRect(right - width, rect.top(), width, rect.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, count)
            right -= width + 8
        font = sized(0, Weight.MEDIUM if chosen else Weight.TEXT)
        font.setStrikeOut(node.status == "deprecated")
        painter.setFont(font)
        painter.setPen(QColor(colours.accent_text if chosen else colours.text))
        left = rect.left() + ICON + 10
        text = QFontMetrics(font).elidedText(
            node.name, Qt.TextElideMode.ElideRight, max(0, right - left)
        )
        box = QRect(left, rect.top(), max(0, right - left), rect.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row."""
        return QSize(120, row_height())

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return a line over the name."""
        editor = QLineEdit(parent)
        set_role(editor, "inline")
        editor.setAccessibleName(self.tr("New name"))
        return editor

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Leave the icon free."""
        editor.setGeometry(option.rect.adjusted(ICON + 5, 0, -4, 0))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Ask for the rename; the row follows when the edit is on disk."""
        assert isinstance(editor, QLineEdit)
        node = index.data(NODE_ROLE)
        name = editor.text().strip()
        if name and name != node.name:
            self._rename(node.record, name)
