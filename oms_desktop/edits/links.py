"""Edits of link types."""

from __future__ import annotations

from typing import Any, Literal

from oms_desktop.edits.diagrams import place
from oms_desktop.edits.names import api_name_from
from oms_desktop.edits.records import create, editable, evolved
from oms_desktop.edits.refusal import EditRefused, refuse
from oms_desktop.models.link_type import Cardinality, LinkSide, LinkType
from oms_desktop.models.messages import Message, message
from oms_desktop.models.record import title_of
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.versioning.snapshot import Snapshot, apply

LINKABLE = frozenset({"object_type", "interface"})
SideName = Literal["source", "target"]


def create_link(
    snapshot: Snapshot,
    link_id: str,
    source: str,
    target: str,
    *,
    display_name: str = "",
    source_cardinality: Cardinality = Cardinality.MANY,
    target_cardinality: Cardinality = Cardinality.ONE,
) -> ChangeSet:
    """Link two types; without a name it is called after the target, until somebody names it.

    The cardinalities say how many things stand at each end: many sources to one target, if nothing is said.

    Raises:
        EditRefused: If one of them cannot be linked; `why_no_link` says why beforehand.
    """
    reason = why_no_link(snapshot, source, target)
    if reason is not None:
        raise EditRefused(reason)
    from_type, to_type = snapshot.get(source), snapshot.get(target)
    name = display_name or title_of(to_type).lower()
    return create(
        snapshot,
        "link_type",
        link_id,
        name,
        source=_side(source, title_of(from_type), source_cardinality),
        target=_side(target, title_of(to_type), target_cardinality),
    )


def create_type_and_link(
    snapshot: Snapshot,
    type_id: str,
    link_id: str,
    source: str,
    display_name: str,
    *,
    diagram: str | None = None,
    at: tuple[int, int] = (0, 0),
) -> ChangeSet:
    """Make a new object type and the link to it from *source*, as one change; on *diagram* it stands *at*."""
    made = create(snapshot, "object_type", type_id, display_name)
    with_type = apply(snapshot, made)
    made = made.then(create_link(with_type, link_id, source, type_id))
    return made.then(place(with_type, diagram, {type_id: at})) if diagram else made


def change_side(snapshot: Snapshot, link_id: str, side: SideName, **fields: Any) -> ChangeSet:
    """Set *fields* of one side of a link type.

    Raises:
        EditRefused: If a value is not legal or the link is read-only.
    """
    link = _link(snapshot, link_id)
    end: LinkSide = getattr(link, side)
    return ChangeSet.replacing(link, evolved(link, **{side: evolved(end, **fields)}))


def retarget(snapshot: Snapshot, link_id: str, side: SideName, type_id: str) -> ChangeSet:
    """Let one side of a link type end at another type.

    Raises:
        EditRefused: If nothing can be linked there.
    """
    if snapshot.plain(type_id)["kind"] not in LINKABLE:
        raise EditRefused(_not_linkable(snapshot, type_id))
    return change_side(snapshot, link_id, side, any_of=(type_id,), all_of=())


def reverse(snapshot: Snapshot, link_id: str) -> ChangeSet:
    """Swap the two sides of a link type."""
    link = _link(snapshot, link_id)
    return ChangeSet.replacing(link, evolved(link, source=link.target, target=link.source))


def why_no_link(snapshot: Snapshot, source: str, target: str) -> Message | None:
    """Return why no link can be made from *source* to *target*, or None if one can."""
    for end in (source, target):
        if end not in snapshot:
            return message("edits.refused.gone")
        if snapshot.plain(end)["kind"] not in LINKABLE:
            return _not_linkable(snapshot, end)
    return None


def _not_linkable(snapshot: Snapshot, record_id: str) -> Message:
    return message("edits.refused.not_linkable", name=title_of(snapshot.get(record_id)))


def _link(snapshot: Snapshot, link_id: str) -> LinkType:
    record = editable(snapshot, link_id)
    if not isinstance(record, LinkType):
        raise refuse("edits.refused.no_link", name=title_of(record))
    return record


def _side(type_id: str, title: str, cardinality: Cardinality) -> LinkSide:
    name = api_name_from(title, "property")
    return LinkSide(any_of=(type_id,), api_name=name, display_name=title, cardinality=cardinality)
