"""Versions where people use them: in the main window, by their actions."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from oms_desktop.views.dialogs.review_dialog import ReviewDialog
from oms_desktop.views.main_window import MainWindow
from oms_desktop.views.versions.comparison_window import ComparisonWindow
from tests.builders import an_id
from tests.views.versions.material import connect, others_send, release_first
from tests.workspace.conftest import change


def run(window: MainWindow, name: str) -> None:
    window.desk.actions.refresh_now()
    window.desk.actions[name].trigger()


def test_what_is_saved_is_sent_from_there(window: MainWindow, qtbot: QtBot) -> None:
    workspace = window.desk.workspace
    connect(workspace)
    change(workspace, an_id("Pilot"), display_name="Captain")
    workspace.save_version("Say captain")
    told = []
    window.desk.bridge.changed.connect(lambda changed: told.append(changed.origin))
    run(window, "version.forecast")
    dialog = window.findChild(ReviewDialog)
    qtbot.waitUntil(lambda: dialog.outlook.is_current)
    assert dialog.go_on.text() == "Send"

    qtbot.mouseClick(dialog.go_on, Qt.MouseButton.LeftButton)

    assert told == ["sync"]


def test_what_others_sent_is_got_first(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    workspace = window.desk.workspace
    connect(workspace)
    others_send(workspace, tmp_path)
    change(workspace, an_id("Pilot"), display_name="Captain")
    workspace.save_version("Say captain")
    run(window, "version.forecast")
    dialog = window.findChild(ReviewDialog)
    qtbot.waitUntil(lambda: dialog.outlook.is_current)
    assert dialog.go_on.text() == "Get"

    qtbot.mouseClick(dialog.go_on, Qt.MouseButton.LeftButton)

    assert workspace.snapshot.get(an_id("Aircraft")).display_name == "Plane"
    assert workspace.snapshot.get(an_id("Pilot")).display_name == "Captain"


def test_comparing_stays_open_beside_the_work(window: MainWindow, qtbot: QtBot) -> None:
    release_first(window.desk.workspace)
    run(window, "version.compare")
    opened = window.findChild(ComparisonWindow)
    qtbot.waitUntil(lambda: opened.is_current)
    assert opened.pair == ("1.0.0", None)

    change(window.desk.workspace, an_id("Pilot"), display_name="Captain")

    qtbot.waitUntil(lambda: opened.badge.text() == "Compatible")
    assert not opened.isModal()
    window.desk.actions.refresh_now()
    assert window.desk.actions["edit.undo"].isEnabled()


def test_a_window_that_closes_while_something_is_looked_at_lets_go_of_the_file(
    window: MainWindow, qtbot: QtBot
) -> None:
    change(window.desk.workspace, an_id("Pilot"), display_name="Captain")
    run(window, "version.review")
    dialog = window.findChild(ReviewDialog)
    dialog.outlook.refresh()

    window.close()

    assert not dialog.outlook._run.has_the_file
