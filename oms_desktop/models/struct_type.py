"""Struct types: values made of named fields, such as *Dimensions*."""

from __future__ import annotations

from typing import Annotated, Literal

from oms_desktop.models.data_types import STRING, DataType
from oms_desktop.models.record import Record
from oms_desktop.models.values import (
    ApiName,
    KeyedBy,
    LongTextMap,
    Merge,
    Ref,
    Rule,
    Text,
    TextMap,
    Value,
)


class StructField(Value):
    """One field of a struct type: no nested struct and no array (design: domain)."""

    id: Annotated[str, Merge(Rule.FIXED)]
    api_name: ApiName = ""
    display_name: str = ""
    labels: TextMap = ()
    description: Text = ""
    descriptions: LongTextMap = ()
    data_type: Annotated[DataType, Merge(Rule.DATA_TYPE)] = STRING
    value_type: Annotated[Ref | None, Merge(Rule.SLOT)] = None
    required: bool = False


class StructType(Record):
    """An ordered list of fields that together are one value."""

    kind: Annotated[Literal["struct_type"], Merge(Rule.FIXED)] = "struct_type"
    fields: Annotated[tuple[StructField, ...], KeyedBy, Merge(Rule.KEYED)] = ()
