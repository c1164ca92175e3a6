"""Link types: relations between object types, named from both sides."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from oms_desktop.models.property import PropertyFlags, PropertyList
from oms_desktop.models.record import Record, Visibility
from oms_desktop.models.values import (
    ApiName,
    Merge,
    PropertyRef,
    Ref,
    RefSet,
    Rule,
    SetOf,
    Supertypes,
    TextMap,
    Topic,
    Value,
)


class Cardinality(StrEnum):
    """How many things stand on one side of a link."""

    ONE = "one"
    MANY = "many"


class LinkSide(Value):
    """One end of a link type.

    `any_of` holds the types allowed here: one for a link made in the editor, several for an imported one (OR), none
    for an open end. `all_of` holds types that all hold at once (several ``rdfs:domain``). The names say what the
    things at this end are called, seen from the other end; `cardinality` says how many there are.
    """

    any_of: Annotated[tuple[Ref, ...], SetOf, Merge(Rule.SET, Topic.LINK_END)] = ()
    all_of: RefSet = ()
    api_name: ApiName = ""
    display_name: str = ""
    labels: TextMap = ()
    plural_name: str = ""
    cardinality: Annotated[Cardinality, Merge(Rule.CARDINALITY)] = Cardinality.MANY
    required: bool = False
    visibility: Visibility = Visibility.NORMAL


class Mapping(Value):
    """How a link is stored: by a foreign key, a join table, or an object type of its own."""

    by: Literal["", "foreign_key", "join_table", "object_type"] = ""
    property: Annotated[PropertyRef | None, Merge(Rule.SLOT)] = None
    object_type: Annotated[Ref | None, Merge(Rule.SLOT)] = None
    table: str = ""


class LinkType(Record):
    """A relation between two types, always traversable both ways."""

    kind: Annotated[Literal["link_type"], Merge(Rule.FIXED)] = "link_type"
    source: Annotated[LinkSide, Merge(Rule.PART)] = LinkSide()
    target: Annotated[LinkSide, Merge(Rule.PART)] = LinkSide()
    mapping: Annotated[Mapping, Merge(Rule.PART)] = Mapping()
    properties: PropertyList = ()
    extends: Supertypes = ()
    inverse_of: Annotated[Ref | None, Merge(Rule.SLOT)] = None
    flags: Annotated[PropertyFlags, Merge(Rule.PART)] = PropertyFlags()
    equivalent_to: RefSet = ()
    cascade_delete: bool = False
    inherits_permissions: bool = False
    propagates_state: bool = False
    max_depth: int | None = Field(default=None, ge=1)
