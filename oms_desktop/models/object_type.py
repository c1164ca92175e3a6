"""Object types: classes of things, such as *Aircraft*."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from oms_desktop.models.property import PropertyList
from oms_desktop.models.record import Record, Visibility
from oms_desktop.models.values import (
    KeyedBy,
    Merge,
    PropertyRef,
    Ref,
    RefSet,
    Rule,
    SetOf,
    Supertypes,
    Topic,
    Value,
    as_map,
)

PropertyMap = Annotated[
    tuple[tuple[PropertyRef, PropertyRef], ...],
    AfterValidator(as_map),
    Merge(Rule.MAP, Topic.MEMBER),
]
LinkMap = Annotated[
    tuple[tuple[str, Ref], ...], AfterValidator(as_map), Merge(Rule.MAP, Topic.MEMBER)
]


class Implementation(Value):
    """How a type implements an interface: `id` is the interface, the maps go from its members to the type's own."""

    id: Ref
    properties: PropertyMap = ()
    links: LinkMap = ()


class RestrictionKind(StrEnum):
    """What a type says of a property or link; *some* and *only* stay distinct."""

    SOME = "some"
    ONLY = "only"
    MIN = "min"
    MAX = "max"
    EXACTLY = "exactly"
    VALUE = "value"


class Restriction(Value):
    """A constraint of a type on a property or link it has (OWL restriction with a named filler, SHACL shape)."""

    on: Ref
    kind: RestrictionKind
    filler: Ref | None = None
    count: int | None = Field(default=None, ge=0)


class ObjectType(Record):
    """A class of things and the properties each of them has."""

    kind: Annotated[Literal["object_type"], Merge(Rule.FIXED)] = "object_type"
    plural_name: str = ""
    icon: Annotated[str, Merge(Rule.COSMETIC)] = ""
    colour: Annotated[str, Merge(Rule.COSMETIC)] = Field(
        default="", pattern=r"^([0-9a-f]{6}|[0-7])?$"
    )
    visibility: Visibility = Visibility.NORMAL
    abstract: bool = False
    extends: Supertypes = ()
    implements: Annotated[tuple[Implementation, ...], KeyedBy, Merge(Rule.KEYED)] = ()
    properties: PropertyList = ()
    primary_key: Annotated[tuple[PropertyRef, ...], Merge(Rule.ORDERED, Topic.KEY)] = ()
    title_property: Annotated[PropertyRef | None, Merge(Rule.SLOT)] = None
    restrictions: Annotated[tuple[Restriction, ...], SetOf, Merge(Rule.SET, Topic.SLOTS)] = ()
    equivalent_to: RefSet = ()
    disjoint_with: RefSet = ()
