"""Where the canvas looks: the map between scene units and device pixels.

The offset is whole device pixels, so that panning moves a picture without resampling it and one card always lands on
the same pixels. Device pixels are logical pixels times the screen's ratio; only `view.py` converts between the two.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

MIN_ZOOM = 0.005
MAX_ZOOM = 4.0


@dataclass(frozen=True, slots=True)
class Camera:
    """device = scene * scale + (dx, dy)."""

    scale: float = 1.0
    dx: int = 0
    dy: int = 0

    def to_device(self, x: float, y: float) -> QPointF:
        """Return the device point of a scene point."""
        return QPointF(x * self.scale + self.dx, y * self.scale + self.dy)

    def to_scene(self, x: float, y: float) -> QPointF:
        """Return the scene point of a device point."""
        return QPointF((x - self.dx) / self.scale, (y - self.dy) / self.scale)

    def rect_to_device(self, x: float, y: float, width: float, height: float) -> QRectF:
        """Return the device rectangle of a scene rectangle, its edges on whole pixels."""
        left = round(x * self.scale) + self.dx
        top = round(y * self.scale) + self.dy
        right = round((x + width) * self.scale) + self.dx
        bottom = round((y + height) * self.scale) + self.dy
        return QRectF(left, top, right - left, bottom - top)

    def scene_rect(self, width: float, height: float) -> tuple[float, float, float, float]:
        """Return (left, top, right, bottom) of the scene that *width* x *height* device pixels show."""
        first = self.to_scene(0, 0)
        last = self.to_scene(width, height)
        return first.x(), first.y(), last.x(), last.y()

    def panned(self, dx: float, dy: float) -> Camera:
        """Return the camera with the scene moved by device pixels."""
        return Camera(self.scale, self.dx + round(dx), self.dy + round(dy))

    def zoomed(self, scale: float, x: float, y: float) -> Camera:
        """Return the camera at another *scale*, the scene point under device point (x, y) staying there."""
        fixed = self.to_scene(x, y)
        return Camera(scale, round(x - fixed.x() * scale), round(y - fixed.y() * scale))

    @staticmethod
    def centred(scale: float, x: float, y: float, width: float, height: float) -> Camera:
        """Return the camera that shows scene point (x, y) in the middle of *width* x *height*."""
        return Camera(scale, round(width / 2 - x * scale), round(height / 2 - y * scale))
