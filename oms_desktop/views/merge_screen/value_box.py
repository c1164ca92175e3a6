"""One value of one side: a ground and an edge in the side's colour, and the text."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from oms_desktop.views.merge_screen.sides import side_colours, side_word
from oms_desktop.views.theme.current import current_theme, tokens

LIFT_AT = 8
"""Pixels the pointer must travel before a value is lifted (design: merge 5.5)."""


class ValueBox(QLabel):
    """Shows one value; those of a side or of base can be lifted, the result can be opened for writing."""

    lifted = Signal(QPointF)
    activated = Signal()

    def __init__(self, side: str, place: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.side = side
        self.place = place
        self.text_value = ""
        self.tone = side
        self.drop_text = ""
        self.is_allowed = True
        self._muted = False
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
        self, rich: str, spoken: str, tone: str, *, muted: bool = False, carried: str = ""
    ) -> None:
        """Show a value.

        Args:
            rich: The value as rich text.
            spoken: The value as plain text, for assistive technology.
            tone: The side whose colours it has, or "open" where a person must decide.
            muted: Whether the text stands for no value.
            carried: What is shown of it while it is dragged, if not all.
        """
        self.tone = tone
        self.text_value = carried or spoken
        self.setText(rich)
        self._muted = muted
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
        now = tokens()
        edge, ground = self._colours()
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            rect = QRectF(self.rect())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(edge)
            painter.drawRoundedRect(rect, 6, 6)
            painter.setBrush(ground)
            painter.drawRoundedRect(rect.adjusted(3, 0, 0, 0), 5, 5)
            if self.drop_text:
                painter.setBrush(now.panel)
                colour = now.accent if self.is_allowed else now.error
                shape = Qt.PenStyle.DashLine if self.is_allowed else Qt.PenStyle.DotLine
                painter.setPen(QPen(QColor(colour), 1.2, shape))
                inner = rect.adjusted(8, 3, -6, -3)
                painter.drawRoundedRect(inner, 5, 5)
                painter.setPen(now.accent_text if self.is_allowed else now.error)
                room = inner.adjusted(8, 0, -8, 0)
                line = painter.fontMetrics().elidedText(
                    self.drop_text, Qt.TextElideMode.ElideRight, int(room.width())
                )
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, line)
        finally:
            painter.end()
        if not self.drop_text:
            super().paintEvent(event)

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
