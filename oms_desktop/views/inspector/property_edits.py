"""The edits a list of properties asks for, of types and of structs alike; each returns why it was refused, or ""."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from oms_desktop.edits.properties import (
    add_property,
    change_property,
    move_property,
    parse_property,
    remove_properties,
    rename_property,
    set_key,
    set_title,
)
from oms_desktop.edits.refusal import EditRefused
from oms_desktop.edits.struct_fields import add_field, change_field, move_field, remove_field
from oms_desktop.models.data_types import STRING, STRUCT_FIELD_TYPES, DataType, TypeName
from oms_desktop.models.messages import Argument, message
from oms_desktop.models.object_type import ObjectType
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.versioning.snapshot import Snapshot
from oms_desktop.views.desk import Desk
from oms_desktop.views.inspector.editing import try_edit
from oms_desktop.views.inspector.editors.types import choice_of
from oms_desktop.views.inspector.targets import TypeChoice
from oms_desktop.views.texts import label_of, language, said, title_of

Make = Callable[[Snapshot], ChangeSet]


class PropertyEdits:
    """Edits of the properties of object types, interfaces and link types."""

    types: frozenset[TypeName] | None = None

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def add(self, owner: str, text: str) -> str:
        """Add what the line *text* says, such as ``seat count: integer``."""
        try:
            name, choice, array = self.read(text)
        except EditRefused as refusal:
            return said(refusal.message)
        new = self._desk.workspace.new_id()
        fields: dict[str, Any] = {"value_type": choice.value_type, "array": array}
        return self._try(
            "edits.add_property",
            owner,
            lambda now: add_property(
                now, owner, new, name, data_type=choice.data_type or STRING, **fields
            ),
            property=name,
        )

    def read(self, text: str) -> tuple[str, TypeChoice, bool]:
        """Return name, type and array of a line; the type may be the name of a value type or struct type.

        Raises:
            EditRefused: If there is no such type.
        """
        name, _, wanted = text.partition(":")
        try:
            name, data_type, array = parse_property(text)
        except EditRefused:
            word = wanted.strip()
            found = self._named_type(word.removesuffix("[]").strip())
            if found is None or not name.strip():
                raise
            return " ".join(name.split()), found, word.endswith("[]")
        return name, TypeChoice(data_type), array

    def rename(self, owner: str, one: str, name: str) -> str:
        """Give a property another display name."""
        return self._label_and_try(
            owner,
            one,
            self._word_name(),
            lambda now: rename_property(now, owner, one, name, language=language()),
        )

    def retype(self, owner: str, one: str, choice: TypeChoice) -> str:
        """Give a property another type."""
        fields = {"data_type": choice.data_type, "value_type": choice.value_type}
        return self._change(owner, one, self._word_type(), **fields)

    def move(self, owner: str, one: str, index: int) -> str:
        """Put a property at *index*."""
        return self._try(
            "edits.move_property", owner, lambda now: move_property(now, owner, one, index)
        )

    def remove(self, owner: str, ids: Sequence[str]) -> str:
        """Remove properties."""
        return self._try(
            "edits.remove_properties",
            owner,
            lambda now: remove_properties(now, owner, ids),
            n=len(ids),
        )

    def toggle_key(self, owner: ObjectType, ids: Sequence[str]) -> str:
        """Make properties part of the primary key, or no longer, if all of them are."""
        if set(ids) <= set(owner.primary_key):
            key = [one for one in owner.primary_key if one not in ids]
        else:
            key = [*owner.primary_key, *(one for one in ids if one not in owner.primary_key)]
        return self._try("edits.set_key", owner.id, lambda now: set_key(now, owner.id, key))

    def toggle_title(self, owner: ObjectType, one: str) -> str:
        """Make a property the title, or no longer, if it is."""
        wanted = None if owner.title_property == one else one
        return self._try("edits.set_title", owner.id, lambda now: set_title(now, owner.id, wanted))

    def _change(self, owner: str, one: str, field: str, **fields: Any) -> str:
        return self._label_and_try(
            owner, one, field, lambda now: change_property(now, owner, [one], **fields)
        )

    def _label_and_try(self, owner: str, one: str, field: str, make: Make) -> str:
        snapshot = self._desk.workspace.snapshot
        properties = getattr(snapshot.get(owner), "properties", ())
        name = next((title_of(own) for own in properties if own.id == one), "")
        return self._try(
            "edits.change_property",
            owner,
            make,
            field=field,
            property=name,
        )

    def _named_type(self, word: str) -> TypeChoice | None:
        workspace = self._desk.workspace
        for hit in workspace.search(word, kinds=("value_type", "struct_type"), limit=20):
            names = (hit.summary.name.lower(), hit.summary.api_name.lower())
            if word and word.lower() in names:
                return choice_of(workspace.snapshot, hit.summary.id)
        return None

    def _try(self, key: str, owner: str, make: Make, **args: Argument) -> str:
        def label(snapshot: Snapshot) -> Any:
            return message(key, name=title_of(snapshot.get(owner)), **args)

        return try_edit(self._desk, label, make)

    def _word_name(self) -> str:
        return self._desk.tr("display name")

    def _word_type(self) -> str:
        return self._desk.tr("data type")


class StructEdits(PropertyEdits):
    """Edits of the fields of struct types."""

    types = STRUCT_FIELD_TYPES

    def add(self, owner: str, text: str) -> str:
        try:
            name, choice, _ = self.read(text)
        except EditRefused as refusal:
            return said(refusal.message)
        new = self._desk.workspace.new_id()
        kind: DataType = choice.data_type or STRING
        return self._try(
            "edits.add_field",
            owner,
            lambda now: add_field(
                now, owner, new, name, data_type=kind, value_type=choice.value_type
            ),
            field=name,
        )

    def rename(self, owner: str, one: str, name: str) -> str:
        struct = self._desk.workspace.snapshot.get(owner)
        field = next(own for own in getattr(struct, "fields", ()) if own.id == one)
        name = " ".join(name.split())
        if not label_of(field):
            return self._change(owner, one, self._word_name(), display_name=name)
        labels = {**dict(field.labels), language(): name}
        return self._change(owner, one, self._word_name(), labels=tuple(labels.items()))

    def move(self, owner: str, one: str, index: int) -> str:
        return self._try("edits.move_field", owner, lambda now: move_field(now, owner, one, index))

    def remove(self, owner: str, ids: Sequence[str]) -> str:
        for one in ids:
            reason = self._try(
                "edits.remove_field",
                owner,
                lambda now, gone=one: remove_field(now, owner, gone),  # type: ignore[misc]
            )
            if reason:
                return reason
        return ""

    def _change(self, owner: str, one: str, field: str, **fields: Any) -> str:
        struct = self._desk.workspace.snapshot.get(owner)
        name = next((title_of(own) for own in getattr(struct, "fields", ()) if own.id == one), "")
        return self._try(
            "edits.change_field",
            owner,
            lambda now: change_field(now, owner, one, **fields),
            field=name,
        )
