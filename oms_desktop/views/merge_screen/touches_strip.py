"""The strip at the bottom: what the selected item touches, as boxes and lines. A click selects."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from oms_desktop.views.merge_screen.sides import side_colours
from oms_desktop.views.merge_screen.touched import Line, Node, Touched, touched_by
from oms_desktop.views.theme.current import current_theme, tokens
from oms_desktop.views.theme.fonts import Weight, sized
from oms_desktop.views.theme.icons import icon_pixmap
from oms_desktop.workspace import MergeItem, MergeSession

_BOX = (150.0, 34.0)
_TOP = 38.0


class TouchesStrip(QWidget):
    """Boxes stand in columns from the item's own record to the right."""

    record_clicked = Signal(str)

    def __init__(self, session: MergeSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._touched = Touched((), (), 0)
        self._sentence = ""
        self.setMinimumHeight(150)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("What this touches"))
        current_theme().changed.connect(self.update)

    def show_item(self, item: MergeItem | None) -> None:
        """Show what *item* touches."""
        self._touched = Touched((), (), 0) if item is None else touched_by(self._session, item)
        self.setAccessibleDescription(self._spoken())
        self.update()

    def boxes(self) -> dict[str, QRectF]:
        """Return where each record stands, in pixels."""
        nodes = self._touched.nodes
        rows = max(1, int((self.height() - _TOP - 8) // (_BOX[1] + 16)))
        width = max(self.width() - 40.0, 1.0)
        columns = 1 + math.ceil((len(nodes) - 1) / rows) if nodes else 1
        step = min(300.0, max(_BOX[0] + 14, (width - _BOX[0]) / max(1, columns - 1)))
        left = 20.0 + max(0.0, (width - _BOX[0] - step * (columns - 1)) / 2)
        middle = _TOP + (self.height() - _TOP - _BOX[1]) / 2
        placed = {}
        for place, node in enumerate(nodes):
            if place == 0:
                placed[node.id] = QRectF(left, middle, *_BOX)
                continue
            column, row = divmod(place - 1, rows)
            count = min(rows, len(nodes) - 1 - column * rows)
            top = middle + (row - (count - 1) / 2) * (_BOX[1] + 16)
            placed[node.id] = QRectF(left + step * (column + 1), top, *_BOX)
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
            painter.drawText(
                QRectF(36, 8, self.width() - 50, 20), Qt.AlignmentFlag.AlignVCenter, title
            )
            boxes = self.boxes()
            for line in self._touched.lines:
                self._line(painter, line, boxes[line.source], boxes[line.target])
            for node in self._touched.nodes:
                self._box(painter, node, boxes[node.id])
        finally:
            painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select the record under the pointer."""
        for record, box in self.boxes().items():
            if box.contains(event.position()):
                self.record_clicked.emit(record)

    def _line(self, painter: QPainter, line: Line, source: QRectF, target: QRectF) -> None:
        now = tokens()
        pen = QPen(QColor(now.block if line.broken else now.edge), 1.6 if line.broken else 1.2)
        if line.broken:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
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
            painter.setFont(sized(-1.5))
            painter.setPen(now.block if line.broken else now.muted)
            room = QRectF(bend + 4, end.y() - 18, end.x() - bend - 8, 16)
            text = QFontMetricsF(painter.font()).elidedText(
                line.name, Qt.TextElideMode.ElideRight, room.width()
            )
            painter.drawText(
                room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text
            )

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
