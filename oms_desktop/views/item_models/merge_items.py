"""The items of a merge, grouped by what a person has to do with them.

Two levels: groups, then items. Nothing is made per item before it is looked at.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from oms_desktop.views.texts import said
from oms_desktop.workspace import MergeItem, MergeSession

Index = QModelIndex | QPersistentModelIndex
ITEM_ROLE = Qt.ItemDataRole.UserRole + 1
GROUP_ROLE = Qt.ItemDataRole.UserRole + 2
GROUPS = ("blocking", "decide", "review", "decided", "automatic")


_ITEM_FLAGS = (
    Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
)
FEW = 40
"""Up to so many items that change their group are announced one by one; more are a reset."""


@dataclass(slots=True)
class _Group:
    name: str
    items: list[MergeItem] = field(default_factory=list)

    @property
    def number(self) -> int:
        """What indexes of its items carry; 0 are the groups themselves."""
        return GROUPS.index(self.name) + 1

    @property
    def ids(self) -> list[str]:
        return [item.id for item in self.items]


def group_word(group: str) -> str:
    """Return the heading of a group."""
    match group:
        case "blocking":
            return QCoreApplication.translate("MergeItems", "Blocking")
        case "decide":
            return QCoreApplication.translate("MergeItems", "Decide")
        case "review":
            return QCoreApplication.translate("MergeItems", "Auto-merged, please review")
        case "decided":
            return QCoreApplication.translate("MergeItems", "Decided")
        case _:
            return QCoreApplication.translate("MergeItems", "Merged without a question")


class MergeItemsModel(QAbstractItemModel):
    """Groups and their items; empty groups are left out."""

    def __init__(self, session: MergeSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._groups: list[_Group] = []
        self._filter = ""
        self._automatic = False
        self._places: dict[str, tuple[int, str]] | None = None
        self.hidden = 0
        self.refresh()

    def refresh(self) -> None:
        """Read the items again; what moved to another group is announced, so that a view stays where it is."""
        groups = {str(name): items for name, items in self._session.resolution.groups.items()}
        if self._automatic:
            groups["automatic"] = self._session.resolution.result.automatic
        shown = []
        self.hidden = 0
        for name in GROUPS:
            items = [item for item in groups.get(name, ()) if self._shows(item)]
            self.hidden += len(groups.get(name, ())) - len(items)
            if items:
                shown.append(_Group(name, items))
        self._places = None
        if not self._announce(shown):
            self.beginResetModel()
            self._groups = shown
            self.endResetModel()

    def _announce(self, shown: list[_Group]) -> bool:
        """Go over to *shown* by removing and inserting single rows; False if a reset is shorter."""
        now = {group.name: group.ids for group in self._groups}
        then = {group.name: group.ids for group in shown}
        going = {name: set(ids) - set(then.get(name, ())) for name, ids in now.items()}
        coming = {name: set(ids) - set(now.get(name, ())) for name, ids in then.items()}
        if not self._groups or sum(map(len, (*going.values(), *coming.values()))) > FEW:
            return False
        for name in now.keys() & then.keys():
            stay = [one for one in now[name] if one not in going[name]]
            if stay != [one for one in then[name] if one not in coming[name]]:
                return False
        for group in list(self._groups):
            self._remove(group, going[group.name], whole=group.name not in then)
        for row, group in enumerate(shown):
            self._insert(row, group, coming[group.name])
        return True

    def _remove(self, group: _Group, ids: set[str], *, whole: bool) -> None:
        row = self._groups.index(group)
        if whole:
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._groups[row]
            self.endRemoveRows()
            return
        for inner in [n for n, item in enumerate(group.items) if item.id in ids][::-1]:
            self.beginRemoveRows(self.index(row, 0), inner, inner)
            del group.items[inner]
            self.endRemoveRows()

    def _insert(self, row: int, shown: _Group, ids: set[str]) -> None:
        if row == len(self._groups) or self._groups[row].name != shown.name:
            self.beginInsertRows(QModelIndex(), row, row)
            self._groups.insert(row, shown)
            self.endInsertRows()
            return
        group, above = self._groups[row], self.index(row, 0)
        for inner, item in enumerate(shown.items):
            if item.id in ids:
                self.beginInsertRows(above, inner, inner)
                group.items.insert(inner, item)
                self.endInsertRows()
            elif group.items[inner] is not item:
                group.items[inner] = item
                place = self.index(inner, 0, above)
                self.dataChanged.emit(place, place)
        self.dataChanged.emit(above, above)

    def set_filter(self, text: str) -> None:
        """Show only items that hold every word of *text*."""
        self._filter = text.casefold()
        self.refresh()

    def show_automatic(self, shown: bool) -> None:
        """Show what merged without a question, or hide it."""
        self._automatic = shown
        self.refresh()

    @property
    def shows_automatic(self) -> bool:
        """Whether what merged without a question is shown."""
        return self._automatic

    def ordered(self) -> Sequence[MergeItem]:
        """Return the shown items from top to bottom."""
        return [item for group in self._groups for item in group.items]

    def index_of(self, item: str) -> QModelIndex:
        """Return where an item stands, or no index."""
        for row, group in enumerate(self._groups):
            for inner, one in enumerate(group.items):
                if one.id == item:
                    return self.index(inner, 0, self.index(row, 0))
        return QModelIndex()

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        if column or row < 0:
            return QModelIndex()
        if not parent.isValid():
            return self.createIndex(row, 0, 0) if row < len(self._groups) else QModelIndex()
        if parent.internalId():
            return QModelIndex()
        group = self._groups[parent.row()]
        if row >= len(group.items):
            return QModelIndex()
        return self.createIndex(row, 0, group.number)

    def parent(self, child: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        above = int(child.internalId()) if child.isValid() else 0
        return self.createIndex(self._row_of(above), 0, 0) if above else QModelIndex()

    def _row_of(self, number: int) -> int:
        """Return where the group with this number of `GROUPS`, counted from 1, stands now."""
        return next(row for row, group in enumerate(self._groups) if group.number == number)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if not parent.isValid():
            return len(self._groups)
        if parent.internalId() or parent.column():
            return 0
        return len(self._groups[parent.row()].items)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _ITEM_FLAGS if index.internalId() else Qt.ItemFlag.ItemIsEnabled

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if not index.internalId():
            group = self._groups[index.row()]
            if role == Qt.ItemDataRole.DisplayRole:
                return group_word(group.name)
            return (group.name, len(group.items)) if role == GROUP_ROLE else None
        item = self._groups[self._row_of(int(index.internalId()))].items[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return said(item.title)
            case Qt.ItemDataRole.ToolTipRole:
                return f"{said(item.title)}\n{said(item.summary)}"
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(item)
        return item if role == ITEM_ROLE else None

    def _shows(self, item: MergeItem) -> bool:
        if not self._filter:
            return True
        text = f"{said(item.title)} {said(item.summary)} {item.code}".casefold()
        return all(word in text for word in self._filter.split())

    def _spoken(self, item: MergeItem) -> str:
        if self._places is None:
            shown = ((group.name, one.id) for group in self._groups for one in group.items)
            self._places = {one: (n, name) for n, (name, one) in enumerate(shown, 1)}
        place, group = self._places[item.id]
        text = QCoreApplication.translate(
            "MergeItems", "Conflict {place} of {all}, {group}: {title}. {summary}"
        )
        return text.format(
            place=place,
            all=len(self._places),
            group=group_word(group),
            title=said(item.title),
            summary=said(item.summary),
        )
