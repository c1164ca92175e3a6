"""Merging lines that have several best common ancestors (criss-cross): the ancestors are merged first, and so on down.

Where that first merge has no answer, base is *unknown*: two people may have answered it differently since, and neither
answer is base. There the merge asks, unless both sides say the same (law L28). This module knows commits only as what
has a tree and parents, and no side by rank.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

from oms_desktop.merge.engine import MergeResult, in_order, three_way
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
    return CrissCross(virtual, ours, theirs)


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


class CrissCross(MergeResult):
    """A merge over a virtual base: what its ancestors could not answer stays open."""

    def __init__(self, virtual: VirtualBase, ours: Snapshot, theirs: Snapshot) -> None:
        differ = {
            place: values
            for place, values in virtual.unknown.items()
            if _value(ours, place) != _value(theirs, place)
        }
        super().__init__(_settled(virtual.snapshot, differ, ours, theirs), ours, theirs)
        self._kept_open: frozenset[str] = frozenset()
        self._ask(differ)
        self._quiet.append(self._note(differ))

    def _ask(self, places: Iterable[Place]) -> None:
        """Ask at every unknown place where the rules would have had an answer."""
        covered = _covered(self.items)
        open_ones = sorted(place for place in places if self._has_to_be_asked(place, covered))
        self.__dict__.pop("violations", None)
        self.__dict__.pop("items", None)
        self.__dict__.pop("plain_view", None)
        merged = dict(self.merged)
        asked = []
        view = self.view({})
        for place in open_ones:
            record, path = place
            before = merged[record] if record in merged else view.plain(record)
            base = self.versions.base(record)
            kind = (before or base or self.versions.any(record) or {})["kind"]
            held = read(kind, base, path)
            orders = self.orders.get(record, {})
            merged[record] = write(kind, before if path else base, path, held, orders)
            asked.append(self._item(place, kind, held))
        self.merged = merged
        gone = {(item.subject.id, item.path) for item in asked}
        kept = [item for item in self.conflicts if (item.subject.id, item.path) not in gone]
        self.conflicts = in_order([*kept, *asked])
        self._kept_open = frozenset(record for record, _ in open_ones)

    def _has_to_be_asked(self, place: Place, covered: Mapping[str, list[Path]]) -> bool:
        record, path = place
        if any(_above(one, path) or _above(path, one) for one in covered.get(record, ())):
            return False
        trees_there = self.versions.ours(record), self.versions.theirs(record)
        if path and None in trees_there:
            return False  # whether the record is there at all is another place
        values = [_value_in(tree, path) for tree in trees_there]
        if values[0] == values[1]:
            return False
        is_thing = not path or any(isinstance(one, dict) and "id" in one for one in values)
        return not is_thing or ABSENT in values  # what is there on both sides is compared inside

    def _item(self, place: Place, kind: str, held: Maybe) -> MergeItem:
        record, path = place
        ours, theirs = (
            _value_in(tree, path)
            for tree in (self.versions.ours(record), self.versions.theirs(record))
        )
        code = "M003"
        if not path:
            code = "E406"
        elif path[-1] == ORDER:
            code = "S306"
        elif path[-1] == CARDINALITY:
            code = "L602"
        elif any(isinstance(one, dict) and "id" in one for one in (ours, theirs)):
            code = "S303"
        return MergeItem(
            code=code,
            severity=Severity.ERROR,
            subject=Subject(kind, record, self.names.record(record)),
            path=path,
            base=held,
            ours=ours,
            theirs=theirs,
            result=held,
            names=self.names,
        )

    def _note(self, places: Iterable[Place]) -> MergeItem:
        """Say that base was made of several versions, and where they contradict each other (P954)."""
        parts = tuple(Part(record, path, record, "base") for record, path in sorted(places))
        return MergeItem(
            code="P954",
            severity=Severity.INFO,
            subject=Subject("", "", ""),
            path=(),
            base=ABSENT,
            ours=ABSENT,
            theirs=ABSENT,
            result=ABSENT,
            names=self.names,
            is_violation=True,
            parts=parts,
        )

    @cached_property
    def _one_sided(self) -> list[str]:
        found = (r for r in self.versions.touched if not self.versions.is_changed_by_both(r))
        return [record for record in found if record not in self._kept_open]


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


def _covered(items: Iterable[MergeItem]) -> dict[str, list[Path]]:
    """Return the paths by record about which a person is asked."""
    found: dict[str, list[Path]] = {}
    for item in items:
        if item.severity.rank >= Severity.ERROR.rank:
            found.setdefault(item.subject.id, []).append(item.path)
            for part in item.parts:
                found.setdefault(part.record, []).append(part.path)
    return found


def _above(outer: Path, inner: Path) -> bool:
    return inner[: len(outer)] == outer


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
