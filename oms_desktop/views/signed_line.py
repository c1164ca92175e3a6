"""A line to type in with a sign at its left; Escape empties it, Down and Enter go on to what it lists."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from oms_desktop.views.buttons import sign_button
from oms_desktop.views.theme.current import current_theme, tokens
from oms_desktop.views.theme.icons import icon_pixmap

SIGN = 16
LEFT = 10
CLEAR = 22


class SignedLine(QLineEdit):
    """Draws its sign itself, so that it stands in the middle at every size of text; so does its clear button."""

    down_pressed = Signal()

    def __init__(self, sign: str, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = sign
        self._clear: QToolButton | None = None
        self.setPlaceholderText(placeholder)
        self.setTextMargins(LEFT + SIGN - 4, 0, 0, 0)
        self.setMinimumHeight(30)
        current_theme().changed.connect(self.update)

    def setClearButtonEnabled(self, enable: bool) -> None:
        """Offer a button that empties the line while something stands in it."""
        if enable and self._clear is None:
            self._clear = sign_button("x", self.tr("Clear"))
            self._clear.setParent(self)
            self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._clear.setCursor(Qt.CursorShape.ArrowCursor)
            self._clear.setStyleSheet("QToolButton { min-height: 0; padding: 0; }")
            self._clear.hide()
            self._clear.clicked.connect(self.clear)
            self.textChanged.connect(self._show_clear)
            self.setTextMargins(LEFT + SIGN - 4, 0, CLEAR - 4, 0)

    def _show_clear(self, text: str) -> None:
        if self._clear is not None:
            self._clear.setVisible(bool(text))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the clear button at the right, in the middle."""
        super().resizeEvent(event)
        if self._clear is not None:
            top = (self.height() - CLEAR) // 2
            self._clear.setGeometry(self.width() - CLEAR - 3, top, CLEAR, CLEAR)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line, then its sign."""
        super().paintEvent(event)
        painter = QPainter(self)
        try:
            ratio = self.devicePixelRatioF()
            pixmap = icon_pixmap(self._sign, tokens().muted, SIGN, ratio)
            painter.drawPixmap(LEFT, (self.height() - SIGN) // 2, pixmap)
        finally:
            painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give Down, Enter and Escape their meaning."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.down_pressed.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
