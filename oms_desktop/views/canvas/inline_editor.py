"""A real line edit over a card: for its name, or for a new row. Input methods, clipboard and accessibility come with it."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from oms_desktop.views.theme.style_sheet import set_role


class InlineEditor(QLineEdit):
    """Accepts on Enter and on leaving, gives up on Esc."""

    accepted = Signal(str, bool)
    """The text, and whether it was accepted with Enter (not by leaving)."""
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        set_role(self, "inline")
        self._open = False
        self.hide()

    def open(self, text: str, name: str, box: QRect, font: QFont) -> None:
        """Edit *text* at *box*; *name* is what assistive technology calls the field."""
        self.setFont(font)
        self.setText(text)
        self.setAccessibleName(name)
        self.setGeometry(box)
        self._open = True
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()

    @property
    def is_open(self) -> bool:
        """Whether something is being edited."""
        return self._open

    def finish(self, *, accept: bool, entered: bool = False) -> None:
        """Close, giving the text out if *accept*."""
        if not self._open:
            return
        self._open = False
        text = self.text().strip()
        self.hide()
        self.closed.emit()
        if accept:
            self.accepted.emit(text, entered)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter accepts, Esc gives up; everything else edits."""
        if event.key() == Qt.Key.Key_Escape:
            self.finish(accept=False)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish(accept=True, entered=True)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving accepts, unless it is only a menu or another window."""
        super().focusOutEvent(event)
        if event.reason() not in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        ):
            self.finish(accept=True)
