"""The sample's second branch, which conflicts in every interesting way: seen on the merge screen, and left alone."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QDialogButtonBox,
    QInputDialog,
    QListView,
    QMessageBox,
    QPushButton,
)

from tests.tour.hands import check, click, dialog, dragging, find, press, row_of, wait
from tests.tour.merging import merge_screen, middle, row
from tests.tour.stage import Stage

THEIRS = "feature/crew-model"


def branch_merge(stage: Stage) -> None:
    """Merge a branch: look at what is asked, decide some of it, abort."""
    desk = stage.one
    before = desk.workspace.snapshot.root
    press("F6")
    press("Ctrl+Shift+M")
    asked = dialog(QInputDialog)
    branches = asked.findChild(QListView)
    assert branches is not None
    click(branches.viewport(), row_of(branches, THEIRS))
    stage.shot("merge-which-branch", desk.window)
    buttons = asked.findChild(QDialogButtonBox)
    assert buttons is not None
    click(buttons.button(QDialogButtonBox.StandardButton.Ok))
    screen = merge_screen(desk)
    blocking = [one for one in screen.session.items if str(one.severity) == "block"]
    check(len(screen.session.items) > 10 and blocking, "the branch conflicts in many ways")
    stage.shot("merge-branch", desk.window)
    range_type = next(i for i in screen.session.items if i.code == "T104")
    view = row(screen, range_type)
    with dragging(view.theirs, middle(view.theirs), view.result, middle(view.result)):
        stage.shot("merge-branch-drag", desk.window)
    wait(lambda: screen.session.item(range_type.id).chosen == "theirs", "the dropped value")
    tree = screen.items.tree
    index = screen.items.model.index_of(blocking[0].id)
    tree.scrollTo(index)
    click(tree.viewport(), tree.visualRect(index).center())
    stage.shot("merge-branch-blocking", desk.window)
    click(screen.header.abort)
    box = dialog(QMessageBox)
    stage.shot("merge-abort", desk.window)
    click(find(box, QPushButton, stage.words("Abort merge")))
    wait(lambda: not desk.workspace.is_merging, "the merge to be aborted")
    check(desk.workspace.snapshot.root == before, "aborting changes nothing")
