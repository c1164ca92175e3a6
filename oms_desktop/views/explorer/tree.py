"""The tree view of the explorer: its drawing, its keys, and dragging a record out of it.

Dragging is our own interaction and no `QDrag` (decision 31): press, move with a ghost that follows, release. Whoever
can take a record is asked through the callbacks of `DropTarget`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QTreeView, QWidget

from oms_desktop.views.explorer.ghost import Ghost
from oms_desktop.views.explorer.model import NODE_ROLE, ExplorerModel, plain_index
from oms_desktop.views.theme.current import current_theme, tokens
from oms_desktop.views.theme.icons import icon_pixmap

ARROW = 14
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class DropTarget:
    """Who takes dragged records: whether it would at a global point ("" or why not, None: not there), and doing it."""

    refusal: Callable[[QPoint, list[str]], str | None]
    drop: Callable[[QPoint, list[str]], None]


class ExplorerTree(QTreeView):
    """Rows on rounded grounds; says what is opened, and lets records be dragged out."""

    opened = Signal(str)
    filter_typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(18)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionMode(QTreeView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Explorer"))
        self.setStyleSheet(
            "QTreeView { padding-left: 8px; } QTreeView::item, QTreeView::item:hover,"
            " QTreeView::item:selected, QTreeView::branch:selected { background: transparent; }"
        )
        self.targets: list[DropTarget] = []
        self._pressed: QPoint | None = None
        self._ghost: Ghost | None = None
        self._hovered = QPersistentModelIndex()
        current_theme().changed.connect(self.viewport().update)
        self._listing = QTimer(self, interval=0, singleShot=True)
        self._listing.timeout.connect(self._list_more)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._listing.start())

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show *model*; of a tree later pages are listed when their place comes into view."""
        super().setModel(model)
        if isinstance(model, ExplorerModel):
            model.holds_back = True

    def _list_more(self) -> None:
        """List the next page of a row whose last listed one is in view."""
        model = self.model()
        index = self.indexAt(QPoint(self.viewport().width() // 2, 2))
        bottom = self.viewport().height()
        while isinstance(model, ExplorerModel) and index.isValid():
            above = model.node(index).parent
            if above is not None and not above.complete and index.row() == len(above.children) - 1:
                model.fetchMore(model.index_of(above))
                return
            index = self.indexBelow(index)
            if self.visualRect(index).top() > bottom:
                return

    # ------------------------------------------------------------ dragging

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag could begin."""
        index = self.indexAt(event.position().toPoint())
        on_record = index.isValid() and bool(index.data(NODE_ROLE).record)
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = event.position().toPoint() if left and on_record else None
        if self._ghost is None:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin to drag, or follow the pointer."""
        at = event.position().toPoint()
        self._hover(self.indexAt(at))
        if self._ghost is None and self._pressed is not None:
            far = (at - self._pressed).manhattanLength() >= QApplication.startDragDistance()
            if far and event.buttons() & Qt.MouseButton.LeftButton:
                self._begin_drag()
        if self._ghost is None:
            if self._pressed is None:
                super().mouseMoveEvent(event)
            return
        point = event.globalPosition().toPoint()
        self._ghost.follow(point, self._refusal(point))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop what was dragged."""
        self._pressed = None
        if self._ghost is None:
            super().mouseReleaseEvent(event)
            return
        records = self._ghost.records
        point = event.globalPosition().toPoint()
        self._end_drag()
        for target in self.targets:
            if target.refusal(point, records) == "":
                target.drop(point, records)
                return

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a record; open or close a folder."""
        index = self.indexAt(event.position().toPoint())
        if not index.isValid():
            return
        record = index.data(NODE_ROLE).record
        if record:
            self.opened.emit(record)
        else:
            self.setExpanded(index, not self.isExpanded(index))

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        self._hover(QModelIndex())
        super().leaveEvent(event)

    def selected_records(self) -> list[str]:
        """Return the ids of the selected records, the current one last."""
        rows = sorted(self.selectedIndexes(), key=lambda index: index == self.currentIndex())
        return list(dict.fromkeys(r for r in (index.data(NODE_ROLE).record for index in rows) if r))

    @property
    def is_dragging(self) -> bool:
        """Whether records are on their way."""
        return self._ghost is not None

    def _hover(self, index: QModelIndex) -> None:
        if QPersistentModelIndex(index) != self._hovered:
            self._hovered = QPersistentModelIndex(index)
            self.viewport().update()

    def _begin_drag(self) -> None:
        records = self.selected_records()
        if not records:
            return
        node = self.currentIndex().data(NODE_ROLE)
        self._ghost = Ghost(records, node.name, node.icon, self.window())
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def _end_drag(self) -> None:
        if self._ghost is not None:
            self._ghost.hide()
            self._ghost.deleteLater()
            self._ghost = None
        self.unsetCursor()

    def _refusal(self, point: QPoint) -> str | None:
        assert self._ghost is not None
        answers = [target.refusal(point, self._ghost.records) for target in self.targets]
        return next((answer for answer in answers if answer is not None), None)

    # ------------------------------------------------------------ keys and drawing

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends a drag, Enter opens, letters go to the filter."""
        if event.key() == Qt.Key.Key_Escape and self._ghost is not None:
            self._pressed = None
            self._end_drag()
            return
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            if self.state() == QTreeView.State.EditingState:
                return
            record = index.data(NODE_ROLE).record
            if record:
                self.opened.emit(record)
            else:
                self.setExpanded(index, not self.isExpanded(index))
            return
        text = event.text()
        if (
            text
            and text.isprintable()
            and not text.isspace()
            and not event.modifiers()
            & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        ):
            self.filter_typed.emit(text)
            return
        super().keyPressEvent(event)

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Draw the arrow of a row that can be opened, and no ground."""
        if not index.data(NODE_ROLE).has_children:
            return
        name = "chevron-down" if self.isExpanded(plain_index(index)) else "chevron-right"
        pixmap = icon_pixmap(name, tokens().muted, ARROW, self.devicePixelRatioF())
        left = rect.right() - ARROW - 1
        painter.drawPixmap(left, rect.center().y() - ARROW // 2 + 1, pixmap)

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the ground of a row over the whole width."""
        chosen = self.selectionModel().isSelected(plain_index(index))
        if chosen or plain_index(index) == plain_index(self._hovered):
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens().accent_ground if chosen else tokens().hover))
            rect = QRectF(
                QRect(0, option.rect.top(), self.viewport().width(), option.rect.height())
            )
            painter.drawRoundedRect(rect.adjusted(8, 0.5, -8, -0.5), 6, 6)
            painter.restore()
        super().drawRow(painter, option, index)
