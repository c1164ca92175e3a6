"""Fields with one value: scalars, names, references, looks, versions and fields this program does not know."""

from __future__ import annotations

import semver

from oms_desktop.merge.findings import Fix, Severity
from oms_desktop.merge.site import Site
from oms_desktop.merge.values import ABSENT, Maybe, greater
from oms_desktop.models.fields import FieldRule
from oms_desktop.models.plain import Plain
from oms_desktop.models.values import Topic

POSITION = ("x", "y")
"""Two fields that are one place: they are never taken from different sides."""


_CODES = {
    Topic.PATTERN: "K204",
    Topic.OPAQUE: "M008",
    Topic.MEANING: "T111",
    Topic.DEFAULT: "K206",
    Topic.PLACE: "R508",
}
"""What two different changes of a field are called by its topic."""


def merge_scalar(site: Site, field: FieldRule, base: Maybe, ours: Maybe, theirs: Maybe) -> Maybe:
    """Let a person decide (M003, or what the topic of the field says)."""
    return site.conflict(_code(site, field, "M003"), base, ours, theirs)


def merge_name(site: Site, field: FieldRule, base: Maybe, ours: Maybe, theirs: Maybe) -> Maybe:
    """Keep the base name until a person decides (R502)."""
    return site.conflict("E402" if site.is_new else "R502", base, ours, theirs)


def merge_slot(site: Site, field: FieldRule, base: Maybe, ours: Maybe, theirs: Maybe) -> Maybe:
    """Keep the base reference until a person decides (S308)."""
    return site.conflict(_code(site, field, "S308"), base, ours, theirs)


def _code(site: Site, field: FieldRule, usual: str) -> str:
    if site.is_new:
        return "E402"
    return usual if field.topic is None else _CODES.get(field.topic, usual)


def merge_version(site: Site, field: FieldRule, base: Maybe, ours: Maybe, theirs: Maybe) -> Maybe:
    """Take the greater of two raised versions (M007); lowered ones and texts of another form are a person's."""
    before, here, there = (_version(field, side) for side in (base, ours, theirs))
    if here is None or there is None or before is None or min(here, there) < before:
        return site.conflict(_code(site, field, "M003"), base, ours, theirs)
    if here == there:  # they differ in what SemVer does not order
        result = greater(ours, theirs)
    else:
        result = ours if here > there else theirs
    return site.note("M007", base, ours, theirs, result)


def _version(field: FieldRule, side: Maybe) -> semver.Version | None:
    text = field.default if side is ABSENT else side
    return semver.Version.parse(text) if semver.Version.is_valid(text) else None


def merge_tighter(site: Site, field: FieldRule, base: Maybe, ours: Maybe, theirs: Maybe) -> Maybe:
    """Keep the tighter choice until a person decides: protection is never loosened by itself (B903)."""

    def rank(side: Maybe) -> int:
        return field.choices.index(field.default if side is ABSENT else side)

    tighter = max(ours, theirs, key=rank)
    return site.find("B903", Severity.ERROR, base, ours, theirs, tighter)


def merge_cosmetic(site: Site, field: FieldRule, base: Maybe, ours: Maybe, theirs: Maybe) -> Maybe:
    """Take the greater bytes: looks and places never ask anybody (M006)."""
    return site.note("M006", base, ours, theirs, greater(ours, theirs))


def merge_unknown(site: Site, base: Maybe, ours: Maybe, theirs: Maybe) -> Maybe:
    """Keep what a newer program wrote, verbatim, until a person decides (M009)."""
    return site.conflict("M009", base, ours, theirs)


def merge_position(site: Site, base: Plain, ours: Plain, theirs: Plain) -> Plain | None:
    """Return x and y of the merge, taken from one side; None if at most one side moved."""
    was, here, there = (_place(tree) for tree in (base, ours, theirs))
    if here in (there, was) or there == was:
        return None
    place = greater(here, there)
    for axis in POSITION:
        site.at(axis).note("M006", *(tree.get(axis, ABSENT) for tree in (was, here, there, place)))
    return {axis: place[axis] for axis in POSITION if axis in place}


def _place(tree: Plain) -> Plain:
    return {axis: tree[axis] for axis in POSITION if axis in tree}


def deprecate(site: Site, kept: Plain) -> Fix:
    """Return the way out that keeps something but marks it deprecated."""
    return Fix("deprecate", (site.write({**kept, "status": "deprecated"}),))
