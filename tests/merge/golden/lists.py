"""More of the S codes: sets, maps, lists and single references."""

from typing import Any

from oms_desktop.models.object_type import ObjectType
from oms_desktop.models.property import Property
from oms_desktop.models.struct_type import StructField, StructType
from tests.builders import a_link, a_property, a_type, an_id
from tests.merge.golden.scenario import (
    AIRCRAFT,
    AIRLINE,
    CODE,
    INTEGER,
    LONG,
    SEATS,
    Scenario,
    at,
    changed,
    with_seats,
)

PROPERTIES = ("properties", "#order")
_A, _B, _C, _D = (a_property("Row", name) for name in ("a", "b", "c", "d"))
_X, _Y = sorted((a_property("Row", name) for name in ("x", "y")), key=lambda p: p.id)
_ROW = an_id("Row")


def _row(*properties: Property, **fields: Any) -> tuple[ObjectType]:
    return (a_type("Row", *properties, **fields),)


def _ids(*properties: Property) -> list[str]:
    return [p.id for p in properties]


def _field(name: str, **fields: Any) -> StructField:
    return StructField(id=an_id(f"Size.{name}"), api_name=name, display_name=name, **fields)


def _struct(*fields: StructField) -> StructType:
    return StructType(id=an_id("Size"), api_name="Size", display_name="Size", fields=fields)


_WIDTH, _HEIGHT = _field("width", data_type=INTEGER), _field("height", data_type=INTEGER)
_LINKS = [a_link(name, AIRLINE, AIRCRAFT) for name in ("flies", "owns", "leases")]

SCENARIOS = (
    Scenario(
        "S301 groups from both sides",
        (AIRCRAFT,),
        (AIRCRAFT.evolve(groups=("urn:fleet",)),),
        (AIRCRAFT.evolve(groups=("urn:air", "urn:fleet")),),
        quiet=("S301",),
        result={at("groups"): ["urn:air", "urn:fleet"]},
    ),
    Scenario(
        "S301 statements of both sides in one slot",
        (AIRCRAFT,),
        (AIRCRAFT.evolve(statements=("<urn:a> <urn:p> <urn:1> .",)),),
        (AIRCRAFT.evolve(statements=("<urn:a> <urn:p> <urn:2> .",)),),
        quiet=("S301",),
    ),
    Scenario(
        "S302 both remove, one adds",
        (AIRCRAFT.evolve(aliases=("a", "b", "c")),),
        (AIRCRAFT.evolve(aliases=("c",)),),
        (AIRCRAFT.evolve(aliases=("b", "c")),),
        quiet=("S302",),
        result={at("aliases"): ["c"]},
    ),
    Scenario(
        "S303 a field of a struct removed and retyped",
        (_struct(_WIDTH, _HEIGHT),),
        (_struct(_WIDTH),),
        (_struct(_WIDTH, _HEIGHT.evolve(data_type=LONG)),),
        (("S303", "error", ("fields", _HEIGHT.id)),),
        result={(an_id("Size"), ("fields", _HEIGHT.id, "data_type")): {"name": "long"}},
    ),
    Scenario(
        "S303 a property moved to another type and removed",
        (AIRCRAFT, AIRLINE),
        (
            AIRCRAFT.evolve(properties=AIRCRAFT.properties[:1]),
            AIRLINE.evolve(properties=(*AIRLINE.properties, AIRCRAFT.properties[1])),
        ),
        (AIRCRAFT.evolve(properties=AIRCRAFT.properties[:1]), AIRLINE),
        (("S303", "error", ("properties", SEATS)),),
        result={(AIRLINE.id, ("properties", SEATS, "api_name")): "seats"},
    ),
    Scenario(
        "S304 both insert two each",
        _row(_A),
        _row(_A, _X),
        _row(_A, _Y, _B),
        (("S304", "warn", PROPERTIES),),
    ),
    Scenario(
        "S304 inserted at two places",
        _row(_A, _B),
        _row(_X, _A, _B),
        _row(_A, _B, _Y),
        quiet=("S304",),
        result={(_ROW, PROPERTIES): _ids(_X, _A, _B, _Y)},
    ),
    Scenario(
        "S305 an element moved to the front and to the back",
        _row(_A, _B, _C, _D),
        _row(_B, _A, _C, _D),
        _row(_A, _C, _D, _B),
        (("S305", "warn", PROPERTIES),),
    ),
    Scenario(
        "S305 both add one element, at two places",
        _row(_A, _B),
        _row(_A, _X, _B),
        _row(_A, _B, _X),
        (("S305", "warn", PROPERTIES),),
        quiet=("M001",),
    ),
    Scenario(
        "S304 the order of one side is the order of both",
        _row(_A, _B, _C),
        _row(_C, _B, _A),
        _row(_A, _C, _B),
        result={(_ROW, PROPERTIES): _ids(_C, _B, _A)},
    ),
    Scenario(
        "S306 a column put in front of a key and behind it",
        (AIRCRAFT.evolve(primary_key=(CODE, SEATS, an_id("tail"))),),
        (AIRCRAFT.evolve(primary_key=(SEATS, CODE, an_id("tail"))),),
        (AIRCRAFT.evolve(primary_key=(CODE, an_id("tail"), SEATS)),),
        (("S306", "error", ("primary_key",)),),
    ),
    Scenario(
        "S306 a key turned in two ways, while a column got another name",
        (AIRCRAFT.evolve(primary_key=(CODE, SEATS, an_id("tail"))),),
        (with_seats(display_name="Places").evolve(primary_key=(an_id("tail"), SEATS, CODE)),),
        (AIRCRAFT.evolve(primary_key=(SEATS, an_id("tail"), CODE)),),
        (("S306", "error", ("primary_key",)),),
        quiet=("M002",),
    ),
    changed(
        "S307 one new language in two wordings",
        ("labels", "de"),
        code="S307",
        ours=AIRCRAFT.evolve(labels=(("de", "Flugzeug"),)),
        theirs=AIRCRAFT.evolve(labels=(("de", "Flieger"),)),
    ),
    Scenario(
        "S308 two inverses of a link",
        (AIRCRAFT, AIRLINE, *_LINKS),
        (AIRCRAFT, AIRLINE, _LINKS[0].evolve(inverse_of=_LINKS[1].id), *_LINKS[1:]),
        (AIRCRAFT, AIRLINE, _LINKS[0].evolve(inverse_of=_LINKS[2].id), *_LINKS[1:]),
        (("S308", "error", ("inverse_of",)),),
    ),
    Scenario(
        "S308 a title taken away and given to another",
        (AIRCRAFT.evolve(title_property=CODE),),
        (AIRCRAFT,),
        (AIRCRAFT.evolve(title_property=SEATS),),
        (("S308", "error", ("title_property",)),),
        result={at("title_property"): CODE},
    ),
)
