"""Where the boxes of the strip stand: in columns from the item's own record to the right, or round a circle."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize

from oms_desktop.views.merge_screen.touched import Touched
from oms_desktop.views.theme.fonts import text_factor

TOP = 38.0


def box_size() -> tuple[float, float]:
    """Return how large a box is at the text size of the moment."""
    return 150 * text_factor(), 34 * text_factor()


def places(touched: Touched, size: QSize) -> dict[str, QRectF]:
    """Return the box of each record."""
    return _circle(touched, size) if touched.is_circle else _columns(touched, size)


def _columns(touched: Touched, size: QSize) -> dict[str, QRectF]:
    nodes = touched.nodes
    box = box_size()
    rows = max(1, int((size.height() - TOP - 8) // (box[1] + 16)))
    width = max(size.width() - 40.0, 1.0)
    columns = 1 + math.ceil((len(nodes) - 1) / rows) if nodes else 1
    box = min(box[0], max(60.0, (width - 14 * (columns - 1)) / columns)), box[1]
    step = min(300.0, max(box[0] + 14, (width - box[0]) / max(1, columns - 1)))
    left = 20.0 + max(0.0, (width - box[0] - step * (columns - 1)) / 2)
    middle = TOP + (size.height() - TOP - box[1]) / 2
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


def _circle(touched: Touched, size: QSize) -> dict[str, QRectF]:
    """Place those of the circle round its middle, in the order of its lines, and the others at the right."""
    box = box_size()
    around = [
        line.source for line in sorted(touched.lines, key=lambda one: one.number) if line.number
    ]
    ring = list(dict.fromkeys(around))
    others = [node.id for node in touched.nodes if node.id not in ring]
    shift = 0.0 if not others else -box[0] * 0.6
    middle = QPointF(size.width() / 2 + shift, TOP + (size.height() - TOP) / 2)
    wide = min(box[0] * (0.95 if len(ring) == 2 else 1.25), (size.width() - box[0]) / 2 - 12)
    high = max(0.0, (size.height() - TOP - box[1]) / 2 - 8)
    placed = {}
    for number, record in enumerate(ring):
        angle = math.pi + 2 * math.pi * number / len(ring)
        x = middle.x() + wide * math.cos(angle) - box[0] / 2
        y = middle.y() + high * math.sin(angle) - box[1] / 2
        placed[record] = QRectF(x, y, *box)
    for row, record in enumerate(others):
        top = middle.y() + (row - len(others) / 2) * (box[1] + 10)
        placed[record] = QRectF(middle.x() + wide + box[0] * 0.8, top, *box)
    return placed


def ghost_places(touched: Touched, boxes: dict[str, QRectF]) -> list[tuple[str, str, QRectF]]:
    """Return side, name and place of what the sides call the item's own record: mine above it, theirs below."""
    if not touched.nodes or not touched.ghosts:
        return []
    own = boxes[touched.nodes[0].id]
    shift = {"ours": -own.height() - 6, "theirs": own.height() + 6}
    return [
        (ghost.side, ghost.name, own.translated(0, shift[ghost.side])) for ghost in touched.ghosts
    ]


def beside(boxes: dict[str, QRectF], touched: Touched, at: str, way: tuple[int, int]) -> str:
    """Return the record one comes to from *at* in a direction: along a line if one leads there, else the nearest."""
    here = boxes[at].center()
    linked = {
        end
        for line in touched.lines
        for end in (line.source, line.target)
        if at in (line.source, line.target) and end != at
    }

    def distance(record: str) -> float:
        there = boxes[record].center() - here
        along = there.x() * way[0] + there.y() * way[1]
        aside = abs(there.x() * way[1]) + abs(there.y() * way[0])
        return along + aside * 2 if along > 1 else math.inf

    for some in (linked, set(boxes) - {at}):
        found = min(some, key=distance, default="")
        if found and distance(found) < math.inf:
            return found
    return at
