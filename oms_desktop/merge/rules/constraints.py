"""Constraints per bound (decision 24; K201 to K204, T108).

Both looser than base: the looser. Both tighter: the tighter. One each way: a person decides. A bound that base does not
have is tightened by adding it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from typing import Literal

from oms_desktop.merge.findings import Fix, Severity
from oms_desktop.merge.shapes import LOWER, UPPER
from oms_desktop.merge.site import Log, Site
from oms_desktop.merge.values import ABSENT, Maybe, or_absent
from oms_desktop.models.fields import FieldRule
from oms_desktop.models.plain import Plain
from oms_desktop.models.values import Value

MergeFields = Callable[[Site, type[Value], Plain, Plain, Plain], Plain]
Direction = Literal["tighter", "looser", "same"]


def merge_constraints(
    site: Site,
    field: FieldRule,
    base: Maybe,
    ours: Maybe,
    theirs: Maybe,
    merge_fields: MergeFields,
) -> Maybe:
    """Merge bound by bound; if nothing could satisfy all of it, the base stays and the merge blocks (K202)."""
    assert field.element is not None
    was, here, there = ({} if v is ABSENT else v for v in (base, ours, theirs))
    inner = replace(site, log=Log(site.log.names, orders=site.log.orders))
    bounds = {
        name: _merge_bound(inner.at(name), name, was, here, there) for name in (*LOWER, *UPPER)
    }
    rest = [{k: v for k, v in side.items() if k not in bounds} for side in (was, here, there)]
    merged = merge_fields(inner, field.element, rest[0], rest[1], rest[2])
    merged.update((name, bound) for name, bound in bounds.items() if bound is not ABSENT)
    if not _satisfiable(merged) and _satisfiable(here) and _satisfiable(there):
        site.find("K202", Severity.BLOCK, base, ours, theirs, base)
        return base
    site.log.items.extend(inner.log.items)
    _note_union(site, was, here, there, merged)
    return or_absent(merged)


def _note_union(site: Site, was: Plain, here: Plain, there: Plain, merged: Plain) -> None:
    """Say that two different sets of changes now hold together (K201), unless one bound already says so."""
    bounds = (*LOWER, *UPPER, "pattern", "format", "unique_items")
    mine = {n for n in bounds if here.get(n, ABSENT) != was.get(n, ABSENT)}
    other = {n for n in bounds if there.get(n, ABSENT) != was.get(n, ABSENT)}
    if mine - other and other - mine and not site.is_new:
        values = (or_absent(side) for side in (was, here, there))
        site.find("K201", Severity.WARN, *values, or_absent(merged), combined=or_absent(merged))


def _merge_bound(site: Site, name: str, was: Plain, here: Plain, there: Plain) -> Maybe:
    base, ours, theirs = (side.get(name, ABSENT) for side in (was, here, there))
    if ours == theirs:
        return ours if ours == base else site.note("M001", base, ours, theirs, ours)
    if site.is_new:
        return site.conflict("E402", base, ours, theirs)
    if base in (ours, theirs):
        return site.note("M002", base, ours, theirs, theirs if ours == base else ours)
    directions = {_direction(name, base, ours), _direction(name, base, theirs)}
    tighter, looser = _tighter_first(name, ours, theirs)
    if len(directions) == 1:
        result = tighter if directions == {"tighter"} else looser
        return site.find("K201", Severity.WARN, base, ours, theirs, result, combined=result)
    fixes = (Fix("tighter", (site.write(tighter),)), Fix("looser", (site.write(looser),)))
    return site.conflict("K203", base, ours, theirs, *fixes)


def _direction(name: str, base: Maybe, side: Maybe) -> Direction:
    if side == base:
        return "same"
    return "tighter" if _tighter_first(name, base, side)[0] == side else "looser"


def _tighter_first(name: str, one: Maybe, other: Maybe) -> tuple[Maybe, Maybe]:
    """Return two different bounds, the tighter one first; no bound at all is the loosest."""
    if one is ABSENT or other is ABSENT:
        return (other, one) if one is ABSENT else (one, other)
    lower, upper = sorted((one, other), key=lambda bound: (*_number(bound), str(bound)))
    return (upper, lower) if name in LOWER else (lower, upper)


def _number(bound: int | str) -> tuple[Decimal, str]:
    """Order bounds: numbers by value, dates by their text."""
    try:
        return Decimal(bound), ""
    except InvalidOperation:
        return Decimal(0), str(bound)


def _satisfiable(constraints: Plain) -> bool:
    for low, high in zip(LOWER, UPPER, strict=True):
        least, most = constraints.get(low), constraints.get(high)
        if least is not None and most is not None and _number(least) > _number(most):
            return False
    return True
