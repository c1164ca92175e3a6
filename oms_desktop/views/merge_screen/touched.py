"""What an item touches: the records around it, what happened to them, and the lines between them. Knows no widget."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from oms_desktop.models.ids import is_id
from oms_desktop.models.names import name_of
from oms_desktop.models.plain import Plain
from oms_desktop.models.references import references
from oms_desktop.views.texts import named
from oms_desktop.workspace import MergeItem, MergeSession

MOST = 11
"""More neighbours than this are not drawn; the strip says how many are left out."""
_LOOKED_AT = 300
CIRCLES = ("I702", "R509")
"""Codes whose parts are the lines of a circle."""


@dataclass(frozen=True, slots=True)
class Node:
    """A record near the item; `mark` says what happened: ``!`` open, ``+M`` added by mine, ``−T`` deleted by theirs."""

    id: str
    name: str
    mark: str
    tone: str
    dashed: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A reference between two nodes; a `broken` one leads to what was deleted, or closes a circle.

    Attributes:
        record: The record that holds it, a link or one of the two.
        is_subject: Whether it is the record that the item is about.
        side: The side that alone has it, where the result does not: a ghost of what could be taken.
        number: Its place in a circle, from 1 on; 0 for others.
    """

    source: str
    target: str
    name: str
    record: str
    broken: bool
    is_subject: bool = False
    side: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class Ghost:
    """What a side calls the item's own record, where the result calls it otherwise."""

    side: str
    name: str


@dataclass(frozen=True, slots=True)
class Touched:
    """Nodes, the item's own record or the source of the item's link first, and lines."""

    nodes: tuple[Node, ...]
    lines: tuple[Line, ...]
    left_out: int
    ghosts: tuple[Ghost, ...] = ()

    def in_order_of(self, known: list[str]) -> Touched:
        """Return the same with *known* records in their order, so that a decision moves nothing; new ones come last."""
        places = {record: place for place, record in enumerate(known)}
        nodes = sorted(self.nodes, key=lambda node: places.get(node.id, len(places)))
        return replace(self, nodes=tuple(nodes))

    @property
    def is_circle(self) -> bool:
        """Whether the lines go round."""
        return any(line.number for line in self.lines)


OfRecord = Callable[[str], list[MergeItem]]
NOTHING = Touched((), (), 0)


class Neighbours:
    """Which changed records refer to which, read once for a merge."""

    def __init__(self, session: MergeSession) -> None:
        view = session.merged.plain_view
        self._referring: dict[str, list[str]] = {}
        for record in view.touched:
            for target in view.facts(record).targets:
                self._referring.setdefault(target, []).append(record)

    def of(self, record: str) -> list[str]:
        """Return a record and those that refer to it."""
        return [record, *self._referring.get(record, ())]


def touched_by(
    session: MergeSession, item: MergeItem, neighbours: Neighbours, of_record: OfRecord
) -> Touched:
    """Return what *item* touches."""
    subject = item.subject.id
    lines = _numbered(list(_broken(session, item)), item)
    known = {frozenset((line.source, line.target)) for line in lines}
    for line in _lines_at(session, item, neighbours):
        if frozenset((line.source, line.target)) not in known or line.is_subject:
            lines.append(line)
    lines += [ghost for ghost in _ghost_lines(session, item) if not _is_drawn(ghost, lines)]
    ends = [end for line in lines for end in (line.source, line.target)]
    is_line = any(line.is_subject for line in lines)
    drawn_as_line = {line.record for line in lines}
    twins = [part.record for part in item.parts if part.record not in drawn_as_line]
    around = sorted(ends, key=lambda end: _is_source(lines, end)) if is_line else [subject, *ends]
    ids = list(dict.fromkeys((*around, *twins) if not is_line else around))
    kept = ids[: MOST + 1]
    nodes = tuple(
        _node(session, record, any(one.is_open for one in of_record(record))) for record in kept
    )
    drawn = tuple(line for line in lines if line.source in kept and line.target in kept)
    return Touched(nodes, drawn, len(ids) - len(kept), _ghosts(session, subject))


def _numbered(lines: list[Line], item: MergeItem) -> list[Line]:
    """Number the lines of a circle in the order in which one goes round."""
    if not lines or str(item.code) not in CIRCLES:
        return lines
    left, ordered = list(lines), [lines[0]]
    left.remove(lines[0])
    while left:
        following = next((one for one in left if one.source == ordered[-1].target), left[0])
        left.remove(following)
        ordered.append(following)
    return [replace(line, number=number) for number, line in enumerate(ordered, 1)]


def _is_drawn(ghost: Line, lines: list[Line]) -> bool:
    ends = (ghost.source, ghost.target)
    return any((line.source, line.target) == ends and not line.side for line in lines)


