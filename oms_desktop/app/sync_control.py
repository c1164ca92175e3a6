"""Runs the sync thread of one open project for as long as it has a remote, and passes wishes on to it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from oms_desktop.sync.ports import RemoteConfig
from oms_desktop.sync.secrets import KeyringTokens
from oms_desktop.sync.status import SyncStatus
from oms_desktop.sync.thread import SyncThread
from oms_desktop.views.desk import Desk
from oms_desktop.workspace import Changed, Remote, Workspace

_WAKING = frozenset({"save", "merge", "undo_merge", "get", "sync"})


class SyncControl(QObject):
    """What views may ask of sync; without a remote a wish does nothing."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._thread: SyncThread | None = None
        self._remote: Remote | None = None
        self._tell: Callable[[SyncStatus], None] = lambda _status: None
        self._seen: object = None
        self._token: str | None = None
        self.status: SyncStatus | None = None

    def follow(self, desk: Desk) -> None:
        """Report to *desk* and follow what happens at it."""
        self._tell = desk.bridge.sync_callback
        desk.bridge.sync_changed.connect(self._on_status)
        desk.bridge.changed.connect(self._on_changed)
        self._use(self._workspace.remote)

    def stop(self) -> None:
        """End the thread; what is not sent is sent another time."""
        if self._thread is not None:
            self._thread.stop()
            self._thread = None

    def resume(self) -> None:
        """Begin again after `stop`."""
        self._use(self._workspace.remote)

    def wake(self) -> None:
        """Look at what waits."""
        if self._thread is not None:
            self._thread.wake()

    def sync_now(self) -> None:
        """Try at once."""
        if self._thread is not None:
            self._thread.sync_now()

    def send(self, branch: str | None = None) -> None:
        """Send what waits."""
        if self._thread is not None:
            self._thread.send(branch)

    def retry(self, branch: str) -> None:
        """Try a refused branch again."""
        if self._thread is not None:
            self._thread.retry(branch)

    def discard(self, branch: str) -> None:
        """Do not send a branch any more."""
        if self._thread is not None:
            self._thread.discard(branch)

    def enter_token(self, token: str) -> None:
        """Use another token; one that is entered before there is a remote is used for the next one."""
        if self._thread is not None:
            self._thread.enter_token(token)
        else:
            self._token = token

    def _on_changed(self, changed: Changed) -> None:
        if changed.origin == "settings" and self._workspace.remote != self._remote:
            self._use(self._workspace.remote)
        elif changed.origin in _WAKING:
            self.wake()

    def _use(self, remote: Remote | None) -> None:
        self.stop()
        self._remote, self.status, self._seen = remote, None, None
        if remote is None:
            return
        config = RemoteConfig(remote.url, remote.repo, automatic=remote.automatic)
        tokens = KeyringTokens(config.name, self._token)
        self._token = None
        self._thread = SyncThread(self._workspace.companion(), config, tokens, self._tell)
        self._thread.start()

    def _on_status(self, status: SyncStatus) -> None:
        self.status = status
        seen = (status.remote_heads, status.branches)
        if seen != self._seen:
            self._seen = seen
            self._workspace.refresh()
