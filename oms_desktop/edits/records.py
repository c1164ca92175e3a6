"""Edits of any record: create, rename, change fields."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from pydantic import ValidationError

from oms_desktop.checks.api_names import LONGEST
from oms_desktop.edits.names import free_record_name
from oms_desktop.edits.refusal import EditRefused, refuse
from oms_desktop.models.kinds import KINDS
from oms_desktop.models.module import Module
from oms_desktop.models.record import Described, Record, Status, title_of
from oms_desktop.models.values import Value
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.versioning.snapshot import Snapshot

V = TypeVar("V", bound=Value)


def create(
    snapshot: Snapshot,
    kind: str,
    record_id: str,
    display_name: str,
    *,
    language: str = "",
    **fields: Any,
) -> ChangeSet:
    """Make a record of *kind* called *display_name*, with a free api name and an IRI in the module's namespace.

    Args:
        snapshot: The records it joins.
        kind: One of `KINDS`.
        record_id: Its id, new.
        display_name: What people call it, in *language* (empty: the module's own).
        language: The language tag of the name.
        **fields: More fields of the record.

    Raises:
        EditRefused: If the name is empty or a field is not legal.
    """
    name = _clean(display_name)
    module = _home(snapshot)
    api_name = fields.pop("api_name", "") or free_record_name(snapshot, kind, name)
    own: dict[str, Any] = {"id": record_id, "api_name": api_name, "display_name": name}
    own |= at_home(snapshot, api_name)
    if module is not None and language and language != module.default_language:
        own |= {"display_name": "", "labels": ((language, name),)}
    return ChangeSet.creating(_build(KINDS[kind], {**own, **fields}))


def rename(
    snapshot: Snapshot, record_id: str, display_name: str, *, language: str = ""
) -> ChangeSet:
    """Give a record another display name, in *language* or in its own; id, api name and references stay.

    Raises:
        EditRefused: If the name is empty or the record is read-only.
    """
    before = editable(snapshot, record_id)
    name = _clean(display_name)
    if language:
        labels = {**dict(before.labels), language: name}
        return ChangeSet.replacing(before, before.evolve(labels=tuple(labels.items())))
    return ChangeSet.replacing(before, before.evolve(display_name=name))


def rename_as_read(snapshot: Snapshot, record_id: str, name: str, *, language: str) -> ChangeSet:
    """Give a record another name where a reader of *language* sees it: its label, or its display name without one.

    Raises:
        EditRefused: If the name is empty or the record is read-only.
    """
    has_label = language in dict(snapshot.get(record_id).labels)
    return rename(snapshot, record_id, name, language=language if has_label else "")


def rename_api(snapshot: Snapshot, record_id: str, api_name: str) -> ChangeSet:
    """Give a record another api name; its id and IRI stay.

    Raises:
        EditRefused: If the name is empty, too long or taken, or the record is active or read-only.
    """
    before = editable(snapshot, record_id)
    name = api_name.strip()
    if not name or len(name) > LONGEST:
        raise refuse("edits.refused.api_name_length", longest=LONGEST)
    if before.status is Status.ACTIVE and name != before.api_name:
        raise refuse("edits.refused.active_api_name", name=title_of(before))
    if any(_same_namespace(snapshot, other, before) for other in snapshot.find(before.kind, name)):
        raise refuse("edits.refused.api_name_taken", name=name)
    return ChangeSet.replacing(before, before.evolve(api_name=name))


def set_fields(snapshot: Snapshot, record_ids: Sequence[str], **fields: Any) -> ChangeSet:
    """Set the same *fields* on every one of the records.

    Raises:
        EditRefused: If a value is not legal for one of them, or one is read-only; then none is changed.
    """
    pairs = []
    for record_id in record_ids:
        before = editable(snapshot, record_id)
        pairs.append((before, evolved(before, **fields)))
    return ChangeSet.between(pairs)


def set_part(snapshot: Snapshot, record_id: str, part: str, **fields: Any) -> ChangeSet:
    """Set *fields* of a nested *part*, such as ``source`` of a link type or ``constraints`` of a value type.

    Raises:
        EditRefused: If a value is not legal or the record is read-only.
    """
    before = editable(snapshot, record_id)
    value: Value = getattr(before, part)
    return ChangeSet.replacing(before, evolved(before, **{part: evolved(value, **fields)}))


def editable(snapshot: Snapshot, record_id: str) -> Record:
    """Return a record that may be edited.

    Raises:
        EditRefused: If it belongs to a read-only module (decision 19).
    """
    record = snapshot.get(record_id)
    if record.module and record.module in snapshot:
        module = snapshot.get(record.module)
        if isinstance(module, Module) and module.read_only:
            raise refuse("edits.refused.read_only", name=title_of(record), module=title_of(module))
    return record


def evolved(value: V, **fields: Any) -> V:
    """Return *value* with *fields*.

    Raises:
        EditRefused: If a field is not legal; it names the field and says why.
    """
    try:
        return value.evolve(**fields)
    except ValidationError as error:
        raise _refused(error, value) from error


def at_home(snapshot: Snapshot, api_name: str) -> dict[str, Any]:
    """Return the module and the IRI a new record with *api_name* gets, as fields (decision 16)."""
    module = _home(snapshot)
    if module is None:
        return {}
    return {"module": module.id} | (
        {"iri": module.namespace + api_name} if module.namespace else {}
    )


def _build(model: type[Record], fields: dict[str, Any]) -> Record:
    try:
        return model(**fields)
    except ValidationError as error:
        raise _refused(error, None) from error


def _refused(error: ValidationError, value: Value | None) -> EditRefused:
    first = error.errors()[0]
    field = ".".join(str(step) for step in first["loc"]) or (type(value).__name__ if value else "")
    owner = title_of(value) if isinstance(value, Described) else ""
    why = first["msg"].removeprefix("Value error, ")
    return refuse("edits.refused.field", owner=owner, field=field.replace("_", " "), why=why)


def _home(snapshot: Snapshot) -> Module | None:
    """Return the module new records belong to: the first one by id that may be edited."""
    for module_id in sorted(snapshot.ids("module")):
        module = snapshot.get(module_id)
        if isinstance(module, Module) and not module.read_only:
            return module
    return None


def _same_namespace(snapshot: Snapshot, other: str, record: Record) -> bool:
    return other != record.id and snapshot.get(other).module == record.module


def _clean(display_name: str) -> str:
    name = " ".join(display_name.split())
    if not name:
        raise refuse("edits.refused.empty_name")
    return name
