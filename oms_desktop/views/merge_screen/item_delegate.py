"""Draws headings and items in the list: a shape for the severity, the kind, the place, the code, what each side has."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from oms_desktop.views.merge_screen.item_chips import chips_in, draw_chips
from oms_desktop.views.merge_screen.items_model import GROUP_ROLE, ITEM_ROLE, OPEN_ROLE
from oms_desktop.views.merge_screen.sides import SEVERITY_ICONS, severity_colour
from oms_desktop.views.texts import said
from oms_desktop.views.theme.current import tokens
from oms_desktop.views.theme.fonts import Weight, sized, text_factor
from oms_desktop.views.theme.icons import ICON_OF_KIND, icon_pixmap
from oms_desktop.workspace import MergeItem, MergeSession

Index = QModelIndex | QPersistentModelIndex
_VCENTER = Qt.AlignmentFlag.AlignVCenter
ARROW = 24
"""So many pixels at the left of a heading open and close it."""


def row_height(*, heading: bool) -> int:
    """Return the height of a row at the text size of the moment."""
    return round((30 if heading else 48) * text_factor())


class ItemDelegate(QStyledItemDelegate):
    """Rows of one height each kind, so that the view never measures thousands of them."""

    def __init__(self, session: MergeSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.later: set[str] = set()
        self.marks: dict[str, str] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a heading or an item."""
        return QSize(200, row_height(heading=index.data(ITEM_ROLE) is None))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            rect: QRect = option.rect
            self._ground(painter, rect, option.state)
            item = index.data(ITEM_ROLE)
            if item is None:
                self._heading(painter, rect, index)
            else:
                self._item(painter, rect, item)
        finally:
            painter.restore()

    def side_at(self, item: MergeItem, rect: QRect, at: QPointF) -> str:
        """Return the side whose value is under the pointer in the row of an item, or ""."""
        if item.chosen is not None:
            return ""
        chips = chips_in(self._session, item, self._lower(rect))
        return next((chip.side for chip in chips if chip.rect.contains(at)), "")

    @staticmethod
    def _ground(painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        now = tokens()
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if not selected and not state & QStyle.StateFlag.State_MouseOver:
            return
        with_focus = selected and state & QStyle.StateFlag.State_HasFocus
        pen = QPen(QColor(now.accent), now.line_width) if with_focus else Qt.PenStyle.NoPen
        painter.setPen(pen)
        painter.setBrush(QColor(now.accent_ground if selected else now.hover))
        ground = QRectF(rect.adjusted(0, 1, 0, -1)).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(ground, 6, 6)

    @staticmethod
    def _heading(painter: QPainter, rect: QRect, index: Index) -> None:
        now = tokens()
        count = index.data(GROUP_ROLE)[1]
        arrow = "chevron-down" if index.data(OPEN_ROLE) else "chevron-right"
        ratio = painter.device().devicePixelRatioF()
        sign = icon_pixmap(arrow, now.muted, 13, ratio)
        painter.drawPixmap(QPointF(rect.left() + 5, rect.center().y() - 6), sign)
        painter.setFont(sized(-1, Weight.MEDIUM))
        painter.setPen(now.muted)
        number = str(count)
        metrics = QFontMetrics(painter.font())
        width = metrics.horizontalAdvance(number) + 12
        room = rect.adjusted(ARROW, 0, -width - 12, 0)
        text = metrics.elidedText(
            str(index.data(Qt.ItemDataRole.DisplayRole)),
            Qt.TextElideMode.ElideRight,
            room.width(),
        )
        painter.drawText(room, _VCENTER, text)
        left = room.left() + metrics.horizontalAdvance(text) + 8
        height = metrics.height() + 2
        box = QRectF(left, rect.center().y() + 0.5 - height / 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(now.window))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(now.text)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number)

    def _item(self, painter: QPainter, rect: QRect, item: MergeItem) -> None:
        now = tokens()
        settled = item.state in ("decided", "ack")
        name = "circle-check" if settled else SEVERITY_ICONS[str(item.severity)]
        colour = now.result if settled else severity_colour(str(item.severity))
        ratio = painter.device().devicePixelRatioF()
        size = round(16 * text_factor())
        top = rect.top() + rect.height() * 0.3 - size / 2
        sign = icon_pixmap(name, colour, size, ratio)
        painter.drawPixmap(QPointF(rect.left() + 8, top), sign)
        self._upper(painter, rect, item)
        lower = self._lower(rect)
        if not draw_chips(painter, self._session, item, lower):
            painter.setFont(sized(-1))
            painter.setPen(now.muted)
            _elided(painter, lower.toRect(), said(item.summary))

    def _upper(self, painter: QPainter, rect: QRect, item: MergeItem) -> None:
        now = tokens()
        ratio = painter.device().devicePixelRatioF()
        left = rect.left() + 16 + round(16 * text_factor())
        upper = QRect(left, rect.top() + 4, rect.right() - 8 - left, rect.height() // 2 - 3)
        small = round(13 * text_factor())
        middle = upper.center().y() + 0.5 - small / 2
        kind = icon_pixmap(ICON_OF_KIND.get(item.subject.kind, "box"), now.muted, small, ratio)
        painter.drawPixmap(QPointF(upper.left(), middle), kind)
        painter.setFont(sized(-2))
        painter.setPen(now.muted)
        code = str(item.code)
        width = QFontMetrics(painter.font()).horizontalAdvance(code)
        painter.drawText(upper, _VCENTER | Qt.AlignmentFlag.AlignRight, code)
        right = width + 8
        for sign, token in self._signs(item):
            right += small + 4
            place = QPointF(upper.right() - right + 8, middle)
            painter.drawPixmap(place, icon_pixmap(sign, getattr(now, token), small, ratio))
        painter.setFont(sized(0, Weight.NAME))
        painter.setPen(now.text)
        _elided(painter, upper.adjusted(small + 6, 0, -right, 0), said(item.title))

    def _signs(self, item: MergeItem) -> list[tuple[str, str]]:
        """Return the small signs of a row: what the looked at option does to it, and whether it waits for later."""
        signs = []
        if item.id in self.marks:
            signs.append(_MARKS[self.marks[item.id]])
        if item.id in self.later:
            signs.append(("clock", "muted"))
        return signs

    @staticmethod
    def _lower(rect: QRect) -> QRectF:
        left = rect.left() + 16 + round(16 * text_factor())
        height = round(18 * text_factor())
        top = rect.top() + rect.height() * 0.72 - height / 2
        return QRectF(left, top, rect.right() - 8 - left, height)


_MARKS = {
    "decided": ("circle-check", "result"),
    "impossible": ("triangle-alert", "warn"),
    "solved": ("circle-check", "result"),
}


def _elided(painter: QPainter, rect: QRect, text: str) -> None:
    metrics = QFontMetrics(painter.font())
    line = metrics.elidedText(
        " ".join(text.split()), Qt.TextElideMode.ElideRight, max(0, rect.width())
    )
    painter.drawText(rect, _VCENTER | Qt.AlignmentFlag.AlignLeft, line)
