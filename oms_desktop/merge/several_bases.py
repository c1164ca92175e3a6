"""Merging lines that have several best common ancestors (criss-cross): the ancestors are merged first, and so on down.

Where that first merge has no answer, base is *unknown*: two people may have answered it differently since, and neither
answer is base. There the merge asks, unless both sides say the same (law L28). This module knows commits only as what
has a tree and parents, and no side by rank.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TypeAlias

from oms_desktop.merge.draft import Draft
from oms_desktop.merge.engine import MergeResult, three_way
from oms_desktop.merge.findings import Part, Severity, Subject
from oms_desktop.merge.items import MergeItem
from oms_desktop.merge.paths import read, write
from oms_desktop.merge.resolution import resolve
from oms_desktop.merge.values import ABSENT, CARDINALITY, ORDER, Maybe, Path, bytes_of
from oms_desktop.models.plain import Plain
from oms_desktop.versioning import tree as trees
from oms_desktop.versioning.canonical import Hash
from oms_desktop.versioning.history import bases_of_lines, read_commit
from oms_desktop.versioning.objects import ObjectReader
from oms_desktop.versioning.records import encode_plain
from oms_desktop.versioning.snapshot import ChangedSnapshot, Layer, Snapshot, differing

SnapshotOf = Callable[[Hash], Snapshot]
"""Gives the records under a root."""

Place: TypeAlias = tuple[str, Path]
"""A record and a path in it."""

DEEPEST = 30
"""So many criss-crosses above one another are followed; below them the first of the ancestors stands for all."""


def merge_over(
    bases: Sequence[Hash],
    ours: Snapshot,
    theirs: Snapshot,
    *,
    commits: ObjectReader,
    snapshot_of: SnapshotOf,
) -> MergeResult:
    """Merge *ours* and *theirs*, whose best common ancestors are the commits *bases*, in any order."""
    ancestors = sorted(set(bases))
    if not ancestors:
        return three_way(snapshot_of(trees.EMPTY_ROOT), ours, theirs)
    if len(ancestors) == 1:
        return three_way(snapshot_of(read_commit(commits, ancestors[0]).tree), ours, theirs)
    virtual = _Ancestors(commits, snapshot_of, ours).merged(ancestors, 0)
    unknown = {
        place: values
        for place, values in virtual.unknown.items()
        if _value(ours, place) != _value(theirs, place)
    }
    base = _settled(virtual.snapshot, unknown, ours, theirs)
    silent = _silent(three_way(base, ours, theirs), unknown)
    return MergeResult(base, ours, theirs, last=partial(_ask, silent, sorted(unknown)))


@dataclass(frozen=True, slots=True)
class VirtualBase:
    """What several ancestors make together.

    Attributes:
        snapshot: Its records; at an unknown place one of the values that are possible there.
        unknown: The places where the ancestors contradict each other, with all values that may have been there.
    """

    snapshot: Snapshot
    unknown: Mapping[Place, tuple[Maybe, ...]] = field(default_factory=dict)


class _Ancestors:
    """Merges ancestors of ancestors, each set of them once."""

    def __init__(self, commits: ObjectReader, snapshot_of: SnapshotOf, beside: Snapshot) -> None:
        self._commits = commits
        self._snapshot_of = snapshot_of
        self._beside = beside
        self._known: dict[tuple[Hash, ...], VirtualBase] = {}

    def merged(self, ancestors: Sequence[Hash], depth: int) -> VirtualBase:
        """Return what sorted *ancestors* make together."""
        key = tuple(ancestors)
        if key not in self._known:
            self._known[key] = self._merge(ancestors, depth)
        return self._known[key]

    def _merge(self, ancestors: Sequence[Hash], depth: int) -> VirtualBase:
        if not ancestors:
            return VirtualBase(self._snapshot_of(trees.EMPTY_ROOT))
        first, *others = ancestors
        so_far = VirtualBase(self._snapshot(first))
        line = [first]
        for other in [] if depth >= DEEPEST else others:
            below = self.merged(bases_of_lines(self._commits, line, [other]), depth + 1)
            so_far = self._join(below, so_far, self._snapshot(other))
            line.append(other)
        return so_far

    def _snapshot(self, commit: Hash) -> Snapshot:
        return self._snapshot_of(read_commit(self._commits, commit).tree)

    def _join(self, below: VirtualBase, one: VirtualBase, other: Snapshot) -> VirtualBase:
        result = three_way(below.snapshot, one.snapshot, other)
        unknown = {place: _each_once(values) for place, values in one.unknown.items()}
        found = {place: _values(result, place) for place in _asked(result)}
        for place, values in (*below.unknown.items(), *found.items()):
            unknown[place] = _each_once((*unknown.get(place, ()), *values))
        merged = resolve(result).snapshot
        return VirtualBase(_beside(self._beside, merged.objects, merged.root), unknown)


# ------------------------------------------------------------ asking


def _silent(result: MergeResult, unknown: Iterable[Place]) -> list[Place]:
    """Return the unknown places at which the rules have an answer."""
    covered: dict[str, list[Path]] = {}
    for item in result.items:
        if item.severity.rank >= Severity.ERROR.rank:
            covered.setdefault(item.subject.id, []).append(item.path)
            for part in item.parts:
                covered.setdefault(part.record, []).append(part.path)
    return [
        (record, path)
        for record, path in sorted(unknown)
        if not any(_touch(path, one) for one in covered.get(record, ()))
        and _is_contradiction(result, record, path)
    ]


def _touch(one: Path, other: Path) -> bool:
    """Whether one path leads to the other."""
    shorter = min(len(one), len(other))
    return one[:shorter] == other[:shorter]


def _is_contradiction(result: MergeResult, record: str, path: Path) -> bool:
    sides = result.versions.ours(record), result.versions.theirs(record)
    if path and None in sides:
        return False  # whether the record is there at all is another place
    values = [_value_in(tree, path) for tree in sides]
    return ABSENT in values or not _is_thing(path, values)  # what both have is compared inside


def _is_thing(path: Path, values: Iterable[Maybe]) -> bool:
    """Whether this is a record or an element of a list."""
    return not path or any(isinstance(value, dict) and "id" in value for value in values)


def _ask(silent: Iterable[Place], unknown: Iterable[Place], draft: Draft) -> None:
    """Ask at the places that stayed *silent*, and say where base was unknown (P954)."""
    for record, path in silent:
        base, *sides = (_value_in(tree, path) for tree in draft.versions.three(record))
        draft.withdraw((record, path))
        if path:
            draft.put(record, path, base)
        else:
            draft.merged[record] = draft.versions.base(record)
        site = draft.site(record, *path)
        site.find(_code(path, sides), Severity.ERROR, base, sides[0], sides[1], base)
    draft.log.items.append(_note(unknown, draft))


def _code(path: Path, sides: Iterable[Maybe]) -> str:
    if not path:
        return "E406"
    if path[-1] in (ORDER, CARDINALITY):
        return "S306" if path[-1] == ORDER else "L602"
    return "S303" if _is_thing(path, sides) else "M003"


def _note(unknown: Iterable[Place], draft: Draft) -> MergeItem:
    """Say that base was made of several versions, and where they contradict each other; one of those is shown."""
    places = tuple(unknown)
    records = [record for record, _ in places] or draft.versions.touched
    shown = next(iter(records), "")
    return MergeItem(
        code="P954",
        severity=Severity.INFO,
        subject=draft.subject(shown) if shown else Subject("", "", ""),
        path=(),
        base=ABSENT,
        ours=ABSENT,
        theirs=ABSENT,
        result=ABSENT,
        names=draft.log.names,
        is_violation=True,
        parts=tuple(Part(record, path, record, "base") for record, path in places),
    )


# ------------------------------------------------------------ places


def _asked(result: MergeResult) -> set[Place]:
    """Return the places at which a merge asks, and those that violations of its whole consist of."""
    found: set[Place] = set()
    for item in result.items:
        if item.severity.rank >= Severity.ERROR.rank:
            found.add((item.subject.id, item.path))
            if item.is_violation:
                found |= {(part.record, part.path) for part in item.parts}
    return {(record, path) for record, path in found if result.versions.any(record) is not None}


def _values(result: MergeResult, place: Place) -> tuple[Maybe, ...]:
    return tuple(_value_in(tree, place[1]) for tree in result.versions.three(place[0]))


def _value(snapshot: Snapshot, place: Place) -> Maybe:
    record, path = place
    return _value_in(snapshot.plain(record) if record in snapshot else None, path)


def _value_in(tree: Plain | None, path: Path) -> Maybe:
    return ABSENT if tree is None else read(tree["kind"], tree, path)


def _each_once(values: Iterable[Maybe]) -> tuple[Maybe, ...]:
    """Return each value once, in an order that prefers no side."""
    by_bytes = {bytes_of(value): value for value in values}
    return tuple(by_bytes[one] for one in sorted(by_bytes))


def _settled(
    snapshot: Snapshot,
    unknown: Mapping[Place, tuple[Maybe, ...]],
    ours: Snapshot,
    theirs: Snapshot,
) -> Snapshot:
    """Return *snapshot* with a value at each unknown place that is neither side's, where there is one.

    Two versions that contradict each other differ from the one before them, so there are three values, of which two
    sides can have two; a rule that compares with the third sees that both sides changed it.
    """
    layer = Layer(snapshot.objects)
    contents: dict[str, Hash | None] = {}
    by_record: dict[str, list[tuple[Path, tuple[Maybe, ...]]]] = {}
    for (record, path), values in unknown.items():
        by_record.setdefault(record, []).append((path, values))
    for record, places in sorted(by_record.items()):
        before = snapshot.plain(record) if record in snapshot else None
        after = before
        for path, values in sorted(places, key=lambda one: (len(one[0]), one[0])):
            taken = _value(ours, (record, path)), _value(theirs, (record, path))
            here = _value_in(after, path)
            free = [value for value in (here, *values) if value not in taken]
            if free and free[0] != here:
                kind = (after or (free[0] if not path else None) or {}).get("kind", "")
                after = write(kind, after, path, free[0], {})
        if after != before:
            contents[record] = None if after is None else layer.add(encode_plain(after))
    root = trees.update(layer, snapshot.root, contents, layer.add)
    return _beside(ours, layer, root)


def _beside(known: Snapshot, objects: ObjectReader, root: Hash) -> Snapshot:
    """Return the records under *root*, whose indexes are those of *known* with what differs."""
    layer = Layer(objects, known.objects)
    target = ChangedSnapshot(layer, root, known, {})
    contents = {record: content for record, _, content in differing(known, target)}
    return ChangedSnapshot(layer, root, known, contents)
