"""Applying decisions to a merge: conflicts first, then fixes of the violations that are left, until nothing changes.

The outcome depends on the set of decisions, not on their order (law L10) nor on the way there: what is made of an earlier
outcome is what would be made from the beginning.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from oms_desktop.merge.decisions import Decision
from oms_desktop.merge.engine import MergeResult
from oms_desktop.merge.items import MergeItem
from oms_desktop.merge.stage import Due, Stage, Taking, first_stage, next_stage
from oms_desktop.merge.view import View


@dataclass(frozen=True, slots=True)
class Applied:
    """The outcome of decisions.

    Attributes:
        stages: What the decisions on conflicts make of the merge, then each round of fixes.
        asked: The decisions, by item.
        records: The records that can be otherwise than in the outcome before.
        again: The items whose decisions were carried out again, or not any more.
    """

    stages: tuple[Stage, ...]
    asked: Mapping[str, Decision]
    records: frozenset[str]
    again: frozenset[str]

    @property
    def view(self) -> View:
        """The merged whole."""
        return self.stages[-1].view

    @property
    def violations(self) -> Mapping[str, MergeItem]:
        """What is wrong with it, by item."""
        return self.stages[-1].violations.items

    def taken(self, item: str) -> Taking | None:
        """Return what was carried out about an item, or None."""
        for stage in self.stages:
            if item in stage.takings:
                return None if item in stage.refused else stage.takings[item]
        return None

    def fixes(self) -> Iterator[Taking]:
        """Yield what was carried out about violations."""
        for stage in self.stages[1:]:
            yield from stage.taken()


def nothing_applied(result: MergeResult) -> Applied:
    """Return the outcome of no decision."""
    return Applied((first_stage(result),), {}, frozenset(), frozenset())


def apply_decisions(
    result: MergeResult, before: Applied, asked: Mapping[str, Decision], changed: Iterable[str]
) -> Applied:
    """Return what the decisions *asked* make of *result*; one that cannot be carried out leaves its item open.

    Args:
        result: The merge.
        before: The outcome of other decisions.
        asked: The decisions, by item.
        changed: The items about which *asked* and those decisions differ.
    """
    places = result.places
    due: dict[str, Due | None] = {
        item: Due(result.conflicts[places[item]], asked[item], places[item])
        if item in asked
        else None
        for item in changed
        if item in places
    }
    begin, nowhere = first_stage(result), frozenset[str]()
    stage, records, again = next_stage(result, begin, before.stages[0], nowhere, due)
    stages, fixed, reached = [stage], set[str](), set(records)
    on_violations = {item for item in asked if item not in places}
    while True:
        found = stage.violations.items
        now = {
            i: Due(found[i], asked[i], i) for i in on_violations & found.keys() if i not in fixed
        }
        if not now:
            break
        old = before.stages[len(stages)] if len(stages) < len(before.stages) else None
        if old is None:
            old, records = stage.without_takings(), nowhere
        stage, records, _ = next_stage(result, stage, old, records, _differing(old, now))
        stages.append(stage)
        fixed |= now.keys()
        reached |= records
    for ended in before.stages[len(stages) :]:
        reached |= ended.at.keys()
    return Applied(tuple(stages), asked, frozenset(reached), frozenset(again))


def _differing(old: Stage, now: Mapping[str, Due]) -> dict[str, Due | None]:
    """Return the decisions that are due now and were not so, and None for those that were and are not."""
    found: dict[str, Due | None] = dict.fromkeys(old.takings.keys() - now.keys())
    for item, due in now.items():
        known = old.takings.get(item)
        if known is None or known.due.item is not due.item or known.due.decision != due.decision:
            found[item] = due
    return found
