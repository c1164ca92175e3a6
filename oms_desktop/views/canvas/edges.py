"""Paints routed links: the line, what stands at its ends, and its words.

Lines are right-angled and on whole pixels, so they are drawn without smoothing and stay crisp. A link has a small dot
where it arrives, *extends* a hollow triangle, *implements* the same with a dashed line.
"""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from oms_desktop.views.canvas.camera import Camera
from oms_desktop.views.canvas.cards import cached_font
from oms_desktop.views.canvas.contract import Edge, EdgeKind, EndText, Severity
from oms_desktop.views.canvas.detail import Detail, detail_at, text_growth
from oms_desktop.views.canvas.label_room import LabelRoom
from oms_desktop.views.canvas.routes import Route
from oms_desktop.views.theme.fonts import Weight
from oms_desktop.views.theme.tokens import Tokens

LABEL_PIXELS = 12.0


def severity_colour(tokens: Tokens, severity: Severity) -> str:
    """Return the colour of a severity."""
    return tokens.muted if severity == "info" else str(getattr(tokens, severity))


class EdgePainter:
    """Paints links at one scale in one theme."""

    def __init__(self, tokens: Tokens, camera: Camera, ratio: float) -> None:
        self.tokens = tokens
        self.camera = camera
        self.ratio = ratio
        self.detail = detail_at(camera.scale, ratio)
        self._unit = camera.scale * text_growth(camera.scale, ratio, self.detail)
        self._near = min(1.0, max(0.5, camera.scale / ratio)) * ratio
        """Device pixels per unit for line widths and end marks."""

    # ------------------------------------------------------------------ lines

    def pen(
        self,
        kind: EdgeKind,
        *,
        selected: bool = False,
        far: bool = False,
        problem: Severity | None = None,
    ) -> QPen:
        """Return the pen of a line."""
        colour = self.tokens.edge_far if far else self.tokens.edge
        if selected:
            colour = self.tokens.accent
        elif problem is not None:
            colour = severity_colour(self.tokens, problem)
        thick = (2.0 if selected else 1.5) + 0.5 * (self.tokens.line_width - 1)
        width = max(1.0, round(thick * self._near))
        pen = QPen(QColor(colour), width)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if kind == "implements" or problem == "block":
            pen.setDashPattern([4.0, 3.0])
        return pen

    def points(self, route: Route) -> list[QPointF]:
        """Return a route in device pixels."""
        scale, dx, dy = self.camera.scale, self.camera.dx, self.camera.dy
        return [QPointF(round(x * scale) + dx, round(y * scale) + dy) for x, y in route]

    def line(
        self,
        painter: QPainter,
        route: Route,
        kind: EdgeKind,
        *,
        selected: bool = False,
        far: bool = False,
        problem: Severity | None = None,
    ) -> None:
        """Draw one line with the mark at its target."""
        points = self.points(route)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        pen = self.pen(kind, selected=selected, far=far, problem=problem)
        painter.setPen(pen)
        if kind == "link":
            painter.drawPolyline(points)
            if not far:
                self._dot(painter, points[-1], pen)
        else:
            self._with_triangle(painter, points, pen)

    def _dot(self, painter: QPainter, end: QPointF, pen: QPen) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(pen.color())
        radius = 3.0 * self._near
        painter.drawEllipse(end, radius, radius)

    def _with_triangle(self, painter: QPainter, points: list[QPointF], pen: QPen) -> None:
        end, before = points[-1], points[-2]
        along = QPointF(end.x() - before.x(), end.y() - before.y())
        length = max(1.0, abs(along.x()) + abs(along.y()))
        along /= length
        size = min(9.0 * self._near, length)
        base = end - along * size
        painter.drawPolyline([*points[:-1], base])
        across = QPointF(-along.y(), along.x()) * (size * 0.6)
        solid = QPen(pen)
        solid.setStyle(Qt.PenStyle.SolidLine)
        solid.setWidthF(max(1.0, pen.widthF() * 0.9))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(solid)
        painter.setBrush(QColor(self.tokens.canvas))
        painter.drawPolygon(QPolygonF([end, base + across, base - across]))

    # ------------------------------------------------------------------ words

    @property
    def has_labels(self) -> bool:
        """Whether words are drawn at this scale."""
        return self.detail >= Detail.KEY

    def labels(
        self,
        painter: QPainter,
        edge: Edge,
        route: Route,
        *,
        roomy: tuple[bool, bool] = (True, True),
        room: LabelRoom | None = None,
        selected: bool = False,
    ) -> None:
        """Draw the name in the middle and, where there is room, side names and cardinalities at the ends.

        Args:
            painter: Where to draw.
            edge: The words.
            route: The line.
            roomy: Whether the source and the target end have room beside their neighbours.
            room: What other words have left; None draws whatever lies there.
            selected: In the colour of the selection.
        """
        if not self.has_labels:
            return
        made, metrics = cached_font(round(LABEL_PIXELS * self._unit), Weight.TEXT, edge.struck)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setFont(made)
        colour = self.tokens.muted
        if selected:
            colour = self.tokens.accent_text
        elif edge.problem is not None:
            colour = severity_colour(self.tokens, edge.problem)
        painter.setPen(QColor(colour))
        points = self.points(route)
        names = len(points) > 2 or not edge.name
        free = room or LabelRoom(metrics.height() / 2, lambda _box: False)
        if roomy[0]:
            self._end(painter, metrics, edge.source_end, points, free, names=names)
        if roomy[1]:
            self._end(painter, metrics, edge.target_end, points[::-1], free, names=names)
        if edge.name:
            self._name(painter, metrics, edge.name, points, free)

    def _end(
        self,
        painter: QPainter,
        metrics: QFontMetricsF,
        end: EndText,
        points: list[QPointF],
        room: LabelRoom,
        *,
        names: bool,
    ) -> None:
        at, towards = points[0], points[1]
        length = abs(towards.x() - at.x()) + abs(towards.y() - at.y())
        gap = 6 * self._near
        horizontal = at.y() == towards.y()
        name = end.name if names and self.detail == Detail.FULL else ""
        if (
            name
            and horizontal
            and metrics.horizontalAdvance(f"{name}  {end.cardinality}") > length - gap
        ):
            name = ""
        rightwards = towards.x() > at.x()
        words = [end.cardinality, name] if rightwards or not horizontal else [name, end.cardinality]
        text = "  ".join(word for word in words if word)
        if not text:
            return
        width, height = metrics.horizontalAdvance(text), metrics.height()
        if horizontal:
            left = at.x() + gap if rightwards else at.x() - gap - width
            box = QRectF(left, at.y() - height - 2 * self._near, width, height)
        else:
            down = towards.y() > at.y()
            top = at.y() + gap / 2 if down else at.y() - gap / 2 - height
            if not down and length > 30 * self._near:
                top -= 2 * self._near
            box = QRectF(at.x() + gap, top, width, height)
        if room.is_free(box):
            room.take(box)
            painter.drawText(QPointF(round(box.x()), round(box.y() + metrics.ascent())), text)

    def _name(
        self,
        painter: QPainter,
        metrics: QFontMetricsF,
        name: str,
        points: list[QPointF],
        room: LabelRoom,
    ) -> None:
        width, height = metrics.horizontalAdvance(name), metrics.height()
        pad = 4 * self._near
        places: list[tuple[int, float, QRectF, bool]] = []
        for first, last in pairwise(points):
            middle = (first + last) / 2
            length = abs(last.x() - first.x()) + abs(last.y() - first.y())
            if first.y() == last.y():
                box = QRectF(
                    middle.x() - width / 2, first.y() - height - 2 * self._near, width, height
                )
                fits = width + 2 * pad <= length
                places.append((0 if fits else 3, -length, box, not fits))
            else:
                box = QRectF(first.x() - width / 2, middle.y() - height / 2, width, height)
                places.append((1 if length >= 2 * height else 2, -length, box, True))
        ordered = sorted(places, key=lambda place: place[:2])
        free = next((place for place in ordered if room.is_free(place[2])), None)
        if free is None:
            return
        _rank, _length, box, ground = free
        room.take(box)
        if ground:
            painter.fillRect(box.adjusted(-pad, 0, pad, 0), QColor(self.tokens.canvas))
        painter.drawText(QPointF(round(box.x()), round(box.y() + metrics.ascent())), name)
