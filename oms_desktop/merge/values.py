"""What merging handles: plain values, their absence, paths into them and their bytes.

This module knows nothing of records or rules.
"""

from __future__ import annotations

from enum import Enum
from hashlib import sha256
from typing import Any, Final, Literal, TypeAlias

import orjson


class Absence(Enum):
    """The type of `ABSENT`."""

    ABSENT = "absent"

    def __repr__(self) -> str:
        return "ABSENT"


ABSENT: Final = Absence.ABSENT
"""There is no value: no record, no element, no entry, or a field at its default."""

Maybe: TypeAlias = Any
"""A plain value or `ABSENT`."""

Path: TypeAlias = tuple[str, ...]
"""Field names, ids of list elements, keys of maps; `ORDER`, `CARDINALITY` and `SHAPE` name what spans several values."""

ORDER = "#order"
CARDINALITY = "#cardinality"
SHAPE = "#shape"

Side: TypeAlias = Literal["ours", "theirs"]
SIDES: Final[tuple[Side, Side]] = ("ours", "theirs")
Origin: TypeAlias = Literal["ours", "theirs", "both", "base"]


def bytes_of(value: Maybe) -> bytes:
    """Return bytes that are equal exactly for equal values; they also give values an order."""
    if value is ABSENT:
        return b""
    return orjson.dumps(value, option=orjson.OPT_SORT_KEYS)


def digest(value: Maybe) -> bytes:
    """Return the hash of a value."""
    return sha256(bytes_of(value)).digest()


def greater(one: Maybe, other: Maybe) -> Maybe:
    """Return the value with the greater bytes: a choice that prefers no side (decision 22)."""
    return max(one, other, key=bytes_of)


def or_absent(value: Maybe) -> Maybe:
    """Return *value*, or ABSENT for an empty list or part: canonical bytes omit both."""
    return ABSENT if value is None or value == [] or value == {} else value
