"""RDF statements: the set law, except that a slot with one value cannot get two (decision 27).

An element is one triple, or several lines that one blank node closes over; its slot is subject and predicate.
"""

from __future__ import annotations

from oms_desktop.merge.rules.sets import set_law
from oms_desktop.merge.shapes import slot_of
from oms_desktop.merge.site import Site
from oms_desktop.merge.values import ABSENT, Maybe, or_absent
from oms_desktop.models.fields import FieldRule
from oms_desktop.models.values import sort_key


def merge_statements(
    site: Site, field: FieldRule, base: Maybe, ours: Maybe, theirs: Maybe
) -> Maybe:
    """Merge by the set law; where both sides replaced a slot's only value differently, a person decides (M003)."""
    was, here, there = ([] if s is ABSENT else list(s) for s in (base, ours, theirs))
    merged = set(set_law(was, here, there))
    for slot, only in _single_slots(was).items():
        mine = _replacements(here, slot, only)
        other = _replacements(there, slot, only)
        if mine and other and mine != other:
            merged -= {*mine, *other}
            merged.add(only)
            site.at(slot).conflict("M003", [only], mine, other)
    result = or_absent(sorted(merged, key=sort_key))
    return site.note("S301", base, ours, theirs, result)


def _single_slots(statements: list[str]) -> dict[str, str]:
    """Return the slots that hold exactly one value, with it."""
    slots: dict[str, list[str]] = {}
    for statement in statements:
        slots.setdefault(slot_of(statement), []).append(statement)
    return {slot: values[0] for slot, values in slots.items() if len(values) == 1}


def _replacements(side: list[str], slot: str, only: str) -> list[str]:
    """Return what a side put into *slot* in the place of *only*; empty if it kept or just removed that."""
    if only in side:
        return []
    return [statement for statement in side if slot_of(statement) == slot]
