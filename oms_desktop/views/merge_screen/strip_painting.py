"""How boxes and lines of the strip look: the result solid, what only a side has as a ghost in its colour and pattern."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from oms_desktop.views.merge_screen.sides import side_colours, side_letter
from oms_desktop.views.merge_screen.touched import Line, Node
from oms_desktop.views.theme.current import tokens
from oms_desktop.views.theme.fonts import Weight, sized

_VCENTER = Qt.AlignmentFlag.AlignVCenter
GHOST_PENS = {"ours": Qt.PenStyle.DashLine, "theirs": Qt.PenStyle.DotLine}
"""Ghosts differ by their stroke too, not by colour alone."""


def draw_box(painter: QPainter, node: Node, box: QRectF, mark: str = "") -> None:
    """Draw a record; *mark* is "taker" or "drop" while something is in the air."""
    now = tokens()
    ink = now.line_strong
    if node.tone:
        ink = now.error if node.tone == "error" else side_colours(node.tone)[0]
    pen = QPen(QColor(ink), 1.4)
    if node.dashed:
        pen.setStyle(Qt.PenStyle.DashLine)
    ground = now.panel
    if mark:
        pen = QPen(QColor(now.accent), 2.4 if mark == "drop" else 1.4, Qt.PenStyle.DashLine)
        ground = now.accent_ground
    painter.setPen(pen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(box, 6, 6)
    inner = box.adjusted(10, 0, -9, 0)
    painter.setFont(sized(-1.5, Weight.NAME))
    width = QFontMetricsF(painter.font()).horizontalAdvance(node.mark)
    painter.setPen(QColor(ink))
    painter.drawText(inner, _VCENTER | Qt.AlignmentFlag.AlignRight, node.mark)
    painter.setFont(sized(-0.5, Weight.NAME))
    painter.setPen(QColor(now.muted if node.mark.startswith("−") else now.text))
    _elided(painter, inner.adjusted(0, 0, -width - 6, 0), node.name)


def draw_ghost(painter: QPainter, side: str, name: str, box: QRectF) -> None:
    """Draw what a side calls the record."""
    ink, ground = side_colours(side)
    painter.setPen(QPen(QColor(ink), 1.2, GHOST_PENS[side]))
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(box, 6, 6)
    inner = box.adjusted(10, 0, -8, 0)
    painter.setFont(sized(-1, Weight.NAME))
    painter.setPen(QColor(ink))
    painter.drawText(inner, _VCENTER, side_letter(side))
    painter.setFont(sized(-0.5))
    painter.setPen(QColor(tokens().text))
    _elided(painter, inner.adjusted(18, 0, 0, 0), name)


def draw_line(painter: QPainter, line: Line, source: QRectF, target: QRectF) -> None:
    """Draw a reference; one of a circle is curved and has its number."""
    painter.setPen(_pen(line))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if line.number:
        _arc(painter, line, source, target)
        return
    backwards = source.left() > target.left()
    left, right = (target, source) if backwards else (source, target)
    if left.left() == right.left():
        upper, lower = (left, right) if left.top() < right.top() else (right, left)
        start = QPointF(upper.center().x(), upper.bottom())
        end = QPointF(start.x(), lower.top())
        painter.drawLine(start, end)
        _head(painter, start, end) if target is lower else _head(painter, end, start)
        return
    lift = {"ours": -5.0, "theirs": 5.0}.get(line.side, 0.0)
    start = QPointF(left.right(), left.center().y() + lift)
    end = QPointF(right.left(), right.center().y() + lift)
    bend = QPointF(start.x() + 16, start.y()), QPointF(start.x() + 16, end.y())
    painter.drawPolyline([start, *bend, end])
    if backwards:
        _head(painter, bend[0], start)
    else:
        _head(painter, bend[1], end)
    _label(painter, line, bend[1], end)


def target_end(line: Line, source: QRectF, target: QRectF) -> QPointF:
    """Return where a line meets its target: there a dangling end can be taken hold of."""
    if source.left() == target.left():
        below = target.top() > source.top()
        return QPointF(target.center().x(), target.top() if below else target.bottom())
    if source.left() > target.left():
        return QPointF(target.right(), target.center().y())
    return QPointF(target.left(), target.center().y())


def _pen(line: Line) -> QPen:
    now = tokens()
    if line.side:
        return QPen(QColor(side_colours(line.side)[0]), 1.4, GHOST_PENS[line.side])
    colour = now.block if line.broken else now.accent if line.is_subject else now.edge
    width = 2.2 if line.number else 1.6 if line.broken or line.is_subject else 1.2
    style = Qt.PenStyle.DashLine if line.broken and not line.number else Qt.PenStyle.SolidLine
    return QPen(QColor(colour), width, style)


def _arc(painter: QPainter, line: Line, source: QRectF, target: QRectF) -> None:
    """Draw one step of a circle, bent outwards, with an arrow and its number."""
    start, end = source.center(), target.center()
    way = end - start
    length = math.hypot(way.x(), way.y()) or 1.0
    normal = QPointF(way.y() / length, -way.x() / length)
    bend = (start + end) / 2 + normal * min(46.0, length / 3)
    start = _border(source, bend)
    end = _border(target, bend)
    path = QPainterPath(start)
    path.quadTo(bend, end)
    painter.drawPath(path)
    _head(painter, bend, end)
    now = tokens()
    at = path.pointAtPercent(0.5)
    badge = QRectF(at.x() - 9, at.y() - 9, 18, 18)
    colour = now.block if line.broken else now.edge
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(badge)
    painter.setFont(sized(-2, Weight.NAME))
    painter.setPen(QColor(now.panel))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(line.number))


def _border(box: QRectF, towards: QPointF) -> QPointF:
    """Return where the way from the middle of a box to a point leaves it."""
    middle = box.center()
    way = towards - middle
    scale = min(
        box.width() / 2 / abs(way.x()) if way.x() else math.inf,
        box.height() / 2 / abs(way.y()) if way.y() else math.inf,
    )
    return middle + way * min(scale, 1.0)


def _head(painter: QPainter, start: QPointF, end: QPointF) -> None:
    """Draw a small arrow head at *end*."""
    way = end - start
    length = math.hypot(way.x(), way.y())
    if length < 4:
        return
    unit = way / length
    side = QPointF(-unit.y(), unit.x())
    base = end - unit * 7
    painter.save()
    painter.setBrush(painter.pen().color())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawPolygon(QPolygonF([end, base + side * 3.5, base - side * 3.5]))
    painter.restore()


def _label(painter: QPainter, line: Line, bend: QPointF, end: QPointF) -> None:
    now = tokens()
    ink = now.block if line.broken else now.accent_text if line.is_subject else now.muted
    text = line.name
    if line.side:
        ink = side_colours(line.side)[0]
        text = " ".join(part for part in (side_letter(line.side), line.name) if part)
    if not text:
        return
    painter.setFont(sized(-1.5, Weight.NAME if line.is_subject or line.side else Weight.TEXT))
    painter.setPen(QColor(ink))
    top = end.y() + 2 if line.side == "theirs" else end.y() - 20
    _elided(painter, QRectF(bend.x() + 5, top, end.x() - bend.x() - 12, 18), text)


def _elided(painter: QPainter, room: QRectF, text: str) -> None:
    metrics = QFontMetricsF(painter.font())
    line = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft | _VCENTER, line)
