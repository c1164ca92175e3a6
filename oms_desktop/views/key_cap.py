"""Small drawings of keys, such as the caps at the right of the search field."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from oms_desktop.views.theme.current import current_theme, tokens
from oms_desktop.views.theme.fonts import sized

_PADDING = 5.0
_GAP = 4.0


class KeyCaps(QWidget):
    """Draws a shortcut such as ``Ctrl+K`` as one cap per key."""

    def __init__(self, shortcut: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = split_keys(shortcut)
        self.setAccessibleName(shortcut)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        current_theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return the size that all caps need."""
        width = sum(_cap_width(key) for key in self._keys) + _GAP * max(0, len(self._keys) - 1)
        return QSize(round(width) + 2, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the caps."""
        painter = QPainter(self)
        try:
            draw_keys(painter, self._keys, 1.0, self.height() / 2)
        finally:
            painter.end()


def split_keys(shortcut: str) -> tuple[str, ...]:
    """Return the keys of a shortcut text; a plus sign itself is a key."""
    keys = shortcut.replace("++", "+\0").split("+")
    return tuple(key.replace("\0", "+") for key in keys if key)


def keys_width(keys: tuple[str, ...]) -> float:
    """Return how wide the caps are together."""
    return sum(_cap_width(key) for key in keys) + _GAP * max(0, len(keys) - 1)


def draw_keys(painter: QPainter, keys: tuple[str, ...], left: float, middle: float) -> None:
    """Draw caps from *left* on, centred at the height *middle*."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(sized(-2))
    for key in keys:
        rect = QRectF(left + 0.5, middle - 8.5, _cap_width(key) - 1, 17)
        painter.setPen(QPen(tokens().line_strong))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect, 4, 4)
        painter.setPen(QPen(tokens().muted))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, key)
        left += _cap_width(key) + _GAP
    painter.restore()


def _cap_width(key: str) -> float:
    return max(18.0, QFontMetricsF(sized(-2)).horizontalAdvance(key) + 2 * _PADDING)
