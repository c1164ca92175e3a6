"""The list of items at the left: found by words and filter, grouped as one likes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QActionGroup, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from oms_desktop.views.buttons import sign_button
from oms_desktop.views.merge_screen.arranging import GROUPINGS
from oms_desktop.views.merge_screen.filter_panel import HIGHEST, FilterPanel
from oms_desktop.views.merge_screen.filtering import ItemFilter
from oms_desktop.views.merge_screen.item_words import grouping_word
from oms_desktop.views.merge_screen.items_model import GROUP_ROLE, ITEM_ROLE, MergeItemsModel
from oms_desktop.views.merge_screen.items_view import ItemsView
from oms_desktop.views.signed_line import SignedLine
from oms_desktop.views.theme.fonts import sized, text_factor
from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.workspace import MergeItem, MergeSession

RANKS = {"block": 0, "error": 1, "warn": 2, "info": 3}
Wanted = Callable[[MergeItem], bool]


class ItemList(QFrame):
    """Search, filter, sections with their items, and what merged without a question."""

    selected = Signal(str)
    section_selected = Signal(str)
    arranged = Signal()

    def __init__(self, session: MergeSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "panel")
        self._session = session
        self.search = SignedLine("search", self.tr("Find a change"))
        self.search.setAccessibleName(self.tr("Find a change"))
        self.search.setClearButtonEnabled(True)
        self.filter_button = sign_button("funnel", self.tr("Filter (Ctrl+Shift+F)"))
        self.filter_button.setCheckable(True)
        self.group_button = sign_button("layers", self.tr("Group by"))
        self.filter_panel = FilterPanel()
        self.model = MergeItemsModel(session, self)
        self.tree = ItemsView(session, self.model)
        self.tree.setAccessibleName(self.tr("Changes to merge"))
        self.footer = QPushButton()
        set_role(self.footer, "quiet")
        self.footer.setFont(sized(-1))
        self._is_keeping = False
        self._last = ""
        self._footer_text = ""
        self._build()
        self.search.textChanged.connect(self._on_words)
        self.search.down_pressed.connect(self._into_list)
        self.filter_button.clicked.connect(self.show_filter)
        self.group_button.clicked.connect(self._ask_grouping)
        self.filter_panel.changed.connect(self.set_filter)
        self.tree.toggled.connect(self.toggle)
        self.footer.clicked.connect(self._on_footer)
        self.tree.selectionModel().currentChanged.connect(self._on_current)
        self.model.rowsInserted.connect(
            lambda _p, first, last: self.tree.size_headings(first, last)
        )
        self._after_change("")

    # ------------------------------------------------------------ what is selected

    @property
    def current(self) -> str:
        """The id of the selected item, also while the filter hides it; "" if there is none."""
        item = self.tree.currentIndex().data(ITEM_ROLE)
        if item is not None:
            return str(item.id)
        return "" if self.section else self._last

    @property
    def section(self) -> str:
        """The section whose heading is selected, or ""."""
        group = self.tree.currentIndex().data(GROUP_ROLE)
        return "" if group is None else str(group[0])

    def refresh(self, keep: str) -> None:
        """Read the items again; *keep* stays selected without being told, and the list stays where it is."""
        self._keeping(self.model.refresh, keep)

    def select(self, item: str) -> None:
        """Select an item and bring it into view, with its section opened."""
        section = self.model.section_of(item)
        if section in self.model.collapsed:
            self._keeping(lambda: self.model.set_collapsed(section, False), "")
        index = self.model.index_of(item)
        if index.isValid():
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)

    def select_section(self, section: str) -> None:
        """Select a heading."""
        index = self.model.heading_of(section)
        if index.isValid():
            self.tree.setCurrentIndex(index)

    def step(self, by: int, wanted: Wanted | None = None) -> MergeItem | None:
        """Return the next item in direction *by*, going round at the end.

        With *wanted*, the next such item: deciding moves an item to another group, but not its place in that order.
        """
        items = self.model.ordered()
        if wanted is None:
            here = next((n for n, item in enumerate(items) if item.id == self.current), -1)
            start = here if here >= 0 or by > 0 else 0
            return items[(start + by) % len(items)] if items else None
        found = sorted((self._order(i), i.id, i) for i in items if wanted(i))
        current = self.model.place_of(self.current)
        if not found:
            return None
        if current < 0:
            return found[0][2]
        here_order = self._order(self.model.items[current])
        if by > 0:
            return next((i for order, _, i in found if order > here_order), found[0][2])
        return next((i for order, _, i in reversed(found) if order < here_order), found[-1][2])

    def _order(self, item: MergeItem) -> tuple[int, int]:
        return RANKS[str(item.severity)], self.model.place_of(item.id)

    # ------------------------------------------------------------ how it is arranged

    def set_filter(self, wanted: ItemFilter) -> None:
        """Show only what *wanted* lets through."""
        if wanted.words != self.search.text():
            self.search.blockSignals(True)
            self.search.setText(wanted.words)
            self.search.blockSignals(False)
        self._keeping(lambda: self.model.set_filter(wanted), self.current)
        if self.filter_panel.isVisible():
            self.filter_panel.show_filter(wanted, self.model.items)
        self.filter_button.setChecked(wanted.narrows or self.filter_panel.isVisible())
        self.arranged.emit()

    def only_blocking(self, only: bool) -> None:
        """Show only what keeps the merge from being completed, or everything again."""
        if self.model.filter.blocking != only:
            self.set_filter(replace(self.model.filter, blocking=only))

    def set_grouping(self, grouping: str) -> None:
        """Group the items in another way."""
        self._keeping(lambda: self.model.set_grouping(grouping), self.current)
        self.arranged.emit()

    def show_filter(self) -> None:
        """Open or close the filter."""
        opening = not self.filter_panel.isVisible()
        if opening:
            self.filter_panel.show_filter(self.model.filter, self.model.items)
        self.filter_panel.setVisible(opening)
        self.filter_button.setChecked(opening or self.model.filter.narrows)
        if opening:
            next(iter(self.filter_panel.chips.values())).setFocus()
        else:
            self.tree.setFocus()

    def toggle(self, section: str) -> None:
        """Open or close a section."""
        collapsed = section not in self.model.collapsed
        chosen = self.section == section
        self._keeping(lambda: self.model.set_collapsed(section, collapsed), self.current)
        if chosen:
            self.select_section(section)
        self.arranged.emit()

    def arrange(self, wanted: ItemFilter, grouping: str, collapsed: set[str]) -> None:
        """Take over how the list was arranged before."""
        if grouping in GROUPINGS and grouping != self.model.grouping:
            self.model.set_grouping(grouping)
        self.model.collapsed.update(collapsed)
        self.set_filter(wanted)

    def _ask_grouping(self) -> None:
        menu = QMenu(self)
        menu.setAccessibleName(self.tr("Group by"))
        ways = QActionGroup(menu)
        for grouping in GROUPINGS:
            action = menu.addAction(grouping_word(grouping))
            action.setCheckable(True)
            action.setChecked(grouping == self.model.grouping)
            action.triggered.connect(partial(self.set_grouping, grouping))
            ways.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.group_button.mapToGlobal(self.group_button.rect().bottomLeft()))

    def _on_words(self, text: str) -> None:
        self.set_filter(replace(self.model.filter, words=text))

    # ------------------------------------------------------------ keeping the place

    def _keeping(self, change: Callable[[], None], keep: str) -> None:
        """Change the model; the selection and what is in view stay, and nobody is told."""
        bar = self.tree.verticalScrollBar()
        before = bar.value()
        section = self.section
        self._is_keeping = True
        try:
            change()
            self._after_change(keep)
            if section and not self.section:
                self.tree.setAutoScroll(False)
                self.select_section(section)
                self.tree.setAutoScroll(True)
        finally:
            self._is_keeping = False
        bar.setValue(before)

    def _after_change(self, keep: str) -> None:
        if self.tree.currentIndex().data(ITEM_ROLE) is None or not keep:
            self.tree.size_rows()
        index = self.model.index_of(keep) if keep else QModelIndex()
        if keep and not index.isValid():
            self.tree.setCurrentIndex(index)
        elif index.isValid() and index != self.tree.currentIndex():
            self.tree.setAutoScroll(False)
            self.tree.setCurrentIndex(index)
            self.tree.setAutoScroll(True)
        count = self._session.resolution.result.automatic_count
        text = self.tr("%n merged without a question", "", count)
        verb = self.tr("Hide") if self.model.shows_automatic else self.tr("Show")
        self.footer.setVisible(count > 0 or self.model.hidden > 0)
        if self.model.hidden:
            self._say_footer(self.tr("%n hidden by the filter · Show", "", self.model.hidden))
        else:
            self._say_footer(f"{text} · {verb}")

    def _on_footer(self) -> None:
        if self.model.hidden:
            self.set_filter(ItemFilter())
        else:
            shown = not self.model.shows_automatic
            self._keeping(lambda: self.model.show_automatic(shown), self.current)
            self.arranged.emit()

    def _into_list(self) -> None:
        """Go from the search to the first item that it found."""
        self.tree.setFocus()
        first = next(iter(self.model.ordered()), None)
        if first is not None and self.model.hidden:
            self.select(first.id)

    def _on_current(self, index: QModelIndex) -> None:
        if self._is_keeping:
            return
        item = index.data(ITEM_ROLE)
        if item is not None:
            self._last = item.id
            self.selected.emit(item.id)
        elif index.data(GROUP_ROLE) is not None:
            self.section_selected.emit(index.data(GROUP_ROLE)[0])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room for the list below an open filter, and cut what does not fit in the last line."""
        super().resizeEvent(event)
        highest = min(round(HIGHEST * text_factor()), round(self.height() * 0.42))
        self.filter_panel.setFixedHeight(highest)
        self._say_footer(self._footer_text)

    def _say_footer(self, text: str) -> None:
        self._footer_text = text
        room = self.width() - 36
        metrics = self.footer.fontMetrics()
        self.footer.setText(metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, max(40, room)))
        self.footer.setToolTip(text)
        self.footer.setAccessibleName(text)

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self.search, 1)
        top.addWidget(self.filter_button)
        top.addWidget(self.group_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 10, 8, 8)
        layout.setSpacing(6)
        layout.addLayout(top)
        layout.addWidget(self.filter_panel)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.footer)
