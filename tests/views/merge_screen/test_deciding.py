"""Deciding by mouse, by drag, by keyboard and by writing: the same command, the same result."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from oms_desktop.views.desk import Desk
from oms_desktop.views.merge_screen.completing import CompleteSheet
from oms_desktop.views.merge_screen.screen import MergeScreen
from oms_desktop.workspace import Workspace
from tests.views.merge_screen.conftest import THEIRS
from tests.views.merge_screen.driving import LEFT, drag, find, go_to, open_panel, press, row


def test_entering_changes_nothing(screen: MergeScreen):
    assert screen.session.resolution.decisions == ()
    assert screen.session.undo_label is None
    assert "15 left" in screen.header.complete.text() or "left" in screen.header.complete.text()


def test_a_dragged_value_is_taken(screen: MergeScreen, qtbot: QtBot):
    item = find(screen, "T104")
    view = row(screen, qtbot, item)

    drag(screen, view.theirs, view.result)

    qtbot.waitUntil(lambda: screen.session.item(item.id).chosen == "theirs")
    assert screen.session.item(item.id).result == {"name": "string"}
    assert screen.comparison.row_of(item.id).result.text_value == "string"


def test_the_place_that_takes_a_value_says_so(screen: MergeScreen, qtbot: QtBot):
    view = row(screen, qtbot, find(screen, "T104"))

    drag(screen, view.theirs, view.result, release=False)

    assert view.result.drop_text == "Drop here to take Theirs"
    assert screen.lift is not None
    assert screen.lift.ghost.isVisible()
    QTest.mouseRelease(view.theirs, LEFT)


def test_escape_lets_go_of_a_value(screen: MergeScreen, qtbot: QtBot):
    item = find(screen, "T104")
    view = row(screen, qtbot, item)
    drag(screen, view.mine, view.result, release=False)

    QTest.keyClick(screen, Qt.Key.Key_Escape)
    QTest.mouseRelease(view.mine, LEFT)

    assert screen.session.item(item.id).chosen is None
    assert view.result.drop_text == ""


def test_a_value_dropped_elsewhere_is_let_go(screen: MergeScreen, qtbot: QtBot):
    item = find(screen, "T104")
    view = row(screen, qtbot, item)

    drag(screen, view.mine, screen.options)

    assert screen.session.item(item.id).chosen is None


def test_the_second_side_dropped_on_a_taken_field_gives_both(screen: MergeScreen, qtbot: QtBot):
    item = find(screen, "M004")
    view = row(screen, qtbot, item)

    drag(screen, view.mine, view.result)
    qtbot.waitUntil(lambda: screen.session.item(item.id).chosen == "ours")
    view = row(screen, qtbot, item)
    drag(screen, view.theirs, view.result)

    qtbot.waitUntil(lambda: screen.session.item(item.id).chosen == "both")


def test_a_key_takes_the_option_with_its_number(screen: MergeScreen, qtbot: QtBot):
    item = find(screen, "M003")
    go_to(screen, qtbot, item)

    press(screen, Qt.Key.Key_3)

    assert screen.session.item(item.id).chosen == "theirs"
    press(screen, Qt.Key.Key_0)
    assert screen.session.item(item.id).chosen is None
    press(screen, Qt.Key.Key_1)
    press(screen, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert screen.session.item(item.id).chosen is None
    press(
        screen,
        Qt.Key.Key_Z,
        Qt.KeyboardModifier.ControlModifier,
        Qt.KeyboardModifier.ShiftModifier,
    )
    assert screen.session.item(item.id).chosen == "ours"


def test_keys_are_text_while_somebody_searches(screen: MergeScreen, qtbot: QtBot):
    item = find(screen, "M003")
    go_to(screen, qtbot, item)
    screen.items.search.setFocus()

    QTest.keyClicks(screen.items.search, "3")

    assert screen.items.search.text() == "3"
    assert screen.session.item(item.id).chosen is None


def test_an_option_that_cannot_be_taken_says_why(screen: MergeScreen, qtbot: QtBot):
    go_to(screen, qtbot, find(screen, "T104"))

    press(screen, Qt.Key.Key_4)

    assert "without loss" in screen.hint_text
    assert screen.session.resolution.decisions == ()


def test_a_text_is_written(screen: MergeScreen, qtbot: QtBot):
    item = find(screen, "M005")
    view = row(screen, qtbot, item)
    QTest.mouseClick(view.result, LEFT)
    editor = open_panel(screen).findChild(QPlainTextEdit)
    assert editor is not None

    editor.selectAll()
    QTest.keyClicks(editor, "An aircraft of ours.")
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    qtbot.waitUntil(lambda: screen.session.item(item.id).chosen == "custom")
    assert screen.session.item(item.id).result == "An aircraft of ours."


def test_a_value_that_is_not_legal_is_refused_and_kept_in_the_panel(
    screen: MergeScreen, qtbot: QtBot
):
    item = find(screen, "T104")
    go_to(screen, qtbot, item)
    press(screen, Qt.Key.Key_5)
    panel = open_panel(screen)
    box = panel.findChild(QComboBox)
    assert box is not None

    box.setCurrentText("spaceship")
    panel.accept()

    assert panel.isVisible()
    assert "spaceship" in panel.why
    assert screen.session.item(item.id).chosen is None
    box.setCurrentText("double")
    panel.accept()
    qtbot.waitUntil(lambda: screen.session.item(item.id).chosen == "custom")


def test_a_new_name_is_written_for_one_of_two_twins(screen: MergeScreen, qtbot: QtBot):
    item = find(screen, "U801")
    go_to(screen, qtbot, item)
    press(screen, Qt.Key.Key_6)
    line = open_panel(screen).findChild(QLineEdit)
    assert line is not None

    line.selectAll()
    QTest.keyClicks(line, "LeaseContract")
    QTest.keyClick(line, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: not screen.session.item(item.id).is_open)


def test_taking_all_of_a_record_is_one_step(screen: MergeScreen, qtbot: QtBot):
    go_to(screen, qtbot, find(screen, "M005"))

    QTest.mouseClick(screen.comparison.take_all_theirs, LEFT)

    taken = [i for i in screen.session.items if i.subject.name == "Aircraft" and i.chosen]
    assert len(taken) > 1
    assert {i.chosen for i in taken} == {"theirs"}
    screen.undo()
    assert screen.session.resolution.decisions == ()


def test_completing_waits_for_every_open_item(screen: MergeScreen, qtbot: QtBot):
    screen.complete()

    assert screen.findChild(CompleteSheet) is None
    for popup in screen.findChildren(QWidget):
        if popup.isWindow() and popup.isVisible():
            popup.close()


@pytest.fixture
def decided(screen: MergeScreen, qtbot: QtBot) -> MergeScreen:
    """Decide everything by the keyboard alone: the first way out that needs nothing."""
    for _ in range(80):
        item = screen.item
        if not screen.session.blockers:
            break
        if item is None or not item.is_open:
            press(screen, Qt.Key.Key_F7)
            continue
        offered = [o for o in item.options if o.enabled and o.id not in ("base", "custom")]
        option = next((o for o in offered if not o.needs), offered[0])
        press(screen, Qt.Key(Qt.Key.Key_0.value + option.key))
        if option.needs == "name":
            press(screen, Qt.Key.Key_Return)  # the panel proposes a free name
    assert screen.session.blockers == (), [str(i.title.render()) for i in screen.session.blockers]
    return screen


def test_a_merge_is_completed_by_the_keyboard_alone(
    decided: MergeScreen, merge_desk: Desk, qtbot: QtBot
):
    press(decided, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    sheet = decided.findChild(CompleteSheet)
    assert sheet is not None
    if not sheet.complete.isEnabled():
        QTest.keyClick(sheet.reviewed, Qt.Key.Key_Space)
    QTest.keyClick(sheet.complete, Qt.Key.Key_Space)

    workspace = merge_desk.workspace
    qtbot.waitUntil(lambda: workspace.merge is None)
    merged = workspace.history(limit=1)[0]
    assert len(merged.parents) == 2
    assert not workspace.has_changes
    assert [p for p in workspace.problems() if str(p.severity) == "error"] == []
    assert workspace.can_undo_merge


def test_decisions_survive_a_restart(screen: MergeScreen, merge_desk: Desk, qtbot: QtBot):
    item = find(screen, "M003")
    go_to(screen, qtbot, item)
    press(screen, Qt.Key.Key_3)

    session = merge_desk.workspace.merge
    assert session is not None
    again = MergeScreen(merge_desk, session)
    qtbot.addWidget(again)

    assert again.session.item(item.id).chosen == "theirs"
    assert again.items.current == item.id


def test_aborting_goes_back_to_the_start(airline: Workspace, merge_desk: Desk, qtbot: QtBot):
    before = airline.snapshot.root
    session = airline.start_merge(THEIRS)
    assert session is not None
    made = MergeScreen(merge_desk, session)
    qtbot.addWidget(made)

    made.abort()

    assert airline.merge is None
    assert airline.snapshot.root == before
