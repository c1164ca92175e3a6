"""Edits of the properties of an object type, interface or link type."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from oms_desktop.edits.letting_go import without_references
from oms_desktop.edits.names import free_part_name
from oms_desktop.edits.owners import Owner, owner_of, property_of
from oms_desktop.edits.records import evolved
from oms_desktop.edits.refusal import refuse
from oms_desktop.models.action_type import ActionType
from oms_desktop.models.data_types import (
    KEY_TYPES,
    NO_ARRAY,
    RISKY_KEY_TYPES,
    STRING,
    DataType,
    TypeName,
    data_type,
)
from oms_desktop.models.object_type import Implementation, ObjectType
from oms_desktop.models.property import Property
from oms_desktop.models.record import title_of
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.versioning.snapshot import Snapshot

WORDS = {
    "text": "string",
    "str": "string",
    "int": "integer",
    "bool": "boolean",
    "number": "double",
    "datetime": "timestamp",
    "uri": "iri",
}
"""Other words for data types that people write."""


def add_property(
    snapshot: Snapshot,
    owner_id: str,
    property_id: str,
    display_name: str,
    *,
    data_type: DataType = STRING,
    index: int | None = None,
    **fields: Any,
) -> ChangeSet:
    """Add a property called *display_name* at *index*, or at the end.

    Raises:
        EditRefused: If the name is empty, a field is not legal or the owner is read-only.
    """
    owner = owner_of(snapshot, owner_id)
    name = " ".join(display_name.split())
    if not name:
        raise refuse("edits.refused.empty_name")
    taken = {own.api_name for own in owner.properties}
    api_name = fields.pop("api_name", "") or free_part_name(taken, name, "property")
    blank = Property(id=property_id, data_type=data_type)
    added = evolved(blank, api_name=api_name, display_name=name, **fields)
    _refuse_illegal(added)
    at = len(owner.properties) if index is None else index
    return _with_properties(owner, (*owner.properties[:at], added, *owner.properties[at:]))


def change_property(
    snapshot: Snapshot, owner_id: str, property_ids: Sequence[str], **fields: Any
) -> ChangeSet:
    """Set the same *fields* on every one of the properties.

    Raises:
        EditRefused: If a value is not legal; then none is changed.
    """
    owner = owner_of(snapshot, owner_id)
    changed = {pid: evolved(property_of(owner, pid), **fields) for pid in property_ids}
    if "display_name" in fields and not fields["display_name"].strip():
        raise refuse("edits.refused.empty_name")
    api_name = fields.get("api_name")
    if api_name is not None:
        others = {own.api_name for own in owner.properties if own.id not in changed}
        if not api_name or api_name in others or len(changed) > 1:
            raise refuse("edits.refused.api_name_taken", name=api_name)
    for own in changed.values():
        _refuse_illegal(own)
        if isinstance(owner, ObjectType) and own.id in owner.primary_key:
            _refuse_key_type(own)
    return _with_properties(owner, tuple(changed.get(own.id, own) for own in owner.properties))


def rename_property(
    snapshot: Snapshot, owner_id: str, property_id: str, name: str, *, language: str = ""
) -> ChangeSet:
    """Give a property another name where a reader of *language* sees it: its label, or its display name without one.

    Raises:
        EditRefused: If the name is empty or the owner is read-only.
    """
    name = " ".join(name.split())
    if not name:
        raise refuse("edits.refused.empty_name")
    labels = dict(property_of(owner_of(snapshot, owner_id), property_id).labels)
    if language not in labels:
        return change_property(snapshot, owner_id, [property_id], display_name=name)
    renamed = tuple({**labels, language: name}.items())
    return change_property(snapshot, owner_id, [property_id], labels=renamed)


def move_property(snapshot: Snapshot, owner_id: str, property_id: str, index: int) -> ChangeSet:
    """Put a property at *index* among the properties of its owner."""
    owner = owner_of(snapshot, owner_id)
    moved = property_of(owner, property_id)
    rest = [own for own in owner.properties if own.id != property_id]
    rest.insert(max(0, min(index, len(rest))), moved)
    return _with_properties(owner, tuple(rest))


def remove_properties(snapshot: Snapshot, owner_id: str, property_ids: Sequence[str]) -> ChangeSet:
    """Remove properties; key, title and every mapping that names them let go of them too."""
    owner = owner_of(snapshot, owner_id)
    gone = set(property_ids)
    kept = tuple(own for own in owner.properties if own.id not in gone)
    fields: dict[str, Any] = {"properties": kept}
    if isinstance(owner, ObjectType):
        fields["primary_key"] = tuple(key for key in owner.primary_key if key not in gone)
        fields["title_property"] = None if owner.title_property in gone else owner.title_property
        fields["implements"] = _without_members(owner.implements, gone)
    changes = ChangeSet.replacing(owner, evolved(owner, **fields))
    for pid in property_ids:
        for other_id in snapshot.referrers(pid):
            changes = changes.then(_letting_go(snapshot, other_id, owner_id, gone, changes))
    return changes


def set_key(snapshot: Snapshot, type_id: str, property_ids: Sequence[str]) -> ChangeSet:
    """Make *property_ids*, in this order, the primary key; empty for none.

    Raises:
        EditRefused: If a property's type cannot be a key.
    """
    owner = _object_type(snapshot, type_id)
    for pid in property_ids:
        _refuse_key_type(property_of(owner, pid))
    return ChangeSet.replacing(owner, evolved(owner, primary_key=tuple(property_ids)))


def set_title(snapshot: Snapshot, type_id: str, property_id: str | None) -> ChangeSet:
    """Make a property the one whose value names an object; None for none.

    Raises:
        EditRefused: If its type cannot be a title.
    """
    owner = _object_type(snapshot, type_id)
    if property_id is not None:
        own = property_of(owner, property_id)
        if own.data_type is not None and own.data_type.name is TypeName.VECTOR:
            raise refuse("edits.refused.title_type", name=title_of(own), type=str(own.data_type))
    return ChangeSet.replacing(owner, evolved(owner, title_property=property_id))


def parse_property(text: str) -> tuple[str, DataType, bool]:
    """Read a line ``name: type``, such as ``seat count: integer`` or ``tags: string[]``.

    Returns:
        The display name, the data type (string where the line names none), and whether it is an array.

    Raises:
        EditRefused: If the name is empty or there is no such type.
    """
    name, _, wanted = text.partition(":")
    if not name.strip():
        raise refuse("edits.refused.empty_name")
    word = wanted.strip().lower().replace(" ", "_") or "string"
    array = word.endswith("[]")
    word = word.removesuffix("[]").rstrip("_")
    word = WORDS.get(word, word)
    parameters: dict[str, int | str] = {}
    base, _, inside = word.partition("(")
    try:
        if base == "decimal" and inside:
            precision, _, scale = inside.rstrip(")").partition(",")
            parameters = {"precision": int(precision), "scale": int(scale.strip("_") or 0)}
        elif base == "vector" and inside:
            parameters = {"dimension": int(inside.rstrip(")"))}
        return " ".join(name.split()), data_type(base, **parameters), array
    except ValueError as error:
        raise refuse("edits.refused.unknown_type", type=wanted.strip()) from error


def _object_type(snapshot: Snapshot, type_id: str) -> ObjectType:
    owner = owner_of(snapshot, type_id)
    if not isinstance(owner, ObjectType):
        raise refuse("edits.refused.no_key", name=title_of(owner))
    return owner


def _with_properties(owner: Owner, properties: tuple[Property, ...]) -> ChangeSet:
    return ChangeSet.replacing(owner, evolved(owner, properties=properties))


def _refuse_illegal(own: Property) -> None:
    if own.array and own.data_type is not None and not can_be_array(own.data_type):
        raise refuse("edits.refused.array_type", name=title_of(own), type=str(own.data_type))


def can_be_array(of: DataType) -> bool:
    """Tell whether a property of this type may hold several values."""
    return of.name not in NO_ARRAY


def _refuse_key_type(own: Property) -> None:
    known = own.data_type
    if known is not None and (known.name not in KEY_TYPES | RISKY_KEY_TYPES or own.array):
        raise refuse("edits.refused.key_type", name=title_of(own), type=str(known))


def _without_members(
    implementations: tuple[Implementation, ...], gone: set[str]
) -> tuple[Implementation, ...]:
    return tuple(
        one.evolve(properties=tuple(p for p in one.properties if not gone & set(p)))
        for one in implementations
    )


def _letting_go(
    snapshot: Snapshot, other_id: str, owner_id: str, gone: set[str], done: ChangeSet
) -> ChangeSet:
    """Return the change that takes removed properties out of another record's mapping."""
    if other_id == owner_id or other_id in done.ids:
        return ChangeSet()
    other = snapshot.get(other_id)
    if isinstance(other, ObjectType):
        after: ObjectType = other.evolve(implements=_without_members(other.implements, gone))
        return ChangeSet.replacing(other, after)
    if isinstance(other, ActionType):
        return ChangeSet.replacing(other, without_references(other, gone))
    mapping = getattr(other, "mapping", None)
    if mapping is not None and mapping.property in gone:
        return ChangeSet.replacing(other, other.evolve(mapping=mapping.evolve(property=None)))
    return ChangeSet()
