"""What the rules of `checks` find in the merged whole and in neither side (decision 29).

The rules read the merge through `Readable`. A problem that neither side has involves something of both, so only touched
records that build on something of the other side are checked. Names, references and circles have modules of their own, because
their items gather several problems into one with its ways out.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from functools import partial

from oms_desktop.checks import Problem, check_records
from oms_desktop.checks import Severity as ProblemSeverity
from oms_desktop.merge.findings import Fix, Part, Severity, Subject, Write
from oms_desktop.merge.items import MergeItem
from oms_desktop.merge.paths import read
from oms_desktop.merge.sight import Sight
from oms_desktop.merge.values import ABSENT, SIDES, Maybe, Path, Side
from oms_desktop.merge.versions import VersionNames
from oms_desktop.merge.view import View
from oms_desktop.merge.violations.dangling import tells
from oms_desktop.models.messages import message
from oms_desktop.models.plain import Plain, from_plain
from oms_desktop.models.record import Record
from oms_desktop.versioning.canonical import Hash
from oms_desktop.versioning.objects import ObjectReader
from oms_desktop.versioning.snapshot import Snapshot

ELSEWHERE = frozenset(
    {
        "dangling_reference",
        "inheritance_cycle",
        "duplicate_api_name",
        "duplicate_part_name",
        "duplicate_side_name",
    }
)
"""Problems that the other modules of this package gather."""

CODES = {
    "missing_member": "I703",
    "missing_link": "I703",
    "member_type": "I704",
    "empty_range": "K202",
    "bad_key": "T107",
    "key_array": "T107",
    "dangling_key": "B902",
    "dangling_title": "B902",
    "bad_title": "B902",
    "allowed_value_unfit": "T109",
    "default_unfit": "K206",
}
"""The merge's name of a problem; every other one is about a type and what does not fit it (T105)."""

COLLISIONS = frozenset({"default_unfit"})
"""Problems that are warnings for one editor, but a collision where two made them together."""


class Readable:
    """A snapshot for the rules: every record can be read, none is found by name or reference."""

    root: Hash = b""

    def __init__(self, plain_of: Callable[[str], Plain | None], base: Snapshot) -> None:
        self._plain_of = plain_of
        self._base = base

    @property
    def objects(self) -> ObjectReader:
        return self._base.objects

    def get(self, record: str) -> Record:
        return from_plain(self.plain(record))

    def plain(self, record: str) -> Plain:
        tree = self._plain_of(record)
        if tree is None:
            raise KeyError(record)
        return tree

    def hash_of(self, record: str) -> Hash | None:
        return self._base.hash_of(record)

    def ids(self, kind: str | None = None) -> Iterator[str]:
        return iter(())  # records are checked one by one

    def find(self, kind: str, api_name: str) -> tuple[str, ...]:
        return ()  # names are compared in `clashes`

    def referrers(self, target: str) -> tuple[str, ...]:
        return ()  # names at the ends of links too; no other error is found by who refers to a record

    def __contains__(self, record: object) -> bool:
        return isinstance(record, str) and self._plain_of(record) is not None

    def __len__(self) -> int:
        return 0


def units(view: View, one: str) -> Iterator[tuple[str]]:
    """Yield a touched record."""
    if view.is_touched(one) and view.plain(one) is not None:
        yield (one,)


def look(view: Sight, names: VersionNames, key: tuple[str, ...]) -> Iterator[MergeItem]:
    """Yield one item for each error in a record that no side has by itself."""
    (record,) = key
    if not (view.is_touched(record) and _is_mixed(view, record)):
        return
    base = view.versions.base_snapshot
    new = [p for p in _errors(Readable(view.plain, base), record) if p.code not in ELSEWHERE]
    if new:
        had = {p for side in SIDES for p in _errors_of(view, side, record)}
        yield from (_item(view, names, p) for p in new if p not in had and not _is_told(view, p))


def _errors(snapshot: Readable, record: str) -> list[Problem]:
    problems = check_records(snapshot, (record,))
    return [p for p in problems if p.severity is ProblemSeverity.ERROR or p.code in COLLISIONS]


def _errors_of(view: Sight, side: Side, record: str) -> list[Problem]:
    return _errors(Readable(partial(view.versions.of, side), view.versions.base_snapshot), record)


