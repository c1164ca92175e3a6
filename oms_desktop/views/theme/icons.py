"""Lucide icons, tinted by token and sharp at every device pixel ratio.

The files are SVG with ``stroke="currentColor"``; the colour is put in before rendering. Pictures are kept per (name,
colour, size, ratio); a few hundred of them at most.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from oms_desktop.resource_files import resource_path
from oms_desktop.views.theme.current import tokens

FALLBACK = "box"

ICON_OF_KIND = {
    "object_type": "box",
    "link_type": "spline",
    "interface": "shapes",
    "shared_property": "share-2",
    "value_type": "tag",
    "struct_type": "braces",
    "action_type": "zap",
    "diagram": "layout-dashboard",
    "primary_key": "key-round",
    "title_property": "type",
}


@lru_cache(maxsize=256)
def svg_source(name: str, colour: str) -> bytes:
    """Return the SVG of a Lucide icon in one colour; an unknown name gives a box."""
    try:
        text = resource_path(f"icons/{name}.svg").read_text(encoding="utf-8")
    except (FileNotFoundError, OSError):
        text = resource_path(f"icons/{FALLBACK}.svg").read_text(encoding="utf-8")
    return text.replace("currentColor", colour).encode()


@lru_cache(maxsize=2048)
def icon_pixmap(name: str, colour: str, pixels: float = 16.0, ratio: float = 1.0) -> QPixmap:
    """Return one icon as a pixmap of *pixels* logical size, rendered for the device pixel *ratio*."""
    side = max(1, round(pixels * ratio))
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    try:
        QSvgRenderer(QByteArray(svg_source(name, colour))).render(painter, QRectF(0, 0, side, side))
    finally:
        painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


class TokenIcon(QIconEngine):
    """An icon that asks for its colours when it is painted, so that it follows a change of theme."""

    def __init__(self, name: str, token: str = "muted", on_token: str = "accent") -> None:
        super().__init__()
        self._name = name
        self._token = token
        self._on_token = on_token

    def clone(self) -> QIconEngine:
        """Return another engine for the same icon."""
        return TokenIcon(self._name, self._token, self._on_token)

    def colour(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        """Return the colour for a state of the control."""
        if mode == QIcon.Mode.Disabled:
            return tokens().faint
        token = self._on_token if state == QIcon.State.On else self._token
        return str(getattr(tokens(), token))

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the icon into *rect*."""
        ratio = painter.device().devicePixelRatioF()
        target = QRectF(rect)
        side = min(target.width(), target.height())
        pixmap = icon_pixmap(self._name, self.colour(mode, state), side, ratio)
        left = target.x() + (target.width() - side) / 2
        top = target.y() + (target.height() - side) / 2
        painter.drawPixmap(QRectF(left, top, side, side), pixmap, QRectF(pixmap.rect()))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the icon at *size* device pixels."""
        return icon_pixmap(self._name, self.colour(mode, state), min(size.width(), size.height()))

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        """Return the icon at *size* logical pixels for a screen of ratio *scale*."""
        side = min(size.width(), size.height())
        return icon_pixmap(self._name, self.colour(mode, state), side, scale)


def icon(name: str, token: str = "muted", on_token: str = "accent") -> QIcon:
    """Return a Lucide icon for a button or an action; its colour follows the theme."""
    return QIcon(TokenIcon(name, token, on_token))
