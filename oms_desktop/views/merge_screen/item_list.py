"""The list of items at the left: found by words, grouped by what is to do."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSignalBlocker, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QTreeView, QVBoxLayout, QWidget

from oms_desktop.views.item_models.merge_items import ITEM_ROLE, MergeItemsModel
from oms_desktop.views.merge_screen.item_delegate import ItemDelegate
from oms_desktop.views.theme.icons import icon
from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.workspace import MergeItem, MergeSession


class ItemList(QFrame):
    """Search, groups and items, and what merged without a question."""

    selected = Signal(str)

    def __init__(self, session: MergeSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "panel")
        self._session = session
        self.search = QLineEdit(placeholderText=self.tr("Find a change"))
        self.search.setAccessibleName(self.tr("Find a change"))
        self.search.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
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
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 10, 8, 8)
        layout.setSpacing(6)
        layout.addWidget(self.search)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.footer)
        self.search.textChanged.connect(self._filter)
        self.footer.clicked.connect(self._toggle_automatic)
        self.tree.selectionModel().currentChanged.connect(self._on_current)
        self._after_reset("")

    @property
    def current(self) -> str:
        """The id of the selected item, or ""."""
        item = self.tree.currentIndex().data(ITEM_ROLE)
        return item.id if item is not None else ""

    def refresh(self, keep: str) -> None:
        """Read the items again; *keep* stays selected without being told."""
        with QSignalBlocker(self.tree.selectionModel()):
            self.model.refresh()
        self._after_reset(keep)

    def select(self, item: str) -> None:
        """Select an item and bring it into view."""
        index = self.model.index_of(item)
        if index.isValid():
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)

    def step(self, by: int, *, only_open: bool) -> MergeItem | None:
        """Return the next item in direction *by*, going round at the end."""
        items = list(self.model.ordered())
        here = next((n for n, item in enumerate(items) if item.id == self.current), -1)
        if here < 0 and by < 0:
            here = 0
        for distance in range(1, len(items) + 1):
            item = items[(here + by * distance) % len(items)]
            if not only_open or item.is_open:
                return item
        return None

    def _filter(self, text: str) -> None:
        keep = self.current
        with QSignalBlocker(self.tree.selectionModel()):
            self.model.set_filter(text)
        self._after_reset(keep)

    def _toggle_automatic(self) -> None:
        keep = self.current
        with QSignalBlocker(self.tree.selectionModel()):
            self.model.show_automatic(not self.model.shows_automatic)
        self._after_reset(keep)

    def _after_reset(self, keep: str) -> None:
        self.tree.expandAll()
        if keep:
            with QSignalBlocker(self.tree.selectionModel()):
                self.select(keep)
        count = self._session.resolution.result.automatic_count
        text = self.tr("%n merged without a question", "", count)
        verb = self.tr("Hide") if self.model.shows_automatic else self.tr("Show")
        self.footer.setText(f"{text} · {verb}")
        self.footer.setVisible(count > 0)
        if self.model.hidden:
            self.footer.setText(self.tr("%n hidden by the search", "", self.model.hidden))

    def _on_current(self, index: QModelIndex) -> None:
        item = index.data(ITEM_ROLE)
        if item is not None:
            self.selected.emit(item.id)
