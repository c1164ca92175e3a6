"""Inheritance that runs in a circle only because both sides added to it (I702; law L23)."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from oms_desktop.merge.findings import Fix, Part, Severity, Subject, Write
from oms_desktop.merge.items import MergeItem
from oms_desktop.merge.sight import Sight
from oms_desktop.merge.values import ABSENT, SIDES, Origin, Side, or_absent
from oms_desktop.merge.versions import VersionNames
from oms_desktop.merge.view import View

Edge = tuple[str, str]


def units(view: View, one: str) -> Iterator[Edge]:
    """Yield the edges from a record that base does not have."""
    extends = view.facts(one).extends if view.is_touched(one) else ()
    if extends:
        before = view.ground.facts.of(view.versions.base(one)).extends
        yield from ((one, parent) for parent in extends if parent not in before)


def look(view: Sight, names: VersionNames, key: tuple[str, ...]) -> Iterator[MergeItem]:
    """Yield the shortest circle through an added edge, if no side has it by itself."""
    start, end = key
    way = _way(view, end, start) if end in view.facts(start).extends else None
    if way is None:
        return
    edges = _edges(way)
    if not any(all(_has(view, side, e) for e in edges) for side in SIDES):
        yield _item(view, names, edges)


def _way(view: Sight, start: str, end: str) -> list[str] | None:
    """Return the shortest way from *start* up to *end*, or None."""
    came_from: dict[str, str] = {start: ""}
    queue = deque([start])
    while queue:
        at = queue.popleft()
        if at == end:
            way = [at]
            while came_from[way[-1]]:
                way.append(came_from[way[-1]])
            return way[::-1]
        for parent in _parents(view, at):
            if parent not in came_from:
                came_from[parent] = at
                queue.append(parent)
    return None


def _parents(view: Sight, record: str) -> tuple[str, ...]:
    return () if ":" in record else view.facts(record).extends


def _edges(way: list[str]) -> list[Edge]:
    """Return the edges of the circle, starting at the smallest id so that it reads the same from both sides."""
    at = way.index(min(way))
    ring = [*way[at:], *way[:at]]
    return list(zip(ring, [*ring[1:], ring[0]], strict=True))


def _has(view: Sight, side: Side, edge: Edge) -> bool:
    record, parent = edge
    tree = view.versions.of(side, record)
    return parent in view.facts_of(tree).extends


def _item(view: Sight, names: VersionNames, edges: list[Edge]) -> MergeItem:
    parts = tuple(Part(r, ("extends",), p, _side(view, (r, p))) for r, p in edges)
    first = edges[0][0]
    tree = view.plain(first)
    return MergeItem(
        code="I702",
        severity=Severity.BLOCK,
        subject=Subject("" if tree is None else tree["kind"], first, names.record(first)),
        path=("extends",),
        base=ABSENT,
        ours=ABSENT,
        theirs=ABSENT,
        result=ABSENT,
        names=names,
        is_violation=True,
        parts=parts,
        fixes=tuple(_fixes(view, names, parts)),
        detail=(("n", len(edges)),),
    )


def _side(view: Sight, edge: Edge) -> Origin:
    here, there = (_has(view, side, edge) for side in SIDES)
    was = edge[1] in view.facts_of(view.versions.base(edge[0])).extends
    if here and there:
        return "base" if was else "both"
    return "ours" if here else "theirs" if there else "base"


def _fixes(view: Sight, names: VersionNames, parts: tuple[Part, ...]) -> Iterator[Fix]:
    for number, part in enumerate(parts, start=1):
        if part.side == "base":
            continue
        left = or_absent([p for p in view.facts(part.record).extends if p != part.target])
        write = Write(part.record, ("extends",), left)
        detail = (("what", names.record(part.record)), ("parent", names.record(part.target)))
        yield Fix(f"break:{number}", (write,), detail=detail)
