"""The panel of saved versions: the list with its graph at the left, what the chosen one changed at the right."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QSplitter,
    QStackedLayout,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from oms_desktop.views.desk import Desk
from oms_desktop.views.item_models.panel_history import AUTHOR, MESSAGE, WHEN, VersionsModel
from oms_desktop.views.panels.calm import CalmPage
from oms_desktop.views.panels.graph_delegate import GraphDelegate
from oms_desktop.views.panels.version_details import VersionDetails
from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.workspace import Changed, Version

FOLLOWED = frozenset({"save", "get", "merge", "undo_merge", "switch", "sync", "settings"})
AT_ONCE = 200


class HistoryPanel(QWidget):
    """Choosing one version shows what it changed; choosing two shows what lies between them."""

    chosen = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._is_stale = True
        self.model = VersionsModel(self)
        self.view = QTreeView(self)
        self.details = VersionDetails(desk, self)
        self.every = QCheckBox(self.tr("All branches"), self)
        self.only_releases = QCheckBox(self.tr("Releases only"), self)
        self.nothing = CalmPage(
            "history",
            self.tr("No versions yet"),
            self.tr("Save a version when a piece of work is done; it stays here for ever."),
            self,
        )
        self._set_up_view()
        self._lay_out()
        self._later = QTimer(self, interval=0, singleShot=True)
        self._later.timeout.connect(self.refresh)
        self.every.clicked.connect(self.refresh)
        self.only_releases.clicked.connect(self.refresh)
        self.view.selectionModel().selectionChanged.connect(self._on_selected)
        self.view.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        desk.bridge.changed.connect(self._on_changed)

    def title(self) -> str:
        """Return the words of the tab."""
        return self.tr("History")

    def focus_first(self) -> None:
        """Take the keyboard."""
        self.refresh()
        self.view.setFocus()

    def refresh(self) -> None:
        """Read the versions anew, and keep what is chosen."""
        self._is_stale = False
        kept = [version.hash for version in self.selected()]
        workspace = self._desk.workspace
        releases = workspace.releases()
        self.model.show_releases(releases)
        only = self.only_releases.isChecked()
        self.every.setEnabled(not only)
        if only:
            found = dict.fromkeys(one.commit for one in releases)
            versions = [workspace.version(one) for one in found]
        else:
            branch = "*" if self.every.isChecked() else None
            versions = workspace.history(branch, limit=AT_ONCE)
        self.model.show_versions(versions, with_graph=not only)
        self.details.know_releases(releases, only=only)
        self._none.setVisible(only and not versions)
        self.details.setVisible(bool(versions))
        self._pages.setCurrentIndex(0 if versions or only else 1)
        rows = [self.model.number(one) for one in kept]
        chosen = [row for row in rows if row >= 0] or ([0] if versions else [])
        for number, row in enumerate(chosen):
            self._select(row, keep=number > 0)

    def show_releases(self) -> None:
        """Show the releases only, on a panel that is about to be raised."""
        self.only_releases.setChecked(True)
        self.refresh()

    def selected(self) -> list[Version]:
        """Return the chosen versions, newest first."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        found = (self.model.version(row) for row in rows)
        return [version for version in found if version is not None]

    def select(self, *rows: int) -> None:
        """Choose versions by their rows."""
        for number, row in enumerate(rows):
            self._select(row, keep=number > 0)

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        if self._is_stale:
            self._later.start()

    def _select(self, row: int, *, keep: bool) -> None:
        index = self.model.index(row, MESSAGE)
        model = self.view.selectionModel()
        flags = model.SelectionFlag.Rows
        flags |= model.SelectionFlag.Select if keep else model.SelectionFlag.ClearAndSelect
        model.select(index, flags)
        if not keep:
            model.setCurrentIndex(index, model.SelectionFlag.NoUpdate)

    def _on_selected(self, _selected: QItemSelection, _deselected: QItemSelection) -> None:
        self.details.show_versions(self.selected())

    def _on_scrolled(self, value: int) -> None:
        """Read further back where the list ends."""
        last = self.model.version(self.model.rowCount() - 1)
        if (
            last is None
            or self.only_releases.isChecked()
            or value < self.view.verticalScrollBar().maximum()
            or not last.parents
        ):
            return
        branch = "*" if self.every.isChecked() else None
        more = self._desk.workspace.history(branch, limit=AT_ONCE, after=last.hash)
        if more:
            known = [self.model.version(row) for row in range(self.model.rowCount())]
            kept = self.view.selectionModel().selectedRows()[:1]
            row = kept[0].row() if kept else 0
            self.model.show_versions([*(one for one in known if one is not None), *more])
            self._select(row, keep=False)
            self.view.verticalScrollBar().setValue(value)

    def _on_changed(self, changed: Changed) -> None:
        if changed.origin in FOLLOWED:
            self._is_stale = True
            if self.isVisible():
                self._later.start()

    def _set_up_view(self) -> None:
        view = self.view
        view.setModel(self.model)
        view.setItemDelegate(GraphDelegate(view))
        view.setAccessibleName(self.tr("Versions"))
        view.setHeaderHidden(True)
        view.setRootIsDecorated(False)
        view.setUniformRowHeights(True)
        view.setAllColumnsShowFocus(False)
        view.setMouseTracking(True)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        header = view.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(MESSAGE, QHeaderView.ResizeMode.Stretch)
        for column, width in ((AUTHOR, 120), (WHEN, 90)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            view.setColumnWidth(column, width)

    def _lay_out(self) -> None:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 2, 12, 2)
        bar.addWidget(self.every)
        bar.addWidget(self.only_releases)
        bar.setSpacing(16)
        bar.addStretch(1)
        column.addLayout(bar)
        self._none = QLabel(
            self.tr("No releases yet. Release version… gives the last version a number."), self
        )
        self._none.setWordWrap(True)
        self._none.setMargin(12)
        set_role(self._none, "muted")
        self._none.hide()
        column.addWidget(self._none)
        column.addWidget(self.view, 1)
        splitter = QSplitter(self)
        splitter.addWidget(left)
        splitter.addWidget(self.details)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 1)
        splitter.setChildrenCollapsible(False)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(splitter)
        self._pages.addWidget(self.nothing)
