"""Elements that a side moved to another record, such as a property given to another type (R507, R508, S303).

An element with an id of its own stays itself wherever it stands. One finding says what the sides did with it; each of its
options writes to every record where it could stand.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from oms_desktop.merge.draft import OTHER, Draft
from oms_desktop.merge.findings import Part, Severity, Write
from oms_desktop.merge.items import MergeItem
from oms_desktop.merge.paths import movable, read
from oms_desktop.merge.rules.fields import merge_fields
from oms_desktop.merge.site import Log
from oms_desktop.merge.values import ABSENT, SIDES, Maybe, Path, Side
from oms_desktop.models.fields import fields_of
from oms_desktop.models.kinds import KINDS
from oms_desktop.models.plain import Plain

Spot = tuple[str, Path]
"""A record and the place of an element in it."""


@dataclass(frozen=True, slots=True)
class Move:
    """What a side moved: from a place in base to a place it did not have there."""

    element: str
    source: Spot
    target: Spot


def merge_moves(draft: Draft) -> None:
    """Settle what one side moved and the other side moved elsewhere, edited or removed."""
    moved = {side: {m.element: m for m in _moves(draft, side)} for side in OTHER}
    for element in sorted(moved["ours"].keys() | moved["theirs"].keys()):
        mine, other = moved["ours"].get(element), moved["theirs"].get(element)
        if mine is not None and other is not None:
            if mine.target != other.target:
                _moved_apart(draft, mine, other)
            else:
                _moved_together(draft, mine)
        elif mine is not None:
            _moved_and_changed(draft, mine, "ours")
        elif other is not None:
            _moved_and_changed(draft, other, "theirs")


def _moves(draft: Draft, side: Side) -> Iterator[Move]:
    """Yield what a side took from one record and put into another; what went with its record is not looked at."""
    gone: dict[str, Spot] = {}
    come: dict[str, Spot] = {}
    for edit in draft.edits:
        for name in movable(edit.model) if edit.side == side else ():
            if name in edit.fields:
                olds, news = _ids(edit.base, name), _ids(edit.tree, name)
                gone.update((one, (edit.record, (name, one))) for one in olds - news)
                come.update((one, (edit.record, (name, one))) for one in news - olds)
    if not gone:
        return
    for record in draft.changed(side):
        tree = draft.versions.of(side, record)
        if tree is not None and draft.versions.base(record) is None and tree["kind"] in KINDS:
            for name in movable(KINDS[tree["kind"]]):
                come.update((one, (record, (name, one))) for one in _ids(tree, name))
    for element in gone.keys() & come.keys():
        yield Move(element, gone[element], come[element])


def _ids(tree: Plain, name: str) -> set[str]:
    return {element["id"] for element in tree.get(name, ())}


def _moved_apart(draft: Draft, mine: Move, other: Move) -> None:
    """Keep the place of base until a person decides (R508)."""
    base = _at(draft, "base", mine.source)
    here, there = _at(draft, "ours", mine.target), _at(draft, "theirs", other.target)
    values = {
        "ours": {mine.source: ABSENT, mine.target: here, other.target: ABSENT},
        "theirs": {mine.source: ABSENT, mine.target: ABSENT, other.target: there},
        "base": {mine.source: base, mine.target: ABSENT, other.target: ABSENT},
    }
    sides: tuple[tuple[Side, Spot], ...] = (("ours", mine.target), ("theirs", other.target))
    _find(draft, "R508", Severity.ERROR, mine.source, values, "base", sides)


def _moved_and_changed(draft: Draft, move: Move, mover: Side) -> None:
    """Let what the other side did to a moved element follow it (R507), unless that removed it (S303)."""
    changer = OTHER[mover]
    base, moved = _at(draft, "base", move.source), _at(draft, mover, move.target)
    edited = _at(draft, changer, move.source)
    if draft.versions.of(changer, move.source[0]) is None:
        return  # its record was deleted, which is a question of its own
    if edited == base or (move.target[0] in draft.changed(changer) and _is_there(draft, move)):
        return
    values = {
        mover: {move.source: ABSENT, move.target: moved},
        changer: {move.source: edited, move.target: ABSENT},
        "base": {move.source: base, move.target: ABSENT},
    }
    if edited is ABSENT:
        _find(draft, "S303", Severity.ERROR, move.source, values, mover, ((mover, move.target),))
        return
    sides = (moved, edited) if mover == "ours" else (edited, moved)
    together, found = _merge_at(draft, move.target, base, *sides)
    values["both"] = {move.source: ABSENT, move.target: together}
    _find(draft, "R507", Severity.WARN, move.source, values, "both", ((mover, move.target),))
    draft.log.items.extend(found)


def _moved_together(draft: Draft, move: Move) -> None:
    """Merge what both sides did to an element that both moved to one place, with base where it came from."""
    versions = (_at(draft, "base", move.source), *(_at(draft, s, move.target) for s in SIDES))
    if versions[1] == versions[2]:
        return
    together, found = _merge_at(draft, move.target, *versions)
    record, path = move.target
    taken_for_new = {
        (item.subject.id, item.path)
        for item in draft.log.items
        if item.subject.id == record and item.path[: len(path)] == path
    }
    draft.withdraw(*taken_for_new)
    draft.put(record, path, together)
    draft.log.items.extend(found)


def _merge_at(
    draft: Draft, spot: Spot, base: Plain, ours: Plain, theirs: Plain
) -> tuple[Plain, list[MergeItem]]:
    """Return the merge of three versions of an element that stands at *spot*, and what it found."""
    record, path = spot
    field = fields_of(KINDS[draft.subject(record).kind])[path[0]]
    assert field.element is not None
    inner = Draft(draft.versions, Log(draft.log.names, orders=draft.log.orders))
    merged = merge_fields(inner.site(record, *path), field.element, base, ours, theirs)
    return merged, inner.log.items


def _find(
    draft: Draft,
    code: str,
    severity: Severity,
    source: Spot,
    values: dict[str, dict[Spot, Maybe]],
    result: str,
    homes: tuple[tuple[Side, Spot], ...],
) -> None:
    """Say what happened to the element at *source*, and write what *result* gives.

    Args:
        draft: The merge so far.
        code: Of the finding.
        severity: Of the finding.
        source: Where the element stands in base.
        values: For each option what stands at each spot then.
        result: The option that holds until somebody decides.
        homes: Where the sides moved it to.
    """
    record, path = source
    was = read(draft.subject(record).kind, draft.versions.base(record), path[:1])
    draft.log.orders.setdefault((record, path[:1]), tuple(element["id"] for element in was))
    draft.withdraw(*values[result])
    for spot, value in values[result].items():
        draft.put(*spot, value)
    along = tuple(
        (option, Write(*spot, value))
        for option, spots in sorted(values.items())
        for spot, value in spots.items()
        if spot != source
    )
    parts = tuple(Part(home[0], home[1], path[-1], side) for side, home in homes)
    taken = (values[option][source] for option in ("base", "ours", "theirs", result))
    more = {"combined": ABSENT} if result == "both" else {}
    draft.site(record, *path).find(code, severity, *taken, parts=parts, along=along, **more)


def _is_there(draft: Draft, move: Move) -> bool:
    """Whether both sides have a new element of this id at the target: then it was merged there."""
    return all(_at(draft, side, move.target) is not ABSENT for side in SIDES)


def _at(draft: Draft, which: Side | Literal["base"], spot: Spot) -> Maybe:
    record, path = spot
    tree = draft.versions.base(record) if which == "base" else draft.versions.of(which, record)
    return ABSENT if tree is None else read(tree["kind"], tree, path)