def _is_told(view: Sight, problem: Problem) -> bool:
    """Whether a key, title or foreign key that is gone is reported with everything else that lacks it."""
    if CODES.get(problem.code) != "B902" and problem.code != "dangling_mapping":
        return False
    found = view.facts(problem.record).references
    return any(r.path == problem.path and tells(view, problem.record, r) for r in found)


def _is_mixed(view: Sight, record: str) -> bool:
    """Whether a record is neither side's, or builds on something that is not its side's."""
    if view.plain(record) is None:
        return False
    near = view.near(record)
    return not any(all(view.is_as_on(side, other) for other in (record, *near)) for side in SIDES)


def _item(view: Sight, names: VersionNames, problem: Problem) -> MergeItem:
    record = problem.record
    tree = view.plain(record)
    kind = "" if tree is None else tree["kind"]
    versions = [
        ABSENT if tree is None else read(kind, tree, problem.path)
        for tree in (*view.versions.three(record), tree)
    ]
    code = CODES.get(problem.code, "T105")
    allowed = read(kind, tree, (*problem.path[:-1], "constraints", "allowed"))
    if code == "K206" and allowed is not ABSENT:
        code = "T109"  # a value was taken from the enumeration that the other side uses
    parts = tuple(Part(record, problem.path, other, "both") for other in problem.others)
    return MergeItem(
        code=code,
        severity=Severity.BLOCK,
        subject=Subject(kind, record, names.record(record)),
        path=problem.path,
        base=versions[0],
        ours=versions[1],
        theirs=versions[2],
        result=versions[3],
        names=names,
        is_violation=True,
        parts=parts or (Part(record, problem.path, record, "both"),),
        fixes=tuple(_fixes(view, names, problem)),
        detail=(("problem", problem.message), ("n", 1)),
    )


def _fixes(view: Sight, names: VersionNames, problem: Problem) -> Iterator[Fix]:
    """Yield the ways out: in the place itself, in what it is held against, else in anything that it builds on."""
    record, told = problem.record, set[str]()
    place = problem.path[:2] if problem.path[:1] == ("properties",) else problem.path[:1]
    own = list(_as_on_a_side(view, names, record, place))
    if problem.code == "missing_member":
        own = [*_member_fixes(view, names, problem), *own]
    for other in (record, *problem.others, *sorted(view.near(record)), record):
        if len(told) > 1 and other not in problem.others:
            continue
        for fix in own or _as_on_a_side(view, names, other, ()):
            if fix.id not in told:
                told.add(fix.id)
                yield fix
        own = []


def _as_on_a_side(view: Sight, names: VersionNames, record: str, place: Path) -> Iterator[Fix]:
    """Yield the ways to put a place back to what a side or base has there, where that is something else."""
    base, ours, theirs = view.versions.three(record)
    tree = view.plain(record)
    if tree is None:
        return
    told: list[Maybe] = [read(tree["kind"], tree, place)]
    for side, version in (("ours", ours), ("theirs", theirs), ("base", base)):
        value = ABSENT if version is None else read(tree["kind"], version, place)
        if version is not None and value not in told:
            told.append(value)
            which = (("side", message(f"merge.side.{side}")), ("what", names.record(record)))
            yield Fix(f"as:{side}:{record}", (Write(record, place, value),), detail=which)


def _member_fixes(view: Sight, names: VersionNames, problem: Problem) -> Iterator[Fix]:
    record, path = problem.record, problem.path
    interface, member = path[1], path[3]
    detail = (("interface", names.record(interface)), ("member", names.record(member)))
    owner = _owner(view, interface, member)
    if owner is None:
        return
    made = next(e for e in owner["properties"] if e["id"] == member)
    own = str(uuid.uuid5(uuid.UUID(record), member))  # the same on every desk
    writes = (Write(record, ("properties", own), {**made, "id": own}), Write(record, path, own))
    yield Fix("add_property", writes, detail=detail)
    optional = Write(owner["id"], ("properties", member, "required"), ABSENT)
    yield Fix("make_optional", (optional,), detail=detail)
    yield Fix("unimplement", (Write(record, path[:2], ABSENT),), detail=detail)


def _owner(view: Sight, interface: str, member: str) -> Plain | None:
    """Return the interface, or the one it extends, that has the member itself."""
    waiting, seen = [interface], set()
    while waiting:
        record = waiting.pop()
        tree = view.plain(record) if record not in seen else None
        seen.add(record)
        if tree is not None:
            if any(element["id"] == member for element in tree.get("properties", ())):
                return tree
            waiting.extend(tree.get("extends", ()))
    return None
