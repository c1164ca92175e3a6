"""The keyboard flow (design: merge 5.6). Keys act only while no editor has the focus (decision 31)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from oms_desktop.views.merge_screen.key_sheet import KeySheet

if TYPE_CHECKING:
    from oms_desktop.views.merge_screen.screen import MergeScreen

EDITORS = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox)
_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_DIGITS = {Qt.Key(Qt.Key.Key_1.value + n): n + 1 for n in range(9)}
_SIDES = (
    (Qt.Key.Key_1, "ours"),
    (Qt.Key.Key_Exclam, "ours"),
    (Qt.Key.Key_3, "theirs"),
    (Qt.Key.Key_NumberSign, "theirs"),
)
_FROM_EDITORS = (Qt.Key.Key_Escape, Qt.Key.Key_F7, Qt.Key.Key_F6)
"""Keys that leave the search field instead of being typed into it."""
Keys = tuple[Qt.Key, Qt.KeyboardModifier]


class MergeKeys(QObject):
    """Hears the keys of the screen before its widgets do."""

    def __init__(self, screen: MergeScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self.commands = self._table()
        screen.installEventFilter(self)
        for widget in screen.findChildren(QWidget):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Do what a key stands for."""
        if event.type() == QEvent.Type.ChildPolished:
            self._follow(event)
        wanted = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
        if event.type() not in wanted or not isinstance(event, QKeyEvent):
            return False
        if isinstance(watched, QWidget) and watched.window() is not self._screen.window():
            return False  # a menu or dialog over the screen has keys of its own
        focus = watched if isinstance(watched, EDITORS) else QApplication.focusWidget()
        if isinstance(focus, EDITORS) and not self._leaves_editor(event, focus):
            return False
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Space and isinstance(focus, QAbstractButton):
            return False  # presses the button
        command = self.commands.get((key, modifiers))
        if command is None:
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            command()
        return True

    def _leaves_editor(self, event: QKeyEvent, focus: QWidget) -> bool:
        """Whether a key leaves an editor: the search field, or a text that is only read."""
        if isinstance(focus, QPlainTextEdit) and focus.isReadOnly():
            return event.key() in _FROM_EDITORS or event.key() == Qt.Key.Key_U
        return isinstance(focus, QLineEdit) and event.key() in _FROM_EDITORS

    def _follow(self, event: QEvent) -> None:
        child = getattr(event, "child", lambda: None)()
        if isinstance(child, QWidget):
            child.installEventFilter(self)

    def _table(self) -> dict[Keys, Callable[[], object]]:
        keys = self._going()
        keys.update(self._deciding())
        keys.update(self._looking())
        return keys

    def _going(self) -> dict[Keys, Callable[[], object]]:
        screen, going = self._screen, self._screen.going
        return {
            (Qt.Key.Key_F7, _NONE): partial(going.step_open, 1),
            (Qt.Key.Key_F7, _SHIFT): partial(going.step_open, -1),
            (Qt.Key.Key_J, _NONE): partial(going.step_open, 1),
            (Qt.Key.Key_K, _NONE): partial(going.step_open, -1),
            (Qt.Key.Key_Down, _ALT): partial(going.step, 1),
            (Qt.Key.Key_Up, _ALT): partial(going.step, -1),
            (Qt.Key.Key_B, _ALT): going.step_blocking,
            (Qt.Key.Key_A, _ALT): going.show_all,
            (Qt.Key.Key_W, _ALT): going.step_review,
            (Qt.Key.Key_L, _NONE): lambda: going.put_off_items(screen.targets),
            (Qt.Key.Key_F, _CONTROL): screen.items.search.setFocus,
            (Qt.Key.Key_F, _CONTROL | _SHIFT): screen.items.show_filter,
            (Qt.Key.Key_F6, _NONE): partial(self._zone, 1),
            (Qt.Key.Key_F6, _SHIFT): partial(self._zone, -1),
            (Qt.Key.Key_Escape, _NONE): self._escape,
        }

    def _deciding(self) -> dict[Keys, Callable[[], object]]:
        screen = self._screen
        keys: dict[Keys, Callable[[], object]] = {
            (Qt.Key.Key_0, _NONE): screen.clear,
            (Qt.Key.Key_Backspace, _NONE): screen.clear,
            (Qt.Key.Key_F2, _NONE): lambda: screen.choose("custom"),
            (Qt.Key.Key_Space, _NONE): screen.acknowledge,
            (Qt.Key.Key_S, _NONE): screen.take_similar,
            (Qt.Key.Key_Z, _CONTROL): screen.undo,
            (Qt.Key.Key_Z, _CONTROL | _SHIFT): screen.redo,
            (Qt.Key.Key_Y, _CONTROL): screen.redo,
            (Qt.Key.Key_Return, _CONTROL): screen.complete,
            (Qt.Key.Key_Enter, _CONTROL): screen.complete,
        }
        for key, number in _DIGITS.items():
            keys[key, _NONE] = partial(screen.choose_key, number)
        for key, option in _SIDES:
            keys[key, _SHIFT] = partial(screen.take_record, option)
            keys[key, _CONTROL | _SHIFT] = partial(screen.take_filtered, option)
        return keys

    def _looking(self) -> dict[Keys, Callable[[], object]]:
        screen = self._screen
        return {
            (Qt.Key.Key_B, _NONE): screen.comparison.toggle_base,
            (Qt.Key.Key_D, _NONE): screen.comparison.next_look,
            (Qt.Key.Key_U, _NONE): screen.comparison.head.source.toggle,
            (Qt.Key.Key_G, _NONE): self._graph,
            (Qt.Key.Key_R, _NONE): screen.strip.toggle_words,
            (Qt.Key.Key_E, _NONE): screen.options.focus_options,
            (Qt.Key.Key_C, _NONE): screen.copy_explanation,
            (Qt.Key.Key_S, _CONTROL): screen.save_draft,
            (Qt.Key.Key_Question, _SHIFT): lambda: KeySheet(screen).open(),
            (Qt.Key.Key_Question, _NONE): lambda: KeySheet(screen).open(),
        }

    def _graph(self) -> None:
        strip = self._screen.strip
        strip.setVisible(not strip.isVisible())
        if strip.isVisible():
            strip.setFocus()
        elif QApplication.focusWidget() is None:
            self._screen.items.tree.setFocus()

    def _zone(self, by: int) -> None:
        """Give the keyboard to the next part: list, comparison, options, strip, bar on top."""
        screen = self._screen
        zones: list[tuple[QWidget, Callable[[], object]]] = [
            (screen.items, screen.items.tree.setFocus),
            (screen.comparison, screen.comparison.focus_row),
            (screen.options, screen.options.focus_options),
            (screen.strip, screen.strip.setFocus),
            (screen.header, screen.header.complete.setFocus),
        ]
        focus = QApplication.focusWidget()
        here = next((n for n, (zone, _) in enumerate(zones) if focus and _holds(zone, focus)), 0)
        for distance in range(1, len(zones) + 1):
            zone, enter = zones[(here + by * distance) % len(zones)]
            if zone.isVisible() and enter() is not False:
                return

    def _escape(self) -> None:
        focus = QApplication.focusWidget()
        screen = self._screen
        if isinstance(focus, EDITORS) or (focus and screen.items.filter_panel.isAncestorOf(focus)):
            screen.items.tree.setFocus()
        else:
            screen.leave()


def _holds(zone: QWidget, focus: QWidget) -> bool:
    return zone is focus or zone.isAncestorOf(focus)
