"""A box whose choices depend on what is selected: it asks for them each time a value is shown."""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtWidgets import QHBoxLayout, QWidget

from oms_desktop.views.desk import Desk
from oms_desktop.views.inspector.editors.base import FieldEditor
from oms_desktop.views.inspector.editors.choice import CalmComboBox

Offered = list[tuple[str, str]]
"""Ids and their words."""


class OfferedEditor(FieldEditor):
    """A box with what `offered` says, and *nothing* before it."""

    def __init__(self, desk: Desk, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._nothing = nothing
        self._values: list[str | None] = []
        self._box = CalmComboBox(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._box)
        self.setFocusProxy(self._box)
        self._box.activated.connect(lambda index: self.committed.emit(self._values[index]))

    @abstractmethod
    def offered(self) -> Offered:
        """Return what can be chosen now."""

    def show_value(self, value: object) -> None:
        offered: list[tuple[str | None, str]] = [(None, self._nothing), *self.offered()]
        self._values = [ref for ref, _ in offered]
        self._box.clear()
        self._box.addItems([words for _, words in offered])
        self._box.setCurrentIndex(self._values.index(value) if value in self._values else 0)

    def show_mixed(self) -> None:
        self.show_value(None)

    def lock(self, reason: str) -> None:
        self._box.setEnabled(not reason)
        self._box.setToolTip(reason)

    def control(self) -> QWidget:
        return self._box
