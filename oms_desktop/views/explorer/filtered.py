"""The flat ranked list that a filter gives instead of the tree (decision 39)."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from oms_desktop.views.explorer.model import NODE_ROLE, accessible_text
from oms_desktop.views.explorer.nodes import Node
from oms_desktop.views.explorer.places import NEVER_SHOWN
from oms_desktop.workspace import Workspace

Index = QModelIndex | QPersistentModelIndex
MOST = 500


class FilteredModel(QAbstractListModel):
    """The records whose names or texts answer a filter, best first."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._nodes: list[Node] = []

    def show_matches(self, text: str) -> int:
        """List what answers *text*, at most `MOST` records; returns how many."""
        hits = self._workspace.search(text, limit=MOST) if text else []
        self.beginResetModel()
        self._nodes = []
        for hit in hits:
            if hit.summary.kind not in NEVER_SHOWN:
                node = Node(("record", hit.summary.id), hit.summary.kind, hit.summary.name)
                node.show(hit.summary)
                self._nodes.append(node)
        self.endResetModel()
        return len(self._nodes)

    def row_of(self, record: str) -> QModelIndex:
        """Return the row of a record, if it is listed."""
        for row, node in enumerate(self._nodes):
            if node.record == record:
                return self.index(row, 0)
        return QModelIndex()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many records answer."""
        return 0 if parent is not None and parent.isValid() else len(self._nodes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the name, or the node for the delegate."""
        if not index.isValid():
            return None
        node = self._nodes[index.row()]
        if role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.EditRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return node.name
        if role == NODE_ROLE:
            return node
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return accessible_text(node)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Say that records can be renamed in place."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.isValid() else flags
