"""Reviewing, branches, connecting and settings, by key and mouse."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from oms_desktop.edits.records import rename, set_fields
from oms_desktop.models.messages import message
from oms_desktop.sync.visit import Visit
from oms_desktop.views.desk import Desk
from oms_desktop.views.dialogs.branch_dialog import BranchesDialog, BranchNameDialog
from oms_desktop.views.dialogs.connect_dialog import ConnectDialog
from oms_desktop.views.dialogs.review_dialog import ReviewDialog
from oms_desktop.views.dialogs.settings_dialog import SettingsDialog
from oms_desktop.views.item_models.panel_rows import LINK
from tests.builders import an_id

Show = Callable[..., Any]
LABEL = message("edits.create", name="x")


def edit(desk: Desk, name: str = "Captain") -> None:
    desk.workspace.apply(rename(desk.workspace.snapshot, an_id("Pilot"), name), LABEL)


def test_a_version_is_saved_by_ctrl_enter_with_the_suggested_text(
    shown: Show, desk: Desk, qtbot: QtBot
) -> None:
    edit(desk)
    dialog = shown(ReviewDialog)
    assert "Captain" in dialog.text.toPlainText()

    qtbot.keyClick(dialog.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert not dialog.isVisible()
    assert desk.workspace.history()[0].message == "Renamed Pilot to Captain"
    assert not desk.workspace.has_changes


def test_reverting_the_last_change_leaves_nothing_to_save(
    shown: Show, desk: Desk, qtbot: QtBot
) -> None:
    edit(desk)
    dialog = shown(ReviewDialog)
    link = dialog.changes.model().index(0, LINK)

    at = dialog.changes.visualRect(link).center()
    qtbot.mouseClick(dialog.changes.viewport(), Qt.MouseButton.LeftButton, pos=at)

    qtbot.waitUntil(lambda: dialog.changes.model().rowCount() == 0)
    assert not dialog.save.isEnabled()


def test_errors_are_listed_and_refuse_nothing(shown: Show, desk: Desk, qtbot: QtBot) -> None:
    changes = set_fields(desk.workspace.snapshot, [an_id("Pilot")], extends=(an_id("nobody"),))
    desk.workspace.apply(changes, LABEL)
    dialog = shown(ReviewDialog)

    assert dialog.model.rowCount() >= 1
    assert dialog.save.isEnabled()


def test_a_written_message_survives_further_edits(shown: Show, desk: Desk, qtbot: QtBot) -> None:
    edit(desk)
    dialog = shown(ReviewDialog)
    dialog.text.selectAll()
    qtbot.keyClicks(dialog.text, "My words")

    edit(desk, "Aviator")

    qtbot.waitUntil(lambda: "Aviator" in str(dialog.changes.model().index(0, 1).data()))
    assert dialog.text.toPlainText() == "My words"


def test_a_taken_branch_name_is_refused_at_once(shown: Show, qtbot: QtBot) -> None:
    dialog = shown(BranchNameDialog)

    qtbot.keyClicks(dialog.name, "main")
    assert not dialog.make.isEnabled()
    assert dialog.complaint.words()
    dialog.name.clear()
    qtbot.keyClicks(dialog.name, "new crew")

    assert dialog.make.isEnabled()
    assert dialog.branch() == "new-crew"


def test_a_branch_with_versions_of_its_own_is_deleted_only_when_pressed_twice(
    shown: Show, desk: Desk, qtbot: QtBot
) -> None:
    desk.workspace.create_branch("crew")
    edit(desk)
    desk.workspace.switch("main")
    dialog = shown(BranchesDialog)
    row = next(i for i in range(2) if dialog.model.thing(i).name == "crew")
    dialog.view.setCurrentIndex(dialog.model.index(row, 0))

    qtbot.mouseClick(dialog.delete, Qt.MouseButton.LeftButton)
    assert len(desk.workspace.branches()) == 2
    qtbot.mouseClick(dialog.delete, Qt.MouseButton.LeftButton)

    assert [branch.name for branch in desk.workspace.branches()] == ["main"]


def test_connecting_looks_first_and_then_chooses(shown: Show, desk: Desk, qtbot: QtBot) -> None:
    asked = []

    def look(url: str, token: str, make: str) -> Visit:
        asked.append((url, token, make))
        return Visit(("airline-network", "freight"))

    dialog = shown(ConnectDialog, look=look)
    qtbot.keyClicks(dialog.address, "oms.example.org/")
    qtbot.keyClicks(dialog.token, "secret")
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.ontology.isVisible())
    assert dialog.ontology.currentText() == "airline-network"

    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)

    remote = desk.workspace.remote
    assert remote is not None
    assert (remote.url, remote.repo) == ("https://oms.example.org", "airline-network")
    assert asked == [("https://oms.example.org", "secret", "")]


def test_a_new_ontology_is_made_there(shown: Show, desk: Desk, qtbot: QtBot) -> None:
    made = []

    def look(url: str, token: str, make: str) -> Visit:
        made.append(make)
        return Visit((make,) if make else ())

    dialog = shown(ConnectDialog, look=look)
    qtbot.keyClicks(dialog.address, "localhost:8000")
    qtbot.keyClicks(dialog.token, "secret")
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.name.isVisible())
    assert dialog.name.text() == "airline-network"
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: desk.workspace.remote is not None)
    assert made == ["", "airline-network"]
    assert desk.workspace.remote is not None
    assert desk.workspace.remote.url == "http://localhost:8000"


def test_a_refused_token_is_said_and_nothing_is_lost(shown: Show, desk: Desk, qtbot: QtBot) -> None:
    refused = Visit(trouble=message("sync.visit.auth"), is_auth=True)
    dialog = shown(ConnectDialog, look=lambda _url, _token, _make: refused)
    qtbot.keyClicks(dialog.address, "oms.example.org")
    qtbot.keyClicks(dialog.token, "wrong")

    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: "token" in dialog.complaint.words())
    assert dialog.address.text() == "oms.example.org"
    assert desk.workspace.remote is None


def test_settings_keep_the_author(shown: Show, desk: Desk, qtbot: QtBot) -> None:
    dialog = shown(SettingsDialog)
    dialog.name.clear()

    qtbot.keyClicks(dialog.name, "Lee Jiwoo")
    dialog.accept()

    assert desk.workspace.author is not None
    assert desk.workspace.author.name == "Lee Jiwoo"
