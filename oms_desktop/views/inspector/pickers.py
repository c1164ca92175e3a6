"""The pop-up with a search line and a list, from which one thing is picked."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from oms_desktop.views.item_models.inspector_choices import DETAIL, Offer, OffersModel
from oms_desktop.views.theme.current import tokens
from oms_desktop.views.theme.style_sheet import set_role

ROWS_SHOWN = 9


class Picker(QFrame):
    """A pop-up that offers what fits the text in its search line."""

    picked = Signal(object)
    closed = Signal()

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        set_role(self, "floating")
        self.setAccessibleName(hint)
        self._line = QLineEdit(self)
        self._line.setPlaceholderText(hint)
        self._line.setAccessibleName(hint)
        self._model = OffersModel(self)
        self._list = QListView(self)
        self._list.setModel(self._model)
        self._list.setUniformItemSizes(True)
        self._list.setItemDelegate(OfferDelegate(self._list))
        self._list.setAccessibleName(hint)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMouseTracking(True)
        self._nothing = QLabel(self.tr("Nothing fits"), self)
        set_role(self._nothing, "muted")
        self._nothing.setMargin(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(6)
        layout.addWidget(self._line)
        layout.addWidget(self._list)
        layout.addWidget(self._nothing)
        self._line.installEventFilter(self)
        self._line.textChanged.connect(self._find)
        self._list.clicked.connect(self._pick)

    @abstractmethod
    def offers(self, text: str) -> Sequence[Offer]:
        """Return what fits *text*, best first; fast, for it is asked with each letter."""

    def open_at(self, anchor: QWidget, *, width: int = 260) -> None:
        """Show the pop-up below *anchor*, or above it where there is no room below."""
        self._line.clear()
        self._find("")
        self.setFixedWidth(max(width, min(anchor.width(), 420)))
        self.adjustSize()
        below = anchor.mapToGlobal(QPoint(0, anchor.height() + 4))
        room = anchor.screen().availableGeometry()
        place = QRect(below, self.size())
        if place.bottom() > room.bottom():
            place.moveBottom(anchor.mapToGlobal(QPoint(0, -4)).y())
        place.moveLeft(max(room.left() + 4, min(place.left(), room.right() - place.width() - 4)))
        self.move(place.topLeft())
        self.show()
        self._line.setFocus(Qt.FocusReason.PopupFocusReason)

    def _find(self, text: str) -> None:
        offers = self.offers(text.strip())
        self._model.show_offers(offers)
        self._list.setVisible(bool(offers))
        self._nothing.setVisible(not offers)
        row = self._list.sizeHintForRow(0) if offers else 0
        self._list.setFixedHeight(row * min(ROWS_SHOWN, len(offers)) + 2)
        if offers:
            self._list.setCurrentIndex(self._model.index(0))
        self.adjustSize()

    def _pick(self, index: QModelIndex) -> None:
        offer = self._model.offer(index.row())
        if offer is not None:
            self.close()
            self.picked.emit(offer.value)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self._line
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
        ):
            return self._on_key(event)
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: ROWS_SHOWN,
            Qt.Key.Key_PageUp: -ROWS_SHOWN,
        }
        key = Qt.Key(event.key())
        if key in steps:
            row = self._list.currentIndex().row() + steps[key]
            self._list.setCurrentIndex(
                self._model.index(max(0, min(row, self._model.rowCount() - 1)))
            )
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pick(self._list.currentIndex())
            return True
        if key == Qt.Key.Key_Escape:
            self.close()
            return True
        return False

    def closeEvent(self, event: QEvent) -> None:
        super().closeEvent(event)  # type: ignore[arg-type]
        self.closed.emit()


class OfferDelegate(QStyledItemDelegate):
    """Draws an offer: icon, words, and the dim word at the right."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width(), option.fontMetrics.height() + 10)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        detail = str(index.data(DETAIL) or "")
        room = option.fontMetrics.horizontalAdvance(detail) + 16 if detail else 0
        narrow = QStyleOptionViewItem(option)
        self.initStyleOption(narrow, index)
        text = narrow.text
        narrow.text = ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, narrow, painter, option.widget)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        left = 28 if not narrow.icon.isNull() else 8
        area = option.rect.adjusted(left, 0, -room - 4, 0)
        painter.setPen(tokens().accent_text if chosen else tokens().text)
        elided = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, elided)
        if detail:
            painter.setPen(tokens().muted)
            side = option.rect.adjusted(0, 0, -8, 0)
            painter.drawText(
                side, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, detail
            )
