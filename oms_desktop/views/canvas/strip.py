"""The floating strip of tools at the bottom of the canvas.

It shows the actions it is given and nothing else: what does not work is not given. None makes a hairline; an action
with a menu opens it; an action with the property `words` shows its text beside the icon.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from oms_desktop.views.theme.current import current_theme
from oms_desktop.views.theme.fonts import text_factor
from oms_desktop.views.theme.icons import icon
from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.views.theme.tokens import Tokens

WORDS = "words"
PAD, ICON, GAP, ARROW = 6, 18, 6, 14


def _unit(pixels: int) -> int:
    """Return a measure of the design in proportion to the application font."""
    return round(pixels * text_factor())


def with_words(action: QAction) -> QAction:
    """Mark an action so that the strip shows its text beside its icon."""
    action.setProperty(WORDS, True)
    return action


class StripButton(QToolButton):
    """A tool; one with a menu shows an arrow after its words."""

    def __init__(self, action: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self.setDefaultAction(action)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._action = action
        self._words = bool(action.property(WORDS))
        if action.menu() is not None:
            self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        action.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return room for icon, words and arrow."""
        width = 2 * _unit(PAD)
        if not self._action.icon().isNull():
            width += _unit(ICON)
        if self._words:
            width += self.fontMetrics().horizontalAdvance(self._action.iconText()) + _unit(GAP)
        if self._action.menu() is not None:
            width += _unit(ARROW) + _unit(GAP)
        return QSize(width, max(30, self.fontMetrics().height() + _unit(12)))

    def minimumSizeHint(self) -> QSize:
        """Return the same: words are never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, icon, words and arrow."""
        tokens = current_theme().tokens
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
            ground = self._ground(tokens)
            painter.setPen(QPen(QColor(tokens.accent), 1) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground) if ground else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            self._content(painter, tokens)
        finally:
            painter.end()

    def _ground(self, tokens: Tokens) -> str | None:
        if self._action.isChecked() or self.isDown():
            return tokens.accent_ground
        return tokens.hover if self.underMouse() and self.isEnabled() else None

    def _content(self, painter: QPainter, tokens: Tokens) -> None:
        left, side, arrow = _unit(PAD), _unit(ICON), _unit(ARROW)
        if not self._action.icon().isNull():
            mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
            state = QIcon.State.On if self._action.isChecked() else QIcon.State.Off
            box = QRect(left, (self.height() - side) // 2, side, side)
            self._action.icon().paint(painter, box, Qt.AlignmentFlag.AlignCenter, mode, state)
            left += side + _unit(GAP)
        if self._words:
            painter.setFont(self.font())
            painter.setPen(QColor(tokens.muted if self.isEnabled() else tokens.faint))
            aligned = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(
                self.rect().adjusted(left, 0, 0, 0), int(aligned), self._action.iconText()
            )
        if self._action.menu() is not None:
            left_of_arrow = _unit(PAD) + arrow - 2
            box = QRect(self.width() - left_of_arrow, (self.height() - arrow) // 2, arrow, arrow)
            icon("chevron-down", "faint").paint(painter, box)


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
                set_role(line, "hairline-upright")
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
