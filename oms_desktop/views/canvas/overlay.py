"""What is painted over the kept picture on every frame: selection, hover, rings, dragged cards, the gesture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from oms_desktop.views.canvas.cards import RADIUS
from oms_desktop.views.canvas.contract import EDGE_KINDS
from oms_desktop.views.canvas.detail import Detail
from oms_desktop.views.canvas.edges import EdgePainter
from oms_desktop.views.canvas.hits import RING_RADIUS, ring_centre
from oms_desktop.views.canvas.selecting_view import MAX_OUTLINED

if TYPE_CHECKING:
    from oms_desktop.views.canvas.view import GraphView

MAX_DRAGGED_LINES = 60


def paint_overlay(painter: QPainter, view: GraphView) -> None:
    """Paint everything that follows the mouse or the selection, in device pixels."""
    edge_painter = EdgePainter(view.tokens, view.camera, view.ratio)
    card_painter = view.renderer.card_painter(view.camera)
    near = card_painter.detail >= Detail.NAME
    dragged = view.renderer.hidden_cards
    _dragged_edges(painter, view, edge_painter)
    for edge in _lit_edges(view):
        route = view.routes.route(edge)
        kind = EDGE_KINDS[view.arrays.edge_kinds[edge]]
        edge_painter.line(painter, route, kind, selected=True)
        content = view.content.edge(view.arrays.edge_ids[edge])
        edge_painter.labels(painter, content, route, selected=True)
    selected = view.selected_in_view()
    if near:
        for card in (
            dict.fromkeys([*dragged, *selected]) if len(dragged) <= MAX_OUTLINED else selected
        ):
            rect = view.device_rect(card)
            view.renderer.pictures.draw(painter, card, card_painter, rect.left(), rect.top())
    for card in selected:
        _outline(painter, view, card)
    if near and card_painter.detail >= Detail.KEY and view.gesture is None:
        for card in view.ring_cards():
            _ring(painter, view, card)


def _lit_edges(view: GraphView) -> list[int]:
    edges = [edge for edge in (view.selection_state.edge, view.hover.edge) if edge is not None]
    alive = view.arrays.edge_alive
    return [edge for edge in dict.fromkeys(edges) if alive[edge]]


def _dragged_edges(painter: QPainter, view: GraphView, edge_painter: EdgePainter) -> None:
    edges = sorted(view.renderer.hidden_edges)
    if len(edges) > MAX_DRAGGED_LINES:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(edge_painter.pen("link"))
        for x1, y1, x2, y2 in view.arrays.lines[edges[:2000]].tolist():
            painter.drawLine(view.camera.to_device(x1, y1), view.camera.to_device(x2, y2))
        return
    for edge in edges:
        route = view.routes.route(edge)
        content = view.content.edge(view.arrays.edge_ids[edge])
        kind = EDGE_KINDS[view.arrays.edge_kinds[edge]]
        edge_painter.line(painter, route, kind, problem=content.problem)
        edge_painter.labels(painter, content, route)


def _outline(painter: QPainter, view: GraphView, card: int) -> None:
    rect = view.device_rect(card)
    width = max(2.0, round(2 * view.ratio))
    radius = RADIUS * view.camera.scale
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(QPen(QColor(view.tokens.accent), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(
        rect.adjusted(width / 2, width / 2, -width / 2, -width / 2), radius, radius
    )


def _ring(painter: QPainter, view: GraphView, card: int) -> None:
    centre = view.camera.to_device(*ring_centre(view.arrays, card))
    centre = QPointF(round(centre.x()), round(centre.y()))
    radius = RING_RADIUS * max(view.ratio * 0.8, min(view.camera.scale, view.ratio * 1.5))
    if view.hover.ring and view.hover.card == card:
        radius *= 1.2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(QPen(QColor(view.tokens.panel), max(1.0, 1.5 * view.ratio)))
    painter.setBrush(QColor(view.tokens.accent))
    painter.drawEllipse(centre, radius, radius)
    arm = radius * 0.45
    painter.setPen(QPen(QColor(view.tokens.on_accent), max(1.0, 1.5 * view.ratio)))
    painter.drawLine(centre - QPointF(arm, 0), centre + QPointF(arm, 0))
    painter.drawLine(centre - QPointF(0, arm), centre + QPointF(0, arm))
