"""Which slots two sides changed incompatibly, and what a merge got wrong: computed from statements alone.

A slot is subject and predicate. The definition is that of the data's own measurements (`statement_level.conf`), so the
counts can be compared with theirs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from tests.corpus.statements import LOOSE, Statement, Statements, readme_statements

RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SINGLE = frozenset(
    {f"<{RDFS}{name}>" for name in ("label", "comment", "domain", "range")}
    | {"<http://purl.obolibrary.org/obo/IAO_0000115>"}
)
"""Predicates that say one thing in one language, also where base says nothing."""


@dataclass(frozen=True, order=True)
class Slot:
    """One place that both sides changed: kind is edit/edit, edit/edit-single, delete/modify or modify/delete."""

    kind: str
    subject: str
    predicate: str = ""


@dataclass(frozen=True)
class Three:
    """Base and both sides as statements."""

    base: Statements
    ours: Statements
    theirs: Statements

    @property
    def set_merge(self) -> Statements:
        """What is in both, and what either side added."""
        added = (self.ours - self.base) | (self.theirs - self.base)
        return (self.ours & self.theirs) | added

    def counts(self) -> tuple[int, int, int, int, int]:
        """Return the figures `case.json` has: base, added and removed by ours, by theirs."""
        b, o, t = (readme_statements(side) for side in (self.base, self.ours, self.theirs))
        return len(b), len(o - b), len(b - o), len(t - b), len(b - t)


def conflicting(three: Three) -> tuple[Slot, ...]:
    """Return the slots that both sides changed incompatibly."""
    b, o, t = (readme_statements(side) for side in (three.base, three.ours, three.theirs))
    found: set[Slot] = set()
    was, here, there = (_by_slot(side) for side in (b, o, t))
    for subject, predicate in was.keys() | here.keys() | there.keys():
        old, mine, other = (side.get((subject, predicate), set()) for side in (was, here, there))
        added_here, added_there = mine - old, other - old
        if (old - mine) & (old - other) and added_here != added_there:
            found.add(Slot("edit/edit", subject, predicate))
        elif predicate in SINGLE and _clash(added_here, added_there):
            found.add(Slot("edit/edit-single", subject, predicate))
    olds, ours, theirs = (_by_subject(side) for side in (b, o, t))
    for subject, said in olds.items():
        if subject not in ours and subject in theirs and theirs[subject] - said:
            found.add(Slot("delete/modify", subject))
        if subject not in theirs and subject in ours and ours[subject] - said:
            found.add(Slot("modify/delete", subject))
    return tuple(sorted(found))


@dataclass(frozen=True)
class Wrong:
    """What a merge did that nobody asked for, as statements."""

    lost: frozenset[Statement]
    kept: frozenset[Statement]
    invented: frozenset[Statement]
    slots: tuple[Slot, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.lost or self.kept or self.invented or self.slots)


def wrong(three: Three, result: Statements, silent: Iterable[Slot] = ()) -> Wrong:
    """Return where *result* is not what the two sides said.

    Args:
        three: What was merged.
        result: What came out.
        silent: Conflicting slots about which nothing was said.
    """
    b, o, t = three.base, three.ours, three.theirs
    return Wrong(
        lost=((o - b) | (t - b) | (o & t)) - result,
        kept=result & ((b - o) | (b - t)),
        invented=result - (b | o | t),
        slots=tuple(slot for slot in silent if not why_not(three, slot)),
    )


def why_not(three: Three, slot: Slot) -> str:
    """Return why a conflicting slot is no question by the set law, or "" if it is one.

    Both sides may have put the same in place of what they removed, so that only what one of them said besides is left.
    """
    old, mine, other = (
        {v for s, p, v in side if (s, p) == (slot.subject, slot.predicate)}
        for side in (three.base, three.ours, three.theirs)
    )
    removed = (old - mine) & (old - other)
    if slot.kind != "edit/edit" or not removed:
        return ""
    replaced = (mine - old) & (other - old)
    if len(replaced) >= len(removed):
        more = len((mine - old) ^ (other - old))
        return f"both replaced {len(removed)} by the same; {more} more by one side"
    return ""


def _clash(one: set[str], other: set[str]) -> bool:
    """Tell whether both sides filled one language differently."""
    mine, theirs = _by_language(one), _by_language(other)
    return any(mine[tag] != theirs[tag] for tag in mine.keys() & theirs.keys())


def _by_language(values: set[str]) -> dict[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for value in values:
        tag = value.rpartition('"')[2] if value.startswith('"') else ""
        found[tag if tag.startswith("@") else ""].add(value)
    return found


def _by_slot(said: Statements) -> dict[tuple[str, str], set[str]]:
    found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for s, p, v in said:
        found[s, p].add(v)
    return found


def _by_subject(said: Statements) -> dict[str, set[Statement]]:
    found: defaultdict[str, set[Statement]] = defaultdict(set)
    for one in said:
        if one[1] != LOOSE:
            found[one[0]].add(one)
    return found
