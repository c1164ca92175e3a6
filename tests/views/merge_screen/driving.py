"""Driving the merge screen as a person does: with real mouse and key events."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from oms_desktop.views.merge_screen.row_view import RowView
from oms_desktop.views.merge_screen.screen import MergeScreen
from oms_desktop.views.merge_screen.write_panel import WritePanel
from oms_desktop.workspace import MergeItem

LEFT = Qt.MouseButton.LeftButton


def find(screen: MergeScreen, code: str, name: str = "") -> MergeItem:
    return next(i for i in screen.session.items if i.code == code and name in str(i.title.render()))


def go_to(screen: MergeScreen, qtbot: QtBot, item: MergeItem) -> RowView | None:
    screen.select(item.id)
    qtbot.waitUntil(lambda: screen.items.current == item.id)
    QApplication.processEvents()
    return screen.comparison.row_of(item.id)


def row(screen: MergeScreen, qtbot: QtBot, item: MergeItem) -> RowView:
    found = go_to(screen, qtbot, item)
    assert found is not None
    return found


def press(screen: MergeScreen, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    together = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        together |= modifier
    QTest.keyClick(QApplication.focusWidget() or screen, key, together)
    QApplication.processEvents()


def drag(
    screen: MergeScreen,
    source: QWidget,
    target: QWidget,
    *,
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    release: bool = True,
) -> None:
    """Drag from the middle of one widget to the middle of another with the real mouse events."""
    start = source.rect().center()
    QTest.mousePress(source, LEFT, held, start)
    for step in range(1, 6):
        QTest.mouseMove(source, start + QPoint(step * 4, 0))
        QApplication.processEvents()
    goal = source.mapFromGlobal(target.mapToGlobal(target.rect().center()))
    QTest.mouseMove(source, goal)
    QApplication.processEvents()
    if release:
        QTest.mouseRelease(source, LEFT, held, goal)
        QApplication.processEvents()


def open_panel(screen: MergeScreen) -> WritePanel:
    panel = screen.findChild(WritePanel)
    assert panel is not None
    return panel
