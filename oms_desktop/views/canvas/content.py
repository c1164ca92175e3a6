"""What has been asked of the card source, kept for as long as it is true."""

from __future__ import annotations

from collections.abc import Iterable

from oms_desktop.views.canvas.contract import Card, CardList, CardSource, Edge


class Content:
    """Cards and edges by id, fetched when they are first drawn."""

    LIMIT = 6000

    def __init__(self) -> None:
        self.source: CardSource = CardList([])
        self._cards: dict[str, Card] = {}
        self._edges: dict[str, Edge] = {}

    def use(self, source: CardSource) -> None:
        """Ask *source* from now on."""
        self.source = source
        self._cards.clear()
        self._edges.clear()

    def forget(self, ids: Iterable[str]) -> None:
        """Ask again for these cards or edges."""
        for name in ids:
            self._cards.pop(name, None)
            self._edges.pop(name, None)

    def card(self, card_id: str) -> Card:
        """Return the content of a card."""
        card = self._cards.get(card_id)
        if card is None:
            if len(self._cards) >= self.LIMIT:
                self._cards.clear()
            card = self._cards[card_id] = self.source.card(card_id)
        return card

    def edge(self, edge_id: str) -> Edge:
        """Return the content of an edge."""
        edge = self._edges.get(edge_id)
        if edge is None:
            if len(self._edges) >= self.LIMIT:
                self._edges.clear()
            edge = self._edges[edge_id] = self.source.edge(edge_id)
        return edge
