"""The merge screen as a whole: it lays out its parts and lets each hear of the others."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from oms_desktop.views.desk import Desk
from oms_desktop.views.merge_screen.bulk import BulkPlan
from oms_desktop.views.merge_screen.bulk_sheet import BulkSheet
from oms_desktop.views.merge_screen.comparison_view import ComparisonView
from oms_desktop.views.merge_screen.deciding import CLEAR, Deciding
from oms_desktop.views.merge_screen.drag import Drag
from oms_desktop.views.merge_screen.drops import Drops
from oms_desktop.views.merge_screen.ending import Ending
from oms_desktop.views.merge_screen.filtering import ItemFilter
from oms_desktop.views.merge_screen.going import Going
from oms_desktop.views.merge_screen.header import Header
from oms_desktop.views.merge_screen.hint import Hint
from oms_desktop.views.merge_screen.item_list import ItemList
from oms_desktop.views.merge_screen.item_words import section_word
from oms_desktop.views.merge_screen.keeping import ScreenState
from oms_desktop.views.merge_screen.keys import MergeKeys
from oms_desktop.views.merge_screen.moved_on import MovedOnBar
from oms_desktop.views.merge_screen.options_panel import OptionsPanel
from oms_desktop.views.merge_screen.row_view import RowView
from oms_desktop.views.merge_screen.sides import option_word
from oms_desktop.views.merge_screen.touches_strip import TouchesStrip
from oms_desktop.views.merge_screen.version_sheet import VersionSheet
from oms_desktop.views.merge_screen.writing import open_writer
from oms_desktop.workspace import ABSENT, MergeItem, MergeSession


class MergeScreen(QWidget):
    """Items left, comparison in the middle, reasons and options right, what is touched below."""

    def __init__(self, desk: Desk, session: MergeSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("merge_screen")
        self._desk = desk
        self.session = session
        workspace = desk.workspace
        base = workspace.version(session.base) if session.base is not None else None
        self.header = Header(session, base)
        self.items = ItemList(session)
        heads = {
            "ours": workspace.version(session.mine.head),
            "theirs": workspace.version(session.theirs.head),
        }
        self.comparison = ComparisonView(session, self.items.model.of_record, heads)
        self.options = OptionsPanel(session)
        self.strip = TouchesStrip(session, self.items.model.of_record)
        self.moved_on = MovedOnBar(desk, session)
        self._hint = Hint(self.comparison, self)
        self.deciding = Deciding(desk, session, self)
        self.going = Going(session, self.items, self)
        self._ending = Ending(desk, session, self)
        self._drops = Drops(self)
        self.lift: Drag | None = None
        self._state = ScreenState(session)
        self._build()
        self._wire()
        self._keys = MergeKeys(self)
        self._refreshing = QTimer(self, interval=0, singleShot=True)
        self._refreshing.timeout.connect(self.refresh)
        self.destroyed.connect(session.subscribe(self._refreshing.start))
        self.setFocusProxy(self.items.tree)
        self._restore()
        self.items.tree.setFocus()

    # ------------------------------------------------------------ what is selected

    @property
    def item(self) -> MergeItem | None:
        """The selected item."""
        current = self.items.current
        place = self.items.model.place_of(current)
        if place >= 0:
            return self.items.model.items[place]
        try:
            return self.session.item(current)
        except KeyError:
            return None

    @property
    def targets(self) -> list[MergeItem]:
        """What a key is for: the selected item, or all of the selected section."""
        section = self.items.section
        if section:
            return self.items.model.items_in(section)
        return [self.item] if self.item is not None else []

    def select(self, item: str) -> None:
        """Select an item everywhere."""
        if item != self.items.current:
            self.items.select(item)

    def refresh(self) -> None:
        """Show everything anew after a decision."""
        self.items.refresh(self.items.current)
        self.header.refresh()
        self._show()
        self.keep()

    # ------------------------------------------------------------ deciding

    def choose(self, option: str, item: MergeItem | None = None) -> None:
        """Take an option of an item, or for all items of the selected section."""
        if item is None and self.items.section:
            self.deciding.take_many(self.targets, option, option_word(option))
            return
        item = item or self.item
        if item is None:
            return
        before = item.is_open
        self.deciding.choose(option, item)
        if before and self.options.advance.isChecked() and not self.session.item(item.id).is_open:
            self.refresh()
            self.going.step_open(1)

    def choose_key(self, key: int) -> None:
        """Take the option with the number *key*."""
        card = next((c for c in self.options.cards if c.option.key == key), None)
        item = self.item
        if card is not None and (item is None or self.items.section):
            self.choose(card.option.id)
            return
        option = next((o for o in item.options if o.key == key), None) if item else None
        if option is not None:
            self.choose(option.id)

    def acknowledge(self) -> None:
        """Mark the selected item as reviewed, or take that back."""
        if self.item is not None:
            self.deciding.toggle_reviewed(self.item)

    def clear(self) -> None:
        """Take the decision of the selected item away."""
        if self.item is not None:
            self.deciding.clear(self.item)

    def take_record(self, option: str) -> None:
        """Take one side for the whole record that is compared."""
        items = self.items.model.of_record(self.comparison.record)
        self.deciding.take_many(items, option, option_word(option))

    def take_filtered(self, option: str) -> None:
        """Take one side for every shown item that is open; asks first."""
        items = [item for item in self.items.model.ordered() if item.is_open]
        self.deciding.take_many(items, option, option_word(option), ask=True)

    def take_similar(self) -> None:
        """Take the choice of the selected item for those that ask the same."""
        item = self.item
        if item is None or item.is_open or str(item.state) == "auto":
            self.hint(
                self.tr("Decide this first; then the same can be chosen for similar changes.")
            )
        elif not self.options.ask_similar():
            self.hint(self.tr("No other change that waits asks the same."))

    def copy_explanation(self) -> None:
        """Put why the selected item is asked on the clipboard."""
        if self.options.why is not None:
            self.options.why.copy()

    def save_draft(self) -> None:
        """Say that there is nothing to save: every decision is in the project already."""
        self.keep()
        self.hint(self.tr("Every decision is saved at once; the merge can go on at any time."))

    def write(self, item: MergeItem, option: str = "custom") -> None:
        """Open the panel in which a value is given."""
        self.comparison.settle()
        row, card = self.comparison.row_of(item.id), self.options.card_of(option)
        target = row.result if row is not None else card if card is not None else self.comparison
        rect = QRect(target.mapTo(self, QPoint(0, 0)), target.size())
        if not open_writer(self, item, option, rect, self.take_value):
            self.hint(self.tr("Take a side here; the value can be edited after the merge."))

    def take_value(self, item: str, option: str, value: Any) -> None:
        """Decide with a written value; a value that is not legal is refused to the panel."""
        self.session.decide(item, option, ABSENT if value is None else value)

    def undo(self) -> None:
        """Take the last decision back."""
        self.deciding.undo()

    def redo(self) -> None:
        """Decide again what was taken back."""
        self.deciding.redo()

    def _ask_for_many(self, found: BulkPlan, name: str) -> None:
        sheet = BulkSheet(found, name, self)
        sheet.accepted.connect(lambda: self.deciding.take_planned(found, sheet.wanted, name))
        sheet.open()

    # ------------------------------------------------------------ ending

    def complete(self) -> None:
        """Complete the merge, or show what keeps it from being completed."""
        if not self.session.can_complete:
            self.select(self.session.blockers[0].id)
        self._ending.complete(self.header.complete, self.select)

    def abort(self) -> None:
        """Leave the merge; asks only where decisions would be lost."""
        self._ending.abort()

    def leave(self) -> None:
        """Go back to work; the merge stays open and its decisions are kept."""
        self.keep()
        self._ending.leave()

    # ------------------------------------------------------------ showing

    @property
    def hint_text(self) -> str:
        """What is said at the bottom, or ""."""
        return self._hint.text()

    def hint(self, text: str) -> None:
        """Say something at the bottom; "" ends that."""
        self._hint.say(text)
        if text:
            self.announce(text)

    def announce(self, text: str) -> None:
        """Say something to a screen reader."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def keep(self) -> None:
        """Keep what the screen looks like."""
        model = self.items.model
        self._state.keep(
            item=self.items.current,
            filter=model.filter.to_json(),
            grouping=model.grouping,
            collapsed=sorted(model.collapsed),
            automatic=model.shows_automatic,
            scroll=self.items.tree.verticalScrollBar().value(),
            later=sorted(self.going.later),
            advance=self.options.advance.isChecked(),
        )

    def _restore(self) -> None:
        """Look as before a restart; what is kept is read before anything is kept anew."""
        state = self._state
        kept, scroll = state.get("item", ""), state.get("scroll", 0)
        later: list[object] = state.get("later", [])
        collapsed: list[object] = state.get("collapsed", [])
        self.options.advance.setChecked(state.get("advance", False))
        self.going.set_later(set(map(str, later)))
        if state.get("automatic", False):
            self.items.model.show_automatic(True)
        self.items.arrange(
            ItemFilter.from_json(state.get("filter", {})),
            state.get("grouping", "todo"),
            set(map(str, collapsed)),
        )
        ordered = self.items.model.ordered()
        if ordered:
            known = self.items.model.index_of(kept).isValid()
            self.items.select(kept if known else ordered[0].id)
        else:
            self._show()
        if scroll:
            QTimer.singleShot(0, self, lambda: self.items.tree.verticalScrollBar().setValue(scroll))

    def _show(self) -> None:
        section = self.items.section
        if section:
            items = self.items.model.items_in(section)
            word = section_word(section, self.items.model.grouping, items[0] if items else None)
            self.options.show_many(word, items)
            shown = items[0] if items else None
        else:
            shown = self.item
            self.options.show_item(shown)
        self.strip.show_item(shown)
        self.comparison.show_item(shown)

    def _on_selected(self) -> None:
        self.hint("")
        self._show()
        self.keep()

    def _on_record(self, record: str) -> None:
        items = self.items.model.of_record(record)
        if items:
            self.select(items[0].id)

    def _on_chosen(self, item: str, option: str) -> None:
        if option == CLEAR:
            self.deciding.clear(self.session.item(item))
        else:
            self.choose(option, self.session.item(item))

    def _on_writing(self, row: RowView) -> None:
        item = row.item
        offered = item.option("custom") if item is not None else None
        if item is not None and offered is not None and offered.enabled:
            self.write(item)

    def _show_version(self, version: Any) -> None:
        VersionSheet(self._desk, self._desk.workspace.version(version), self).open()

    def _mark(self, marks: dict[str, str]) -> None:
        self.items.tree.delegate.marks = marks
        self.items.tree.viewport().update()

    def _similar(self, items: list[MergeItem], option: str, name: str) -> None:
        self.deciding.take_many(items, option, name, ask=True)

    # ------------------------------------------------------------ the parts

    def _build(self) -> None:
        middle = QSplitter(Qt.Orientation.Vertical)
        middle.addWidget(self.comparison)
        middle.addWidget(self.strip)
        middle.setStretchFactor(0, 3)
        middle.setStretchFactor(1, 1)
        middle.setSizes([600, 210])
        middle.setChildrenCollapsible(False)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        for widget, stretch in ((self.items, 0), (middle, 1), (self.options, 0)):
            self.splitter.addWidget(widget)
            self.splitter.setStretchFactor(self.splitter.count() - 1, stretch)
        self._is_arranged = False
        self.splitter.splitterMoved.connect(self._keep_arranged)
        self.items.setMinimumWidth(250)
        self.options.setMinimumWidth(250)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.moved_on)
        self.moved_on.look()
        layout.addWidget(self.splitter, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width, until somebody moves a border."""
        super().resizeEvent(event)
        if not self._is_arranged:
            left = min(max(self.width() * 5 // 24, 250), 320)
            right = min(max(self.width() * 5 // 23, 250), 340)
            self.splitter.setSizes([left, self.width() - left - right, right])

    def _keep_arranged(self) -> None:
        self._is_arranged = True

    def _wire(self) -> None:
        items, comparison, options = self.items, self.comparison, self.options
        items.selected.connect(lambda _item: self._on_selected())
        items.section_selected.connect(lambda _section: self._on_selected())
        items.arranged.connect(self.keep)
        items.tree.lifted.connect(self._drops.from_list)
        comparison.chosen.connect(self._on_chosen)
        comparison.selected.connect(self.select)
        comparison.all_taken.connect(self.take_record)
        comparison.lifted.connect(self._drops.from_row)
        comparison.record_lifted.connect(self._drops.from_record)
        comparison.writing_asked.connect(self._on_writing)
        options.chosen.connect(lambda option: self.choose(option))
        options.similar_asked.connect(self._similar)
        options.back_asked.connect(self.session.go_to)
        options.version_asked.connect(self._show_version)
        options.said_so.connect(self.hint)
        options.marked.connect(self._mark)
        self.strip.record_clicked.connect(self._on_record)
        self.strip.lifted.connect(lambda record, at: self._drops.from_record(record, "", at))
        self.header.complete_asked.connect(self.complete)
        self.header.abort_asked.connect(self.abort)
        self.header.undo_asked.connect(self.undo)
        self.header.redo_asked.connect(self.redo)
        self.deciding.said_so.connect(self.announce)
        self.deciding.refused.connect(self.hint)
        self.deciding.value_needed.connect(self.write)
        self.deciding.asked.connect(self._ask_for_many)
        self.going.refused.connect(self.hint)
        self.going.put_off.connect(self.keep)
