"""Merging one record that both sides touched: whether it exists, then its fields, then what spans several fields.

This module knows the three versions of one record and no other record.
"""

from __future__ import annotations

from oms_desktop.merge.findings import Severity
from oms_desktop.merge.rules.across import merge_across
from oms_desktop.merge.rules.fields import merge_fields
from oms_desktop.merge.rules.single import deprecate
from oms_desktop.merge.site import Site
from oms_desktop.merge.values import ABSENT
from oms_desktop.models.fields import fields_of
from oms_desktop.models.kinds import KINDS
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
    if kept["kind"] in NEVER_ASKS:
        site.note("M006", *versions, kept)
        return kept
    is_deprecated = kept.get("status") == "deprecated" != base.get("status")
    fixes = () if kept.get("status") == "deprecated" else (deprecate(site, kept),)
    if is_deprecated and _without_status(kept) == _without_status(base):
        code = "E410"
    else:
        code = "E407" if _gained_elements(base, kept) else "E406"
    site.find(code, Severity.ERROR, *versions, kept, *fixes)
    return kept


def _without_status(tree: Plain) -> Plain:
    return {name: tree[name] for name in tree if name not in ("status", "deprecation")}


def _gained_elements(base: Plain, kept: Plain) -> bool:
    """Tell whether the edited version has list elements the base does not have."""
    for name, field in fields_of(KINDS[kept["kind"]]).items():
        if field.rule is Rule.KEYED and name in kept:
            before = {element["id"] for element in base.get(name, ())}
            if any(element["id"] not in before for element in kept[name]):
                return True
    return False
