"""The explorer: filter, tree or flat list, and their place in the common selection."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from oms_desktop.edits import fresh as fresh_names
from oms_desktop.edits import records
from oms_desktop.models.messages import message
from oms_desktop.views.buttons import sign_button
from oms_desktop.views.desk import Desk
from oms_desktop.views.explorer.delegate import ExplorerDelegate
from oms_desktop.views.explorer.filtered import FilteredModel
from oms_desktop.views.explorer.model import NODE_ROLE, ExplorerModel
from oms_desktop.views.explorer.places import Arrangement, Place, natural_arrangement
from oms_desktop.views.explorer.tree import DropTarget, ExplorerTree
from oms_desktop.views.signed_line import SignedLine
from oms_desktop.views.texts import language
from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.workspace import Changed

FILTER_DELAY_MS = 90
LOOKING_SECONDS = 0.006
"""How long a row is looked for before the window has its turn."""
ARRANGEMENT = "explorer.arrangement"
COMING_IN = frozenset({"get", "import", "sync"})
OPEN_ROWS = "explorer.open"


class Explorer(QFrame):
    """The left side of the window."""

    menu_requested = Signal(QPoint, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "panel")
        self._desk = desk
        workspace = desk.workspace
        kept = workspace.ui.get(ARRANGEMENT)
        first: Arrangement = (
            kept if kept in ("groups", "hierarchy") else natural_arrangement(workspace)
        )
        self.model = ExplorerModel(workspace, first, self)
        self.filtered = FilteredModel(workspace, self)
        self.filter = SignedLine("funnel", self.tr("Filter"))
        self.filter.setAccessibleName(self.tr("Filter the explorer"))
        self.filter.setClearButtonEnabled(True)
        self.tree = ExplorerTree()
        self.tree.setModel(self.model)
        self.list = ExplorerTree()
        self.list.setIndentation(10)  # clear of the round ground of a selected row
        self.list.setModel(self.filtered)
        self.list.setAccessibleName(self.tr("Matching records"))
        self.list.hide()
        self._choices: dict[Arrangement, QAction] = {}
        self._arranging = self._arrangement_button(first)
        self._timer = QTimer(self, interval=FILTER_DELAY_MS, singleShot=True)
        self._timer.timeout.connect(self._refilter)
        self._looking: Iterator[QModelIndex | None] = iter(())
        self._looking_on = QTimer(self, interval=0, singleShot=True)
        self._looking_on.timeout.connect(self._look_on)
        self._open_before: list[tuple[Place, ...]] = []
        self._syncing = False
        self._fresh: set[str] = set()
        self._lay_out()
        self._connect()
        self._open_rows(workspace.ui.get(OPEN_ROWS) or [["kind", "object_type"]])

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 10, 8, 8)
        bar.setSpacing(4)
        bar.addWidget(self.filter, 1)
        bar.addWidget(self._arranging)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self.tree, 1)
        column.addWidget(self.list, 1)

    def _connect(self) -> None:
        self.filter.textChanged.connect(lambda _text: self._timer.start())
        self.filter.down_pressed.connect(self._enter_rows)
        for view in (self.tree, self.list):
            view.setItemDelegate(ExplorerDelegate(self._rename, view))
            view.opened.connect(self._desk.open)
            view.filter_typed.connect(self._type_filter)
            view.selectionModel().selectionChanged.connect(self._on_rows_selected)
            view.customContextMenuRequested.connect(
                lambda point, view=view: self._on_menu(view, point)
            )
        self.model.modelAboutToBeReset.connect(self._on_reset)
        self._desk.selection.changed.connect(self._on_selection)
        self._desk.bridge.changed.connect(self._on_changed)

    # ------------------------------------------------------------ asked by the window

    def add_target(self, target: DropTarget) -> None:
        """Let records be dragged to *target*."""
        self.tree.targets.append(target)
        self.list.targets.append(target)

    def rename_current(self) -> None:
        """Start to rename the current row in place."""
        view = self._view
        index = view.currentIndex()
        if index.isValid() and index.data(NODE_ROLE).record:
            view.scrollTo(index)
            view.edit(index)

    def start_rename(self, record: str, *, fresh: bool = False) -> None:
        """Show a record and start to rename it in place; the first name of a *fresh* one gives its api name too."""
        self.filter.clear()
        self._refilter()
        index = self.model.reveal(record)
        if index.isValid():
            if fresh:
                self._fresh.add(record)
            self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)
            self.tree.edit(index)

    def enter_filter(self) -> None:
        """Let the filter be typed."""
        self.show()
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    @property
    def has_keyboard(self) -> bool:
        """Whether the rows have the keyboard."""
        return self.tree.hasFocus() or self.list.hasFocus()

    def keep_state(self) -> None:
        """Remember which rows are open, for the next time."""
        rows = [list(place) for path in self._open_paths() for place in path[-1:]]
        self._desk.workspace.ui.set(OPEN_ROWS, rows[:200])

    def arrange(self, arrangement: Arrangement) -> None:
        """Show records by group or by hierarchy, and remember that."""
        self._desk.workspace.ui.set(ARRANGEMENT, arrangement)
        self.model.arrange(arrangement)
        self._open_rows([["kind", "object_type"]])
        self._on_selection()

    # ------------------------------------------------------------ following

    def _on_changed(self, changed: Changed) -> None:
        if not changed.records:
            return
        if changed.many or changed.origin in COMING_IN:
            self._arrange_naturally()
        self._looking = iter(())  # rows move under it
        if self.model.follow(changed):
            for path in self._open_before:
                index = self._index_of_path(path)
                if index.isValid():
                    self.tree.expand(index)
            self._on_selection()
        if self.list.isVisible():
            self._refilter()

    def _arrange_naturally(self) -> None:
        """Choose the arrangement anew where nobody chose one: an empty project says nothing of its groups."""
        natural = natural_arrangement(self._desk.workspace)
        chosen = self._desk.workspace.ui.get(ARRANGEMENT) in ("groups", "hierarchy")
        if not chosen and natural != self.model.plan.arrangement:
            self.model.arrange(natural)
            self._open_rows([["kind", "object_type"]])
            self._choices[natural].setChecked(True)

    def _on_selection(self) -> None:
        if self._syncing or not self.isVisible():
            return
        self._syncing = True
        try:
            self._select_rows(self._desk.selection.ids)
        finally:
            self._syncing = False

    def _select_rows(self, records: tuple[str, ...]) -> None:
        view = self._view
        self._looking = iter(())
        if set(view.selected_records()) == set(records):
            return
        rows = QItemSelection()
        last = QModelIndex()
        for record in records[-50:]:
            last = self._row_of(record, reveal=record == records[-1])
            if last.isValid():
                rows.select(last, last)
        view.selectionModel().select(rows, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if last.isValid():
            view.selectionModel().setCurrentIndex(last, QItemSelectionModel.SelectionFlag.NoUpdate)
            view.scrollTo(last)

    def _row_of(self, record: str, *, reveal: bool) -> QModelIndex:
        if self._view is self.list:
            return self.filtered.row_of(record)
        known = self.model.indexes_of(record)
        if known:
            current = self.tree.currentIndex()
            return current if current in known else known[0]
        if not reveal:
            return QModelIndex()
        self._looking = self.model.revealing(record)
        return self._look()

    def _look(self) -> QModelIndex:
        """List rows until the one that is looked for is there; in a long list this goes on later."""
        finish = perf_counter() + LOOKING_SECONDS
        for found in self._looking:
            if found is not None:
                return found
            if perf_counter() > finish:
                self._looking_on.start()
                break
        return QModelIndex()

    def _look_on(self) -> None:
        if self._look().isValid():
            self._on_selection()

    def _on_rows_selected(self) -> None:
        if self._syncing:
            return
        self._syncing = True
        try:
            self._desk.selection.set(self._view.selected_records())
        finally:
            self._syncing = False

    # ------------------------------------------------------------ filter and rows

    @property
    def _view(self) -> ExplorerTree:
        return self.list if self.filter.text().strip() and self.list.isVisible() else self.tree

    def _refilter(self) -> None:
        self._timer.stop()
        text = self.filter.text().strip()
        self.filtered.show_matches(text)
        self.list.setVisible(bool(text))
        self.tree.setVisible(not text)
        self._on_selection()

    def _enter_rows(self) -> None:
        if self._timer.isActive():
            self._refilter()
        view = self._view
        view.setFocus(Qt.FocusReason.OtherFocusReason)
        if not view.selected_records() and view.model().rowCount():
            view.setCurrentIndex(view.model().index(0, 0))

    def _type_filter(self, text: str) -> None:
        self.filter.setFocus(Qt.FocusReason.OtherFocusReason)
        self.filter.insert(text)

    def _on_reset(self) -> None:
        self._open_before = self._open_paths()

    def _open_paths(self) -> list[tuple[Place, ...]]:
        found = []

        def walk(above: QModelIndex) -> None:
            for row in range(self.model.rowCount(above)):
                index = self.model.index(row, 0, above)
                if self.tree.isExpanded(index):
                    found.append(self.model.node(index).path)
                    walk(index)

        walk(QModelIndex())
        return found

    def _index_of_path(self, path: tuple[Place, ...]) -> QModelIndex:
        index = QModelIndex()
        for place in path:
            if self.model.canFetchMore(index):
                self.model.fetchMore(index)
            rows = (self.model.index(row, 0, index) for row in range(self.model.rowCount(index)))
            index = next(
                (one for one in rows if self.model.node(one).place == place), QModelIndex()
            )
            if not index.isValid():
                return index
        return index

    def _open_rows(self, keys: list[list[str]]) -> None:
        wanted = {tuple(key) for key in keys}

        def walk(above: QModelIndex, depth: int) -> None:
            for row in range(self.model.rowCount(above)):
                index = self.model.index(row, 0, above)
                if self.model.node(index).place in wanted and depth < 20:
                    self.tree.expand(index)
                    walk(index, depth + 1)

        walk(QModelIndex(), 0)

    def _rename(self, record: str, name: str) -> None:
        summary = self._desk.workspace.summary(record)
        old = summary.name if summary else ""
        label = message("edits.rename", old=old, new=name)
        if record in self._fresh:
            self._fresh.discard(record)
            self._desk.edit(label, lambda snapshot: fresh_names.name_new(snapshot, record, name))
            return
        self._desk.edit(
            label, lambda now: records.rename_as_read(now, record, name, language=language())
        )

    def _on_menu(self, view: QTreeView, point: QPoint) -> None:
        index = view.indexAt(point)
        kind = index.data(NODE_ROLE).kind if index.isValid() else ""
        self.menu_requested.emit(view.viewport().mapToGlobal(point), kind)

    def _arrangement_button(self, first: Arrangement) -> QToolButton:
        button = sign_button("list-tree", self.tr("How the explorer is arranged"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu, group = QMenu(button), QActionGroup(button)
        choices: tuple[tuple[Arrangement, str], ...] = (
            ("groups", self.tr("By group")),
            ("hierarchy", self.tr("By hierarchy")),
        )
        for arrangement, text in choices:
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(arrangement == first)
            action.triggered.connect(lambda _checked, a=arrangement: self.arrange(a))
            group.addAction(action)
            self._choices[arrangement] = action
        button.setMenu(menu)
        return button
