"""Pictures of cards, painted once per card, scale and theme, the least recently drawn thrown away first."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from oms_desktop.views.canvas.arrays import GraphArrays
from oms_desktop.views.canvas.cards import CardPainter
from oms_desktop.views.canvas.content import Content

MAX_PIXELS = 24_000_000


class CardPictures:
    """A cache of painted cards."""

    def __init__(self, arrays: GraphArrays, content: Content) -> None:
        self._arrays = arrays
        self._content = content
        self._pictures: OrderedDict[tuple[int, float, float, str], QPixmap] = OrderedDict()
        self._of_card: dict[int, set[tuple[int, float, float, str]]] = {}
        self._pixels = 0

    def clear(self) -> None:
        """Forget all pictures."""
        self._pictures.clear()
        self._of_card.clear()
        self._pixels = 0

    def forget(self, cards: Iterable[int]) -> None:
        """Paint these cards anew when they are drawn next."""
        for card in cards:
            for key in self._of_card.pop(card, ()):
                self._drop(key)

    def known(self, card: int, painter: CardPainter) -> bool:
        """Return whether the picture is there, so that drawing it is cheap."""
        return self._key(card, painter) in self._pictures

    def draw(
        self, target: QPainter, card: int, painter: CardPainter, left: float, top: float
    ) -> None:
        """Draw a card with its top left corner at a device point."""
        picture = self.picture(card, painter)
        target.drawPixmap(QPointF(left - painter.margin, top - painter.margin), picture)

    def picture(self, card: int, painter: CardPainter) -> QPixmap:
        """Return the picture of a card, with a margin for its shadow."""
        key = self._key(card, painter)
        found = self._pictures.get(key)
        if found is not None:
            self._pictures.move_to_end(key)
            return found
        x, y, width, height = (float(value) for value in self._arrays.boxes[card])
        scale, margin = painter.scale, painter.margin
        # Rounded as the camera rounds edges, so that neighbours that touch in the scene touch on the screen.
        wide = round((x + width) * scale) - round(x * scale)
        high = round((y + height) * scale) - round(y * scale)
        picture = QPixmap(wide + 2 * margin, high + 2 * margin)
        picture.fill(Qt.GlobalColor.transparent)
        made = QPainter(picture)
        try:
            content = self._content.card(self._arrays.ids[card])
            painter.paint(made, content, QRectF(margin, margin, wide, high))
        finally:
            made.end()
        self._pictures[key] = picture
        self._of_card.setdefault(card, set()).add(key)
        self._pixels += picture.width() * picture.height()
        while self._pixels > MAX_PIXELS and len(self._pictures) > 1:
            oldest = next(iter(self._pictures))
            self._of_card.get(oldest[0], set()).discard(oldest)
            self._drop(oldest)
        return picture

    def _drop(self, key: tuple[int, float, float, str]) -> None:
        picture = self._pictures.pop(key, None)
        if picture is not None:
            self._pixels -= picture.width() * picture.height()

    @staticmethod
    def _key(card: int, painter: CardPainter) -> tuple[int, float, float, str]:
        return card, painter.scale, painter.ratio, painter.tokens.name
