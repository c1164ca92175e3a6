"""What lies under a point of the canvas."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from oms_desktop.views.canvas.arrays import GraphArrays
from oms_desktop.views.canvas.camera import Camera
from oms_desktop.views.canvas.content import Content
from oms_desktop.views.canvas.contract import HEADER_HEIGHT, ROW_HEIGHT, shown_rows
from oms_desktop.views.canvas.detail import Detail, detail_at
from oms_desktop.views.canvas.routes import Routes

RING_RADIUS = 8.0
RING_REACH = 11.0
EDGE_REACH = 6.0


@dataclass(frozen=True, slots=True)
class Hit:
    """A card (with one of its rows, or its ring), a link, or nothing."""

    card: int | None = None
    row: str | None = None
    ring: bool = False
    edge: int | None = None


NOTHING = Hit()


def ring_centre(arrays: GraphArrays, card: int) -> tuple[float, float]:
    """Return the scene point of a card's ring: at its right edge, in the middle of its header."""
    x, y, width, height = (float(value) for value in arrays.boxes[card])
    return x + width, y + min(HEADER_HEIGHT, height) / 2


class HitFinder:
    """Finds what is under a scene point."""

    def __init__(self, arrays: GraphArrays, routes: Routes, content: Content) -> None:
        self._arrays = arrays
        self._routes = routes
        self._content = content

    def card_at(self, x: float, y: float) -> int | None:
        """Return the topmost card at a scene point."""
        found = self._arrays.cards_in(x, y, x, y)
        return int(found[-1]) if len(found) else None

    def find(self, x: float, y: float, camera: Camera, ratio: float, rings: tuple[int, ...]) -> Hit:
        """Return what is at a scene point.

        Args:
            x: Scene coordinate.
            y: Scene coordinate.
            camera: Where the view looks; reaches are in logical pixels.
            ratio: Device pixels per logical pixel.
            rings: Cards whose ring is shown.
        """
        logical = camera.scale / ratio
        detail = detail_at(camera.scale, ratio)
        if detail >= Detail.KEY:
            for card in rings:
                ring_x, ring_y = ring_centre(self._arrays, card)
                if np.hypot(x - ring_x, y - ring_y) * logical <= RING_REACH:
                    return Hit(card=card, ring=True)
        hit = self.card_at(x, y)
        if hit is not None:
            return Hit(card=hit, row=self._row_at(hit, y) if detail == Detail.FULL else None)
        return Hit(edge=self._edge_at(x, y, EDGE_REACH / logical))

    def _row_at(self, card: int, y: float) -> str | None:
        number = int((y - float(self._arrays.boxes[card, 1]) - HEADER_HEIGHT) // ROW_HEIGHT)
        if number < 0:
            return None
        rows = shown_rows(self._content.card(self._arrays.ids[card]))
        return rows[number].id if number < len(rows) else None

    def _edge_at(self, x: float, y: float, reach: float) -> int | None:
        """Return the nearest link that is drawn as a route; straight far lines are no targets."""
        edges = self._arrays.edges_in(x - reach, y - reach, x + reach, y + reach)
        best, best_distance = None, reach
        for edge in edges.tolist():
            if not self._routes.known(edge):
                continue
            points = np.array(self._routes.route(edge))
            low = np.minimum(points[:-1], points[1:])
            high = np.maximum(points[:-1], points[1:])
            away = np.maximum(low - (x, y), (x, y) - high).clip(0)
            distance = float(np.hypot(away[:, 0], away[:, 1]).min())
            if distance < best_distance:
                best, best_distance = edge, distance
        return best
