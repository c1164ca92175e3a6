"""The view of the list: one column of rows that needs no layout, in which rows and their values can be taken hold of."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from oms_desktop.views.merge_screen.item_delegate import ARROW, ItemDelegate, row_height
from oms_desktop.views.merge_screen.items_model import (
    GROUP_ROLE,
    ITEM_ROLE,
    OPEN_ROLE,
    MergeItemsModel,
)
from oms_desktop.views.merge_screen.value_box import LIFT_AT
from oms_desktop.workspace import MergeSession


class ItemsView(QTableView):
    """Shows headings and items; says what was lifted and which heading is to open or close."""

    lifted = Signal(str, str, QPointF)  # item or section, side or "", global point
    toggled = Signal(str)

    def __init__(
        self, session: MergeSession, model: MergeItemsModel, parent: QWidget | None = None
    ) -> None:
        self._is_made = False
        super().__init__(parent)
        self._rows = model
        self.setModel(model)
        self.delegate = ItemDelegate(session, self)
        self.setItemDelegate(self.delegate)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(10)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._pressed: tuple[QModelIndex, QPointF] | None = None
        self._is_made = True

    def size_rows(self) -> None:
        """Give every row its height."""
        self.verticalHeader().setDefaultSectionSize(row_height(heading=False))
        height = row_height(heading=True)
        for row in self._rows.heading_rows():
            self.setRowHeight(row, height)

    def size_headings(self, first: int, last: int) -> None:
        """Give the headings among some rows their height."""
        height, default = row_height(heading=True), row_height(heading=False)
        for row in range(first, last + 1):
            is_heading = self._rows.index(row, 0).data(GROUP_ROLE) is not None
            self.setRowHeight(row, height if is_heading else default)

    def is_open(self, section: QModelIndex) -> bool:
        """Whether the items below a heading are shown."""
        return bool(section.data(OPEN_ROLE))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember what was taken hold of; the arrow of a heading opens and closes it."""
        index = self.indexAt(event.position().toPoint())
        self._pressed = None
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            group = index.data(GROUP_ROLE)
            if group is not None and event.position().x() < ARROW:
                self.toggled.emit(group[0])
                return
            self._pressed = index, event.position()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Lift a row or a value once the pointer has travelled far enough."""
        if self._pressed is None:
            super().mouseMoveEvent(event)
            return
        index, start = self._pressed
        if (event.position() - start).manhattanLength() < LIFT_AT:
            return
        self._pressed = None
        item = index.data(ITEM_ROLE)
        if item is not None:
            side = self.delegate.side_at(item, self.visualRect(index), start)
            self.lifted.emit(item.id, side, event.globalPosition())
        elif index.data(GROUP_ROLE) is not None:
            self.lifted.emit(index.data(GROUP_ROLE)[0], "section", event.globalPosition())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a press that lifted nothing."""
        self._pressed = None
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click on a heading opens and closes it."""
        group = self.indexAt(event.position().toPoint()).data(GROUP_ROLE)
        if group is not None and event.position().x() >= ARROW:
            self.toggled.emit(group[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right close and open a heading, Enter does either."""
        group = self.currentIndex().data(GROUP_ROLE)
        opened = self.is_open(self.currentIndex())
        key = event.key()
        if group is not None and (
            key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            or (key == Qt.Key.Key_Left and opened)
            or (key == Qt.Key.Key_Right and not opened)
        ):
            self.toggled.emit(group[0])
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            if self._is_made:
                self.size_rows()
