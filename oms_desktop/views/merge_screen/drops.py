"""Which places take what is lifted on the merge screen, and the command that a drop becomes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRect
from shiboken6 import isValid

from oms_desktop.models.names import name_of
from oms_desktop.views.merge_screen.baskets import BasketBar
from oms_desktop.views.merge_screen.bulk import BulkPlan, plan
from oms_desktop.views.merge_screen.deciding import Command
from oms_desktop.views.merge_screen.drag import Drag, Offer, Place
from oms_desktop.views.merge_screen.item_words import section_word
from oms_desktop.views.merge_screen.places import (
    BasketPlace,
    ListPlace,
    RecordPlace,
    ResultPlace,
    StripPlace,
)
from oms_desktop.views.merge_screen.row_view import RowView
from oms_desktop.views.merge_screen.sides import option_word, side_word
from oms_desktop.views.merge_screen.values import value_text
from oms_desktop.views.texts import named, said
from oms_desktop.workspace import ABSENT, MergeItem, Option

if TYPE_CHECKING:
    from oms_desktop.views.merge_screen.screen import MergeScreen

translate = QCoreApplication.translate


class Drops:
    """Starts drags for a screen."""

    def __init__(self, screen: MergeScreen) -> None:
        self._screen = screen

    # ------------------------------------------------------------ what is lifted

    def from_row(self, row: RowView, side: str, at: QPointF) -> None:
        """Lift the value of a side in the comparison."""
        lost = self._lost(row)
        if lost is not None and side in ("ours", "theirs"):
            box = row.mine if side == "ours" else row.theirs
            self._restore(lost, row, side, box.text_value, at)
            return
        if row.item is None:
            words = translate("MergeDrops", "Nothing is asked here; this was merged by itself.")
            self._screen.hint(words)
            return
        box = {"ours": row.mine, "theirs": row.theirs}.get(side, row.base_box)
        self.value(row.item, side, box.text_value, at)

    def _lost(self, row: RowView) -> MergeItem | None:
        """Return the selected item, if a row shows the whole record that it can restore."""
        item = self._screen.item
        if item is None or row.item is not None or row.row.path:
            return None
        option = item.option("restore")
        is_it = item.is_violation and row.record == item.subject.id
        return item if is_it and option is not None and option.enabled else None

    def _restore(self, item: MergeItem, row: RowView, side: str, text: str, at: QPointF) -> None:
        """Lift the record that one side still has; dropped into the result it is there again."""
        value = row.row.ours if side == "ours" else row.row.theirs

        def offer(_both: bool) -> Offer:
            if value is ABSENT:
                return Offer(translate("MergeDrops", "It is not there on this side."))
            words = translate("MergeDrops", "Drop here to restore it")
            return Offer(words, lambda: self._screen.choose("restore", item))

        self._start(side, text, [ResultPlace(row.result, offer)], at)

    def from_list(self, what: str, side: str, at: QPointF) -> None:
        """Lift a row of the list, a value in it, or a heading."""
        screen, model = self._screen, self._screen.items.model
        if side == "section":
            items = model.items_in(what)
            word = section_word(what, model.grouping, items[0] if items else None)
            self.many(items, "", word, at)
        elif model.place_of(what) >= 0:
            item = model.items[model.place_of(what)]
            screen.select(item.id)
            if side:
                self.value(item, side, value_text(screen.session, item, side), at)
            else:
                self.many([item], "", said(item.title), at)

    def from_record(self, record: str, side: str, at: QPointF) -> None:
        """Lift a record from the comparison or the strip, or one side of it."""
        screen = self._screen
        items = screen.items.model.of_record(record)
        item = screen.item
        if item is not None and item.subject.id == record and not side and _needs_record(item):
            self.value(item, "", said(item.title), at)
        elif items:
            self.many(items, side, named(items[0].subject.name), at)
        else:
            words = translate("MergeDrops", "Nothing is asked here; this was merged by itself.")
            screen.hint(words)

    # ------------------------------------------------------------ into the air

    def value(self, item: MergeItem, side: str, text: str, at: QPointF) -> None:
        """Take the value of a side into the air; with no side, the record that a dangling end leads to."""
        screen = self._screen
        screen.select(item.id)
        row = screen.comparison.row_of(item.id)
        places: list[Place] = []
        if row is not None and side:
            places.append(ResultPlace(row.result, lambda both: self.offer(item, side, both)))
        if _needs_record(item) is not None:

            def point(record: str) -> Offer | None:
                return self._point(item, record)

            places.append(StripPlace(screen.strip, point))
            places.append(ListPlace(screen.items, point))
        self._start(side, text, places, at)

    def many(self, items: list[MergeItem], side: str, text: str, at: QPointF) -> None:
        """Take a record or a section into the air, or one side of it."""
        screen = self._screen
        places: list[Place] = []
        if side:
            places.append(RecordPlace(screen.comparison, self._bulk(items, side, side_word(side))))
        bar = self._baskets(items, places)
        self._start(side, text, [*places], at, bar.deleteLater)

    def _start(
        self,
        side: str,
        text: str,
        places: list[Place],
        at: QPointF,
        after: Callable[[], None] | None = None,
    ) -> None:
        screen = self._screen
        drag = Drag(side, text, places, screen, screen.hint, screen.announce)
        if after is not None:
            drag.destroyed.connect(after)
        screen.lift = drag
        drag.start(at)

    # ------------------------------------------------------------ what a drop does

    def offer(self, item: MergeItem, side: str, both: bool) -> Offer:
        """Return what dropping a side into the result of an item does."""
        now = self._screen.session.item(item.id)
        option = self.option_for(now, side, both)
        if option is None or not option.enabled:
            why = option.why_disabled if option is not None else None
            no = translate("MergeDrops", "This cannot be taken here.")
            return Offer(said(why) if why is not None else no)
        words = translate("MergeDrops", "Drop here to take both")
        if option.id != "both":
            text = translate("MergeDrops", "Drop here to take {side}")
            words = text.format(side=side_word(side))
        return Offer(words, lambda: self._screen.choose(option.id, now))

    @staticmethod
    def option_for(item: MergeItem, side: str, both: bool) -> Option | None:
        """Return the option that dropping a side takes: both with Ctrl, or where the other side was taken already."""
        other = {"ours": "theirs", "theirs": "ours"}.get(side)
        found = item.option("both")
        if both:
            return found
        if other is not None and item.chosen == other and found is not None and found.enabled:
            return found
        return item.option(side)

    def _point(self, item: MergeItem, record: str) -> Offer | None:
        """Return what dropping on a record does that an option needs."""
        screen = self._screen
        option = _needs_record(item)
        if option is None or record == item.subject.id:
            return None
        plain = screen.session.resolution.plain(record)
        if plain is None or plain["kind"] != item.subject.kind:
            return Offer(translate("MergeDrops", "This is not a record it could lead to."))
        name = named(name_of(plain))
        words = f"{said(option.label).rstrip('…')} → {name}"
        command = Command(option.id, (item.id,), record)

        def drop() -> None:
            if screen.deciding.run(command):
                screen.announce(words)

        return Offer(words, drop, on_ghost=True)

    def _bulk(self, items: list[MergeItem], option: str, name: str) -> Offer:
        found = plan(items, option)
        if not found.taken and not found.kept:
            return Offer(translate("MergeDrops", "Nothing here offers it."))
        text = translate("MergeDrops", "Drop here to take {side}: {what}")
        words = text.format(side=name, what=_counted(found))
        word = option_word(option)
        return Offer(words, lambda: self._screen.deciding.take_many(items, option, word))

    def _baskets(self, items: list[MergeItem], places: list[Place]) -> BasketBar:
        screen = self._screen
        bar = BasketBar(screen)
        session = screen.session
        from_branch = translate("MergeDrops", "All from {branch}")
        for side, option, title in (
            ("ours", "ours", from_branch.format(branch=session.mine.branch)),
            ("theirs", "theirs", from_branch.format(branch=session.theirs.branch)),
            ("result", "both", translate("MergeDrops", "Keep both")),
        ):
            told = self._bulk(items, option, option_word(option))
            counts = _counted(plan(items, option)) if told.drop is not None else told.text
            places.append(
                BasketPlace(bar.add(side, title, counts, allowed=told.drop is not None), told)
            )
        places.append(self._later(items, bar))
        area = screen.strip if screen.strip.isVisible() else screen.comparison
        bar.open_over(QRect(area.mapTo(screen, QPoint()), area.size()))
        return bar

    def _later(self, items: list[MergeItem], bar: BasketBar) -> Place:
        waiting = [item for item in items if item.is_open]
        title = translate("MergeDrops", "Review later")
        told = translate("MergeDrops", "%n open change(s) come last", "", len(waiting))
        going = self._screen.going

        def drop() -> None:
            going.put_off_items(waiting)

        basket = bar.add("", title, told, allowed=bool(waiting))
        return BasketPlace(basket, Offer(f"{title}: {told}", drop if waiting else None))


def _needs_record(item: MergeItem) -> Option | None:
    """Return the option of an item that a record is chosen for."""
    return next((o for o in item.options if o.needs == "record" and o.enabled), None)


def _counted(found: BulkPlan) -> str:
    told = [translate("MergeDrops", "%n change(s)", "", len(found.taken))]
    if found.kept:
        told.append(translate("MergeDrops", "%n decided already", "", len(found.kept)))
    if found.cannot:
        told.append(translate("MergeDrops", "%n do(es) not offer it", "", len(found.cannot)))
    return " · ".join(told)


def is_alive(drag: Drag | None) -> bool:
    """Whether something is in the air."""
    return drag is not None and isValid(drag) and not drag.is_over
