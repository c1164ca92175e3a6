"""Taking back part of what changed in a record: the whole of it, one field, one property, one entry.

Pure functions on plain trees; a path is that of a `FieldDifference`.
"""

from __future__ import annotations

from typing import Any

from oms_desktop.checks.differences.fields import ORDER, Path
from oms_desktop.models.fields import FieldRule, field_table, fields_of
from oms_desktop.models.plain import Plain
from oms_desktop.models.values import Rule


def reverted(now: Plain, then: Plain, path: Path) -> Plain:
    """Return *now* with what stands at *path* as it was in *then*; both trees stay as they are.

    Raises:
        KeyError: If the record has no such path.
    """
    return _fields(now, then, field_table(now["kind"]), path)


def _fields(now: Plain, then: Plain, table: dict[str, FieldRule], path: Path) -> Plain:
    name, rest = path[0], path[1:]
    rule = table.get(name)
    value = _value(now.get(name), then.get(name), rule, rest)
    result = {key: kept for key, kept in now.items() if key != name}
    if value not in (None, [], {}):
        result[name] = value
    return result


def _value(now: Any, then: Any, rule: FieldRule | None, rest: Path) -> Any:
    if not rest or rule is None:
        return then
    if rule.rule is Rule.KEYED and rule.element is not None:
        return _elements(now or [], then or [], fields_of(rule.element), rest)
    if rule.rule in (Rule.MAP, Rule.TEXT_MAP):
        entries = dict(now or [])
        entries.pop(rest[0], None)
        entries.update((key, value) for key, value in then or [] if key == rest[0])
        return sorted([key, value] for key, value in entries.items())
    if rule.element is not None:
        return _fields(now or {}, then or {}, fields_of(rule.element), rest)
    raise KeyError(rest)


def _elements(
    now: list[Plain], then: list[Plain], table: dict[str, FieldRule], rest: Path
) -> list[Plain]:
    key, deeper = rest[0], rest[1:]
    if key == ORDER:
        return _in_order_of(now, then)
    old = next((one for one in then if one["id"] == key), None)
    if deeper:
        if old is None:
            raise KeyError(rest)
        return [_fields(one, old, table, deeper) if one["id"] == key else one for one in now]
    if old is None:
        return [one for one in now if one["id"] != key]
    if any(one["id"] == key for one in now):
        return [old if one["id"] == key else one for one in now]
    return _put_back(now, then, old)


def _put_back(now: list[Plain], then: list[Plain], old: Plain) -> list[Plain]:
    """Return *now* with *old* behind the nearest element that stood before it."""
    before = [one["id"] for one in then][: then.index(old)]
    here = [one["id"] for one in now]
    place = next((here.index(key) + 1 for key in reversed(before) if key in here), 0)
    return [*now[:place], old, *now[place:]]


def _in_order_of(now: list[Plain], then: list[Plain]) -> list[Plain]:
    """Return *now* with the elements that *then* has in its order; new ones stay behind their neighbour."""
    order = {one["id"]: place for place, one in enumerate(then)}
    places = [place for place, one in enumerate(now) if one["id"] in order]
    ordered = sorted((now[place] for place in places), key=lambda one: order[one["id"]])
    result = list(now)
    for place, one in zip(places, ordered, strict=True):
        result[place] = one
    return result
