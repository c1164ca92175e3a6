"""What a deletion took along: links that lost an end, cards on diagrams; restoring a record brings them back.

Reads the versions of deleted records only; whether a record is restored it does not decide.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from oms_desktop.merge.draft import Draft
from oms_desktop.merge.findings import Fix, Write
from oms_desktop.merge.items import MergeItem
from oms_desktop.merge.values import ABSENT, Side
from oms_desktop.merge.versions import Versions
from oms_desktop.models.plain import Plain
from oms_desktop.models.references import references

GOES_ALONG = {"link_type": ("source", "target"), "placement": ("record", "diagram")}
"""Kinds that cannot be without what they refer to, and the fields that refer to it."""

DELETED_AND_EDITED = ("E406", "E407", "E410")


def bring_along(draft: Draft) -> None:
    """Let each way of keeping a deleted record bring back what its deletion took along."""
    items = draft.log.items
    for at, item in enumerate(items):
        if item.code in DELETED_AND_EDITED and not item.path:
            writes = taken_along(
                draft.versions,
                item.subject.id,
                "ours" if item.ours is ABSENT else "theirs",
                lambda record: draft.result(record) is not None,
            )
            if writes:
                items[at] = _with(item, writes)


def taken_along(
    versions: Versions, record: str, deleter: Side, is_there: Callable[[str], bool]
) -> tuple[Write, ...]:
    """Return the writes that restore what *deleter* deleted together with *record*.

    Only what can stand again: everything it refers to is there, or comes back with it. What the other side edited is a
    question of its own and stays out.
    """
    changed = versions.mine if deleter == "ours" else versions.other
    attached = versions.remembered(("attached", deleter), partial(_attached, versions, deleter))
    back = {record}
    near = dict(attached.get(record, {}))
    found: dict[str, Plain] = {}
    while True:
        new = {
            one: tree
            for one, tree in near.items()
            if one not in found
            and all(t in back or t not in changed or is_there(t) for t in _targets(tree))
        }
        if not new:
            break
        found |= new
        back |= new.keys()
        for one in new:
            near |= attached.get(one, {})
    return tuple(Write(one, (), found[one]) for one in sorted(found))


def _attached(versions: Versions, deleter: Side) -> dict[str, dict[str, Plain]]:
    """Return what *deleter* alone deleted, by what it cannot be without."""
    changed, others = (
        (versions.mine, versions.other) if deleter == "ours" else (versions.other, versions.mine)
    )
    found: dict[str, dict[str, Plain]] = {}
    for one in sorted(one for one, now in changed.items() if now is None and one not in others):
        tree = versions.base(one)
        for end in _ends(tree) if tree is not None else ():
            found.setdefault(end, {})[one] = tree or {}
    return found


def _ends(tree: Plain) -> set[str]:
    fields = GOES_ALONG.get(tree["kind"], ())
    return {r.target for r in references(tree) if r.path[0] in fields} if fields else set()


def _targets(tree: Plain) -> set[str]:
    return {reference.target for reference in references(tree) if reference.to == "record"}


def _with(item: MergeItem, writes: tuple[Write, ...]) -> MergeItem:
    keeping = [
        option
        for option, value in (("base", item.base), ("ours", item.ours), ("theirs", item.theirs))
        if value is not ABSENT
    ]
    along = tuple((option, write) for option in keeping for write in writes)
    fixes = tuple(
        fix if _deletes(fix) else replace(fix, writes=fix.writes + writes) for fix in item.fixes
    )
    return replace(item, along=along, fixes=fixes, detail=(*item.detail, ("n", len(writes))))


def _deletes(fix: Fix) -> bool:
    return any(write.value is ABSENT and not write.path for write in fix.writes)
