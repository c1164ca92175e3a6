"""The merge screen where people meet it: in the window, from the command to the notice with its way back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QInputDialog
from pytestqt.qtbot import QtBot

from oms_desktop.views.desk import Desk
from oms_desktop.views.main_window import MainWindow
from oms_desktop.views.merge_screen.completing import CompleteSheet
from oms_desktop.views.merge_screen.screen import MergeScreen
from tests.views.conftest import no_looks
from tests.views.merge_screen.conftest import THEIRS
from tests.views.merge_screen.driving import find, press


@pytest.fixture
def main_window(merge_desk: Desk, tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    made = MainWindow(merge_desk, no_looks(), settings)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()
    shiboken6.delete(made)


def open_screen(window: MainWindow, qtbot: QtBot) -> MergeScreen:
    action = window.desk.actions["merge.open"]
    qtbot.waitUntil(action.isEnabled)
    action.trigger()
    screens = window.findChildren(MergeScreen)
    qtbot.waitUntil(lambda: screens[-1].isVisible())
    qtbot.waitUntil(lambda: screens[-1].items.tree.hasFocus())
    return screens[-1]


def test_keys_work_at_once_and_leaving_comes_back_to_where_it_was(
    main_window: MainWindow, merge_desk: Desk, qtbot: QtBot
):
    merge_desk.workspace.start_merge(THEIRS)
    screen = open_screen(main_window, qtbot)
    press(screen, Qt.Key.Key_F7)
    item = screen.item
    assert item is not None
    press(screen, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: screen.session.item(item.id).chosen == "ours")

    press(screen, Qt.Key.Key_Escape)
    QApplication.sendPostedEvents(screen, QEvent.Type.DeferredDelete)
    again = open_screen(main_window, qtbot)

    assert again.items.current == item.id
    press(again, Qt.Key.Key_3)
    qtbot.waitUntil(lambda: again.session.item(item.id).chosen == "theirs")


def test_a_branch_is_chosen_merged_and_the_merge_undone(
    main_window: MainWindow, merge_desk: Desk, qtbot: QtBot
):
    before = merge_desk.workspace.snapshot.root
    merge_desk.actions["merge.branch"].trigger()
    dialog = main_window.findChild(QInputDialog)
    assert dialog is not None
    dialog.setTextValue("feature/crew-model")
    dialog.accept()
    screen = main_window.findChild(MergeScreen)
    assert screen is not None
    session = screen.session
    session.decide_all([item.id for item in session.items], "ours")
    for _ in range(20):
        if not session.blockers:
            break
        item = session.blockers[0]
        option = next(o for o in item.options if o.enabled and o.id not in ("base", "custom"))
        session.decide(item.id, option.id, option.prefill)
    assert session.can_complete

    screen.complete()
    sheet = screen.findChild(CompleteSheet)
    assert sheet is not None
    for box in sheet.findChildren(QCheckBox):
        box.setChecked(True)
    sheet.message.setPlainText("Bring the crew in")
    QTest.mouseClick(sheet.complete, Qt.MouseButton.LeftButton)

    workspace = merge_desk.workspace
    qtbot.waitUntil(lambda: not workspace.is_merging)
    assert workspace.history(limit=1)[0].message == "Bring the crew in"
    assert main_window.notice.text == "Merged."
    undo = merge_desk.actions["merge.undo"]
    qtbot.waitUntil(undo.isEnabled)
    undo.trigger()
    assert workspace.snapshot.root == before


def test_my_versions_go_on_top_of_a_branch(main_window: MainWindow, merge_desk: Desk, qtbot: QtBot):
    workspace = merge_desk.workspace
    mine = workspace.history(limit=1)[0].message
    merge_desk.actions["merge.rebase"].trigger()
    dialog = main_window.findChild(QInputDialog)
    assert dialog is not None
    assert "On top of which branch" in dialog.labelText()
    dialog.setTextValue("feature/crew-model")
    dialog.accept()
    screen = main_window.findChild(MergeScreen)
    assert screen is not None
    session = screen.session
    assert session.is_rebase
    session.decide_all([item.id for item in session.items], "ours")
    while session.blockers:
        item = session.blockers[0]
        option = next(o for o in item.options if o.enabled and o.id not in ("base", "custom"))
        session.decide(item.id, option.id, option.prefill)

    session.complete()

    last = workspace.history(limit=1)[0]
    assert last.message == mine
    assert len(last.parents) == 1


def test_what_came_meanwhile_is_taken_in_with_the_decisions(
    main_window: MainWindow, merge_desk: Desk, qtbot: QtBot
):
    workspace = merge_desk.workspace
    workspace.start_merge(THEIRS)
    screen = open_screen(main_window, qtbot)
    item = find(screen, "M003")
    screen.choose("theirs", item)
    assert not screen.moved_on.isVisible()

    workspace.switch("feature/crew-model")
    workspace.restore(workspace.history(limit=5)[-1].hash)
    workspace.save_version("Go back")
    workspace.restore(workspace.history(limit=5)[1].hash)
    workspace.save_version("And forth")
    workspace.switch("main")

    again = open_screen(main_window, qtbot)
    assert again.moved_on.isVisible()
    QTest.mouseClick(again.moved_on.button, Qt.MouseButton.LeftButton)

    newest = main_window.findChildren(MergeScreen)[-1]
    assert not newest.session.is_outdated
    assert newest.session.item(item.id).chosen == "theirs"
