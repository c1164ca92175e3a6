"""Sixty conflicts, completed by the keyboard alone and by dragging alone."""

from __future__ import annotations

from pathlib import Path
from statistics import median

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from oms_desktop.views.merge_screen.completing import CompleteSheet
from oms_desktop.views.merge_screen.screen import MergeScreen
from tests.views.merge_screen.crowded import OPEN
from tests.views.merge_screen.hands import (
    Keyboard,
    complete_by_mouse,
    crowded_screen,
    decide_by_drag,
)

CONTROL = Qt.KeyboardModifier.ControlModifier
SIDES = (("ours", Qt.Key.Key_1), ("theirs", Qt.Key.Key_3))


def check_is_merged(screen: MergeScreen, qtbot: QtBot) -> None:
    workspace = screen._desk.workspace
    qtbot.waitUntil(lambda: not workspace.is_merging)
    assert len(workspace.history(limit=1)[0].parents) == 2
    assert not workspace.has_changes
    plains = [workspace.snapshot.plain(record) for record in workspace.snapshot.ids("object_type")]
    names = sorted(p["display_name"].split()[-1] for p in plains if " " in p["display_name"])
    assert names == sorted(f"Type{number}" for number in range(10))
    sides = {p["display_name"].split()[0] for p in plains if " " in p["display_name"]}
    assert sides <= {"Mine", "Theirs"}


def test_sixty_conflicts_are_completed_by_the_keyboard_alone(tmp_path: Path, qtbot: QtBot):
    with crowded_screen(tmp_path / "sixty.oms", qtbot) as screen:
        hands = Keyboard(screen)
        counts = []
        assert len(screen.session.blockers) == OPEN
        for number in range(OPEN):
            before = hands.pressed
            item = screen.item
            assert item is not None
            assert item.is_open
            side, key = SIDES[number % 2]
            hands.press(key)
            assert screen.session.item(item.id).chosen == side
            hands.press(Qt.Key.Key_F7)
            counts.append(hands.pressed - before)
        assert screen.session.blockers == ()
        assert median(counts) <= 3

        hands.press(Qt.Key.Key_Return, CONTROL)
        sheet = screen.findChild(CompleteSheet)
        assert sheet is not None
        qtbot.waitExposed(sheet)
        for _ in range(10):  # what the whole breaks is ticked as read on the way
            if sheet.complete.hasFocus():
                break
            if sheet.reviewed.hasFocus() and not sheet.reviewed.isChecked():
                hands.press(Qt.Key.Key_Space)
            hands.press(Qt.Key.Key_Tab)
        assert sheet.complete.hasFocus()
        hands.press(Qt.Key.Key_Space)

        check_is_merged(screen, qtbot)
        assert hands.pressed <= 3 * OPEN


def by_dragging_alone(tmp_path: Path, qtbot: QtBot) -> None:
    with crowded_screen(tmp_path / "sixty.oms", qtbot) as screen:
        for number, item in enumerate(screen.session.blockers):
            side = SIDES[number % 2][0]
            decide_by_drag(screen, qtbot, item.id, side)
            assert screen.session.item(item.id).chosen == side
        QApplication.processEvents()
        assert screen.session.blockers == ()

        complete_by_mouse(screen, qtbot)

        check_is_merged(screen, qtbot)


def test_sixty_conflicts_are_completed_by_dragging_alone(tmp_path: Path, qtbot: QtBot):
    by_dragging_alone(tmp_path, qtbot)


@pytest.mark.x11
def test_sixty_conflicts_are_completed_by_dragging_alone_under_x11(tmp_path: Path, qtbot: QtBot):
    by_dragging_alone(tmp_path, qtbot)
