"""The list under the search field: commands, records and properties, driven from the field's keyboard."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    QTimer,
)
from PySide6.QtWidgets import QFrame, QLabel, QListView, QVBoxLayout, QWidget

from oms_desktop.views.desk import Desk
from oms_desktop.views.search.field import SearchField
from oms_desktop.views.search.finder import Found, find
from oms_desktop.views.search.palette_row import ROW_HEIGHT, PaletteDelegate
from oms_desktop.views.theme.style_sheet import set_role

Index = QModelIndex | QPersistentModelIndex

WIDTH = 620
ROWS = 11
DELAY_MS = 60


class FoundModel(QAbstractListModel):
    """What was found, best first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: list[Found] = []

    def show_found(self, found: list[Found]) -> None:
        """List *found* instead."""
        self.beginResetModel()
        self._found = found
        self.endResetModel()

    def found(self, row: int) -> Found:
        """Return the line at *row*."""
        return self._found[row]

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how much was found."""
        return 0 if parent is not None and parent.isValid() else len(self._found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the title, the whole line for assistive technology, or the line itself."""
        if not index.isValid():
            return None
        found = self._found[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return found.title
        if role == Qt.ItemDataRole.UserRole:
            return found
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return ", ".join(part for part in (found.title, found.detail, found.shortcut) if part)
        return None


class Palette(QFrame):
    """Drops below the field when it is entered and goes when it is left."""

    def __init__(
        self, desk: Desk, field: SearchField, recent: Callable[[], tuple[str, ...]], window: QWidget
    ) -> None:
        super().__init__(window)
        set_role(self, "floating")
        self._desk = desk
        self._field = field
        self._recent = recent
        self._back: QWidget | None = None
        self.model = FoundModel(self)
        self.list = QListView(uniformItemSizes=True)
        self.list.setModel(self.model)
        self.list.setItemDelegate(PaletteDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Found"))
        self.list.clicked.connect(lambda index: self._run(index.row()))
        self._nothing = QLabel(self.tr("Nothing is called that. Try fewer letters."))
        set_role(self._nothing, "muted")
        self._nothing.setContentsMargins(12, 8, 12, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.list)
        column.addWidget(self._nothing)
        self._timer = QTimer(self, interval=DELAY_MS, singleShot=True)
        self._timer.timeout.connect(self.refresh)
        field.textEdited.connect(lambda _text: self._timer.start())
        field.entered.connect(self.open)
        field.left.connect(self.close_list)
        field.key_passed.connect(self._on_key)
        self.hide()

    def open(self) -> None:
        """Show what answers the text in the field."""
        if self.isVisible():
            return
        self.refresh()
        self.show()
        self.raise_()

    def refresh(self) -> None:
        """Find again."""
        self._timer.stop()
        self.model.show_found(find(self._desk, self._field.text(), self._recent()))
        rows = self.model.rowCount()
        self.list.setVisible(rows > 0)
        self._nothing.setVisible(rows == 0)
        if rows:
            self.list.setCurrentIndex(self.model.index(0, 0))
        self._place(rows)

    def close_list(self) -> None:
        """Go, and empty the field."""
        self._timer.stop()
        if self.isHidden():
            return
        self.hide()
        self._field.clear()
        if self._field.hasFocus():
            target = self._back if self._back is not None else self.window()
            self._back = None
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def come_back_to(self, widget: QWidget | None) -> None:
        """Give the keyboard to *widget* when the list goes."""
        if widget is not self._field:
            self._back = widget

    def _on_key(self, key: int) -> None:
        if not self.isVisible():
            self.open()
            return
        if self._timer.isActive():
            self.refresh()
        row = max(0, self.list.currentIndex().row())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(row)
            return
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -ROWS}.get(
            Qt.Key(key), ROWS
        )
        last = self.model.rowCount() - 1
        self.list.setCurrentIndex(self.model.index(min(max(0, row + step), last), 0))

    def _run(self, row: int) -> None:
        if not 0 <= row < self.model.rowCount():
            return
        found = self.model.found(row)
        if found.reason:
            return
        self.close_list()
        found.run()

    def _place(self, rows: int) -> None:
        window = self.window()
        width = min(WIDTH, window.width() - 24)
        corner = self._field.mapTo(window, QPoint(0, self._field.height() + 4))
        left = corner.x() + (self._field.width() - width) // 2
        left = min(max(12, left), window.width() - width - 12)
        height = (
            ROW_HEIGHT * min(rows, ROWS) + 12 if rows else self._nothing.sizeHint().height() + 12
        )
        self.setGeometry(left, corner.y(), width, height)
