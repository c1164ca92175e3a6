"""The rules for sets of references: which ends, parents and restrictions a change adds or takes away."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from oms_desktop.checks.compatibility.level import CompatibilityChange, Level
from oms_desktop.checks.compatibility.spot import Spot
from oms_desktop.models.names import joined, name_of

Findings = Iterator[CompatibilityChange]

BREAKING, WIDER = Level.MIGRATION_REQUIRED, Level.BACKWARD_COMPATIBLE


def _difference(spot: Spot) -> tuple[list[Any], list[Any]]:
    """Return what left the set and what came to it."""
    was, now = spot.was or [], spot.now or []
    return [one for one in was if one not in now], [one for one in now if one not in was]


def _one_of(spot: Spot) -> Findings:
    """Alternatives; an empty set leaves it open."""
    gone, more = _difference(spot)
    if not spot.was:
        yield spot.found("end_closed", BREAKING)
    elif not spot.now:
        yield spot.found("end_opened", WIDER)
    else:
        if gone:
            yield spot.found("set_narrowed", BREAKING, gone=spot.several(gone))
        if more:
            yield spot.found("set_widened", WIDER, more=spot.several(more))


def _all_of(spot: Spot) -> Findings:
    """Demands that hold all at once."""
    gone, more = _difference(spot)
    if more:
        yield spot.found("demand_added", BREAKING, more=spot.several(more))
    if gone:
        yield spot.found("demand_dropped", WIDER, gone=spot.several(gone))


def _belongs(spot: Spot) -> Findings:
    """What a single thing is an instance of."""
    gone, more = _difference(spot)
    if gone:
        yield spot.found("left_type", BREAKING, gone=spot.several(gone))
    if more:
        yield spot.found("joined_type", WIDER, more=spot.several(more))


def _parents(spot: Spot) -> Findings:
    """Parents: one that is still reached over another is not lost; one that brings demands is not for free."""
    before, after = spot.versions.before, spot.versions.after
    gone, more = _difference(spot)
    was, now = before.ancestors(spot.record), after.ancestors(spot.record)
    lost = [one for one in gone if one not in now]
    if lost:
        yield spot.found("parent_lost", BREAKING, gone=spot.several(lost))
    new = [one for one in more if one not in was]
    if new:
        known = before.required_members([spot.record, *was])
        demanded = after.required_members(now)
        fresh = [name_of(one) for key, one in demanded.items() if key not in known]
        if fresh:
            members = joined(fresh, ", ")
            yield spot.found("parent_demands", BREAKING, more=spot.several(new), members=members)
        else:
            yield spot.found("parent_added", WIDER, more=spot.several(new))


_LEAST, _MOST = frozenset({"min", "exactly"}), frozenset({"max", "exactly"})


def _restrictions(spot: Spot) -> Findings:
    """What a type says of a property or link; *some* and *value* say what holds and forbid nothing."""
    gone, more = _difference(spot)
    for one in more:
        rivals = [other for other in gone if _key(other) == _key(one)]
        name = spot.several([one])
        if one["kind"] in ("some", "value"):
            yield spot.found("statement_added", WIDER, what=name)
        elif any(_allows(one, other) for other in rivals):
            yield spot.found("restriction_loosened", WIDER, what=name)
        else:
            yield spot.found("restriction_tightened", BREAKING, what=name)
    for one in gone:
        if not any(_key(other) == _key(one) for other in more):
            yield spot.found("restriction_dropped", WIDER, what=spot.several([one]))


def _key(restriction: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(restriction.get(name) for name in ("on", "kind", "filler"))


def _allows(new: dict[str, Any], old: dict[str, Any]) -> bool:
    """Tell whether all that *old* lets through, *new* does too; both are of one kind."""
    more, less = new.get("count") or 0, old.get("count") or 0
    return (new["kind"] not in _LEAST or more <= less) and (
        new["kind"] not in _MOST or more >= less
    )


SETS: dict[str, Callable[[Spot], Findings]] = {
    "any_of": _one_of,
    "ranges": _one_of,
    "all_of": _all_of,
    "disjoint_with": _all_of,
    "types": _belongs,
    "extends": _parents,
    "restrictions": _restrictions,
}
