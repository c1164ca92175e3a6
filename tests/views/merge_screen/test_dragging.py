"""Dragging where it is not plain: both sides at once, what cannot be dropped, base, and letting go."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from oms_desktop.views.merge_screen.screen import MergeScreen
from tests.views.merge_screen.driving import LEFT, drag, find, row

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_a_drop_with_control_takes_both(screen: MergeScreen, qtbot: QtBot):
    item = find(screen, "M004")
    view = row(screen, qtbot, item)

    drag(screen, view.theirs, view.result, held=CONTROL)

    qtbot.waitUntil(lambda: screen.session.item(item.id).chosen == "both")


def test_a_drop_that_is_not_allowed_says_why_and_does_nothing(screen: MergeScreen, qtbot: QtBot):
    item = find(screen, "T104")
    view = row(screen, qtbot, item)
    drag(screen, view.theirs, view.result, held=CONTROL, release=False)
    goal = view.theirs.mapFromGlobal(view.result.mapToGlobal(view.result.rect().center()))
    QTest.mouseRelease(view.theirs, LEFT, CONTROL, goal)

    assert screen.session.item(item.id).chosen is None


def test_a_place_that_cannot_take_both_says_so_while_the_value_is_over_it(
    screen: MergeScreen, qtbot: QtBot
):
    item = find(screen, "T104")
    view = row(screen, qtbot, item)
    drag(screen, view.theirs, view.result, release=False)
    assert screen.lift is not None

    goal = view.theirs.mapFromGlobal(view.result.mapToGlobal(view.result.rect().center()))
    QTest.mouseMove(view.theirs, goal + QPoint(1, 0))
    QApplication.sendEvent(
        view.theirs,
        QMouseEvent(
            QEvent.Type.MouseMove,
            goal,
            view.theirs.mapToGlobal(goal),
            Qt.MouseButton.NoButton,
            LEFT,
            CONTROL,
        ),
    )

    assert "without loss" in view.result.drop_text
    assert "without loss" in screen.hint_text
    QTest.keyClick(screen, Qt.Key.Key_Escape)
    QTest.mouseRelease(view.theirs, LEFT)


def test_the_value_of_base_can_be_dragged(screen: MergeScreen, qtbot: QtBot):
    item = find(screen, "M003")
    view = row(screen, qtbot, item)

    drag(screen, view.base_chip, view.result)

    qtbot.waitUntil(lambda: screen.session.item(item.id).chosen == "base")


def test_a_value_nobody_asks_about_is_not_lifted(screen: MergeScreen, qtbot: QtBot):
    row(screen, qtbot, find(screen, "M005"))
    settled = next(view for view in screen.comparison.rows if view.item is None)

    drag(screen, settled.mine, settled.result)

    assert screen.session.resolution.decisions == ()
    assert "merged by itself" in screen.hint_text


def test_taking_hold_without_moving_only_selects(screen: MergeScreen, qtbot: QtBot):
    row(screen, qtbot, find(screen, "M005"))
    other = find(screen, "T104")
    view = screen.comparison.row_of(other.id)
    assert view is not None

    QTest.mouseClick(view.mine, LEFT)

    assert screen.items.current == other.id
    assert screen.session.resolution.decisions == ()
