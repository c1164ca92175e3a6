"""The order of a merged list (law L19): what both sides agree on holds, and no side is preferred.

The elements are ids; what is in the list at all is decided elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from oms_desktop.merge.values import Side


@dataclass(frozen=True, slots=True)
class Order:
    """A merged order.

    Attributes:
        ids: All elements of both sides.
        shares_a_gap: Both sides inserted at one place; the ids decided who comes first (S304).
        is_torn: The moves of both sides contradict each other; base order and ids decided (S305).
    """

    ids: tuple[str, ...]
    shares_a_gap: bool
    is_torn: bool


def merge_order(base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]) -> Order:
    """Return the order of all elements of *ours* and *theirs*."""
    common, is_torn = _order_of_common(base, ours, theirs)
    anchors = set(common)
    runs: dict[str, list[tuple[str, ...]]] = {}
    for side in (ours, theirs):
        for anchor, run in _runs(side, anchors):
            runs.setdefault(anchor, []).append(run)
    ids: list[str] = []
    for anchor in ("", *common):
        ids.extend((anchor,) if anchor else ())
        for run in sorted(runs.get(anchor, ()), key=min):
            ids.extend(run)
    shares = any(len(found) > 1 for found in runs.values())
    return Order(tuple(ids), shares, is_torn)


def _runs(side: Sequence[str], anchors: set[str]) -> Iterable[tuple[str, tuple[str, ...]]]:
    """Yield each run of elements that only this side has, behind the common element before it ("" at the start)."""
    anchor, run = "", []
    for element in side:
        if element not in anchors:
            run.append(element)
            continue
        if run:
            yield anchor, tuple(run)
        anchor, run = element, []
    if run:
        yield anchor, tuple(run)


def _order_of_common(
    base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]
) -> tuple[list[str], bool]:
    """Order the elements both sides have; True if the sides' moves contradict each other."""
    shared = set(ours) & set(theirs)
    here = [e for e in ours if e in shared]
    there = [e for e in theirs if e in shared]
    if here == there:
        return here, False
    was = [e for e in base if e in shared]
    if len(was) == len(shared):
        if there == was:
            return here, False
        if here == was:
            return there, False
    return _order_by_pairs(was, here, there)


def _order_by_pairs(was: list[str], here: list[str], there: list[str]) -> tuple[list[str], bool]:
    """Keep, for each pair, the order of the side that changed it; sort what results."""
    at: dict[Side | str, Mapping[str, int]] = {
        "base": {e: i for i, e in enumerate(was)},
        "ours": {e: i for i, e in enumerate(here)},
        "theirs": {e: i for i, e in enumerate(there)},
    }
    waits: dict[str, set[str]] = {element: set() for element in here}
    is_torn = False
    elements = sorted(here)
    for index, one in enumerate(elements):
        for other in elements[index + 1 :]:
            first, torn = _first_of_pair(one, other, at)
            is_torn |= torn
            waits[other if first == one else one].add(first)
    places = at["base"]
    rest = sorted(here, key=lambda e: (places.get(e, len(was)), e))
    ordered: list[str] = []
    while rest:
        free = next((e for e in rest if not waits[e] - set(ordered)), None)
        if free is None:
            is_torn = True
            free = min(rest, key=lambda e: len(waits[e] - set(ordered)))
        rest.remove(free)
        ordered.append(free)
    return ordered, is_torn


def _first_of_pair(
    one: str, other: str, at: Mapping[Side | str, Mapping[str, int]]
) -> tuple[str, bool]:
    here = one if at["ours"][one] < at["ours"][other] else other
    there = one if at["theirs"][one] < at["theirs"][other] else other
    if here == there:
        return here, False
    places = at["base"]
    if one not in places or other not in places:
        return one, True
    was = one if places[one] < places[other] else other
    return (there if was == here else here), False
