"""Pairs of texts as a table of two columns, such as allowed values with their labels."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

Index = QModelIndex | QPersistentModelIndex
Pair = tuple[str, str]


class PairsModel(QAbstractTableModel):
    """The pairs; writing into a cell asks for the list as it should become."""

    wanted = Signal(list)

    def __init__(self, first: str, second: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._titles = (first, second)
        self._pairs: list[Pair] = []
        self.is_locked = False

    @property
    def pairs(self) -> list[Pair]:
        """The pairs on show."""
        return list(self._pairs)

    def show_pairs(self, pairs: Sequence[Pair]) -> None:
        """Show *pairs* in place of those before."""
        if list(pairs) != self._pairs:
            self.beginResetModel()
            self._pairs = list(pairs)
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._pairs)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if index.isValid() and role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.EditRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return self._pairs[index.row()][index.column()]
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        pair = list(self._pairs[index.row()])
        pair[index.column()] = str(value).strip()
        after = list(self._pairs)
        after[index.row()] = (pair[0], pair[1])
        if after != self._pairs:
            self.wanted.emit(after)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        base = super().flags(index) | Qt.ItemFlag.ItemNeverHasChildren
        return base if self.is_locked else base | Qt.ItemFlag.ItemIsEditable

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return None
