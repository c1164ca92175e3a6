"""The actions that connect, send and get."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QDialog, QWidget

from oms_desktop.views.desk import Desk
from oms_desktop.views.dialogs.connect_dialog import ConnectDialog
from oms_desktop.workspace import Changed

translate = QCoreApplication.translate


class SyncActions(QObject):
    """Send, Get, Connect; and the first Get of a project that was connected while it was empty."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        desk.bridge.changed.connect(self._on_changed)

    def register(self) -> None:
        """Register all of them."""
        add = self._desk.actions.add
        add(
            "sync.send",
            translate("SyncActions", "Send"),
            self.send,
            shortcut="Ctrl+Shift+S",
            icon="cloud-upload",
            menu="sync",
            unless=self._cannot_send,
            keywords="push upload",
        )
        add(
            "sync.get",
            translate("SyncActions", "Get"),
            self.get,
            shortcut="Ctrl+Shift+G",
            icon="cloud-download",
            menu="sync",
            unless=self._no_remote,
            keywords="pull fetch merge download",
        )
        add(
            "sync.now",
            translate("SyncActions", "Sync now"),
            self.sync_now,
            icon="refresh-cw",
            menu="sync",
            unless=self._no_remote,
        )
        add(
            "sync.show",
            translate("SyncActions", "Show sync"),
            lambda: self._desk.show_panel("sync"),
            icon="cloud",
            menu="sync",
            keywords="queue dead letters offline",
        )
        add(
            "sync.connect",
            translate("SyncActions", "Connect to an OMS…"),
            self.connect_remote,
            icon="plug",
            menu="sync",
            keywords="server remote token clone",
        )
        add(
            "sync.disconnect",
            translate("SyncActions", "Disconnect from the OMS"),
            self.disconnect_remote,
            icon="unlink",
            menu="sync",
            unless=self._no_remote,
        )

    def send(self) -> None:
        """Let everything that is saved be sent."""
        if self._desk.attempt(self._sent) and self._desk.sync is not None:
            self._desk.sync.send()
            self._desk.sync.sync_now()

    def get(self) -> None:
        """Bring what others sent into this branch; where nothing is known of, ask the OMS."""
        workspace = self._desk.workspace
        if workspace.merge is None and not workspace.incoming:
            self.sync_now()
            self._desk.say(translate("SyncActions", "Nothing new so far. The OMS is asked again."))
            return
        result = self._desk.attempt(workspace.get)
        if result is None:
            return
        match result.outcome:
            case "merge_open":
                words = translate(
                    "SyncActions", "Both sides changed the same things. Decide what holds."
                )
                self._desk.say(words, "warn")
                if "merge.open" in self._desk.actions:
                    self._desk.actions.refresh_now()  # it could not be done a moment ago
                    self._desk.actions["merge.open"].trigger()
            case "merged":
                words = translate(
                    "SyncActions", "Got and merged; no question was open. Undo merge takes it back."
                )
                self._desk.say(words, "good")
            case "fast_forwarded":
                self._desk.say(translate("SyncActions", "Got the new versions."), "good")
            case _:
                self._desk.say(translate("SyncActions", "Everything is here already."), "good")

    def sync_now(self) -> None:
        """Try at once."""
        if self._desk.sync is not None:
            self._desk.sync.sync_now()

    def connect_remote(self) -> None:
        """Ask for address and token."""
        _open(ConnectDialog(self._desk, self._window))

    def disconnect_remote(self) -> None:
        """Forget the OMS; everything here stays."""
        self._desk.attempt(self._desk.workspace.clear_remote)
        self._desk.say(translate("SyncActions", "Disconnected. Everything stays here."))

    def _sent(self) -> bool:
        self._desk.workspace.send()
        return True

    def _on_changed(self, changed: Changed) -> None:
        workspace = self._desk.workspace
        fresh = workspace.head is None and not workspace.has_changes
        if changed.origin != "sync" or not fresh or workspace.remote is None:
            return
        names = workspace.remote_branches()
        if workspace.branch in names:
            self._desk.attempt(workspace.get)
        elif names:
            self._desk.attempt(lambda: workspace.checkout_remote(names[0]))

    def _no_remote(self) -> str:
        if self._desk.workspace.remote is not None:
            return ""
        return translate("SyncActions", "No OMS is connected. Connect to one first.")

    def _cannot_send(self) -> str:
        reason = self._no_remote()
        if reason or self._desk.workspace.unsent:
            return reason
        return translate("SyncActions", "Every version was sent")


def register_sync_actions(desk: Desk, window: QWidget) -> None:
    """Register the actions that connect, send and get."""
    SyncActions(desk, window).register()


def _open(dialog: QDialog) -> None:
    """Show a dialog over its window; it goes when it is closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
