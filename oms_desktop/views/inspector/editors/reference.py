"""References: one record or several, picked by searching."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from oms_desktop.models.ids import is_id
from oms_desktop.views.desk import Desk
from oms_desktop.views.inspector.editors.base import FieldEditor
from oms_desktop.views.inspector.editors.chips import ChipRow, ChipText, add_button
from oms_desktop.views.inspector.looks import colour_of, icon_of
from oms_desktop.views.inspector.record_picker import RecordPicker
from oms_desktop.views.theme.icons import icon

DASHED = ("interface",)


def chip_of(desk: Desk, ref: str) -> ChipText:
    """Return how a reference looks: a record of the project, or an external IRI."""
    summary = desk.workspace.summary(ref) if is_id(ref) else None
    if summary is None:
        return ChipText(ref, ref, "external-link")
    plain = summary.kind not in ("interface", "object_type", "group")
    colour = "" if plain else colour_of(summary.colour, summary.kind)
    look = icon_of(summary.kind, summary.icon)
    return ChipText(ref, summary.name, look, colour, summary.kind in DASHED)


class RefsEditor(FieldEditor):
    """A set of references as chips, with a + that opens a picker."""

    added = Signal(str)
    removed = Signal(str)

    def __init__(
        self,
        desk: Desk,
        kinds: Sequence[str],
        add_text: str,
        *,
        without: Callable[[], Sequence[str]] = tuple,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._refs: tuple[str, ...] = ()
        self._locked = False
        self._outside = without
        self._picker: RecordPicker | None = None
        self._kinds, self._add_text = tuple(kinds), add_text
        self._plus = add_button(add_text, self)
        self._row = ChipRow(self._plus, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._row)
        self.setFocusProxy(self._plus)
        self._plus.clicked.connect(self._open)
        self._row.opened.connect(self._on_opened)
        self._row.removed.connect(self._remove)

    def show_value(self, value: object) -> None:
        self._refs = tuple(str(ref) for ref in value) if isinstance(value, tuple) else ()
        self._row.show_chips([chip_of(self._desk, ref) for ref in self._refs], fixed=self._locked)

    def show_mixed(self) -> None:
        self.show_value(())

    def lock(self, reason: str) -> None:
        self._locked = bool(reason)
        self._plus.setVisible(not reason)
        self.setToolTip(reason)

    def control(self) -> QWidget:
        return self._plus

    def _open(self) -> None:
        if self._picker is None:
            self._picker = RecordPicker(
                self._desk.workspace,
                self._kinds,
                hint=self._add_text,
                without=lambda: (*self._refs, *self._outside()),
                parent=self,
            )
            self._picker.picked.connect(self._add)
        self._picker.open_at(self._plus)

    def _add(self, ref: object) -> None:
        self.added.emit(str(ref))
        self.committed.emit((*self._refs, str(ref)))

    def _remove(self, ref: str) -> None:
        self.removed.emit(ref)
        self.committed.emit(tuple(kept for kept in self._refs if kept != ref))

    def _on_opened(self, ref: str) -> None:
        if is_id(ref) and self._desk.workspace.summary(ref) is not None:
            self._desk.open(ref)


class RefEditor(FieldEditor):
    """One reference: a button that opens a picker, and a cross that clears it."""

    def __init__(
        self,
        desk: Desk,
        kinds: Sequence[str],
        nothing: str,
        *,
        clearable: bool = True,
        without: Callable[[], Sequence[str]] = tuple,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._nothing = nothing
        self._kinds = tuple(kinds)
        self._clearable = clearable
        self._without = without
        self._ref: str | None = None
        self._picker: RecordPicker | None = None
        self._button = QPushButton(nothing, self)
        self._button.setStyleSheet("QPushButton { text-align: left; padding: 0 8px; }")
        self._cross = QToolButton(self)
        self._cross.setIcon(icon("x", "muted"))
        self._cross.setAccessibleName(self.tr("Clear"))
        self._cross.setToolTip(self.tr("Clear"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._button, 1)
        layout.addWidget(self._cross)
        self.setFocusProxy(self._button)
        self._button.clicked.connect(self._open)
        self._cross.clicked.connect(lambda: self.committed.emit(None))

    def show_value(self, value: object) -> None:
        self._ref = str(value) if value else None
        self._cross.setVisible(self._clearable and self._ref is not None)
        if self._ref is None:
            self._button.setText(self._nothing)
            self._button.setIcon(icon("search", "faint"))
            return
        chip = chip_of(self._desk, self._ref)
        self._button.setText(chip.text)
        self._button.setIcon(icon(chip.icon or "box", "muted"))

    def show_mixed(self) -> None:
        self.show_value(None)
        self._button.setText(self.tr("Several values"))

    def lock(self, reason: str) -> None:
        self._button.setEnabled(not reason)
        self._cross.setEnabled(not reason)
        self._button.setToolTip(reason)

    def control(self) -> QWidget:
        return self._button

    def _open(self) -> None:
        if self._picker is None:
            self._picker = RecordPicker(
                self._desk.workspace,
                self._kinds,
                hint=self._nothing,
                without=self._without,
                parent=self,
            )
            self._picker.picked.connect(self._on_picked)
        self._picker.open_at(self._button)

    def _on_picked(self, ref: object) -> None:
        if ref != self._ref:
            self.committed.emit(ref)
