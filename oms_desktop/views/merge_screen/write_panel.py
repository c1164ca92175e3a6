"""The small panel in which a value, a name or a record is given; it opens over the result it is for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from oms_desktop.edits.refusal import EditRefused
from oms_desktop.views.texts import said
from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.workspace import IllegalChoice


class WritePanel(QFrame):
    """Holds one editor; *use* takes the value and may refuse it, which is said here and loses nothing."""

    closed = Signal()

    def __init__(
        self,
        title: str,
        editor: QWidget,
        value: Callable[[], Any],
        use: Callable[[Any], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        set_role(self, "floating")
        self._screen = parent
        self._editor = editor
        self._value = value
        self._use = use
        heading = QLabel(title)
        set_role(heading, "name")
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
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 12)
        layout.setSpacing(8)
        layout.addWidget(heading)
        layout.addWidget(editor)
        layout.addWidget(self._error)
        layout.addLayout(buttons)
        self.accept_button.clicked.connect(self.accept)
        cancel.clicked.connect(self.close_panel)
        for widget in (editor, *editor.findChildren(QWidget)):
            widget.installEventFilter(self)

    @property
    def why(self) -> str:
        """Why the value was refused, or ""."""
        return self._error.text()

    def open_at(self, rect: QRect) -> None:
        """Open below *rect*, in the parent's coordinates, so that what the sides have stays in view; above it, or over it,
        where there is no room below.
        """
        area = self._screen.rect().adjusted(8, 8, -8, -8)
        width = max(320, min(rect.width(), 480))
        height = self.sizeHint().height()
        left = min(max(rect.left(), area.left()), area.right() - width)
        top = rect.bottom() + 4
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

    def _refuse(self, why: str) -> None:
        self._error.setText(why)
        self._error.show()
        self.resize(self.width(), self.sizeHint().height())
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
