"""Walks what differs between two snapshots and asks the rules of each field; cost follows the difference."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from oms_desktop.checks.compatibility.fields import judge_of, judge_typed
from oms_desktop.checks.compatibility.level import Compatibility, CompatibilityChange, Level
from oms_desktop.checks.compatibility.spot import Spot
from oms_desktop.checks.compatibility.versions import Readable, Versions
from oms_desktop.checks.differences.wording import Text, field_label, kind_label
from oms_desktop.models.fields import FieldRule, field_table, fields_of
from oms_desktop.models.kinds import KINDS
from oms_desktop.models.messages import message
from oms_desktop.models.names import name_of
from oms_desktop.models.plain import Plain
from oms_desktop.models.values import Rule, Value

Findings = Iterator[CompatibilityChange]

FOR_PEOPLE = frozenset({"group", "diagram", "placement", "module"})
"""Kinds that no data and no program depends on: order, pictures and headers."""

PROMISED = frozenset({"active", "promoted"})
"""The states of life in which others may rely on something."""

_TYPED = ("data_type", "value_type", "shared")
_RECORD = FieldRule("", Rule.FIXED, None, None, None)
_DEMANDS = frozenset({"criteria"})
"""Lists whose elements refuse something: adding one is breaking, dropping one is not."""

_BEHAVIOURS = frozenset({"rules", "effects"})
"""Lists that say what happens, of which nobody outside names an element."""


def compatibility(
    base: Readable, other: Readable, records: Iterable[str] | None = None
) -> Compatibility:
    """Return what changed from *base* to *other* and how far it reaches.

    Args:
        base: The snapshot before.
        other: The snapshot after.
        records: Look only at these; by default at all that differ, which is free for snapshots with a tree.
    """
    return compare(Versions(base, other, records))


def compare(versions: Versions) -> Compatibility:
    """Return what changed between two snapshots that are being read already."""
    found = [
        change
        for record in sorted(versions.pairs)
        for change in _of_record(versions, record, *versions.pairs[record])
    ]
    found.sort(key=lambda one: (-one.level.rank, one.record, one.path, one.code))
    return Compatibility(tuple(found))


def _of_record(versions: Versions, record: str, old: Plain | None, new: Plain | None) -> Findings:
    plain = new or old or {}
    kind, name = plain["kind"], versions.title(plain)
    is_promised = old is not None and old.get("status") in PROMISED
    spot = Spot(versions, record, name, (), _RECORD, None, None, old or {}, new or {}, is_promised)
    label = kind_label(kind)
    if kind in FOR_PEOPLE or kind not in KINDS:
        yield spot.found("described", Level.COMPATIBLE)
    elif old is None:
        yield spot.found("record_added", Level.BACKWARD_COMPATIBLE, kind=label)
    elif new is None and spot.is_promised:
        yield spot.found("record_removed_active", Level.INCOMPATIBLE, kind=label)
    elif new is None:
        yield spot.found("record_removed", Level.MIGRATION_REQUIRED, kind=label)
    elif old["kind"] != kind:
        before = kind_label(old["kind"])
        yield spot.found("kind_changed", Level.INCOMPATIBLE, old=before, new=label)
    else:
        found = list(_of_holder(spot, field_table(kind)))
        yield from found or [spot.found("described", Level.COMPATIBLE)]


def _of_holder(spot: Spot, table: dict[str, FieldRule]) -> Findings:
    """Judge every field of what *spot* stands at."""
    old, new = spot.before, spot.after
    typed = [name for name in _TYPED if name in table] if "data_type" in table else []
    changed = [name for name in typed if old.get(name) != new.get(name)]
    if changed and old and new:
        at = spot.at(changed[0], table[changed[0]], old.get(changed[0]), new.get(changed[0]))
        yield from judge_typed(at, table["data_type"].default)
    for name, rule in table.items():
        was, now = old.get(name), new.get(name)
        if was != now and name not in typed:
            yield from _of_field(spot.at(name, rule, was, now))


def _of_field(spot: Spot) -> Findings:
    rule = spot.rule
    judge = judge_of(rule.name, rule.rule)
    if judge is not None:
        yield from judge(spot)
    elif rule.name in _BEHAVIOURS:
        yield spot.found("behaviour_changed", Level.BACKWARD_COMPATIBLE)
    elif rule.rule is Rule.PART and rule.element is not None:
        yield from _of_part(spot, rule.element)
    elif rule.rule is Rule.KEYED and rule.element is not None:
        yield from _of_elements(spot, rule.element)


def _of_part(spot: Spot, element: type[Value]) -> Findings:
    before, after = spot.was or {}, spot.now or {}
    is_end = "cardinality" in fields_of(element)
    end = message("compatibility.end", end=field_label(spot.rule.name))
    subject = _part_of(spot, name_of(after or before) or end) if is_end else spot.subject
    yield from _of_holder(
        replace(spot, subject=subject, before=before, after=after), fields_of(element)
    )


def _of_elements(spot: Spot, model: type[Value]) -> Findings:
    olds = {one["id"]: one for one in spot.was or ()}
    news = {one["id"]: one for one in spot.now or ()}
    table = fields_of(model)
    for key, element in news.items():
        if key not in olds:
            yield from _added(_element(spot, {}, element), table)
        elif olds[key] != element:
            yield from _of_holder(_element(spot, olds[key], element), table)
    for key, element in olds.items():
        if key not in news:
            yield from _removed(_element(spot, element, {}), table)


def _added(spot: Spot, table: dict[str, FieldRule]) -> Findings:
    element, name = spot.after, spot.rule.name
    is_demanded = "required" in table and element.get("required", table["required"].default)
    if is_demanded and element.get("default") is not None:
        default = str(element["default"])
        yield spot.found("member_demanded_with_default", Level.MIGRATION_REQUIRED, default=default)
    elif is_demanded:
        yield spot.found("member_demanded", Level.MIGRATION_REQUIRED)
    elif name in _DEMANDS:
        yield spot.found("criterion_added", Level.MIGRATION_REQUIRED)
    elif element["id"] not in spot.versions.moved:  # what moved is told where it was
        yield spot.found("member_added", Level.BACKWARD_COMPATIBLE)


def _removed(spot: Spot, table: dict[str, FieldRule]) -> Findings:
    element, name = spot.before, spot.rule.name
    moved = spot.versions.moved.get(element["id"]) if name == "properties" else None
    if moved is not None:
        yield from _moved(spot, moved[1], table)
    elif name == "implements":
        yield spot.found("interface_left", Level.MIGRATION_REQUIRED)
    elif name in _DEMANDS:
        yield spot.found("criterion_dropped", Level.BACKWARD_COMPATIBLE)
    elif spot.is_promised:
        yield spot.found("member_removed_active", Level.INCOMPATIBLE)
    else:
        yield spot.found("member_removed", Level.MIGRATION_REQUIRED)


def _moved(spot: Spot, owner: str, table: dict[str, FieldRule]) -> Findings:
    """A property that stands at another record now: inherited from there, or gone from here."""
    versions = spot.versions
    is_inherited = owner in versions.after.ancestors(spot.record)
    code = "member_pulled_up" if is_inherited else "member_moved"
    level = Level.BACKWARD_COMPATIBLE if is_inherited else Level.MIGRATION_REQUIRED
    yield spot.found(code, level, owner=versions.name(owner))
    element = versions.element(versions.after, owner, spot.before["id"])
    yield from _of_holder(replace(spot, after=element), table)


def _element(spot: Spot, before: Plain, after: Plain) -> Spot:
    """Return the spot of an element of the list at *spot*."""
    one = after or before
    subject = _part_of(spot, _name_of(spot, one))
    status = before.get("status")
    return replace(
        spot,
        subject=subject,
        path=(*spot.path, one["id"]),
        was=before or None,
        now=after or None,
        before=before,
        after=after,
        is_promised=status in PROMISED or (spot.is_promised and status != "deprecated"),
    )


def _name_of(spot: Spot, element: Plain) -> Text:
    """Return what people call an element: its name, that of the record it stands for, or what elements are called."""
    name = name_of({key: value for key, value in element.items() if key != "id"})
    known = name or spot.versions.name(element["id"])
    return known if known != element["id"] else field_label(spot.rule.name)


def _part_of(spot: Spot, name: Text) -> Text:
    return message("compatibility.part", part=name, whole=spot.subject)
