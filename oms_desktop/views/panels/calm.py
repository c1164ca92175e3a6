"""A quiet page for a panel that has nothing to show: a picture, what that means, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from oms_desktop.views.theme.current import current_theme, tokens
from oms_desktop.views.theme.icons import icon_pixmap
from oms_desktop.views.theme.style_sheet import set_role


class CalmPage(QWidget):
    """Icon, title and hint in the middle."""

    def __init__(self, sign: str, title: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = sign
        self._picture = QLabel(self)
        self._title = QLabel(title, self)
        self._hint = QLabel(hint, self)
        self._hint.setWordWrap(True)
        set_role(self._title, "name")
        set_role(self._hint, "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 12, 32, 12)
        layout.setSpacing(6)
        layout.addStretch(1)
        for label in (self._picture, self._title, self._hint):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(label)
        layout.addStretch(1)
        current_theme().changed.connect(self._paint)
        self._paint()

    def say(self, title: str, hint: str) -> None:
        """Show other words."""
        self._title.setText(title)
        self._hint.setText(hint)

    def _paint(self) -> None:
        pixmap = icon_pixmap(self._sign, tokens().faint, 24, self.devicePixelRatioF())
        self._picture.setPixmap(pixmap)
