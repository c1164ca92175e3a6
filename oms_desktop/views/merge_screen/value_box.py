"""One value of one side: a ground and an edge in the side's colour and pattern, and the text."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from oms_desktop.views.merge_screen.sides import side_colours, side_word
from oms_desktop.views.theme.current import current_theme, tokens
from oms_desktop.views.theme.icons import icon_pixmap

LIFT_AT = 8
"""Pixels the pointer must travel before a value is lifted (design: merge 5.5)."""
PATTERNS = {"ours": Qt.BrushStyle.BDiagPattern, "theirs": Qt.BrushStyle.FDiagPattern}
"""Each side has a hatch of its own, so that colour never tells a side alone."""


class ValueBox(QLabel):
    """Shows one value; those of a side or of base can be lifted, the result can be opened for writing."""

    lifted = Signal(QPointF)
    activated = Signal()
    walked = Signal(int, int)  # columns, rows
    entered = Signal()

    def __init__(self, side: str, place: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.side = side
        self.place = place
        self.text_value = ""
        self.tone = side
        self.drop_text = ""
        self.is_allowed = True
        self._muted = False
        self._hollow = False
        self._written = False
        self._pressed: QPointF | None = None
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setContentsMargins(12, 6, 10, 6)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumHeight(34)
        if side != "result":
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        current_theme().changed.connect(self._recolour)
        self._recolour()

    def show_value(
        self,
        rich: str,
        spoken: str,
        tone: str,
        *,
        muted: bool = False,
        carried: str = "",
        hollow: bool = False,
        written: bool = False,
    ) -> None:
        """Show a value.

        Args:
            rich: The value as rich text.
            spoken: The value as plain text, for assistive technology.
            tone: The side whose colours it has, or "open" where a person must decide.
            muted: Whether the text stands for no value, or for one that did not change.
            carried: What is shown of it while it is dragged, if not all.
            hollow: Whether nothing is there: the box keeps the place of what another side has.
            written: Whether a person wrote it; a corner says so.
        """
        self.tone = tone
        self.text_value = carried or spoken
        self.setText(rich)
        self._muted, self._hollow, self._written = muted, hollow, written
        self.setAccessibleName(f"{self.place}, {side_word(self.side)}: {spoken}")
        self._recolour()

    def set_drop_text(self, text: str, *, allowed: bool = True) -> None:
        """Say in words what dropping here does, or why it cannot be; "" ends that."""
        self.drop_text = text
        self.is_allowed = allowed
        self.update()

    def _recolour(self) -> None:
        palette = self.palette()
        palette.setColor(self.foregroundRole(), self._ink())
        self.setPalette(palette)
        self.update()

    def _ink(self) -> str:
        now = tokens()
        return now.muted if self._muted else now.text

    def _colours(self) -> tuple[str, str]:
        now = tokens()
        return (now.error, now.error_ground) if self.tone == "open" else side_colours(self.tone)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground and edge, then the text, or what dropping does."""
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            rect = QRectF(self.rect())
            self._ground(painter, rect)
            if self._written:
                self._corner(painter, rect)
            if self.drop_text:
                self._drop(painter, rect)
            elif self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(tokens().accent), 2))
                painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 5, 5)
        finally:
            painter.end()
        if not self.drop_text:
            super().paintEvent(event)

    def _ground(self, painter: QPainter, rect: QRectF) -> None:
        now = tokens()
        edge, ground = self._colours()
        if self._hollow:
            painter.setPen(QPen(QColor(now.line_strong), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(edge))
        painter.drawRoundedRect(rect, 6, 6)
        inner = rect.adjusted(3, 0, 0, 0)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(inner, 5, 5)
        pattern = PATTERNS.get(self.tone)
        if pattern is not None:
            hatch = QColor(edge)
            hatch.setAlpha(70 if now.line_width > 1 else 18)
            painter.setBrush(QBrush(hatch, pattern))
            painter.drawRoundedRect(inner, 5, 5)

    def _corner(self, painter: QPainter, rect: QRectF) -> None:
        """Mark what a person wrote: a corner and a pencil."""
        now = tokens()
        right, top = rect.right(), rect.top()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(now.warn))
        corner = [QPointF(right - 14, top), QPointF(right, top), QPointF(right, top + 14)]
        painter.drawPolygon(QPolygonF(corner))
        sign = icon_pixmap("pencil", now.warn, 12, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(right - 17, rect.bottom() - 17), sign)

    def _drop(self, painter: QPainter, rect: QRectF) -> None:
        now = tokens()
        inner = rect.adjusted(8, 3, -6, -3)
        painter.setBrush(QColor(now.panel))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(inner, 5, 5)
        colour = QColor(now.accent if self.is_allowed else now.error)
        shape = Qt.PenStyle.DashLine if self.is_allowed else Qt.PenStyle.DotLine
        if not self.is_allowed:
            faded = QColor(colour)
            faded.setAlpha(36)
            painter.setBrush(QBrush(faded, Qt.BrushStyle.BDiagPattern))
        painter.setPen(QPen(colour, 1.2, shape))
        painter.drawRoundedRect(inner, 5, 5)
        painter.setPen(QColor(now.accent_text if self.is_allowed else now.error))
        room = inner.adjusted(8, 0, -8, 0)
        line = painter.fontMetrics().elidedText(
            self.drop_text, Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, line)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a value was taken hold of."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position()
            event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Lift the value once the pointer has travelled far enough."""
        if self._pressed is None or self.side == "result":
            return
        way = event.position() - self._pressed
        if way.manhattanLength() >= LIFT_AT:
            self._pressed = None
            self.lifted.emit(event.globalPosition())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press without a drag selects the row."""
        if self._pressed is not None:
            self._pressed = None
            self.activated.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the boxes around; Enter does what the box is for."""
        ways = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }
        way = ways.get(Qt.Key(event.key()))
        if way is not None and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.walked.emit(*way)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the arrows start."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the mark away."""
        super().focusOutEvent(event)
        self.update()
