"""The line under the top bar that says what happened, and goes by itself where nothing needs to be done."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from oms_desktop.views.actions import plain_text
from oms_desktop.views.buttons import sign_button
from oms_desktop.views.desk import Notice, Tone
from oms_desktop.views.theme.current import current_theme, tokens
from oms_desktop.views.theme.icons import icon_pixmap

SHOWN_MS = 6000

_SIGNS: dict[Tone, tuple[str, str, str]] = {
    "info": ("info", "text", "accent_ground"),
    "good": ("circle-check", "result", "result_ground"),
    "warn": ("triangle-alert", "warn", "warn_ground"),
    "error": ("circle-x", "error", "error_ground"),
}


class NoticeBar(QFrame):
    """Shows one notice at a time; the next takes its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notice: Notice | None = None
        self._followed: QAction | None = None
        self._sign = QLabel()
        self._text = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._button = QPushButton()
        self._button.clicked.connect(self._act)
        dismiss = sign_button("x", self.tr("Dismiss this message"))
        dismiss.clicked.connect(self.dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(8)
        row.addWidget(self._sign)
        row.addWidget(self._text, 1)
        row.addWidget(self._button)
        row.addWidget(dismiss)
        self._timer = QTimer(self, interval=SHOWN_MS, singleShot=True)
        self._timer.timeout.connect(self.dismiss)
        current_theme().changed.connect(self._paint)
        self.setObjectName("notice")
        self.hide()

    @property
    def text(self) -> str:
        """What the line says, or "" where there is none."""
        return self._notice.text if self._notice else ""

    def tell(self, notice: Notice) -> None:
        """Show *notice*."""
        self._notice = notice
        self._text.setText(notice.text)
        self._button.setVisible(notice.action is not None)
        if self._followed is not None:
            self._followed.changed.disconnect(self._name_action)
        self._followed = notice.action
        if self._followed is not None:  # what it would undo is known a moment later
            self._followed.changed.connect(self._name_action)
        self._name_action()
        self._paint()
        self.show()
        if notice.tone in ("info", "good"):
            self._timer.start()
        else:
            self._timer.stop()

    def _name_action(self) -> None:
        if self._followed is not None:
            self._button.setText(plain_text(self._followed))

    def dismiss(self) -> None:
        """Take the line away."""
        self._timer.stop()
        self._notice = None
        self.hide()

    def _act(self) -> None:
        action = self._notice.action if self._notice else None
        self.dismiss()
        if action is not None:
            action.trigger()

    def _paint(self) -> None:
        if self._notice is None:
            return
        sign, text, ground = _SIGNS[self._notice.tone]
        colour = getattr(tokens(), text)
        self._sign.setPixmap(icon_pixmap(sign, colour, 16, self.devicePixelRatioF()))
        self.setStyleSheet(
            f"QFrame#notice {{ background: {getattr(tokens(), ground)};"
            f" border-bottom: 1px solid {tokens().line}; }}"
        )
