"""The keyboard flow (design: merge 5.6). Keys act only while no editor has the focus (decision 31)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from oms_desktop.views.key_cap import KeyCaps
from oms_desktop.views.theme.style_sheet import set_role

if TYPE_CHECKING:
    from oms_desktop.views.merge_screen.screen import MergeScreen

EDITORS = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox)
_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_DIGITS = {Qt.Key(Qt.Key.Key_1.value + n): n + 1 for n in range(9)}
Keys = tuple[Qt.Key, Qt.KeyboardModifier]


class MergeKeys(QObject):
    """Hears the keys of the screen before its widgets do."""

    def __init__(self, screen: MergeScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._commands = self._table()
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
        if isinstance(focus, EDITORS) and not _ends_editing(event, focus):
            return False
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        command = self._commands.get((Qt.Key(event.key()), modifiers))
        if command is None:
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            command()
        return True

    def _follow(self, event: QEvent) -> None:
        child = getattr(event, "child", lambda: None)()
        if isinstance(child, QWidget):
            child.installEventFilter(self)

    def _table(self) -> dict[Keys, Callable[[], object]]:
        screen = self._screen
        keys: dict[Keys, Callable[[], object]] = {}
        for key, by in ((Qt.Key.Key_F7, 1), (Qt.Key.Key_J, 1), (Qt.Key.Key_K, -1)):
            keys[key, _NONE] = partial(screen.step_open, by)
        keys[Qt.Key.Key_F7, _SHIFT] = partial(screen.step_open, -1)
        keys[Qt.Key.Key_Down, _ALT] = partial(screen.step, 1)
        keys[Qt.Key.Key_Up, _ALT] = partial(screen.step, -1)
        keys[Qt.Key.Key_B, _ALT] = partial(screen.step_severity, "block")
        keys[Qt.Key.Key_W, _ALT] = partial(screen.step_severity, "warn")
        for key, number in _DIGITS.items():
            keys[key, _NONE] = partial(screen.choose_key, number)
        for key in (Qt.Key.Key_0, Qt.Key.Key_Backspace):
            keys[key, _NONE] = screen.clear
        for key, option in (
            (Qt.Key.Key_1, "ours"),
            (Qt.Key.Key_Exclam, "ours"),
            (Qt.Key.Key_3, "theirs"),
            (Qt.Key.Key_NumberSign, "theirs"),
        ):
            keys[key, _SHIFT] = partial(screen.comparison.take_all, option)
        keys[Qt.Key.Key_F2, _NONE] = lambda: screen.choose("custom")
        keys[Qt.Key.Key_Space, _NONE] = screen.acknowledge
        keys[Qt.Key.Key_B, _NONE] = screen.comparison.toggle_base
        keys[Qt.Key.Key_G, _NONE] = lambda: screen.strip.setVisible(not screen.strip.isVisible())
        keys[Qt.Key.Key_Z, _CONTROL] = screen.undo
        keys[Qt.Key.Key_Z, _CONTROL | _SHIFT] = screen.redo
        keys[Qt.Key.Key_Y, _CONTROL] = screen.redo
        keys[Qt.Key.Key_F, _CONTROL] = screen.items.search.setFocus
        keys[Qt.Key.Key_Return, _CONTROL] = screen.complete
        keys[Qt.Key.Key_Enter, _CONTROL] = screen.complete
        keys[Qt.Key.Key_Question, _SHIFT] = lambda: KeySheet(screen).open()
        keys[Qt.Key.Key_Question, _NONE] = lambda: KeySheet(screen).open()
        keys[Qt.Key.Key_Escape, _NONE] = self._escape
        return keys

    def _escape(self) -> None:
        if isinstance(QApplication.focusWidget(), EDITORS):
            self._screen.items.tree.setFocus()
        else:
            self._screen.leave()


def _ends_editing(event: QKeyEvent, focus: QWidget) -> bool:
    """Whether a key leaves the search field instead of being typed into it."""
    return isinstance(focus, QLineEdit) and event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F7)


class KeySheet(QDialog):
    """Every key of the screen, with what it does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys of the merge screen"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        layout = QGridLayout(self)
        layout.setContentsMargins(22, 18, 28, 20)
        layout.setHorizontalSpacing(18)
        layout.setVerticalSpacing(7)
        title = QLabel(self.windowTitle())
        set_role(title, "title")
        layout.addWidget(title, 0, 0, 1, 2)
        for row, (keys, text) in enumerate(self._rows(), start=1):
            caps = KeyCaps(keys)
            caps.setFixedSize(caps.sizeHint())
            layout.addWidget(caps, row, 0, Qt.AlignmentFlag.AlignRight)
            layout.addWidget(QLabel(text), row, 1)

    def _rows(self) -> tuple[tuple[str, str], ...]:
        return (
            ("F7", self.tr("next open item; with Shift the previous one")),
            ("Alt+↓", self.tr("next item of any kind; Alt+↑ the previous one")),
            ("Alt+B", self.tr("next item that blocks; Alt+W next one to review")),
            ("1", self.tr("take Mine")),
            ("2", self.tr("keep base")),
            ("3", self.tr("take Theirs")),
            ("4", self.tr("take both")),
            ("5", self.tr("write a value; F2 does the same")),
            ("6", self.tr("further ways out, in their order, up to 9")),
            ("0", self.tr("clear the decision")),
            ("Space", self.tr("mark a change as reviewed")),
            ("Shift+1", self.tr("take Mine for the whole record; Shift+3 takes Theirs")),
            ("Ctrl+Z", self.tr("undo a decision; Ctrl+Shift+Z does it again")),
            ("B", self.tr("base on and off")),
            ("G", self.tr("graph on and off")),
            ("Ctrl+F", self.tr("find a change")),
            ("Ctrl+Enter", self.tr("complete the merge")),
            ("Esc", self.tr("back to work; the merge stays open")),
        )
