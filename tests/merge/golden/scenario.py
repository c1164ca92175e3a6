"""What a golden scenario is, and the aircraft from which most of them start."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from oms_desktop.models.data_types import DataType, data_type
from oms_desktop.models.object_type import ObjectType
from oms_desktop.models.property import Constraints
from oms_desktop.models.record import Record
from tests.builders import a_property, a_type, an_id

Records = tuple[Record, ...]


@dataclass(frozen=True)
class Scenario:
    """One merge.

    Attributes:
        expect: Every item that is not INFO: code, severity, place.
        quiet: INFO codes that must be among the automatic ones.
        result: Values the merge holds, by record and path.
    """

    name: str
    base: Records
    ours: Records
    theirs: Records
    expect: tuple[tuple[str, str, tuple[str, ...]], ...] = ()
    quiet: tuple[str, ...] = ()
    result: dict[tuple[str, tuple[str, ...]], Any] = field(default_factory=dict)


INTEGER, LONG, STRING = data_type("integer"), data_type("long"), data_type("string")
WIDE, DATE, FLOAT = (
    data_type("decimal", precision=30, scale=2),
    data_type("date"),
    data_type("float"),
)
DOUBLE = data_type("double")

SEATS = an_id("Aircraft.seats")
CODE = an_id("Aircraft.code")
AIRCRAFT_ID = an_id("Aircraft")
AIRLINE_ID = an_id("Airline")

AIRCRAFT = a_type(
    "Aircraft",
    "code",
    a_property("Aircraft", "seats", INTEGER, constraints=Constraints(minimum="1", maximum="500")),
    description="A vehicle. It flies. It carries people.",
    aliases=("plane",),
    primary_key=(CODE,),
)
AIRLINE = a_type("Airline", "name")


def changed(name: str, path: tuple[str, ...], *, code: str, **sides: ObjectType) -> Scenario:
    """Return the scenario of two changes of the aircraft that conflict at *path* and leave base there."""
    ours, theirs = sides["ours"], sides["theirs"]
    expected = ((code, "error", path),)
    return Scenario(name, (AIRCRAFT,), (ours,), (theirs,), expected)


def with_seats(**fields: Any) -> ObjectType:
    """Return the aircraft with its property *seats* changed."""
    properties = tuple(p.evolve(**fields) if p.id == SEATS else p for p in AIRCRAFT.properties)
    return AIRCRAFT.evolve(properties=properties)


def typed(wanted: DataType) -> ObjectType:
    """Return the aircraft with *seats* of another type."""
    return with_seats(data_type=wanted)


def limited(**bounds: Any) -> ObjectType:
    """Return the aircraft with *seats* constrained otherwise."""
    return with_seats(constraints=Constraints(**bounds))


def at(*path: str) -> tuple[str, tuple[str, ...]]:
    """Return a place in the aircraft."""
    return AIRCRAFT_ID, path
