"""Merging one record that both sides touched: whether it exists, then its fields, then what spans several fields.

This module knows the three versions of one record and no other record.
"""

from __future__ import annotations

from oms_desktop.merge.findings import CHOSEN, Fix, Severity, Write
from oms_desktop.merge.names import plain_title
from oms_desktop.merge.paths import movable
from oms_desktop.merge.rules.across import merge_across
from oms_desktop.merge.rules.fields import merge_fields
from oms_desktop.merge.rules.single import deprecate
from oms_desktop.merge.site import Site
from oms_desktop.merge.values import ABSENT, Path
from oms_desktop.models.fields import fields_of
from oms_desktop.models.kinds import KINDS
from oms_desktop.models.names import joined
from oms_desktop.models.plain import Plain
from oms_desktop.models.values import Rule

NEVER_ASKS = ("placement", "diagram")
"""Kinds whose existence is never a question: what one side changed stays (architecture: law 6)."""


def merge_record(
    site: Site, base: Plain | None, ours: Plain | None, theirs: Plain | None
) -> Plain | None:
    """Return the merge of a record that both sides changed, differently; None if it is gone."""
    if ours is None or theirs is None:
        return _deleted_and_edited(site, base, ours, theirs)
    if ours["kind"] != theirs["kind"]:
        was = ABSENT if base is None else base
        kept = min(ours, theirs, key=lambda tree: str(tree["kind"])) if base is None else base
        site.find("U804", Severity.BLOCK, was, ours, theirs, kept)
        return kept
    model = KINDS.get(ours["kind"])
    if model is None:
        site.conflict("M009", ABSENT if base is None else base, ours, theirs)
        return base
    if base is None:
        return merge_fields(site.as_new(), model, _identity(ours), ours, theirs)
    merged = merge_fields(site, model, base, ours, theirs)
    return merge_across(site, base, ours, theirs, merged)


def _identity(tree: Plain) -> Plain:
    """Return the fields both sides had no choice in."""
    fixed = (n for n, field in fields_of(KINDS[tree["kind"]]).items() if field.rule is Rule.FIXED)
    return {name: tree[name] for name in fixed if name in tree}


def _deleted_and_edited(
    site: Site, base: Plain | None, ours: Plain | None, theirs: Plain | None
) -> Plain | None:
    """Keep what was edited until a person decides (E406, E407, E410)."""
    kept = theirs if ours is None else ours
    assert base is not None, "nobody deletes what was not there"
    assert kept is not None, "deleting twice is no conflict"
    versions = (base, ABSENT if ours is None else ours, ABSENT if theirs is None else theirs)
    if kept == base:  # it only refers otherwise to what came or went
        site.note("E405", *versions, ABSENT)
        return None
    if kept["kind"] in NEVER_ASKS:
        site.note("M006", *versions, kept)
        return kept
    is_deprecated = kept.get("status") == "deprecated" != base.get("status")
    added = _gained_elements(base, kept)
    fixes = () if kept.get("status") == "deprecated" else (deprecate(site, kept),)
    if added:
        fixes = (*fixes, _move_away(site, added))
    if is_deprecated and _without_status(kept) == _without_status(base):
        code = "E410"
    else:
        code = "E407" if added else "E406"
    site.find(code, Severity.ERROR, *versions, kept, *fixes)
    return kept


def _without_status(tree: Plain) -> Plain:
    return {name: tree[name] for name in tree if name not in ("status", "deprecation")}


def _gained_elements(base: Plain, kept: Plain) -> list[tuple[Path, Plain]]:
    """Return the list elements that the edited version has and base does not, with their places."""
    found: list[tuple[Path, Plain]] = []
    for name in movable(KINDS[kept["kind"]]):
        before = {element["id"] for element in base.get(name, ())}
        new = (element for element in kept.get(name, ()) if element["id"] not in before)
        found += [((name, element["id"]), element) for element in new]
    return found


def _move_away(site: Site, added: list[tuple[Path, Plain]]) -> Fix:
    """Return the way out that deletes a record and gives what was added to it to another one."""
    writes = (site.write(ABSENT), *(Write(CHOSEN, path, element) for path, element in added))
    what = joined((plain_title(element) for _, element in added), ", ")
    return Fix("move_child", writes, needs="record", detail=(("what", what), ("n", len(added))))
