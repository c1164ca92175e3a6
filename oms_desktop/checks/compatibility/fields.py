"""The rules for single fields: by the field's merge rule where that says enough, by its name where it does not.

No rule knows a kind of record. A field without a rule is read by people only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from oms_desktop.checks.compatibility.constraints import judge_constraints
from oms_desktop.checks.compatibility.level import CompatibilityChange, Level
from oms_desktop.checks.compatibility.sets import SETS
from oms_desktop.checks.compatibility.spot import Spot
from oms_desktop.checks.compatibility.typing import judge_type
from oms_desktop.checks.compatibility.versions import data_type_of
from oms_desktop.models.plain import Plain
from oms_desktop.models.values import Rule, Topic

Findings = Iterator[CompatibilityChange]
Judge = Callable[[Spot], Findings]

BREAKING, WIDER = Level.MIGRATION_REQUIRED, Level.BACKWARD_COMPATIBLE


def judge_of(name: str, rule: Rule) -> Judge | None:
    """Return what judges the field *name*, or None if nothing depends on it or its fields are judged one by one."""
    if rule is Rule.SLOT:
        return _target if name in _TARGETS else None
    return _BY_NAME.get(name) or _BY_RULE.get(rule)


def judge_typed(spot: Spot, default: Plain | None) -> Findings:
    """Judge data type, value type and shared property of a holder together, since one can stand for another.

    *default* is the plain type of a holder that names none.
    """
    versions = spot.versions
    own = {} if default is None else {"data_type": default}
    was = versions.before.type_of({**own, **spot.before})
    now = versions.after.type_of({**own, **spot.after})
    if was != now:
        code, level = judge_type(was, now)
        yield spot.found(code, level, old=_type_text(spot, was), new=_type_text(spot, now))
    before, after = spot.before.get("value_type"), spot.after.get("value_type")
    if before != after:
        old, new = versions.before.constraints_of(before), versions.after.constraints_of(after)
        yield from judge_constraints(spot.at("constraints", spot.rule, old, new))


def _data_type(spot: Spot) -> Findings:
    """A data type that always stands for itself; that of a value type is promised never to change."""
    default = spot.rule.default
    was, now = (data_type_of(side or default) for side in (spot.was, spot.now))
    if was != now:
        code, level = judge_type(was, now)
        if spot.rule.name == "base_type" and not level.is_breaking:
            code, level = "base_type_changed", BREAKING
        yield spot.found(code, level, old=_type_text(spot, was), new=_type_text(spot, now))


def _type_text(spot: Spot, data_type: Any) -> Any:
    if data_type is None:
        return spot.value(None)
    return spot.versions.words.data_type(data_type.model_dump(mode="json", exclude_defaults=True))


def _cardinality(spot: Spot) -> Findings:
    was, now = spot.was or spot.rule.default, spot.now or spot.rule.default
    if was != now:
        is_narrower = now == "one"
        code = "cardinality_narrowed" if is_narrower else "cardinality_widened"
        yield spot.found(code, BREAKING if is_narrower else WIDER)


def _name(spot: Spot) -> Findings:
    """A name for programs; giving one to what had none takes nothing away."""
    if spot.was:
        yield spot.found("renamed", BREAKING)


def _key(spot: Spot) -> Findings:
    """The primary key: other columns, or other order, are another key."""
    if spot.was:
        yield spot.found("key_changed", Level.INCOMPATIBLE)
    else:
        yield spot.found("key_set", BREAKING)


def _mapping(spot: Spot) -> Findings:
    """What stands for the members of an interface."""
    if spot.rule.topic is not Topic.MEMBER:
        return
    was, now = dict(spot.was or ()), dict(spot.now or ())
    kept = spot.versions.after.members(spot.after["id"])  # it says itself what it dropped
    changed = [key for key in was if was[key] != now.get(key) and key in kept]
    if changed:
        yield spot.found("member_remapped", BREAKING, members=spot.several(sorted(changed)))
    elif now.keys() - was.keys():
        more = sorted(now.keys() - was.keys())
        yield spot.found("member_mapped", WIDER, members=spot.several(more))


def _required(spot: Spot) -> Findings:
    default = spot.rule.default
    now = default if spot.now is None else spot.now
    if not now:
        yield spot.found("made_optional", WIDER)
    elif spot.after.get("default") is not None:
        fills = str(spot.after["default"])
        yield spot.found("made_required_with_default", BREAKING, default=fills)
    else:
        yield spot.found("made_required", BREAKING)


def _list(spot: Spot) -> Findings:
    yield spot.found("made_list" if spot.now else "made_single", BREAKING)


def _demand(spot: Spot) -> Findings:
    """A characteristic that old objects may not have."""
    yield spot.found("demanded", BREAKING) if spot.now else spot.found("not_demanded", WIDER)


def _inference(spot: Spot) -> Findings:
    """A characteristic from which more links follow."""
    yield spot.found("inferred", WIDER) if spot.now else spot.found("not_inferred", BREAKING)


def _abstract(spot: Spot) -> Findings:
    yield spot.found("made_abstract", BREAKING) if spot.now else spot.found("made_concrete", WIDER)


def _unit(spot: Spot) -> Findings:
    if spot.was:
        yield spot.found("unit_changed", BREAKING)


def _default(spot: Spot) -> Findings:
    if spot.now is None and spot.before.get("required") and spot.after.get("required"):
        yield spot.found("default_removed", BREAKING)
    else:
        yield spot.found("default_changed", WIDER)


def _depth(spot: Spot) -> Findings:
    is_shorter = spot.now is not None and (spot.was is None or spot.now < spot.was)
    code = "constraint_tightened" if is_shorter else "constraint_loosened"
    yield spot.found(code, BREAKING if is_shorter else WIDER)


def _target(spot: Spot) -> Findings:
    """The one kind of thing that may be given here; none means any."""
    if spot.now is None:
        yield spot.found("target_freed", WIDER)
    else:
        yield spot.found("target_changed", BREAKING)


def _criterion(spot: Spot) -> Findings:
    """A condition in a language that is not ours: another one may refuse what was accepted."""
    yield spot.found("criterion_changed", BREAKING)


def _storage(spot: Spot) -> Findings:
    code, level = ("storage_changed", BREAKING) if spot.was else ("storage_set", WIDER)
    was, now = (side.get("by", "") for side in (spot.was or {}, spot.now or {}))
    texts = [str(one).replace("_", " ") for one in (was, now)]
    yield spot.found(code, level, old=texts[0], new=texts[1])


def _status(spot: Spot) -> Findings:
    if spot.now == "deprecated":
        yield spot.found("deprecated", WIDER)


def _behaviour(spot: Spot) -> Findings:
    yield spot.found("behaviour_changed", WIDER)


_TARGETS = frozenset({"target", "refers_to"})

_BY_RULE: dict[Rule, Judge] = {
    Rule.DATA_TYPE: _data_type,
    Rule.CARDINALITY: _cardinality,
    Rule.CONSTRAINTS: judge_constraints,
    Rule.NAME: _name,
    Rule.ORDERED: _key,
    Rule.MAP: _mapping,
}

_BY_NAME: dict[str, Judge] = {
    **SETS,
    "iri": _name,
    "required": _required,
    "array": _list,
    "is_list": _list,
    "unique": _demand,
    "functional": _demand,
    "inverse_functional": _demand,
    "asymmetric": _demand,
    "irreflexive": _demand,
    "transitive": _inference,
    "symmetric": _inference,
    "reflexive": _inference,
    "abstract": _abstract,
    "unit": _unit,
    "default": _default,
    "max_depth": _depth,
    "expression": _criterion,
    "mapping": _storage,
    "status": _status,
    "sensitivity": _behaviour,
    "cascade_delete": _behaviour,
    "inherits_permissions": _behaviour,
    "propagates_state": _behaviour,
}
