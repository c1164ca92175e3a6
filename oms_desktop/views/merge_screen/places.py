"""The places of the merge screen that take what is dragged: a result, a whole record, a basket, a record to point to."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtWidgets import QWidget

from oms_desktop.views.merge_screen.baskets import Basket
from oms_desktop.views.merge_screen.comparison_view import ComparisonView
from oms_desktop.views.merge_screen.drag import Offer
from oms_desktop.views.merge_screen.item_list import ItemList
from oms_desktop.views.merge_screen.items_model import ITEM_ROLE
from oms_desktop.views.merge_screen.touches_strip import TouchesStrip
from oms_desktop.views.merge_screen.value_box import ValueBox

OfferFor = Callable[[bool], Offer]


class ResultPlace:
    """The result of the row whose value is in the air; it says what a drop does from the beginning."""

    def __init__(self, box: ValueBox, offer: OfferFor) -> None:
        self._box = box
        self._offer = offer

    def begin(self) -> None:
        """Say what dropping does."""
        self._show(self._offer(False))

    def offer(self, at: QPoint, *, both: bool) -> Offer | None:
        """Return what dropping does."""
        told = self._offer(both)
        self._show(told)
        return told if _is_over(self._box, at) else None

    def show_offer(self, offer: Offer | None) -> None:
        """The box says it anyway."""

    def end(self) -> None:
        """Show the value again."""
        self._box.set_drop_text("")

    def _show(self, told: Offer) -> None:
        self._box.set_drop_text(told.text, allowed=told.drop is not None)


class RecordPlace:
    """The comparison as a whole: takes one side of the record that is in the air."""

    def __init__(self, comparison: ComparisonView, told: Offer) -> None:
        self._comparison = comparison
        self._told = told

    def begin(self) -> None:
        """Nothing is shown before the pointer is here."""

    def offer(self, at: QPoint, *, both: bool) -> Offer | None:
        """Return what dropping does."""
        return self._told if _is_over(self._comparison.area, at) else None

    def show_offer(self, offer: Offer | None) -> None:
        """Say over the rows what dropping does."""
        text = offer.text if offer is not None else ""
        self._comparison.show_drop(text, allowed=offer is not None and offer.drop is not None)

    def end(self) -> None:
        """Look as before."""
        self._comparison.show_drop("")


class BasketPlace:
    """One basket."""

    def __init__(self, basket: Basket, told: Offer) -> None:
        self._basket = basket
        self._told = told

    def begin(self) -> None:
        """The baskets are shown together."""

    def offer(self, at: QPoint, *, both: bool) -> Offer | None:
        """Return what dropping does."""
        return self._told if _is_over(self._basket, at) else None

    def show_offer(self, offer: Offer | None) -> None:
        """Light up."""
        self._basket.set_over(offer is not None)

    def end(self) -> None:
        """The baskets go together."""
        self._basket.bar.hide()


class StripPlace:
    """The records below: something can be pointed or moved to one of them."""

    def __init__(self, strip: TouchesStrip, offer: Callable[[str], Offer | None]) -> None:
        self._strip = strip
        self._offer = offer
        self._record = ""

    def begin(self) -> None:
        """Show which records may take it."""
        takers = {r for r in self._strip.boxes() if (o := self._offer(r)) and o.drop is not None}
        self._strip.show_takers(takers)

    def offer(self, at: QPoint, *, both: bool) -> Offer | None:
        """Return what dropping does."""
        self._record = ""
        if not _is_over(self._strip, at):
            return None
        record = self._strip.record_at(QPointF(self._strip.mapFromGlobal(at)))
        told = self._offer(record) if record else None
        if told is not None:
            self._record = record
        return told

    def show_offer(self, offer: Offer | None) -> None:
        """Mark the record under the pointer."""
        self._strip.show_drop(self._record if offer is not None else "")

    def end(self) -> None:
        """Look as before."""
        self._strip.show_takers(set())
        self._strip.show_drop("")


class ListPlace:
    """The rows of the list: something can be pointed or moved to the record of a row."""

    def __init__(self, items: ItemList, offer: Callable[[str], Offer | None]) -> None:
        self._items = items
        self._offer = offer

    def begin(self) -> None:
        """Nothing is shown before the pointer is here."""

    def offer(self, at: QPoint, *, both: bool) -> Offer | None:
        """Return what dropping does."""
        view = self._items.tree.viewport()
        if not _is_over(view, at):
            return None
        item = self._items.tree.indexAt(view.mapFromGlobal(at)).data(ITEM_ROLE)
        return self._offer(item.subject.id) if item is not None else None

    def show_offer(self, offer: Offer | None) -> None:
        """The hint says it."""

    def end(self) -> None:
        """Nothing was changed."""


def _is_over(widget: QWidget, at: QPoint) -> bool:
    return widget.isVisible() and QRect(QPoint(), widget.size()).contains(widget.mapFromGlobal(at))
