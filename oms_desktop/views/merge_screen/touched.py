"""What an item touches: the records around it, what happened to them, and the lines between them. Knows no widget."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from oms_desktop.models.plain import Plain
from oms_desktop.models.references import references
from oms_desktop.workspace import MergeItem, MergeSession

MOST = 11
"""More neighbours than this are not drawn; the strip says how many are left out."""
_LOOKED_AT = 300


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
    """A reference between two nodes; a `broken` one leads to what was deleted, or closes a circle."""

    source: str
    target: str
    name: str
    broken: bool


@dataclass(frozen=True, slots=True)
class Touched:
    """Nodes, the item's own record first, and lines."""

    nodes: tuple[Node, ...]
    lines: tuple[Line, ...]
    left_out: int


def touched_by(session: MergeSession, item: MergeItem) -> Touched:
    """Return what *item* touches."""
    subject = item.subject.id
    lines = list(_broken(session, item))
    around = [subject, *(end for line in lines for end in (line.source, line.target))]
    for name, source, target in _lines_at(session, subject):
        if {source, target} not in [{line.source, line.target} for line in lines]:
            lines.append(Line(source, target, name, broken=False))
            around += [source, target]
    ids = list(dict.fromkeys(around))
    kept = ids[: MOST + 1]
    opened = {i.subject.id: i for i in session.items if i.is_open}
    nodes = tuple(_node(session, record, record in opened) for record in kept)
    drawn = tuple(line for line in lines if line.source in kept and line.target in kept)
    return Touched(nodes, drawn, len(ids) - len(kept))


def _broken(session: MergeSession, item: MergeItem) -> Iterator[Line]:
    for part in item.parts:
        if not part.target or part.record == part.target:
            continue
        plain = _any_plain(session, part.record)
        if plain is not None and plain["kind"] == "link_type":
            other = [end for end in _ends(plain) if end != part.target]
            source = other[0] if other else part.record
            yield Line(source, part.target, _name(plain), broken=item.is_open)
        else:
            yield Line(part.record, part.target, "", broken=item.is_open)


def _lines_at(session: MergeSession, subject: str) -> Iterator[tuple[str, str, str]]:
    """Yield (name, source, target) of links and hierarchy among changed records, as far as they meet *subject*."""
    for record in session.resolution.records[:_LOOKED_AT]:
        plain = session.resolution.plain(record.id)
        if plain is None or record.kind == "placement":
            continue
        if record.kind == "link_type":
            ends = _ends(plain)
            if len(ends) == 2 and (subject in ends or record.id == subject):
                yield _name(plain), ends[0], ends[1]
            continue
        for reference in references(plain):
            if reference.to == "record" and reference.path[0] in ("extends", "implements"):
                if subject in (record.id, reference.target):
                    yield "", record.id, reference.target


def _ends(plain: Plain) -> list[str]:
    return [end for side in ("source", "target") for end in plain.get(side, {}).get("any_of", ())]


def _node(session: MergeSession, record: str, is_open: bool) -> Node:
    comparison = session.resolution.comparison(record)
    ours, theirs = comparison.what_ours, comparison.what_theirs
    name = comparison.subject.name
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
    return str(plain.get("display_name") or plain.get("api_name") or "")
