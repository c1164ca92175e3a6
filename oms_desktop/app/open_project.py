"""One open project: its workspace, sync and window, put together and taken apart."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from oms_desktop.app.checking import Checking
from oms_desktop.app.settings import AppSettings
from oms_desktop.app.sync_control import SyncControl
from oms_desktop.views.commands.looking import Looks
from oms_desktop.views.desk import Desk
from oms_desktop.views.main_window import MainWindow
from oms_desktop.workspace import Workspace


class OpenProject(QObject):
    """Holds what belongs together until its window is closed."""

    closed = Signal()

    def __init__(
        self,
        workspace: Workspace,
        settings: AppSettings,
        looks: Looks,
        register: Callable[[OpenProject], None],
    ) -> None:
        super().__init__()
        self.workspace = workspace
        self._settings = settings
        self._looks = looks
        self._register = register
        self.sync = SyncControl(workspace)
        self._checking = Checking(workspace.path, self)
        self.desk, self.window = self._build()

    def _build(self) -> tuple[Desk, MainWindow]:
        desk = self.desk = Desk(self.workspace, sync=self.sync)
        desk.check_elsewhere = self._checking.start
        self._register(self)
        window = MainWindow(desk, self._looks, self._settings.store)
        desk.setParent(window)  # goes with it, and its timers too
        window.closed.connect(self._on_closed)
        self.sync.follow(desk)
        return desk, window

    def rebuild(self) -> None:
        """Make the window anew, in another language, at the same place."""
        old_window, old_desk = self.window, self.desk
        old_window.closed.disconnect(self._on_closed)
        chosen = old_desk.selection.ids
        old_window.keep_state()
        self.sync.stop()
        self._checking.stop()
        self.desk, self.window = self._build()
        self.desk.selection.set(chosen)
        self.window.show()
        old_window.close()
        old_window.deleteLater()

    def _on_closed(self) -> None:
        """Let the window go first: what its parts still have to do, they do on an open project."""
        self.sync.stop()
        self._checking.stop()
        self.window.destroyed.connect(lambda: QTimer.singleShot(0, self, self._finish))
        self.window.deleteLater()

    def _finish(self) -> None:
        self.workspace.close()
        self.closed.emit()
