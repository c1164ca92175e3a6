"""The small values of a row in the list: mine, base and theirs, or what was chosen. They can be taken hold of."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from oms_desktop.views.merge_screen.sides import chosen_words, side_colours, side_letter
from oms_desktop.views.merge_screen.values import has_chips, value_text
from oms_desktop.views.theme.current import tokens
from oms_desktop.views.theme.fonts import Weight, sized, text_factor
from oms_desktop.views.theme.icons import icon_pixmap
from oms_desktop.workspace import MergeItem, MergeSession

WITH_BASE = 330
"""Rows as wide as this show base between the sides."""
_GAP = 5.0
_PAD = 6.0


@dataclass(frozen=True, slots=True)
class Chip:
    """One value with its place in the row."""

    side: str
    text: str
    rect: QRectF


def chips_in(session: MergeSession, item: MergeItem, room: QRectF) -> list[Chip]:
    """Return the chips of an item in *room*; none where a sentence says more."""
    if not has_chips(item):
        return []
    if item.chosen is not None:
        side = item.chosen if item.chosen in ("ours", "theirs", "base") else "result"
        sides = [side]
    else:
        wide = room.width() >= WITH_BASE * text_factor()
        sides = ["ours", "base", "theirs"] if wide else ["ours", "theirs"]
    metrics = QFontMetricsF(sized(-2))
    texts = [value_text(session, item, side) for side in sides]
    wanted = [_needed(metrics, side, text) for side, text in zip(sides, texts, strict=True)]
    widths = _shared(wanted, room.width() - _GAP * (len(sides) - 1))
    left, made = room.left(), []
    for side, text, width in zip(sides, texts, widths, strict=True):
        made.append(Chip(side, text, QRectF(left, room.top(), width, room.height())))
        left += width + _GAP
    return made


def draw_chips(painter: QPainter, session: MergeSession, item: MergeItem, room: QRectF) -> bool:
    """Draw the chips of an item; False where it has none."""
    if item.chosen is not None:
        room = _draw_chosen(painter, item, room)
    chips = chips_in(session, item, room)
    for chip in chips:
        _draw(painter, chip)
    return bool(chips) or item.chosen is not None


def _draw_chosen(painter: QPainter, item: MergeItem, room: QRectF) -> QRectF:
    """Say what was chosen; returns the room that is left."""
    now = tokens()
    word = chosen_words(item)
    painter.setFont(sized(-1, Weight.MEDIUM))
    metrics = QFontMetricsF(painter.font())
    side = item.chosen if item.chosen in ("ours", "theirs") else "result"
    painter.setPen(side_colours(side)[0])
    width = min(metrics.horizontalAdvance(word), room.width())
    line = metrics.elidedText(word, Qt.TextElideMode.ElideRight, width + 1)
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, line)
    left = width + 8
    if item.chosen == "custom":
        ratio = painter.device().devicePixelRatioF()
        sign = icon_pixmap("pencil", now.muted, 12, ratio)
        painter.drawPixmap(QPointF(room.left() + left, room.center().y() - 6), sign)
        left += 18
    return room.adjusted(left, 0, 0, 0)


def _draw(painter: QPainter, chip: Chip) -> None:
    now = tokens()
    ink, ground = side_colours(chip.side)
    if chip.rect.width() < 24:
        return
    edge = QColor(ink)
    edge.setAlpha(255 if now.line_width > 1 else 50)
    painter.setPen(QPen(edge))
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(chip.rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    inner = chip.rect.adjusted(_PAD, 0, -_PAD + 1, 0)
    letter = side_letter(chip.side)
    if letter:
        painter.setFont(sized(-2, Weight.NAME))
        painter.setPen(ink)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, letter)
        inner.adjust(QFontMetricsF(painter.font()).horizontalAdvance(letter) + 5, 0, 0, 0)
    painter.setFont(sized(-2))
    painter.setPen(now.text if chip.side != "base" else now.muted)
    metrics = QFontMetricsF(painter.font())
    line = metrics.elidedText(chip.text, Qt.TextElideMode.ElideRight, inner.width())
    painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, line)


def _needed(metrics: QFontMetricsF, side: str, text: str) -> float:
    letter = 16.0 if side_letter(side) else 0.0
    return metrics.horizontalAdvance(text) + letter + 2 * _PAD + 2


def _shared(wanted: list[float], room: float) -> list[float]:
    """Share *room*: who needs less leaves the rest to the others."""
    left, widths = room, [0.0] * len(wanted)
    for count, at in enumerate(sorted(range(len(wanted)), key=lambda n: wanted[n])):
        widths[at] = max(0.0, min(wanted[at], left / (len(wanted) - count)))
        left -= widths[at]
    return widths
