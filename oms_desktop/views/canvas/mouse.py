"""Turns mouse events of the canvas into gestures: which press begins which one, and what the wheel does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip

from oms_desktop.views.canvas.accessibility import edge_words
from oms_desktop.views.canvas.hits import NOTHING
from oms_desktop.views.canvas.interactions.connect import Connect
from oms_desktop.views.canvas.interactions.interaction import Interaction, Pointer
from oms_desktop.views.canvas.interactions.move import PressCard
from oms_desktop.views.canvas.interactions.pan import Pan
from oms_desktop.views.canvas.interactions.place import Place
from oms_desktop.views.canvas.interactions.rubber_band import RubberBand

if TYPE_CHECKING:
    from oms_desktop.views.canvas.view import GraphView

SHORT_TEXT = 18
"""A name or row of fewer characters always fits a card."""
WHEEL_STEP = 120.0
WHEEL_ZOOM = 1.2
DRIFT = 18.0
"""Fastest pan at the border, in logical pixels per frame."""


class MouseInput:
    """The mouse of one view."""

    def __init__(self, view: GraphView) -> None:
        self._view = view
        self._space = False
        self._last = QPointF()
        self._drift = QTimer(view, interval=16)
        self._drift.timeout.connect(self._drift_on)

    def tool_tip(self, event: QHelpEvent) -> None:
        """Show a name or row in full; at a reading zoom only where the card cuts it short."""
        view, hit = self._view, self._view.hover
        text = ""
        if view.gesture is None and hit.card is not None and not hit.ring:
            card = view.content.card(view.arrays.ids[hit.card])
            row = next((row for row in card.rows if row.id == hit.row), None)
            text = card.name if row is None else f"{row.name}: {row.type_text}"
            if len(text) < SHORT_TEXT and view.zoom >= 0.75:
                text = ""
        elif view.gesture is None and hit.edge is not None:
            text = edge_words(view, hit.edge)
        QToolTip.showText(event.globalPos(), text, view)

    def leave(self) -> None:
        """Nothing is under the mouse any more."""
        self._set_hover(None)

    def space(self, event: QKeyEvent, *, pressed: bool) -> bool:
        """Hold Space to pan; return whether the key was Space."""
        if event.key() != Qt.Key.Key_Space:
            return False
        if not event.isAutoRepeat():
            self._space = pressed
            self.show_cursor()
        return True

    def let_go(self) -> None:
        """Forget that Space is held."""
        self._space = False
        self.show_cursor()

    def show_cursor(self) -> None:
        """Show what a press would do here."""
        view = self._view
        if view.gesture is not None:
            view.setCursor(view.gesture.cursor)
        elif self._space:
            view.setCursor(Qt.CursorShape.OpenHandCursor)
        elif view.hover.ring or view.tool != "select":
            view.setCursor(Qt.CursorShape.CrossCursor)
        elif view.hover.edge is not None:
            view.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            view.setCursor(Qt.CursorShape.ArrowCursor)

    # ------------------------------------------------------------------ presses

    def press(self, event: QMouseEvent) -> None:
        """Begin the gesture that belongs to this place and tool."""
        view = self._view
        view.setFocus(Qt.FocusReason.MouseFocusReason)
        view.following.finish()
        if view.gesture is not None:
            view.cancel_gesture()
            return
        at = self._pointer(event)
        self._set_hover(at)
        if event.button() == Qt.MouseButton.MiddleButton:
            self._begin(Pan(view, at))
        elif event.button() == Qt.MouseButton.LeftButton:
            self._begin(Pan(view, at) if self._space else self._gesture_for(at))
        elif event.button() == Qt.MouseButton.RightButton:
            if view.hover.card is not None and view.hover.card not in view.selection_state:
                view.choose([view.hover.card])
            elif view.hover.edge is not None:
                view.choose_edge(view.hover.edge)

    def _gesture_for(self, at: Pointer) -> Interaction | None:
        view, hit = self._view, self._view.hover
        if hit.card is not None and (hit.ring or view.tool == "link"):
            return Connect(view, at, hit.card)
        if view.tool in ("type", "interface") and hit.card is None:
            return Place(view, at)
        if hit.card is not None:
            return PressCard(view, at, hit)
        if hit.edge is not None:
            view.choose_edge(hit.edge)
            return None
        return RubberBand(view, at)

    def _begin(self, gesture: Interaction | None) -> None:
        self._view.gesture = gesture
        self.show_cursor()
        self._view.update()

    def move(self, event: QMouseEvent) -> None:
        """Go on with the gesture, or see what is under the mouse."""
        at = self._pointer(event)
        if self._view.gesture is not None:
            self._last = event.position()
            self._view.gesture.move(at)
            self._view.update()
            if not isinstance(self._view.gesture, Pan) and self._beyond() != (0.0, 0.0):
                self._drift.start()
        else:
            self._set_hover(at)

    def release(self, event: QMouseEvent) -> None:
        """End the gesture."""
        view, gesture = self._view, self._view.gesture
        if gesture is None:
            return
        at = self._pointer(event)
        view.gesture = None
        gesture.release(at)
        self._set_hover(self._pointer(event))
        self.show_cursor()
        view.update()

    def double_click(self, event: QMouseEvent) -> None:
        """Open what is there; on empty canvas ask for a new type."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        view, at = self._view, self._pointer(event)
        self._set_hover(at)
        if view.hover.card is not None:
            view.opened.emit(view.arrays.ids[view.hover.card])
        elif view.hover.edge is not None:
            view.opened.emit(view.arrays.edge_ids[view.hover.edge])
        else:
            view.type_requested.emit(at.scene)

    def context_menu(self, event: QContextMenuEvent) -> None:
        """Ask for a menu for what is there."""
        view = self._view
        target: str | None = None
        point = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            current = view.selection_state.current
            if current is not None:
                target = view.arrays.ids[current]
                point = view.mapToGlobal(view.card_rect(target).center().toPoint())
        else:
            self._set_hover(self._pointer_at(QPointF(event.pos()), event.modifiers()))
            if view.hover.card is not None:
                target = view.arrays.ids[view.hover.card]
            elif view.hover.edge is not None:
                target = view.arrays.edge_ids[view.hover.edge]
        view.context_menu_requested.emit(target, point)

    # ------------------------------------------------------------------ drifting

    def _beyond(self) -> tuple[float, float]:
        """Return how far the mouse is outside of the view, in logical pixels."""
        rect, at = self._view.rect(), self._last
        dx = min(0.0, at.x() - rect.left()) + max(0.0, at.x() - rect.right())
        dy = min(0.0, at.y() - rect.top()) + max(0.0, at.y() - rect.bottom())
        return dx, dy

    def _drift_on(self) -> None:
        """Pan on while something is dragged beyond the border."""
        view, (dx, dy) = self._view, self._beyond()
        if view.gesture is None or (dx, dy) == (0.0, 0.0):
            self._drift.stop()
            return
        step = [max(-DRIFT, min(DRIFT, away / 4)) * view.ratio for away in (dx, dy)]
        view.set_camera(view.camera.panned(-step[0], -step[1]))
        view.gesture.move(self._pointer_at(self._last, view.gesture.at.modifiers))
        view.update()

    # ------------------------------------------------------------------ wheel

    def wheel(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl zoom at the pointer, with Shift scroll sideways."""
        view = self._view
        pixels, angle = event.pixelDelta(), event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turns = (angle.y() or angle.x()) / WHEEL_STEP
            view.set_zoom(view.zoom * WHEEL_ZOOM**turns, event.position())
            return
        dx, dy = (pixels.x(), pixels.y()) if not pixels.isNull() else (angle.x() / 2, angle.y() / 2)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not dx:
            dx, dy = dy, 0
        view.set_camera(view.camera.panned(dx * view.ratio, dy * view.ratio))

    def pinch(self, event: QNativeGestureEvent) -> bool:
        """Zoom with two fingers; return whether it was that."""
        if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self._view.set_zoom(self._view.zoom * (1 + event.value()), event.position())
        return True

    # ------------------------------------------------------------------ hover

    def _pointer(self, event: QMouseEvent) -> Pointer:
        return self._pointer_at(event.position(), event.modifiers())

    def _pointer_at(self, position: QPointF, modifiers: Qt.KeyboardModifier) -> Pointer:
        device = position * self._view.ratio
        return Pointer(device, self._view.camera.to_scene(device.x(), device.y()), modifiers)

    def _set_hover(self, at: Pointer | None) -> None:
        view = self._view
        found = NOTHING
        if at is not None:
            rings = view.ring_cards()
            found = view.hits.find(at.scene.x(), at.scene.y(), view.camera, view.ratio, rings)
        if found != view.hover:
            view.hover = found
            self.show_cursor()
            view.update()
