"""A mouse, a keyboard and a pair of eyes for the windows of this process.

Events go to the window as the window system would send them: what is covered, hidden or blocked by a dialog is not
reached, and that is a deviation.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtCore import QEvent, QEventLoop, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeySequence, QTextCharFormat, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QLineEdit,
    QTabBar,
    QWidget,
)
from shiboken6 import isValid

W = TypeVar("W", bound=QWidget)
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
MIDDLE = Qt.MouseButton.MiddleButton
PATIENCE = 30.0


class Deviation(AssertionError):
    """Something on the screen or in the project is not what a person would expect."""


def check(right: object, words: str) -> None:
    """Stop the tour with *words* unless *right*."""
    if not right:
        raise Deviation(words)


def application() -> QApplication:
    """Return the application of this process."""
    found = QApplication.instance()
    assert isinstance(found, QApplication)
    return found


def settle() -> None:
    """Let everything happen that is due."""
    for _ in range(3):
        application().processEvents()


def wait(condition: Callable[[], object], what: str, seconds: float = PATIENCE) -> None:
    """Let the program work until *condition* holds; *what* says what was waited for."""
    waker = QTimer()
    waker.start(5)
    end = time.monotonic() + seconds
    flags = QEventLoop.ProcessEventsFlag.AllEvents | QEventLoop.ProcessEventsFlag.WaitForMoreEvents
    while not condition():
        if time.monotonic() > end:
            raise Deviation(f"waited {seconds:g} s in vain for {what}")
        application().processEvents(flags)
    waker.stop()
    settle()


# ---------------------------------------------------------------- eyes


def words_of(widget: QWidget) -> set[str]:
    """Return everything by which a person or a reader would call a widget."""
    found = {widget.accessibleName(), widget.objectName(), widget.toolTip()}
    if isinstance(widget, (QAbstractButton, QLabel)):
        found.add(widget.text().replace("&", "").strip())
    if isinstance(widget, QLineEdit):
        found.add(widget.placeholderText())
    return found - {""}


def look_for(root: QWidget, kind: type[W], name: str) -> W | None:
    """Return the visible widget of *kind* in *root* that is called *name*."""
    for widget in root.findChildren(kind):
        if widget.isVisible() and name in words_of(widget):
            return widget
    return None


def find(root: QWidget, kind: type[W], name: str) -> W:
    """Return the visible widget of *kind* in *root* that is called *name*, once it is there."""
    found: list[W] = []

    def seen() -> bool:
        one = look_for(root, kind, name)
        found[:] = [one] if one is not None else []
        return bool(found)

    wait(seen, f"{kind.__name__} “{name}” in {type(root).__name__}", 10)
    return found[0]


def top_dialog(kind: type[W]) -> W | None:
    """Return the dialog of *kind* that is open, if there is one."""
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, kind) and widget.isVisible():
            return widget
    return None


def dialog(kind: type[W]) -> W:
    """Return the dialog of *kind*, once it is open and has the keyboard."""
    wait(lambda: top_dialog(kind), f"a {kind.__name__}", 10)
    found = top_dialog(kind)
    assert found is not None
    take_keyboard(found)
    return found


_given: list[QWidget] = []
"""The windows that were given the keyboard, the last one last."""


def take_keyboard(window: QWidget) -> None:
    """Make *window* the active one, as a window manager does for a new window."""
    window = window.window()
    _given[:] = [*(one for one in _given if one is not window and isValid(one)), window]
    if QApplication.activeWindow() is not window:
        window.raise_()
        window.activateWindow()
        wait(lambda: QApplication.activeWindow() is window, "the window to be active", 10)


# ---------------------------------------------------------------- mouse


def handle_of(widget: QWidget) -> QWindow:
    """Return the window system's window a widget stands in."""
    handle = widget.window().windowHandle()
    check(handle is not None, f"{type(widget).__name__} is not on the screen")
    return handle


def place(widget: QWidget, at: QPoint | None = None) -> QPoint:
    """Return *at* (the middle where None) in the coordinates of the widget's window."""
    return widget.mapTo(widget.window(), at if at is not None else widget.rect().center())


def reach(widget: QWidget, at: QPoint | None = None) -> QPoint:
    """Return the point of the window to press for *widget*, scrolling there if need be; it must not be covered."""
    settle()
    check(widget.isVisible(), f"{type(widget).__name__} {sorted(words_of(widget))} is not visible")
    inside = at if at is not None else widget.rect().center()
    area = widget.parentWidget()
    while area is not None and not (
        isinstance(area, QAbstractScrollArea)
        and area.viewport() is not widget
        and area.viewport().isAncestorOf(widget)
    ):
        area = area.parentWidget()
    if isinstance(area, QAbstractScrollArea):
        _scroll_to(area, widget, inside)
    point = place(widget, inside)
    hit = widget.window().childAt(point)
    covered = hit is not None and hit is not widget and not widget.isAncestorOf(hit)
    if hit is None and widget is not widget.window():
        covered = not widget.rect().contains(inside)
    check(widget.isEnabled(), f"{type(widget).__name__} {sorted(words_of(widget))} is disabled")
    name = sorted(words_of(widget))
    check(
        not covered, f"{type(widget).__name__} {name} is covered by {type(hit).__name__} at {point}"
    )
    return point


def _scroll_to(area: QAbstractScrollArea, widget: QWidget, inside: QPoint) -> None:
    port = area.viewport()
    for _ in range(60):
        y = widget.mapTo(port, inside).y()
        if 8 <= y <= port.height() - 8:
            return
        before = area.verticalScrollBar().value()
        turn(port, -1 if y > port.height() - 8 else 1)
        if area.verticalScrollBar().value() == before:
            return


