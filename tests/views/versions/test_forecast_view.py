"""If you sent this now, as the review dialog shows it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from oms_desktop.edits.records import rename
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.views.desk import Desk
from oms_desktop.views.dialogs.review_dialog import ReviewDialog
from oms_desktop.views.versions.sentence_list import SentenceList
from oms_desktop.views.versions.words import LEVEL_SIGNS, level_meaning, level_name
from oms_desktop.workspace import Level
from tests.builders import an_id
from tests.views.versions.material import (
    LABEL,
    break_something,
    connect,
    others_send,
    release_first,
    stirred,
)
from tests.workspace.conftest import change

Show = Callable[..., Any]


def reviewed(shown: Show, qtbot: QtBot) -> ReviewDialog:
    """Return the dialog once its forecast is that of the working copy."""
    dialog: ReviewDialog = shown(ReviewDialog)
    dialog.resize(1000, 640)
    qtbot.waitUntil(lambda: dialog.outlook.is_current)
    return dialog


def row_of(rows: SentenceList, words: str) -> int:
    return next(
        i
        for i, one in enumerate(rows.rows.sentences)
        if words in f"{one.title} {one.text}" and not one.is_heading
    )


def point_of(rows: SentenceList, words: str) -> QPoint:
    index = rows.rows.index(row_of(rows, words))
    rows.scrollTo(index)
    return rows.visualRect(index).center()


def test_conflicts_broken_consumers_and_the_number_are_told_before_sending(
    shown: Show, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    stirred(desk.workspace, tmp_path)
    dialog = reviewed(shown, qtbot)

    view = dialog.outlook
    assert view.standing.text() == "Diverged"
    assert view.badge.text() == "Incompatible"
    assert view.number.text() == "Next release: 2.0.0"
    assert view.reason.text().startswith("Major:")
    headings = [one.text for one in view.list.rows.sentences if one.is_heading]
    assert headings == ["To decide  1", "Who uses what breaks  1", "What follows  2"]
    assert row_of(view.list, "Aircraft · name") == 1
    assert row_of(view.list, "Register aircraft") == 3


def test_a_click_on_a_conflict_shows_its_record(
    shown: Show, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    stirred(desk.workspace, tmp_path)
    dialog = reviewed(shown, qtbot)
    rows = dialog.outlook.list

    at = point_of(rows, "Aircraft · name")
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=at)

    assert not dialog.isVisible()
    assert desk.selection.current == an_id("Aircraft")


def test_the_keys_go_over_headings_and_open_who_would_be_broken(
    shown: Show, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    stirred(desk.workspace, tmp_path)
    dialog = reviewed(shown, qtbot)
    rows = dialog.outlook.list
    rows.setFocus()
    rows.setCurrentIndex(rows.rows.index(1))

    qtbot.keyClick(rows, Qt.Key.Key_Down)
    assert rows.currentIndex().row() == 3
    qtbot.keyClick(rows, Qt.Key.Key_Return)

    assert not dialog.isVisible()
    assert desk.selection.current == an_id("Register aircraft")


def test_a_record_that_is_gone_closes_nothing(
    shown: Show, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    release_first(desk.workspace)
    notice = desk.workspace.snapshot.get(an_id("Fax notice"))
    desk.workspace.apply(ChangeSet.deleting(notice), LABEL)
    dialog = reviewed(shown, qtbot)
    rows = dialog.outlook.list

    at = point_of(rows, "Fax notice")
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=at)

    assert dialog.isVisible()
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert dialog.isVisible()


def test_it_follows_what_is_edited_under_it(shown: Show, desk: Desk, qtbot: QtBot) -> None:
    release_first(desk.workspace)
    change(desk.workspace, an_id("Pilot"), description="Flies.")
    dialog = reviewed(shown, qtbot)
    assert dialog.outlook.badge.text() == "Compatible"
    assert dialog.outlook.number.text() == "Next release: 1.0.1"

    break_something(desk.workspace)
    assert dialog.outlook.progress.text() == "Looking…"

    qtbot.waitUntil(lambda: dialog.outlook.is_current)
    assert dialog.outlook.progress.text() == ""
    assert dialog.outlook.badge.text() == "Incompatible"


def test_each_standing_has_a_word_and_a_sentence(
    shown: Show, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    workspace = desk.workspace
    workspace.apply(rename(workspace.snapshot, an_id("Pilot"), "Captain"), LABEL)
    dialog = reviewed(shown, qtbot)
    view = dialog.outlook
    assert view.standing.text() == "Not connected"
    told = {view.sentence.text()}

    connect(workspace)
    view.refresh()
    qtbot.waitUntil(lambda: view.standing.text() == "New branch")
    told.add(view.sentence.text())

    workspace.save_version("Say captain")
    others_send(workspace, tmp_path)
    view.refresh()
    qtbot.waitUntil(lambda: view.standing.text() == "Behind")
    told.add(view.sentence.text())

    workspace.get()
    view.refresh()
    qtbot.waitUntil(lambda: view.standing.text() == "Up to date")
    told.add(view.sentence.text())
    assert view.badge.text() == "No difference"
    assert not view.list.isVisible()

    change(workspace, an_id("Pilot"), description="Flies.")
    qtbot.waitUntil(lambda: view.standing.text() == "Ahead")
    told.add(view.sentence.text())
    assert len(told) == 5


def test_with_everything_saved_it_still_says_what_sending_would_do(
    shown: Show, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    stirred(desk.workspace, tmp_path)
    desk.workspace.save_version("Mine")

    dialog = reviewed(shown, qtbot)

    assert dialog.title.text() == "Everything is saved as a version"
    assert not dialog.save.isVisible()
    assert not dialog.text.isVisible()
    assert dialog.outlook.standing.text() == "Diverged"


def test_looking_changes_nothing(shown: Show, desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    stirred(desk.workspace, tmp_path)
    workspace = desk.workspace
    before = (workspace.snapshot.root, workspace.head, len(workspace.history("*")))

    reviewed(shown, qtbot).reject()

    assert (workspace.snapshot.root, workspace.head, len(workspace.history("*"))) == before
    assert not workspace.is_merging


def test_a_file_that_cannot_be_read_is_said_and_saving_goes_on(
    shown: Show, desk: Desk, qtbot: QtBot
) -> None:
    change(desk.workspace, an_id("Pilot"), description="Flies.")
    dialog = reviewed(shown, qtbot)

    path = desk.workspace.path
    away = path.rename(path.with_suffix(".away"))
    dialog.outlook.refresh()

    qtbot.waitUntil(lambda: bool(dialog.outlook.complaint.words()))
    away.rename(path)
    assert path.name in dialog.outlook.complaint.words()
    assert not dialog.outlook.badge.isVisible()
    assert dialog.save.isEnabled()


def test_levels_have_a_sign_besides_their_colour() -> None:
    assert len({level_name(level) for level in Level}) == len(Level)
    assert len({level_meaning(level) for level in Level}) == len(Level)
    assert len({sign for sign, _ in LEVEL_SIGNS.values()}) == 3
