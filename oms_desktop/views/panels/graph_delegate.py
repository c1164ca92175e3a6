"""Draws versions: the small graph, the first line of the message, releases and branches, author and time."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from oms_desktop.views.item_models.panel_history import (
    GRAPH,
    MESSAGE,
    RELEASES,
    VERSION,
    GraphRow,
)
from oms_desktop.views.theme.current import tokens
from oms_desktop.views.theme.fonts import Weight, sized, text_factor
from oms_desktop.workspace import Version

Index = QModelIndex | QPersistentModelIndex
LANE, FIRST, MOST_LANES = 14, 12, 8
LEAST_WITH_RELEASE, LEAST_WITH_BRANCH = 16, 60
"""So much room for the message is kept beside a chip; a release is worth more of it than a branch."""


class GraphDelegate(QStyledItemDelegate):
    """Rows of 27 px; lanes take the theme's kind colours in turn."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, round(27 * text_factor()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours = tokens()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, colours.accent_ground)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, colours.hover)
        area = option.rect.adjusted(6, 0, -6, 0)
        colour, weight = colours.muted, Weight.TEXT
        if index.column() == MESSAGE:
            graph, version = index.data(GRAPH), index.data(VERSION)
            if isinstance(version, Version):
                if isinstance(graph, GraphRow):
                    lanes = min(graph.width, MOST_LANES)
                    self._paint_graph(painter, option.rect, graph, len(version.parents) > 1)
                    area.setLeft(option.rect.left() + FIRST + lanes * LANE)
                chips = [
                    (name, colours.result, colours.result_ground) for name in index.data(RELEASES)
                ]
                chips += [
                    (name, colours.accent_text, colours.accent_ground)
                    for name in version.branches[:3]
                ]
                area.setLeft(area.left() + self._paint_chips(painter, area, chips))
            colour, weight = colours.text, Weight.MEDIUM
        font = sized(0.0, weight)
        painter.setFont(font)
        painter.setPen(colour)
        text = str(index.data() or "")
        elided = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, elided)
        painter.restore()

    def _paint_graph(self, painter: QPainter, rect: QRect, graph: GraphRow, is_merge: bool) -> None:
        middle = QPointF(_x(rect, graph.lane), rect.center().y() + 0.5)
        for above, here in graph.above:
            end = middle if here == graph.lane else QPointF(_x(rect, here), middle.y())
            self._paint_line(painter, QPointF(_x(rect, above), rect.top()), end, above)
        for here, below in graph.below:
            start = middle if here == graph.lane else QPointF(_x(rect, here), middle.y())
            self._paint_line(painter, start, QPointF(_x(rect, below), rect.bottom() + 1), below)
        colour = QColor(_colour(graph.lane))
        painter.setPen(QPen(colour, 2))
        painter.setBrush(QColor(tokens().panel) if is_merge else colour)
        painter.drawEllipse(middle, 4, 4)

    def _paint_line(self, painter: QPainter, start: QPointF, end: QPointF, lane: int) -> None:
        path = QPainterPath(start)
        half = (end.y() - start.y()) / 2
        path.cubicTo(start + QPointF(0, half), end - QPointF(0, half), end)
        painter.setPen(QPen(QColor(_colour(lane)), 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)

    def _paint_chips(
        self, painter: QPainter, area: QRect, chips: list[tuple[str, str, str]]
    ) -> int:
        """Draw a chip for each release and branch and return the width they took."""
        font = sized(-2.0, Weight.MEDIUM)
        metrics = QFontMetrics(font)
        left = 0
        for name, text, ground in chips:
            width = metrics.horizontalAdvance(name) + 12
            box = QRect(area.left() + left, area.center().y() - 8, width, 17)
            room = LEAST_WITH_RELEASE if ground == tokens().result_ground else LEAST_WITH_BRANCH
            if box.right() > area.right() - room:
                break
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(box, 4, 4)
            painter.setFont(font)
            painter.setPen(text)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)
            left += width + 6
        return left


def _x(rect: QRect, lane: int) -> float:
    return rect.left() + FIRST + min(lane, MOST_LANES - 1) * LANE


def _colour(lane: int) -> str:
    kinds = tokens().kinds
    return kinds[lane % len(kinds)]