def click(
    widget: QWidget,
    at: QPoint | None = None,
    keys: Qt.KeyboardModifier = NONE,
    button: Qt.MouseButton = LEFT,
) -> None:
    """Move there and click."""
    point = reach(widget, at)
    handle = handle_of(widget)
    QTest.mouseMove(handle, point)
    QTest.mouseClick(handle, button, keys, point)
    settle()


def double_click(widget: QWidget, at: QPoint | None = None) -> None:
    """Move there and click twice."""
    point = reach(widget, at)
    handle = handle_of(widget)
    QTest.mouseMove(handle, point)
    QTest.mouseClick(handle, LEFT, NONE, point)
    QTest.mouseDClick(handle, LEFT, NONE, point)
    settle()


def hover(widget: QWidget, at: QPoint | None = None) -> None:
    """Move the mouse there."""
    QTest.mouseMove(handle_of(widget), reach(widget, at))
    settle()


def turn(
    widget: QWidget, notches: int, at: QPoint | None = None, keys: Qt.KeyboardModifier = NONE
) -> None:
    """Turn the wheel over a widget; up is positive."""
    point = QPointF(place(widget, at))
    QTest.wheelEvent(handle_of(widget), point, QPoint(0, 120 * notches), stateKey=keys)
    settle()


@contextmanager
def dragging(
    widget: QWidget,
    start: QPoint,
    target: QWidget,
    end: QPoint,
    button: Qt.MouseButton = LEFT,
) -> Iterator[None]:
    """Press at one point and move to another; release when the block ends."""
    handle, first = handle_of(widget), reach(widget, start)
    last = place(target, end)
    QTest.mouseMove(handle, first)
    QTest.mousePress(handle, button, NONE, first)
    for step in range(1, 11):
        QTest.mouseMove(handle, first + (last - first) * step / 10)
        settle()
    yield
    QTest.mouseRelease(handle, button, NONE, last)
    settle()


def drag(
    widget: QWidget,
    start: QPoint,
    target: QWidget,
    end: QPoint,
    button: Qt.MouseButton = LEFT,
) -> None:
    """Press at one point, move to another, release."""
    with dragging(widget, start, target, end, button):
        pass


# ---------------------------------------------------------------- keyboard


def listening() -> QWindow:
    """Return the window that hears the keyboard."""
    popup = QApplication.activePopupWidget()
    proposes = isinstance(popup, QAbstractItemView)  # a completer hands on what is typed
    if popup is not None and popup.windowHandle() is not None and not proposes:
        return popup.windowHandle()
    if (
        QApplication.activeWindow() is None
    ):  # a dialog went; a window manager gives the keyboard back
        open_windows = [one for one in _given if isValid(one) and one.isVisible()]
        check(open_windows, "no window is open")
        take_keyboard(open_windows[-1])
    window = QApplication.activeWindow()
    check(window is not None and window.windowHandle() is not None, "no window has the keyboard")
    assert window is not None
    return window.windowHandle()


def press(keys: str) -> None:
    """Press keys such as ``Ctrl+Shift+F`` together."""
    combination = QKeySequence(keys)[0]
    QTest.keyClick(listening(), combination.key(), combination.keyboardModifiers())
    settle()


def write(text: str) -> None:
    """Write a text letter by letter; what no Latin keyboard has comes through an input method."""
    if not text.isascii():
        compose(text)
        return
    for letter in text:
        QTest.keyClick(listening(), letter)
    settle()


def compose(text: str) -> None:
    """Write a text with an input method: each syllable is first shown underlined, then put in."""
    for letter in text:
        focus = QApplication.focusWidget()
        check(focus is not None, "nothing takes what the input method writes")
        underlined = QInputMethodEvent.Attribute(
            QInputMethodEvent.AttributeType.TextFormat, 0, 1, QTextCharFormat()
        )
        QApplication.sendEvent(focus, QInputMethodEvent(letter, [underlined]))
        settle()
        put = QInputMethodEvent("", [])
        put.setCommitString(letter)
        QApplication.sendEvent(focus, put)
    settle()


def rewrite(text: str) -> None:
    """Replace what stands in the field with the keyboard."""
    press("Ctrl+A")
    write(text)


def fill(widget: QWidget, text: str) -> None:
    """Click into a field and replace what stands in it."""
    click(widget)
    rewrite(text)


# ---------------------------------------------------------------- lists


def row_of(view: QAbstractItemView, words: str, column: int = 0) -> QPoint:
    """Return where the row of a list stands that begins with *words*, in the list's viewport."""
    model = view.model()
    for number in range(model.rowCount()):
        index = model.index(number, column)
        if str(index.data()).startswith(words):
            view.scrollTo(index)
            settle()
            return view.visualRect(index).center()
    told = [str(model.index(n, column).data()) for n in range(min(12, model.rowCount()))]
    raise Deviation(f"no row “{words}” in {sorted(words_of(view))}, but {told}")


def rows(view: QAbstractItemView, column: int = 0) -> list[str]:
    """Return the words of all rows of a column."""
    model = view.model()
    return [str(model.index(number, column).data()) for number in range(model.rowCount())]


def click_tab(bar: QTabBar, words: str) -> None:
    """Click the tab that begins with *words*."""
    for number in range(bar.count()):
        if bar.tabText(number).startswith(words):
            click(bar, bar.tabRect(number).center())
            return
    raise Deviation(f"no tab “{words}” among {[bar.tabText(n) for n in range(bar.count())]}")


def delete_now() -> None:
    """Let what was to be deleted be deleted."""
    application().sendPostedEvents(None, QEvent.Type.DeferredDelete)
    settle()
