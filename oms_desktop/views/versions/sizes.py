"""Sizes of dialogs and of their halves that grow with the text, as far as the screen allows."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

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


def in_halves(window: QWidget, left: QWidget, right: QWidget, sizes: Size, least: Size) -> None:
    """Fill *window* with two halves, of which the left one grows; neither is narrower than in *least*."""
    left.setMinimumWidth(side_width(least[0], 0.56))
    right.setMinimumWidth(side_width(least[1], 0.42))
    splitter = QSplitter(window)
    splitter.addWidget(left)
    splitter.addWidget(right)
    splitter.setStretchFactor(0, 1)
    splitter.setChildrenCollapsible(False)
    splitter.setHandleWidth(1)
    splitter.setSizes([scaled(one) for one in sizes])
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(splitter)
