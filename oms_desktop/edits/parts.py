"""Edits of the lists of named parts that a record has: parameters, rules, criteria and effects of an action type.

A part that goes is let go by what refers to it in the same record. Nothing here knows what a part means.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from oms_desktop.edits.letting_go import without_references
from oms_desktop.edits.records import editable, evolved
from oms_desktop.edits.refusal import refuse
from oms_desktop.models.record import Record, title_of
from oms_desktop.models.values import Value
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.versioning.snapshot import Snapshot


def add_part(
    snapshot: Snapshot, record_id: str, field: str, part: Value, index: int | None = None
) -> ChangeSet:
    """Put *part* into a list of a record, at *index* or at the end.

    Raises:
        EditRefused: If it is not legal there or the record is read-only.
    """
    record = editable(snapshot, record_id)
    parts = list(_parts(record, field))
    parts.insert(len(parts) if index is None else index, part)
    return _with(record, field, parts)


def change_part(
    snapshot: Snapshot, record_id: str, field: str, part_id: str, **fields: Any
) -> ChangeSet:
    """Set *fields* of one part.

    Raises:
        EditRefused: If a value is not legal, the part is gone or the record is read-only.
    """
    record = editable(snapshot, record_id)
    return _with(
        record, field, _changed(record, field, part_id, lambda one: evolved(one, **fields))
    )


def move_part(
    snapshot: Snapshot, record_id: str, field: str, part_id: str, index: int
) -> ChangeSet:
    """Put one part at *index*.

    Raises:
        EditRefused: If the record is read-only.
    """
    record = editable(snapshot, record_id)
    rest = [one for one in _parts(record, field) if one.id != part_id]
    rest[max(0, index) : max(0, index)] = [
        one for one in _parts(record, field) if one.id == part_id
    ]
    return _with(record, field, rest)


def remove_parts(
    snapshot: Snapshot, record_id: str, field: str, part_ids: Collection[str]
) -> ChangeSet:
    """Remove parts; other parts of the record that refer to them let go.

    Raises:
        EditRefused: If the record is read-only.
    """
    record = editable(snapshot, record_id)
    kept = [one for one in _parts(record, field) if one.id not in part_ids]
    after = evolved(record, **{field: tuple(kept)})
    return ChangeSet.replacing(record, without_references(after, part_ids))


def _changed(record: Record, field: str, part_id: str, change: Callable[[Any], Any]) -> list[Any]:
    parts = _parts(record, field)
    if all(one.id != part_id for one in parts):
        raise refuse("edits.refused.part_gone", name=title_of(record))
    return [change(one) if one.id == part_id else one for one in parts]


def _parts(record: Record, field: str) -> tuple[Any, ...]:
    found: tuple[Any, ...] = getattr(record, field)
    return found


def _with(record: Record, field: str, parts: list[Any]) -> ChangeSet:
    return ChangeSet.replacing(record, evolved(record, **{field: tuple(parts)}))
