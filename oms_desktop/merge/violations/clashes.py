"""Two things with one api name in one scope (U801, R504, L605; law L24; decision 21).

Records: per kind and namespace, except that two different IRIs never clash. Properties and fields: per owner. Names at the
ends of links: per type at the other end. Names are compared after NFKC and case folding.
"""

from __future__ import annotations

from collections.abc import Iterator

from oms_desktop.merge.facts import is_alike
from oms_desktop.merge.findings import Fix, Part, Severity, Subject, Write
from oms_desktop.merge.holders import Named, Scope, names_in, own_names
from oms_desktop.merge.items import MergeItem
from oms_desktop.merge.paths import read
from oms_desktop.merge.sight import Sight
from oms_desktop.merge.unifying import moved_references, pointed, same_by_name, with_elements_of
from oms_desktop.merge.values import ABSENT, SIDES, Origin, Side
from oms_desktop.merge.versions import VersionNames
from oms_desktop.merge.view import View
from oms_desktop.merge.violations.rewrite import retargeted
from oms_desktop.models.plain import Plain


def units(view: View, one: str) -> Iterator[Scope]:
    """Yield the scopes of the names in a record that something else holds too, or could."""
    for scope, named in view.named.said(one):
        match scope[0]:
            case "record" if len(view.named.under(scope)) > 1:
                yield scope
            case "side" if len(view.named.under(scope)) > 1 or _could_clash(view, scope, named):
                yield scope
            case "element":
                yield scope
    tree = view.plain(one) if view.is_touched(one) else None
    if tree is not None:
        yield from (scope for scope, _ in own_names(tree) if view.named.under(scope))


def look(view: Sight, names: VersionNames, key: tuple[str, ...]) -> Iterator[MergeItem]:
    """Yield one item for a name that several things of the merge have and no side gave twice."""
    scope: Scope = key
    holders = [*view.holders(scope)]
    if scope[0] == "side" and holders:
        tree = view.plain(scope[1])
        own = () if tree is None else own_names(tree)
        holders += [named for found, named in own if found == scope]
    group = _clashing(scope, holders) if len(holders) > 1 else []
    if len(group) > 1 and not any(_had(view, side, scope, group) for side in SIDES):
        yield _item(view, names, scope, group)


def _could_clash(view: View, scope: Scope, named: Named) -> bool:
    """Whether a link and the type at its other end could have one name together that no side has: not if both are a side's."""
    if view.is_touched(scope[1]):
        return True
    tree = view.plain(named.record)
    return not any(is_alike(tree, view.versions.of(side, named.record)) for side in SIDES)


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


def _had(view: Sight, side: Side, scope: Scope, group: list[Named]) -> bool:
    """Tell whether a side by itself already has the same clash."""
    held: list[Named] = []

    def plain_of(record: str) -> Plain | None:
        return view.versions.of(side, record)

    for record in sorted({named.record for named in group}):
        tree = plain_of(record)
        module = None if tree is None else tree.get("module")
        for found, named in names_in(tree, plain_of(module) if module else None):
            if found == scope:
                held.append(named)
    places = {(named.record, named.path) for named in _clashing(scope, held)}
    return {(named.record, named.path) for named in group} <= places


def _item(view: Sight, names: VersionNames, scope: Scope, group: list[Named]) -> MergeItem:
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


def _code(view: Sight, scope: Scope, group: list[Named]) -> str:
    if scope[0] == "side":
        return "L605"
    known = [view.versions.base(named.record) is not None for named in group]
    return "R504" if scope[0] == "record" and any(known) and not all(known) else "U801"


def _origin(view: Sight, named: Named) -> Origin:
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


def _fixes(view: Sight, names: VersionNames, scope: Scope, group: list[Named]) -> Iterator[Fix]:
    taken = {named.name for named in group}
    for index, named in enumerate(group):
        free = _free_name(named.name, index, taken)
        write = Write(named.record, named.path, free)
        what = _what(names, named)
        detail = (("what", what), ("api_name", named.name), ("free", free))
        identity = "/".join((named.record, *named.path[:-1]))
        yield Fix(f"rename:{identity}", (write,), needs="name", prefill=free, detail=detail)
    for named in group if scope[0] != "side" else ():
        only = (("what", _what(names, named)), ("n", len(group) - 1))
        others = [other for other in group if other is not named]
        if scope[0] == "element":
            yield Fix(f"unify:{named.path[1]}", (_unify(view, named, others),), detail=only)
        elif all(view.versions.base(other.record) is None for other in others):
            writes = _unify_records(view, named, others)
            yield Fix(f"unify:{named.record}", writes, detail=only)


def _free_name(name: str, index: int, taken: set[str]) -> str:
    number = 2 + index
    while f"{name}{number}" in taken:
        number += 1
    return f"{name}{number}"


def _what(names: VersionNames, named: Named) -> str:
    return names.record(named.path[1] if len(named.path) == 3 else named.record)


def _unify_records(view: Sight, kept: Named, others: list[Named]) -> tuple[Write, ...]:
    """Return the writes that leave one of several records; only touched records refer to the others, which are new."""
    tree = view.plain(kept.record)
    assert tree is not None
    same: dict[str, str] = {}
    for named in others:
        other = view.plain(named.record)
        assert other is not None
        same.update(same_by_name(tree, other))
        tree = with_elements_of(tree, other, same)
    gone = {named.record for named in others}
    users = {user for one in same for user in view.referring(one)} - gone - {kept.record}
    trees = [found for user in sorted(users) if (found := view.plain(user)) is not None]
    return (
        Write(kept.record, (), pointed(tree, same)),
        *(Write(record, (), ABSENT) for record in sorted(gone)),
        *moved_references(trees, same),
    )


def _unify(view: Sight, kept: Named, others: list[Named]) -> Write:
    """Return the write that leaves one of several elements and points what used the others to it."""
    tree = view.plain(kept.record)
    assert tree is not None
    field = kept.path[0]
    gone = {other.path[1] for other in others}
    left: Plain = {**tree, field: [e for e in tree[field] if e["id"] not in gone]}
    for element in sorted(gone):
        left = retargeted(left, element, kept.path[1])
    return Write(kept.record, (), left)
