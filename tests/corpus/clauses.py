"""What must hold of merging real files, each as a list of where it does not; empty is good.

Letters are those of the table that `make corpus` prints. A slot is *in conflict* by the data's own measurement, made
again by `slots.conflicting`; decision 27 says which of them are a question: those whose values neither follow from the
set law nor are the same on both sides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from tests.corpus.outcome import Outcome
from tests.corpus.slots import why_not


@dataclass(frozen=True)
class Clause:
    """One thing that must hold.

    Attributes:
        title: What must hold.
        broken: Where it does not.
        allowed: How often that may be.
        notes: What to know besides.
    """

    letter: str
    title: str
    broken: tuple[str, ...]
    allowed: int = 0
    notes: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        return len(self.broken) <= self.allowed


def clauses(outcomes: Sequence[Outcome]) -> list[Clause]:
    """Return every clause about real merges."""
    read = [outcome for outcome in outcomes if outcome.resolution is not None]
    checks: tuple[Callable[[list[Outcome]], Clause], ...] = (
        _clean_without_conflict,
        _an_item_at_each_slot,
        _clean_where_git_is,
        _as_the_person_where_the_set_merge_is,
        _differences_have_an_item,
        _nothing_wrong_unasked,
        _as_measured,
    )
    return [_nothing_breaks(outcomes), *(check(read) for check in checks)]


def _nothing_breaks(outcomes: Iterable[Outcome]) -> Clause:
    every = list(outcomes)
    return Clause(
        "a",
        "no crash, no result that cannot be read",
        tuple(
            f"{o.name}: {o.crashed.splitlines()[-1] if o.crashed else o.unreadable}"
            for o in every
            if o.crashed or o.unreadable
        ),
        notes=tuple(f"{o.name} is refused: {o.refused}" for o in every if o.refused),
    )


def _clean_without_conflict(outcomes: list[Outcome]) -> Clause:
    of_these = [o for o in outcomes if not o.about.is_clean_for_git and not o.slots]
    return Clause(
        "b",
        f"of {len(of_these)} cases git cannot merge and that have no conflicting slot at most one is not clean",
        tuple(f"{o.name}: {_asked(o)}" for o in of_these if not o.is_clean),
        allowed=1,
    )


def _an_item_at_each_slot(outcomes: list[Outcome]) -> Clause:
    slots = [(o, slot) for o in outcomes for slot in o.slots]
    silent = [(o, slot, why_not(o.three, slot)) for o in outcomes for slot in o.silent]
    return Clause(
        "c",
        f"an item at each of {len(slots)} conflicting slots",
        tuple(f"{o.name}: {slot}" for o, slot, why in silent if not why),
        notes=tuple(
            f"{o.name}: {slot.subject} {slot.predicate}: no question: {why}"
            for o, slot, why in silent
            if why
        ),
    )


def _clean_where_git_is(outcomes: list[Outcome]) -> Clause:
    clean = [o for o in outcomes if o.about.is_clean_for_git]
    real = [o for o in clean if o.slots]
    return Clause(
        "d",
        f"of {len(clean) - len(real)} cases git merges cleanly and rightly at most one is not clean",
        tuple(f"{o.name}: {_asked(o)}" for o in clean if not o.slots and not o.is_clean),
        allowed=1,
        notes=tuple(
            f"{o.name}: git is clean although {len(o.slots)} slots are in conflict; ours asks: {_asked(o)}"
            for o in real
        ),
    )


def _as_the_person_where_the_set_merge_is(outcomes: list[Outcome]) -> Clause:
    same = [o for o in outcomes if o.human == o.three.set_merge]
    return Clause(
        "e",
        f"ours is the person's result in each of {len(same)} cases where the set merge of statements is",
        tuple(f"{o.name}: {_asked(o)}" for o in same if o.result != o.human and not o.slots),
        notes=tuple(
            f"{o.name}: the person kept both values of {len(o.slots)} slots in conflict; ours asks: {_asked(o)}"
            for o in same
            if o.result != o.human and o.slots
        ),
    )


def _differences_have_an_item(outcomes: list[Outcome]) -> Clause:
    missing = []
    notes = []
    for outcome in outcomes:
        found = list(outcome.differences)
        missing += [f"{outcome.name}: {one}" for one, item in found if item is None]
        if found:
            notes.append(f"{outcome.name}: {len(found)} statements, by {_asked(outcome)}")
    return Clause(
        "e",
        f"where ours is not the set merge ({len(notes)} cases) an item says so",
        tuple(missing),
        notes=tuple(notes),
    )


def _nothing_wrong_unasked(outcomes: list[Outcome]) -> Clause:
    clean = [o for o in outcomes if o.is_clean]
    return Clause(
        "f",
        f"none of {len(clean)} clean results drops, alters or invents anything",
        tuple(
            f"{o.name}: lost {len(o.wrong.lost)}, kept {len(o.wrong.kept)}, invented"
            f" {len(o.wrong.invented)}, silent about {len(o.wrong.slots)} slots"
            for o in clean
            if o.wrong
        ),
    )


def _as_measured(outcomes: list[Outcome]) -> Clause:
    return Clause(
        "–",
        "as many conflicting slots as were measured when the cases were collected",
        tuple(
            f"{o.name}: {len(o.slots)}, not {o.about.conf}"
            for o in outcomes
            if len(o.slots) != o.about.conf
        ),
    )


def _asked(outcome: Outcome) -> str:
    """Return the codes of what is asked or was combined, with their numbers."""
    codes: dict[str, int] = {}
    for item in (*outcome.asked, *outcome.combined):
        codes[item.code] = codes.get(item.code, 0) + 1
    return ", ".join(f"{code} ×{n}" if n > 1 else code for code, n in sorted(codes.items()))
