"""Sets shown as chips: words that are typed, and references that are picked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from oms_desktop.views.inspector.editors.base import FieldEditor
from oms_desktop.views.inspector.flow import FlowLayout
from oms_desktop.views.theme.current import current_theme, tokens
from oms_desktop.views.theme.icons import icon, icon_pixmap


@dataclass(frozen=True, slots=True)
class ChipText:
    """What a chip shows."""

    key: str
    text: str
    icon: str = ""
    colour: str = ""
    dashed: bool = False
    tip: str = ""


class Chip(QWidget):
    """One element of a set: press it to open it, its cross or Delete to take it out."""

    opened = Signal(str)
    removed = Signal(str)

    def __init__(
        self, chip: ChipText, *, fixed: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._chip = chip
        self._fixed = fixed
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(chip.text)
        self.setToolTip(chip.tip or chip.text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._cross = QToolButton(self)
        self._cross.setIcon(icon("x", "muted"))
        self._cross.setIconSize(QSize(12, 12))
        self._cross.setAccessibleName(self.tr("Remove %1").replace("%1", chip.text))
        self._cross.setToolTip(self._cross.accessibleName())
        self._cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._cross.setStyleSheet("QToolButton { border: none; padding: 0; min-height: 0; }")
        self._cross.setVisible(not fixed)
        self._cross.clicked.connect(lambda: self.removed.emit(chip.key))
        current_theme().changed.connect(self.update)

    def key(self) -> str:
        """Return the element this chip stands for."""
        return self._chip.key

    def sizeHint(self) -> QSize:
        height = self.fontMetrics().height() + 8
        width = 8 + self.fontMetrics().horizontalAdvance(self._chip.text) + 8
        width += 18 if self._chip.icon else 0
        return QSize(width + (0 if self._fixed else 14), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(48, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and not self._fixed:
            self.removed.emit(self._chip.key)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self._chip.key)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: object) -> None:
        self.opened.emit(self._chip.key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def resizeEvent(self, event: object) -> None:
        side = 14
        self._cross.setGeometry(self.width() - side - 4, (self.height() - side) // 2, side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = tokens()
        colour = self._chip.colour or colours.text
        edge = self._chip.colour or colours.line_strong
        style = Qt.PenStyle.DashLine if self._chip.dashed else Qt.PenStyle.SolidLine
        pen = QPen(QColor(colours.accent if self.hasFocus() else edge), colours.line_width)
        pen.setStyle(Qt.PenStyle.SolidLine if self.hasFocus() else style)
        painter.setPen(pen)
        painter.setBrush(colours.panel if self._chip.dashed else colours.window)
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        left = 8
        if self._chip.icon:
            pixmap = icon_pixmap(self._chip.icon, colour, 13, self.devicePixelRatioF())
            painter.drawPixmap(left - 1, (self.height() - 13) // 2, pixmap)
            left += 17
        room = self.width() - left - (8 if self._fixed else 20)
        text = self.fontMetrics().elidedText(self._chip.text, Qt.TextElideMode.ElideRight, room)
        painter.setPen(colour)
        painter.drawText(left, 0, room + 2, self.height(), Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()


class ChipRow(QWidget):
    """A line of chips that breaks, with a place for what adds another."""

    opened = Signal(str)
    removed = Signal(str)

    def __init__(self, tail: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)
        self._tail = tail
        self._shown: tuple[object, ...] = ()
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if tail is not None:
            self._flow.addWidget(tail)

    def show_chips(self, chips: Sequence[ChipText], *, fixed: bool = False) -> None:
        """Show *chips*; *fixed* ones cannot be taken out."""
        wanted = (fixed, *chips)
        if wanted == self._shown:
            return
        self._shown = wanted
        held = self._focused_index()
        self._clear()
        for chip in chips:
            widget = Chip(chip, fixed=fixed)
            widget.opened.connect(self.opened)
            widget.removed.connect(self.removed)
            self._flow.addWidget(widget)
        if self._tail is not None:
            self._flow.addWidget(self._tail)
            self._tail.setVisible(not fixed)
        self._flow.invalidate()
        self.updateGeometry()
        self._hold(held)

    def chips(self) -> list[Chip]:
        """Return the chips in order."""
        items = (self._flow.itemAt(index) for index in range(self._flow.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if isinstance(widget, Chip)]

    def _focused_index(self) -> int:
        return next((i for i, chip in enumerate(self.chips()) if chip.hasFocus()), -1)

    def _hold(self, index: int) -> None:
        if index >= 0:
            left = self.chips()
            target = left[min(index, len(left) - 1)] if left else self._tail
            if target is not None:
                target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if isinstance(widget, Chip):
                widget.hide()
                widget.deleteLater()


class WordsEditor(FieldEditor):
    """A set of words: aliases, examples; a new one is typed at the end and added by Enter."""

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[str, ...] = ()
        self._new = QLineEdit(self)
        self._new.setPlaceholderText(hint)
        self._row = ChipRow(parent=self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._row)
        layout.addWidget(self._new)
        self.setFocusProxy(self._new)
        self._new.editingFinished.connect(self.commit)
        self._row.removed.connect(self._remove)

    def show_value(self, value: object) -> None:
        self._words = tuple(str(word) for word in value) if isinstance(value, tuple) else ()
        self._row.show_chips(
            [ChipText(word, word) for word in self._words], fixed=self._new.isReadOnly()
        )
        self._row.setVisible(bool(self._words))
        if self._new.text().strip() in self._words:
            self._new.clear()

    def show_mixed(self) -> None:
        self.show_value(())

    def lock(self, reason: str) -> None:
        self._new.setReadOnly(bool(reason))
        self._new.setVisible(not reason)
        self.setToolTip(reason)

    def control(self) -> QWidget:
        return self._new

    def commit(self) -> None:
        word = self._new.text().strip()
        if word and word not in self._words:
            self.committed.emit((*self._words, word))
        elif word:
            self._new.clear()

    def _remove(self, word: str) -> None:
        self.committed.emit(tuple(kept for kept in self._words if kept != word))


def add_button(text: str, parent: QWidget | None = None) -> QToolButton:
    """Return the small + that stands at the end of a line of chips."""
    button = QToolButton(parent)
    button.setIcon(icon("plus", "muted"))
    button.setIconSize(QSize(14, 14))
    button.setToolTip(text)
    button.setAccessibleName(text)
    button.setProperty("role", "outlined")
    button.setStyleSheet("QToolButton { min-height: 18px; padding: 1px 4px; border-radius: 4px; }")
    return button
