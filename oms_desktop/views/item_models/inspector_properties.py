"""The properties of one record as a table: glyph and name, type, and what bounds the values.

Own properties come first, in their order; those that come from elsewhere follow, read-only, with where they are from.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont

from oms_desktop.views.inspector.targets import TypeChoice
from oms_desktop.views.theme.icons import icon

Index = QModelIndex | QPersistentModelIndex
NAME, TYPE, NOTE = range(3)
ROW = Qt.ItemDataRole.UserRole + 1


NO_TYPE = TypeChoice(None)


@dataclass(frozen=True, slots=True)
class PropertyRow:
    """One line of the table.

    Attributes:
        id: The property, or the shared property that comes from elsewhere.
        owner: The record it can be edited in.
        glyph: A Lucide name, or "".
        note: What bounds the values, or where it is from.
        is_own: Whether it belongs to the record that is shown.
        is_struck: Whether it is deprecated.
    """

    id: str
    owner: str
    glyph: str
    name: str
    type_text: str
    note: str
    is_own: bool = True
    is_struck: bool = False
    tip: str = ""
    choice: TypeChoice = NO_TYPE


class PropertiesModel(QAbstractTableModel):
    """The rows; writing into a cell asks, by a signal, for an edit."""

    renamed = Signal(str, str)
    retyped = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[PropertyRow] = []
        self.can_edit: Callable[[], bool] = lambda: True

    def show_rows(self, rows: Sequence[PropertyRow]) -> None:
        """Show *rows*, announcing only what differs."""
        wanted = list(rows)
        now, then = [one.id for one in self._rows], [one.id for one in wanted]
        if now == then:
            self._replace(wanted)
            return
        if not set(now) & set(then):  # another record
            self.beginResetModel()
            self._rows = wanted
            self.endResetModel()
            return
        if now == then[: len(now)]:  # more at the end
            self.beginInsertRows(QModelIndex(), len(now), len(then) - 1)
            self._rows.extend(wanted[len(now) :])
            self.endInsertRows()
            self._replace(wanted)
            return
        self._remove_missing({one.id for one in wanted})
        self._insert_missing(wanted)
        self._order(wanted)
        self._replace(wanted)

    def row(self, number: int) -> PropertyRow | None:
        """Return the row at *number*, or None."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def number(self, property_id: str) -> int:
        """Return where a property stands, or -1."""
        return next((i for i, one in enumerate(self._rows) if one.id == property_id), -1)

    def own_count(self) -> int:
        """Return how many rows belong to the record itself."""
        return sum(1 for one in self._rows if one.is_own)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        texts = (row.name, row.type_text, row.note)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return texts[index.column()]
            case Qt.ItemDataRole.EditRole:
                return row.choice if index.column() == TYPE else texts[index.column()]
            case Qt.ItemDataRole.ToolTipRole:
                return row.tip
            case Qt.ItemDataRole.DecorationRole if index.column() == NAME and row.glyph:
                return icon(row.glyph, "muted")
            case Qt.ItemDataRole.FontRole if row.is_struck and index.column() == NAME:
                struck = QFont()
                struck.setStrikeOut(True)
                return struck
            case _ if role == ROW:
                return row
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.row(index.row()) if index.isValid() else None
        if row is None or role != Qt.ItemDataRole.EditRole or not row.is_own:
            return False
        if index.column() == NAME and isinstance(value, str) and value != row.name:
            self.renamed.emit(row.id, value)
        elif index.column() == TYPE and isinstance(value, TypeChoice) and value != row.choice:
            self.retyped.emit(row.id, value)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        base = (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemNeverHasChildren
        )
        row = self.row(index.row())
        if row is not None and row.is_own and index.column() != NOTE and self.can_edit():
            return base | Qt.ItemFlag.ItemIsEditable
        return base

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Name"), self.tr("Type"), self.tr("Constraints"))[section]
        return None

    def _remove_missing(self, kept: set[str]) -> None:
        for number in range(len(self._rows) - 1, -1, -1):
            if self._rows[number].id not in kept:
                self.beginRemoveRows(QModelIndex(), number, number)
                del self._rows[number]
                self.endRemoveRows()

    def _insert_missing(self, wanted: list[PropertyRow]) -> None:
        known = {one.id for one in self._rows}
        for number, row in enumerate(wanted):
            if row.id not in known:
                at = min(number, len(self._rows))
                self.beginInsertRows(QModelIndex(), at, at)
                self._rows.insert(at, row)
                self.endInsertRows()

    def _order(self, wanted: list[PropertyRow]) -> None:
        for number, row in enumerate(wanted):
            now = self.number(row.id)
            if now != number:
                self.beginMoveRows(QModelIndex(), now, now, QModelIndex(), number)
                self._rows.insert(number, self._rows.pop(now))
                self.endMoveRows()

    def _replace(self, wanted: list[PropertyRow]) -> None:
        for number, row in enumerate(wanted):
            if self._rows[number] != row:
                self._rows[number] = row
                self.dataChanged.emit(self.index(number, NAME), self.index(number, NOTE))
