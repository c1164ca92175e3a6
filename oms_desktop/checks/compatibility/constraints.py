"""Constraints: a bound that lets fewer values through is breaking, one that lets more through is not.

A bound that was not there is tightened by adding it (decision 24).
"""

from __future__ import annotations

from collections.abc import Iterator

from oms_desktop.checks.compatibility.level import CompatibilityChange, Level
from oms_desktop.checks.compatibility.spot import Spot
from oms_desktop.checks.constraints import is_more
from oms_desktop.models.fields import fields_of
from oms_desktop.models.names import joined, name_of
from oms_desktop.models.plain import Plain
from oms_desktop.models.property import Constraints

LOWER = frozenset({"minimum", "min_length", "min_items"})
UPPER = frozenset({"maximum", "max_length", "max_items"})


def judge_constraints(spot: Spot) -> Iterator[CompatibilityChange]:
    """Yield a finding for each bound of the constraints at *spot* that differs."""
    was, now = spot.was or {}, spot.now or {}
    for name, rule in fields_of(Constraints).items():
        old, new = was.get(name), now.get(name)
        if old == new:
            continue
        inner = spot.at(name, rule, old, new)
        if name == "allowed":
            yield from _allowed(inner, old or [], new or [])
        elif is_tighter(name, old, new):
            yield inner.found("constraint_tightened", Level.MIGRATION_REQUIRED)
        else:
            yield inner.found("constraint_loosened", Level.BACKWARD_COMPATIBLE)


def is_tighter(name: str, was: str | int | None, now: str | int | None) -> bool:
    """Tell whether the bound *name* lets fewer values through now; a pattern that differs may, so it does."""
    if now is None or now is False or now == "":
        return False
    if was is None or was is False or was == "":
        return True
    if name in LOWER:
        return is_more(now, was)
    return name not in UPPER or is_more(was, now)


def _allowed(spot: Spot, was: list[Plain], now: list[Plain]) -> Iterator[CompatibilityChange]:
    if not was:
        yield spot.found("values_listed", Level.MIGRATION_REQUIRED)
    elif not now:
        yield spot.found("values_freed", Level.BACKWARD_COMPATIBLE)
    else:
        olds, news = {one["id"] for one in was}, {one["id"] for one in now}
        if gone := [one for one in was if one["id"] not in news]:
            yield spot.found("values_removed", Level.MIGRATION_REQUIRED, gone=_names(gone))
        if more := [one for one in now if one["id"] not in olds]:
            yield spot.found("values_added", Level.BACKWARD_COMPATIBLE, more=_names(more))


def _names(values: list[Plain]) -> str:
    return joined((name_of(value) for value in values), ", ")
