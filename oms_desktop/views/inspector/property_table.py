"""The table of properties: write in place, drag to reorder, keys for all of it.

Dragging is our own interaction (decision 31): press, move, release; a line shows where the row will stand.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView, QWidget

from oms_desktop.views.inspector.property_delegate import PropertyDelegate
from oms_desktop.views.item_models.inspector_properties import (
    NAME,
    NOTE,
    TYPE,
    PropertiesModel,
    PropertyRow,
)
from oms_desktop.views.theme.current import tokens
from oms_desktop.views.theme.fonts import text_factor


class PropertyTable(QTableView):
    """Three columns without frame or header, as tall as its rows."""

    reordered = Signal(str, int)
    removal_requested = Signal(list)
    type_requested = Signal(str, QRect)
    details_requested = Signal(str)
    menu_requested = Signal(QPoint)
    rows_selected = Signal(list)

    def __init__(self, model: PropertiesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._properties = model
        self._pressed_row = -1
        self._press_at = QPoint()
        self._drop_at = -1
        self._again = False
        self._waiting = QModelIndex()
        self._slow_click = QTimer(self, singleShot=True)
        self._slow_click.setInterval(QApplication.doubleClickInterval())
        self._slow_click.timeout.connect(lambda: self._edit_cell(self._waiting))
        self.setModel(model)
        self.setItemDelegate(PropertyDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setAccessibleName(self.tr("Properties"))
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(round(27 * text_factor()))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for changed in (model.rowsInserted, model.rowsRemoved, model.modelReset):
            changed.connect(self.fit)
        self.doubleClicked.connect(lambda index: self._ask_details(index))
        self.fit()

    def fit(self) -> None:
        """Take the height of all rows."""
        self.setFixedHeight(
            max(1, self.model().rowCount() * self.verticalHeader().defaultSectionSize() + 1)
        )

    def sizeHint(self) -> QSize:
        return QSize(240, self.height())

    def selected_ids(self) -> list[str]:
        """Return the properties of the selected rows, in order."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        found = (self._properties.row(row) for row in rows)
        return [one.id for one in found if one is not None]

    def select(self, property_id: str) -> None:
        """Select the row of a property."""
        number = self._properties.number(property_id)
        if number >= 0:
            flags = (
                QItemSelectionModel.SelectionFlag.ClearAndSelect
                | QItemSelectionModel.SelectionFlag.Rows
            )
            self.selectionModel().setCurrentIndex(self._properties.index(number, NAME), flags)

    def selectionChanged(self, selected: object, deselected: object) -> None:
        super().selectionChanged(selected, deselected)  # type: ignore[arg-type]
        self.rows_selected.emit(self.selected_ids())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        key = event.key()
        if alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(-1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_F2:
            self._edit_cell(self.currentIndex())
        elif key == Qt.Key.Key_Delete and not event.modifiers():
            self.removal_requested.emit(self._own_selected())
        elif (
            key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and self.state() != QAbstractItemView.State.EditingState
        ):
            self._ask_details(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_requested.emit(event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        was_selected = self.selectionModel().isSelected(self.indexAt(event.position().toPoint()))
        super().mousePressEvent(event)
        self._again = was_selected and not event.modifiers()
        row = self.rowAt(event.position().toPoint().y())
        own = self._properties.row(row)
        movable = own is not None and own.is_own and self._properties.can_edit()
        if event.button() == Qt.MouseButton.LeftButton and movable:
            self._pressed_row, self._press_at = row, event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        pressed = self._pressed_row >= 0 and bool(event.buttons() & Qt.MouseButton.LeftButton)
        far = (at - self._press_at).manhattanLength() >= QApplication.startDragDistance()
        if pressed and (far or self._drop_at >= 0):
            self._drop_at = self._gap_at(at.y())
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.viewport().update()
            return
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        dropped, row = self._drop_at, self._pressed_row
        self._pressed_row = self._drop_at = -1
        self.unsetCursor()
        self.viewport().update()
        if dropped < 0:
            super().mouseReleaseEvent(event)
            index = self.indexAt(event.position().toPoint())
            if self._again and index.row() == row and event.button() == Qt.MouseButton.LeftButton:
                self._waiting = index.siblingAtColumn(index.column())
                self._slow_click.start()
            return
        self.setState(QAbstractItemView.State.NoState)
        moved = self._properties.row(row)
        place = dropped - 1 if dropped > row else dropped
        if moved is not None and place != row:
            self.reordered.emit(moved.id, place)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._drop_at >= 0:
            painter = QPainter(self.viewport())
            y = self._drop_at * self.verticalHeader().defaultSectionSize()
            painter.setPen(QPen(QColor(tokens().accent), 2))
            painter.drawLine(0, max(1, y), self.viewport().width(), max(1, y))
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.viewport().width()
        name, kind = round(width * 0.40), round(width * 0.28)
        self.setColumnWidth(NAME, name)
        self.setColumnWidth(TYPE, kind)
        self.setColumnWidth(NOTE, width - name - kind)

    def _gap_at(self, y: int) -> int:
        height = self.verticalHeader().defaultSectionSize()
        return max(0, min(round(y / height), self._properties.own_count()))

    def _step(self, step: int) -> None:
        row = self._properties.row(self.currentIndex().row())
        if row is None or not row.is_own or not self._properties.can_edit():
            return
        wanted = self._properties.number(row.id) + step
        if 0 <= wanted < self._properties.own_count():
            self.reordered.emit(row.id, wanted)
            self.select(row.id)

    def _own_selected(self) -> list[str]:
        rows = (self._properties.row(self._properties.number(one)) for one in self.selected_ids())
        return [row.id for row in rows if isinstance(row, PropertyRow) and row.is_own]

    def _edit_cell(self, index: QModelIndex) -> None:
        """Write a cell in place: the name in a line, the type from a picker."""
        row = self._properties.row(index.row()) if index.isValid() else None
        if row is None or not index.flags() & Qt.ItemFlag.ItemIsEditable:
            return
        if index.column() == TYPE:
            self.type_requested.emit(row.id, self.visualRect(index))
        else:
            self.edit(index.siblingAtColumn(NAME))

    def _ask_details(self, index: QModelIndex) -> None:
        self._slow_click.stop()
        row = self._properties.row(index.row())
        if row is not None:
            self.details_requested.emit(row.id)
