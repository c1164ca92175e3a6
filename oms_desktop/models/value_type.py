"""Value types: a base type with a meaning and constraints, such as *ICAO code*."""

from __future__ import annotations

from typing import Annotated, Literal

from oms_desktop.models.data_types import STRING, DataType
from oms_desktop.models.property import Constraints
from oms_desktop.models.record import Record
from oms_desktop.models.values import Merge, Rule, StringSet


class ValueType(Record):
    """A reusable type of values; its base type never changes, its version follows SemVer."""

    kind: Annotated[Literal["value_type"], Merge(Rule.FIXED)] = "value_type"
    base_type: Annotated[DataType, Merge(Rule.DATA_TYPE)] = STRING
    constraints: Annotated[Constraints, Merge(Rule.CONSTRAINTS)] = Constraints()
    version: Annotated[str, Merge(Rule.VERSION)] = "1.0.0"
    category: str = ""
    examples: StringSet = ()
    format: str = ""
