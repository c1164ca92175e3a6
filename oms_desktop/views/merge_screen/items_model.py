"""The rows of the list for the view: headings and items, announced one by one, so that the view stays where it is.

Nothing is worked out for an item before somebody looks at it. What stands where is the arrangement's.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from oms_desktop.views.merge_screen.arranging import HEADING, Arrangement, Row
from oms_desktop.views.merge_screen.filtering import ItemFilter
from oms_desktop.views.merge_screen.item_words import section_word, spoken
from oms_desktop.views.texts import said
from oms_desktop.workspace import MergeItem, MergeSession

Index = QModelIndex | QPersistentModelIndex
ITEM_ROLE = Qt.ItemDataRole.UserRole + 1
GROUP_ROLE = Qt.ItemDataRole.UserRole + 2
OPEN_ROLE = Qt.ItemDataRole.UserRole + 3
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
FEW = 40
"""Up to so many items that changed are announced one by one; more are a reset."""


class MergeItemsModel(QAbstractTableModel):
    """Headings and their items in one column; empty sections are left out."""

    def __init__(self, session: MergeSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._automatic = False
        self._texts: dict[str, str] = {}
        self._shown = Arrangement()
        self._read()

    # ------------------------------------------------------------ what is shown

    @property
    def hidden(self) -> int:
        """How many items the filter hides."""
        return self._shown.hidden

    @property
    def filter(self) -> ItemFilter:
        """What is looked for."""
        return self._shown.filter

    @property
    def grouping(self) -> str:
        """How the items are grouped."""
        return self._shown.grouping

    @property
    def shows_automatic(self) -> bool:
        """Whether what merged without a question is shown."""
        return self._automatic

    @property
    def collapsed(self) -> set[str]:
        """The sections of which only the heading is shown."""
        return self._shown.collapsed

    @property
    def items(self) -> list[MergeItem]:
        """Every item, also those that the filter hides."""
        return self._shown.items

    def ordered(self) -> list[MergeItem]:
        """Return the shown items from top to bottom, those of collapsed sections too."""
        return self._shown.ordered()

    def place_of(self, item: str) -> int:
        """Return the place of an item among all, or -1."""
        return self._shown.place_of(item)

    def section_of(self, item: str) -> str:
        """Return the section of an item, or "" if there is no such item."""
        return self._shown.key_of(item)

    def items_in(self, section: str) -> list[MergeItem]:
        """Return the shown items of a section."""
        return self._shown.items_in(section)

    def index_of(self, item: str) -> QModelIndex:
        """Return where an item stands, or no index."""
        row = self._shown.row_of(item)
        return self.index(row, 0) if row >= 0 else QModelIndex()

    def heading_of(self, section: str) -> QModelIndex:
        """Return where a heading stands, or no index."""
        row = self._shown.heading_of(section)
        return self.index(row, 0) if row >= 0 else QModelIndex()

    def heading_rows(self) -> list[int]:
        """Return where the headings stand."""
        return self._shown.heading_rows()

    def of_record(self, record: str) -> list[MergeItem]:
        """Return every item of a record, shown or not."""
        return self._shown.of_record(record)

    # ------------------------------------------------------------ changing

    def refresh(self) -> None:
        """Read the items again; what moved to another section is announced."""
        items = self._all()
        places = self._shown.changed(items)
        if places is None or len(places) > FEW:
            self._reset()
            return
        for place in places:
            self._move(place, items[place])

    def set_filter(self, wanted: ItemFilter) -> None:
        """Show only what *wanted* lets through."""
        self._shown.filter = wanted
        self._reset()

    def set_grouping(self, grouping: str) -> None:
        """Group the items by what is to do, record, kind, side or code."""
        self._shown.grouping = grouping
        self._shown.collapsed.clear()
        self._reset()

    def show_automatic(self, shown: bool) -> None:
        """Show what merged without a question, or hide it."""
        self._automatic = shown
        self._reset()

    def set_collapsed(self, section: str, collapsed: bool) -> None:
        """Show only the heading of a section, or its items too."""
        if collapsed != (section in self._shown.collapsed):
            self._shown.collapsed ^= {section}
            self._reset()

    def _reset(self) -> None:
        self.beginResetModel()
        self._read()
        self.endResetModel()

    def _read(self) -> None:
        self._shown.build(self._all(), self._words)

    def _all(self) -> list[MergeItem]:
        session = self._session
        automatic = session.resolution.result.automatic if self._automatic else ()
        return [*session.items, *automatic]

    def _move(self, place: int, item: MergeItem) -> None:
        """Put the new state of one item where it belongs now."""
        shown = self._shown
        old, rank = shown.rank_for(shown.items[place]), shown.rank_for(item)
        was = _holds(shown.sections[old].places, place)
        is_seen = shown.filter.shows(item, self._words)
        if old == rank and was == is_seen:
            shown.items[place] = item
            self._tell(shown.row_at((rank, place)), shown.row_at((rank, HEADING)))
            return
        if was:
            self._take_out((old, place))
        shown.items[place] = item
        shown.hidden += was - is_seen
        if is_seen:
            self._put_in((rank, place))

    def _take_out(self, row: Row) -> None:
        shown = self._shown
        section = shown.sections[row[0]]
        section.places.pop(bisect_left(section.places, row[1]))
        self._remove(row)
        if not section.places:
            self._remove((row[0], HEADING))
        else:
            self._tell(shown.row_at((row[0], HEADING)))

    def _put_in(self, row: Row) -> None:
        shown = self._shown
        section = shown.sections[row[0]]
        if not section.places:
            self._insert((row[0], HEADING))
        section.places.insert(bisect_left(section.places, row[1]), row[1])
        if section.key not in shown.collapsed:
            self._insert(row)
        self._tell(shown.row_at((row[0], HEADING)))

    def _remove(self, row: Row) -> None:
        at = self._shown.row_at(row)
        if at >= 0:
            self.beginRemoveRows(QModelIndex(), at, at)
            del self._shown.rows[at]
            self.endRemoveRows()

    def _insert(self, row: Row) -> None:
        at = bisect_left(self._shown.rows, row)
        self.beginInsertRows(QModelIndex(), at, at)
        self._shown.rows.insert(at, row)
        self.endInsertRows()

    def _tell(self, *rows: int) -> None:
        for row in rows:
            if row >= 0:
                self.dataChanged.emit(self.index(row, 0), self.index(row, 0))

    # ------------------------------------------------------------ for the view

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._shown.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return QCoreApplication.translate("MergeItems", "Changes to merge")
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._shown.rows):
            return None
        item = self._shown.item_at(index.row())
        if item is None:
            return self._heading(index.row(), role)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return said(item.title)
            case Qt.ItemDataRole.ToolTipRole:
                return f"{said(item.title)}\n{said(item.summary)}"
            case Qt.ItemDataRole.AccessibleTextRole:
                section = self._shown.section_at(index.row()).key
                place = self._shown.place_of(item.id) + 1
                word = section_word(section, self.grouping, item)
                return spoken(item, place, len(self._shown.items), word)
        return item if role == ITEM_ROLE else None

    def _heading(self, row: int, role: int) -> Any:
        section = self._shown.section_at(row)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                first = self._shown.items[section.places[0]] if section.places else None
                return section_word(section.key, self.grouping, first)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self._heading(row, Qt.ItemDataRole.DisplayRole)}, {len(section.places)}"
            case _ if role == GROUP_ROLE:
                return section.key, len(section.places)
            case _ if role == OPEN_ROLE:
                return section.key not in self._shown.collapsed
        return None

    def _words(self, item: MergeItem) -> str:
        """Return what the search looks at; the words of an item do not change by deciding."""
        found = self._texts.get(item.id)
        if found is None:
            found = f"{said(item.title)} {said(item.summary)} {item.code}".casefold()
            self._texts[item.id] = found
        return found


def _holds(places: list[int], place: int) -> bool:
    """Whether a sorted list holds a place."""
    at = bisect_left(places, place)
    return at < len(places) and places[at] == place
