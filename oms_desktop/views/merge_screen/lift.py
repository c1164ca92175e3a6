"""One gesture: a value is lifted from a side and dropped into the result.

Our own press, move and release, without a nested event loop (decision 31). It decides nothing: it says what was
dropped where, in the words of a command.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from oms_desktop.views.merge_screen.row_view import RowView
from oms_desktop.views.merge_screen.sides import side_colours, side_letter
from oms_desktop.views.theme.current import tokens
from oms_desktop.views.theme.fonts import Weight, sized


class Ghost(QWidget):
    """The lifted value: a small raised card with the letter of its side."""

    def __init__(self, side: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._side = side
        self._letter = side_letter(side)
        metrics = self.fontMetrics()
        self._text = metrics.elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, 180)
        letter = 22 if self._letter else 0
        self.resize(letter + metrics.horizontalAdvance(self._text) + 34, 38)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card with a soft shadow."""
        now = tokens()
        ink, ground = side_colours(self._side)
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            rect = QRectF(self.rect()).adjusted(3, 2, -3, -5)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.shadow)
            painter.drawRoundedRect(rect.translated(0, 3), 7, 7)
            painter.setPen(QPen(QColor(ink), 1.2))
            painter.setBrush(ground)
            painter.drawRoundedRect(rect, 6, 6)
            left = rect.left() + 10
            if self._letter:
                painter.setFont(sized(0, Weight.NAME))
                painter.setPen(ink)
                painter.drawText(
                    QRectF(left, rect.top(), 20, rect.height()),
                    Qt.AlignmentFlag.AlignVCenter,
                    self._letter,
                )
                left += 20
            painter.setFont(sized())
            painter.setPen(now.text)
            painter.drawText(
                QRectF(left, rect.top(), rect.right() - left, rect.height()),
                Qt.AlignmentFlag.AlignVCenter,
                self._text,
            )
        finally:
            painter.end()


class Lift(QObject):
    """A value in the air, from lifting to dropping, Esc or a lost window.

    Args:
        row: Where it was lifted.
        side: From which side.
        rows: Every row it may be over.
        words: What dropping would do, or why it cannot be: (option, text); the option is "" if it cannot.
        drop: Called with the option when it is dropped where it may be.
        hint: Takes the words while it is over a result, "" elsewhere.
    """

    def __init__(
        self,
        row: RowView,
        side: str,
        screen: QWidget,
        words: Callable[[str, bool], tuple[str, str]],
        drop: Callable[[str], None],
        hint: Callable[[str], None],
    ) -> None:
        super().__init__(screen)
        self._row = row
        self._side = side
        self._screen = screen
        self._words = words
        self._drop = drop
        self._hint = hint
        box = {"ours": row.mine, "theirs": row.theirs}.get(side, row.base_chip)
        self.ghost = Ghost(side, box.text_value, screen)
        self._option = ""
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        QApplication.setOverrideCursor(Qt.CursorShape.ClosedHandCursor)
        self.is_over = False

    def start(self, at: QPointF) -> None:
        """Show the value under the pointer."""
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
                self._end(self._option)
                return True
            case QEvent.Type.KeyPress if isinstance(event, QKeyEvent):
                if event.key() == Qt.Key.Key_Escape:
                    self._end("")
                return True
            case QEvent.Type.ApplicationDeactivate:
                self._end("")
        return False

    def _move(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        local = self._screen.mapFromGlobal(at.toPoint())
        self.ghost.move(local + QPoint(14, 12))  # what dropping does stays to be read
        self._row.result.set_drop_text("")
        target = self._row.result
        over = target.rect().contains(target.mapFromGlobal(at.toPoint()))
        both = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        option, text = self._words(self._side, both)
        self._option = option if over else ""
        target.set_drop_text(text, allowed=bool(option))
        self._hint(text if over and not option else "")

    def _end(self, option: str) -> None:
        self.is_over = True
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        QApplication.restoreOverrideCursor()
        self._row.result.set_drop_text("")
        self._hint("")
        self.ghost.deleteLater()
        self.deleteLater()
        if option:
            self._drop(option)
