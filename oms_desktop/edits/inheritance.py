"""Edits of what extends and implements what."""

from __future__ import annotations

from collections.abc import Iterator

import networkx as nx

from oms_desktop.edits.records import editable, evolved
from oms_desktop.edits.refusal import refuse
from oms_desktop.models.interface import Interface
from oms_desktop.models.object_type import Implementation, ObjectType
from oms_desktop.models.record import Record, title_of
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.versioning.snapshot import Snapshot


def extend(snapshot: Snapshot, sub: str, parent: str) -> ChangeSet:
    """Let *sub* extend *parent*, a record of the same kind.

    Raises:
        EditRefused: If the kinds differ, the kind has no hierarchy, or this would close a circle.
    """
    record, above = editable(snapshot, sub), snapshot.get(parent)
    if record.kind != above.kind or "extends" not in type(record).model_fields:
        raise refuse("edits.refused.extend_kind", name=title_of(record), parent=title_of(above))
    way_back = nx.DiGraph(_edges_above(snapshot, parent))
    if sub == parent or (sub in way_back and nx.has_path(way_back, parent, sub)):
        raise refuse("edits.refused.cycle", name=title_of(record), parent=title_of(above))
    return _with_parents(record, (*_parents(record), parent))


def unextend(snapshot: Snapshot, sub: str, parent: str) -> ChangeSet:
    """Let *sub* no longer extend *parent*."""
    record = editable(snapshot, sub)
    return _with_parents(record, tuple(p for p in _parents(record) if p != parent))


def implement(snapshot: Snapshot, type_id: str, interface_id: str) -> ChangeSet:
    """Let an object type implement an interface; members with the same api name and type are mapped at once.

    Raises:
        EditRefused: If the two are not an object type and an interface.
    """
    record, interface = editable(snapshot, type_id), snapshot.get(interface_id)
    if not isinstance(record, ObjectType) or not isinstance(interface, Interface):
        raise refuse(
            "edits.refused.implement_kind", name=title_of(record), interface=title_of(interface)
        )
    if any(one.id == interface_id for one in record.implements):
        return ChangeSet()
    own = {(p.api_name, p.data_type, p.array): p.id for p in record.properties}
    pairs = ((m.id, own.get((m.api_name, m.data_type, m.array))) for m in interface.properties)
    mapped = tuple((member, found) for member, found in pairs if found is not None)
    added = Implementation(id=interface_id, properties=mapped)
    return ChangeSet.replacing(record, evolved(record, implements=(*record.implements, added)))


def unimplement(snapshot: Snapshot, type_id: str, interface_id: str) -> ChangeSet:
    """Let an object type no longer implement an interface; its own properties stay."""
    record = editable(snapshot, type_id)
    if not isinstance(record, ObjectType):
        return ChangeSet()
    kept = tuple(one for one in record.implements if one.id != interface_id)
    return ChangeSet.replacing(record, evolved(record, implements=kept))


def map_member(
    snapshot: Snapshot, type_id: str, interface_id: str, member: str, own: str | None
) -> ChangeSet:
    """Say which of the type's own properties stands for an interface's *member*; None for none."""
    record = editable(snapshot, type_id)
    if not isinstance(record, ObjectType):
        return ChangeSet()
    changed = []
    for one in record.implements:
        if one.id == interface_id:
            pairs = {key: value for key, value in one.properties if key != member}
            if own is not None:
                pairs[member] = own
            one = evolved(one, properties=tuple(pairs.items()))
        changed.append(one)
    return ChangeSet.replacing(record, evolved(record, implements=tuple(changed)))


def _parents(record: Record) -> tuple[str, ...]:
    parents: tuple[str, ...] = getattr(record, "extends", ())
    return parents


def _with_parents(record: Record, parents: tuple[str, ...]) -> ChangeSet:
    return ChangeSet.replacing(record, evolved(record, extends=parents))


def _edges_above(snapshot: Snapshot, record_id: str) -> Iterator[tuple[str, str]]:
    """Yield (record, parent) for everything above a record."""
    seen: set[str] = set()
    stack = [record_id]
    while stack:
        current = stack.pop()
        if current in seen or current not in snapshot:
            continue
        seen.add(current)
        for parent in snapshot.plain(current).get("extends", ()):
            yield current, parent
            stack.append(parent)
