"""Properties: what a thing has a value for, owned by a type or shared."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from oms_desktop.models.data_types import DataType
from oms_desktop.models.record import Described, Record, Visibility
from oms_desktop.models.values import KeyedBy, Merge, Ref, RefSet, Rule, StringSet, TextMap, Value


class Sensitivity(StrEnum):
    """Whether values need protection."""

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
    pattern: str | None = None
    format: Literal["", "uuid", "rid"] = ""
    allowed: Annotated[tuple[AllowedValue, ...], KeyedBy, Merge(Rule.KEYED)] = ()


class Typed(Described):
    """What a property and a shared property have in common: the type of the values and how they are treated."""

    data_type: Annotated[DataType | None, Merge(Rule.DATA_TYPE)] = None
    value_type: Annotated[Ref | None, Merge(Rule.SLOT)] = None
    array: bool = False
    default: str | None = None
    unit: str = ""
    constraints: Annotated[Constraints, Merge(Rule.CONSTRAINTS)] = Constraints()
    unique: bool = False
    indexed: bool = False
    searchable: bool = False
    render_hints: StringSet = ()
    visibility: Visibility = Visibility.NORMAL
    sensitivity: Sensitivity = Sensitivity.NONE
    formatting: str = ""


class Property(Typed):
    """A property of one object type, interface or link type; `id` is unique in the project and never changes."""

    id: Annotated[str, Merge(Rule.FIXED)]
    required: bool = False
    shared: Annotated[Ref | None, Merge(Rule.SLOT)] = None


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
    extends: RefSet = ()
    any_of: RefSet = ()
    all_of: RefSet = ()
    ranges: RefSet = ()
    flags: Annotated[PropertyFlags, Merge(Rule.PART)] = PropertyFlags()
    equivalent_to: RefSet = ()
