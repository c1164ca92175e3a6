"""What is selected: cards in the order they were chosen, or one link."""

from __future__ import annotations

from collections.abc import Iterable


class Selection:
    """Indices of the selected cards, and of the selected link."""

    def __init__(self) -> None:
        self._cards: dict[int, None] = {}
        self.edge: int | None = None

    @property
    def cards(self) -> tuple[int, ...]:
        """The selected cards in the order they were chosen."""
        return tuple(self._cards)

    @property
    def current(self) -> int | None:
        """The card chosen last."""
        return next(reversed(self._cards), None)

    def __contains__(self, card: int) -> bool:
        return card in self._cards

    def __len__(self) -> int:
        return len(self._cards)

    def __bool__(self) -> bool:
        return bool(self._cards) or self.edge is not None

    def replace(self, cards: Iterable[int], edge: int | None = None) -> bool:
        """Select exactly these; return whether that is another selection."""
        before = (self.cards, self.edge)
        self._cards = dict.fromkeys(cards)
        self.edge = edge
        return before != (self.cards, self.edge)

    def toggle(self, card: int) -> None:
        """Add a card, or take it out."""
        self.edge = None
        if card in self._cards:
            del self._cards[card]
        else:
            self._cards[card] = None
