"""Quick fixes: what mends a problem at once, as change sets with a label; the checks name them (`Problem.fixes`).

A fix that has nothing to do here, or would be refused, is not offered. One that needs a choice of its own (another
record, a name) is made where people choose, not here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from oms_desktop.checks import Problem
from oms_desktop.edits import action_fixes
from oms_desktop.edits.deletion import delete
from oms_desktop.edits.inheritance import map_member
from oms_desktop.edits.letting_go import without_references
from oms_desktop.edits.names import free_part_name, free_record_name
from oms_desktop.edits.properties import (
    add_property,
    change_property,
    set_key,
    set_title,
)
from oms_desktop.edits.records import evolved, rename_api, set_fields, set_part
from oms_desktop.edits.refusal import EditRefused
from oms_desktop.models.data_types import KEY_TYPES, TypeName
from oms_desktop.models.ids import record_id_for_iri
from oms_desktop.models.interface import Interface
from oms_desktop.models.messages import Argument, Message, message
from oms_desktop.models.object_type import ObjectType
from oms_desktop.models.property import Property
from oms_desktop.models.record import Record, title_of
from oms_desktop.models.value_type import ValueType
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.versioning.snapshot import RecordMissing, Snapshot, apply


@dataclass(frozen=True, slots=True)
class Fix:
    """One way to mend a problem."""

    label: Message
    changes: ChangeSet


Make = Callable[[Snapshot, Problem], Iterator[Fix]]


def fixes_for(snapshot: Snapshot, problem: Problem) -> tuple[Fix, ...]:
    """Return what mends *problem* at once, best first."""
    found: list[Fix] = []
    for name in problem.fixes:
        make = _FIXES.get(name)
        try:
            found.extend(make(snapshot, problem) if make is not None else ())
        except (EditRefused, RecordMissing, StopIteration):
            continue
    return tuple(fix for fix in found if fix.changes)


def _fix(fix: str, changes: ChangeSet, /, **args: Argument) -> Fix:
    return Fix(message(f"edits.fix.{fix}", **args), changes)


def _own(snapshot: Snapshot, problem: Problem) -> Property | None:
    """Return the property the problem is at, or None."""
    if len(problem.path) < 2 or problem.path[0] != "properties":
        return None
    owned: tuple[Property, ...] = getattr(snapshot.get(problem.record), "properties", ())
    return next((one for one in owned if one.id == problem.path[1]), None)


def _changing(snapshot: Snapshot, problem: Problem, **fields: Any) -> ChangeSet:
    """Return the change of the property, or of the record, that the problem is at."""
    own = _own(snapshot, problem)
    if own is None:
        return set_fields(snapshot, [problem.record], **fields)
    return change_property(snapshot, problem.record, [own.id], **fields)


def _correct_api_name(snapshot: Snapshot, problem: Problem) -> Iterator[Fix]:
    record = snapshot.get(problem.record)
    own = _own(snapshot, problem)
    if own is not None:
        taken = {one.api_name for one in getattr(record, "properties", ()) if one.id != own.id}
        name = free_part_name(taken, own.api_name or title_of(own), "property")
        yield _fix("correct_api_name", _changing(snapshot, problem, api_name=name), name=name)
    elif problem.path == ("api_name",):
        name = free_record_name(snapshot, record.kind, record.api_name or title_of(record))
        yield _fix("correct_api_name", rename_api(snapshot, record.id, name), name=name)


def _choose_key(snapshot: Snapshot, problem: Problem) -> Iterator[Fix]:
    record = snapshot.get(problem.record)
    if isinstance(record, ObjectType):
        legal = [one for one in record.properties if _type_name(one) in KEY_TYPES and not one.array]
        best = sorted(legal, key=lambda one: (not one.unique, not one.required))[:1]
        for own in best:
            changes = set_key(snapshot, record.id, [own.id])
            yield _fix("choose_key", changes, property=title_of(own))


def _choose_title(snapshot: Snapshot, problem: Problem) -> Iterator[Fix]:
    record = snapshot.get(problem.record)
    if isinstance(record, ObjectType):
        texts = [one for one in record.properties if _type_name(one) is TypeName.STRING]
        named = [one for one in texts if "name" in one.api_name.lower()]
        for own in (named or texts)[:1]:
            changes = set_title(snapshot, record.id, own.id)
            yield _fix("choose_title", changes, property=title_of(own))


def _clear_key(snapshot: Snapshot, problem: Problem) -> Iterator[Fix]:
    yield _fix("clear_key", set_fields(snapshot, [problem.record], primary_key=()))


def _clear_title(snapshot: Snapshot, problem: Problem) -> Iterator[Fix]:
    yield _fix("clear_title", set_fields(snapshot, [problem.record], title_property=None))


def _clear_mapping(snapshot: Snapshot, problem: Problem) -> Iterator[Fix]:
    yield _fix("clear_mapping", set_part(snapshot, problem.record, "mapping", property=None))


def _use_join_table(snapshot: Snapshot, problem: Problem) -> Iterator[Fix]:
    changes = set_part(snapshot, problem.record, "mapping", by="join_table", property=None)
    yield _fix("use_join_table", changes)


def _add_member(snapshot: Snapshot, problem: Problem) -> Iterator[Fix]:
    """Give the type a property of its own for an interface's member, and map it."""
    record, interface, member = _member(snapshot, problem)
    new = record_id_for_iri("property", f"{record.id} {member.id}")
    if any(one.id == new for one in record.properties):
        return
    kind = {"data_type": member.data_type} if member.data_type is not None else {}
    fields: dict[str, Any] = {**kind, "value_type": member.value_type, "array": member.array}
    added = add_property(
        snapshot, record.id, new, title_of(member), api_name=member.api_name, **fields
    )
    mapped = map_member(apply(snapshot, added), record.id, interface.id, member.id, new)
    yield _fix("add_member", added.then(mapped), member=title_of(member))


