"""What the inspector says while nothing is selected."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from oms_desktop.views.desk import Desk
from oms_desktop.views.theme.current import current_theme, tokens
from oms_desktop.views.theme.icons import icon_pixmap
from oms_desktop.views.theme.style_sheet import set_role


class EmptyPage(QWidget):
    """A quiet picture and what to do."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QLabel(self)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        title = QLabel(self.tr("Nothing is selected"), self)
        set_role(title, "name")
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        hint = QLabel(
            self.tr(
                "Select a type in the explorer or a card on the diagram to see and edit it here. "
                "Select several to edit what they have in common."
            ),
            self,
        )
        set_role(hint, "muted")
        hint.setWordWrap(True)
        hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 24, 32, 24)
        layout.setSpacing(8)
        layout.addStretch(2)
        for widget in (self._picture, title, hint):
            layout.addWidget(widget)
        layout.addStretch(3)
        current_theme().changed.connect(self._paint)
        self._paint()

    def _paint(self) -> None:
        self._picture.setPixmap(
            icon_pixmap("mouse-pointer-2", tokens().faint, 28, self.devicePixelRatioF())
        )
