"""What the rules of `checks` find in the merged whole and in neither side (decision 29).

The rules read the merge through `Readable`. A problem that neither side has involves something of both, so only touched
records that build on something of the other side are checked. Names, references and circles have modules of their own, because
their items gather several problems into one with its ways out.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from oms_desktop.checks import Problem, check_records
from oms_desktop.checks import Severity as ProblemSeverity
from oms_desktop.merge.findings import Part, Severity, Subject
from oms_desktop.merge.items import MergeItem
from oms_desktop.merge.paths import read
from oms_desktop.merge.sight import Sight
from oms_desktop.merge.values import ABSENT, SIDES, Side
from oms_desktop.merge.versions import VersionNames
from oms_desktop.merge.view import View
from oms_desktop.merge.violations.dangling import tells
from oms_desktop.merge.violations.mending import ways_out
from oms_desktop.merge.violations.readable import Readable

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
    "mapping_unfit": "L604",
    "diamond_member": "I705",
    "action_misses_required": "K205",
}
"""The merge's name of a problem; others of actions are B901, and every other one is about a type and what does not fit it."""

COLLISIONS = frozenset({"default_unfit"})
"""Problems that are warnings for one editor, but a collision where two made them together."""


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
    """Whether something that is gone is reported already, with everything else that lacks it."""
    if _code(problem) not in ("B901", "B902") and problem.code != "dangling_mapping":
        return False
    found = view.facts(problem.record).references
    below = (r for r in found if r.path[: len(problem.path)] == problem.path)
    return any(tells(view, problem.record, reference) for reference in below)


def _code(problem: Problem) -> str:
    known = CODES.get(problem.code)
    return known or ("B901" if problem.code.startswith("action_") else "T105")


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
    code = _code(problem)
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
        fixes=tuple(ways_out(view, names, problem)),
        detail=(("problem", problem.message), ("n", 1)),
    )