def _ghost_lines(session: MergeSession, item: MergeItem) -> Iterator[Line]:
    """Yield what one side's version of the item's record refers to and the result does not."""
    subject, versions = item.subject.id, session.merged.versions
    now = set(_references(session.resolution.plain(subject)))
    for side in ("ours", "theirs"):
        plain = versions.ours(subject) if side == "ours" else versions.theirs(subject)
        for source, target in _references(plain):
            known = all(_any_plain(session, end) is not None for end in (source, target))
            if (source, target) not in now and known and plain is not None:
                is_link = plain["kind"] == "link_type"
                name = _name(plain) if is_link else ""
                yield Line(source, target, name, subject, False, side=side)


def _references(plain: Plain | None) -> list[tuple[str, str]]:
    """Return where a record leads: the ends of a link, or what a type builds on."""
    if plain is None:
        return []
    if plain["kind"] == "link_type":
        ends = _ends(plain)
        return [(ends[0], ends[-1])] if len(ends) >= 2 else []
    found = []
    for reference in references(plain):
        if reference.to == "record" and reference.path[0] in ("extends", "implements"):
            if is_id(reference.target):
                found.append((plain["id"], reference.target))
    return found


def _ghosts(session: MergeSession, subject: str) -> tuple[Ghost, ...]:
    """Return what the sides call a record, where the result calls it otherwise."""
    now = session.resolution.plain(subject)
    if now is None:
        return ()
    versions = session.merged.versions
    names = {"ours": versions.ours(subject), "theirs": versions.theirs(subject)}
    return tuple(
        Ghost(side, _name(plain))
        for side, plain in names.items()
        if plain is not None and _name(plain) != _name(now)
    )


def _is_source(lines: list[Line], end: str) -> int:
    """Return 0 for where the item's own link starts, so that it stands first."""
    return 0 if any(line.is_subject and line.source == end for line in lines) else 1


def _broken(session: MergeSession, item: MergeItem) -> Iterator[Line]:
    for part in item.parts:
        if part.record == part.target or not is_id(part.target):
            continue
        if _any_plain(session, part.target) is None:
            continue
        plain = _any_plain(session, part.record)
        if plain is not None and plain["kind"] == "link_type":
            other = [end for end in _ends(plain) if end != part.target]
            source = other[0] if other else part.record
            yield Line(source, part.target, _name(plain), part.record, broken=item.is_open)
        else:
            yield Line(part.record, part.target, "", part.record, broken=item.is_open)


def _lines_at(session: MergeSession, item: MergeItem, neighbours: Neighbours) -> Iterator[Line]:
    """Yield links and hierarchy among changed records, as far as they meet the record of *item*."""
    subject = item.subject.id
    for record in neighbours.of(subject)[:_LOOKED_AT]:
        plain = session.resolution.plain(record)
        if plain is None or plain["kind"] == "placement":
            continue
        if plain["kind"] == "link_type":
            ends, is_it = _ends(plain), record == subject
            if len(ends) >= 2 and (subject in ends or is_it):
                yield Line(ends[0], ends[-1], _name(plain), record, False, is_it)
            continue
        for reference in references(plain):
            if reference.to == "record" and reference.path[0] in ("extends", "implements"):
                if subject in (record, reference.target) and is_id(reference.target):
                    yield Line(record, reference.target, "", record, broken=False)


def _ends(plain: Plain) -> list[str]:
    return [end for side in ("source", "target") for end in plain.get(side, {}).get("any_of", ())]


def _node(session: MergeSession, record: str, is_open: bool) -> Node:
    comparison = session.resolution.comparison(record)
    ours, theirs = comparison.what_ours, comparison.what_theirs
    now = session.resolution.plain(record)
    name = named(comparison.subject.name) if now is None else _name(now)
    for what, sign in (("added", "+"), ("removed", "−")):
        sides = [
            (letter, tone)
            for side, letter, tone in ((ours, "M", "ours"), (theirs, "T", "theirs"))
            if side == what
        ]
        if len(sides) == 1:
            letter, tone = sides[0]
            return Node(record, name, sign + letter, tone, dashed=True)
    if is_open:
        return Node(record, name, "!", "error", dashed=False)
    if ours == theirs == "same":
        return Node(record, name, "", "", dashed=False)
    if "same" in (ours, theirs):
        letter, tone = ("M", "ours") if theirs == "same" else ("T", "theirs")
        return Node(record, name, letter, tone, dashed=False)
    return Node(record, name, "MT", "result", dashed=False)


def _any_plain(session: MergeSession, record: str) -> Plain | None:
    found = session.resolution.plain(record)
    if found is not None:
        return found
    merged = session.resolution.result
    versions = (merged.ours, merged.theirs, merged.base)
    return next((v.plain(record) for v in versions if record in v), None)


def _name(plain: Plain) -> str:
    return named(name_of(plain))
