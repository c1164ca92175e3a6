"""The small panel in which a value, a name or a record is given; it opens over the result it is for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from oms_desktop.edits.refusal import EditRefused
from oms_desktop.views.texts import said
from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.workspace import IllegalChoice

CHECKING = 150
"""Milliseconds after the last key until what stands there is checked."""


class WritePanel(QFrame):
    """Holds one editor; *use* takes the value and may refuse it, which is said here and loses nothing.

    A small editor stands in the place of the result itself. What is written is tried with *check* while somebody writes;
    nothing illegal gets into the result.
    """

    closed = Signal()

    def __init__(
        self,
        title: str,
        editor: QWidget,
        value: Callable[[], Any],
        use: Callable[[Any], None],
        check: Callable[[Any], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        set_role(self, "floating")
        self._screen = parent
        self._editor = editor
        self._value = value
        self._use = use
        self._check = check
        self._is_small = isinstance(editor, (QLineEdit, QComboBox))
        heading = QLabel(title)
        set_role(heading, "name")
        heading.setVisible(not self._is_small)
        editor.setAccessibleName(title)
        self._error = QLabel(wordWrap=True)
        set_role(self._error, "chip-error")
        self._error.hide()
        self.accept_button = QPushButton(self.tr("Use this"))
        set_role(self.accept_button, "primary")
        cancel = QPushButton(self.tr("Cancel"))
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.accept_button)
        layout = self._layout = QVBoxLayout(self)
        edge = 4 if self._is_small else 12
        layout.setContentsMargins(edge, edge, edge, edge)
        layout.setSpacing(6 if self._is_small else 8)
        layout.addWidget(heading)
        layout.addWidget(editor)
        layout.addWidget(self._error)
        layout.addLayout(buttons)
        self._checking = QTimer(self, interval=CHECKING, singleShot=True)
        self._checking.timeout.connect(self._look)
        self.accept_button.clicked.connect(self.accept)
        cancel.clicked.connect(self.close_panel)
        for widget in (editor, *editor.findChildren(QWidget)):
            widget.installEventFilter(self)
            self._follow(widget)

    @property
    def why(self) -> str:
        """Why the value was refused, or ""."""
        return self._error.text()

    def open_at(self, rect: QRect) -> None:
        """Open over *rect*, in the parent's coordinates, where the editor is small; else below it, so that what the sides
        have stays in view, or above it where there is no room.
        """
        area = self._screen.rect().adjusted(8, 8, -8, -8)
        width = max(240 if self._is_small else 320, min(rect.width() + 8, 480))
        height = self._height(width)
        left = min(max(rect.left() - 4, area.left()), area.right() - width)
        top = rect.top() - 4 if self._is_small else rect.bottom() + 4
        if top + height > area.bottom():
            above = rect.top() - 4 - height
            top = above if above >= area.top() else max(area.top(), area.bottom() - height)
        self.setGeometry(left, top, width, height)
        self.show()
        self.raise_()
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Take what was written."""
        try:
            self._use(self._value())
        except (EditRefused, IllegalChoice) as refusal:
            self._refuse(said(refusal.message))
        except ValueError as refusal:
            self._refuse(str(refusal).splitlines()[0])
        else:
            self.close_panel()

    def close_panel(self) -> None:
        """Go away without a trace."""
        self.hide()
        self.closed.emit()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter takes the value (Ctrl+Enter where Enter makes a line), Esc goes away."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.close_panel()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
                if with_control or not watched.inherits("QPlainTextEdit"):
                    self.accept()
                    return True
        return super().eventFilter(watched, event)

    def _height(self, width: int) -> int:
        """Return the height that everything needs at a width; sentences break."""
        layout = self._layout
        return max(layout.totalHeightForWidth(width), layout.totalMinimumSize().height())

    def _follow(self, widget: QWidget) -> None:
        """Check again whenever something is written."""
        for name in ("textChanged", "currentTextChanged", "itemChanged", "reordered"):
            changed = getattr(widget, name, None)
            if changed is not None:
                changed.connect(lambda *_: self._checking.start())

    def _look(self) -> None:
        """Say at once what is wrong with what stands there."""
        try:
            self._check(self._value())
        except (EditRefused, IllegalChoice) as refusal:
            self._say(said(refusal.message))
        except ValueError as refusal:
            self._say(str(refusal).splitlines()[0])
        else:
            self._say("")

    def _say(self, why: str) -> None:
        self._error.setText(why)
        self._error.setVisible(bool(why))
        self.accept_button.setEnabled(not why)
        self.resize(self.width(), self._height(self.width()))

    def _refuse(self, why: str) -> None:
        self._say(why)
        self.accept_button.setEnabled(True)
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
