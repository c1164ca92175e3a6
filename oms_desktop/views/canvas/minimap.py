"""The whole diagram in a corner, with a frame around what the view shows; click or drag to look elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from oms_desktop.views.canvas.camera import Camera
from oms_desktop.views.canvas.far_view import FarView, blend, pixels_of, rgb

if TYPE_CHECKING:
    from oms_desktop.views.canvas.view import GraphView

SIZE = QSize(168, 112)
PADDING = 10.0
MAX_ROUNDED = 400


class Minimap(QWidget):
    """A child of the view at its lower right corner."""

    def __init__(self, view: GraphView) -> None:
        super().__init__(view)
        self._view = view
        self._image: QImage | None = None
        self._image_key: object = None
        self.setFixedSize(SIZE)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Overview of the diagram"))

    # ------------------------------------------------------------------ geometry

    def _camera(self) -> Camera | None:
        """Return how the scene is mapped into the map, in its device pixels."""
        extent = self._view.arrays.extent()
        if extent is None:
            return None
        ratio = self._view.ratio
        left, top, right, bottom = extent
        room_x = (self.width() - 2 * PADDING) * ratio
        room_y = (self.height() - 2 * PADDING) * ratio
        scale = min(room_x / max(1.0, right - left), room_y / max(1.0, bottom - top), 0.16 * ratio)
        size = (self.width() * ratio, self.height() * ratio)
        return Camera.centred(scale, (left + right) / 2, (top + bottom) / 2, *size)

    def _look_at(self, point: QPointF) -> None:
        camera = self._camera()
        if camera is not None:
            ratio = self._view.ratio
            self._view.look_at(camera.to_scene(point.x() * ratio, point.y() * ratio))

    # ------------------------------------------------------------------ Qt

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Look where the map was pressed."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._look_at(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow a drag on the map."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._look_at(event.position())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the map and the frame."""
        painter = QPainter(self)
        try:
            self._paint(painter)
        finally:
            painter.end()

    def _paint(self, painter: QPainter) -> None:
        tokens, ratio = self._view.tokens, self._view.ratio
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(QPen(QColor(tokens.line), tokens.line_width))
        painter.setBrush(QColor(tokens.panel))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        camera = self._camera()
        if camera is None:
            return
        image = self._picture(camera)
        painter.drawImage(QPointF(4, 4), image)
        left, top, right, bottom = self._view.camera.scene_rect(*self._view.device_size)
        first, last = camera.to_device(left, top) / ratio, camera.to_device(right, bottom) / ratio
        frame = QRectF(first, last) & QRectF(self.rect()).adjusted(3.5, 3.5, -3.5, -3.5)
        painter.setPen(QPen(QColor(tokens.accent), 1.2 * tokens.line_width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame, 2, 2)

    def _picture(self, camera: Camera) -> QImage:
        """Return the cards as dots; painted anew only when the diagram changed."""
        arrays, tokens, ratio = self._view.arrays, self._view.tokens, self._view.ratio
        key = (arrays.revision, tokens.name, ratio, len(arrays.ids))
        if self._image is not None and (key == self._image_key or self._view.dragging):
            return self._image
        inset = round(4 * ratio)
        size = QSize(
            round(self.width() * ratio) - 2 * inset, round(self.height() * ratio) - 2 * inset
        )
        image = QImage(size, QImage.Format.Format_RGB32)
        pixels_of(image)[:] = rgb(tokens.panel)
        inner = camera.panned(-inset, -inset)
        cards = np.flatnonzero(arrays.alive)
        kinds = [blend(name, tokens.panel, 0.85) for name in tokens.kinds]
        colours = arrays.colours[cards].astype(np.intp) % len(kinds)
        if len(cards) <= MAX_ROUNDED:
            painter = QPainter(image)
            try:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
                painter.setPen(Qt.PenStyle.NoPen)
                for card, colour in zip(cards.tolist(), colours.tolist(), strict=True):
                    rect = inner.rect_to_device(*arrays.boxes[card].tolist())
                    rect.setWidth(max(rect.width(), 3 * ratio))
                    rect.setHeight(max(min(rect.height(), rect.width() * 0.62), 2 * ratio))
                    painter.setBrush(QColor(kinds[colour]))
                    painter.drawRoundedRect(rect, 1.5 * ratio, 1.5 * ratio)
            finally:
                painter.end()
        else:
            palette = np.array([rgb(name) for name in kinds], np.uint32)
            for _ in FarView(arrays).dots(image, image.rect(), inner, cards, palette, colours):
                pass
        image.setDevicePixelRatio(ratio)
        self._image, self._image_key = image, key
        return image
