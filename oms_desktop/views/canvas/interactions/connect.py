"""Dragging the ring of a card to another card makes a link; to empty canvas, a new type and the link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from oms_desktop.views.canvas.cards import RADIUS, cached_font
from oms_desktop.views.canvas.contract import CARD_WIDTH, HEADER_HEIGHT
from oms_desktop.views.canvas.hits import ring_centre
from oms_desktop.views.canvas.interactions.interaction import Interaction, Pointer
from oms_desktop.views.theme.fonts import BODY_PIXELS, Weight

if TYPE_CHECKING:
    from oms_desktop.views.canvas.view import GraphView

MAX_LIT = 80
"""More cards in view than this are not asked one by one whether they are valid targets."""


class Connect(Interaction):
    """A link being made."""

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, view: GraphView, start: Pointer, source: int) -> None:
        super().__init__(view, start)
        self._source = source
        self._target: int | None = None
        self._reasons: dict[int, str | None] = {}
        self._lit = self._valid_in_view()
        view.hint.emit(
            QCoreApplication.translate(
                "Canvas",
                "Drop on a card to make a link, on empty canvas to make a new type. Esc cancels.",
            )
        )

    def move(self, at: Pointer) -> None:
        """Look at what is under the mouse."""
        super().move(at)
        target = self.view.hits.card_at(at.scene.x(), at.scene.y())
        if target == self._source and not self.far_enough():
            target = None
        if target != self._target:
            self._target = target
            self.view.hint.emit((self._reason(target) or "") if target is not None else "")
        self.view.update()

    def release(self, at: Pointer) -> None:
        """Ask for the link, or for a type and the link."""
        self.move(at)
        if not self.far_enough():
            self.view.hint.emit("")
            return
        source = self.view.arrays.ids[self._source]
        if self._target is None:
            self.view.hint.emit("")
            self.view.type_and_link_requested.emit(source, at.scene)
        elif self._reason(self._target) is None:
            self.view.hint.emit("")
            self.view.link_requested.emit(source, self.view.arrays.ids[self._target])
        else:
            self.view.hint.emit(self._reason(self._target) or "")

    def cancel(self) -> None:
        """Make no link."""
        self.view.hint.emit("")

    def _reason(self, target: int) -> str | None:
        if target not in self._reasons:
            ids = self.view.arrays.ids
            self._reasons[target] = self.view.can_link(ids[self._source], ids[target])
        return self._reasons[target]

    def _valid_in_view(self) -> list[int]:
        sides = self.view.camera.scene_rect(*self.view.device_size)
        cards = self.view.arrays.cards_in(*sides).tolist()
        if len(cards) > MAX_LIT:
            return []
        return [card for card in cards if card != self._source and self._reason(card) is None]

    # ------------------------------------------------------------------ paint

    def paint(self, painter: QPainter) -> None:
        """Draw the valid targets, the line, and what dropping here would do."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        ratio, tokens = self.view.ratio, self.view.tokens
        for card in self._lit:
            if card != self._target:
                self._outline(painter, card, tokens.accent, 1.0 * ratio, glow=False)
        if self._target is None:
            self._new_type(painter)
        elif self._reason(self._target) is None:
            self._outline(painter, self._target, tokens.accent, 2.0 * ratio, glow=True)
        else:
            self._outline(painter, self._target, tokens.error, 2.0 * ratio, glow=False)
        self._line(painter)
        if self._target is not None and self._reason(self._target) is not None:
            self._words(painter, self._reason(self._target) or "")

    def _outline(
        self, painter: QPainter, card: int, colour: str, width: float, *, glow: bool
    ) -> None:
        rect = self.view.device_rect(card)
        radius = RADIUS * self.view.camera.scale
        if glow:
            ground = QColor(colour)
            ground.setAlpha(36)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(rect, radius, radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colour), width))
        painter.drawRoundedRect(rect, radius, radius)

    def _line(self, painter: QPainter) -> None:
        start = self.view.camera.to_device(*ring_centre(self.view.arrays, self._source))
        end = self.at.device
        if self._target is not None and self._target != self._source:
            rect = self.view.device_rect(self._target)
            end = QPointF(
                rect.left() if rect.center().x() > start.x() else rect.right(), rect.center().y()
            )
        out = 18 * self.view.camera.scale
        middle = max((start.x() + end.x()) / 2, start.x() + out)
        pen = QPen(QColor(self.view.tokens.accent), 2 * self.view.ratio)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPolyline([start, QPointF(middle, start.y()), QPointF(middle, end.y()), end])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.view.tokens.accent))
        painter.drawEllipse(end, 4 * self.view.ratio, 4 * self.view.ratio)

    def _new_type(self, painter: QPainter) -> None:
        if not self.far_enough():
            return
        scale, tokens = self.view.camera.scale, self.view.tokens
        size = (CARD_WIDTH * scale, HEADER_HEIGHT * scale)
        left = (
            self.at.device.x()
            if self.at.device.x() >= self.start.device.x()
            else self.at.device.x() - size[0]
        )
        box = QRectF(left, self.at.device.y() - size[1] / 2, *size)
        pen = QPen(QColor(tokens.accent), 1.4 * self.view.ratio)
        pen.setDashPattern([3.0, 2.5])
        painter.setPen(pen)
        painter.setBrush(QColor(tokens.accent_ground))
        painter.drawRoundedRect(box, RADIUS * scale, RADIUS * scale)
        made, _ = cached_font(round(max(BODY_PIXELS * scale, 11 * self.view.ratio)), Weight.NAME)
        painter.setFont(made)
        painter.setPen(QColor(tokens.accent_text))
        text = QCoreApplication.translate("Canvas", "New type")
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)

    def _words(self, painter: QPainter, text: str) -> None:
        """Say near the pointer why the link is not possible."""
        ratio, tokens = self.view.ratio, self.view.tokens
        made, metrics = cached_font(round(12 * ratio), Weight.TEXT)
        pad = 8 * ratio
        width, height = metrics.horizontalAdvance(text) + 2 * pad, metrics.height() + pad
        limit = self.view.device_size
        left = min(self.at.device.x() + 14 * ratio, limit[0] - width - pad)
        top = min(self.at.device.y() + 16 * ratio, limit[1] - height - pad)
        box = QRectF(max(pad, left), top, width, height)
        painter.setPen(QPen(QColor(tokens.error), max(1.0, ratio)))
        painter.setBrush(QColor(tokens.error_ground))
        painter.drawRoundedRect(box, 6 * ratio, 6 * ratio)
        painter.setFont(made)
        painter.setPen(QColor(tokens.error))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)
