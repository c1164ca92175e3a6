"""The list of a panel: rows to open, and at the right of a row a link to follow."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from oms_desktop.views.item_models.panel_rows import LINK, PANEL_ROW, TEXT, TITLE, PanelRow
from oms_desktop.views.panels.row_delegate import RowDelegate


class RowView(QTreeView):
    """Three columns without header; a click on a row or Enter opens it, a click on its link follows that."""

    opened = Signal(QModelIndex)
    link_followed = Signal(QModelIndex)

    def __init__(
        self,
        model: QAbstractItemModel,
        name: str,
        *,
        nested: bool = False,
        title_share: float = 0.24,
        opens_by_click: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._share = title_share
        self._link_width = 0
        self._opens_by_click = opens_by_click
        self.setModel(model)
        self.setItemDelegate(RowDelegate(self))
        self.setAccessibleName(name)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(nested)
        self.setUniformRowHeights(True)
        self.setIndentation(18 if nested else 0)
        self.setAllColumnsShowFocus(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setExpandsOnDoubleClick(False)
        self.header().setStretchLastSection(False)
        self.header().setMinimumSectionSize(0)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_double_clicked)
        for changed in (model.modelReset, model.rowsInserted, model.dataChanged, model.rowsRemoved):
            changed.connect(lambda *_: self.fit())
        self.fit()

    def fit(self) -> None:
        """Share the width among the columns; the link takes what its words need. Unseen rows are not asked."""
        if not self.isVisible():
            return
        width = max(self.viewport().width(), 120)
        link = self._needed_for_links()
        title = round(width * self._share)
        self.setColumnWidth(TITLE, title)
        self.setColumnWidth(LINK, link)
        self.setColumnWidth(TEXT, max(60, width - title - link))

    def current(self) -> QModelIndex:
        """Return the first cell of the current row, or an invalid index."""
        return self.currentIndex().siblingAtColumn(TITLE)

    def select_first(self) -> None:
        """Take the keyboard, and the first row where none is current."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, TITLE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current().isValid():
            self.opened.emit(self.current())
            return
        super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        hand = index.isValid() and index.column() == LINK and bool(index.data())
        self.setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit()

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == LINK and index.data():
            self.link_followed.emit(index.siblingAtColumn(TITLE))
        elif self._opens_by_click:
            self.opened.emit(index.siblingAtColumn(TITLE))

    def _on_double_clicked(self, index: QModelIndex) -> None:
        if not self._opens_by_click and index.column() != LINK:
            self.opened.emit(index.siblingAtColumn(TITLE))

    def _needed_for_links(self) -> int:
        """Return the width of the widest link among the rows in view."""
        widest, seen = 0, set[tuple[str, str]]()
        first = max(0, self.indexAt(QPoint(2, 2)).row()) if not self.rootIsDecorated() else 0
        height = max(1, self.sizeHintForRow(0)) if self.model().rowCount() else 1
        count = min(30, self.viewport().height() // height + 2)
        for number in range(first, min(self.model().rowCount(), first + count)):
            index = self.model().index(number, LINK)
            row = index.data(PANEL_ROW)
            if isinstance(row, PanelRow) and row.link and (row.link, row.link_icon) not in seen:
                seen.add((row.link, row.link_icon))
                size = self.itemDelegate().sizeHint(QStyleOptionViewItem(), index)
                widest = max(widest, size.width() + 8)
        return min(widest, max(self.viewport().width(), 120) // 2)
