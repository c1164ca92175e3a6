"""What a form edits: records, properties of one owner, a side of a link, a field of a struct.

A target reads values from a snapshot and turns "this field shall be that" into a change set and the words of the
undo step. It knows no widget and applies nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from oms_desktop.edits.inheritance import extend, implement, unextend, unimplement
from oms_desktop.edits.links import change_side, retarget
from oms_desktop.edits.properties import change_property
from oms_desktop.edits.records import evolved, rename, rename_api, set_fields
from oms_desktop.edits.struct_fields import change_field
from oms_desktop.models.action_type import Parameter
from oms_desktop.models.data_types import STRING, DataType
from oms_desktop.models.link_type import LinkType
from oms_desktop.models.messages import Message, message
from oms_desktop.models.property import Property
from oms_desktop.models.record import Record
from oms_desktop.models.struct_type import StructField
from oms_desktop.models.values import Value
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.versioning.snapshot import Snapshot, apply
from oms_desktop.views.texts import title_of

Path = tuple[str, ...]

TYPE: Path = ("#type",)
"""The one field that stands for data type and value type together."""

EXTENDS: Path = ("extends",)
IMPLEMENTS: Path = ("#implements",)
"""The ids of the interfaces an object type implements."""

ONE_END = "#type"
"""The one type at a side of a link, where there is at most one."""


@dataclass(frozen=True, slots=True)
class TypeChoice:
    """A data type, and the value type that narrows it, if any."""

    data_type: DataType | None
    value_type: str | None = None


@dataclass(frozen=True, slots=True)
class SetChange:
    """What to add to and take from a set, of each of several records."""

    added: frozenset[object]
    removed: frozenset[object]

    def of(self, now: object) -> tuple[object, ...]:
        """Return the set *now* with this change."""
        kept = [one for one in now if one not in self.removed] if isinstance(now, tuple) else []
        return (*kept, *sorted((one for one in self.added if one not in kept), key=str))


class Target(Protocol):
    """What a form edits."""

    @property
    def key(self) -> tuple[str, ...]:
        """What tells this target from others; drafts are kept by it."""
        ...

    def values(self, snapshot: Snapshot) -> Sequence[Value]:
        """Return the values to show, without those that are gone."""
        ...

    def change(self, snapshot: Snapshot, path: Path, value: object) -> ChangeSet:
        """Return the change set that gives the field at *path* the *value*.

        Raises:
            EditRefused: If the value is not legal.
        """
        ...

    def label(self, snapshot: Snapshot, field: str) -> Message:
        """Return the words of the undo step for a change of *field*."""
        ...


def read(value: Value, path: Path) -> object:
    """Return what stands at *path* in *value*."""
    if path == TYPE:
        kind = getattr(value, "data_type", None) or getattr(value, "base_type", None)
        return TypeChoice(kind, getattr(value, "value_type", None))
    if path == IMPLEMENTS:
        return tuple(one.id for one in getattr(value, "implements", ()))
    if path[-1] == ONE_END:
        ends = getattr(value, path[0]).any_of
        return ends[0] if ends else None
    found: Any = value
    for step in path:
        found = None if found is None else getattr(found, step)
    return found


def fields_for(value: Value, path: Path, wanted: object) -> dict[str, Any]:
    """Return the fields to set on *value* so that *wanted* stands at *path*.

    Raises:
        EditRefused: If it is not legal there.
    """
    if isinstance(wanted, TypeChoice):
        if hasattr(value, "base_type"):
            return {"base_type": wanted.data_type}
        if isinstance(value, Parameter):
            return {"data_type": wanted.data_type, "refers_to": None}
        return {"data_type": wanted.data_type, "value_type": wanted.value_type}
    if isinstance(value, Parameter) and path == ("refers_to",):
        return {"refers_to": wanted, "data_type": None if wanted else STRING}
    if len(path) == 1:
        return {path[0]: wanted}
    part: Value = getattr(value, path[0])
    return {path[0]: evolved(part, **fields_for(part, path[1:], wanted))}


@dataclass(frozen=True, slots=True)
class Records:
    """One record, or several at once."""

    ids: tuple[str, ...]

    @property
    def key(self) -> tuple[str, ...]:
        return self.ids

    def values(self, snapshot: Snapshot) -> Sequence[Record]:
        return [snapshot.get(record) for record in self.ids if record in snapshot]

    def change(self, snapshot: Snapshot, path: Path, value: object) -> ChangeSet:
        if path == ("display_name",):
            return rename(snapshot, self.ids[0], str(value))
        if path == ("api_name",):
            return rename_api(snapshot, self.ids[0], str(value))
        if path[0] in ("source", "target") and len(self.ids) == 1:
            return self._change_side(snapshot, path, value)
        changes = ChangeSet()
        wanted = value
        for record in self.ids:
            if isinstance(wanted, SetChange):
                value = wanted.of(read(snapshot.get(record), path))
            if path in (EXTENDS, IMPLEMENTS) and isinstance(value, tuple):
                changes = changes.then(_change_parents(snapshot, record, path, value))
                continue
            fields = fields_for(snapshot.get(record), path, value)
            changes = changes.then(set_fields(snapshot, [record], **fields))
        return changes

    def _change_side(self, snapshot: Snapshot, path: Path, value: object) -> ChangeSet:
        side: Literal["source", "target"] = "source" if path[0] == "source" else "target"
        if path[1] == ONE_END:
            return retarget(snapshot, self.ids[0], side, str(value))
        link = snapshot.get(self.ids[0])
        fields = fields_for(getattr(link, side), path[1:], value)
        return change_side(snapshot, self.ids[0], side, **fields)

    def label(self, snapshot: Snapshot, field: str) -> Message:
        if len(self.ids) > 1:
            return message("edits.set_fields_of_many", field=in_sentence(field), n=len(self.ids))
        record = snapshot.get(self.ids[0])
        key = "edits.change_side" if isinstance(record, LinkType) else "edits.set_fields"
        return message(key, field=in_sentence(field), name=title_of(record))


@dataclass(frozen=True, slots=True)
class Properties:
    """Properties of one owner."""

    owner: str
    ids: tuple[str, ...]

    @property
    def key(self) -> tuple[str, ...]:
        return (self.owner, *self.ids)

    def values(self, snapshot: Snapshot) -> Sequence[Property]:
        if self.owner not in snapshot:
            return []
        owned: tuple[Property, ...] = getattr(snapshot.get(self.owner), "properties", ())
        by_id = {own.id: own for own in owned}
        return [by_id[one] for one in self.ids if one in by_id]

    def change(self, snapshot: Snapshot, path: Path, value: object) -> ChangeSet:
        values = self.values(snapshot)
        if len(path) == 1 or len(values) == 1:
            fields = fields_for(values[0], path, value)
            return change_property(snapshot, self.owner, self.ids, **fields)
        changes, now = ChangeSet(), snapshot
        for one in values:  # a nested part differs from property to property
            fields = fields_for(one, path, value)
            step = change_property(now, self.owner, [one.id], **fields)
            changes, now = changes.then(step), apply(now, step)
        return changes

    def label(self, snapshot: Snapshot, field: str) -> Message:
        values = self.values(snapshot)
        if len(values) != 1:
            return message("edits.set_fields_of_many", field=in_sentence(field), n=len(values))
        owner = title_of(snapshot.get(self.owner))
        return message(
            "edits.change_property",
            field=in_sentence(field),
            name=owner,
            property=title_of(values[0]),
        )


@dataclass(frozen=True, slots=True)
class Element:
    """One element of a keyed list of a record: a field of a struct, a link an interface asks for."""

    record: str
    list_field: str
    id: str

    @property
    def key(self) -> tuple[str, ...]:
        return (self.record, self.list_field, self.id)

    def values(self, snapshot: Snapshot) -> Sequence[Value]:
        if self.record not in snapshot:
            return []
        elements: tuple[Any, ...] = getattr(snapshot.get(self.record), self.list_field, ())
        return [element for element in elements if element.id == self.id]

    def change(self, snapshot: Snapshot, path: Path, value: object) -> ChangeSet:
        fields = fields_for(self.values(snapshot)[0], path, value)
        if self.list_field == "fields":
            return change_field(snapshot, self.record, self.id, **fields)
        return changed_element(
            snapshot, self.record, self.list_field, self.id, lambda one: evolved(one, **fields)
        )

    def label(self, snapshot: Snapshot, field: str) -> Message:
        owner = title_of(snapshot.get(self.record))
        found = self.values(snapshot)
        if found and isinstance(found[0], StructField):
            return message("edits.change_field", field=title_of(found[0]), name=owner)
        if found and isinstance(found[0], Parameter):
            part = title_of(found[0])
            return message(
                "edits.change_property", field=in_sentence(field), name=owner, property=part
            )
        return message("edits.set_fields", field=in_sentence(field), name=owner)


def changed_element(
    snapshot: Snapshot,
    record: str,
    list_field: str,
    element: str,
    change: Callable[[Any], Any | None],
) -> ChangeSet:
    """Return the change set that replaces one element of a keyed list by what *change* makes of it; None removes it."""
    now: tuple[Any, ...] = getattr(snapshot.get(record), list_field)
    after = (change(one) if one.id == element else one for one in now)
    kept = tuple(one for one in after if one is not None)
    return set_fields(snapshot, [record], **{list_field: kept})


def _change_parents(
    snapshot: Snapshot, record: str, path: Path, wanted: tuple[str, ...]
) -> ChangeSet:
    """Return the change set that makes *wanted* what *record* extends or implements."""
    add, drop = (extend, unextend) if path == EXTENDS else (implement, unimplement)
    found = read(snapshot.get(record), path)
    now = found if isinstance(found, tuple) else ()
    changes = ChangeSet()
    for ref in wanted:
        if ref not in now:
            changes = changes.then(add(snapshot, record, ref))
            snapshot = apply(snapshot, changes)
    for ref in now:
        if ref not in wanted:
            changes = changes.then(drop(snapshot, record, ref))
            snapshot = apply(snapshot, changes)
    return changes


def in_sentence(label: str) -> str:
    """Return a field's label as it stands inside a sentence: *display name*, but *API name*."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]
