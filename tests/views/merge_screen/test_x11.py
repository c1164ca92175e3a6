"""Dragging a value on a real X server, where windows have places and the pointer belongs to the display."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from oms_desktop.views.merge_screen.screen import MergeScreen
from tests.views.merge_screen.driving import drag, find, press, row


@pytest.mark.x11
def test_conflicts_are_decided_by_drag_and_by_key_under_x11(screen: MergeScreen, qtbot: QtBot):
    first, second = find(screen, "T104"), find(screen, "M003")
    view = row(screen, qtbot, first)

    drag(screen, view.theirs, view.result)
    qtbot.waitUntil(lambda: screen.session.item(first.id).chosen == "theirs")
    row(screen, qtbot, second)
    QTest.qWait(0)
    press(screen, Qt.Key.Key_1)

    qtbot.waitUntil(lambda: screen.session.item(second.id).chosen == "ours")
