"""The merge screen as a whole: it keeps what is selected, asks the session to decide, and shows what came of it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from oms_desktop.views.desk import Desk
from oms_desktop.views.merge_screen.comparison_view import ComparisonView
from oms_desktop.views.merge_screen.completing import CompleteSheet
from oms_desktop.views.merge_screen.ending import abort_question, blockers_menu
from oms_desktop.views.merge_screen.header import Header
from oms_desktop.views.merge_screen.item_list import ItemList
from oms_desktop.views.merge_screen.keys import MergeKeys
from oms_desktop.views.merge_screen.lift import Lift
from oms_desktop.views.merge_screen.moved_on import MovedOnBar
from oms_desktop.views.merge_screen.options_panel import OptionsPanel
from oms_desktop.views.merge_screen.row_view import RowView
from oms_desktop.views.merge_screen.sides import side_word
from oms_desktop.views.merge_screen.touches_strip import TouchesStrip
from oms_desktop.views.merge_screen.writing import open_writer
from oms_desktop.views.texts import said
from oms_desktop.views.theme.current import tokens
from oms_desktop.workspace import ABSENT, IllegalChoice, MergeItem, MergeSession

UI_KEY = "merge_item"
"""Where the selected item is kept, so that the screen comes back to it after a restart."""


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
        self.comparison = ComparisonView(session)
        self.options = OptionsPanel(session)
        self.strip = TouchesStrip(session)
        self.moved_on = MovedOnBar(desk, session)
        self._hint = QLabel(self)
        self._hint.setObjectName("merge_hint")
        self._hint.hide()
        self.lift: Lift | None = None
        self._build()
        self._wire()
        self._keys = MergeKeys(self)
        self._refreshing = QTimer(self, interval=0, singleShot=True)
        self._refreshing.timeout.connect(self.refresh)
        self.destroyed.connect(session.subscribe(self._refreshing.start))
        self.setFocusProxy(self.items.tree)
        self._select_first()
        self.items.tree.setFocus()

    # ------------------------------------------------------------ what is selected

    @property
    def item(self) -> MergeItem | None:
        """The selected item."""
        current = self.items.current
        try:
            return self.session.item(current)
        except KeyError:
            automatic = self.session.merged.automatic if self.items.model.shows_automatic else ()
            return next((item for item in automatic if item.id == current), None)

    def select(self, item: str) -> None:
        """Select an item everywhere."""
        if item != self.items.current:
            self.items.select(item)

    def step(self, by: int) -> None:
        """Go to the next item in direction *by*."""
        following = self.items.step(by)
        if following is not None:
            self.select(following.id)

    def step_open(self, by: int) -> None:
        """Go to the next item that somebody must decide."""
        following = self.items.step(by, lambda item: item.is_open)
        if following is not None:
            self.select(following.id)
        elif self.session.can_complete:
            self.hint(self.tr("Nothing is left to decide. Ctrl+Enter completes the merge."))
        else:
            self.hint(self.tr("The search shows nothing that is open."))

    def step_severity(self, severity: str) -> None:
        """Go to the next item of a severity that waits: one that blocks, or one to review."""
        waiting = ("open", "stale", "auto")
        following = self.items.step(
            1, lambda item: item.severity == severity and item.state in waiting
        )
        if following is not None:
            self.select(following.id)
        elif severity == "block":
            self.hint(self.tr("Nothing blocks the merge any more."))
        else:
            self.hint(self.tr("Nothing is left to review."))

    def refresh(self) -> None:
        """Show everything anew after a decision."""
        self.items.refresh(self.items.current)
        self.header.refresh()
        self._show()
        self._keep()

    # ------------------------------------------------------------ deciding

    def choose(self, option: str, item: MergeItem | None = None) -> None:
        """Take an option of an item; one that needs a value opens the panel for it."""
        item = item or self.item
        if item is None:
            return
        if option == "acknowledge":
            self._try(lambda: self.session.acknowledge(item.id))
            self._announce(self.tr("Reviewed"))
            return
        offered = item.option(option)
        if item.severity == "info":
            self.hint(
                self.tr("This was merged without a question; edit the record after the merge.")
            )
        elif offered is None:
            self.hint(self.tr("This item has no such option."))
        elif not offered.enabled:
            self.hint(said(offered.why_disabled) if offered.why_disabled else "")
        elif offered.needs:
            self.write(item, option)
        else:
            self._try(lambda: self.session.decide(item.id, option))
            self._announce(said(offered.effect))

    def choose_key(self, key: int) -> None:
        """Take the option with the number *key*."""
        item = self.item
        option = next((o for o in item.options if o.key == key), None) if item else None
        if option is not None:
            self.choose(option.id)

    def acknowledge(self) -> None:
        """Mark the selected item as reviewed, or take that back."""
        item = self.item
        if item is None or item.severity != "warn":
            self.hint(self.tr("Only what was put together is reviewed; this is decided."))
        elif item.chosen == "acknowledge":
            self.clear()
        else:
            self.choose("acknowledge", item)

    def clear(self) -> None:
        """Take the decision of the selected item away."""
        item = self.item
        if item is not None and item.chosen is not None:
            self._try(lambda: self.session.clear(item.id))
            self._announce(self.tr("The decision is cleared."))

    def take_all(self, items: list[str], option: str) -> None:
        """Take one side for many items as one step."""
        if items:
            self._try(lambda: self.session.decide_all(items, option))

    def write(self, item: MergeItem, option: str = "custom") -> None:
        """Open the panel in which a value is given."""
        row, card = self.comparison.row_of(item.id), self.options.card_of(option)
        target = row.result if row is not None else card if card is not None else self.comparison
        corner = target.mapTo(self, QPoint(0, 0))
        rect = QRect(corner, target.size())
        opened = open_writer(self, item, option, rect, self._take_value)
        if not opened:
            self.hint(self.tr("Take a side here; the value can be edited after the merge."))

    def _take_value(self, item: str, option: str, value: Any) -> None:
        """Decide with a written value; a value that is not legal is refused to the panel."""
        self.session.decide(item, option, ABSENT if value is None else value)

    def undo(self) -> None:
        """Take the last decision back."""
        if self.session.undo_label is not None:
            self._try(self.session.undo)

    def redo(self) -> None:
        """Decide again what was taken back."""
        if self.session.redo_label is not None:
            self._try(self.session.redo)

    # ------------------------------------------------------------ ending

    def complete(self) -> None:
        """Complete the merge, or show what keeps it from being completed."""
        if not self.session.can_complete:
            self._show_blockers()
            return
        sheet = CompleteSheet(self.session, self)
        sheet.accepted.connect(lambda: self._complete(sheet.message.toPlainText().strip()))
        sheet.open()

    def abort(self) -> None:
        """Leave the merge; asks only where decisions would be lost."""
        if not self.session.resolution.decisions:
            self._abort()
            return
        abort_question(self, self.session, self._abort)

    def leave(self) -> None:
        """Go back to work; the merge stays open and its decisions are kept."""
        self._desk.show_screen(None)
        self._desk.say(self.tr("The merge waits. Your decisions are kept."))

    def _complete(self, text: str) -> None:
        done = self._desk.attempt(lambda: self.session.complete(text or None))
        if done is not None:
            self._desk.show_screen(None)
            undo = self._desk.actions["merge.undo"]
            self._desk.say(self.tr("Merged."), "good", action=undo)

    def _abort(self) -> None:
        self._desk.attempt(self.session.abort)
        self._desk.show_screen(None)
        self._desk.say(self.tr("The merge was aborted. Nothing was changed."))

    def _show_blockers(self) -> None:
        menu = blockers_menu(self, self.session, self.select)
        button = self.header.complete
        corner = button.mapToGlobal(QPoint(button.width(), button.height() + 4))
        menu.popup(corner - QPoint(menu.sizeHint().width(), 0))

    # ------------------------------------------------------------ lifting

    def _on_lifted(self, row: RowView, side: str, at: QPointF) -> None:
        item = row.item
        if item is None:
            self.hint(self.tr("Nothing is asked here; this was merged by itself."))
            return
        self.select(item.id)
        self.lift = Lift(
            row, side, self, lambda s, both: self._drop_words(item, s, both),
            lambda option: self.choose(option, item), self.hint,
        )  # fmt: skip
        self.lift.start(at)

    def _drop_words(self, item: MergeItem, side: str, both: bool) -> tuple[str, str]:
        """Return the option a drop would take, and the words for it; "" and the reason if it cannot be."""
        now = self.session.item(item.id)
        other = {"ours": "theirs", "theirs": "ours"}.get(side)
        wants_both = both or (other is not None and now.chosen == other)
        offered = now.option("both") if wants_both else now.option(side)
        if wants_both and not both and (offered is None or not offered.enabled):
            offered = now.option(side)
        if offered is None or not offered.enabled:
            why = offered.why_disabled if offered is not None else None
            return "", said(why) if why is not None else self.tr("This cannot be taken here.")
        if offered.id == "both":
            return "both", self.tr("Drop here to take both")
        return offered.id, self.tr("Drop here to take {side}").format(side=side_word(side))

    # ------------------------------------------------------------ showing

    @property
    def hint_text(self) -> str:
        """What is said at the bottom, or ""."""
        return self._hint.text()

    def hint(self, text: str) -> None:
        """Say something at the bottom; "" ends that."""
        self._hint.setText(text)
        self._hint.setVisible(bool(text))
        if text:
            now = tokens()
            self._hint.setStyleSheet(
                f"QLabel#merge_hint {{ color: {now.panel}; background: {now.text};"
                " border-radius: 6px; padding: 7px 14px; }"
            )
            self._hint.adjustSize()
            place = self.comparison.mapTo(self, self.comparison.rect().bottomLeft())
            left = place.x() + (self.comparison.width() - self._hint.width()) // 2
            self._hint.move(max(8, left), place.y() - self._hint.height() - 12)
            self._hint.raise_()
            self._announce(text)

    def _show(self) -> None:
        item = self.item
        self.options.show_item(item)
        self.strip.show_item(item)
        self.comparison.show_item(item)

    def _on_selected(self) -> None:
        self.hint("")
        self._show()
        self._keep()

    def _keep(self) -> None:
        """Keep which item is selected."""
        current = self.items.current
        ui = self._desk.workspace.ui
        if current and ui.get(UI_KEY) != current:
            ui.set(UI_KEY, current)

    def _select_first(self) -> None:
        kept = str(self._desk.workspace.ui.get(UI_KEY, ""))
        known = [item.id for item in self.items.model.ordered()]
        if known:
            self.items.select(kept if kept in known else known[0])
        else:
            self._show()

    def _on_record(self, record: str) -> None:
        item = next((i for i in self.session.items if i.subject.id == record), None)
        if item is not None:
            self.select(item.id)

    def _try(self, decide: Any) -> None:
        self.hint("")
        try:
            self._desk.attempt(decide)
        except IllegalChoice as refusal:
            self.hint(said(refusal.message))

    def _announce(self, text: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

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
        self.items.selected.connect(lambda _item: self._on_selected())
        self.comparison.chosen.connect(
            lambda item, option: self.choose(option, self.session.item(item))
        )
        self.comparison.selected.connect(self.select)
        self.comparison.all_taken.connect(self.take_all)
        self.comparison.lifted.connect(self._on_lifted)
        self.comparison.writing_asked.connect(self._on_writing)
        self.options.chosen.connect(lambda option: self.choose(option))
        self.strip.record_clicked.connect(self._on_record)
        self.header.complete_asked.connect(self.complete)
        self.header.abort_asked.connect(self.abort)
        self.header.undo_asked.connect(self.undo)
        self.header.redo_asked.connect(self.redo)

    def _on_writing(self, row: RowView) -> None:
        item = row.item
        offered = item.option("custom") if item is not None else None
        if item is not None and offered is not None and offered.enabled:
            self.write(item)
