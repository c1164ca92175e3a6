"""Sets by the set law, maps key by key (law L18; S301, S302, S307); what only looks like a set asks (M003, L603)."""

from __future__ import annotations

from collections.abc import Callable

from oms_desktop.merge.rules.statements import merge_slots
from oms_desktop.merge.rules.texts import merge_text
from oms_desktop.merge.site import Site
from oms_desktop.merge.values import ABSENT, Maybe, bytes_of, or_absent
from oms_desktop.models.fields import FieldRule
from oms_desktop.models.values import Topic, sort_key


def merge_set(site: Site, field: FieldRule, base: Maybe, ours: Maybe, theirs: Maybe) -> Maybe:
    """Return (ours and theirs) + what ours added + what theirs added; adding twice is no conflict."""
    versions = _elements(base), _elements(ours), _elements(theirs)
    if field.topic is Topic.LINK_END and site.is_new:
        return site.conflict("E402", base, ours, theirs)
    if field.topic is Topic.LINK_END and _is_retargeted(*versions):
        return site.conflict("L603", base, ours, theirs)
    merged = set_law(*versions)
    if field.topic is Topic.SLOTS:
        merged = merge_slots(site, *versions, merged)
    result = or_absent(merged)
    code = "I701" if field.topic is Topic.SUPERTYPES else "S301"
    if len(merged) < max(len(_elements(ours)), len(_elements(theirs))) and code == "S301":
        code = "S302"
    return site.note(code, base, ours, theirs, result)


def _is_retargeted(base: list[Maybe], ours: list[Maybe], theirs: list[Maybe]) -> bool:
    """Whether both sides moved the only type at the end of a link, to different types or to none."""
    return len(base) == 1 and base[0] not in (*ours, *theirs) and ours != theirs


def set_law(base: list[Maybe], ours: list[Maybe], theirs: list[Maybe]) -> list[Maybe]:
    """Return the elements of the merge, each once, sorted by their canonical bytes."""
    was, here, there = ({bytes_of(e): e for e in side} for side in (base, ours, theirs))
    kept = {
        key: element
        for key, element in (here | there).items()
        if (key in here and key in there) or key not in was
    }
    return sorted(kept.values(), key=sort_key)


def merge_map(site: Site, field: FieldRule, base: Maybe, ours: Maybe, theirs: Maybe) -> Maybe:
    """Merge each key by itself."""
    edited = "I707" if field.topic is Topic.MEMBER else "M003"

    def one_value(at: Site, was: Maybe, here: Maybe, there: Maybe) -> Maybe:
        if at.is_new:
            return at.conflict("E402", was, here, there)
        return at.conflict("S307" if was is ABSENT else edited, was, here, there)

    return _per_key(site, base, ours, theirs, one_value)


def merge_text_map(site: Site, field: FieldRule, base: Maybe, ours: Maybe, theirs: Maybe) -> Maybe:
    """Merge each key by itself, its texts by sentences."""

    def one_text(at: Site, was: Maybe, here: Maybe, there: Maybe) -> Maybe:
        return merge_text(at, field, was, here, there)

    return _per_key(site, base, ours, theirs, one_text)


def _per_key(
    site: Site,
    base: Maybe,
    ours: Maybe,
    theirs: Maybe,
    decide: Callable[[Site, Maybe, Maybe, Maybe], Maybe],
) -> Maybe:
    was, here, there = (dict(_elements(side)) for side in (base, ours, theirs))
    merged = {}
    for key in sorted(was.keys() | here.keys() | there.keys(), key=str.encode):
        versions = (was.get(key, ABSENT), here.get(key, ABSENT), there.get(key, ABSENT))
        value = _settle(site.at(key), *versions, decide)
        if value is not ABSENT:
            merged[key] = value
    return or_absent([[key, value] for key, value in merged.items()])


def _settle(
    site: Site,
    base: Maybe,
    ours: Maybe,
    theirs: Maybe,
    decide: Callable[[Site, Maybe, Maybe, Maybe], Maybe],
) -> Maybe:
    if ours == theirs:
        return ours if ours == base else site.note("M001", base, ours, theirs, ours)
    if theirs == base:
        return site.note("M002", base, ours, theirs, ours)
    if ours == base:
        return site.note("M002", base, ours, theirs, theirs)
    return decide(site, base, ours, theirs)


def _elements(side: Maybe) -> list[Maybe]:
    return [] if side is ABSENT else list(side)
