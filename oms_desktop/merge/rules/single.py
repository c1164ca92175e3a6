"""Fields with one value: scalars, names, references, cosmetic fields and fields this program does not know."""

from __future__ import annotations

from oms_desktop.merge.findings import Fix
from oms_desktop.merge.site import Site
from oms_desktop.merge.values import ABSENT, Maybe, greater
from oms_desktop.models.fields import FieldRule
from oms_desktop.models.plain import Plain

POSITION = ("x", "y")
"""Two fields that are one place: they are never taken from different sides."""


def merge_scalar(site: Site, field: FieldRule, base: Maybe, ours: Maybe, theirs: Maybe) -> Maybe:
    """Let a person decide (M003)."""
    code = "E402" if site.is_new else "M003"
    if site.path[-1] in ("pattern", "formatting"):
        code = "K204" if site.path[-1] == "pattern" else "M008"
    elif site.path[-1] == "unit":
        code = "T111"
    elif site.path[-1] == "default":
        code = "K206" if not site.is_new else code
    return site.conflict(code, base, ours, theirs)


def merge_name(site: Site, field: FieldRule, base: Maybe, ours: Maybe, theirs: Maybe) -> Maybe:
    """Keep the base name until a person decides (R502)."""
    return site.conflict("E402" if site.is_new else "R502", base, ours, theirs)


def merge_slot(site: Site, field: FieldRule, base: Maybe, ours: Maybe, theirs: Maybe) -> Maybe:
    """Keep the base reference until a person decides (S308)."""
    code = "T111" if site.path[-1] == "value_type" else "S308"
    return site.conflict("E402" if site.is_new else code, base, ours, theirs)


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
