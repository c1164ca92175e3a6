"""Releasing a version: the number, what refuses it, the notes, the changelog beside them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from oms_desktop.views.desk import Desk, Notice
from oms_desktop.views.main_window import MainWindow
from oms_desktop.views.versions.release_dialog import ReleaseDialog
from tests.builders import an_id
from tests.views.versions.material import LABEL, break_something, release_first
from tests.workspace.conftest import change

Show = Callable[..., Any]


def releasing(shown: Show, qtbot: QtBot) -> ReleaseDialog:
    """Return the dialog once it knows what changed."""
    dialog: ReleaseDialog = shown(ReleaseDialog)
    dialog.resize(940, 600)
    qtbot.waitUntil(lambda: dialog.proposal is not None)
    return dialog


def retype(dialog: ReleaseDialog, qtbot: QtBot, number: str) -> None:
    dialog.number.selectAll()
    qtbot.keyClicks(dialog.number, number)


def test_the_first_release_is_proposed_and_made_by_enter(
    shown: Show, desk: Desk, qtbot: QtBot
) -> None:
    told: list[Notice] = []
    desk.noticed.connect(told.append)
    dialog = releasing(shown, qtbot)
    assert dialog.number.text() == "0.1.0"
    assert dialog.nothing.isVisible()
    assert dialog.reason.text() == "It is the first release."

    qtbot.keyClick(dialog.number, Qt.Key.Key_Return)

    assert not dialog.isVisible()
    assert [one.version for one in desk.workspace.releases()] == ["0.1.0"]
    assert [one.text for one in told] == ["Released version 0.1.0."]


def test_breaking_changes_raise_the_major_number_and_stand_first(
    shown: Show, desk: Desk, qtbot: QtBot
) -> None:
    release_first(desk.workspace)
    break_something(desk.workspace)
    change(desk.workspace, an_id("Pilot"), display_name="Captain")
    desk.workspace.save_version("Break")

    dialog = releasing(shown, qtbot)

    assert dialog.number.text() == "2.0.0"
    assert dialog.reason.text().startswith("Major:")
    assert dialog.badge.text() == "Incompatible"
    headings = [one.text for one in dialog.list.rows.sentences if one.is_heading]
    assert headings == ["Breaking  2", "Changed  1"]
    assert dialog.notes.toPlainText().startswith("### Breaking\n\n- ")
    assert "Captain" in dialog.notes.toPlainText()


def test_a_number_is_refused_while_it_is_typed(shown: Show, desk: Desk, qtbot: QtBot) -> None:
    release_first(desk.workspace)
    change(desk.workspace, an_id("Pilot"), display_name="Captain")
    desk.workspace.save_version("Say captain")
    dialog = releasing(shown, qtbot)
    assert dialog.number.text() == "1.0.1"

    for number, words in (
        ("1.0", "not a version number"),
        ("1.0.0", "is released already"),
        ("0.9.0", "not greater than 1.0.0"),
    ):
        retype(dialog, qtbot, number)
        assert words in dialog.complaint.words()
        assert not dialog.release.isEnabled()
        qtbot.keyClick(dialog.number, Qt.Key.Key_Return)
        assert dialog.isVisible()

    retype(dialog, qtbot, "1.1.0-rc.1")
    assert dialog.complaint.words() == ""
    qtbot.mouseClick(dialog.release, Qt.MouseButton.LeftButton)
    assert desk.workspace.releases()[0].version == "1.1.0-rc.1"


def test_written_notes_stay_with_the_release(shown: Show, desk: Desk, qtbot: QtBot) -> None:
    dialog = releasing(shown, qtbot)
    dialog.notes.setFocus()
    qtbot.keyClicks(dialog.notes, "For the crew")

    qtbot.keyClick(dialog.notes, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert desk.workspace.releases()[0].notes == "For the crew"


def test_unsaved_edits_are_said_to_be_left_out(shown: Show, desk: Desk, qtbot: QtBot) -> None:
    desk.workspace.discard()
    assert not releasing(shown, qtbot).unsaved.isVisible()
    change(desk.workspace, an_id("Pilot"), display_name="Captain", label=LABEL)

    dialog = releasing(shown, qtbot)

    assert dialog.unsaved.isVisible()
    head = desk.workspace.head
    qtbot.mouseClick(dialog.release, Qt.MouseButton.LeftButton)
    assert desk.workspace.releases()[0].commit == head


def test_escape_releases_nothing(shown: Show, desk: Desk, qtbot: QtBot) -> None:
    dialog = releasing(shown, qtbot)

    qtbot.keyClick(dialog.number, Qt.Key.Key_Escape)

    assert not dialog.isVisible()
    assert desk.workspace.releases() == []


def test_it_is_reached_by_its_key_and_the_notice_leads_to_the_releases(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.activateWindow()
    control = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_R, control)
    dialog = window.findChild(ReleaseDialog)
    qtbot.waitUntil(lambda: dialog.release.isEnabled())
    assert QApplication.activeModalWidget() is dialog
    qtbot.mouseClick(dialog.release, Qt.MouseButton.LeftButton)

    assert window.notice.text == "Released version 0.1.0."
    qtbot.mouseClick(window.notice._button, Qt.MouseButton.LeftButton)

    assert window.panels.current == "history"
    panel = window.panels.panel("history")
    assert panel.only_releases.isChecked()
    assert panel.model.rowCount() == 1
