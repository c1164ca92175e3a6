"""Keeps top bar and status bar true: counts, branch, what is saved and waiting, how things stand with the remote."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from oms_desktop.sync.status import SyncStatus
from oms_desktop.views.desk import Desk
from oms_desktop.views.status_bar import StatusBar
from oms_desktop.views.sync_words import sync_sign, sync_words
from oms_desktop.views.texts import said
from oms_desktop.views.top_bar import TopBar
from oms_desktop.workspace import Changed

CLOCK_MS = 20_000
"""How often "2 min ago" is looked at again."""


class StatusWords(QObject):
    """Follows the desk and words it for the two bars."""

    def __init__(self, desk: Desk, top: TopBar, status: StatusBar) -> None:
        super().__init__(top)
        self._desk = desk
        self._top = top
        self._status = status
        desk.bridge.changed.connect(self._on_changed)
        desk.bridge.sync_changed.connect(self._on_sync)
        desk.selection.changed.connect(self._show_selected)
        self._last = desk.sync.status if desk.sync is not None else None
        self._minute = QTimer(self, interval=CLOCK_MS)
        self._minute.timeout.connect(self._show_sync)
        self._minute.start()
        self._show_counts()
        self._show_versions()
        self._show_selected()

    def _on_changed(self, changed: Changed) -> None:
        if changed.records:
            self._show_counts()
        self._show_versions()

    def _show_counts(self) -> None:
        counts = self._desk.workspace.counts()
        self._status.show_counts(counts.get("object_type", 0), counts.get("link_type", 0))

    def _show_selected(self) -> None:
        number = len(self._desk.selection.ids)
        self._status.show_selected(number)
        if number:
            words = self.tr(
                "Drag + to another card to make a link; release on empty space to make a new type"
            )
        else:
            words = self.tr("Double-click empty space or press N to make a type")
        self._status.show_usual_hint(words)

    def _show_versions(self) -> None:
        workspace = self._desk.workspace
        self._top.show_project(workspace.name, workspace.branch)
        self._top.review.show_count(len(workspace.changes()) if workspace.has_changes else 0)
        connected = workspace.remote is not None
        self._top.show_waiting(workspace.unsent, workspace.incoming, connected)
        window = self._top.window()
        title = self.tr("{project} · {branch} · saved").format(
            project=workspace.name, branch=workspace.branch
        )
        window.setWindowTitle(title)
        self._show_sync()

    def _on_sync(self, status: SyncStatus) -> None:
        self._last = status
        self._show_sync()

    def _show_sync(self) -> None:
        if self._desk.workspace.remote is None:
            self._status.show_sync(self.tr("Not connected"), "cloud-off")
        elif self._last is not None:
            text = sync_words(self._last, self._desk.workspace.clock())
            self._status.show_sync(text, *sync_sign(self._last), tip=said(self._last.message))
