"""Paints one card.

The card is drawn in device pixels into a rectangle that is scaled already; only text, icons and paddings are computed
here. What is drawn at which zoom is `detail.py`; which cards, and when, is `render.py`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QTextOption

from oms_desktop.views.canvas.contract import (
    HEADER_HEIGHT,
    MORE_HEIGHT,
    ROW_HEIGHT,
    Card,
    CardRow,
    ChipTone,
    shown_rows,
)
from oms_desktop.views.canvas.detail import Detail, detail_at, text_growth
from oms_desktop.views.theme.fonts import BODY_PIXELS, Weight, font
from oms_desktop.views.theme.icons import icon_pixmap
from oms_desktop.views.theme.tokens import Tokens

RADIUS = 8.0
EDGE = 4.0
GLYPH_ICONS = {"key": "key-round", "title": "type", "shared": "share-2", "struct": "braces"}
BADGE_ICONS = {
    "info": "info",
    "warn": "triangle-alert",
    "error": "circle-x",
    "block": "octagon-x",
}
_INNER_WORD = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
"""Where a name such as MaintenanceEvent may be broken."""
_CHIP_TOKENS: dict[ChipTone, tuple[str, str]] = {
    "good": ("result", "result_ground"),
    "warn": ("warn", "warn_ground"),
    "error": ("error", "error_ground"),
    "neutral": ("muted", "window"),
}


@lru_cache(maxsize=256)
def cached_font(pixels: float, weight: Weight, struck: bool = False) -> tuple[QFont, QFontMetricsF]:
    """Return a font with its measures."""
    made = font(pixels=pixels, weight=weight)
    made.setStrikeOut(struck)
    return made, QFontMetricsF(made)


def kind_colour(tokens: Tokens, colour: int | str) -> str:
    """Return the ``#rrggbb`` of a kind index or of the user's own choice."""
    return colour if isinstance(colour, str) else tokens.kinds[colour % len(tokens.kinds)]


