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


@dataclass(slots=True)
class _Group:
    name: str
    items: list[MergeItem] = field(default_factory=list)


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
        self.hidden = 0
        self.refresh()

    def refresh(self) -> None:
        """Read the items again."""
        self.beginResetModel()
        groups = {str(name): items for name, items in self._session.resolution.groups.items()}
        if self._automatic:
            groups["automatic"] = self._session.resolution.result.automatic
        self._groups = []
        self.hidden = 0
        for name in GROUPS:
            items = [item for item in groups.get(name, ()) if self._shows(item)]
            self.hidden += len(groups.get(name, ())) - len(items)
            if items:
                self._groups.append(_Group(name, items))
        self.endResetModel()

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
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, child: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        above = int(child.internalId()) if child.isValid() else 0
        return self.createIndex(above - 1, 0, 0) if above else QModelIndex()

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
        if not index.internalId():
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if not index.internalId():
            group = self._groups[index.row()]
            if role == Qt.ItemDataRole.DisplayRole:
                return group_word(group.name)
            return (group.name, len(group.items)) if role == GROUP_ROLE else None
        item = self._groups[int(index.internalId()) - 1].items[index.row()]
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
        place = next(n for n, one in enumerate(self.ordered(), 1) if one.id == item.id)
        text = QCoreApplication.translate(
            "MergeItems", "Conflict {place} of {all}, {group}: {title}. {summary}"
        )
        return text.format(
            place=place,
            all=len(self.ordered()),
            group=group_word(str(self._group_of(item))),
            title=said(item.title),
            summary=said(item.summary),
        )

    def _group_of(self, item: MergeItem) -> str:
        return next(g.name for g in self._groups for one in g.items if one.id == item.id)
