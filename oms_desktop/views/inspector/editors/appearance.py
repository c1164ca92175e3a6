"""How a type looks: its colour and its icon."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from oms_desktop.views.inspector.editors.base import FieldEditor
from oms_desktop.views.inspector.looks import TYPE_ICONS, colour_of
from oms_desktop.views.theme.current import current_theme, tokens
from oms_desktop.views.theme.icons import icon
from oms_desktop.views.theme.style_sheet import set_role

COLOURS = ("", "0", "1", "2", "3", "4", "5", "6", "7")


class ColourEditor(FieldEditor):
    """The theme's eight colours and none, in a row; arrow keys choose."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._swatches = Swatches(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._swatches)
        layout.addStretch(1)
        self.setFocusProxy(self._swatches)
        self._swatches.chosen.connect(self.committed)

    def show_value(self, value: object) -> None:
        self._swatches.show_colour(str(value or ""))

    def show_mixed(self) -> None:
        self._swatches.show_colour(None)

    def lock(self, reason: str) -> None:
        self._swatches.setEnabled(not reason)
        self._swatches.setToolTip(reason)

    def control(self) -> QWidget:
        return self._swatches


class Swatches(QWidget):
    """Small squares, of which one is chosen; a colour of its own is shown as one more."""

    chosen = Signal(object)

    SIDE, GAP = 22, 6

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours: tuple[str, ...] = COLOURS
        self._colour: str | None = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        current_theme().changed.connect(self.update)

    def show_colour(self, colour: str | None) -> None:
        """Mark *colour* as chosen; None marks none."""
        self._colours = COLOURS if colour in (*COLOURS, None) else (*COLOURS, str(colour))
        self._colour = colour
        self.setAccessibleDescription(self._words(colour))
        self.updateGeometry()
        self.update()

    def _words(self, colour: str | None) -> str:
        if colour is None:
            return self.tr("Several values")
        if colour in COLOURS:
            names = (
                self.tr("as its kind"),
                self.tr("blue"),
                self.tr("violet"),
                self.tr("green"),
                self.tr("orange"),
                self.tr("red"),
                self.tr("teal"),
                self.tr("grey"),
                self.tr("ochre"),
            )
            return names[COLOURS.index(colour)]
        return f"#{colour}"

    def sizeHint(self) -> QSize:
        count = len(self._colours)
        return QSize(count * (self.SIDE + self.GAP) - self.GAP + 2, self.SIDE + 4)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = int(event.position().x()) // (self.SIDE + self.GAP)
        if 0 <= place < len(self._colours):
            self._choose(self._colours[place])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        now = self._colours.index(self._colour) if self._colour in self._colours else 0
        self._choose(self._colours[(now + step) % len(self._colours)])

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, colour in enumerate(self._colours):
            left = place * (self.SIDE + self.GAP) + 1
            is_chosen = colour == self._colour
            if is_chosen:
                ring = tokens().accent if self.hasFocus() else tokens().text
                painter.setPen(QPen(QColor(ring), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(left, 2, self.SIDE, self.SIDE, 6, 6)
            painter.setPen(Qt.PenStyle.NoPen if colour else QPen(QColor(tokens().line_strong), 1.4))
            painter.setBrush(QColor(colour_of(colour)) if colour else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(left + 4, 6, self.SIDE - 8, self.SIDE - 8, 3, 3)
            if not colour:
                painter.drawLine(left + 5, self.SIDE - 3, left + self.SIDE - 5, 7)
        painter.end()

    def _choose(self, colour: str) -> None:
        if colour != self._colour:
            self.chosen.emit(colour)


class IconEditor(FieldEditor):
    """A button with the icon of the type, which opens a grid to choose from."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid: IconGrid | None = None
        self._shown = ""
        self._button = QPushButton(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._button)
        layout.addStretch(1)
        self.setFocusProxy(self._button)
        self._button.clicked.connect(self._open)

    def show_value(self, value: object) -> None:
        self._shown = str(value or "")
        self._button.setIcon(icon(self._shown or TYPE_ICONS[0], "text"))
        self._button.setText(self._shown or self.tr("As its kind"))

    def show_mixed(self) -> None:
        self.show_value("")
        self._button.setText(self.tr("Several values"))

    def lock(self, reason: str) -> None:
        self._button.setEnabled(not reason)
        self._button.setToolTip(reason)

    def control(self) -> QWidget:
        return self._button

    def _open(self) -> None:
        if self._grid is None:
            self._grid = IconGrid(self)
            self._grid.picked.connect(self._on_picked)
        self._grid.open_at(self._button)

    def _on_picked(self, name: str) -> None:
        wanted = "" if name == TYPE_ICONS[0] else name
        if wanted != self._shown:
            self.committed.emit(wanted)


class IconGrid(QFrame):
    """A pop-up with the icons that suit a type; arrows move, Enter picks."""

    picked = Signal(str)

    COLUMNS = 8

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        set_role(self, "floating")
        self.setAccessibleName(self.tr("Icons"))
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 8, 8, 8)
        grid.setSpacing(2)
        self._buttons: list[QToolButton] = []
        for place, name in enumerate(TYPE_ICONS):
            button = QToolButton(self)
            button.setIcon(icon(name, "text"))
            button.setToolTip(name)
            button.setAccessibleName(name)
            button.clicked.connect(lambda _checked=False, chosen=name: self._pick(chosen))
            grid.addWidget(button, place // self.COLUMNS, place % self.COLUMNS)
            self._buttons.append(button)

    def open_at(self, anchor: QWidget) -> None:
        """Show the grid below *anchor*."""
        self.adjustSize()
        place = anchor.mapToGlobal(QPoint(0, anchor.height() + 4))
        room = anchor.screen().availableGeometry()
        place.setX(max(room.left() + 4, min(place.x(), room.right() - self.width() - 4)))
        if place.y() + self.height() > room.bottom():
            place.setY(anchor.mapToGlobal(QPoint(0, -4)).y() - self.height())
        self.move(place)
        self.show()
        self._buttons[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self.COLUMNS,
            Qt.Key.Key_Down: self.COLUMNS,
        }
        key = Qt.Key(event.key())
        focused = next((i for i, b in enumerate(self._buttons) if b.hasFocus()), 0)
        if key in steps:
            place = max(0, min(focused + steps[key], len(self._buttons) - 1))
            self._buttons[place].setFocus(Qt.FocusReason.TabFocusReason)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._buttons[focused].click()
        else:
            super().keyPressEvent(event)

    def _pick(self, name: str) -> None:
        self.close()
        self.picked.emit(name)
