"""Keeps top bar and status bar true: counts, branch, what is saved and waiting, how things stand with the remote."""

from __future__ import annotations

from PySide6.QtCore import QObject

from oms_desktop.views.desk import Desk
from oms_desktop.views.status_bar import StatusBar
from oms_desktop.views.top_bar import TopBar
from oms_desktop.workspace import Changed


class StatusWords(QObject):
    """Follows the desk and words it for the two bars."""

    def __init__(self, desk: Desk, top: TopBar, status: StatusBar) -> None:
        super().__init__(top)
        self._desk = desk
        self._top = top
        self._status = status
        desk.bridge.changed.connect(self._on_changed)
        desk.bridge.sync_changed.connect(self._show_sync)
        desk.selection.changed.connect(self._show_selected)
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
        self._status.show_selected(len(self._desk.selection.ids))

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
        if not connected:
            self._status.show_sync(self.tr("Not connected"), "cloud-off")

    def _show_sync(self, status: object) -> None:
        text = getattr(status, "sentence", None)
        if text is not None:
            self._status.show_sync(str(text), "cloud")
