"""How much of a card is drawn at a scale: semantic zoom."""

from __future__ import annotations

from enum import IntEnum

from oms_desktop.views.canvas.contract import CARD_WIDTH


class Detail(IntEnum):
    """What is left of a card, from far to near."""

    DOT = 0
    RECT = 1
    NAME = 2
    KEY = 3
    FULL = 4


def detail_at(scale: float, ratio: float) -> Detail:
    """Return the detail for a scale.

    Args:
        scale: Device pixels per scene unit.
        ratio: Device pixels per logical pixel; what can be read depends on logical size.
    """
    logical = scale / ratio
    if logical * CARD_WIDTH < 14:
        return Detail.DOT
    if logical < 0.24:
        return Detail.RECT
    if logical < 0.48:
        return Detail.NAME
    if logical < 0.74:
        return Detail.KEY
    return Detail.FULL


def text_growth(scale: float, ratio: float, detail: Detail) -> float:
    """Return how much larger than in proportion the text of a card is drawn, so that it stays readable."""
    floor = {Detail.NAME: 11.0, Detail.KEY: 10.5}.get(detail, 0.0)
    return max(1.0, floor * ratio / (13.0 * scale))
