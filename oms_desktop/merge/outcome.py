"""The items of a resolution with their states: what is open, decided, to be read again; and counts of them.

It is made from the outcome before, so that what stayed is the same object and what a decision changed can be told.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any

from oms_desktop.merge.applying import Applied
from oms_desktop.merge.decisions import ACKNOWLEDGE, Decision
from oms_desktop.merge.engine import MergeResult
from oms_desktop.merge.findings import Severity, State
from oms_desktop.merge.items import MergeItem
from oms_desktop.merge.paths import read
from oms_desktop.merge.stage import Taking
from oms_desktop.merge.values import ABSENT

Row = tuple[tuple[Any, ...], MergeItem]


class Group(StrEnum):
    """What a person has to do with an item."""

    BLOCKING = "blocking"
    DECIDE = "decide"
    REVIEW = "review"
    DECIDED = "decided"


_GROUPS = (Group.BLOCKING, Group.DECIDE, Group.REVIEW, Group.DECIDED, Group.DECIDED)
_REVIEWED = 4
"""The number of a warning that was looked at; before it, what had to be decided."""


@dataclass(frozen=True, slots=True)
class Progress:
    """Counts for the header; `total` is what had or has to be decided or fixed."""

    total: int
    decided: int
    blocking: int
    open: int
    warnings: int
    automatic: int


class Outcome:
    """Every item with its state.

    Attributes:
        decided: The decisions that found their item, stale ones too, by item.
        violations: What is or was wrong with the whole, by item.
    """

    def __init__(
        self,
        result: MergeResult,
        applied: Applied,
        conflicts: list[MergeItem],
        numbers: bytearray,
        stale: Mapping[str, Decision],
        solved: Mapping[str, tuple[Taking, MergeItem]],
        before: Outcome | None,
    ) -> None:
        self._result = result
        self._applied = applied
        self._conflicts = conflicts
        self._numbers = numbers
        self._stale = stale
        self._solved = solved
        self.violations = self._shown(before)
        self._rows = _arranged(self.violations, before)
        self.decided = self._kept()

    @classmethod
    def of(cls, result: MergeResult, applied: Applied) -> Outcome:
        """Return the items without any decision."""
        conflicts = list(result.conflicts)
        return cls(result, applied, conflicts, bytearray(map(_number, conflicts)), {}, {}, None)

    def after(self, applied: Applied) -> Outcome:
        """Return the items after other decisions."""
        result = self._result
        stale = _stale(result, applied)
        places = {result.places[item] for item in applied.again if item in result.places}
        for record in applied.records:
            places.update(result.conflicts_of.get(record, ()))
        places.update(
            result.places[item] for item in {*stale, *self._stale} if item in result.places
        )
        conflicts, numbers = self._conflicts.copy(), self._numbers[:]
        for place in places:
            item = self._conflict(applied, stale, result.conflicts[place], conflicts[place])
            conflicts[place], numbers[place] = item, _number(item)
        return Outcome(
            result, applied, conflicts, numbers, stale, self._still_solved(applied), self
        )

    @cached_property
    def items(self) -> tuple[MergeItem, ...]:
        """Conflicts, then violations."""
        return (*self._conflicts, *(item for _, item in self._rows))

    @cached_property
    def groups(self) -> dict[Group, tuple[MergeItem, ...]]:
        """The items by what has to be done."""
        found: dict[Group, list[MergeItem]] = {group: [] for group in Group}
        lists = [found[group] for group in _GROUPS]
        for item, number in zip(self.items, self._all_numbers, strict=True):
            lists[number].append(item)
        return {group: tuple(items) for group, items in found.items()}

    @cached_property
    def progress(self) -> Progress:
        """How far this is."""
        count = self._all_numbers.count
        blocking, open_ones, decided = count(0), count(0) + count(1), count(3)
        automatic = self._result.automatic_count
        return Progress(decided + open_ones, decided, blocking, open_ones, count(2), automatic)

    @cached_property
    def blockers(self) -> tuple[MergeItem, ...]:
        """What keeps the merge from being completed."""
        pairs = zip(self.items, self._all_numbers, strict=True)
        return tuple(item for item, number in pairs if number <= 1)

    @cached_property
    def _all_numbers(self) -> bytes:
        return bytes(self._numbers) + bytes(_number(item) for _, item in self._rows)

    def item(self, item: str) -> MergeItem:
        """Return the item with this id.

        Raises:
            KeyError: If there is none (any more).
        """
        place = self._result.places.get(item)
        return self.violations[item] if place is None else self._conflicts[place]

    def conflicts_of(self, record: str) -> list[MergeItem]:
        """Return the conflicts in a record."""
        return [self._conflicts[place] for place in self._result.conflicts_of.get(record, ())]

    def difference(self, after: Outcome) -> tuple[list[MergeItem], list[MergeItem]]:
        """Return the items that are otherwise in another outcome, as they are here and there, and what stood beside new ones."""
        pairs = zip(self._conflicts, after._conflicts, strict=True)
        places = {place for place, (old, new) in enumerate(pairs) if old is not new}
        was, now = self.violations, after.violations
        if was is now:
            return self._some(places, ()), after._some(places, ())
        keys = {key for key in was.keys() | now.keys() if was.get(key) is not now.get(key)}
        subjects = {now[key].subject.id for key in keys - was.keys()}
        for record in subjects:
            places.update(self._result.conflicts_of.get(record, ()))
        keys |= {key for key, item in was.items() if item.subject.id in subjects}
        return self._some(places, keys), after._some(places, keys)

    def _some(self, places: Iterable[int], keys: Iterable[str]) -> list[MergeItem]:
        known = (self.violations[key] for key in keys if key in self.violations)
        found = [item for _, item in sorted(map(_row, known), key=_first)]
        return [*(self._conflicts[place] for place in sorted(places)), *found]

    # ------------------------------------------------------------ states

    def _conflict(
        self, applied: Applied, stale: Mapping[str, Decision], item: MergeItem, known: MergeItem
    ) -> MergeItem:
        taking = applied.taken(item.id)
        if taking is None:
            old = stale.get(item.id)
            return item if old is None else item.moved(state=State.STALE, chosen=old.option)
        decision = taking.due.decision
        if decision.option == ACKNOWLEDGE:
            return item.moved(state=State.ACK, chosen=ACKNOWLEDGE)
        tree = applied.view.plain(item.subject.id)
        value = ABSENT if tree is None else read(item.subject.kind, tree, item.path)
        if known.state is State.DECIDED and known.result == value:
            if (known.chosen, known.chosen_value) == (decision.option, decision.value):
                return known
        chosen = {"chosen": decision.option, "chosen_value": decision.value}
        return item.moved(state=State.DECIDED, result=value, **chosen)

    def _still_solved(self, applied: Applied) -> Mapping[str, tuple[Taking, MergeItem]]:
        """Return the violations that decisions solved."""
        left = applied.violations
        found = {}
        for taking in applied.fixes():
            item = taking.due.item
            if item.id not in left:
                known = self._solved.get(item.id)
                if known is None or known[0] is not taking:
                    decision = taking.due.decision
                    chosen = {"chosen": decision.option, "chosen_value": decision.value}
                    known = taking, item.moved(state=State.DECIDED, **chosen)
                found[item.id] = known
        return found

    def _shown(self, before: Outcome | None) -> Mapping[str, MergeItem]:
        left = self._applied.violations
        if not self._solved and not self._stale and len(self._applied.stages) == 1:
            return left
        shown = dict(left)
        for taking in self._applied.fixes():
            item = left.get(taking.due.decision.item)
            if item is not None and taking.due.decision.option == ACKNOWLEDGE:
                shown[item.id] = item.moved(state=State.ACK, chosen=ACKNOWLEDGE)
        shown.update({i: left[i].moved(state=State.STALE) for i in self._stale if i in left})
        shown.update({item: told for item, (_, told) in self._solved.items()})
        return shown if before is None else _same_where_equal(shown, before.violations)

    def _kept(self) -> Mapping[str, Decision]:
        asked = self._applied.asked
        lost = _lost(self._applied)
        if not lost:
            return asked
        stale = {decision.item for decision in self._stale.values()}
        return {item: d for item, d in asked.items() if item not in lost or item in stale}


def group_of(item: MergeItem) -> Group:
    """Return what a person has to do with an item."""
    return _GROUPS[_number(item)]


def _number(item: MergeItem) -> int:
    if item.is_open:
        return 0 if item.severity is Severity.BLOCK else 1
    if item.state is State.AUTO:
        return 2
    return 3 if item.severity in (Severity.ERROR, Severity.BLOCK) else _REVIEWED


def _lost(applied: Applied) -> set[str]:
    """Return the items about which a decision was made that could not be carried out."""
    taken = set[str]().union(*(stage.takings.keys() - stage.refused for stage in applied.stages))
    return applied.asked.keys() - taken


def _stale(result: MergeResult, applied: Applied) -> dict[str, Decision]:
    """Return, by item, the decisions that were made at its place when its ground was another."""
    lost = [applied.asked[item] for item in sorted(_lost(applied))]
    at = {(d.code, d.subject, d.path): d for d in lost if d.option != ACKNOWLEDGE}
    if not at:
        return {}
    near = (
        result.conflicts[place]
        for record in {decision.subject for decision in at.values()}
        for place in result.conflicts_of.get(record, ())
    )
    found = {}
    for item in (*near, *applied.violations.values()):
        decision = at.get((item.code, item.subject.id, item.path))
        if decision is not None and decision.item != item.id and applied.taken(item.id) is None:
            found[item.id] = decision
    return found


def _same_where_equal(
    shown: dict[str, MergeItem], before: Mapping[str, MergeItem]
) -> dict[str, MergeItem]:
    """Return the items of *shown*, those that are as *before* being the same objects."""
    for key, item in shown.items():
        known = before.get(key)
        if known is not None and known is not item and known == item:
            shown[key] = known
    return shown


def _arranged(violations: Mapping[str, MergeItem], before: Outcome | None) -> Sequence[Row]:
    """Return the violations in order; where few are otherwise than before, by putting these in their places."""
    if before is None:
        return sorted(map(_row, violations.values()), key=_first)
    known = before.violations
    if known is violations:
        return before._rows
    gone = [item for key, item in known.items() if violations.get(key) is not item]
    new = [item for key, item in violations.items() if known.get(key) is not item]
    if len(gone) + len(new) > len(known) // 8:
        return sorted(map(_row, violations.values()), key=_first)
    rows = list(before._rows)
    for item in gone:
        del rows[bisect_left(rows, _row(item)[0], key=_first)]
    for item in new:
        insort(rows, _row(item), key=_first)
    return rows


def _row(item: MergeItem) -> Row:
    subject = item.subject
    place = (not subject.id, subject.name.casefold(), subject.id, item.path, item.code, item.id)
    return place, item


def _first(row: Row) -> tuple[Any, ...]:
    return row[0]
