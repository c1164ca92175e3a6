"""What spans several fields of one record: both ends of a link, a key and the types of its columns.

Runs after the fields are merged and may take back what a field's own rule found.
"""

from __future__ import annotations

from oms_desktop.merge.findings import Severity
from oms_desktop.merge.paths import read, write
from oms_desktop.merge.site import Site
from oms_desktop.merge.values import ABSENT, CARDINALITY, Maybe, Path
from oms_desktop.models.plain import Plain

ENDS: tuple[Path, ...] = (("source",), ("target",))
END_NAMES = ("api_name", "display_name", "plural_name", "labels")


def merge_across(site: Site, base: Plain, ours: Plain, theirs: Plain, merged: Plain) -> Plain:
    """Return *merged* with what spans its fields settled."""
    match merged["kind"]:
        case "link_type":
            _note_names_of_ends(site, base, ours, theirs)
            return _merge_cardinality(site, base, ours, theirs, merged)
        case "object_type":
            return _guard_key(site, base, ours, theirs, merged)
        case _:
            return merged


def _merge_cardinality(site: Site, base: Plain, ours: Plain, theirs: Plain, merged: Plain) -> Plain:
    """Join two widenings (L601); any other pair of changes is a person's (L602)."""
    was, here, there = (read("link_type", tree, (CARDINALITY,)) for tree in (base, ours, theirs))
    if was in (here, there) or here == there:
        return merged
    at = site.at(CARDINALITY)
    site.withdraw(*((*end, "cardinality") for end in ENDS))
    if _widens(was, here) and _widens(was, there):
        joined = [_wider(one, other) for one, other in zip(here, there, strict=True)]
        at.find("L601", Severity.WARN, was, here, there, joined, combined=joined)
        return write("link_type", merged, (CARDINALITY,), joined, {}) or merged
    at.conflict("L602", was, here, there)
    return write("link_type", merged, (CARDINALITY,), was, {}) or merged


def _widens(narrow: list[str], wide: list[str]) -> bool:
    return all(one == other or other == "many" for one, other in zip(narrow, wide, strict=True))


def _wider(one: str, other: str) -> str:
    return "many" if "many" in (one, other) else "one"


def _guard_key(site: Site, base: Plain, ours: Plain, theirs: Plain, merged: Plain) -> Plain:
    """Block where one side chose the key and the other changed the type of one of its columns (T107)."""
    key_path = ("primary_key",)
    was, here, there = (tree.get("primary_key", ABSENT) for tree in (base, ours, theirs))
    if here == there or was not in (here, there):
        return merged  # nobody or both: the list's own rule has spoken
    chooser, other = (ours, theirs) if here != was else (theirs, ours)
    columns = [] if chooser.get("primary_key") is None else list(chooser["primary_key"])
    retyped = [
        c for c in columns if _type(other, c) != _type(base, c) and _type(base, c) is not ABSENT
    ]
    if not retyped:
        return merged
    site.withdraw(key_path)
    site.at(*key_path).find("T107", Severity.BLOCK, was, here, there, was)
    return write("object_type", merged, key_path, was, {}) or merged


def _type(tree: Plain, column: str) -> Maybe:
    return read("object_type", tree, ("properties", column, "data_type"))


def _note_names_of_ends(site: Site, base: Plain, ours: Plain, theirs: Plain) -> None:
    """Say that one side called one end of a link otherwise, and the other side the other end (L607)."""
    by = [_renamers(base, ours, theirs, end) for end in ENDS]
    if sorted(by) == [["ours"], ["theirs"]]:
        site.recode("L607", ((*end, name) for end in ENDS for name in END_NAMES))


def _renamers(base: Plain, ours: Plain, theirs: Plain, end: Path) -> list[str]:
    """Return the sides that changed a name of an end."""

    def names(tree: Plain) -> list[Maybe]:
        return [read("link_type", tree, (*end, name)) for name in END_NAMES]

    was = names(base)
    sides = (("ours", ours), ("theirs", theirs))
    return [side for side, tree in sides if names(tree) != was]
