"""The tree of the explorer as a Qt item model; children are listed when a row is opened, page by page.

It announces every row that comes, goes or moves. It edits nothing: a rename goes through the delegate to an edit.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from oms_desktop.views.explorer.nodes import Node, walk
from oms_desktop.views.explorer.places import (
    LONGEST_PAGE,
    PAGE,
    Arrangement,
    Place,
    Plan,
    shown_kinds,
    sort_key,
)
from oms_desktop.views.texts import kind_name, kind_plural, status_name
from oms_desktop.workspace import Changed, Summary, Workspace

Index = QModelIndex | QPersistentModelIndex
NODE_ROLE = int(Qt.ItemDataRole.UserRole)
MOST_REVEALED = 5000
"""A row behind more than this is not looked for: Qt lays out all of them whenever one is added."""
_FOLDER = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_RECORD = _FOLDER | Qt.ItemFlag.ItemIsEditable


class ExplorerModel(QAbstractItemModel):
    """Kinds, groups and records."""

    def __init__(
        self, workspace: Workspace, arrangement: Arrangement, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.plan = Plan(workspace, arrangement)
        self.holds_back = False
        """Whether a view asks for later pages by itself: Qt asks for the next one whenever it lays rows out."""
        self._nodes: dict[str, list[Node]] = {}
        self._root = self._fresh_root()

    # ------------------------------------------------------------ asked by the explorer

    def node(self, index: Index) -> Node:
        """Return the node of a row; the invisible root for no row."""
        return index.internalPointer() if index.isValid() else self._root

    def index_of(self, node: Node) -> QModelIndex:
        """Return the row of a node."""
        if node.parent is None:
            return QModelIndex()
        return self.createIndex(node.row, 0, node)

    def indexes_of(self, record: str) -> list[QModelIndex]:
        """Return every listed row of a record."""
        return [self.index_of(node) for node in self._nodes.get(record, [])]

    def reveal(self, record: str) -> QModelIndex:
        """List what leads to a record, and return its first row; no row if it has none or is too far down."""
        return next((found for found in self.revealing(record) if found is not None), QModelIndex())

    def revealing(self, record: str) -> Iterator[QModelIndex | None]:
        """Do what `reveal` does page by page: yield None after each, and at last the row, or no row.

        Good for as long as nothing else changes the rows.
        """
        summary = self._workspace.summary(record)
        kind = next((n for n in self._root.children if summary and n.key == summary.kind), None)
        parent: Node | None = None
        if summary is not None and kind is not None:
            top, way = self.plan.way(summary)
            parent = self._listed(kind, top)
            for upper in way:
                if parent is not None:
                    yield from self._listing(parent, upper)
                    parent = self._child(parent, upper)
                    if parent is not None:
                        self._start(parent)
        if parent is not None:
            yield from self._listing(parent, record)
        found = self._child(parent, record) if parent is not None else None
        yield self.index_of(found) if found is not None else QModelIndex()

    def arrange(self, arrangement: Arrangement) -> None:
        """Show the other arrangement."""
        self.reset_to(Plan(self._workspace, arrangement))

    def reset_to(self, plan: Plan | None = None) -> None:
        """Forget every row and start again."""
        self.beginResetModel()
        self.plan = plan or Plan(self._workspace, self.plan.arrangement)
        self._nodes.clear()
        self._root = self._fresh_root()
        self.endResetModel()

    # ------------------------------------------------------------ following the workspace

    def follow(self, changed: Changed) -> bool:
        """Announce what a change did to the rows; returns whether everything was reset."""
        kinds = frozenset(touched.kind for touched in changed.records)
        before = {kind: self._folders(kind) for kind in kinds}
        self.plan.forget(kinds)
        folders_moved = any(self._folders(kind) != before[kind] for kind in kinds)
        if changed.many or "group" in kinds or folders_moved:
            self.reset_to()
            return True
        self._follow_kinds()
        for touched in changed.records:
            self._follow_record(touched.id)
        for kind in kinds:
            self._follow_counts(kind)
        return False

    def _folders(self, kind: str) -> list[str]:
        return [row.id for row in self.plan.groups(kind)]

    def _follow_kinds(self) -> None:
        wanted = shown_kinds(self._workspace.counts())
        for node in [n for n in self._root.children if n.key not in wanted]:
            self._take_out(node)
        for row, kind in enumerate(wanted):
            if row >= len(self._root.children) or self._root.children[row].key != kind:
                self._put_in(self._root, row, Node(("kind", kind), kind, kind_plural(kind)))

    def _follow_record(self, record: str) -> None:
        summary = self._workspace.summary(record)
        places = set(self.plan.places(summary)) if summary is not None else set()
        for node in list(self._nodes.get(record, ())):
            parent = node.parent
            if parent is None:
                continue
            if summary is None or parent.place not in places:
                self._take_out(node)
                continue
            places.discard(parent.place)
            self._follow_row(node, summary)
        if summary is not None and places:
            for place in places:
                for parent in self._at(summary.kind, place):
                    self._insert_sorted(parent, summary)

    def _at(self, kind: str, place: Place) -> list[Node]:
        """Return the listed rows of a place."""
        if place[0] == "record":
            return list(self._nodes.get(place[1], ()))
        top = next((node for node in self._root.children if node.key == kind), None)
        if top is None or place[0] == "kind":
            return [top] if top is not None else []
        return [node for node in top.children if node.place == place]

    def _follow_row(self, node: Node, summary: Summary) -> None:
        parent = node.parent
        assert parent is not None
        renamed = node.name != summary.name
        node.show(summary)
        if renamed:
            others = [child for child in parent.children if child is not node]
            row = _row_for(others, sort_key(summary.name, summary.id))
            if row == len(others) and not parent.complete:
                self._take_out(node)  # it is listed again with the page it now belongs to
                return
            self._move(node, row)
        index = self.index_of(node)
        self.dataChanged.emit(index, index)

    def _insert_sorted(self, parent: Node, summary: Summary) -> None:
        if not parent.started:
            if parent.place[0] == "record" and not parent.has_children:
                parent.has_children = True
                index = self.index_of(parent)
                self.dataChanged.emit(index, index)
            return
        row = _row_for(parent.children, sort_key(summary.name, summary.id))
        if row == len(parent.children) and not parent.complete:
            return
        self._put_in(parent, row, *self._record_nodes(parent, [summary]))

    def _follow_counts(self, kind: str) -> None:
        for top in self._at(kind, ("kind", kind)):
            for node in (top, *(child for child in top.children if not child.record)):
                size = self.plan.size(kind, node.place)
                if size != node.count:
                    node.count = size
                    node.has_children = size > 0
                    index = self.index_of(node)
                    self.dataChanged.emit(index, index)

    # ------------------------------------------------------------ rows

    def _fresh_root(self) -> Node:
        root = Node(("kind", ""), "", "")
        root.started = root.complete = True
        counts = self._workspace.counts()
        for kind in shown_kinds(counts):
            node = Node(("kind", kind), kind, kind_plural(kind), count=counts.get(kind, 0))
            node.parent = root
            node.has_children = node.count > 0
            root.children.append(node)
        return root

    def _record_nodes(self, parent: Node, page: Sequence[Summary]) -> list[Node]:
        if not page:
            return []
        parents = self.plan.parents(page[0].kind, [summary.id for summary in page])
        made = []
        for summary in page:
            node = Node(("record", summary.id), summary.kind, summary.name)
            node.show(summary)
            if summary.id in parents and not _is_its_own_ancestor(parent, summary.id):
                node.has_children = True
            made.append(node)
        return made

    def _listed(self, kind: Node, place: Place) -> Node | None:
        """Return the kind or group at the top of a way, with its rows begun."""
        self._start(kind)
        parent = kind
        if place[0] == "group":
            found = next((n for n in kind.children if n.place == place), None)
            if found is None:
                return None
            parent = found
        self._start(parent)
        return parent

    def _listing(self, parent: Node, record: str) -> Iterator[None]:
        """List rows under *parent* until *record* is there, a page at a time."""
        while (
            self._child(parent, record) is None
            and not parent.complete
            and len(parent.children) < MOST_REVEALED
        ):
            self.fetchMore(self.index_of(parent))
            yield

    def _child(self, parent: Node, record: str) -> Node | None:
        return next((n for n in self._nodes.get(record, ()) if n.parent is parent), None)

    def _start(self, node: Node) -> None:
        if not node.started:
            self.fetchMore(self.index_of(node))

    def _put_in(self, parent: Node, row: int, node: Node) -> None:
        self.beginInsertRows(self.index_of(parent), row, row)
        node.parent = parent
        parent.children.insert(row, node)
        parent.has_children = True
        self._remember(node)
        self.endInsertRows()

    def _take_out(self, node: Node) -> None:
        parent = node.parent
        assert parent is not None
        row = node.row
        self.beginRemoveRows(self.index_of(parent), row, row)
        del parent.children[row]
        for gone in walk(node):
            if gone.record:
                self._nodes[gone.record].remove(gone)
        node.parent = None
        parent.has_children = bool(parent.children) or not parent.complete
        self.endRemoveRows()

    def _move(self, node: Node, row: int) -> None:
        parent = node.parent
        assert parent is not None
        old = node.row
        if row == old:
            return
        index = self.index_of(parent)
        self.beginMoveRows(index, old, old, index, row + 1 if row > old else row)
        parent.children.insert(row, parent.children.pop(old))
        self.endMoveRows()

    def _remember(self, node: Node) -> None:
        if node.record:
            self._nodes.setdefault(node.record, []).append(node)

    # ------------------------------------------------------------ asked by Qt

    def index(self, row: int, column: int, parent: Index | None = None) -> QModelIndex:
        """Return the index of a row."""
        above = self.node(parent) if parent is not None else self._root
        if column or not 0 <= row < len(above.children):
            return QModelIndex()
        return self.createIndex(row, 0, above.children[row])

    def parent(self, child: Index) -> QModelIndex:  # type: ignore[override]
        """Return the row above."""
        node = self.node(child).parent
        return (
            self.index_of(node) if node is not None and node.parent is not None else QModelIndex()
        )

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows are listed under a row."""
        if parent is not None and parent.column() > 0:
            return 0
        return len(self.node(parent).children) if parent is not None else len(self._root.children)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return one."""
        return 1

    def hasChildren(self, parent: Index | None = None) -> bool:
        """Return whether a row can be opened."""
        node = self.node(parent) if parent is not None else self._root
        return node is self._root or node.has_children

    def canFetchMore(self, parent: Index) -> bool:
        """Return whether not all rows are listed yet."""
        node = self.node(parent)
        return node.has_children and not (node.complete or (self.holds_back and node.started))

    def fetchMore(self, parent: Index) -> None:
        """List the next page of rows."""
        node = self.node(parent)
        if node.complete:
            return
        fresh: list[Node] = []
        if not node.started and node.place[0] == "kind":
            for group in self.plan.groups(node.kind):
                made = Node(("group", group.id), node.kind, group.name, count=group.count)
                made.has_children = True
                fresh.append(made)
        last = node.children[-1].record if node.children else ""
        # Qt lays out every row again for each page, so the pages grow.
        limit = min(max(PAGE, len(node.children)), LONGEST_PAGE)
        page = self.plan.page(node.kind, node.place, last, limit)
        fresh.extend(self._record_nodes(node, page))
        node.complete = len(page) < limit
        node.started = True
        if not fresh:
            node.has_children = bool(node.children)
            return
        first = len(node.children)
        self.beginInsertRows(plain_index(parent), first, first + len(fresh) - 1)
        for child in fresh:
            child.parent = node
            self._remember(child)
        node.children.extend(fresh)
        self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the name, or the node for the delegate."""
        if not index.isValid():
            return None
        node = self.node(index)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return node.name
        if role == NODE_ROLE:
            return node
        if role == Qt.ItemDataRole.ToolTipRole and node.record:
            return node.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return accessible_text(node)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Say that records can be renamed in place."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _RECORD if self.node(index).place[0] == "record" else _FOLDER


def accessible_text(node: Node) -> str:
    """Return what assistive technology says of a row."""
    if node.record:
        return f"{node.name}, {kind_name(node.kind)}, {status_name(node.status)}"
    return f"{node.name}, {node.count}"


def _row_for(children: list[Node], key: tuple[str, str]) -> int:
    folders = sum(1 for child in children if not child.record)
    return bisect_left(children, key, lo=folders, key=lambda child: sort_key(child.name, child.key))


def _is_its_own_ancestor(parent: Node | None, record: str) -> bool:
    while parent is not None:
        if parent.record == record:
            return True
        parent = parent.parent
    return False


def plain_index(index: Index) -> QModelIndex:
    """Return an index as Qt's methods want it."""
    model = index.model()
    return (
        model.index(index.row(), index.column(), index.parent())
        if index.isValid()
        else QModelIndex()
    )
