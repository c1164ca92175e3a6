"""The picture of the canvas under everything that moves, kept between frames.

A pan moves the picture and draws only the strips that came into view; a zoom scales it and redraws sharply in the
background; a change redraws in the background while the old picture stays. No frame does more than its budget: what is
not finished is finished by the refining job, a slice at a time.
"""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from oms_desktop.views.canvas.camera import Camera
from oms_desktop.views.canvas.render import Renderer

STRIP_BUDGET = 0.008
FIRST_BUDGET = 0.040
SLICE = 0.008


class BaseLayer:
    """The cached picture and the job that renews it. All sizes are device pixels."""

    def __init__(self, renderer: Renderer) -> None:
        self._renderer = renderer
        self._image: QImage | None = None
        self._spare: QImage | None = None
        self._camera = Camera()
        self._size = (0, 0)
        self._stale = True
        self._job: Iterator[None] | None = None
        self._job_image: QImage | None = None
        self._job_camera = Camera()

    def resize(self, width: int, height: int) -> None:
        """Draw *width* x *height* from now on."""
        if (width, height) != self._size:
            self._size = (width, height)
            self._renderer.size = self._size
            self._spare = None
            self._job = None
            self._stale = True

    def invalidate(self) -> None:
        """Say that the picture no longer shows what is there."""
        self._stale = True
        self._job = None

    def forget(self) -> None:
        """Throw the picture away, as another diagram or theme has come."""
        self.invalidate()
        self._image = None

    # ------------------------------------------------------------------ frames

    def draw(self, painter: QPainter, camera: Camera) -> None:
        """Draw the best picture there is for *camera*; what is missing is left to `step`."""
        if min(self._size) <= 0:
            return
        if self._image is None:
            self._first(camera)
        same_size = self._image is not None and self._image.size() == QSize(*self._size)
        if same_size and camera.scale == self._camera.scale and camera != self._camera:
            self._pan(camera)
        if self._image is None:
            return
        if camera == self._camera:
            painter.drawImage(0, 0, self._image)
        else:
            self._draw_scaled(painter, self._image, camera)

    def needs_work(self, camera: Camera) -> bool:
        """Return whether the picture is not yet the sharp and complete one for *camera*."""
        return self._stale or camera != self._camera or self._image is None

    def step(self, camera: Camera, budget: float = SLICE) -> bool:
        """Work on the sharp picture for *camera* for *budget* seconds; return True when it is there."""
        if min(self._size) <= 0 or not self.needs_work(camera):
            return True
        if self._job is None or self._job_image is None or self._job_camera != camera:
            self._job_image = self._blank()
            self._job_camera = camera
            self._job = self._renderer.render(self._job_image, self._job_image.rect(), camera)
        if not _run(self._job, budget):
            return False
        self._image, self._camera = self._job_image, camera
        self._job = self._job_image = None
        self._stale = False
        return True

    # ------------------------------------------------------------------ inside

    def _first(self, camera: Camera) -> None:
        if not self.step(camera, FIRST_BUDGET):
            self._image = self._blank()
            self._image.fill(QColor(self._renderer.tokens.canvas))
            self._camera = camera
            self._stale = True

    def _blank(self) -> QImage:
        return QImage(*self._size, QImage.Format.Format_RGB32)

    def _pan(self, camera: Camera) -> None:
        image = self._image
        if image is None:
            return
        width, height = self._size
        dx, dy = camera.dx - self._camera.dx, camera.dy - self._camera.dy
        if abs(dx) >= width or abs(dy) >= height:
            image.fill(QColor(self._renderer.tokens.canvas))
            self._camera, self._stale = camera, True
            return
        moved = self._spare if self._spare is not None else self._blank()
        blit = QPainter(moved)
        try:
            blit.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
            blit.drawImage(dx, dy, image)
        finally:
            blit.end()
        self._image, self._spare, self._camera = moved, image, camera
        # Ends that come into or leave the view change how their lines look: the settled picture is drawn anew.
        self._stale = True
        self._job = None
        finish = perf_counter() + STRIP_BUDGET
        for strip in _strips(dx, dy, width, height):
            drawing = self._renderer.render(moved, strip, camera)
            _run(drawing, finish - perf_counter())

    def _draw_scaled(self, painter: QPainter, image: QImage, camera: Camera) -> None:
        growth = camera.scale / self._camera.scale
        origin = QPointF(
            camera.dx - self._camera.dx * growth,
            camera.dy - self._camera.dy * growth,
        )
        target = QRectF(origin.x(), origin.y(), image.width() * growth, image.height() * growth)
        whole = QRectF(0, 0, *self._size)
        if not target.contains(whole):
            painter.fillRect(whole, QColor(self._renderer.tokens.canvas))
        painter.drawImage(target, image, QRectF(image.rect()))


def _run(job: Iterator[None], budget: float) -> bool:
    """Advance *job* for *budget* seconds; return True when it has ended."""
    finish = perf_counter() + budget
    return all(perf_counter() < finish for _ in job)


def _strips(dx: int, dy: int, width: int, height: int) -> list[QRect]:
    """Return what came into view when the picture moved by (dx, dy)."""
    strips = []
    if dx > 0:
        strips.append(QRect(0, 0, dx, height))
    elif dx < 0:
        strips.append(QRect(width + dx, 0, -dx, height))
    left, right = max(0, dx), width + min(0, dx)
    if dy > 0:
        strips.append(QRect(left, 0, right - left, dy))
    elif dy < 0:
        strips.append(QRect(left, height + dy, right - left, -dy))
    return strips
