"""Turns mouse events of the canvas into gestures: which press begins which one, and what the wheel does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QWheelEvent,
)

from oms_desktop.views.canvas.hits import NOTHING
from oms_desktop.views.canvas.interactions.connect import Connect
from oms_desktop.views.canvas.interactions.interaction import Interaction, Pointer
from oms_desktop.views.canvas.interactions.move import PressCard
from oms_desktop.views.canvas.interactions.pan import Pan
from oms_desktop.views.canvas.interactions.place import Place
from oms_desktop.views.canvas.interactions.rubber_band import RubberBand

if TYPE_CHECKING:
    from oms_desktop.views.canvas.view import GraphView

WHEEL_STEP = 120.0
WHEEL_ZOOM = 1.2


class MouseInput:
    """The mouse of one view."""

    def __init__(self, view: GraphView) -> None:
        self._view = view
        self._space = False

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
            self._view.gesture.move(at)
            self._view.update()
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
