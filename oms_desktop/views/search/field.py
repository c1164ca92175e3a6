"""The search field in the top bar: a line to type in, with its sign and the keys that lead to it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from oms_desktop.views.key_cap import KeyCaps
from oms_desktop.views.theme.current import current_theme, tokens
from oms_desktop.views.theme.icons import icon_pixmap
from oms_desktop.views.theme.style_sheet import set_role

WIDTH = 440
LIST_KEYS = {
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
}


class SearchField(QLineEdit):
    """Passes the keys that belong to the list below it on, and says when it is entered and left."""

    entered = Signal()
    left = Signal()
    key_passed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "search")
        self.setPlaceholderText(self.tr("Search types, properties, commands"))
        self.setAccessibleName(self.tr("Search types, properties and commands"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(260)
        self.setMaximumWidth(WIDTH)
        self.setMinimumHeight(32)
        self._keys = KeyCaps("Ctrl+K", self)
        self.setTextMargins(22, 0, 64, 0)
        current_theme().changed.connect(self.update)
        self.textChanged.connect(lambda text: self._keys.setVisible(not text))

    def enter(self) -> None:
        """Take the keyboard, with the old text selected."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def sizeHint(self) -> QSize:
        """Return the width it has where there is room."""
        return QSize(WIDTH, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line, then its sign."""
        super().paintEvent(event)
        painter = QPainter(self)
        try:
            pixmap = icon_pixmap("search", tokens().muted, 16, self.devicePixelRatioF())
            painter.drawPixmap(10, (self.height() - 16) // 2, pixmap)
        finally:
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the keys at the right."""
        super().resizeEvent(event)
        size = self._keys.sizeHint()
        self._keys.setGeometry(
            self.width() - size.width() - 8,
            (self.height() - size.height()) // 2,
            size.width(),
            size.height(),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the keys of the list away; Escape leaves."""
        if event.key() in LIST_KEYS:
            self.key_passed.emit(event.key())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that the field was entered."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the field was left, unless only its context menu opened or the window lost the keyboard."""
        super().focusOutEvent(event)
        if event.reason() not in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        ):
            self.left.emit()
