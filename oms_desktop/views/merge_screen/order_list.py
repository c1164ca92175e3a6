"""A list whose rows are dragged into another order by our own gesture (decision 31), or moved with Alt and the arrows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from oms_desktop.views.merge_screen.value_box import LIFT_AT
from oms_desktop.views.theme.current import tokens
from oms_desktop.views.theme.fonts import Weight, sized, text_factor

KEY = Qt.ItemDataRole.UserRole
EDGE = 18
"""So near to an edge a drag scrolls."""


def row_size() -> QSize:
    """Return the size of a row: high enough to be taken hold of."""
    return QSize(0, round(26 * text_factor()))


class OrderList(QListWidget):
    """Rows with a key each; with *ticks* each can be left out too. A line shows where a dragged row would stand."""

    reordered = Signal()

    def __init__(
        self, rows: Iterable[tuple[str, str, bool]], *, ticks: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)
        self.setMinimumHeight(120)
        self._pressed: tuple[int, QPoint] | None = None
        self._carried = -1
        self._goal = -1
        self._ticks = ticks
        for key, text, ticked in rows:
            entry = QListWidgetItem(text)
            entry.setData(KEY, key)
            entry.setSizeHint(row_size())
            if ticks:
                state = Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
                entry.setCheckState(state)
            self.addItem(entry)
        self.setCurrentRow(0)
        self._scrolling = QTimer(self, interval=60)
        self._scrolling.timeout.connect(self._scroll)
        self._towards = 0

    @property
    def keys(self) -> list[Any]:
        """The keys in order; those that are not ticked are left out."""
        entries = (self.item(row) for row in range(self.count()))
        return [
            entry.data(KEY)
            for entry in entries
            if not self._ticks or entry.checkState() == Qt.CheckState.Checked
        ]

    @property
    def goal(self) -> int:
        """Where the dragged row would stand, or -1."""
        return self._goal

    def move_row(self, row: int, to: int) -> None:
        """Put a row where another stands."""
        to = max(0, min(self.count() - 1, to))
        if row == to or not 0 <= row < self.count():
            return
        self.insertItem(to, self.takeItem(row))
        self.setCurrentRow(to)
        self.reordered.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember which row was taken hold of."""
        super().mousePressEvent(event)
        entry = self.itemAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and entry is not None:
            self._pressed = self.row(entry), event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry the row; a line shows where it would stand."""
        if self._pressed is None:
            return
        row, start = self._pressed
        at = event.position().toPoint()
        if self._carried < 0 and (at - start).manhattanLength() >= LIFT_AT:
            self._carried = row
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._carried >= 0:
            self._goal = self._place_at(at)
            self._towards = (
                -1 if at.y() < EDGE else 1 if at.y() > self.viewport().height() - EDGE else 0
            )
            if self._towards and not self._scrolling.isActive():
                self._scrolling.start()
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop the row."""
        carried, goal = self._carried, self._goal
        self._let_go()
        if carried >= 0 and goal >= 0:
            self.move_row(carried, goal - 1 if goal > carried else goal)
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves the row; Esc lets go of a dragged one."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() == Qt.Key.Key_Escape and self._carried >= 0:
            self._let_go()
        elif event.key() in steps and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            row = self.currentRow()
            self.move_row(row, row + steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, then the line with the number of the place."""
        super().paintEvent(event)
        if self._carried < 0 or self._goal < 0:
            return
        now = tokens()
        painter = QPainter(self.viewport())
        try:
            y = self._line_at(self._goal)
            painter.setPen(QPen(QColor(now.accent), 2))
            painter.drawLine(4, y, self.viewport().width() - 34, y)
            badge = QRect(self.viewport().width() - 32, y - 9, 24, 18)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(now.accent))
            painter.drawRoundedRect(badge, 4, 4)
            painter.setPen(QColor(now.on_accent))
            painter.setFont(sized(-2, Weight.NAME))
            place = self._goal if self._goal > self._carried else self._goal + 1
            painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(place))
        finally:
            painter.end()

    def _place_at(self, at: QPoint) -> int:
        for row in range(self.count()):
            if at.y() < self.visualItemRect(self.item(row)).center().y():
                return row
        return self.count()

    def _line_at(self, place: int) -> int:
        if place < self.count():
            return max(1, self.visualItemRect(self.item(place)).top())
        return self.visualItemRect(self.item(self.count() - 1)).bottom()

    def _scroll(self) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self._towards)
        if not self._towards or self._carried < 0:
            self._scrolling.stop()

    def _let_go(self) -> None:
        self._pressed, self._carried, self._goal, self._towards = None, -1, -1, 0
        self._scrolling.stop()
        self.unsetCursor()
        self.viewport().update()