class CardPainter:
    """Paints cards at one scale in one theme."""

    def __init__(self, tokens: Tokens, scale: float, ratio: float) -> None:
        self.tokens = tokens
        self.scale = scale
        self.ratio = ratio
        self.detail = detail_at(scale, ratio)
        self._text = scale * text_growth(scale, ratio, self.detail)
        """Device pixels per unit for text and icons; larger than `scale` where text is kept readable."""
        self._line = max(1.0, round(tokens.line_width * ratio))
        self.margin = int(8 * max(scale, ratio)) + 2

    def paint(self, painter: QPainter, card: Card, rect: QRectF) -> None:
        """Draw *card* into *rect* (device pixels), its shadow around it."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        self._ground(painter, card, rect)
        if self.detail == Detail.NAME:
            self._name_only(painter, card, rect)
        else:
            self._whole(painter, card, rect)
        if card.badge is not None:
            self._badge(painter, card.badge, rect)

    # ------------------------------------------------------------------ ground and outline

    def _ground(self, painter: QPainter, card: Card, rect: QRectF) -> None:
        radius = min(RADIUS * self.scale, RADIUS * self.ratio * 1.5)
        painter.setPen(Qt.PenStyle.NoPen)
        if card.ghost is None:
            self._shadow(painter, rect, radius)
        painter.setBrush(QColor(self.tokens.panel))
        painter.drawRoundedRect(rect, radius, radius)
        half = self._line / 2
        outline = rect.adjusted(half, half, -half, -half)
        colour, width = self.tokens.line_strong, self._line
        if card.ghost is not None:
            colour = self._ghost_colour(card.ghost)
            width = max(self._line, round(1.4 * self.ratio))
        elif card.badge == "block":
            colour = self.tokens.block
        pen = QPen(QColor(colour), width)
        ghostly = card.ghost is not None and card.ghost.startswith(("added", "deleted"))
        if card.dashed or ghostly:
            pen.setDashPattern([3.0, 2.5])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(outline, radius, radius)
        if card.ghost is None:
            self._edge(painter, card, rect, radius)

    def _shadow(self, painter: QPainter, rect: QRectF, radius: float) -> None:
        colour = QColor(self.tokens.shadow)
        if not colour.alpha() or self.detail < Detail.NAME:
            return
        colour.setAlpha(max(1, colour.alpha() // 3))
        painter.setBrush(colour)
        unit = max(1.0, self.ratio * min(1.0, self.scale))
        for grow in (2.5, 1.5, 0.5):
            spread = grow * unit
            shadow = rect.adjusted(-spread, -spread + unit, spread, spread + unit * 1.5)
            painter.drawRoundedRect(shadow, radius + spread, radius + spread)

    def _edge(self, painter: QPainter, card: Card, rect: QRectF, radius: float) -> None:
        header = min(rect.height(), self._header_height(rect))
        width = max(2.0 * self.ratio, round(EDGE * self.scale))
        shape = QPainterPath()
        shape.addRoundedRect(rect, radius, radius)
        strip = QPainterPath()
        strip.addRect(QRectF(rect.x(), rect.y(), width, header))
        painter.fillPath(shape.intersected(strip), QColor(kind_colour(self.tokens, card.colour)))

    def _header_height(self, rect: QRectF) -> float:
        if self.detail == Detail.NAME:
            return rect.height()
        wanted = HEADER_HEIGHT * (self.scale + (self._text - self.scale) * 0.6)
        return float(round(min(wanted, rect.height())))

    # ------------------------------------------------------------------ content

    def _name_only(self, painter: QPainter, card: Card, rect: QRectF) -> None:
        pixels = min(BODY_PIXELS * self._text, rect.height() * 0.78)
        made, metrics = cached_font(round(pixels), Weight.NAME, card.struck)
        painter.setFont(made)
        painter.setPen(QColor(self.tokens.muted if card.struck else self.tokens.text))
        pad = EDGE * self.scale + 4 * self.ratio
        box = rect.adjusted(pad, 0, -2 * self.ratio, 0)
        if rect.height() < 2 * metrics.height():
            self._text_in(painter, metrics, card.name, box.left(), box.width(), rect)
            return
        option = QTextOption(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        lines = int(rect.height() / metrics.height())
        room = box.width() * (lines - 0.4)
        name = metrics.elidedText(card.name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(box, _INNER_WORD.sub("\u200b", name), option)

    def _whole(self, painter: QPainter, card: Card, rect: QRectF) -> None:
        header = self._header_height(rect)
        self._header(painter, card, QRectF(rect.x(), rect.y(), rect.width(), header))
        rows = shown_rows(card)
        hidden = card.hidden_rows + len(card.rows) - len(rows)
        top = rect.y() + header
        row_height = ROW_HEIGHT * self.scale
        if self.detail == Detail.KEY:
            row_height *= max(1.0, self._text / self.scale * 0.9)
            important = tuple(row for row in rows if row.glyph in ("key", "title"))
            fit = int((rect.bottom() - top) / row_height)
            rows = (important or rows)[:fit]
            hidden = 0
        for number, row in enumerate(rows):
            first = round(top + number * row_height)
            last = round(top + (number + 1) * row_height)
            self._row(painter, row, QRectF(rect.x(), first, rect.width(), last - first))
        if hidden and card.collapsed < 2:
            first = round(top + len(rows) * row_height)
            height = MORE_HEIGHT * self.scale
            self._more(painter, hidden, QRectF(rect.x(), first, rect.width(), height))

    def _header(self, painter: QPainter, card: Card, rect: QRectF) -> None:
        unit = self._text
        right = rect.right() - 12 * self.scale
        if card.ghost is not None:
            right = self._ghost_letter(painter, card.ghost, rect, right)
        elif card.status is not None and self.detail == Detail.FULL:
            right = self._chip(painter, card, rect, right)
        left = rect.x() + 17 * self.scale
        side = round(16 * unit)
        colour = kind_colour(self.tokens, card.colour)
        y = round(rect.center().y() - side / 2)
        painter.drawPixmap(QPointF(round(left), y), icon_pixmap(card.icon, colour, side))
        left += side + 9 * unit
        made, metrics = cached_font(round(BODY_PIXELS * unit), Weight.NAME, card.struck)
        painter.setFont(made)
        painter.setPen(QColor(self.tokens.muted if card.struck else self.tokens.text))
        self._text_in(painter, metrics, card.name, left, right - left - 4 * self.scale, rect)

    def _chip(self, painter: QPainter, card: Card, rect: QRectF, right: float) -> float:
        status = card.status
        if status is None:
            return right
        made, metrics = cached_font(round(12 * self._text), Weight.TEXT)
        width = metrics.horizontalAdvance(status.text) + 12 * self._text
        height = round(19 * self._text)
        text, ground = _CHIP_TOKENS[status.tone]
        chip = QRectF(
            round(right - width), round(rect.center().y() - height / 2), round(width), height
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(self.tokens, ground)))
        painter.drawRoundedRect(chip, 3 * self.scale, 3 * self.scale)
        painter.setFont(made)
        painter.setPen(QColor(getattr(self.tokens, text)))
        painter.drawText(chip, int(Qt.AlignmentFlag.AlignCenter), status.text)
        return chip.left() - 4 * self.scale

    def _ghost_letter(self, painter: QPainter, ghost: str, rect: QRectF, right: float) -> float:
        letter = "!" if ghost == "conflict" else "M" if ghost.endswith("mine") else "T"
        sign = "+" if ghost.startswith("added") else "\u2212" if ghost.startswith("deleted") else ""
        made, metrics = cached_font(round(BODY_PIXELS * self._text), Weight.NAME)
        width = metrics.horizontalAdvance(sign + letter)
        painter.setFont(made)
        painter.setPen(QColor(self._ghost_colour(ghost)))
        self._text_in(painter, metrics, sign + letter, right - width, width + 1, rect)
        return right - width - 4 * self.scale

    def _ghost_colour(self, ghost: str) -> str:
        if ghost == "conflict":
            return self.tokens.error
        return self.tokens.mine if ghost.endswith("mine") else self.tokens.theirs

    def _row(self, painter: QPainter, row: CardRow, rect: QRectF) -> None:
        self._hairline(painter, rect)
        unit = self._text
        left = rect.x() + 13 * self.scale
        icon_name = GLYPH_ICONS.get(row.glyph)
        if icon_name is not None:
            side = round(13 * unit)
            y = round(rect.center().y() - side / 2)
            painter.drawPixmap(
                QPointF(round(left), y), icon_pixmap(icon_name, self.tokens.faint, side)
            )
        left += 21 * unit
        right = rect.right() - 13 * self.scale
        made, metrics = cached_font(round(BODY_PIXELS * unit), Weight.TEXT, row.struck)
        name_width = metrics.horizontalAdvance(row.name)
        painter.setFont(cached_font(round(BODY_PIXELS * unit), Weight.TEXT)[0])
        painter.setPen(QColor(self.tokens.muted))
        room = right - left
        # The name has the right of way; the type gets what is left, but at least a third.
        type_width = min(
            metrics.horizontalAdvance(row.type_text), max(room - name_width - 8 * unit, room / 3)
        )
        shown = metrics.elidedText(row.type_text, Qt.TextElideMode.ElideRight, type_width + 1)
        shown_width = metrics.horizontalAdvance(shown)
        self._text_in(painter, metrics, shown, right - shown_width, shown_width + 2, rect)
        painter.setFont(made)
        painter.setPen(QColor(self.tokens.muted if row.struck else self.tokens.text))
        self._text_in(painter, metrics, row.name, left, right - shown_width - 6 * unit - left, rect)

    def _more(self, painter: QPainter, hidden: int, rect: QRectF) -> None:
        self._hairline(painter, rect)
        made, metrics = cached_font(round(12 * self._text), Weight.TEXT)
        painter.setFont(made)
        painter.setPen(QColor(self.tokens.muted))
        left = rect.x() + 13 * self.scale + 21 * self._text
        text = QCoreApplication.translate("Canvas", "+%n more", "", hidden)
        self._text_in(painter, metrics, text, left, rect.right() - left, rect)

    def _hairline(self, painter: QPainter, rect: QRectF) -> None:
        inset = self._line
        width = rect.width() - 2 * inset
        line = QRectF(rect.x() + inset, rect.y(), width, max(1.0, round(self.ratio)))
        painter.fillRect(line, QColor(self.tokens.line))

    def _badge(self, painter: QPainter, badge: str, rect: QRectF) -> None:
        side = round(14 * max(self.scale, self.ratio * 0.8))
        token = "muted" if badge == "info" else badge
        centre = QPointF(rect.x() + 1, rect.y() + 1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.tokens.panel))
        painter.drawEllipse(centre, side / 2 + 1, side / 2 + 1)
        pixmap = icon_pixmap(BADGE_ICONS[badge], getattr(self.tokens, token), side)
        painter.drawPixmap(
            QPointF(round(centre.x() - side / 2), round(centre.y() - side / 2)), pixmap
        )

    def _text_in(
        self,
        painter: QPainter,
        metrics: QFontMetricsF,
        text: str,
        left: float,
        width: float,
        rect: QRectF,
    ) -> None:
        """Draw one line, elided to *width* and centred by height in *rect*."""
        if width <= 0:
            return
        if metrics.horizontalAdvance(text) > width:
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        baseline = round(rect.center().y() + (metrics.ascent() - metrics.descent()) / 2)
        painter.drawText(QPointF(round(left), baseline), text)
