"""Draws a region of the canvas in small steps.

`Renderer.render` is a generator: it yields every few milliseconds, so that the caller can stop for input, run it to
its end, or drop it. It knows nothing of widgets or gestures; `base_layer.py` decides when to draw what.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QImage, QPainter

from oms_desktop.views.canvas.arrays import Floats, GraphArrays, Ints
from oms_desktop.views.canvas.camera import Camera
from oms_desktop.views.canvas.card_pictures import CardPictures
from oms_desktop.views.canvas.cards import CardPainter
from oms_desktop.views.canvas.content import Content
from oms_desktop.views.canvas.contract import EDGE_KINDS
from oms_desktop.views.canvas.detail import Detail, detail_at
from oms_desktop.views.canvas.edges import EdgePainter
from oms_desktop.views.canvas.far_view import FarView, blend, paint_ground, rgb
from oms_desktop.views.canvas.label_room import LabelRoom
from oms_desktop.views.canvas.routes import Routes
from oms_desktop.views.theme.tokens import LIGHT, Tokens

MAX_ROUTED = 500
"""More links than this in one view are straight lines: right angles would be a grid, not a drawing."""
CROWD = 160
MAX_THROUGH = 60
"""Lines that only pass through are left out above this number: they say nothing here."""
MAX_PAINTED = 3000
"""More cards than this in one view are seen as from afar, however near they are: they lie on one another."""
SHADOW = 12


class Renderer:
    """Draws the graph with the given content and theme."""

    def __init__(self, arrays: GraphArrays, routes: Routes, content: Content) -> None:
        self.arrays = arrays
        self.routes = routes
        self.content = content
        self.pictures = CardPictures(arrays, content)
        self.tokens: Tokens = LIGHT
        self.ratio = 1.0
        self.size = (0, 0)
        """Device pixels of the whole view: what counts as near does not depend on the region drawn."""
        self.hidden_cards: frozenset[int] = frozenset()
        self.hidden_edges: frozenset[int] = frozenset()
        self.chosen: NDArray[np.bool_] | None = None
        """Many selected cards, coloured here because there are too many to outline on every frame."""
        self._far = FarView(arrays)

    def render(self, image: QImage, region: QRect, camera: Camera) -> Iterator[None]:
        """Draw *region* of *image* as *camera* sees it."""
        paint_ground(image, region, camera, self.tokens, self.ratio)
        yield
        reach = SHADOW * self.ratio
        first = camera.to_scene(region.left() - reach, region.top() - reach)
        last = camera.to_scene(region.right() + reach, region.bottom() + reach)
        sides = (first.x(), first.y(), last.x(), last.y())
        cards = self._shown(self.arrays.cards_in(*sides), self.hidden_cards)
        yield
        edges = self._shown(self.arrays.edges_in(*sides), self.hidden_edges)
        yield
        detail = self.detail(camera)
        if detail >= Detail.NAME or len(edges) <= MAX_ROUTED // 2:
            yield from self._routed_edges(image, region, camera, edges)
        else:
            links = self.arrays.edge_kinds[edges] == 0
            affordable = self._far.affordable(edges[links], camera)
            yield
            colour = self.tokens.edge_far
            yield from self._far.lines(image, region, camera, affordable, colour)
            yield from self._far.branches(image, region, camera, edges[~links], self.tokens.edge)
        if detail >= Detail.NAME:
            yield from self._cards(image, region, camera, cards)
        else:
            yield from self._far_cards(image, region, camera, cards, detail)

    def detail(self, camera: Camera) -> Detail:
        """Return how much of a card is drawn: what the zoom allows, and no more than there is time for."""
        detail = detail_at(camera.scale, self.ratio)
        if detail < Detail.NAME or len(self.arrays.ids) <= MAX_PAINTED:
            return detail
        in_view = self.arrays.cards_in(*camera.scene_rect(*self.size))
        return detail if len(in_view) <= MAX_PAINTED else Detail.RECT

    # ------------------------------------------------------------------ links

    def near_edges(self, camera: Camera, edges: Ints) -> tuple[Ints, Ints]:
        """Split *edges* into those with an end in view, shortest first, and those that pass through."""
        seen = np.zeros(len(self.arrays.ids), np.bool_)
        seen[self.arrays.cards_in(*camera.scene_rect(*self.size))] = True
        ends = self.arrays.ends[edges]
        near = seen[ends[:, 0]] | seen[ends[:, 1]]
        close = edges[near]
        if len(close) > MAX_ROUTED:
            lines = self.arrays.lines[close]
            length = np.abs(lines[:, 2] - lines[:, 0]) + np.abs(lines[:, 3] - lines[:, 1])
            close = close[np.argsort(length, kind="stable")]
        return close, edges[~near]

    def _routed_edges(
        self, image: QImage, region: QRect, camera: Camera, edges: Ints
    ) -> Iterator[None]:
        near, through = self.near_edges(camera, edges)
        yield
        if len(near) > MAX_ROUTED:
            yield from self._far.lines(
                image, region, camera, near[MAX_ROUTED:], self.tokens.edge_far
            )
            near = near[:MAX_ROUTED]
        painter = EdgePainter(self.tokens, camera, self.ratio)
        if len(through) <= MAX_THROUGH:
            yield from self._lines(image, region, painter, through.tolist(), far=True)
        tree = self.arrays.edge_kinds[near] > 0
        # In a crowd the hierarchy stays readable and the links step back.
        crowd = len(near) > CROWD
        yield from self._lines(image, region, painter, near[~tree].tolist(), far=crowd)
        yield from self._lines(image, region, painter, near[tree].tolist(), far=False)
        if painter.has_labels:
            yield from self._labels(image, region, painter, near.tolist())

    def _lines(
        self,
        image: QImage,
        region: QRect,
        edge_painter: EdgePainter,
        edges: list[int],
        *,
        far: bool,
    ) -> Iterator[None]:
        for batch in self._batches(edges):
            painter = QPainter(image)
            try:
                painter.setClipRect(region)
                for edge in batch:
                    kind = EDGE_KINDS[self.arrays.edge_kinds[edge]]
                    problem = None
                    if edge_painter.has_labels:  # near enough for the content to be asked for
                        problem = self.content.edge(self.arrays.edge_ids[edge]).problem
                    route = self.routes.route(edge)
                    edge_painter.line(painter, route, kind, far=far, problem=problem)
            finally:
                painter.end()
            yield

    def _batches(self, edges: list[int]) -> Iterator[list[int]]:
        """Cut *edges* into steps: many where the route is known, few where it must be found."""
        batch: list[int] = []
        cost = 0
        for edge in edges:
            cost += 1 if self.routes.known(edge) else 8
            batch.append(edge)
            if cost >= 60:
                yield batch
                batch, cost = [], 0
        if batch:
            yield batch

    def _labels(
        self, image: QImage, region: QRect, edge_painter: EdgePainter, edges: list[int]
    ) -> Iterator[None]:
        camera = edge_painter.camera
        seen = self._shown(self.arrays.cards_in(*camera.scene_rect(*self.size)), self.hidden_cards)
        boxes = self.arrays.boxes[seen]
        room = LabelRoom(6 * camera.scale, lambda box: _is_under_card(box, camera, boxes))
        inside = region.adjusted(-200, -40, 200, 40)
        for start in range(0, len(edges), 20):
            painter = QPainter(image)
            try:
                painter.setClipRect(region)
                for edge in edges[start : start + 20]:
                    route = self.routes.route(edge)
                    xs = [x * camera.scale + camera.dx for x, _y in route]
                    ys = [y * camera.scale + camera.dy for _x, y in route]
                    apart = min(xs) > inside.right() or max(xs) < inside.left()
                    if apart or min(ys) > inside.bottom() or max(ys) < inside.top():
                        continue
                    content = self.content.edge(self.arrays.edge_ids[edge])
                    roomy = self.routes.roomy_ends(edge)
                    edge_painter.labels(painter, content, route, roomy=roomy, room=room)
            finally:
                painter.end()
            yield

    # ------------------------------------------------------------------ cards

    def card_painter(self, camera: Camera) -> CardPainter:
        """Return the painter of cards for a view."""
        return CardPainter(self.tokens, camera.scale, self.ratio)

    def _cards(self, image: QImage, region: QRect, camera: Camera, cards: Ints) -> Iterator[None]:
        card_painter = self.card_painter(camera)
        boxes = self.arrays.boxes[cards]
        lefts = (np.round(boxes[:, 0] * camera.scale) + camera.dx).tolist()
        tops = (np.round(boxes[:, 1] * camera.scale) + camera.dy).tolist()
        todo = list(zip(cards.tolist(), lefts, tops, strict=True))
        while todo:
            cost = 0
            painter = QPainter(image)
            try:
                painter.setClipRect(region)
                while todo and cost < 40:
                    card, left, top = todo.pop(0)
                    cost += 1 if self.pictures.known(card, card_painter) else 15
                    self.pictures.draw(painter, card, card_painter, left, top)
            finally:
                painter.end()
            yield

    def _far_cards(
        self, image: QImage, region: QRect, camera: Camera, cards: Ints, detail: Detail
    ) -> Iterator[None]:
        kinds = self.tokens.kinds
        colours = self.arrays.colours[cards].astype(np.intp) % len(kinds)
        if self.chosen is not None:
            colours[self.chosen[cards]] = len(kinds)
        if detail == Detail.DOT:
            palette = np.array([rgb(name) for name in (*kinds, self.tokens.text)], np.uint32)
            yield from self._far.dots(image, region, camera, cards, palette, colours)
            return
        fills = {
            number: (blend(name, self.tokens.panel, 0.22), name)
            for number, name in enumerate(kinds)
        }
        fills[len(kinds)] = (self.tokens.accent, self.tokens.accent)
        yield from self._far.boxes(image, region, camera, cards, fills, colours)

    @staticmethod
    def _shown(numbers: Ints, hidden: frozenset[int]) -> Ints:
        if not hidden:
            return numbers
        return numbers[~np.isin(numbers, np.fromiter(hidden, np.intp, len(hidden)))]


def _is_under_card(box: QRectF, camera: Camera, boxes: Floats) -> bool:
    """Return whether a device rectangle touches one of the *boxes* in view."""
    first = camera.to_scene(box.left() + 2, box.top() + 2)
    last = camera.to_scene(box.right() - 2, box.bottom() - 2)
    x, y = boxes[:, 0], boxes[:, 1]
    under = (x <= last.x()) & (x + boxes[:, 2] >= first.x())
    under &= (y <= last.y()) & (y + boxes[:, 3] >= first.y())
    return bool(under.any())
