"""Choices of earlier merges, told so that they fit the same conflict again, whichever side is which now.

What an option does is compared, not what it is called: "take Mine" of one merge may be "take Theirs" of the next.
Between the same two lines a choice is made again; from other lines it is a suggestion, which nobody takes by accident.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from oms_desktop.merge import ACKNOWLEDGE, Decision, MergeItem, Option, Resolution
from oms_desktop.merge.values import ABSENT, digest
from oms_desktop.store.choices import Choice, Choices
from oms_desktop.store.refs import HEADS, REMOTES

Json = Any

ABORTED = ""
"""The lines of choices whose merge was given up: they are suggestions only."""

_OTHER = {"ours": "theirs", "theirs": "ours"}


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An option that was taken for the same conflict before, and how often."""

    option: str
    value: Any
    times: int


def lines_of(branch: str, theirs_ref: str) -> str:
    """Return what stands for two lines, in either order; a branch and what was fetched of it are two."""
    theirs = theirs_ref
    for prefix, shown in ((HEADS, ""), (REMOTES, "origin/")):
        if theirs_ref.startswith(prefix):
            theirs = shown + theirs_ref.removeprefix(prefix)
    return "\n".join(sorted((branch, theirs)))


class Memory:
    """What one merge knows of earlier ones; looked up once for each item."""

    def __init__(self, kept: Choices) -> None:
        self._kept = kept
        self._known: dict[str, Suggestion | None] = {}
        self._is_empty = True
        self._marks: dict[str, tuple[MergeItem, MergeItem]] = {}

    def remember(self, lines: str, resolution: Resolution) -> None:
        """Keep what was decided between two lines."""
        items = {item.id: item for item in (*resolution.result.conflicts, *resolution.items)}
        chosen = {
            decision.item: _told(items[decision.item], decision)
            for decision in resolution.decisions
            if decision.item in items
        }
        self._kept.remember(lines, chosen)

    def replayed(self, lines: str, items: Iterable[MergeItem]) -> list[Decision]:
        """Return the decisions that were made for the same conflicts between the same lines."""
        asked = {item.id: item for item in items}
        found = []
        for item, known in self._kept.of(asked).items():
            for choice in known:
                made = _again(asked[item], choice) if choice.lines == lines else None
                if made is not None:
                    found.append(Decision.on(asked[item], *made))
        return found

    def suggestions(self, items: Iterable[MergeItem]) -> dict[str, Suggestion]:
        """Return what was chosen most often for the same conflicts, between any lines, by item."""
        told = list(items)
        self._look_up(told)
        found = {item.id: self._known[item.id] for item in told}
        return {item: one for item, one in found.items() if one is not None}

    def marked(self, items: tuple[MergeItem, ...]) -> tuple[MergeItem, ...]:
        """Return items with their suggestions: the same object for the same item."""
        self._look_up(items)
        return items if self._is_empty else tuple(map(self._mark, items))

    def _look_up(self, items: Iterable[MergeItem]) -> None:
        asked = [item for item in items if item.id not in self._known]
        if asked:
            found = _suggestions(self._kept, asked)
            self._known.update({item.id: found.get(item.id) for item in asked})
            self._is_empty &= not found

    def _mark(self, item: MergeItem) -> MergeItem:
        known = self._known.get(item.id)
        if known is None or item.suggestion == known.option:
            return item
        before = self._marks.get(item.id)
        if before is None or before[0] is not item:
            before = self._marks[item.id] = (item, item.moved(suggestion=known.option))
        return before[1]


def _suggestions(kept: Choices, items: Iterable[MergeItem]) -> Mapping[str, Suggestion]:
    asked = {item.id: item for item in items}
    found: dict[str, Suggestion] = {}
    for item, known in kept.of(asked).items():
        times: dict[str, tuple[int, tuple[str, Any]]] = {}
        for choice in known:
            made = _again(asked[item], choice)
            if made is not None and made[0] != ACKNOWLEDGE:
                key = repr(made)
                times[key] = (times.get(key, (0, made))[0] + choice.times, made)
        if times:
            count, (option, value) = max(times.values(), key=lambda one: one[0])
            found[item] = Suggestion(option, value, count)
    return found


def _told(item: MergeItem, decision: Decision) -> Json:
    option = item.option(decision.option)
    told = {"option": decision.option, "ours": digest(item.ours).hex()}
    if option is not None and not option.needs:
        told["effect"] = _effect(option)
    if decision.value is not ABSENT:
        told["value"] = decision.value
    return told


def _again(item: MergeItem, choice: Choice) -> tuple[str, Any] | None:
    """Return option and value that do now what was chosen then; None if nothing does."""
    told = choice.choice
    value = told.get("value", ABSENT)
    if told["option"] == ACKNOWLEDGE:
        return ACKNOWLEDGE, ABSENT
    offered = [option for option in item.options if option.enabled]
    effect = told.get("effect")
    if effect is not None:
        same = [one for one in offered if not one.needs and _effect(one) == effect]
        same.sort(key=lambda one: one.id != told["option"])
        return (same[0].id, value) if same else None
    wanted = told["option"] if told["ours"] == digest(item.ours).hex() else _turned(told["option"])
    return (wanted, value) if any(one.id == wanted for one in offered) else None


def _effect(option: Option) -> str:
    """Return what stands for everything that an option writes."""
    writes = [[one.record, list(one.path), digest(one.value).hex()] for one in option.writes]
    return digest(sorted(writes)).hex()


def _turned(option: str) -> str:
    """Return an option with its sides exchanged."""
    return ":".join(_OTHER.get(part, part) for part in option.split(":"))
