"""Two edits that collide, planted in a company's ontology: what each side does, and what must be said of it, by code.

Each plant stands on records of its own, so that nothing else can be said of them. What is expected follows from the
design alone: the code, and the record and place where it belongs. This module has those about one record's fields.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Any

from oms_desktop.models.data_types import DataType, data_type
from oms_desktop.models.object_type import ObjectType
from oms_desktop.models.property import AllowedValue, Constraints, Sensitivity
from oms_desktop.models.record import Record
from tests.builders import a_property, a_type, an_id

INTEGER, LONG, STRING, DATE = (data_type(name) for name in "integer long string date".split())
WIDE = data_type("decimal", precision=30, scale=2)

Records = tuple[Record, ...]
Fields = dict[str, Any]


@dataclass(frozen=True)
class Plant:
    """One collision.

    Attributes:
        record: Where the code must stand: the subject of the item, or one of its parts.
        path: How the path of the item begins, where it stands in `record`.
        settled: Whether nothing is asked: the code is among what merged without a question.
    """

    code: str
    base: Records
    ours: Records
    theirs: Records
    record: str
    path: tuple[str, ...] = ()
    settled: bool = False

    @property
    def records(self) -> frozenset[str]:
        """Every record it stands on."""
        return frozenset(one.id for side in (self.base, self.ours, self.theirs) for one in side)


def planted(
    chance: random.Random,
    code: str,
    base: Records,
    one: Records,
    other: Records,
    record: str,
    *path: str,
    settled: bool = False,
) -> Plant:
    """Return a plant; by chance *one* is what ours did, or what theirs did."""
    ours, theirs = (one, other) if chance.random() < 0.5 else (other, one)
    return Plant(code, base, ours, theirs, record, path, settled)


def field_plants(name: str, chance: random.Random) -> list[Plant]:
    """Return one plant of each code about a property, a key or a title."""
    low = chance.randint(1, 9)
    table: tuple[tuple[str, Fields, Fields, Fields, str], ...] = (
        ("T101", {}, {"data_type": LONG}, {"data_type": WIDE}, "data_type"),
        ("T104", {}, {"data_type": STRING}, {"data_type": DATE}, "data_type"),
        ("T105", {}, {"data_type": STRING}, _bounds(minimum=low), ""),
        ("T106", {}, {"data_type": LONG}, {"array": True}, ""),
        ("T108", _among("ab"), _among("abc"), _among("abd"), "constraints allowed"),
        ("T109", _among("ab"), _among("a"), {"default": "b"}, ""),
        ("T111", {"unit": "m"}, {"unit": "ft"}, {"unit": "km"}, "unit"),
        ("K201", {}, _bounds(minimum=low), _bounds(maximum=low + 50), "constraints"),
        ("K202", {}, _bounds(minimum=low + 60), _bounds(maximum=low), "constraints"),
        ("K203", _bounds(maximum=100), _bounds(maximum=90), _bounds(maximum=110), "constraints"),
        ("K204", _pattern("a"), _pattern("[A-Z]+"), _pattern("[a-z]+"), "constraints pattern"),
        ("K206", {"default": "1"}, {"default": "5"}, {"default": "7"}, "default"),
        (
            "B903",
            _kept(Sensitivity.PII),
            _kept(Sensitivity.NONE),
            _kept(Sensitivity.SECRET),
            "sensitivity",
        ),
    )
    found = []
    for code, start, one, other, place in table:
        stem = f"{name}{code}"
        base, *sides = (_holder(stem, {**start, **change}) for change in ({}, one, other))
        path = ("properties", an_id(f"{stem}.value"), *place.split())
        found.append(planted(chance, code, (base,), *((side,) for side in sides), base.id, *path))
    return [*found, _key(name, chance), _title(name, chance)]


def _key(name: str, chance: random.Random) -> Plant:
    """Both chose a key, and not the same one."""
    base = a_type(f"{name}T107", "code", "number")
    one, other = (base.evolve(primary_key=(column.id,)) for column in base.properties)
    return planted(chance, "T107", (base,), (one,), (other,), base.id, "primary_key")


def _title(name: str, chance: random.Random) -> Plant:
    """One removed the property that the other made the title."""
    base = a_type(f"{name}B902", "name", "code")
    gone = base.evolve(properties=base.properties[1:])
    shown = base.evolve(title_property=base.properties[0].id)
    return planted(chance, "B902", (base,), (gone,), (shown,), base.id)


def _holder(stem: str, fields: Fields) -> ObjectType:
    """Return a type with one property that has *fields*."""
    kind: DataType = fields.get("data_type", INTEGER)
    rest = {name: value for name, value in fields.items() if name != "data_type"}
    return a_type(stem, "name", a_property(stem, "value", kind, **rest))


def _among(values: str) -> Fields:
    allowed = tuple(AllowedValue(id=value) for value in values)
    return {"data_type": STRING, "constraints": Constraints(allowed=allowed)}


def _bounds(minimum: int | None = None, maximum: int | None = None) -> Fields:
    low, high = (None if bound is None else str(bound) for bound in (minimum, maximum))
    return {"constraints": Constraints(minimum=low, maximum=high)}


def _pattern(pattern: str) -> Fields:
    return {"data_type": STRING, "constraints": Constraints(pattern=pattern)}


def _kept(sensitivity: Sensitivity) -> Fields:
    return {"sensitivity": sensitivity}