def _map_member(snapshot: Snapshot, problem: Problem) -> Iterator[Fix]:
    """Map a member to own properties of the same type, at most three."""
    record, interface, member = _member(snapshot, problem)
    fitting = [
        own
        for own in record.properties
        if own.data_type == member.data_type and own.array == member.array
    ]
    for own in fitting[:3]:
        changes = map_member(snapshot, record.id, interface.id, member.id, own.id)
        yield _fix("map_member", changes, member=title_of(member), property=title_of(own))


def _member(snapshot: Snapshot, problem: Problem) -> tuple[ObjectType, Interface, Property]:
    record, interface = snapshot.get(problem.record), snapshot.get(problem.others[0])
    if not isinstance(record, ObjectType) or not isinstance(interface, Interface):
        raise RecordMissing(problem.record)
    return record, interface, next(m for m in interface.properties if m.id == problem.path[-1])


def _remove_reference(snapshot: Snapshot, problem: Problem) -> Iterator[Fix]:
    record = snapshot.get(problem.record)
    gone = {one for one in problem.others if one not in snapshot}
    after = without_references(record, gone) if gone else record
    yield _fix("remove_reference", ChangeSet.replacing(record, after))


def _remove_parent(snapshot: Snapshot, problem: Problem) -> Iterator[Fix]:
    """Take a record out of a circle: no longer extend the one in it."""
    record = snapshot.get(problem.record)
    parents: tuple[str, ...] = getattr(record, "extends", ())
    for parent in parents:
        if parent in problem.others:
            kept = tuple(one for one in parents if one != parent)
            changes = set_fields(snapshot, [record.id], extends=kept)
            yield _fix("remove_parent", changes, parent=title_of(snapshot.get(parent)))


def _swap_bounds(snapshot: Snapshot, problem: Problem) -> Iterator[Fix]:
    pairs = {
        "minimum": "maximum",
        "min_length": "max_length",
        "min_items": "max_items",
    }
    low = problem.path[-1]
    owner: Any = _own(snapshot, problem) or snapshot.get(problem.record)
    high, bounds = pairs[low], owner.constraints
    swapped = evolved(bounds, **{low: getattr(bounds, high), high: getattr(bounds, low)})
    yield _fix("swap_bounds", _changing(snapshot, problem, constraints=swapped))


def _remove_default(snapshot: Snapshot, problem: Problem) -> Iterator[Fix]:
    yield _fix("remove_default", _changing(snapshot, problem, default=None))


def _no_array(snapshot: Snapshot, problem: Problem) -> Iterator[Fix]:
    yield _fix("no_array", _changing(snapshot, problem, array=False))


def _use_base_type(snapshot: Snapshot, problem: Problem) -> Iterator[Fix]:
    owner: Any = _own(snapshot, problem) or snapshot.get(problem.record)
    value_type: Record = snapshot.get(owner.value_type)
    if isinstance(value_type, ValueType):
        changes = _changing(snapshot, problem, data_type=value_type.base_type)
        yield _fix("use_base_type", changes, type=str(value_type.base_type))


def _remove_value_type(snapshot: Snapshot, problem: Problem) -> Iterator[Fix]:
    yield _fix("remove_value_type", _changing(snapshot, problem, value_type=None))


def _detach(snapshot: Snapshot, problem: Problem) -> Iterator[Fix]:
    yield _fix("detach", _changing(snapshot, problem, shared=None))


def _delete_record(snapshot: Snapshot, problem: Problem) -> Iterator[Fix]:
    yield _fix("delete_record", delete(snapshot, [problem.record]))


def _of_action(
    name: str, make: Callable[[Snapshot, Problem], Iterator[action_fixes.Named]]
) -> Make:
    def fixes(snapshot: Snapshot, problem: Problem) -> Iterator[Fix]:
        for args, changes in make(snapshot, problem):
            yield _fix(name, changes, **args)

    return fixes


def _type_name(own: Property) -> TypeName | None:
    return own.data_type.name if own.data_type is not None else None


_FIXES: dict[str, Make] = {
    "correct_api_name": _correct_api_name,
    "choose_key": _choose_key,
    "choose_title": _choose_title,
    "clear_key": _clear_key,
    "clear_title": _clear_title,
    "clear_mapping": _clear_mapping,
    "use_join_table": _use_join_table,
    "add_member": _add_member,
    "map_member": _map_member,
    "remove_reference": _remove_reference,
    "remove_parent": _remove_parent,
    "swap_bounds": _swap_bounds,
    "remove_default": _remove_default,
    "no_array": _no_array,
    "use_base_type": _use_base_type,
    "remove_value_type": _remove_value_type,
    "detach": _detach,
    "delete_record": _delete_record,
    "remove_rule": _of_action("remove_rule", action_fixes.remove_rule),
    "remove_assignment": _of_action("remove_assignment", action_fixes.remove_assignment),
    "add_assignment": _of_action("add_assignment", action_fixes.add_assignment),
}
