"""The window as a whole: what it shows and says, where one goes back to, and what a deletion asks."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from oms_desktop.edits import deletion, records
from oms_desktop.models.messages import message
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.views.delete_dialog import DeleteDialog
from oms_desktop.views.desk import Desk
from oms_desktop.views.main_window import MainWindow
from tests.builders import a_link, a_type, an_id
from tests.views.conftest import no_looks

LABEL = message("edits.create", name="x")
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def test_the_bars_say_project_branch_counts_and_changes(window: MainWindow) -> None:
    workspace = window.desk.workspace
    assert "Airline network" in window.windowTitle()
    assert "main" in window.top.branch.text()
    assert window.top.review.accessibleName().startswith("Review 0")

    workspace.apply(records.rename(workspace.snapshot, an_id("Gate"), "Boarding gate"), LABEL)

    assert window.top.review.accessibleName().startswith("Review 1")


@pytest.mark.parametrize("size", [(1440, 900), (1100, 700)])
def test_nothing_in_the_top_bar_overlaps_or_leaves_it(
    window: MainWindow, qtbot: QtBot, size: tuple[int, int]
) -> None:
    window.resize(*size)
    qtbot.waitUntil(lambda: window.width() == size[0])
    top = window.top
    shown = [top.menu_button, top.branch, top.search, top.waiting, top.review]
    places = [
        QRect(one.mapTo(top, QPoint(0, 0)), one.size()) for one in shown if one.isVisibleTo(top)
    ]

    assert all(top.rect().contains(place) for place in places)
    assert not any(a.intersects(b) for a in places for b in places if a is not b)
    assert top.search.width() >= 260


def test_alt_left_goes_back_to_what_was_open_before(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.open(an_id("Aircraft"))
    window.desk.open(an_id("Gate"))
    qtbot.waitUntil(window.desk.actions["go.back"].isEnabled)

    qtbot.keyClick(window, Qt.Key.Key_Left, ALT)

    assert window.desk.selection.ids == (an_id("Aircraft"),)
    qtbot.waitUntil(window.desk.actions["go.forward"].isEnabled)
    qtbot.keyClick(window, Qt.Key.Key_Right, ALT)
    assert window.desk.selection.ids == (an_id("Gate"),)


def test_undo_says_what_it_takes_back_and_is_heard_everywhere(
    window: MainWindow, qtbot: QtBot
) -> None:
    workspace = window.desk.workspace
    label = message("edits.rename", old="Gate", new="Boarding gate")
    workspace.apply(records.rename(workspace.snapshot, an_id("Gate"), "Boarding gate"), label)
    undo = window.desk.actions["edit.undo"]
    qtbot.waitUntil(lambda: undo.text() == "Undo: Rename Gate to Boarding gate")

    qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)

    assert workspace.name_of(an_id("Gate")) == "Gate"


def test_a_refused_edit_is_said_in_words_and_changes_nothing(window: MainWindow) -> None:
    root = window.desk.workspace.snapshot.root

    done = window.desk.edit(LABEL, lambda s: deletion.delete(s, [an_id("Aircraft")]))

    assert not done
    assert "is active and cannot be deleted" in window.notice.text
    assert window.desk.workspace.snapshot.root == root


def test_parts_are_hidden_shown_and_remembered(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_1, CONTROL)
    assert window.explorer.isHidden()

    window.keep_state()
    desk = Desk(window.desk.workspace)
    again = MainWindow(desk, no_looks(), window._settings)
    desk.setParent(again)

    assert again.explorer.isHidden()
    desk.close()
    shiboken6.delete(again)


def test_a_destructive_deletion_wants_the_name_typed(desk: Desk, qtbot: QtBot) -> None:
    hub = a_type("Hub")
    spokes = [a_type(f"Spoke {n}") for n in range(12)]
    links = [a_link(f"to {n}", hub, spoke) for n, spoke in enumerate(spokes)]
    desk.workspace.apply(ChangeSet.creating(hub, *spokes, *links), LABEL)
    impact = deletion.impact(desk.workspace.snapshot, [hub.id])
    dialog = DeleteDialog("Hub", 1, impact)
    qtbot.addWidget(dialog)
    dialog.show()

    assert dialog.list.count() == 12
    assert not dialog.delete.isEnabled()
    assert isinstance(dialog.typed, QLineEdit)
    qtbot.keyClicks(dialog.typed, "Hub")
    assert dialog.delete.isEnabled()
