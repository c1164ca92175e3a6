"""The data types a property can have."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator

from oms_desktop.models.values import Ref, Value


class TypeName(StrEnum):
    """The names of the data types; the parameters of some stand in `DataType`."""

    STRING = "string"
    BOOLEAN = "boolean"
    BYTE = "byte"
    SHORT = "short"
    INTEGER = "integer"
    LONG = "long"
    FLOAT = "float"
    DOUBLE = "double"
    DECIMAL = "decimal"
    DATE = "date"
    TIME = "time"
    TIMESTAMP = "timestamp"
    DURATION = "duration"
    BINARY = "binary"
    JSON = "json"
    GEOPOINT = "geopoint"
    GEOSHAPE = "geoshape"
    VECTOR = "vector"
    TIME_SERIES = "time_series"
    GEOTEMPORAL_SERIES = "geotemporal_series"
    ATTACHMENT = "attachment"
    MEDIA_REFERENCE = "media_reference"
    CIPHER_TEXT = "cipher_text"
    MARKING = "marking"
    STRUCT = "struct"
    LANGUAGE_TEXT = "language_text"
    IRI = "iri"


class Similarity(StrEnum):
    """How two vectors are compared."""

    COSINE = "cosine"
    DOT = "dot"
    EUCLIDEAN = "euclidean"


class DataType(Value):
    """One data type with its parameters, such as ``decimal(10, 2)``."""

    name: TypeName
    precision: int | None = Field(default=None, ge=1, le=76)
    scale: int | None = Field(default=None, ge=0, le=76)
    dimension: int | None = Field(default=None, ge=1, le=65536)
    similarity: Similarity | None = None
    struct: Ref | None = None

    @model_validator(mode="after")
    def _parameters_fit_the_name(self) -> Self:
        decimal = self.precision is not None or self.scale is not None
        if decimal and self.name is not TypeName.DECIMAL:
            raise ValueError(f"{self.name} has no precision or scale; only decimal has")
        if decimal and (self.precision is None or (self.scale or 0) > self.precision):
            raise ValueError("a decimal needs a precision that is at least its scale")
        if (self.dimension is not None) != (self.name is TypeName.VECTOR):
            raise ValueError("a vector needs a dimension, and nothing else has one")
        if self.similarity is not None and self.name is not TypeName.VECTOR:
            raise ValueError("only a vector has a similarity")
        if (self.struct is not None) != (self.name is TypeName.STRUCT):
            raise ValueError(
                "a struct needs the struct type it refers to, and nothing else has one"
            )
        return self

    def __str__(self) -> str:
        match self.name:
            case TypeName.DECIMAL if self.precision is not None:
                return f"decimal({self.precision}, {self.scale or 0})"
            case TypeName.VECTOR:
                return f"vector({self.dimension})"
            case _:
                return self.name.value.replace("_", " ")


def data_type(name: str, **parameters: int | str) -> DataType:
    """Return the data type *name* with its *parameters*.

    Raises:
        pydantic.ValidationError: If there is no such type or the parameters do not fit it.
    """
    return DataType.model_validate({"name": name, **parameters})


STRING = DataType(name=TypeName.STRING)

NO_ARRAY = frozenset({TypeName.VECTOR, TypeName.TIME_SERIES, TypeName.GEOTEMPORAL_SERIES})
"""Types that cannot be an array (design: domain)."""

KEY_TYPES = frozenset({TypeName.STRING, TypeName.INTEGER, TypeName.SHORT})
"""Types a primary key may have."""

RISKY_KEY_TYPES = frozenset(
    {TypeName.DATE, TypeName.TIMESTAMP, TypeName.BOOLEAN, TypeName.BYTE, TypeName.LONG}
)
"""Types a primary key may have with a warning."""

STRUCT_FIELD_TYPES = frozenset(
    {
        TypeName.BOOLEAN,
        TypeName.BYTE,
        TypeName.DATE,
        TypeName.DECIMAL,
        TypeName.DOUBLE,
        TypeName.FLOAT,
        TypeName.GEOPOINT,
        TypeName.INTEGER,
        TypeName.LONG,
        TypeName.SHORT,
        TypeName.STRING,
        TypeName.TIMESTAMP,
    }
)
"""Types a field of a struct type may have."""

NUMBERS = frozenset(
    {
        TypeName.BYTE,
        TypeName.SHORT,
        TypeName.INTEGER,
        TypeName.LONG,
        TypeName.FLOAT,
        TypeName.DOUBLE,
        TypeName.DECIMAL,
    }
)
