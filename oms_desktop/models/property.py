"""Properties: what a thing has a value for, owned by a type or shared."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from oms_desktop.models.data_types import DataType
from oms_desktop.models.record import Described, Record, Visibility
from oms_desktop.models.values import (
    KeyedBy,
    Merge,
    Ref,
    RefSet,
    Rule,
    StringSet,
    Supertypes,
    TextMap,
    Topic,
    Value,
)


class Sensitivity(StrEnum):
    """Whether values need protection, the loosest first."""

    NONE = "none"
    PII = "pii"
    SECRET = "secret"


class AllowedValue(Value):
    """One value of an enumeration; `id` is the value itself, in text form."""

    id: str
    label: str = ""
    labels: TextMap = ()


class Constraints(Value):
    """What values are legal; a bound that is None is not checked. Numbers stand as decimal text, never as floats."""

    minimum: str | None = Field(default=None, pattern=r"^-?\d+(\.\d+)?$|^\d{4}-\d{2}-\d{2}")
    maximum: str | None = Field(default=None, pattern=r"^-?\d+(\.\d+)?$|^\d{4}-\d{2}-\d{2}")
    min_length: int | None = Field(default=None, ge=0)
    max_length: int | None = Field(default=None, ge=0)
    min_items: int | None = Field(default=None, ge=0)
    max_items: int | None = Field(default=None, ge=0)
    unique_items: bool = False
    pattern: Annotated[str | None, Merge(Rule.SCALAR, Topic.PATTERN)] = None
    format: Literal["", "uuid", "rid"] = ""
    allowed: Annotated[tuple[AllowedValue, ...], KeyedBy, Merge(Rule.KEYED, Topic.ENUMERATION)] = ()


class Typed(Described):
    """What a property and a shared property have in common: the type of the values and how they are treated."""

    data_type: Annotated[DataType | None, Merge(Rule.DATA_TYPE)] = None
    value_type: Annotated[Ref | None, Merge(Rule.SLOT, Topic.MEANING)] = None
    array: Annotated[bool, Merge(Rule.SCALAR, Topic.ARITY)] = False
    default: Annotated[str | None, Merge(Rule.SCALAR, Topic.DEFAULT)] = None
    unit: Annotated[str, Merge(Rule.SCALAR, Topic.MEANING)] = ""
    constraints: Annotated[Constraints, Merge(Rule.CONSTRAINTS)] = Constraints()
    unique: bool = False
    indexed: bool = False
    searchable: bool = False
    render_hints: StringSet = ()
    visibility: Visibility = Visibility.NORMAL
    sensitivity: Annotated[Sensitivity, Merge(Rule.TIGHTER)] = Sensitivity.NONE
    formatting: Annotated[str, Merge(Rule.SCALAR, Topic.OPAQUE)] = ""


INHERITED = (
    *(name for name in Typed.model_fields if name not in Described.model_fields),
    *("display_name", "labels", "description", "descriptions"),
)
"""What a property has from the shared property it is attached to."""


class Property(Typed):
    """A property of one object type, interface or link type; `id` is unique in the project and never changes."""

    id: Annotated[str, Merge(Rule.FIXED)]
    required: bool = False
    shared: Annotated[Ref | None, Merge(Rule.SLOT, Topic.HOME)] = None


PropertyList = Annotated[tuple[Property, ...], KeyedBy, Merge(Rule.KEYED)]


class PropertyFlags(Value):
    """What RDF and OWL say of a property as a relation."""

    functional: bool = False
    inverse_functional: bool = False
    transitive: bool = False
    symmetric: bool = False
    asymmetric: bool = False
    reflexive: bool = False
    irreflexive: bool = False


class SharedProperty(Typed, Record):
    """A property without an owner, which several types use.

    `any_of` lists types of which one must have it (schema.org's domainIncludes), `all_of` types that all hold of its
    subject (several ``rdfs:domain``). `ranges` keeps the datatypes an imported property declares, as IRIs.
    """

    kind: Annotated[Literal["shared_property"], Merge(Rule.FIXED)] = "shared_property"
    extends: Supertypes = ()
    any_of: RefSet = ()
    all_of: RefSet = ()
    ranges: RefSet = ()
    flags: Annotated[PropertyFlags, Merge(Rule.PART)] = PropertyFlags()
    equivalent_to: RefSet = ()
