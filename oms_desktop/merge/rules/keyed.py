"""Lists whose elements have an id: each element merges by itself, the order by the list law (S303 to S305, T108, T110)."""

from __future__ import annotations

from collections.abc import Callable

from oms_desktop.merge.findings import Fix, Severity
from oms_desktop.merge.rules.sequence import Order, merge_order
from oms_desktop.merge.rules.single import deprecate
from oms_desktop.merge.site import Site
from oms_desktop.merge.values import ABSENT, ORDER, Maybe, or_absent
from oms_desktop.models.fields import FieldRule, fields_of
from oms_desktop.models.plain import Plain
from oms_desktop.models.values import Topic, Value

MergeFields = Callable[[Site, type[Value], Plain, Plain, Plain], Plain]


def merge_keyed(
    site: Site,
    field: FieldRule,
    base: Maybe,
    ours: Maybe,
    theirs: Maybe,
    merge_fields: MergeFields,
) -> Maybe:
    """Return the merged list."""
    assert field.element is not None, f"the elements of {field.name} have no model"
    was, here, there = ({e["id"]: e for e in _list(side)} for side in (base, ours, theirs))
    merged: dict[str, Plain] = {}
    for key in sorted(was.keys() | here.keys() | there.keys()):
        element = _merge_element(
            site.at(key),
            field.element,
            was.get(key, ABSENT),
            here.get(key, ABSENT),
            there.get(key, ABSENT),
            merge_fields,
        )
        if element is not ABSENT:
            merged[key] = element
    order = merge_order(tuple(was), tuple(here), tuple(there))
    site.log.orders[site.subject.id, site.path] = order.ids
    result = or_absent([merged[key] for key in order.ids if key in merged])
    _say_what_was_combined(site, field, order, was, here, there, merged)
    return result


def _merge_element(
    site: Site,
    model: type[Value],
    base: Maybe,
    ours: Maybe,
    theirs: Maybe,
    merge_fields: MergeFields,
) -> Maybe:
    if ours == theirs:
        return ours if ours == base else site.note("M001", base, ours, theirs, ours)
    if base is ABSENT and ABSENT in (ours, theirs):
        return site.note("M002", base, ours, theirs, theirs if ours is ABSENT else ours)
    if base is ABSENT:
        return merge_fields(site.as_new(), model, {"id": ours["id"]}, ours, theirs)
    if theirs == base:
        return site.note("M002", base, ours, theirs, ours)
    if ours == base:
        return site.note("M002", base, ours, theirs, theirs)
    if ABSENT in (ours, theirs):
        kept = theirs if ours is ABSENT else ours
        fixes = (deprecate(site, kept),) if "status" in fields_of(model) else ()
        return site.find("S303", Severity.ERROR, base, ours, theirs, kept, *fixes)
    return merge_fields(site, model, base, ours, theirs)


def _say_what_was_combined(
    site: Site,
    field: FieldRule,
    order: Order,
    old: dict[str, Plain],
    mine: dict[str, Plain],
    other: dict[str, Plain],
    merged: dict[str, Plain],
) -> None:
    """Say what neither side wrote: a union of allowed values (T108), or an order made of two (S304, S305)."""
    was, here, there = list(old), list(mine), list(other)
    result = [key for key in order.ids if key in merged]
    at = site.at(ORDER)
    is_enumeration = field.topic is Topic.ENUMERATION
    if is_enumeration and {*here} - {*was} - {*there} and {*there} - {*was} - {*here}:
        at.find("T108", Severity.WARN, was, here, there, result, combined=result)
    elif order.is_torn:
        before = Fix("base_order", (at.write(was),))
        at.find("S305", Severity.WARN, was, here, there, result, before, combined=result)
    elif order.shares_a_gap:
        at.find("S304", Severity.WARN, was, here, there, result, combined=result)
    elif is_enumeration and _turned_and_relabelled(old, mine, other):
        at.note("T110", was, here, there, result)
    elif result not in (here, there):
        at.note("S304", was, here, there, result)


def _turned_and_relabelled(
    was: dict[str, Plain], here: dict[str, Plain], there: dict[str, Plain]
) -> bool:
    """Whether one side only put the elements in another order and the other only rewrote some."""
    turned = [[k for k in was if k in s] != [k for k in s if k in was] for s in (here, there)]
    written = [any(s[k] != was[k] for k in s if k in was) for s in (here, there)]
    return turned != written and sorted(turned) == sorted(written) == [False, True]


def _list(side: Maybe) -> list[Plain]:
    return [] if side is ABSENT else list(side)
