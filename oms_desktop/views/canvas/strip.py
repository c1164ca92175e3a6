"""The floating strip of tools at the bottom of the canvas.

It shows the actions it is given and nothing else: what does not work is not given. None makes a hairline; an action
with a menu opens it; an action with the property `words` shows its text beside the icon.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from oms_desktop.views.theme.current import current_theme
from oms_desktop.views.theme.icons import icon
from oms_desktop.views.theme.style_sheet import set_role

WORDS = "words"


def with_words(action: QAction) -> QAction:
    """Mark an action so that the strip shows its text beside its icon."""
    action.setProperty(WORDS, True)
    return action


class StripButton(QToolButton):
    """A tool; one with a menu shows an arrow after its words."""

    def __init__(self, action: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self.setDefaultAction(action)
        self.setIconSize(QSize(18, 18))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoRaise(True)
        if action.property(WORDS):
            beside = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
            text_only = Qt.ToolButtonStyle.ToolButtonTextOnly
            self.setToolButtonStyle(text_only if action.icon().isNull() else beside)
        else:
            self.setFixedWidth(30)
        if action.menu() is not None:
            self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def sizeHint(self) -> QSize:
        """Leave room for the arrow of a menu."""
        size = super().sizeHint()
        has_menu = self.defaultAction() is not None and self.defaultAction().menu() is not None
        return QSize(size.width() + (14 if has_menu else 0), size.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button and the arrow of a menu."""
        super().paintEvent(event)
        if self.defaultAction() is None or self.defaultAction().menu() is None:
            return
        painter = QPainter(self)
        try:
            side = 14
            arrow = icon("chevron-down", "faint").pixmap(
                QSize(side, side), self.devicePixelRatioF()
            )
            painter.drawPixmap(self.width() - side - 4, (self.height() - side) // 2, arrow)
        finally:
            painter.end()


class CanvasStrip(QFrame):
    """A raised bar with buttons for *actions*."""

    def __init__(self, actions: Sequence[QAction | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Canvas tools"))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 8, 8)
        row.setSpacing(4)
        for action in actions:
            if action is None:
                line = QFrame(self)
                line.setFixedSize(1, 22)
                set_role(line, "hairline")
                row.addSpacing(2)
                row.addWidget(line)
                row.addSpacing(2)
            else:
                row.addWidget(StripButton(action, self))
        current_theme().changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground with a soft shadow."""
        tokens = current_theme().tokens
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
            shadow = QColor(tokens.shadow)
            shadow.setAlpha(shadow.alpha() // 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(shadow)
            ground = self.rect().adjusted(1, 1, -2, -3)
            for spread in (1, 0):
                painter.drawRoundedRect(ground.adjusted(-spread, spread, spread, spread + 1), 9, 9)
            painter.setPen(QPen(QColor(tokens.line), tokens.line_width))
            painter.setBrush(QColor(tokens.panel))
            painter.drawRoundedRect(ground.adjusted(0, 0, 0, 0), 8, 8)
        finally:
            painter.end()
