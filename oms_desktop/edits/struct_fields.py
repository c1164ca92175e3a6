"""Edits of the fields of a struct type."""

from __future__ import annotations

from typing import Any

from oms_desktop.edits.names import free_part_name
from oms_desktop.edits.records import editable, evolved
from oms_desktop.edits.refusal import refuse
from oms_desktop.models.data_types import STRING, STRUCT_FIELD_TYPES, DataType
from oms_desktop.models.record import title_of
from oms_desktop.models.struct_type import StructField, StructType
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.versioning.snapshot import Snapshot


def add_field(
    snapshot: Snapshot,
    struct: str,
    field_id: str,
    display_name: str,
    *,
    data_type: DataType = STRING,
    **fields: Any,
) -> ChangeSet:
    """Add a field at the end.

    Raises:
        EditRefused: If the name is empty or a struct's field cannot have this type.
    """
    record = _struct(snapshot, struct)
    name = " ".join(display_name.split())
    if not name:
        raise refuse("edits.refused.empty_name")
    taken = {own.api_name for own in record.fields}
    blank = StructField(
        id=field_id, api_name=free_part_name(taken, name, "field"), display_name=name
    )
    return _with_fields(
        record, (*record.fields, _legal(evolved(blank, data_type=data_type, **fields)))
    )


def change_field(snapshot: Snapshot, struct: str, field_id: str, **fields: Any) -> ChangeSet:
    """Set *fields* of one field.

    Raises:
        EditRefused: If a value is not legal.
    """
    record = _struct(snapshot, struct)
    changed = tuple(
        _legal(evolved(own, **fields)) if own.id == field_id else own for own in record.fields
    )
    return _with_fields(record, changed)


def move_field(snapshot: Snapshot, struct: str, field_id: str, index: int) -> ChangeSet:
    """Put a field at *index*."""
    record = _struct(snapshot, struct)
    rest = [own for own in record.fields if own.id != field_id]
    moved = [own for own in record.fields if own.id == field_id]
    rest[index:index] = moved
    return _with_fields(record, tuple(rest))


def remove_field(snapshot: Snapshot, struct: str, field_id: str) -> ChangeSet:
    """Remove a field.

    Raises:
        EditRefused: If it is the last one: a struct type has at least one.
    """
    record = _struct(snapshot, struct)
    kept = tuple(own for own in record.fields if own.id != field_id)
    if not kept:
        raise refuse("edits.refused.last_field", name=title_of(record))
    return _with_fields(record, kept)


def _struct(snapshot: Snapshot, struct: str) -> StructType:
    record = editable(snapshot, struct)
    if not isinstance(record, StructType):
        raise refuse("edits.refused.no_struct", name=title_of(record))
    return record


def _with_fields(record: StructType, fields: tuple[StructField, ...]) -> ChangeSet:
    return ChangeSet.replacing(record, evolved(record, fields=fields))


def _legal(own: StructField) -> StructField:
    if own.data_type.name not in STRUCT_FIELD_TYPES:
        raise refuse("edits.refused.struct_type", name=own.display_name, type=str(own.data_type))
    return own
