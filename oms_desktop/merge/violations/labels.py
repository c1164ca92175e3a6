"""Two things with one display name, made or renamed so by different sides (U802): legal, but people cannot tell them apart."""

from __future__ import annotations

from collections.abc import Iterator

from oms_desktop.merge.findings import Fix, Part, Severity, Subject, Write
from oms_desktop.merge.holders import Named, Scope, names_in
from oms_desktop.merge.items import MergeItem
from oms_desktop.merge.paths import read
from oms_desktop.merge.sight import Sight
from oms_desktop.merge.values import ABSENT, SIDES, Origin, Side
from oms_desktop.merge.versions import VersionNames
from oms_desktop.merge.view import View
from oms_desktop.models.names import name_key
from oms_desktop.models.plain import Plain


def units(view: View, one: str) -> Iterator[Scope]:
    """Yield the display name of a record that another one has too."""
    for scope, _ in view.named.said(one):
        if scope[0] == "label" and len(view.named.under(scope)) > 1:
            yield scope


def look(view: Sight, names: VersionNames, key: tuple[str, ...]) -> Iterator[MergeItem]:
    """Yield one item for a display name that several records have, if no side gave it twice."""
    holders = sorted(view.holders(key), key=lambda named: named.record)
    if len(holders) < 2 or len(_api_names(view, holders)) < 2:
        return
    if not any(all(_has(view, side, named) for named in holders) for side in SIDES):
        yield _item(view, names, holders)


def _api_names(view: Sight, holders: list[Named]) -> set[object]:
    """Return what programs call the holders: where that is one name, it is told as a clash of api names."""
    found: set[object] = set()
    for named in holders:
        tree = view.plain(named.record)
        module = None if tree is None else tree.get("module")
        scopes = [s for s, _ in names_in(tree, view.plain(module) if module else None)]
        found.add(next((scope for scope in scopes if scope[0] == "record"), named.record))
    return found


def _has(view: Sight, side: Side, named: Named) -> bool:
    return _is_called(view.versions.of(side, named.record), named)


def _is_called(tree: Plain | None, named: Named) -> bool:
    label = "" if tree is None else read(tree["kind"], tree, named.path)
    return isinstance(label, str) and name_key(label) == name_key(named.name)


def _item(view: Sight, names: VersionNames, holders: list[Named]) -> MergeItem:
    first = holders[0]
    tree = view.plain(first.record)
    return MergeItem(
        code="U802",
        severity=Severity.WARN,
        subject=Subject("" if tree is None else tree["kind"], first.record, first.name),
        path=first.path,
        base=ABSENT,
        ours=ABSENT,
        theirs=ABSENT,
        result=ABSENT,
        names=names,
        is_violation=True,
        parts=tuple(
            Part(named.record, named.path, named.name, _side(view, named)) for named in holders
        ),
        fixes=tuple(_fixes(holders)),
        detail=(("n", len(holders)), ("label", first.name)),
    )


def _side(view: Sight, named: Named) -> Origin:
    here, there = (_has(view, side, named) for side in SIDES)
    if here and there:
        return "base" if _is_called(view.versions.base(named.record), named) else "both"
    return "ours" if here else "theirs" if there else "base"


def _fixes(holders: list[Named]) -> Iterator[Fix]:
    for number, named in enumerate(holders, start=2):
        free = f"{named.name} {number}"
        write = Write(named.record, named.path, free)
        detail = (("what", named.name), ("api_name", named.name), ("free", free))
        yield Fix(f"rename:{named.record}", (write,), needs="name", prefill=free, detail=detail)
