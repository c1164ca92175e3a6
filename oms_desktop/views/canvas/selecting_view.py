"""A view whose cards and links can be selected, by the user or from outside.

Selecting by the user is told by signals and to assistive technology; selecting from outside is silent.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QPoint, QPointF, QRectF, Signal
from PySide6.QtWidgets import QWidget

from oms_desktop.views.canvas import accessibility
from oms_desktop.views.canvas.detail import Detail, detail_at
from oms_desktop.views.canvas.hits import ring_centre
from oms_desktop.views.canvas.selection import Selection
from oms_desktop.views.canvas.viewport import Viewport

MAX_OUTLINED = 400
"""More selected cards in view than this are coloured in the kept picture instead of outlined on every frame."""


class SelectingView(Viewport):
    """Adds the selection, and where things are in the widget."""

    selection_changed = Signal(list)
    edge_selected = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.selection_state = Selection()
        self._anchor: int | None = None

    # ------------------------------------------------------------------ selection

    def selection(self) -> list[str]:
        """Return the ids of the selected cards, in the order they were chosen."""
        return [self.arrays.ids[card] for card in self.selection_state.cards]

    def set_selection(self, ids: Iterable[str]) -> None:
        """Select exactly these cards, without a signal; unknown ids are left out."""
        cards = [self.arrays.index[name] for name in ids if name in self.arrays.index]
        if self.selection_state.replace(cards):
            self._show_selection()

    def select_edge(self, edge_id: str) -> None:
        """Select one link, without a signal."""
        edge = self.arrays.edge_index.get(edge_id)
        if edge is not None and self.selection_state.replace((), edge):
            self._show_selection()

    def choose(self, cards: Iterable[int]) -> None:
        """Select these cards as the user wished."""
        self._anchor = None
        if self.selection_state.replace(cards):
            self.announce_selection()

    def choose_edge(self, edge: int, anchor: int | None = None) -> None:
        """Select a link as the user wished; *anchor* is the card it was reached from."""
        self._anchor = anchor
        if self.selection_state.replace((), edge):
            self.announce_selection()

    def toggle(self, card: int) -> None:
        """Add a card to the selection, or take it out."""
        self.selection_state.toggle(card)
        self.announce_selection()

    def preview_selection(self, cards: Iterable[int]) -> None:
        """Show what would be selected, without a signal."""
        if self.selection_state.replace(cards):
            self._show_selection()

    def announce_selection(self) -> None:
        """Show and tell what is selected."""
        self._show_selection()
        edge = self.selection_state.edge
        self.edge_selected.emit(self.arrays.edge_ids[edge] if edge is not None else "")
        self.selection_changed.emit(self.selection())
        accessibility.announce_selection(self)

    def link_anchor(self) -> int | None:
        """Return the card whose links are walked."""
        return self._anchor if self._anchor is not None else self.selection_state.current

    def selected_in_view(self) -> list[int]:
        """Return the selected cards that are outlined on every frame."""
        far = detail_at(self.camera.scale, self.ratio) < Detail.NAME
        if not len(self.selection_state) or (far and self.renderer.chosen is not None):
            return []
        cards = np.array(self.selection_state.cards, np.intp)
        left, top, right, bottom = self.camera.scene_rect(*self.device_size)
        boxes = self.arrays.boxes[cards]
        inside = (boxes[:, 0] < right) & (boxes[:, 0] + boxes[:, 2] > left)
        inside &= (boxes[:, 1] < bottom) & (boxes[:, 1] + boxes[:, 3] > top)
        found: list[int] = cards[inside].tolist()
        return found[:MAX_OUTLINED]

    def _show_selection(self) -> None:
        chosen = None
        if len(self.selection_state) > MAX_OUTLINED:
            chosen = np.zeros(len(self.arrays.ids), np.bool_)
            chosen[list(self.selection_state.cards)] = True
        if chosen is not None or self.renderer.chosen is not None:
            self.renderer.chosen = chosen
            self.invalidate()
        self.update()

    # ------------------------------------------------------------------ looking

    def centre_on(self, card_id: str) -> None:
        """Bring a card to the middle, near enough to be read."""
        card = self.arrays.index.get(card_id)
        if card is None:
            return
        if self.zoom < 0.75:
            self.set_zoom(1.0)
        x, y, width, height = self.arrays.boxes[card].tolist()
        self.look_at(QPointF(x + width / 2, y + height / 2))

    def fit_selection(self) -> None:
        """Show all selected cards."""
        cards = list(self.selection_state.cards)
        if cards:
            boxes = self.arrays.boxes[cards]
            low = boxes[:, :2].min(axis=0).tolist()
            high = (boxes[:, :2] + boxes[:, 2:]).max(axis=0).tolist()
            self.fit(QRectF(QPointF(*low), QPointF(*high)))

    def card_rect(self, card_id: str) -> QRectF:
        """Return where a card is in the widget."""
        rect = self.device_rect(self.arrays.index[card_id])
        return QRectF(rect.topLeft() / self.ratio, rect.size() / self.ratio)

    def ring_point(self, card_id: str) -> QPoint:
        """Return where the ring of a card is in the widget."""
        return self.to_view(*ring_centre(self.arrays, self.arrays.index[card_id]))

    def edge_point(self, edge_id: str) -> QPoint:
        """Return a point of the widget on a link, in the middle of its longest part."""
        route = self.routes.route(self.arrays.edge_index[edge_id])
        parts = pairwise(route)
        first, last = max(
            parts, key=lambda part: abs(part[0][0] - part[1][0]) + abs(part[0][1] - part[1][1])
        )
        return self.to_view((first[0] + last[0]) / 2, (first[1] + last[1]) / 2)

    def counts_in_words(self, properties: int, links: int) -> str:
        """Return what a card holds, for a reader."""
        first = self.tr("%n properties", "", properties)
        second = self.tr("%n links", "", links)
        return f"{first}, {second}"

    def positions(self) -> dict[str, tuple[float, float]]:
        """Return where every card is."""
        boxes = self.arrays.boxes
        return {
            name: (float(boxes[number, 0]), float(boxes[number, 1]))
            for name, number in self.arrays.index.items()
        }
