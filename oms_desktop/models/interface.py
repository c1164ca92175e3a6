"""Interfaces: what several object types promise to have."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from oms_desktop.models.link_type import Cardinality
from oms_desktop.models.property import PropertyList
from oms_desktop.models.record import Record
from oms_desktop.models.values import ApiName, KeyedBy, Merge, Ref, Rule, Supertypes, Value


class LinkConstraint(Value):
    """A link that every implementer must have."""

    id: Annotated[str, Merge(Rule.FIXED)]
    api_name: ApiName = ""
    display_name: str = ""
    target: Annotated[Ref | None, Merge(Rule.SLOT)] = None
    cardinality: Annotated[Cardinality, Merge(Rule.CARDINALITY)] = Cardinality.MANY
    required: bool = True


class Interface(Record):
    """A contract of properties and links that object types implement."""

    kind: Annotated[Literal["interface"], Merge(Rule.FIXED)] = "interface"
    icon: Annotated[str, Merge(Rule.COSMETIC)] = ""
    colour: Annotated[str, Merge(Rule.COSMETIC)] = Field(
        default="", pattern=r"^([0-9a-f]{6}|[0-7])?$"
    )
    extends: Supertypes = ()
    properties: PropertyList = ()
    link_constraints: Annotated[tuple[LinkConstraint, ...], KeyedBy, Merge(Rule.KEYED)] = ()
    searchable: bool = True
