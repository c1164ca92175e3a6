"""The actions around merging: open the screen, merge a branch, undo a merge."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QInputDialog, QWidget

from oms_desktop.views.desk import Desk
from oms_desktop.views.merge_screen.screen import MergeScreen


def register_merge_actions(desk: Desk, window: QWidget) -> None:
    """Put the actions into the registry of the window."""
    workspace = desk.workspace

    def open_screen() -> None:
        session = workspace.merge
        if session is not None:
            desk.show_screen(MergeScreen(desk, session))

    def no_merge() -> str:
        translate = QCoreApplication.translate
        return (
            "" if workspace.merge else translate("MergeActions", "No merge is open on this branch.")
        )

    def others() -> list[str]:
        names = [b.name for b in workspace.branches() if b.name != workspace.branch]
        return names + [f"origin/{name}" for name in workspace.remote_branches()]

    def merge_branch() -> None:
        translate = QCoreApplication.translate
        choose(
            translate("MergeActions", "Merge a branch"),
            translate("MergeActions", "Which branch goes into {branch}?"),
            translate("MergeActions", "Merge"),
            start,
        )

    def rebase_branch() -> None:
        translate = QCoreApplication.translate
        choose(
            translate("MergeActions", "Put my versions on top"),
            translate("MergeActions", "On top of which branch do the versions of {branch} go?"),
            translate("MergeActions", "Put on top"),
            lambda name: start(name, onto=True),
        )

    def choose(title: str, ask: str, button: str, then: Callable[[str], None]) -> None:
        dialog = QInputDialog(window)
        dialog.setWindowTitle(title)
        dialog.setLabelText(ask.format(branch=workspace.branch))
        dialog.setComboBoxItems(others())
        dialog.setOption(QInputDialog.InputDialogOption.UseListViewForComboBoxItems)
        dialog.setOkButtonText(button)
        dialog.textValueSelected.connect(then)
        dialog.open()

    def start(name: str, *, onto: bool = False) -> None:
        begin = workspace.rebase if onto else workspace.start_merge
        remote = name.removeprefix("origin/")
        ref = f"refs/remotes/origin/{remote}" if name != remote else f"refs/heads/{name}"
        before = workspace.snapshot.root
        if desk.attempt(lambda: (begin(ref),)) is None:
            return
        if workspace.merge is not None:
            open_screen()
        elif workspace.snapshot.root != before:
            translate = QCoreApplication.translate
            text = (
                translate("MergeActions", "Your versions stand on top of {branch} now.")
                if onto
                else translate("MergeActions", "{branch} was merged.")
            )
            desk.say(text.format(branch=name), "good")
        else:
            text = QCoreApplication.translate("MergeActions", "{branch} holds nothing new.")
            desk.say(text.format(branch=name))

    def no_branch() -> str:
        translate = QCoreApplication.translate
        if workspace.merge is not None:
            return translate("MergeActions", "Complete or abort the open merge first.")
        return "" if others() else translate("MergeActions", "There is no other branch to merge.")

    def no_undo() -> str:
        translate = QCoreApplication.translate
        can = workspace.can_undo_merge
        return "" if can else translate("MergeActions", "The last version here is no unsent merge.")

    def undo_merge() -> None:
        desk.attempt(workspace.undo_merge)

    translate = QCoreApplication.translate
    desk.actions.add(
        "merge.open", translate("MergeActions", "Go on merging"), open_screen,
        icon="git-merge", menu="version", unless=no_merge,
    )  # fmt: skip
    desk.actions.add(
        "merge.branch", translate("MergeActions", "Merge a branch…"), merge_branch,
        shortcut="Ctrl+Shift+M", icon="git-merge", menu="version", unless=no_branch,
    )  # fmt: skip
    desk.actions.add(
        "merge.rebase", translate("MergeActions", "Put my versions on top of a branch…"),
        rebase_branch, icon="layers", menu="version", unless=no_branch, keywords="rebase",
    )  # fmt: skip
    desk.actions.add(
        "merge.undo", translate("MergeActions", "Undo merge"), undo_merge,
        icon="undo-2", menu="version", unless=no_undo,
    )  # fmt: skip
