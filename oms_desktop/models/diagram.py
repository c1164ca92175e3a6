"""Diagrams and the placements of records on them; neither ever conflicts (decision 22)."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from oms_desktop.models.record import Record
from oms_desktop.models.values import KeyedBy, Merge, Ref, Rule, Value


class DiagramNote(Value):
    """A piece of text on a diagram; lengths are scene units (1 unit = 1 px at 100 %)."""

    id: Annotated[str, Merge(Rule.FIXED)]
    text: Annotated[str, Merge(Rule.COSMETIC)] = ""
    x: Annotated[int, Merge(Rule.COSMETIC)] = 0
    y: Annotated[int, Merge(Rule.COSMETIC)] = 0
    width: Annotated[int, Merge(Rule.COSMETIC)] = Field(default=200, ge=1)
    height: Annotated[int, Merge(Rule.COSMETIC)] = Field(default=80, ge=1)


class Diagram(Record):
    """A saved view of part of the ontology; `order` sorts the tabs."""

    kind: Annotated[Literal["diagram"], Merge(Rule.FIXED)] = "diagram"
    order: Annotated[int, Merge(Rule.COSMETIC)] = 0
    notes: Annotated[tuple[DiagramNote, ...], KeyedBy, Merge(Rule.KEYED)] = ()


class Placement(Record):
    """Where a record stands on a diagram; `id` is `ids.placement_id(diagram, record)`.

    The position is the card's top left corner in scene units. Without `pinned` a layout may move it.
    """

    kind: Annotated[Literal["placement"], Merge(Rule.FIXED)] = "placement"
    diagram: Annotated[Ref, Merge(Rule.FIXED)]
    record: Annotated[Ref, Merge(Rule.FIXED)]
    x: Annotated[int, Merge(Rule.COSMETIC)] = 0
    y: Annotated[int, Merge(Rule.COSMETIC)] = 0
    collapsed: Annotated[int, Merge(Rule.COSMETIC)] = Field(default=0, ge=0, le=2)
    pinned: Annotated[bool, Merge(Rule.COSMETIC)] = False
