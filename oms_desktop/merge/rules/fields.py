"""Merging the fields of one value: what one side changed is taken, what both changed goes to the field's rule.

This module knows which rule a field declares; it knows no kind of record.
"""

from __future__ import annotations

from collections.abc import Callable

from oms_desktop.merge.paths import shape_of
from oms_desktop.merge.rules.constraints import merge_constraints
from oms_desktop.merge.rules.keyed import merge_keyed
from oms_desktop.merge.rules.ordered import merge_ordered
from oms_desktop.merge.rules.sets import merge_map, merge_set, merge_text_map
from oms_desktop.merge.rules.single import (
    POSITION,
    merge_cosmetic,
    merge_name,
    merge_position,
    merge_scalar,
    merge_slot,
    merge_tighter,
    merge_unknown,
    merge_version,
)
from oms_desktop.merge.rules.texts import merge_text
from oms_desktop.merge.rules.types import merge_data_type, merge_one_sided, merge_shape
from oms_desktop.merge.site import Site
from oms_desktop.merge.values import ABSENT, Maybe, bytes_of, or_absent
from oms_desktop.models.fields import FieldRule, fields_of
from oms_desktop.models.plain import Plain
from oms_desktop.models.values import Rule, Topic, Value

MergeField = Callable[[Site, FieldRule, Maybe, Maybe, Maybe], Maybe]


def merge_fields(site: Site, model: type[Value], base: Plain, ours: Plain, theirs: Plain) -> Plain:
    """Return the merge of three versions of one value of *model*; what it finds goes to the site's log."""
    table = fields_of(model)
    merged: Plain = {}
    together = merge_position(site, base, ours, theirs) if POSITION[0] in table else None
    names = [name for name in table if name in ours or name in theirs or name in base]
    names += sorted((ours.keys() | theirs.keys() | base.keys()) - table.keys())
    for name in names:
        if together is not None and name in POSITION:
            continue
        field = table.get(name)
        versions = (base.get(name, ABSENT), ours.get(name, ABSENT), theirs.get(name, ABSENT))
        value = _merge_value(site.at(name), field, *versions)
        if value is not ABSENT and not _is_omitted(field, value):
            merged[name] = value
    if together is not None:
        merged.update(together)
    if shape_of(model) and not site.is_new:
        merge_shape(site, model, base, ours, theirs)
    return merged


def _is_omitted(field: FieldRule | None, value: Maybe) -> bool:
    """Whether canonical bytes leave a value out; the kind always stands."""
    return field is not None and field.rule is not Rule.FIXED and bool(value == field.default)


def _merge_value(
    site: Site, field: FieldRule | None, base: Maybe, ours: Maybe, theirs: Maybe
) -> Maybe:
    if field is None:
        return _merge_unknown(site, base, ours, theirs)
    if ours == theirs:
        if ours == base:
            return ours
        is_renamed = field.rule is Rule.NAME and base is not ABSENT
        return site.note("R503" if is_renamed else "M001", base, ours, theirs, ours)
    if field.rule is Rule.PART:
        return _merge_part(site, field, base, ours, theirs)
    if base in (ours, theirs) and not site.is_new:
        return _take_change(site, field, base, ours, theirs)
    if ABSENT in (ours, theirs) and site.is_new and _says_nothing(field):
        return site.note("M002", base, ours, theirs, theirs if ours is ABSENT else ours)
    return _RULES[field.rule](site, field, base, ours, theirs)


def _says_nothing(field: FieldRule) -> bool:
    """Whether leaving the field out is no choice: no text, no reference; an open end of a link is one."""
    return field.default in (None, "", []) and field.topic is not Topic.LINK_END


def _take_change(site: Site, field: FieldRule, base: Maybe, ours: Maybe, theirs: Maybe) -> Maybe:
    """Take what the only side that changed a field made of it."""
    taken = theirs if ours == base else ours
    if field.rule in (Rule.DATA_TYPE, Rule.CARDINALITY) or field.topic is Topic.ARITY:
        return merge_one_sided(site, field, base, ours, theirs, taken)
    is_renamed = field.rule is Rule.NAME and base is not ABSENT
    return site.note("R501" if is_renamed else "M002", base, ours, theirs, taken)


def _merge_unknown(site: Site, base: Maybe, ours: Maybe, theirs: Maybe) -> Maybe:
    """Merge a field of a newer program; it may hold 1 beside true, so that bytes are compared."""
    was, here, there = bytes_of(base), bytes_of(ours), bytes_of(theirs)
    if here == there:
        return ours if here == was else site.note("M001", base, ours, theirs, ours)
    if not site.is_new and was in (here, there):
        return site.note("M002", base, ours, theirs, theirs if here == was else ours)
    return merge_unknown(site, base, ours, theirs)


def _merge_part(site: Site, field: FieldRule, base: Maybe, ours: Maybe, theirs: Maybe) -> Maybe:
    assert field.element is not None, f"the part {field.name} has no model"
    versions = ({} if version is ABSENT else version for version in (base, ours, theirs))
    return or_absent(merge_fields(site, field.element, *versions))


def _merge_constraints(
    site: Site, field: FieldRule, base: Maybe, ours: Maybe, theirs: Maybe
) -> Maybe:
    return merge_constraints(site, field, base, ours, theirs, merge_fields)


def _merge_keyed(site: Site, field: FieldRule, base: Maybe, ours: Maybe, theirs: Maybe) -> Maybe:
    return merge_keyed(site, field, base, ours, theirs, merge_fields)


_RULES: dict[Rule, MergeField] = {
    Rule.FIXED: merge_scalar,
    Rule.SCALAR: merge_scalar,
    Rule.NAME: merge_name,
    Rule.TEXT: merge_text,
    Rule.COSMETIC: merge_cosmetic,
    Rule.SLOT: merge_slot,
    Rule.DATA_TYPE: merge_data_type,
    Rule.CARDINALITY: merge_scalar,
    Rule.CONSTRAINTS: _merge_constraints,
    Rule.SET: merge_set,
    Rule.MAP: merge_map,
    Rule.TEXT_MAP: merge_text_map,
    Rule.KEYED: _merge_keyed,
    Rule.ORDERED: merge_ordered,
    Rule.STATEMENTS: merge_set,
    Rule.VERSION: merge_version,
    Rule.TIGHTER: merge_tighter,
}
