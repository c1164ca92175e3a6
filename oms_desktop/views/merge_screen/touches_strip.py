"""The strip at the bottom: what the selected item touches, as boxes and lines, or in words. A click selects."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from oms_desktop.views.buttons import sign_button
from oms_desktop.views.merge_screen import strip_painting
from oms_desktop.views.merge_screen.relations_list import RelationsList, relations
from oms_desktop.views.merge_screen.strip_layout import TOP, beside, ghost_places, places
from oms_desktop.views.merge_screen.touched import (
    NOTHING,
    Neighbours,
    OfRecord,
    Touched,
    touched_by,
)
from oms_desktop.views.merge_screen.value_box import LIFT_AT
from oms_desktop.views.texts import said
from oms_desktop.views.theme.current import current_theme, tokens
from oms_desktop.views.theme.fonts import sized
from oms_desktop.views.theme.icons import icon_pixmap
from oms_desktop.workspace import MergeItem, MergeSession

NEAR = 14.0
"""So near to the end of a broken line it can be taken hold of."""
WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class TouchesStrip(QWidget):
    """Draws what is touched; records and dangling ends can be taken hold of, and records take what is dropped."""

    record_clicked = Signal(str)
    lifted = Signal(str, QPointF)

    def __init__(
        self, session: MergeSession, of_record: OfRecord, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._of_record = of_record
        self._touched = NOTHING
        self._neighbours: Neighbours | None = None
        self._shown = ""
        self._order: list[str] = []
        self._sentence = ""
        self._focused = ""
        self._pressed: tuple[str, QPointF] | None = None
        self._takers: set[str] = set()
        self._drop = ""
        self.relations = RelationsList(self)
        self.relations.record_chosen.connect(self.record_clicked)
        self.list_button = sign_button("list", self.tr("In words (R)"))
        self.list_button.setParent(self)
        self.list_button.setCheckable(True)
        self.list_button.toggled.connect(self._show_words)
        self.setMinimumHeight(120)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("What this touches"))
        current_theme().changed.connect(self.update)

    def show_item(self, item: MergeItem | None) -> None:
        """Show what *item* touches."""
        touched = NOTHING if item is None else self._touched_by(item)
        if item is None or item.id != self._shown:
            self._order = []
        self._shown = item.id if item is not None else ""
        self._touched = touched.in_order_of(self._order)
        self._order += [node.id for node in self._touched.nodes if node.id not in self._order]
        is_broken = any(line.broken for line in self._touched.lines)
        self._sentence = said(item.explain[-1]) if item is not None and is_broken else ""
        nodes = self._touched.nodes
        self._focused = nodes[0].id if nodes else ""
        self.setAccessibleDescription("; ".join(words for words, _, _ in relations(self._touched)))
        if self.relations.isVisible():
            self.relations.show_touched(self._touched)
        self.update()

    def boxes(self) -> dict[str, QRectF]:
        """Return where each record stands, in pixels."""
        return places(self._touched, self.size())

    def record_at(self, at: QPointF) -> str:
        """Return the record under a point, or ""."""
        return next((record for record, box in self.boxes().items() if box.contains(at)), "")

    def end_at(self, at: QPointF) -> str:
        """Return the lost record that a dangling end near a point leads to, or ""."""
        boxes = self.boxes()
        for line in self._touched.lines:
            if line.broken and not line.number:
                end = strip_painting.target_end(line, boxes[line.source], boxes[line.target])
                if (end - at).manhattanLength() <= NEAR:
                    return line.target
        return ""

    def show_takers(self, records: set[str]) -> None:
        """Show which records may take what is in the air."""
        self._takers = records
        self.update()

    def show_drop(self, record: str) -> None:
        """Mark the record that would take it now."""
        self._drop = record
        self.update()

    def toggle_words(self) -> None:
        """Show the same in words, or as a picture."""
        self.list_button.toggle()
        if self.relations.isVisible():
            self.relations.setFocus()
        else:
            self.setFocus()

    def _touched_by(self, item: MergeItem) -> Touched:
        if self._neighbours is None:
            self._neighbours = Neighbours(self._session)
        return touched_by(self._session, item, self._neighbours, self._of_record)

    def _show_words(self, shown: bool) -> None:
        if shown:
            self.relations.show_touched(self._touched)
        self.relations.setVisible(shown)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw title, lines and boxes."""
        now = tokens()
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), QColor(now.canvas))
            painter.fillRect(0, 0, self.width(), 1, QColor(now.line))
            self._title(painter)
            boxes = self.boxes()
            for line in self._touched.lines:
                strip_painting.draw_line(painter, line, boxes[line.source], boxes[line.target])
            for side, name, box in ghost_places(self._touched, boxes):
                strip_painting.draw_ghost(painter, side, name, box)
            for node in self._touched.nodes:
                mark = (
                    "drop" if node.id == self._drop else "taker" if node.id in self._takers else ""
                )
                strip_painting.draw_box(painter, node, boxes[node.id], mark)
            if self.hasFocus() and self._focused in boxes:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(now.accent), 2))
                painter.drawRoundedRect(boxes[self._focused].adjusted(-3, -3, 3, 3), 8, 8)
        finally:
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the right and the list over the picture."""
        super().resizeEvent(event)
        size = self.list_button.sizeHint()
        self.list_button.setGeometry(
            self.width() - size.width() - 8, 4, size.width(), size.height()
        )
        top = round(TOP)
        self.relations.setGeometry(8, top, self.width() - 16, max(0, self.height() - top - 6))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Lift what was taken hold of; show by the pointer what can be clicked or lifted."""
        at = event.position()
        if self._pressed is not None:
            record, start = self._pressed
            if (at - start).manhattanLength() >= LIFT_AT:
                self._pressed = None
                self.lifted.emit(record, event.globalPosition())
            return
        shape = Qt.CursorShape.ArrowCursor
        if self.end_at(at):
            shape = Qt.CursorShape.OpenHandCursor
        elif self.record_at(at):
            shape = Qt.CursorShape.PointingHandCursor
        self.setCursor(shape)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a dangling end or a record."""
        record = self.end_at(event.position()) or self.record_at(event.position())
        if record and event.button() == Qt.MouseButton.LeftButton:
            self._pressed = record, event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Select the record that was clicked."""
        pressed, self._pressed = self._pressed, None
        if pressed is not None:
            self.record_clicked.emit(pressed[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk along the lines by the arrows; Enter selects."""
        way = WAYS.get(Qt.Key(event.key()))
        boxes = self.boxes()
        if way is not None and self._focused in boxes and not event.modifiers():
            self._focused = beside(boxes, self._touched, self._focused, way)
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._focused:
            self.record_clicked.emit(self._focused)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the arrows start."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the mark away."""
        super().focusOutEvent(event)
        self.update()

    def _title(self, painter: QPainter) -> None:
        """Say what the strip shows, and beside it what is wrong."""
        now = tokens()
        ratio = self.devicePixelRatioF()
        painter.drawPixmap(QPointF(14, 11), icon_pixmap("network", now.muted, 14, ratio))
        painter.setFont(sized(-1))
        painter.setPen(QColor(now.muted))
        title = self.tr("What this touches")
        if self._touched.left_out:
            more = self.tr("and %n more", "", self._touched.left_out)
            title = f"{title} · {more}"
        room = QRectF(36, 8, self.width() - 84, 20)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, title)
        if not self._sentence:
            return
        metrics = QFontMetricsF(painter.font())
        left = metrics.horizontalAdvance(title) + 18
        sign = icon_pixmap("unlink", now.block, 14, ratio)
        painter.drawPixmap(QPointF(room.left() + left, 11), sign)
        room.adjust(left + 20, 0, 0, 0)
        painter.setPen(QColor(now.block))
        line = metrics.elidedText(self._sentence, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, line)
