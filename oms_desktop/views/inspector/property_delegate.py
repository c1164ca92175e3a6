"""Draws and edits the cells of a property table."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from oms_desktop.views.item_models.inspector_properties import NAME, NOTE, ROW, TYPE, PropertyRow
from oms_desktop.views.theme.current import tokens
from oms_desktop.views.theme.fonts import text_factor
from oms_desktop.views.theme.icons import icon_pixmap
from oms_desktop.views.theme.style_sheet import set_role

Index = QModelIndex | QPersistentModelIndex


class PropertyDelegate(QStyledItemDelegate):
    """Glyph and name, type in the text colour, note dim; a hairline under each row."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), round(27 * text_factor()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        if not isinstance(row, PropertyRow):
            return
        colours = tokens()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        if chosen or hovered:
            painter.fillRect(option.rect, colours.accent_ground if chosen else colours.hover)
        painter.setPen(colours.line)
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        area = QRect(option.rect)
        if index.column() == NAME:
            self._paint_glyph(painter, option, row)
            area.setLeft(area.left() + 20)
        self._paint_text(painter, option, index, row, area, chosen)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        edit = QLineEdit(parent)
        set_role(edit, "inline")
        edit.setAccessibleName(self.tr("Name of the property"))
        return edit

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text().strip())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        editor.setGeometry(option.rect.adjusted(16, 0, 0, 0))

    def _paint_glyph(
        self, painter: QPainter, option: QStyleOptionViewItem, row: PropertyRow
    ) -> None:
        if row.glyph:
            ratio = painter.device().devicePixelRatioF()
            pixmap = icon_pixmap(row.glyph, tokens().muted, 13, ratio)
            painter.drawPixmap(option.rect.left() + 1, option.rect.center().y() - 6, pixmap)

    def _paint_text(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
        row: PropertyRow,
        area: QRect,
        chosen: bool,
    ) -> None:
        colours = tokens()
        colour = colours.accent_text if chosen and index.column() == NAME else colours.text
        if index.column() == NOTE or not row.is_own:
            colour = colours.muted
        if index.column() == TYPE:
            colour = (
                colours.muted
                if not row.is_own
                else option.palette.color(QPalette.ColorRole.Text).name()
            )
        font = option.font
        font.setStrikeOut(row.is_struck and index.column() == NAME)
        painter.setFont(font)
        painter.setPen(colour)
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        metrics = option.fontMetrics
        elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width() - 8)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, elided)


class HairlineDelegate(QStyledItemDelegate):
    """Plain text with a hairline under each row; written in place."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), round(27 * text_factor()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        painter.save()
        painter.setPen(tokens().line)
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        edit = QLineEdit(parent)
        set_role(edit, "inline")
        return edit
