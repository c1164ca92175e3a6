"""Deleting records so that nothing dangles: what goes with them, and what lets go of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from oms_desktop.edits.letting_go import without_references
from oms_desktop.edits.records import editable
from oms_desktop.edits.refusal import refuse
from oms_desktop.models.diagram import Placement
from oms_desktop.models.link_type import LinkSide, LinkType
from oms_desktop.models.messages import Message, message
from oms_desktop.models.record import Record, Status, title_of
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.versioning.snapshot import Snapshot

TYPED_NAME_FROM = 10
"""A deletion that takes at least this many other records with it asks for the name to be typed."""


@dataclass(frozen=True, slots=True)
class Impact:
    """What a deletion does beyond the records it is asked for.

    Attributes:
        records: Ids of all records that go, those asked for first.
        edited: Ids of records that stay and lose a reference.
        sentences: What happens, for people; placements on diagrams are counted, not listed.
        is_destructive: Whether people should type the name to confirm.
    """

    records: tuple[str, ...]
    edited: tuple[str, ...]
    sentences: tuple[Message, ...]
    is_destructive: bool


def impact(snapshot: Snapshot, record_ids: Sequence[str]) -> Impact:
    """Return what deleting *record_ids* would do.

    Raises:
        EditRefused: If one of them is active or read-only.
    """
    changes = delete(snapshot, record_ids)
    gone = [change.before for change in changes if change.after is None and change.before]
    edited = [change.before for change in changes if change.after is not None and change.before]
    asked = set(record_ids)
    others = [r for r in gone if r.id not in asked and not isinstance(r, Placement)]
    diagrams = {record.diagram for record in gone if isinstance(record, Placement)}
    sentences = [
        *(message("edits.impact.deleted", kind=_kind(r), name=title_of(r)) for r in others),
        *(message("edits.impact.edited", kind=_kind(r), name=title_of(r)) for r in edited),
    ]
    if diagrams:
        sentences.append(message("edits.impact.diagrams", n=len(diagrams)))
    ids = (*record_ids, *(r.id for r in gone if r.id not in asked))
    destructive = len(others) + len(edited) >= TYPED_NAME_FROM
    return Impact(ids, tuple(r.id for r in edited), tuple(sentences), destructive)


def delete(snapshot: Snapshot, record_ids: Sequence[str]) -> ChangeSet:
    """Delete records; links that end at them and their placements go too, other references are let go.

    Raises:
        EditRefused: If one of them is active or read-only.
    """
    for record_id in record_ids:
        record = editable(snapshot, record_id)
        if record.status is Status.ACTIVE:
            raise refuse("edits.refused.active", name=title_of(record))
    gone = _going(snapshot, record_ids)
    pairs: list[tuple[Record | None, Record | None]] = [(record, None) for record in gone.values()]
    targets = {*gone, *(part for record in gone.values() for part in _parts(record))}
    staying = {o for t in sorted(targets) for o in snapshot.referrers(t) if o not in gone}
    for other_id in sorted(staying):
        other = snapshot.get(other_id)
        pairs.append((other, without_references(other, targets)))
    return ChangeSet.between(pairs)


def _going(snapshot: Snapshot, record_ids: Iterable[str]) -> dict[str, Record]:
    """Return the records that go: those asked for, links left without an end, placements of all of them."""
    gone: dict[str, Record] = {}
    waiting = list(record_ids)
    while waiting:
        record_id = waiting.pop(0)
        if record_id in gone:
            continue
        gone[record_id] = snapshot.get(record_id)
        for other_id in snapshot.referrers(record_id):
            other = snapshot.get(other_id)
            if isinstance(other, Placement) or (
                isinstance(other, LinkType) and _loses_an_end(other, record_id)
            ):
                waiting.append(other_id)
    return gone


def _loses_an_end(link: LinkType, type_id: str) -> bool:
    return any(_ends(side) == (type_id,) for side in (link.source, link.target))


def _ends(side: LinkSide) -> tuple[str, ...]:
    return (*side.any_of, *side.all_of)


def _parts(record: Record) -> Iterable[str]:
    properties: tuple[Any, ...] = getattr(record, "properties", ())
    constraints: tuple[Any, ...] = getattr(record, "link_constraints", ())
    return (part.id for part in (*properties, *constraints))


def _kind(record: Record) -> Message:
    return message(f"edits.kind.{record.kind}")
