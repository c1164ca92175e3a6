"""Which items of a merge are shown: a filter is a value that can be kept. Knows no widget."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from typing import Any

from oms_desktop.workspace import MergeItem

FACETS = ("severities", "states", "sides", "kinds", "codes")


def side_of(item: MergeItem) -> str:
    """Return who changed something there: "ours", "theirs" or "both"."""
    if item.is_violation:
        sides = {str(part.side) for part in item.parts} & {"ours", "theirs"}
        return sides.pop() if len(sides) == 1 else "both"
    mine, other = item.ours != item.base, item.theirs != item.base
    return "both" if mine == other else "ours" if mine else "theirs"


def state_of(item: MergeItem) -> str:
    """Return where an item stands: "open", "stale", "review", "decided" or "auto"."""
    match str(item.state):
        case "auto":
            return "auto" if str(item.severity) == "info" else "review"
        case "ack":
            return "decided"
        case state:
            return state


def facet_of(item: MergeItem, facet: str) -> str:
    """Return what an item is in one respect."""
    match facet:
        case "severities":
            return str(item.severity)
        case "states":
            return state_of(item)
        case "sides":
            return side_of(item)
        case "kinds":
            return item.subject.kind
        case _:
            return str(item.code)


@dataclass(frozen=True, slots=True)
class ItemFilter:
    """What is looked for; an empty facet lets everything through.

    Attributes:
        words: Every word of it must be in the item.
        suggested: Only items with a suggestion.
        blocking: Only what keeps the merge from being completed.
    """

    words: str = ""
    severities: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    sides: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    codes: frozenset[str] = frozenset()
    suggested: bool = False
    blocking: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether it shows everything."""
        return self == ItemFilter()

    @property
    def narrows(self) -> bool:
        """Whether it asks for more than words."""
        return any(getattr(self, facet) for facet in FACETS) or self.suggested or self.blocking

    def shows(self, item: MergeItem, text: Callable[[MergeItem], str]) -> bool:
        """Whether *item* is shown; *text* gives its words, folded, and is asked only where there are words."""
        if self.blocking and not item.is_open:
            return False
        if self.suggested and (item.suggestion is None or item.chosen is not None):
            return False
        for facet in FACETS:
            wanted = getattr(self, facet)
            if wanted and facet_of(item, facet) not in wanted:
                return False
        if not self.words:
            return True
        said = text(item)
        return all(word in said for word in self.words.casefold().split())

    def to_json(self) -> dict[str, Any]:
        """Return this as JSON values."""
        kept = {}
        for field in fields(self):
            value = getattr(self, field.name)
            if value:
                kept[field.name] = sorted(value) if isinstance(value, frozenset) else value
        return kept

    @classmethod
    def from_json(cls, kept: Any) -> ItemFilter:
        """Return the filter that `to_json` gave; what is no filter gives one that shows everything."""
        if not isinstance(kept, dict):
            return cls()
        made: dict[str, Any] = {}
        for name, value in kept.items():
            if name in FACETS and isinstance(value, list):
                made[name] = frozenset(str(one) for one in value)
            elif name == "words":
                made[name] = str(value)
            elif name in ("suggested", "blocking"):
                made[name] = bool(value)
        return cls(**made)


def facets_of(items: Iterable[MergeItem], facet: str) -> dict[str, int]:
    """Return how many items there are of each value of a facet."""
    counts: dict[str, int] = {}
    for item in items:
        value = facet_of(item, facet)
        counts[value] = counts.get(value, 0) + 1
    return counts
