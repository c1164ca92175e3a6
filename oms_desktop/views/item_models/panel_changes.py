"""Differences as a tree: records with a sentence, and below each what changed in it.

Rows are described when somebody looks at them; a difference of a hundred thousand records is shown at once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from oms_desktop.views.inspector.looks import icon_of
from oms_desktop.views.item_models.panel_rows import KEPT, PanelRow, row_data
from oms_desktop.views.texts import kind_name, said
from oms_desktop.workspace import FieldDifference, RecordDifference

Index = QModelIndex | QPersistentModelIndex
TOP = 0

_SIGNS = {"added": ("circle-plus", "result"), "removed": ("trash-2", "error")}


class ChangesModel(QAbstractItemModel):
    """The records that differ; *link* says what the link at the right of a row does, or ""."""

    def __init__(self, link: Callable[[], str] = str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._link = link
        self._differences: Sequence[RecordDifference] = ()
        self._described: dict[int, RecordDifference] = {}

    def show_differences(self, differences: Sequence[RecordDifference]) -> None:
        """Show *differences* in place of those before."""
        self.beginResetModel()
        self._differences, self._described = differences, {}
        self.endResetModel()

    def difference(self, index: Index) -> RecordDifference | None:
        """Return the record a row belongs to."""
        if not index.isValid():
            return None
        number = index.row() if index.internalId() == TOP else index.internalId() - 1
        return self._record(number)

    def field(self, index: Index) -> FieldDifference | None:
        """Return the field a row stands for; None for the row of a record."""
        record = self.difference(index)
        if record is None or index.internalId() == TOP:
            return None
        return record.fields[index.row()]

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else TOP)

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        if not index.isValid() or index.internalId() == TOP:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, TOP)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if not parent.isValid():
            return len(self._differences)
        if parent.internalId() != TOP or parent.column() != 0:
            return 0
        return len(self._record(parent.row()).fields)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        record = self.difference(index)
        if record is None:
            return None
        field = self.field(index)
        row = self._record_row(record) if field is None else self._field_row(field)
        return row_data(row, index.column(), role)

    def _record(self, number: int) -> RecordDifference:
        found = self._described.get(number)
        if found is None:
            if len(self._described) > KEPT:
                self._described.clear()
            found = self._described[number] = self._differences[number]
        return found

    def _record_row(self, record: RecordDifference) -> PanelRow:
        look, token = _SIGNS.get(record.what, (icon_of(record.kind), "muted"))
        words = said(record.sentence)
        kind = kind_name(record.kind)
        return PanelRow(
            record.name,
            words,
            look,
            token,
            link=self._link(),
            tip=f"{record.name} · {kind}\n{words}",
        )

    def _field_row(self, field: FieldDifference) -> PanelRow:
        return PanelRow("", said(field.sentence), link=self._link(), strong=False)
