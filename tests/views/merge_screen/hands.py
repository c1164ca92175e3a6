"""Whole merges done by hand: sixty conflicts by keys alone, or by the mouse alone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from oms_desktop.views.desk import Desk
from oms_desktop.views.merge_screen.actions import register_merge_actions
from oms_desktop.views.merge_screen.completing import CompleteSheet
from oms_desktop.views.merge_screen.screen import MergeScreen
from tests.views.merge_screen.crowded import crowded_project
from tests.views.merge_screen.driving import LEFT, drag

NONE = Qt.KeyboardModifier.NoModifier


@contextmanager
def crowded_screen(path: Path, qtbot: QtBot) -> Iterator[MergeScreen]:
    """Show the merge of sixty conflicts."""
    with crowded_project(path) as workspace:
        desk = Desk(workspace)
        register_merge_actions(desk, None)  # type: ignore[arg-type]
        session = workspace.start_merge("refs/heads/theirs")
        assert session is not None
        made = MergeScreen(desk, session)
        made.resize(1440, 900)
        made.show()
        qtbot.waitExposed(made)
        made.activateWindow()
        try:
            yield made
        finally:
            made.close()
            desk.close()
            shiboken6.delete(made)
            shiboken6.delete(desk)


class Keyboard(QObject):
    """Presses keys and counts them."""

    def __init__(self, screen: QWidget) -> None:
        super().__init__()
        self._screen = screen
        self.pressed = 0

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the keyboard is."""
        self.pressed += 1
        target = QApplication.focusWidget() or self._screen
        QTest.keyClick(target, key, held)
        QApplication.processEvents()


def decide_by_drag(screen: MergeScreen, qtbot: QtBot, item: str, side: str) -> None:
    """Click an item in the list, then drag one side's value into the result."""
    tree = screen.items.tree
    index = screen.items.model.index_of(item)
    tree.scrollTo(index)
    QApplication.processEvents()
    if screen.items.current != item:
        QTest.mouseClick(tree.viewport(), LEFT, NONE, tree.visualRect(index).center())
    QApplication.processEvents()
    row = screen.comparison.row_of(item)
    assert row is not None
    screen.comparison.area.ensureWidgetVisible(row)
    drag(screen, row.mine if side == "ours" else row.theirs, row.result)
    QApplication.processEvents()


def complete_by_mouse(screen: MergeScreen, qtbot: QtBot) -> None:
    """Click through the end of the merge."""
    QTest.mouseClick(screen.header.complete, LEFT)
    sheet = screen.findChild(CompleteSheet)
    assert sheet is not None
    qtbot.waitExposed(sheet)
    if not sheet.complete.isEnabled():
        QTest.mouseClick(sheet.reviewed, LEFT, NONE, QPoint(10, sheet.reviewed.height() // 2))
    QTest.mouseClick(sheet.complete, LEFT)
