"""Data types: a button that opens a picker of data types, value types and struct types."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from oms_desktop.edits.properties import parse_property
from oms_desktop.edits.refusal import EditRefused
from oms_desktop.models.data_types import DataType, TypeName, data_type
from oms_desktop.models.ids import is_id
from oms_desktop.models.value_type import ValueType
from oms_desktop.versioning.snapshot import Snapshot
from oms_desktop.views.desk import Desk
from oms_desktop.views.inspector.editors.base import FieldEditor
from oms_desktop.views.inspector.pickers import Picker
from oms_desktop.views.inspector.targets import TypeChoice
from oms_desktop.views.item_models.inspector_choices import Offer
from oms_desktop.views.texts import kind_name, type_text
from oms_desktop.views.theme.icons import icon
from oms_desktop.workspace import Workspace

FIRST = (
    TypeName.STRING,
    TypeName.INTEGER,
    TypeName.DOUBLE,
    TypeName.BOOLEAN,
    TypeName.DATE,
    TypeName.TIMESTAMP,
)
"""What people need most stands first."""


class TypePicker(Picker):
    """Offers data types, value types and struct types; ``decimal(10, 2)`` and ``vector(768)`` can be typed."""

    def __init__(
        self,
        workspace: Workspace,
        only: frozenset[TypeName] | None = None,
        *,
        value_types: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        words = self.tr("Find a type, or write decimal(10, 2)")
        self._line.setPlaceholderText(words)
        self._line.setAccessibleName(words)
        self._workspace = workspace
        self._only = only
        self._value_types = value_types

    def offers(self, text: str) -> Sequence[Offer]:
        wanted = text.lower()
        offers = [*self._written(text)] if "(" in text else []
        for name in (*FIRST, *(other for other in TypeName if other not in FIRST)):
            if self._is_offered(name) and wanted in name.value.replace("_", " "):
                made = parameterless(name)
                offers.append(Offer(TypeChoice(made), type_text(made), "", "type"))
        return [*offers, *self._records(text)]

    def _is_offered(self, name: TypeName) -> bool:
        return name is not TypeName.STRUCT and (self._only is None or name in self._only)

    def _written(self, text: str) -> list[Offer]:
        try:
            _, made, _ = parse_property(f"x: {text}")
        except EditRefused:
            return []
        return (
            [Offer(TypeChoice(made), type_text(made), "", "type")]
            if self._is_offered(made.name)
            else []
        )

    def _records(self, text: str) -> list[Offer]:
        kinds = ("value_type", "struct_type") if self._only is None else ("value_type",)
        offers = []
        for kind in kinds if self._value_types else ():
            for summary in self._workspace.summaries(kind, limit=None if text else 40):
                if text.lower() in summary.name.lower() or text.lower() in summary.api_name.lower():
                    choice = choice_of(self._workspace.snapshot, summary.id)
                    fits = self._only is None or (
                        choice.data_type and choice.data_type.name in self._only
                    )
                    if fits:
                        look = "tag" if kind == "value_type" else "braces"
                        offers.append(Offer(choice, summary.name, kind_name(kind), look))
                if len(offers) >= 60:
                    return offers
        return offers


def parameterless(name: TypeName) -> DataType:
    """Return a data type with the parameters it needs at least."""
    return data_type(name, dimension=768) if name is TypeName.VECTOR else DataType(name=name)


def choice_of(snapshot: Snapshot, record: str) -> TypeChoice:
    """Return the choice of a value type or struct type."""
    found = snapshot.get(record)
    if isinstance(found, ValueType):
        return TypeChoice(found.base_type, record)
    return TypeChoice(DataType(name=TypeName.STRUCT, struct=record))


def words_of(workspace: Workspace, choice: TypeChoice, *, array: bool = False) -> str:
    """Return a choice in words: the name of the value or struct type where there is one."""
    struct = choice.data_type.struct if choice.data_type else None
    ref = choice.value_type or struct
    if ref:
        summary = workspace.summary(ref) if is_id(ref) else None
        return (summary.name if summary else ref) + (" []" if array else "")
    return type_text(choice.data_type, array=array)


class TypeEditor(FieldEditor):
    """The type of a property, as a button with its words."""

    def __init__(
        self,
        desk: Desk,
        only: frozenset[TypeName] | None = None,
        *,
        value_types: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._only = only
        self._value_types = value_types
        self._shown: TypeChoice | None = None
        self._picker: TypePicker | None = None
        self._button = QPushButton(self)
        self._button.setStyleSheet("QPushButton { text-align: left; padding: 0 8px; }")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._button)
        self.setFocusProxy(self._button)
        self._button.clicked.connect(self._open)

    def show_value(self, value: object) -> None:
        self._shown = value if isinstance(value, TypeChoice) else TypeChoice(None)
        words = words_of(self._desk.workspace, self._shown)
        self._button.setText(words or self.tr("No type"))
        named = "tag" if self._shown.value_type else "type"
        is_struct = self._shown.data_type is not None and self._shown.data_type.struct
        self._button.setIcon(icon("braces" if is_struct else named, "muted"))

    def show_mixed(self) -> None:
        self._shown = None
        self._button.setText(self.tr("Several values"))

    def lock(self, reason: str) -> None:
        self._button.setEnabled(not reason)
        self._button.setToolTip(reason)

    def control(self) -> QWidget:
        return self._button

    def _open(self) -> None:
        if self._picker is None:
            self._picker = TypePicker(
                self._desk.workspace, self._only, value_types=self._value_types, parent=self
            )
            self._picker.picked.connect(self._on_picked)
        self._picker.open_at(self._button)

    def _on_picked(self, choice: object) -> None:
        if choice != self._shown:
            self.committed.emit(choice)
