"""The actions around versions, branches, problems and settings."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QInputDialog, QWidget

from oms_desktop.views.desk import Desk
from oms_desktop.views.dialogs.branch_dialog import BranchesDialog, ask_branch_name
from oms_desktop.views.dialogs.review_dialog import ReviewDialog
from oms_desktop.views.dialogs.settings_dialog import SettingsDialog
from oms_desktop.views.panels.history_panel import HistoryPanel
from oms_desktop.views.versions.comparison_window import open_comparison
from oms_desktop.views.versions.release_dialog import ReleaseDialog

translate = QCoreApplication.translate


class VersionActions:
    """What can be done with versions and branches."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        self._desk = desk
        self._window = window

    def register(self) -> None:
        """Register all of them."""
        add = self._desk.actions.add
        show = self._desk.show_panel
        add(
            "version.review",
            translate("VersionActions", "Review and save version…"),
            self.review,
            shortcut="Ctrl+S",
            icon="list-checks",
            menu="version",
            unless=self._nothing_changed,
            keywords="commit save",
        )
        add(
            "version.forecast",
            translate("VersionActions", "If you sent this now…"),
            self.review,
            icon="send",
            menu="version",
            unless=self._nothing_there,
            keywords="forecast conflicts breaking review send compatibility",
        )
        add(
            "version.reword",
            translate("VersionActions", "Reword the last version…"),
            self.reword,
            menu="version",
            unless=self._cannot_reword,
            keywords="amend message",
        )
        add(
            "version.discard",
            translate("VersionActions", "Take all unsaved edits back"),
            lambda: self._desk.attempt(self._desk.workspace.discard),
            icon="undo-2",
            menu="version",
            unless=self._nothing_changed,
            keywords="discard reset",
        )
        add(
            "version.history",
            translate("VersionActions", "History"),
            lambda: show("history"),
            shortcut="Ctrl+Shift+H",
            icon="history",
            menu="version",
            keywords="log versions",
        )
        add(
            "version.changes",
            translate("VersionActions", "Changes since the last version"),
            lambda: show("changes"),
            menu="version",
            keywords="diff status",
        )
        add(
            "version.release",
            translate("VersionActions", "Release version…"),
            self.release,
            shortcut="Ctrl+Shift+R",
            icon="tag",
            menu="version",
            unless=self._cannot_release,
            keywords="tag publish number semver notes",
        )
        add(
            "version.releases",
            translate("VersionActions", "Releases"),
            self.show_releases,
            menu="version",
            keywords="tags numbers history",
        )
        add(
            "version.compare",
            translate("VersionActions", "Compare versions…"),
            self.compare,
            icon="arrow-left-right",
            menu="version",
            unless=self._cannot_release,
            keywords="changelog compatibility migration plan breaking diff release",
        )
        add(
            "branch.create",
            translate("VersionActions", "New branch…"),
            self.create_branch,
            icon="git-branch",
            menu="version",
        )
        add(
            "branch.manage",
            translate("VersionActions", "All branches…"),
            self.manage_branches,
            menu="version",
            keywords="delete switch",
        )
        add(
            "app.settings",
            translate("VersionActions", "Settings…"),
            self.settings,
            shortcut="Ctrl+,",
            icon="settings",
            menu="file",
            keywords="preferences author theme language",
        )

    def review(self) -> None:
        """Show what changed and save it."""
        _open(ReviewDialog(self._desk, self._window))

    def release(self) -> None:
        """Give the last version a number."""
        _open(ReleaseDialog(self._desk, self._window))

    def show_releases(self) -> None:
        """Show the releases among the versions."""
        panel = self._window.findChild(HistoryPanel)
        self._desk.show_panel("history")
        if panel is not None:
            panel.show_releases()

    def compare(self) -> None:
        """Show what lies between the last release and now, or other versions."""
        releases = self._desk.workspace.releases()
        before = releases[0].version if releases else self._desk.workspace.head
        open_comparison(self._desk, before, None, self._window)

    def reword(self) -> None:
        """Give the last version another message."""
        workspace = self._desk.workspace
        head = workspace.head
        if head is None:
            return
        text, ok = QInputDialog.getMultiLineText(
            self._window,
            translate("VersionActions", "Reword the last version"),
            translate("VersionActions", "Message"),
            workspace.version(head).message,
        )
        if ok and text.strip():
            self._desk.attempt(lambda: workspace.reword(text.strip()))

    def create_branch(self) -> None:
        """Ask for a name, make a branch and go there."""
        name = ask_branch_name(self._desk, self._window)
        if name:
            self._desk.attempt(lambda: self._desk.workspace.create_branch(name))

    def manage_branches(self) -> None:
        """Show all branches."""
        _open(BranchesDialog(self._desk, self._window))

    def settings(self) -> None:
        """Show the settings."""
        _open(SettingsDialog(self._desk, self._window))

    def _nothing_changed(self) -> str:
        if self._desk.workspace.has_changes:
            return ""
        return translate("VersionActions", "Nothing changed since the last version")

    def _nothing_there(self) -> str:
        workspace = self._desk.workspace
        if workspace.head is not None or workspace.has_changes:
            return ""
        return translate("VersionActions", "There is nothing to send yet")

    def _cannot_release(self) -> str:
        if self._desk.workspace.head is not None:
            return ""
        return translate("VersionActions", "There is no version yet")

    def _cannot_reword(self) -> str:
        workspace = self._desk.workspace
        if workspace.head is None:
            return translate("VersionActions", "There is no version yet")
        if workspace.version(workspace.head).sent:
            return translate("VersionActions", "The last version was sent already")
        return ""


def register_version_actions(desk: Desk, window: QWidget) -> None:
    """Register the actions around versions and branches."""
    VersionActions(desk, window).register()


def _open(dialog: QDialog) -> None:
    """Show a dialog over its window; it goes when it is closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
