"""Edits of diagrams: what stands on them, and where. Positions are scene units."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from oms_desktop.edits.records import create, evolved
from oms_desktop.models.diagram import Diagram, Placement
from oms_desktop.models.ids import placement_id
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.versioning.snapshot import Snapshot

Position = tuple[float, float]


def create_diagram(snapshot: Snapshot, diagram_id: str, display_name: str) -> ChangeSet:
    """Make an empty diagram behind the others."""
    orders = [d.order for d in map(snapshot.get, snapshot.ids("diagram")) if isinstance(d, Diagram)]
    order = max(orders, default=-1) + 1
    return create(snapshot, "diagram", diagram_id, display_name, order=order)


def place(snapshot: Snapshot, diagram: str, positions: Mapping[str, Position]) -> ChangeSet:
    """Put records on a diagram at *positions*, where they stay; one that stands there already moves."""
    return _moved(snapshot, diagram, positions, pinned=True)


def add_to_diagram(snapshot: Snapshot, diagram: str, records: Iterable[str]) -> ChangeSet:
    """Put records on a diagram without a position of their own: the layout finds one."""
    new = (record for record in records if placement_id(diagram, record) not in snapshot)
    return ChangeSet.creating(*(_placement(diagram, record) for record in dict.fromkeys(new)))


def move(snapshot: Snapshot, diagram: str, positions: Mapping[str, Position]) -> ChangeSet:
    """Move records on a diagram; what the user moved stays where it is put."""
    return _moved(snapshot, diagram, positions, pinned=True)


def keep_layout(snapshot: Snapshot, diagram: str, positions: Mapping[str, Position]) -> ChangeSet:
    """Make the positions of an automatic layout part of the ontology, without pinning (decision 22)."""
    return _moved(snapshot, diagram, positions, pinned=None)


def remove_from_diagram(snapshot: Snapshot, diagram: str, records: Iterable[str]) -> ChangeSet:
    """Take records off a diagram; they stay in the ontology."""
    ids = (placement_id(diagram, record) for record in records)
    return ChangeSet.deleting(*(snapshot.get(one) for one in ids if one in snapshot))


def set_collapsed(
    snapshot: Snapshot, diagram: str, records: Iterable[str], level: int
) -> ChangeSet:
    """Show the cards of records at collapse *level*: 0 all, 1 key properties, 2 the name alone."""
    return _changed(snapshot, diagram, records, collapsed=level)


def set_pinned(snapshot: Snapshot, diagram: str, records: Iterable[str], pinned: bool) -> ChangeSet:
    """Let layouts leave records where they are, or move them again."""
    return _changed(snapshot, diagram, records, pinned=pinned)


def _changed(snapshot: Snapshot, diagram: str, records: Iterable[str], **fields: Any) -> ChangeSet:
    pairs = []
    for record in records:
        before = _placed(snapshot, diagram, record)
        pairs.append((before, evolved(before or _placement(diagram, record), **fields)))
    return ChangeSet.between(pairs)


def _moved(
    snapshot: Snapshot, diagram: str, positions: Mapping[str, Position], *, pinned: bool | None
) -> ChangeSet:
    pairs = []
    for record, (x, y) in positions.items():
        before = _placed(snapshot, diagram, record)
        fields: dict[str, Any] = {"x": round(x), "y": round(y)}
        if pinned is not None:
            fields["pinned"] = pinned
        pairs.append((before, evolved(before or _placement(diagram, record), **fields)))
    return ChangeSet.between(pairs)


def _placed(snapshot: Snapshot, diagram: str, record: str) -> Placement | None:
    one = placement_id(diagram, record)
    found = snapshot.get(one) if one in snapshot else None
    return found if isinstance(found, Placement) else None


def _placement(diagram: str, record: str) -> Placement:
    return Placement(id=placement_id(diagram, record), diagram=diagram, record=record)
