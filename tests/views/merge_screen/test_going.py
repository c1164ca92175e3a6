"""Going through a merge: what is next, what stays in view, what the keys and the menu of open items do."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox
from pytestqt.qtbot import QtBot

from oms_desktop.views.desk import Desk
from oms_desktop.views.merge_screen.key_sheet import KeySheet
from oms_desktop.views.merge_screen.screen import MergeScreen
from tests.views.merge_screen.driving import find, go_to, press

ALT = Qt.KeyboardModifier.AltModifier


def test_the_next_open_item_is_the_one_after_what_was_decided(screen: MergeScreen, qtbot: QtBot):
    opened = [item.id for item in screen.items.model.ordered() if item.is_open]
    item = screen.session.item(opened[7])
    go_to(screen, qtbot, item)

    press(screen, Qt.Key.Key_3)
    qtbot.waitUntil(lambda: not screen.session.item(item.id).is_open)
    press(screen, Qt.Key.Key_F7)

    assert screen.items.current == opened[8]
    press(screen, Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert screen.items.current == opened[6]


def test_deciding_leaves_the_list_where_it_is(screen: MergeScreen, qtbot: QtBot):
    screen.resize(1440, 500)
    item = find(screen, "L603")
    go_to(screen, qtbot, item)
    bar = screen.items.tree.verticalScrollBar()
    before = bar.value()

    press(screen, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: not screen.session.item(item.id).is_open)
    QApplication.processEvents()

    assert screen.items.current == item.id
    assert bar.value() == before


def test_keys_go_to_what_blocks_and_to_what_waits_for_review(screen: MergeScreen, qtbot: QtBot):
    go_to(screen, qtbot, find(screen, "M003"))

    press(screen, Qt.Key.Key_B, ALT)
    assert screen.item is not None
    assert screen.item.severity == "block"
    press(screen, Qt.Key.Key_W, ALT)
    assert screen.item.severity == "warn"


def test_space_marks_a_change_as_reviewed_and_takes_that_back(screen: MergeScreen, qtbot: QtBot):
    item = find(screen, "T101")
    go_to(screen, qtbot, item)

    press(screen, Qt.Key.Key_Space)
    assert screen.session.item(item.id).chosen == "acknowledge"
    QApplication.processEvents()
    press(screen, Qt.Key.Key_Space)

    assert screen.session.item(item.id).chosen is None


def test_space_says_what_it_is_for_where_something_is_to_decide(screen: MergeScreen, qtbot: QtBot):
    go_to(screen, qtbot, find(screen, "M003"))

    press(screen, Qt.Key.Key_Space)

    assert "reviewed" in screen.hint_text
    assert screen.session.resolution.decisions == ()


def test_base_and_graph_can_be_put_away(screen: MergeScreen, qtbot: QtBot):
    go_to(screen, qtbot, find(screen, "M003"))

    press(screen, Qt.Key.Key_B)
    press(screen, Qt.Key.Key_G)

    assert not any(view.base_chip.isVisible() for view in screen.comparison.rows)
    assert all(view.base.isVisible() for view in screen.comparison.rows)
    assert not screen.strip.isVisible()


def test_the_button_that_cannot_complete_lists_what_is_open_and_goes_there(
    screen: MergeScreen, qtbot: QtBot
):
    QTest.mouseClick(screen.header.complete, Qt.MouseButton.LeftButton)
    menu = screen.findChild(QMenu)
    assert menu is not None

    entry = next(a for a in menu.actions() if "Duty hours" in a.text())
    entry.trigger()
    menu.close()

    assert screen.items.current == find(screen, "K203").id
    assert "and" in menu.actions()[-1].text()


def test_aborting_asks_where_decisions_would_be_lost(
    screen: MergeScreen, merge_desk: Desk, qtbot: QtBot
):
    go_to(screen, qtbot, find(screen, "M003"))
    press(screen, Qt.Key.Key_3)
    QTest.mouseClick(screen.header.abort, Qt.MouseButton.LeftButton)
    box = screen.findChild(QMessageBox)
    assert box is not None
    assert merge_desk.workspace.is_merging

    leave = next(b for b in box.buttons() if box.buttonRole(b).name == "DestructiveRole")
    QTest.mouseClick(leave, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: not merge_desk.workspace.is_merging)


def test_the_keys_are_shown(screen: MergeScreen, qtbot: QtBot):
    press(screen, Qt.Key.Key_Question, Qt.KeyboardModifier.ShiftModifier)

    sheet = screen.findChild(KeySheet)
    assert sheet is not None
    assert sheet.isVisible()
    sheet.close()


def test_a_screen_that_went_hears_nothing_any_more(
    screen: MergeScreen, merge_desk: Desk, qtbot: QtBot
):
    session = merge_desk.workspace.merge
    assert session is not None
    gone = MergeScreen(merge_desk, session)
    gone.deleteLater()
    QApplication.sendPostedEvents(gone, QEvent.Type.DeferredDelete)

    session.decide(find(screen, "M003").id, "theirs")

    assert session.item(find(screen, "M003").id).chosen == "theirs"


@pytest.mark.parametrize("group", ["blocking", "decide"])
def test_a_group_is_closed_and_opened_by_its_arrow(screen: MergeScreen, qtbot: QtBot, group: str):
    tree, model = screen.items.tree, screen.items.model
    tree.scrollToTop()
    place = tree.visualRect(model.heading_of(group))
    arrow = QPoint(place.left() + 10, place.center().y())
    rows = model.rowCount()

    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=arrow)
    assert not tree.is_open(model.heading_of(group))
    screen.refresh()
    assert not tree.is_open(model.heading_of(group))
    assert model.rowCount() < rows
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=arrow)

    assert tree.is_open(model.heading_of(group))
    assert model.rowCount() == rows
