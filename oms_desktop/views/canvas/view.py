"""The canvas widget: shows a graph, lets it be selected, moved, linked and renamed, and says so by signals.

It changes nothing but positions on the screen; the owner makes the edit and calls `update_cards`, `add`, `remove` or
`move`. See `contract.py` for all signals and values.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from oms_desktop.views.canvas import accessibility
from oms_desktop.views.canvas.arrays import GraphArrays
from oms_desktop.views.canvas.camera import Camera
from oms_desktop.views.canvas.contract import (
    CardSource,
    Edge,
    Graph,
    LinkValidator,
    card_size,
)
from oms_desktop.views.canvas.following import Following
from oms_desktop.views.canvas.hits import NOTHING, Hit, HitFinder
from oms_desktop.views.canvas.interactions.interaction import Interaction
from oms_desktop.views.canvas.keyboard import press_key, walk_links
from oms_desktop.views.canvas.minimap import Minimap
from oms_desktop.views.canvas.mouse import MouseInput
from oms_desktop.views.canvas.overlay import paint_overlay
from oms_desktop.views.canvas.selecting_view import SelectingView
from oms_desktop.views.canvas.writing import Writing

TOOLS = ("select", "type", "interface", "link")
BAR_GAP = 14


class GraphView(SelectingView):
    """A diagram that can be edited."""

    moved = Signal(dict)
    link_requested = Signal(str, str)
    type_and_link_requested = Signal(str, QPointF)
    type_requested = Signal(QPointF)
    interface_requested = Signal(QPointF)
    renamed = Signal(str, str)
    row_entered = Signal(str, str)
    opened = Signal(str)
    row_activated = Signal(str, str)
    context_menu_requested = Signal(object, QPoint)
    delete_requested = Signal(bool)
    hint = Signal(str)
    tool_changed = Signal(str)

    def __init__(
        self, can_link: LinkValidator | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.can_link: LinkValidator = can_link or (lambda source, target: None)
        self.hits = HitFinder(self.arrays, self.routes, self.content)
        self.hover: Hit = NOTHING
        self.gesture: Interaction | None = None
        self.tool = "select"
        self.dragging = False
        self._strip: QWidget | None = None
        self.minimap = Minimap(self)
        self.writing = Writing(self)
        self.mouse = MouseInput(self)
        self.following = Following(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(160, 120)
        self.setAccessibleName(self.tr("Diagram"))
        accessibility.install()

    # ------------------------------------------------------------------ content

    def show_graph(
        self, graph: Graph | GraphArrays, source: CardSource, *, keep_camera: bool = False
    ) -> None:
        """Show another graph, or one whose arrays were made in a thread; fits it unless the camera is to stay."""
        self.cancel_gesture()
        self.following.finish()
        self.writing.close()
        chosen = self.selection()
        self.content.use(source)
        self.arrays.load(graph)
        self.routes.clear()
        self.renderer.pictures.clear()
        self.hover = NOTHING
        self._anchor = None
        index = self.arrays.index
        kept = [index[card_id] for card_id in chosen if card_id in index]
        changed = self.selection_state.replace(kept) and len(kept) != len(chosen)
        self.base.forget()
        if not keep_camera:
            self.fit_all()
        self.update()
        if changed:
            self.announce_selection()

    def update_cards(self, ids: Iterable[str]) -> None:
        """Ask the source again for these cards, as their content changed; their size follows."""
        known = [card_id for card_id in ids if card_id in self.arrays.index]
        self.content.forget(known)
        numbers = [self.arrays.index[card_id] for card_id in known]
        self.renderer.pictures.forget(numbers)
        sizes = {}
        for card_id, number in zip(known, numbers, strict=True):
            card = self.content.card(card_id)
            size = card_size(card)
            if tuple(self.arrays.boxes[number, 2:].tolist()) != size:
                sizes[number] = size
            colour = (
                card.colour if isinstance(card.colour, int) else int(self.arrays.colours[number])
            )
            self.arrays.set_colour(number, colour, card.dashed)
        if sizes:
            self.arrays.set_sizes(sizes)
            self.routes.forget(sizes)
        self.invalidate()

    def update_edges(self, ids: Iterable[str]) -> None:
        """Ask the source again for these edges, as their words changed."""
        self.content.forget(ids)
        self.invalidate()

    def add(self, graph: Graph, edges: Iterable[Edge] = ()) -> None:
        """Add cards, and edges between any cards that are there then."""
        self.arrays.add(graph)
        added = list(edges)
        if added:
            self.arrays.add_edges(added)
        ends = [end for edge in added for end in (edge.source, edge.target)]
        index = self.arrays.index
        self.routes.forget([index[name] for name in {*graph.ids, *ends} if name in index])
        self.invalidate()

    def remove(self, ids: Iterable[str]) -> None:
        """Take cards (with their edges) or edges away."""
        names = list(ids)
        gone = [self.arrays.index[name] for name in names if name in self.arrays.index]
        self.routes.forget(gone)
        for name in names:
            if name in self.arrays.edge_index:
                self.routes.forget(self.arrays.ends[self.arrays.edge_index[name]].tolist())
        self.arrays.remove(names)
        self.content.forget(names)
        self.renderer.pictures.forget(gone)
        left = [card for card in self.selection_state.cards if self.arrays.alive[card]]
        edge = self.selection_state.edge
        if edge is not None and not self.arrays.edge_alive[edge]:
            edge = None
        self.hover = NOTHING
        if self.selection_state.replace(left, edge):
            self.announce_selection()
        self.invalidate()

    def move(  # type: ignore[override]
        self, positions: Mapping[str, tuple[float, float]], *, follow: bool = False
    ) -> None:
        """Put cards elsewhere, without a signal; with *follow* so that the eye can follow a new layout.

        `QWidget.move` has no use on a canvas, which its layout places.
        """
        index = self.arrays.index
        known = {
            index[name]: at
            for name, at in positions.items()
            if name in index and self.following.destination(index[name]) != at
        }
        if known and not (follow and self.following.start(known)):
            self.place(known)
            self.invalidate()

    def flush(self) -> None:
        """Finish motion and picture now; for tests and screenshots."""
        self.following.finish()
        super().flush()

    # ------------------------------------------------------------------ bars

    def set_strip(self, strip: QWidget) -> None:
        """Let a bar float at the bottom."""
        self._strip = strip
        strip.setParent(self)
        strip.show()
        self._arrange()

    # ------------------------------------------------------------------ gestures

    def set_tool(self, tool: str) -> None:
        """Let the next press select, or place a type or an interface, or make a link."""
        if tool not in TOOLS:
            raise ValueError(f"unknown tool {tool!r}; one of {', '.join(TOOLS)}")
        if tool != self.tool:
            self.tool = tool
            self.tool_changed.emit(tool)
            self.mouse.show_cursor()

    def escape(self) -> None:
        """Cancel the gesture, else leave the tool, else select nothing."""
        if self.gesture is not None:
            self.cancel_gesture()
        elif self.tool != "select":
            self.set_tool("select")
        else:
            self.choose(())

    def cancel_gesture(self) -> None:
        """End a gesture as if it had not begun."""
        if self.gesture is not None:
            gesture, self.gesture = self.gesture, None
            gesture.cancel()
            self.mouse.show_cursor()
            self.update()

    def ring_cards(self) -> tuple[int, ...]:
        """Return the cards that show their ring: the one under the mouse and a single selected one."""
        cards = [self.hover.card] if self.hover.card is not None else []
        if len(self.selection_state) == 1 and self.selection_state.current is not None:
            cards.append(self.selection_state.current)
        return tuple(card for card in dict.fromkeys(cards) if self.arrays.alive[card])

    def begin_drag(self, cards: tuple[int, ...]) -> None:
        """Take cards and their links out of the kept picture; they are painted over it."""
        self.dragging = True
        self.renderer.hidden_cards = frozenset(cards)
        self.renderer.hidden_edges = frozenset(self.arrays.edges_of_all(cards).tolist())
        self.invalidate()

    def end_drag(self) -> None:
        """Put them back."""
        self.dragging = False
        self.renderer.hidden_cards = frozenset()
        self.renderer.hidden_edges = frozenset()
        self.invalidate()

    def place(self, positions: Mapping[int, tuple[float, float]]) -> None:
        """Move cards by index; their links are routed anew when drawn."""
        if not positions:
            return
        self.arrays.set_positions(positions)
        if len(positions) > 500:
            self.routes.clear()
        else:
            self.routes.forget(positions)

    def nudge(self, dx: float, dy: float) -> None:
        """Move the selected cards a little, as the user wished."""
        self.following.finish()
        cards = self.selection_state.cards
        moved = self.arrays.boxes[list(cards), :2] + (dx, dy)
        self.place(dict(zip(cards, map(tuple, moved.tolist()), strict=True)))
        self.invalidate()
        self.announce_moved(cards)

    def announce_moved(self, cards: Iterable[int]) -> None:
        """Say where cards are now."""
        boxes = self.arrays.boxes
        self.moved.emit(
            {
                self.arrays.ids[card]: (float(boxes[card, 0]), float(boxes[card, 1]))
                for card in cards
            }
        )

    def start_rename(self, card_id: str) -> None:
        """Let the name of a card be edited in place."""
        self.writing.rename(card_id)

    def start_row_entry(self, card_id: str) -> None:
        """Let a line `name: type` be written under a card."""
        self.writing.enter_row(card_id)

    # ------------------------------------------------------------------ Qt

    def paint_over(self, painter: QPainter) -> None:
        """Paint selection, hover and gesture."""
        paint_overlay(painter, self)
        if self.gesture is not None:
            self.gesture.paint(painter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key is for."""
        if not self.mouse.space(event, pressed=True) and not press_key(self, event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Stop panning when Space is let go."""
        if not self.mouse.space(event, pressed=False):
            super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let go of Space: its release goes elsewhere now."""
        self.mouse.let_go()
        super().focusOutEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Walk links with Tab before leaving the canvas."""
        return walk_links(self, forward=forward) or super().focusNextPrevChild(forward)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a gesture."""
        self.mouse.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with it, or see what is under the mouse."""
        self.mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the gesture."""
        self.mouse.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open, or ask for a new type."""
        self.mouse.double_click(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu."""
        self.mouse.context_menu(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or zoom with Ctrl."""
        self.mouse.wheel(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the mouse any more."""
        self.mouse.leave()

    def event(self, event: QEvent) -> bool:
        """Zoom with two fingers; say in full what is cut short."""
        if isinstance(event, QNativeGestureEvent) and self.mouse.pinch(event):
            return True
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self.mouse.tool_tip(event)
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the bars at their places."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Fit what was given before there was a size."""
        super().showEvent(event)
        self._arrange()
        if self._fit_when_shown:
            self._fit_when_shown = False
            self.fit_all()

    def _extent_to_fit(self) -> tuple[float, float, float, float] | None:
        return self.following.extent()

    def _covers(self) -> list[tuple[float, float]]:
        strip = float(self._strip.height() + BAR_GAP) if self._strip is not None else 0.0
        if self.minimap.isHidden():
            return [(0.0, strip)]
        aside = float(self.minimap.width() + BAR_GAP)
        below = float(self.minimap.height() + BAR_GAP)
        return [(0.0, strip), (aside, strip), (0.0, max(strip, below))]

    def _is_covered(self, camera: Camera) -> bool:
        for bar in (self._strip, self.minimap):
            if bar is not None and not bar.isHidden():
                box = bar.geometry()
                first = camera.to_scene(box.left() * self.ratio, box.top() * self.ratio)
                last = camera.to_scene(box.right() * self.ratio, box.bottom() * self.ratio)
                if len(self.arrays.cards_in(first.x(), first.y(), last.x(), last.y())):
                    return True
        return False

    def _arrange(self) -> None:
        self.minimap.setGeometry(
            self.width() - self.minimap.width() - BAR_GAP,
            self.height() - self.minimap.height() - BAR_GAP,
            self.minimap.width(),
            self.minimap.height(),
        )
        self.minimap.setVisible(self.width() > 520 and self.height() > 320)
        if self._strip is not None:
            size = self._strip.sizeHint()
            left = (self.width() - size.width()) // 2
            self._strip.setGeometry(
                max(4, left), self.height() - size.height() - BAR_GAP, size.width(), size.height()
            )
