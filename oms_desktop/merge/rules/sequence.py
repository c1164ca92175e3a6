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
    """Return the order of all elements of *ours* and *theirs*.

    What all three have is put in order first; what stands between follows the element before it.
    """
    shared = set(ours) & set(theirs)
    anchors = shared & set(base) or shared
    common, is_torn = _order_of_common(base, ours, theirs, anchors)
    here, there = dict(_runs(ours, anchors)), dict(_runs(theirs, anchors))
    moved = _settle_anchors(here, there)
    ids: list[str] = []
    shares = False
    for anchor in ("", *common):
        gap = _merge_gap(here.get(anchor, ()), there.get(anchor, ()))
        ids.extend((*((anchor,) if anchor else ()), *gap.ids))
        shares |= gap.shares_a_gap
        is_torn |= gap.is_torn
    return Order(tuple(ids), shares, is_torn or moved)


def _merge_gap(here: tuple[str, ...], there: tuple[str, ...]) -> Order:
    """Return what stands between two anchors: each side's elements together, the smaller id first."""
    if set(here) & set(there):
        return merge_order((), here, there)
    runs = sorted((run for run in (here, there) if run), key=min)
    return Order(tuple(element for run in runs for element in run), len(runs) > 1, False)


def _settle_anchors(here: dict[str, tuple[str, ...]], there: dict[str, tuple[str, ...]]) -> bool:
    """Leave a new element that both sides have behind one anchor only; True if they had two."""
    behind = {element: anchor for anchor, run in here.items() for element in run}
    twice = [
        (element, behind[element], anchor)
        for anchor, run in there.items()
        for element in run
        if behind.get(element, anchor) != anchor
    ]
    for element, one, other in twice:
        runs, anchor = (here, one) if one > other else (there, other)
        runs[anchor] = tuple(e for e in runs[anchor] if e != element)
    return bool(twice)


def _runs(side: Sequence[str], anchors: set[str]) -> Iterable[tuple[str, tuple[str, ...]]]:
    """Yield each run of elements between anchors, behind the anchor before it ("" at the start)."""
    anchor = ""
    run: list[str] = []
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
    base: Sequence[str], ours: Sequence[str], theirs: Sequence[str], anchors: set[str]
) -> tuple[list[str], bool]:
    """Order the anchors; True if the sides' moves contradict each other."""
    here = [e for e in ours if e in anchors]
    there = [e for e in theirs if e in anchors]
    was = [e for e in base if e in anchors]
    if here == there or there == was:
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
