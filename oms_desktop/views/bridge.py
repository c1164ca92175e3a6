"""The one QObject that turns callbacks from below into Qt signals (decision 13).

The workspace calls back on the UI thread, after a change is on disk. Sync calls back from its own thread at any rate;
its values are handed over by a queued signal, and of many within a tenth of a second only the last is passed on.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from oms_desktop.workspace import Changed, Workspace

SYNC_INTERVAL_MS = 100


class Bridge(QObject):
    """Says on the UI thread what happened in the workspace and in sync."""

    changed = Signal(object)
    merge_changed = Signal()
    sync_changed = Signal(object)

    _sync_called = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._leave: list[Callable[[], None]] = [workspace.subscribe(self._on_changed)]
        self._leave_merge: Callable[[], None] | None = None
        self._status: object = None
        self._throttle = QTimer(self, interval=SYNC_INTERVAL_MS, singleShot=True)
        self._throttle.timeout.connect(self._pass_on)
        self._sync_called.connect(self._on_sync, Qt.ConnectionType.QueuedConnection)
        self._follow_merge()

    def sync_callback(self, status: object) -> None:
        """Take a status from the sync thread; safe to call from any thread."""
        with suppress(RuntimeError):  # the window went in this very moment
            self._sync_called.emit(status)

    def close(self) -> None:
        """Hear nothing any more; for a window that goes."""
        self._throttle.stop()
        for leave in (*self._leave, self._leave_merge):
            if leave is not None:
                leave()
        self._leave, self._leave_merge = [], None

    def _on_changed(self, changed: Changed) -> None:
        if changed.origin in ("get", "merge", "undo_merge", "switch"):
            self._follow_merge()
            self.merge_changed.emit()
        self.changed.emit(changed)

    def _follow_merge(self) -> None:
        if self._leave_merge is not None:
            self._leave_merge()
        session = self._workspace.merge if self._workspace.is_merging else None
        self._leave_merge = session.subscribe(self.merge_changed.emit) if session else None

    @Slot(object)
    def _on_sync(self, status: object) -> None:
        self._status = status
        if not self._throttle.isActive():
            self._throttle.start()

    def _pass_on(self) -> None:
        self.sync_changed.emit(self._status)
