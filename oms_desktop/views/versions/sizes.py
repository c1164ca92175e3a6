"""Sizes of dialogs that grow with the text, as far as the screen allows."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from oms_desktop.views.theme.fonts import text_factor

Size = tuple[int, int]


def scaled(pixels: int) -> int:
    """Return a length of the design at the size of text in use."""
    return round(pixels * text_factor())


def side_width(pixels: int, share: float) -> int:
    """Return how wide one of two sides is at least: a length of the design, or its share of a small screen."""
    return min(
        scaled(pixels), round(QGuiApplication.primaryScreen().availableSize().width() * share)
    )


def open_at(window: QWidget, size: Size, least: Size) -> None:
    """Give *window* a size to begin with and one below which it does not go; neither is larger than the screen."""
    room = QGuiApplication.primaryScreen().availableSize()
    for (width, height), take in ((least, window.setMinimumSize), (size, window.resize)):
        wide, high = min(scaled(width), room.width()), min(scaled(height), room.height())
        take(wide, high)
