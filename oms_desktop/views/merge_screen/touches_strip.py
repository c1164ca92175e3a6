"""The strip at the bottom: what the selected item touches, as boxes and lines. A click selects."""

from __future__ import annotations

import math

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
)
from PySide6.QtWidgets import QWidget

from oms_desktop.views.merge_screen.sides import side_colours
from oms_desktop.views.merge_screen.touched import (
    NOTHING,
    Line,
    Neighbours,
    Node,
    Touched,
    touched_by,
)
from oms_desktop.views.texts import said
from oms_desktop.views.theme.current import current_theme, tokens
from oms_desktop.views.theme.fonts import Weight, sized, text_factor
from oms_desktop.views.theme.icons import icon_pixmap
from oms_desktop.workspace import MergeItem, MergeSession

_TOP = 38.0


def _box_size() -> tuple[float, float]:
    return 150 * text_factor(), 34 * text_factor()


class TouchesStrip(QWidget):
    """Boxes stand in columns from the item's own record to the right."""

    record_clicked = Signal(str)

    def __init__(self, session: MergeSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._touched = NOTHING
        self._neighbours: Neighbours | None = None
        self._sentence = ""
        self._focused = 0
        self.setMinimumHeight(120)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("What this touches"))
        current_theme().changed.connect(self.update)

    def show_item(self, item: MergeItem | None) -> None:
        """Show what *item* touches."""
        self._touched = NOTHING if item is None else self._touched_by(item)
        is_broken = any(line.broken for line in self._touched.lines)
        self._sentence = said(item.explain[-1]) if item is not None and is_broken else ""
        self._focused = 0
        self.setAccessibleDescription(self._spoken())
        self.update()

    def _touched_by(self, item: MergeItem) -> Touched:
        if self._neighbours is None:
            self._neighbours = Neighbours(self._session)
        return touched_by(self._session, item, self._neighbours)

    def boxes(self) -> dict[str, QRectF]:
        """Return where each record stands, in pixels."""
        nodes = self._touched.nodes
        box = _box_size()
        rows = max(1, int((self.height() - _TOP - 8) // (box[1] + 16)))
        width = max(self.width() - 40.0, 1.0)
        columns = 1 + math.ceil((len(nodes) - 1) / rows) if nodes else 1
        step = min(300.0, max(box[0] + 14, (width - box[0]) / max(1, columns - 1)))
        left = 20.0 + max(0.0, (width - box[0] - step * (columns - 1)) / 2)
        middle = _TOP + (self.height() - _TOP - box[1]) / 2
        placed = {}
        for place, node in enumerate(nodes):
            if place == 0:
                placed[node.id] = QRectF(left, middle, *box)
                continue
            column, row = divmod(place - 1, rows)
            count = min(rows, len(nodes) - 1 - column * rows)
            top = middle + (row - (count - 1) / 2) * (box[1] + 16)
            placed[node.id] = QRectF(left + step * (column + 1), top, *box)
        return placed

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw title, lines and boxes."""
        now = tokens()
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), now.canvas)
            painter.fillRect(0, 0, self.width(), 1, now.line)
            ratio = self.devicePixelRatioF()
            painter.drawPixmap(QPointF(14, 11), icon_pixmap("network", now.muted, 14, ratio))
            painter.setFont(sized(-1))
            painter.setPen(now.muted)
            title = self.tr("What this touches")
            if self._touched.left_out:
                more = self.tr("and %n more", "", self._touched.left_out)
                title = f"{title} · {more}"
            room = QRectF(36, 8, self.width() - 50, 20)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, title)
            self._say(painter, room, title)
            boxes = self.boxes()
            for line in self._touched.lines:
                self._line(painter, line, boxes[line.source], boxes[line.target])
            for place, node in enumerate(self._touched.nodes):
                self._box(painter, node, boxes[node.id])
                if self.hasFocus() and place == self._focused:
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.setPen(QPen(QColor(now.accent), 2))
                    painter.drawRoundedRect(boxes[node.id].adjusted(-3, -3, 3, 3), 8, 8)
        finally:
            painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the pointer that a box or a line can be clicked."""
        over = self._record_at(event.position())
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select the record under the pointer."""
        record = self._record_at(event.position())
        if record:
            self.record_clicked.emit(record)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk over the boxes by the arrows; Enter selects."""
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        nodes = self._touched.nodes
        if event.key() in steps and nodes:
            self._focused = (self._focused + steps[Qt.Key(event.key())]) % len(nodes)
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and nodes:
            self.record_clicked.emit(nodes[self._focused].id)
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

    def _record_at(self, at: QPointF) -> str:
        return next((record for record, box in self.boxes().items() if box.contains(at)), "")

    def _say(self, painter: QPainter, room: QRectF, title: str) -> None:
        """Say what is wrong, beside the title."""
        if not self._sentence:
            return
        now = tokens()
        metrics = QFontMetricsF(painter.font())
        left = metrics.horizontalAdvance(title) + 18
        sign = icon_pixmap("unlink", now.block, 14, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(room.left() + left, 11), sign)
        room = room.adjusted(left + 20, 0, 0, 0)
        painter.setPen(now.block)
        line = metrics.elidedText(self._sentence, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, line)

    def _line(self, painter: QPainter, line: Line, source: QRectF, target: QRectF) -> None:
        now = tokens()
        colour = now.block if line.broken else now.accent if line.is_subject else now.edge
        pen = QPen(QColor(colour), 1.6 if line.broken or line.is_subject else 1.2)
        if line.broken:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if source.left() > target.left():
            source, target = target, source
        start = QPointF(source.right(), source.center().y())
        end = QPointF(target.left(), target.center().y())
        if source.left() == target.left():
            start = QPointF(source.center().x(), min(source.bottom(), target.bottom()))
            end = QPointF(start.x(), max(source.top(), target.top()))
            painter.drawLine(start, end)
            return
        bend = start.x() + 16
        painter.drawPolyline([start, QPointF(bend, start.y()), QPointF(bend, end.y()), end])
        if line.name:
            painter.setFont(sized(-1.5, Weight.NAME if line.is_subject else Weight.TEXT))
            painter.setPen(
                now.block if line.broken else now.accent_text if line.is_subject else now.muted
            )
            room = QRectF(bend + 5, end.y() - 20, end.x() - bend - 10, 18)
            text = QFontMetricsF(painter.font()).elidedText(
                line.name, Qt.TextElideMode.ElideRight, room.width()
            )
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def _box(self, painter: QPainter, node: Node, box: QRectF) -> None:
        now = tokens()
        ink = (
            now.error
            if node.tone == "error"
            else side_colours(node.tone)[0]
            if node.tone
            else now.line_strong
        )
        pen = QPen(QColor(ink), 1.4)
        if node.dashed:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(now.panel)
        painter.drawRoundedRect(box, 6, 6)
        painter.setFont(sized(-1.5, Weight.NAME))
        mark = QFontMetricsF(painter.font()).horizontalAdvance(node.mark)
        painter.setPen(ink)
        inner = box.adjusted(10, 0, -9, 0)
        painter.drawText(
            inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, node.mark
        )
        painter.setFont(sized(-0.5, Weight.NAME))
        painter.setPen(now.muted if node.mark.startswith("−") else now.text)
        room = inner.adjusted(0, 0, -mark - 6, 0)
        name = QFontMetricsF(painter.font()).elidedText(
            node.name, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)

    def _spoken(self) -> str:
        names = {node.id: f"{node.name} {node.mark}".strip() for node in self._touched.nodes}
        told = [f"{names[line.source]} → {names[line.target]}" for line in self._touched.lines]
        return "; ".join(told or names.values())
