"""One gesture: something is lifted, carried over places that may take it, and dropped, or let go.

Our own press, move and release, without a nested event loop (decision 31). It decides nothing: a place says what dropping
would do, and does it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from oms_desktop.views.merge_screen.ghost import Ghost


@dataclass(frozen=True, slots=True)
class Offer:
    """What dropping does, in words, or why it cannot be; `drop` is None where it cannot.

    Attributes:
        on_ghost: Whether the ghost says it, where the place itself has no room for words.
    """

    text: str
    drop: Callable[[], None] | None = None
    on_ghost: bool = False


class Place(Protocol):
    """Somewhere a thing in the air may be dropped."""

    def begin(self) -> None:
        """Show that this place may take it."""

    def offer(self, at: QPoint, *, both: bool) -> Offer | None:
        """Return what dropping at a global point does; None where the point is not over this place."""

    def show_offer(self, offer: Offer | None) -> None:
        """Show what dropping does while the pointer is over this place; None while it is elsewhere."""

    def end(self) -> None:
        """Look as before."""


class Drag(QObject):
    """A thing in the air, from lifting to dropping, Esc or a lost window.

    Args:
        side: Whose value it is, "" for a record or a section.
        text: What the ghost says.
        places: Everywhere it may be over, the innermost first.
        hint: Takes why a drop cannot be, "" elsewhere.
        say: Takes what a drop would do, for a screen reader.
    """

    def __init__(
        self,
        side: str,
        text: str,
        places: Sequence[Place],
        screen: QWidget,
        hint: Callable[[str], None],
        say: Callable[[str], None],
    ) -> None:
        super().__init__(screen)
        self._places = list(places)
        self._screen = screen
        self._hint = hint
        self._say = say
        self._over: Place | None = None
        self._offer: Offer | None = None
        self._spoken = ""
        self.ghost = Ghost(side, text, screen)
        self.is_over = False
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        QApplication.setOverrideCursor(Qt.CursorShape.ClosedHandCursor)

    def start(self, at: QPointF) -> None:
        """Show the thing under the pointer."""
        for place in self._places:
            place.begin()
        self.ghost.show()
        self.ghost.raise_()
        self._move(at, Qt.KeyboardModifier.NoModifier)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the pointer; a release drops, Esc lets go."""
        if self.is_over:
            return False
        match event.type():
            case QEvent.Type.MouseMove if isinstance(event, QMouseEvent):
                self._move(event.globalPosition(), event.modifiers())
                return True
            case QEvent.Type.MouseButtonRelease if isinstance(event, QMouseEvent):
                self._move(event.globalPosition(), event.modifiers())
                self._end(self._offer)
                return True
            case QEvent.Type.KeyPress if isinstance(event, QKeyEvent):
                if event.key() == Qt.Key.Key_Escape:
                    self._end(None)
                return True
            case QEvent.Type.ApplicationDeactivate:
                self._end(None)
        return False

    def _move(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        point = at.toPoint()
        self.ghost.move(
            self._screen.mapFromGlobal(point) + QPoint(14, 12)
        )  # the place stays to be read
        both = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        over, offer = None, None
        for place in self._places:
            offer = place.offer(point, both=both)
            if offer is not None:
                over = place
                break
        if self._over is not None and self._over is not over:
            self._over.show_offer(None)
        self._over, self._offer = over, offer
        if over is not None:
            over.show_offer(offer)
        self.ghost.say(offer.text if offer is not None and offer.on_ghost else "")
        self._tell(offer)

    def _tell(self, offer: Offer | None) -> None:
        """Say why a drop cannot be, and to a screen reader also what it would do."""
        self._hint(offer.text if offer is not None and offer.drop is None else "")
        shape = Qt.CursorShape.ClosedHandCursor
        if offer is not None:
            shape = Qt.CursorShape.ForbiddenCursor if offer.drop is None else shape
            if offer.drop is not None:
                shape = Qt.CursorShape.DragCopyCursor
        QApplication.changeOverrideCursor(shape)
        words = offer.text if offer is not None else ""
        if words and words != self._spoken and offer is not None and offer.drop is not None:
            self._say(words)
        self._spoken = words

    def _end(self, offer: Offer | None) -> None:
        self.is_over = True
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        QApplication.restoreOverrideCursor()
        for place in self._places:
            place.end()
        self._hint("")
        self.ghost.hide()
        self.ghost.deleteLater()
        self.deleteLater()
        if offer is not None and offer.drop is not None:
            offer.drop()
