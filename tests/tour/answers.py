"""Answering what stands in the way: menus, dialogs that block, questions for a file, boxes to choose from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QMenu,
    QToolButton,
    QWidget,
)
from shiboken6 import isValid

from tests.tour.hands import check, click, fill, press, settle, take_keyboard, top_dialog, wait

W = TypeVar("W", bound=QWidget)


@contextmanager
def meanwhile(seen: Callable[[], W | None], act: Callable[[W], None]) -> Iterator[None]:
    """Do *act* once *seen* finds its window, while the block waits for that window to be answered."""
    done: list[BaseException | None] = []
    timer = QTimer()

    def look() -> None:
        window = seen()
        if window is None or not window.isVisible() or done:
            return
        timer.stop()
        done.append(None)
        try:
            if not isinstance(window, QMenu):
                take_keyboard(window)
            act(window)
            wait(lambda: not isValid(window) or not window.isVisible(), "the window to close", 10)
        except BaseException as error:
            done[0] = error
            for widget in QApplication.topLevelWidgets():
                if widget.isVisible() and (widget.isModal() or isinstance(widget, QMenu)):
                    widget.close()

    timer.timeout.connect(look)
    timer.start(5)
    yield
    wait(lambda: done, "the window that was to open")
    error = done[0]
    if error is not None:
        raise error


def choose_file(path: str, trigger: Callable[[], None]) -> None:
    """Do *trigger*, which asks for a file, and give it *path*."""

    def answer(asked: QFileDialog) -> None:
        line = asked.findChild(QLineEdit, "fileNameEdit")
        assert line is not None
        fill(line, path)
        press("Return")

    with meanwhile(lambda: top_dialog(QFileDialog), answer):
        trigger()


def choose_in_menu(menu: QMenu, *words: str, look: Callable[[], None] | None = None) -> None:
    """Click through an open menu and its sub-menus; *look* is done before the last click."""
    for number, word in enumerate(words):
        settle()
        action = next((one for one in menu.actions() if _said(one) == word), None)
        check(action is not None, f"no “{word}” in the menu: {[_said(a) for a in menu.actions()]}")
        assert action is not None
        check(action.isEnabled(), f"“{word}” is disabled: {action.toolTip()}")
        if look is not None and number == len(words) - 1:
            look()
        click(menu, menu.actionGeometry(action).center())
        if action.menu() is not None:
            inner = action.menu()
            wait(inner.isVisible, f"the menu “{word}”")
            menu = inner


def _said(action: QAction) -> str:
    return action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")


def pick_from(button: QToolButton, *words: str, look: Callable[[], None] | None = None) -> None:
    """Open the menu of a button and choose from it."""
    with meanwhile(button.menu, lambda menu: choose_in_menu(menu, *words, look=look)):
        click(button)


def choose_in_box(box: QComboBox, words: str) -> None:
    """Go to a line of a combo box by the keyboard."""
    number = box.findText(words)
    check(number >= 0, f"no “{words}” among {[box.itemText(i) for i in range(box.count())]}")
    take_keyboard(box)
    box.setFocus()
    while box.currentIndex() != number:
        before = box.currentIndex()
        press("Down" if before < number else "Up")
        check(box.currentIndex() != before, f"the keyboard does not reach “{words}”")
