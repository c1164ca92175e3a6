"""References to what the other side deleted (E408, I706, L606, B902; law L22)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from oms_desktop.merge.along import taken_along
from oms_desktop.merge.facts import elements_of
from oms_desktop.merge.findings import Fix, Part, Severity, Subject, Write
from oms_desktop.merge.items import MergeItem
from oms_desktop.merge.names import plain_title
from oms_desktop.merge.paths import read
from oms_desktop.merge.sight import Sight
from oms_desktop.merge.values import ABSENT, SIDES, Maybe, Path, Side, bytes_of
from oms_desktop.merge.versions import VersionNames
from oms_desktop.merge.view import View
from oms_desktop.merge.violations.rewrite import without
from oms_desktop.models.messages import message
from oms_desktop.models.plain import Plain
from oms_desktop.models.references import Reference

_CODES = {"interface": "I706", "link_type": "L606"}
_KEY_FIELDS = ("primary_key", "title_property")


def units(view: View, one: str) -> Iterator[tuple[str]]:
    """Yield what is gone: itself, or what it refers to."""
    if one in view.removed or one in view.lost:
        yield (one,)
    targets = view.facts(one).targets
    if not (targets.isdisjoint(view.removed) and targets.isdisjoint(view.lost.keys())):
        yield from ((target,) for target in targets if target in view.removed | view.lost.keys())


def look(view: Sight, names: VersionNames, key: tuple[str, ...]) -> Iterator[MergeItem]:
    """Yield one item for a deleted thing that something of the merge still refers to."""
    (target,) = key
    if not view.is_removed(target) and view.loser(target) is None:
        return
    parts = [
        Part(record, reference.path, target, view.origin(record, reference.path, target))
        for record in view.referring(target)
        for reference in view.facts(record).references
        if reference.target == target and tells(view, record, reference)
    ]
    if parts:
        yield _item(view, names, target, tuple(sorted(parts, key=_by_place)))


def tells(view: Sight, record: str, reference: Reference) -> bool:
    """Whether a reference leads nowhere, and did not on a side by itself."""
    return _is_gone(view, reference) and not _was_so_before(view, record, reference)


def _by_place(part: Part) -> tuple[str, Path]:
    return part.record, part.path


def _is_gone(view: Sight, reference: Reference) -> bool:
    if reference.to == "property":
        return view.loser(reference.target) is not None
    return view.is_removed(reference.target)


def _was_so_before(view: Sight, record: str, reference: Reference) -> bool:
    """Tell whether a side by itself already has the reference without its target."""
    for side in SIDES:
        tree = view.versions.of(side, record)
        if tree is None or not view.facts_of(tree).refers(reference.path, reference.target):
            continue
        if reference.to == "record":
            if view.versions.of(side, reference.target) is None:
                return True
        else:
            owner = view.versions.of(side, view.loser(reference.target) or "")
            if reference.target not in elements_of(owner):
                return True
    return False


def _item(view: Sight, names: VersionNames, target: str, parts: tuple[Part, ...]) -> MergeItem:
    owner = view.loser(target) or target
    path: Path = () if owner == target else _element_path(view, owner, target)
    kind = next(t["kind"] for t in view.versions.three(owner) if t is not None)
    versions = [_at(kind, tree, path) for tree in view.versions.three(owner)]
    deleted_by = "ours" if versions[1] is ABSENT else "theirs"
    kept = [v for v in (*versions[1:], versions[0]) if v is not ABSENT]
    name = plain_title(kept[0])
    return MergeItem(
        code=_code(view, target, kind if not path else "", parts),
        severity=Severity.BLOCK,
        subject=Subject(kind, owner, names.record(owner)),
        path=path,
        base=versions[0],
        ours=versions[1],
        theirs=versions[2],
        result=ABSENT,
        names=names,
        is_violation=True,
        parts=parts,
        fixes=tuple(_fixes(view, owner, path, kept, target, parts)),
        detail=(
            ("deleter", message(f"merge.side.{deleted_by}")),
            ("n", len(parts)),
            ("what", name),
        ),
    )


def _code(view: Sight, target: str, kind: str, parts: tuple[Part, ...]) -> str:
    """Return the code for what is gone, of *kind* if it is a whole record."""
    if kind in _CODES:
        return _CODES[kind]
    if not kind and any(part.path[0] in _KEY_FIELDS for part in parts):
        return "B902"
    trees = (view.plain(part.record) for part in parts)
    if all(tree is not None and tree["kind"] == "action_type" for tree in trees):
        return "B901"
    return "E409" if any(_is_put_elsewhere(view, target, part) for part in parts) else "E408"


def _is_put_elsewhere(view: Sight, target: str, part: Part) -> bool:
    """Whether the side that has a reference took it from another place, at which base has it."""
    if part.side not in SIDES:
        return False
    holder = view.versions.of(part.side, part.record)
    if holder is None or view.facts_of(view.versions.base(part.record)).refers(part.path, target):
        return False
    for record in view.referring_in_base(target):
        base, now = view.versions.base(record), view.versions.of(part.side, record)
        if base is not None and base["kind"] == holder["kind"]:
            for reference in view.facts_of(base).references:
                is_such = reference.target == target and reference.path[0] == part.path[0]
                if is_such and not view.facts_of(now).refers(reference.path, target):
                    return True
    return False


def _fixes(
    view: Sight, owner: str, path: Path, kept: list[Plain], target: str, parts: tuple[Part, ...]
) -> Iterator[Fix]:
    best = max(kept[:-1], key=bytes_of) if len(kept) > 1 else kept[0]
    if not path or view.plain(owner) is not None:
        yield _restoring(view, Fix("restore", (Write(owner, path, best),)), plain_title(best))
    records = sorted({part.record for part in parts})
    yield Fix("drop_references", tuple(_drops(view, records, target)), detail=(("n", len(parts)),))
    if not path:
        yield Fix("retarget", needs="record", detail=(("n", len(parts)),))
        deprecated = {**best, "status": "deprecated"}
        fix = Fix("restore_deprecated", (Write(owner, (), deprecated),))
        yield _restoring(view, fix, plain_title(best))


def _restoring(view: Sight, fix: Fix, name: str) -> Fix:
    """Return a way to restore something, with what its deletion took along."""
    record, path = fix.writes[0].record, fix.writes[0].path
    deleter: Side = "ours" if view.versions.ours(record) is None else "theirs"
    along = (
        ()
        if path
        else taken_along(view.versions, record, deleter, lambda one: view.plain(one) is not None)
    )
    return replace(fix, writes=(*fix.writes, *along), detail=(("what", name), ("n", len(along))))


def _drops(view: Sight, records: list[str], target: str) -> Iterator[Write]:
    for record in records:
        tree = view.plain(record)
        assert tree is not None, "what refers is there"
        cleared = without(tree, target)
        if cleared is None:
            yield Write(record, (), ABSENT)
            continue
        for name in sorted(tree.keys() | cleared.keys()):
            if tree.get(name) != cleared.get(name):
                yield Write(record, (name,), cleared.get(name, ABSENT))


def _element_path(view: Sight, owner: str, element: str) -> Path:
    for tree in view.versions.three(owner):
        for name, value in (tree or {}).items():
            if isinstance(value, list):
                if any(isinstance(e, dict) and e.get("id") == element for e in value):
                    return name, element
    raise AssertionError("a lost element was in some version")


def _at(kind: str, tree: Plain | None, path: Path) -> Maybe:
    return ABSENT if tree is None else read(kind, tree, path)
