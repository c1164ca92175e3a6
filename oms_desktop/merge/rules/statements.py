"""Values of RDF, which are annotations, restrictions and statements: the set law, except that a slot with one value
cannot get two (decision 27).

What stands in whose place is said by the slot alone: the language of a text counts, and a blank node that is about a
property takes the place of another about the same one.
"""

from __future__ import annotations

from collections.abc import Sequence

from oms_desktop.merge.shapes import slot_of
from oms_desktop.merge.site import Site
from oms_desktop.merge.values import Maybe, bytes_of, or_absent
from oms_desktop.models.values import sort_key

Slots = dict[str, list[Maybe]]


def merge_slots(
    site: Site,
    base: Sequence[Maybe],
    ours: Sequence[Maybe],
    theirs: Sequence[Maybe],
    merged: Sequence[Maybe],
) -> list[Maybe]:
    """Return *merged*, the result of the set law, with the value of base where both sides changed a slot's only one.

    Where both put something else in its place, or one side emptied the slot and the other put something there, a person
    decides (M003). Whether the other side kept the old value beside its new one makes no difference then: after a merge
    that cannot be told any more, and merging again must say the same (law L8). If both put the same there and one side
    more, nothing is in question.
    """
    was, here, there = (_slots(side) for side in (base, ours, theirs))
    result = {bytes_of(element): element for element in merged}
    for slot, values in sorted(was.items()):
        mine, other = here.get(slot, []), there.get(slot, [])
        if len(values) > 1 or _agree(mine, other, values[0]):
            continue
        for element in (*mine, *other):
            result.pop(bytes_of(element), None)
        result[bytes_of(values[0])] = values[0]
        site.at(slot).conflict("M003", values, or_absent(mine), or_absent(other))
    return sorted(result.values(), key=sort_key)


def _slots(elements: Sequence[Maybe]) -> Slots:
    slots: Slots = {}
    for element in elements:
        slots.setdefault(slot_of(element), []).append(element)
    return slots


def _agree(mine: list[Maybe], other: list[Maybe], old: Maybe) -> bool:
    """Whether a slot is no question: a side left it alone, or both kept its value or put the same in its place."""
    fewer, more = sorted((mine, other), key=len)
    if not fewer:
        return more in ([], [old])
    return old in mine or old in other or all(element in more for element in fewer)
