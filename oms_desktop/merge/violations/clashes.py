"""Two things with one api name in one scope (U801, R504, L605; law L24; decision 21).

Records: per kind and namespace, except that two different IRIs never clash. Properties and fields: per owner. Names at the
ends of links: per type at the other end. Names are compared after NFKC and case folding.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from oms_desktop.checks import name_scope
from oms_desktop.merge.findings import Fix, Part, Severity, Subject, Write
from oms_desktop.merge.items import MergeItem
from oms_desktop.merge.paths import read
from oms_desktop.merge.values import ABSENT, Origin, Path, Side
from oms_desktop.merge.versions import VersionNames
from oms_desktop.merge.view import View
from oms_desktop.merge.violations.rewrite import retargeted
from oms_desktop.models.plain import Plain

NAMED_KINDS = (
    "object_type",
    "link_type",
    "interface",
    "shared_property",
    "value_type",
    "struct_type",
    "action_type",
)
ELEMENT_FIELDS = ("properties", "fields", "link_constraints", "parameters")
_SIDES = (("source", "target"), ("target", "source"))

Scope = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """One holder of a name."""

    record: str
    path: Path
    name: str
    iri: str


def clashes(view: View, names: VersionNames) -> Iterator[MergeItem]:
    """Yield one item for each name that several things of the merge have and no side gave twice."""
    holders: dict[Scope, list[Named]] = {}
    for record in view.touched:
        tree = view.plain(record)
        for scope, named in view.remembered(_ground(view, tree), partial(_told, tree, view.plain)):
            holders.setdefault(scope, []).append(named)
    for owner in sorted({scope[1] for scope in holders if scope[0] == "side"}):
        for scope, named in _names(view.plain(owner), view.plain):
            if scope in holders and named.record == owner:
                holders[scope].append(named)
    for scope in sorted(scope for scope, group in holders.items() if len(group) > 1):
        group = _clashing(scope, holders[scope])
        if len(group) > 1 and not any(
            _had(view, side, scope, group) for side in ("ours", "theirs")
        ):
            yield _item(view, names, scope, group)


def folded(name: str) -> str:
    """Return a name as names are compared."""
    return unicodedata.normalize("NFKC", name).casefold()


def _told(
    tree: Plain | None, plain_of: Callable[[str], Plain | None]
) -> tuple[tuple[Scope, Named], ...]:
    """Return the names that others could have too, and those of elements that clash in the record itself."""
    names = _names(tree, plain_of)
    counts = Counter(scope for scope, _ in names)
    return tuple(
        (scope, named)
        for scope, named in names
        if scope[0] == "record"
        or (scope[0] == "side" and scope[1] != named.record)
        or (scope[0] == "element" and counts[scope] > 1)
    )


def _ground(view: View, tree: Plain | None) -> tuple[object, ...]:
    """Return what the names in a record follow from: its tree and that of its module."""
    module = None if tree is None else tree.get("module")
    return "names", view.ground(tree), view.ground(view.plain(module)) if module else 0


def _names(
    tree: Plain | None, plain_of: Callable[[str], Plain | None]
) -> tuple[tuple[Scope, Named], ...]:
    if tree is None:
        return ()
    module = tree.get("module")
    return tuple(_names_in(tree, plain_of(module) if module else None))


def _names_in(tree: Plain, module: Plain | None) -> Iterator[tuple[Scope, Named]]:
    record, kind = tree["id"], tree["kind"]
    if kind in NAMED_KINDS and tree.get("api_name"):
        spaces = name_scope(tree, module) or (kind, "")
        scope = ("record", *spaces, folded(tree["api_name"]))
        yield scope, Named(record, ("api_name",), tree["api_name"], tree.get("iri", ""))
    for field in ELEMENT_FIELDS:
        for element in tree.get(field, ()):
            if element.get("api_name"):
                name = folded(element["api_name"])
                path = (field, element["id"], "api_name")
                named = Named(record, path, element["api_name"], "")
                yield ("element", record, field, name), named
                if field == "properties" and kind in ("object_type", "interface"):
                    yield ("side", record, name), named
    if kind == "link_type":
        yield from _side_names(tree)


def _side_names(tree: Plain) -> Iterator[tuple[Scope, Named]]:
    for end, opposite in _SIDES:
        name = tree.get(end, {}).get("api_name")
        for owner in tree.get(opposite, {}).get("any_of", ()) if name else ():
            yield ("side", owner, folded(name)), Named(tree["id"], (end, "api_name"), name, "")


def _clashing(scope: Scope, group: list[Named]) -> list[Named]:
    """Return those that clash with another: different records with different IRIs never do."""
    if scope[0] == "side" and all(named.record == scope[1] for named in group):
        return []  # properties of one type: another scope
    return [
        one
        for one in group
        if any(
            (other.record, other.path) != (one.record, one.path)
            and not (one.iri and other.iri and one.iri != other.iri)
            for other in group
        )
    ]


def _had(view: View, side: Side, scope: Scope, group: list[Named]) -> bool:
    """Tell whether a side by itself already has the same clash."""
    held: list[Named] = []

    def plain_of(record: str) -> Plain | None:
        return view.versions.of(side, record)

    for record in sorted({named.record for named in group}):
        tree = plain_of(record)
        for found, named in _names(tree, plain_of):
            if found == scope:
                held.append(named)
    places = {(named.record, named.path) for named in _clashing(scope, held)}
    return {(named.record, named.path) for named in group} <= places


def _item(view: View, names: VersionNames, scope: Scope, group: list[Named]) -> MergeItem:
    ordered = sorted(group, key=lambda named: (named.record, named.path))
    parts = tuple(
        Part(named.record, named.path, named.name, _origin(view, named)) for named in ordered
    )
    first = ordered[0]
    owner = scope[1] if scope[0] == "element" else first.record
    tree = view.plain(owner)
    kind = "" if tree is None else tree["kind"]
    return MergeItem(
        code=_code(view, scope, ordered),
        severity=Severity.BLOCK,
        subject=Subject(kind, owner, names.record(owner)),
        path=first.path,
        base=ABSENT,
        ours=ABSENT,
        theirs=ABSENT,
        result=first.name,
        names=names,
        is_violation=True,
        parts=parts,
        fixes=tuple(_fixes(view, names, scope, ordered)),
        detail=(("n", len(ordered)), ("api_name", first.name)),
    )


def _code(view: View, scope: Scope, group: list[Named]) -> str:
    if scope[0] == "side":
        return "L605"
    known = [view.versions.base(named.record) is not None for named in group]
    return "R504" if scope[0] == "record" and any(known) and not all(known) else "U801"


def _origin(view: View, named: Named) -> Origin:
    here, there, was = (
        _has(tree, named)
        for tree in (
            view.versions.ours(named.record),
            view.versions.theirs(named.record),
            view.versions.base(named.record),
        )
    )
    if here and there:
        return "base" if was else "both"
    return "ours" if here else "theirs" if there else "base"


def _has(tree: Plain | None, named: Named) -> bool:
    return tree is not None and bool(read(tree["kind"], tree, named.path) == named.name)


def _fixes(view: View, names: VersionNames, scope: Scope, group: list[Named]) -> Iterator[Fix]:
    taken = {named.name for named in group}
    for index, named in enumerate(group):
        free = _free_name(named.name, index, taken)
        write = Write(named.record, named.path, free)
        what = _what(names, named)
        detail = (("what", what), ("api_name", named.name), ("free", free))
        identity = "/".join((named.record, *named.path[:-1]))
        yield Fix(f"rename:{identity}", (write,), needs="name", prefill=free, detail=detail)
    if scope[0] != "element":
        return
    for named in group:
        only = (("what", _what(names, named)), ("n", len(group) - 1))
        others = [other for other in group if other is not named]
        yield Fix(f"unify:{named.path[1]}", (_unify(view, named, others),), detail=only)


def _free_name(name: str, index: int, taken: set[str]) -> str:
    number = 2 + index
    while f"{name}{number}" in taken:
        number += 1
    return f"{name}{number}"


def _what(names: VersionNames, named: Named) -> str:
    return names.record(named.path[1] if len(named.path) == 3 else named.record)


def _unify(view: View, kept: Named, others: list[Named]) -> Write:
    """Return the write that leaves one of several elements and points what used the others to it."""
    tree = view.plain(kept.record)
    assert tree is not None
    field = kept.path[0]
    gone = {other.path[1] for other in others}
    left: Plain = {**tree, field: [e for e in tree[field] if e["id"] not in gone]}
    for element in sorted(gone):
        left = retargeted(left, element, kept.path[1])
    return Write(kept.record, (), left)
