"""Quick fixes for problems of action types, as change sets by the name of the fix."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from oms_desktop.checks import Problem
from oms_desktop.edits.names import free_part_name
from oms_desktop.edits.parts import add_part, change_part, remove_parts
from oms_desktop.models.action_type import ActionRule, ActionType, Assignment, Parameter
from oms_desktop.models.ids import record_id_for_iri
from oms_desktop.models.property import Property
from oms_desktop.models.record import title_of
from oms_desktop.models.value_type import ValueType
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.versioning.snapshot import Snapshot, apply

Named = tuple[dict[str, str], ChangeSet]
"""The arguments of a fix's words, and what it does."""


def remove_rule(snapshot: Snapshot, problem: Problem) -> Iterator[Named]:
    """Remove the rule the problem is at."""
    if _rule(snapshot, problem) is not None:
        yield {}, remove_parts(snapshot, problem.record, "rules", [problem.path[1]])


def remove_assignment(snapshot: Snapshot, problem: Problem) -> Iterator[Named]:
    """Let the rule no longer set the property the problem is at."""
    rule = _rule(snapshot, problem)
    if rule is not None and len(problem.path) > 3:
        kept = tuple(one for one in rule.sets if one.id != problem.path[3])
        yield {}, change_part(snapshot, problem.record, "rules", rule.id, sets=kept)


def add_assignment(snapshot: Snapshot, problem: Problem) -> Iterator[Named]:
    """Ask for the missing property by a parameter: one of its name and type, or a new one."""
    rule, own = _rule(snapshot, problem), _property(snapshot, problem)
    action = snapshot.get(problem.record)
    if rule is None or own is None or not isinstance(action, ActionType):
        return
    wanted = {"data_type": _data_type(snapshot, own), "is_list": own.array}
    parameter = next((one for one in action.parameters if _fits(one, own, wanted)), None)
    asked = ChangeSet()
    if parameter is None:
        taken = {one.api_name for one in action.parameters}
        parameter = Parameter(
            id=record_id_for_iri("parameter", f"{action.id} {own.id}"),
            api_name=free_part_name(taken, own.api_name or title_of(own), "parameter"),
            display_name=title_of(own),
            labels=own.labels,
            required=True,
            **wanted,
        )
        if any(one.id == parameter.id for one in action.parameters):
            return
        asked = add_part(snapshot, action.id, "parameters", parameter)
    sets = (*rule.sets, Assignment(id=own.id, parameter=parameter.id))
    after = apply(snapshot, asked) if asked else snapshot
    changes = change_part(after, action.id, "rules", rule.id, sets=sets)
    yield {"property": title_of(own)}, asked.then(changes)


def _fits(parameter: Parameter, own: Property, wanted: dict[str, Any]) -> bool:
    same_type = (parameter.data_type, parameter.is_list) == (wanted["data_type"], wanted["is_list"])
    return parameter.api_name == own.api_name and same_type and parameter.refers_to is None


def _rule(snapshot: Snapshot, problem: Problem) -> ActionRule | None:
    action = snapshot.get(problem.record)
    if len(problem.path) < 2 or problem.path[0] != "rules" or not isinstance(action, ActionType):
        return None
    return next((one for one in action.rules if one.id == problem.path[1]), None)


def _property(snapshot: Snapshot, problem: Problem) -> Property | None:
    """Return the property the problem is about, from the type or from one above it."""
    waiting, seen = list(problem.others), set(problem.others)
    while waiting:
        ref = waiting.pop(0)
        owner = snapshot.get(ref) if ref in snapshot else None
        owned: tuple[Property, ...] = getattr(owner, "properties", ())
        found = next((own for own in owned if own.id == problem.path[-1]), None)
        if found is not None:
            return found
        above = [one for one in getattr(owner, "extends", ()) if one not in seen]
        seen.update(above)
        waiting += above
    return None


def _data_type(snapshot: Snapshot, own: Property) -> Any:
    if own.data_type is None and own.value_type in snapshot:
        value_type = snapshot.get(str(own.value_type))
        return value_type.base_type if isinstance(value_type, ValueType) else None
    return own.data_type
