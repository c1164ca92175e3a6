"""Rows of a panel: an icon with a title, a sentence, and at the right a link that does something.

The rows are described when somebody looks; what they are made of is a sequence of anything.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
TITLE, TEXT, LINK = range(3)
PANEL_ROW = Qt.ItemDataRole.UserRole + 1
KEPT = 4096


@dataclass(frozen=True, slots=True)
class PanelRow:
    """One row.

    Attributes:
        icon: A Lucide name; `icon_token` names its colour.
        link: Words of the link at the right, or "".
        link_icon: A Lucide name before the link.
        tip: What the tooltip says; the words of the row where it is empty.
        spoken: What assistive technology says of the icon, such as "Error".
        strong: Whether the title is a name.
    """

    title: str
    text: str = ""
    icon: str = ""
    icon_token: str = "muted"
    link: str = ""
    link_icon: str = ""
    tip: str = ""
    spoken: str = ""
    strong: bool = True
    text_token: str = "text"


Describe = Callable[[Any], PanelRow]


class RowsModel(QAbstractTableModel):
    """A sequence of things, each described as a row when it is looked at."""

    def __init__(self, describe: Describe, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._describe = describe
        self._things: Sequence[Any] = ()
        self._rows: dict[int, PanelRow] = {}

    def show_things(self, things: Sequence[Any]) -> None:
        """Show *things* in place of those before; equal ones at equal places stay quiet."""
        if len(things) == len(self._things) and len(things) < KEPT:
            old, self._things = self._things, things
            changed = [i for i in range(len(things)) if old[i] != things[i]]
            self._rows.clear()
            if changed:
                self.dataChanged.emit(self.index(changed[0], TITLE), self.index(changed[-1], LINK))
            return
        self.beginResetModel()
        self._things, self._rows = things, {}
        self.endResetModel()

    def describe_again(self) -> None:
        """Forget the words of all rows; they are asked for again."""
        self._rows.clear()
        if self._things:
            self.dataChanged.emit(self.index(0, TITLE), self.index(len(self._things) - 1, LINK))

    def thing(self, number: int) -> Any:
        """Return what row *number* is made of, or None."""
        return self._things[number] if 0 <= number < len(self._things) else None

    def panel_row(self, number: int) -> PanelRow:
        """Return the row at *number*."""
        row = self._rows.get(number)
        if row is None:
            if len(self._rows) > KEPT:
                self._rows.clear()
            row = self._rows[number] = self._describe(self._things[number])
        return row

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._things)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._things):
            return None
        return row_data(self.panel_row(index.row()), index.column(), role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index) | Qt.ItemFlag.ItemNeverHasChildren


def row_data(row: PanelRow, column: int, role: int) -> object:
    """Return what a model says of one cell of a row."""
    texts = (row.title, row.text, row.link)
    match role:
        case Qt.ItemDataRole.DisplayRole:
            return texts[column]
        case Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(
                part for part in (row.spoken if column == TITLE else "", texts[column]) if part
            )
        case Qt.ItemDataRole.ToolTipRole:
            return row.tip or texts[column] or None
        case _ if role == PANEL_ROW:
            return row
    return None
