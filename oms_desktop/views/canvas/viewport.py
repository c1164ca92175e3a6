"""Looking at a graph: the camera, zoom and fit, the kept picture and the job that sharpens it.

Nothing is edited here; `view.py` adds selection, gestures and editing.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from oms_desktop.views.canvas.arrays import GraphArrays
from oms_desktop.views.canvas.base_layer import BaseLayer
from oms_desktop.views.canvas.camera import MAX_ZOOM, MIN_ZOOM, Camera
from oms_desktop.views.canvas.content import Content
from oms_desktop.views.canvas.render import Renderer
from oms_desktop.views.canvas.routes import Routes
from oms_desktop.views.theme.current import current_theme
from oms_desktop.views.theme.fonts import text_factor
from oms_desktop.views.theme.tokens import Tokens

SETTLE_MS = 60
FIT_MARGIN = 28.0
ZOOM_STEP = 1.25


class Viewport(QWidget):
    """A widget that shows cards and links through a camera."""

    zoom_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.arrays = GraphArrays()
        self.routes = Routes(self.arrays)
        self.content = Content()
        self.renderer = Renderer(self.arrays, self.routes, self.content)
        self.base = BaseLayer(self.renderer)
        self.camera = Camera()
        self._zoom = 1.0
        self._fit_when_shown = False
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self._sharpen)
        self._slices = QTimer(self, interval=0)
        self._slices.timeout.connect(self._work)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        current_theme().changed.connect(self._on_theme_changed)
        self.renderer.tokens = current_theme().tokens

    # ------------------------------------------------------------------ measures

    @property
    def tokens(self) -> Tokens:
        """The colours in use."""
        return self.renderer.tokens

    @property
    def ratio(self) -> float:
        """Device pixels per logical pixel."""
        return self.devicePixelRatioF()

    @property
    def device_size(self) -> tuple[int, int]:
        """Size of the view in device pixels."""
        return round(self.width() * self.ratio), round(self.height() * self.ratio)

    @property
    def zoom(self) -> float:
        """The zoom; 1.0 is 100 %, where text has the size of the application font."""
        return self._zoom

    def device_rect(self, card: int) -> QRectF:
        """Return the rectangle of a card in device pixels."""
        return self.camera.rect_to_device(*self.arrays.boxes[card].tolist())

    def to_view(self, x: float, y: float) -> QPoint:
        """Return the widget's own point of a scene point."""
        return (self.camera.to_device(x, y) / self.ratio).toPoint()

    def scene_at(self, point: QPointF) -> QPointF:
        """Return the scene point under a point of the widget."""
        return self.camera.to_scene(point.x() * self.ratio, point.y() * self.ratio)

    def scene_centre(self) -> QPointF:
        """Return the scene point in the middle of the view."""
        return self.scene_at(QPointF(self.rect().center()))

    # ------------------------------------------------------------------ looking

    def set_camera(self, camera: Camera) -> None:
        """Look elsewhere; the sharp picture follows when it has been still for a moment."""
        if camera != self.camera:
            self.camera = camera
            self.refresh_soon()

    def set_zoom(self, zoom: float, at: QPointF | None = None) -> None:
        """Zoom, the scene under *at* (a point of the widget; its middle if None) staying in place."""
        zoom = min(MAX_ZOOM, max(MIN_ZOOM, zoom))
        point = (at if at is not None else QPointF(self.rect().center())) * self.ratio
        changed = zoom != self._zoom
        self._zoom = zoom
        self.set_camera(self.camera.zoomed(self._scale(), point.x(), point.y()))
        if changed:
            self.zoom_changed.emit(zoom)

    def zoom_in(self) -> None:
        """Zoom in one step."""
        self.set_zoom(self._zoom * ZOOM_STEP)

    def zoom_out(self) -> None:
        """Zoom out one step."""
        self.set_zoom(self._zoom / ZOOM_STEP)

    def fit_all(self) -> None:
        """Show the whole diagram, at 100 % at most; as soon as there is a size, if there is none yet."""
        if not self.isVisible():
            self._fit_when_shown = True
        extent = self._extent_to_fit()
        if extent is not None:
            self.fit(QRectF(QPointF(*extent[:2]), QPointF(*extent[2:])))

    def fit(self, area: QRectF) -> None:
        """Show a scene rectangle, at 100 % at most, beside the bars that float over the canvas."""
        fitted = [found for cover in self._covers() for found in self._fitted(area, *cover)]
        free = (found for found in fitted if not self._is_covered(found[1]))
        zoom, camera = next(free, fitted[0])
        changed = zoom != self._zoom
        self._zoom = zoom
        self.set_camera(camera)
        if changed:
            self.zoom_changed.emit(zoom)

    def _fitted(self, area: QRectF, right: float, below: float) -> list[tuple[float, Camera]]:
        """Return zoom and cameras that show *area* where *right* and *below* pixels are covered.

        In the middle of what is free first, then moved up and to the left as far as the room allows.
        """
        room_x = max(40.0, self.width() - 2 * FIT_MARGIN - right)
        room_y = max(40.0, self.height() - 2 * FIT_MARGIN - below)
        unit = text_factor()
        zoom = min(
            1.0, room_x / (max(1.0, area.width()) * unit), room_y / (max(1.0, area.height()) * unit)
        )
        zoom = max(MIN_ZOOM, zoom)
        centre = area.center()
        scale = zoom * unit * self.ratio
        camera = Camera.centred(scale, centre.x(), centre.y(), *self.device_size)
        camera = camera.panned(-right * self.ratio / 2, -below * self.ratio / 2)
        up = max(0.0, (room_y - area.height() * zoom * unit) / 2) * self.ratio
        aside = max(0.0, (room_x - area.width() * zoom * unit) / 2) * self.ratio
        shifts = ((0.0, 0.0), (0.0, -up), (-aside, 0.0), (-aside, -up))
        return [(zoom, camera.panned(*shift)) for shift in shifts]

    def look_at(self, point: QPointF) -> None:
        """Bring a scene point to the middle of the view."""
        self.set_camera(Camera.centred(self.camera.scale, point.x(), point.y(), *self.device_size))

    def reveal(self, card: int) -> None:
        """Pan just enough to show a card."""
        rect, margin = self.device_rect(card), 24 * self.ratio
        width, height = self.device_size
        dx = max(0.0, margin - rect.left()) - max(0.0, rect.right() + margin - width)
        dy = max(0.0, margin - rect.top()) - max(0.0, rect.bottom() + margin - height)
        self.set_camera(self.camera.panned(dx, dy))

    def _extent_to_fit(self) -> tuple[float, float, float, float] | None:
        """Return (left, top, right, bottom) of the whole diagram."""
        return self.arrays.extent()

    def _covers(self) -> list[tuple[float, float]]:
        """Return how much of the right and of the bottom may be left to bars, the best way first."""
        return [(0.0, 0.0)]

    def _is_covered(self, camera: Camera) -> bool:
        """Return whether a card would lie under a bar."""
        return False

    def _scale(self) -> float:
        return self._zoom * text_factor() * self.ratio

    # ------------------------------------------------------------------ drawing

    def invalidate(self) -> None:
        """Draw anew what changed, in the background."""
        self.base.invalidate()
        self._slices.start()
        self.update()

    def refresh_soon(self) -> None:
        """Paint a frame now and sharpen it when the view has been still for a moment."""
        self._slices.stop()
        self._settle.start()
        self.update()

    def flush(self) -> None:
        """Finish the picture now; for tests and screenshots."""
        self._adapt()
        while not self.base.step(self.camera, 1.0):
            pass
        self._slices.stop()
        self._settle.stop()
        self.update()

    def _sharpen(self) -> None:
        self._slices.start()

    def _work(self) -> None:
        if self.base.step(self.camera):
            self._slices.stop()
            self.update()

    def _adapt(self) -> None:
        """Follow the size and the screen's ratio."""
        if self.renderer.ratio != self.ratio or self.camera.scale != self._scale():
            self.renderer.ratio = self.ratio
            middle = (self.device_size[0] / 2, self.device_size[1] / 2)
            self.camera = self.camera.zoomed(self._scale(), *middle)
        self.base.resize(*self.device_size)

    def _on_theme_changed(self) -> None:
        self.renderer.tokens = current_theme().tokens
        self.renderer.pictures.clear()
        self.base.forget()
        self.update()

    def paint_over(self, painter: QPainter) -> None:
        """Paint what changes on every frame, in device pixels; for subclasses."""

    # ------------------------------------------------------------------ Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the kept picture and what lies over it."""
        self._adapt()
        painter = QPainter(self)
        try:
            painter.scale(1 / self.ratio, 1 / self.ratio)
            self.base.draw(painter, self.camera)
            self.paint_over(painter)
        finally:
            painter.end()
        if self.base.needs_work(self.camera) and not self._settle.isActive():
            self._settle.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the middle of the view in place."""
        old, new = event.oldSize(), event.size()
        if self._fit_when_shown or not old.isValid():
            return
        grown = QPointF(new.width() - old.width(), new.height() - old.height()) * self.ratio / 2
        self.camera = self.camera.panned(grown.x(), grown.y())

    def changeEvent(self, event: QEvent) -> None:
        """Follow another application font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationFontChange:
            self.renderer.pictures.clear()
            self.base.forget()
            self.update()
