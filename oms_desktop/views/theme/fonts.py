"""The one family of type, Pretendard, and its sizes and weights.

Sizes are steps from the application font, so that a reader who wants 18 pt gets all of it larger. Pretendard ships as
one variable font; Qt chooses a weight of it through the ``wght`` axis.
"""

from __future__ import annotations

from enum import IntEnum
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QGuiApplication

from oms_desktop.resource_files import resource_path

FAMILY = "Pretendard Variable"
BODY_PIXELS = 13.0
"""The body size at 100 %; scene units of the canvas are drawn for it."""


class Weight(IntEnum):
    """The three weights in use."""

    TEXT = 400
    MEDIUM = 500
    NAME = 600


@cache
def load_family() -> str:
    """Load Pretendard into this process once and return the family name to ask for."""
    number = QFontDatabase.addApplicationFont(str(resource_path("fonts/PretendardVariable.ttf")))
    families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    return families[0] if families else QGuiApplication.font().family()


def font(*, pixels: float, weight: Weight = Weight.TEXT) -> QFont:
    """Return the family at a size in pixels, whatever the application font is."""
    made = QFont(load_family())
    made.setPixelSize(max(1, round(pixels)))
    return _weighted(made, weight)


def sized(step: float = 0.0, weight: Weight = Weight.TEXT) -> QFont:
    """Return the application font, *step* pixels larger (at 13 px; in proportion otherwise) and at *weight*."""
    made = QFont(QGuiApplication.font())
    body = body_pixels()
    made.setPixelSize(max(1, round(body * (BODY_PIXELS + step) / BODY_PIXELS)))
    return _weighted(made, weight)


def body_pixels() -> float:
    """Return the size of the application font in pixels."""
    return float(QFontInfo(QGuiApplication.font()).pixelSize())


def text_factor() -> float:
    """Return how much larger than the design's 13 px the application font is."""
    return body_pixels() / BODY_PIXELS


def application_font(points: float | None = None) -> QFont:
    """Return the font to set on the application: 13 px, or *points* where the user chose a size."""
    made = QFont(load_family())
    if points is None:
        made.setPixelSize(round(BODY_PIXELS))
    else:
        made.setPointSizeF(points)
    return _weighted(made, Weight.TEXT)


def _weighted(made: QFont, weight: Weight) -> QFont:
    axis = QFont.Tag.fromString("wght")
    if axis is not None:
        made.setVariableAxis(axis, float(weight))
    made.setWeight(QFont.Weight(int(weight)))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made
