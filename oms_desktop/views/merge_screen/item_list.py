"""The list of items at the left: found by words, grouped by what is to do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QTreeView, QVBoxLayout, QWidget

from oms_desktop.views.item_models.merge_items import GROUP_ROLE, ITEM_ROLE, MergeItemsModel
from oms_desktop.views.merge_screen.item_delegate import ItemDelegate
from oms_desktop.views.signed_line import SignedLine
from oms_desktop.views.theme.fonts import sized
from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.workspace import MergeItem, MergeSession

RANKS = ("block", "error", "warn", "info")
Wanted = Callable[[MergeItem], bool]


class ItemList(QFrame):
    """Search, groups and items, and what merged without a question."""

    selected = Signal(str)

    def __init__(self, session: MergeSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "panel")
        self._session = session
        self.search = SignedLine("search", self.tr("Find a change"))
        self.search.setAccessibleName(self.tr("Find a change"))
        self.search.setClearButtonEnabled(True)
        self.model = MergeItemsModel(session, self)
        self.tree = QTreeView()
        self.tree.setAccessibleName(self.tr("Changes to merge"))
        self.tree.setHeaderHidden(True)
        self.tree.setIndentation(0)
        self.tree.setMouseTracking(True)
        self.tree.setExpandsOnDoubleClick(False)
        self.tree.setItemDelegate(ItemDelegate(self.tree))
        self.tree.setModel(self.model)
        self.footer = QPushButton()
        set_role(self.footer, "quiet")
        self.footer.setFont(sized(-1))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 10, 8, 8)
        layout.setSpacing(6)
        layout.addWidget(self.search)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.footer)
        self._collapsed: set[str] = set()
        self._is_keeping = False
        self._last = ""
        self.search.textChanged.connect(self._filter)
        self.search.down_pressed.connect(self._into_list)
        self.tree.clicked.connect(self._on_clicked)
        self.footer.clicked.connect(self._on_footer)
        self.tree.selectionModel().currentChanged.connect(self._on_current)
        self._after_change("")

    @property
    def current(self) -> str:
        """The id of the selected item, also while the search hides it; "" if there is none."""
        item = self.tree.currentIndex().data(ITEM_ROLE)
        return item.id if item is not None else self._last

    def refresh(self, keep: str) -> None:
        """Read the items again; *keep* stays selected without being told, and the list stays where it is."""
        self._keeping(self.model.refresh, keep)

    def select(self, item: str) -> None:
        """Select an item and bring it into view."""
        index = self.model.index_of(item)
        if index.isValid():
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)

    def step(self, by: int, wanted: Wanted | None = None) -> MergeItem | None:
        """Return the next item in direction *by*, going round at the end.

        With *wanted*, the next such item: deciding moves an item to another group, but not its place in that order.
        """
        items = list(self.model.ordered())
        if wanted is not None:
            places = {item.id: n for n, item in enumerate(self._session.items)}
            items.sort(key=lambda i: (RANKS.index(str(i.severity)), places.get(i.id, 0)))
        here = next((n for n, item in enumerate(items) if item.id == self.current), -1)
        if here < 0 and by < 0:
            here = 0
        for distance in range(1, len(items) + 1):
            item = items[(here + by * distance) % len(items)]
            if wanted is None or wanted(item):
                return item
        return None

    def _filter(self, text: str) -> None:
        self._keeping(lambda: self.model.set_filter(text), self.current)

    def _toggle_automatic(self) -> None:
        self._keeping(
            lambda: self.model.show_automatic(not self.model.shows_automatic), self.current
        )

    def _keeping(self, change: Callable[[], None], keep: str) -> None:
        """Change the model; the selection and what is in view stay, and nobody is told."""
        bar = self.tree.verticalScrollBar()
        before = bar.value()
        self._is_keeping = True
        try:
            change()
            self._after_change(keep)
        finally:
            self._is_keeping = False
        bar.setValue(before)

    def _after_change(self, keep: str) -> None:
        for row in range(self.model.rowCount()):
            index = self.model.index(row, 0)
            self.tree.setExpanded(index, index.data(GROUP_ROLE)[0] not in self._collapsed)
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
        self.footer.setText(f"{text} · {verb}")
        self.footer.setVisible(count > 0 or self.model.hidden > 0)
        if self.model.hidden:
            self.footer.setText(self.tr("%n hidden by the search · Show", "", self.model.hidden))

    def _on_footer(self) -> None:
        if self.model.hidden:
            self.search.clear()
        else:
            self._toggle_automatic()

    def _on_clicked(self, index: QModelIndex) -> None:
        group = index.data(GROUP_ROLE)
        if group is None:
            return
        self._collapsed ^= {group[0]}
        self.tree.setExpanded(index, group[0] not in self._collapsed)

    def _into_list(self) -> None:
        """Go from the search to the first item that it found."""
        self.tree.setFocus()
        first = next(iter(self.model.ordered()), None)
        if first is not None and self.model.hidden:
            self.select(first.id)

    def _on_current(self, index: QModelIndex) -> None:
        item = index.data(ITEM_ROLE)
        if item is not None and not self._is_keeping:
            self._last = item.id
            self.selected.emit(item.id)
