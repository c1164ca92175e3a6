"""Draws what is seen from afar: thousands of cards as dots or boxes, and straight lines, in bulk."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from oms_desktop.views.canvas.arrays import Floats, GraphArrays, Ints
from oms_desktop.views.canvas.camera import Camera
from oms_desktop.views.canvas.line_buffer import ShapeBuffer, clip_lines
from oms_desktop.views.canvas.ports import TRUNK
from oms_desktop.views.canvas.routes import STUB
from oms_desktop.views.theme.tokens import Tokens

INK_PER_PIXEL = 0.55
"""How long all lines together may be, in pixels per pixel of the view: more is a grey carpet, not a drawing."""
LINES_PER_STEP = 800
BOXES_PER_STEP = 1500
MEASURED_AT_ONCE = 10_000
GRID = 20.0


def pixels_of(image: QImage) -> NDArray[np.uint32]:
    """Return the pixels of an RGB32 image as an array to write to; no painter may be active on it."""
    stride = image.bytesPerLine() // 4
    memory: Any = image.bits()
    return np.frombuffer(memory, np.uint32).reshape(image.height(), stride)[:, : image.width()]


def rgb(colour: str) -> int:
    """Return a colour as a pixel of an RGB32 image."""
    return QColor(colour).rgb() & 0xFFFFFFFF


def blend(colour: str, ground: str, share: float) -> str:
    """Return *colour* laid over *ground*, opaque, so that no line needs blending."""
    over, under = QColor(colour), QColor(ground)
    parts = ((over.red(), under.red()), (over.green(), under.green()), (over.blue(), under.blue()))
    return QColor(*(round(a * share + b * (1 - share)) for a, b in parts)).name()


def paint_ground(
    image: QImage, region: QRect, camera: Camera, tokens: Tokens, ratio: float
) -> None:
    """Fill a region with the canvas ground and, near enough, its grid of dots."""
    pixels = pixels_of(image)
    left, top, right, bottom = region.left(), region.top(), region.right() + 1, region.bottom() + 1
    pixels[top:bottom, left:right] = rgb(tokens.canvas)
    logical = camera.scale / ratio
    if logical < 0.45:
        return
    step = GRID * camera.scale * (1 if logical > 0.7 else 2)
    size = max(1, round(min(2.0, 2 * logical) * ratio))
    columns = np.arange(
        np.floor((left - camera.dx) / step), np.ceil((right - camera.dx) / step) + 1
    )
    rows = np.arange(np.floor((top - camera.dy) / step), np.ceil((bottom - camera.dy) / step) + 1)
    xs = np.round(columns * step).astype(int) + camera.dx
    ys = np.round(rows * step).astype(int) + camera.dy
    colour = rgb(tokens.grid)
    for across in range(size):
        for down in range(size):
            x, y = xs + across, ys + down
            x, y = x[(x >= left) & (x < right)], y[(y >= top) & (y < bottom)]
            pixels[y[:, None], x[None, :]] = colour


class FarView:
    """Bulk drawing of a graph."""

    def __init__(self, arrays: GraphArrays) -> None:
        self._arrays = arrays
        self._lines = ShapeBuffer(QLineF, LINES_PER_STEP)
        self._boxes = ShapeBuffer(QRectF, BOXES_PER_STEP)
        self._ink_revision = -1
        self._length = np.zeros(0, np.float32)
        self._by_length = np.zeros(0, np.float32)
        self._ink: Floats = np.zeros(0)

    def affordable(self, edges: Ints, camera: Camera) -> Ints:
        """Return the shortest of *edges*, as many as the whole drawing may have by its ink."""
        if self._ink_revision != self._arrays.revision:
            lines = self._arrays.lines.astype(np.float32)
            self._length = np.hypot(lines[:, 2] - lines[:, 0], lines[:, 3] - lines[:, 1])
            self._by_length = np.sort(self._length)
            self._ink = np.cumsum(self._by_length, dtype=np.float64)
            self._ink_revision = self._arrays.revision
        extent = self._arrays.extent()
        if extent is None or not len(self._ink):
            return edges
        area = (extent[2] - extent[0]) * (extent[3] - extent[1]) * camera.scale**2
        count = int(np.searchsorted(self._ink * camera.scale, area * INK_PER_PIXEL))
        if count >= len(self._ink):
            return edges
        kept: Ints = edges[self._length[edges] < self._by_length[count]]
        return kept

    def lines(
        self, image: QImage, region: QRect, camera: Camera, edges: Ints, colour: str
    ) -> Iterator[None]:
        """Draw straight lines from centre to centre."""
        sides = (region.left() - 2, region.top() - 2, region.right() + 3, region.bottom() + 3)
        for part in _parts(edges):
            lines = self._arrays.lines[part] * camera.scale
            lines[:, 0::2] += camera.dx
            lines[:, 1::2] += camera.dy
            yield from self._draw(image, region, clip_lines(lines, *sides), colour)

    def branches(
        self, image: QImage, region: QRect, camera: Camera, edges: Ints, colour: str
    ) -> Iterator[None]:
        """Draw *extends* and *implements*: as branches from a trunk in an indented tree, straight elsewhere."""
        for part in _parts(edges):
            yield from self._branches(image, region, camera, part, colour)

    def _branches(
        self, image: QImage, region: QRect, camera: Camera, edges: Ints, colour: str
    ) -> Iterator[None]:
        ends = self._arrays.ends[edges]
        sub, top = self._arrays.boxes[ends[:, 0]], self._arrays.boxes[ends[:, 1]]
        indented = (sub[:, 0] >= top[:, 0] + TRUNK + 5) & (sub[:, 1] >= top[:, 1] + top[:, 3] + 20)
        yield from self.lines(image, region, camera, edges[~indented], colour)
        sub, top = sub[indented], top[indented]
        trunk = top[:, 0] + TRUNK
        middle = sub[:, 0] + sub[:, 2] / 2
        bend = sub[:, 1] - STUB
        lines = np.concatenate(
            [
                np.column_stack([trunk, top[:, 1] + top[:, 3], trunk, bend]),
                np.column_stack([trunk, bend, middle, bend]),
                np.column_stack([middle, bend, middle, sub[:, 1]]),
            ]
        )
        lines *= camera.scale
        lines[:, 0::2] += camera.dx
        lines[:, 1::2] += camera.dy
        np.round(lines, out=lines)
        lines = lines[np.abs(lines[:, 0] - lines[:, 2]) + np.abs(lines[:, 1] - lines[:, 3]) >= 1]
        yield
        sides = (region.left() - 2, region.top() - 2, region.right() + 3, region.bottom() + 3)
        yield from self._draw(image, region, clip_lines(lines, *sides), colour)

    def _draw(self, image: QImage, region: QRect, lines: Floats, colour: str) -> Iterator[None]:
        for start in range(0, len(lines), LINES_PER_STEP):
            painter = QPainter(image)
            try:
                painter.setClipRect(region)
                painter.setPen(QPen(QColor(colour), 0))
                painter.drawLines(self._lines.filled(lines[start : start + LINES_PER_STEP]))
            finally:
                painter.end()
            yield

    def dots(
        self,
        image: QImage,
        region: QRect,
        camera: Camera,
        cards: Ints,
        palette: NDArray[np.uint32],
        colours: NDArray[np.intp],
    ) -> Iterator[None]:
        """Write cards as a few pixels each, straight into the image.

        Args:
            image: Where to draw.
            region: What to leave everything outside of.
            camera: Where the view is.
            cards: Which cards.
            palette: Pixel values.
            colours: (len(cards)) index into *palette*.
        """
        boxes = self._arrays.boxes[cards]
        xs = np.round(boxes[:, 0] * camera.scale).astype(int) + camera.dx
        ys = np.round(boxes[:, 1] * camera.scale).astype(int) + camera.dy
        values = palette[colours]
        width = max(1, round(220 * camera.scale))
        height = (
            max(1, min(width, round(float(np.median(boxes[:, 3])) * camera.scale)))
            if len(boxes)
            else 1
        )
        pixels = pixels_of(image)
        left, top, right, bottom = region.left(), region.top(), region.right(), region.bottom()
        for across in range(width):
            x = xs + across
            for down in range(height):
                y = ys + down
                inside = (x >= left) & (x <= right) & (y >= top) & (y <= bottom)
                pixels[y[inside], x[inside]] = values[inside]
            yield

    def boxes(
        self,
        image: QImage,
        region: QRect,
        camera: Camera,
        cards: Ints,
        fills: dict[int, tuple[str, str]],
        colours: NDArray[np.intp],
    ) -> Iterator[None]:
        """Draw cards as small boxes: a body with a coloured edge, one batch per colour.

        Args:
            image: Where to draw.
            region: What to leave everything outside of.
            camera: Where the view is.
            cards: Which cards.
            fills: Body and edge colour of each index.
            colours: (len(cards)) index into *fills*.
        """
        boxes = self._arrays.boxes[cards] * camera.scale
        boxes[:, 0] += camera.dx
        boxes[:, 1] += camera.dy
        np.round(boxes, out=boxes)
        for index, (body, edge) in fills.items():
            chosen = boxes[colours == index]
            for start in range(0, len(chosen), BOXES_PER_STEP):
                batch = chosen[start : start + BOXES_PER_STEP]
                strips = batch.copy()
                strips[:, 2] = np.maximum(2, np.round(batch[:, 2] * 0.08))
                painter = QPainter(image)
                try:
                    painter.setClipRect(region)
                    painter.setPen(Qt.PenStyle.NoPen)
                    painter.setBrush(QColor(body))
                    painter.drawRects(self._boxes.filled(batch))
                    painter.setBrush(QColor(edge))
                    painter.drawRects(self._boxes.filled(strips))
                finally:
                    painter.end()
                yield


def _parts(edges: Ints) -> Iterator[Ints]:
    """Cut many lines into parts that are measured in a moment."""
    for start in range(0, len(edges), MEASURED_AT_ONCE):
        yield edges[start : start + MEASURED_AT_ONCE]
