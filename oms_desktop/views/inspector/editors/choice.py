"""Closed choices: one of a few words, yes or no."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QWidget

from oms_desktop.views.inspector.editors.base import FieldEditor

Options = Sequence[tuple[object, str]]


class ChoiceEditor(FieldEditor):
    """A box to choose one of *options*, each a value and its words."""

    def __init__(self, options: Options, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values = [value for value, _ in options]
        self._shown: object = None
        self._box = CalmComboBox(self)
        self._box.addItems([words for _, words in options])
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._box)
        self.setFocusProxy(self._box)
        self._box.activated.connect(self._on_activated)

    def show_value(self, value: object) -> None:
        self._shown = value
        self._box.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def show_mixed(self) -> None:
        self._shown = None
        self._box.setPlaceholderText(self.tr("Several values"))
        self._box.setCurrentIndex(-1)

    def lock(self, reason: str) -> None:
        self._box.setEnabled(not reason)
        self._box.setToolTip(reason)

    def control(self) -> QWidget:
        return self._box

    def _on_activated(self, index: int) -> None:
        if self._values[index] != self._shown:
            self.committed.emit(self._values[index])


class FlagEditor(FieldEditor):
    """A check box with its words; three states while several records differ."""

    fills_row = False

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QCheckBox(words, self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._box)
        self.setFocusProxy(self._box)
        self._box.clicked.connect(self._on_clicked)

    def show_value(self, value: object) -> None:
        self._box.setTristate(False)
        self._box.setChecked(bool(value))

    def show_mixed(self) -> None:
        self._box.setTristate(True)
        self._box.setCheckState(Qt.CheckState.PartiallyChecked)

    def lock(self, reason: str) -> None:
        self._box.setEnabled(not reason)
        self._box.setToolTip(reason)

    def control(self) -> QWidget:
        return self._box

    def _on_clicked(self) -> None:
        self._box.setTristate(False)
        self.committed.emit(self._box.isChecked())


class CalmComboBox(QComboBox):
    """A box that the wheel does not change while the page is scrolled under it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumContentsLength(6)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
