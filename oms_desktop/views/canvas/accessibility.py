"""What assistive technology sees of the canvas: a list of the cards in view, each with its name and what it holds.

The cards are no widgets, so their interfaces are made here, for what is visible or selected only. Selecting announces
the card or the link in words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QObject, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleInterface,
    QColor,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget

from oms_desktop.views.canvas.viewport import Viewport

if TYPE_CHECKING:
    from oms_desktop.views.canvas.selecting_view import SelectingView

MAX_CARDS = 300
translate = QCoreApplication.translate


def card_words(view: SelectingView, card: int) -> tuple[str, str]:
    """Return the name of a card for a reader, and its description."""
    content = view.content.card(view.arrays.ids[card])
    rows = len(content.rows) + content.hidden_rows
    links = len(view.arrays.edges_of(card))
    status = f", {content.status.text}" if content.status is not None else ""
    return f"{content.kind} {content.name}{status}", view.counts_in_words(rows, links)


def edge_words(view: SelectingView, edge: int) -> str:
    """Return a link in words."""
    content = view.content.edge(view.arrays.edge_ids[edge])
    source = view.content.card(content.source).name
    target = view.content.card(content.target).name
    if content.kind == "extends":
        return translate("Canvas", "{source} extends {target}").format(source=source, target=target)
    if content.kind == "implements":
        return translate("Canvas", "{source} implements {target}").format(
            source=source, target=target
        )
    words = translate("Canvas", "Link {name} from {source} to {target}")
    name = content.name or content.target_end.name or content.source_end.name
    return words.format(name=name, source=source, target=target)


def announce_selection(view: SelectingView) -> None:
    """Say what is selected now."""
    selection = view.selection_state
    if selection.edge is not None:
        text = edge_words(view, selection.edge)
    elif len(selection) == 1 and selection.current is not None:
        text = ", ".join(card_words(view, selection.current))
    else:
        count = len(selection)
        text = translate("Canvas", "%n cards selected", "", count)
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(view, text))


class CardInterface(QAccessibleInterface):
    """One card as a list item."""

    def __init__(self, view: SelectingView, card_id: str) -> None:
        super().__init__()
        self._view = view
        self._id = card_id

    def _card(self) -> int | None:
        return self._view.arrays.index.get(self._id)

    def isValid(self) -> bool:
        """Whether the card is still there."""
        return self._card() is not None

    def object(self) -> QObject | None:  # type: ignore[override]
        """A card is no object of its own."""
        return None

    def window(self) -> QWindow:
        """The window of the canvas."""
        return self._view.window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        """The canvas."""
        return QAccessible.queryAccessibleInterface(self._view)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """A card has no parts."""
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """A card has no parts."""
        return None

    def childCount(self) -> int:
        """A card has no parts."""
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """A card has no parts."""
        return -1

    def rect(self) -> QRect:
        """Where the card is on the screen."""
        if self._card() is None:
            return QRect()
        box = self._view.card_rect(self._id).toRect()
        return QRect(self._view.mapToGlobal(box.topLeft()), box.size())

    def role(self) -> QAccessible.Role:
        """An item of a list."""
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        """Whether it is selected."""
        state = QAccessible.State()
        state.selectable = True
        state.focusable = True
        card = self._card()
        if card is None:
            state.invalid = True
        elif card in self._view.selection_state:
            state.selected = True
            state.focused = self._view.hasFocus() and card == self._view.selection_state.current
        return state

    def text(self, kind: QAccessible.Text) -> str:
        """The name, or what the card holds."""
        card = self._card()
        if card is None:
            return ""
        name, described = card_words(self._view, card)
        return {QAccessible.Text.Name: name, QAccessible.Text.Description: described}.get(kind, "")

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Cards are renamed with F2, not from outside."""

    def foregroundColor(self) -> QColor:
        """The colour of text."""
        return QColor(self._view.tokens.text)

    def backgroundColor(self) -> QColor:
        """The ground of cards."""
        return QColor(self._view.tokens.panel)


class GraphInterface(QAccessibleWidget):
    """The canvas as a list: cards first, then its real child widgets."""

    def __init__(self, view: SelectingView) -> None:
        super().__init__(view, QAccessible.Role.List, view.accessibleName())
        self._view = view
        self._cards: dict[str, CardInterface] = {}

    def _ids(self) -> list[str]:
        view = self._view
        seen = view.arrays.cards_in(*view.camera.scene_rect(*view.device_size)).tolist()
        cards = dict.fromkeys([*view.selection_state.cards[-MAX_CARDS:], *seen[:MAX_CARDS]])
        return [view.arrays.ids[card] for card in cards]

    def _interface(self, card_id: str) -> CardInterface:
        # Kept here: Qt does not own interfaces that Python made.
        if card_id not in self._cards:
            self._cards[card_id] = CardInterface(self._view, card_id)
            QAccessible.registerAccessibleInterface(self._cards[card_id])
        return self._cards[card_id]

    def childCount(self) -> int:
        """Cards and widgets."""
        return len(self._ids()) + super().childCount()

    def child(self, index: int) -> QAccessibleInterface:
        """A card, or a widget."""
        ids = self._ids()
        if index < len(ids):
            return self._interface(ids[index])
        return super().child(index - len(ids))

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """The place of a card or widget."""
        ids = self._ids()
        if isinstance(child, CardInterface):
            return next(
                (n for n, card_id in enumerate(ids) if self._cards.get(card_id) is child), -1
            )
        place = super().indexOfChild(child)
        return place if place < 0 else place + len(ids)

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """The card or widget at a point of the screen."""
        view = self._view
        for card_id in reversed(self._ids()):
            if self._interface(card_id).rect().contains(x, y) and card_id in view.arrays.index:
                return self._interface(card_id)
        return super().childAt(x, y)

    def focusChild(self) -> QAccessibleInterface:
        """The current card, while the canvas has the focus."""
        current = self._view.selection_state.current
        if self._view.hasFocus() and current is not None:
            return self._interface(self._view.arrays.ids[current])
        return super().focusChild()


_interfaces: dict[int, GraphInterface] = {}


def _make(_class_name: str, watched: QObject | None) -> QAccessibleInterface | None:
    if not isinstance(watched, Viewport):
        return None
    key = id(watched)
    if key not in _interfaces:
        _interfaces[key] = GraphInterface(cast("SelectingView", watched))
        watched.destroyed.connect(lambda: _interfaces.pop(key, None))
    return _interfaces[key]


_installed: list[bool] = []


def install() -> None:
    """Let Qt ask here for the interface of a canvas; once per process."""
    if not _installed:
        QAccessible.installFactory(_make)
        _installed.append(True)
