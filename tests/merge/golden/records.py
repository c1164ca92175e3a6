"""Existence of records and order of lists: E codes, S304, S305."""

from oms_desktop.models.record import Status
from tests.builders import a_property, a_type, an_id
from tests.merge.golden.scenario import AIRCRAFT, AIRLINE, Scenario, at, changed

ORDER = ("properties", "#order")
_A, _B, _C = (a_property("List", name) for name in ("a", "b", "c"))
_X, _Y = (a_property("List", name) for name in ("x", "y"))
_LIST_ID = an_id("List")


def _listing(*properties: object) -> tuple[object, ...]:
    return (a_type("List", *properties),)  # type: ignore[arg-type]


def _order(*properties: object) -> list[str]:
    return [p.id for p in properties]  # type: ignore[attr-defined]


_FIRST, _SECOND = sorted((_X, _Y), key=lambda p: p.id)

SCENARIOS = (
    Scenario(
        "E401 both added the same record",
        (AIRLINE,),
        (AIRLINE, AIRCRAFT),
        (AIRLINE, AIRCRAFT),
        quiet=("E401",),
        result={at("display_name"): "Aircraft"},
    ),
    Scenario(
        "E402 both added a record, with two names",
        (AIRLINE,),
        (AIRLINE, AIRCRAFT.evolve(aliases=("jet",))),
        (AIRLINE, AIRCRAFT.evolve(display_name="Plane")),
        (("E402", "error", ("display_name",)),),
        result={at("aliases"): ["jet", "plane"]},
    ),
    Scenario(
        "E405 deleted on one side",
        (AIRCRAFT, AIRLINE),
        (AIRCRAFT,),
        (AIRCRAFT.evolve(display_name="Plane"), AIRLINE),
        quiet=("E405", "M002"),
        result={(AIRLINE.id, ()): None},
    ),
    Scenario(
        "E406 deleted and renamed",
        (AIRCRAFT, AIRLINE),
        (AIRLINE,),
        (AIRCRAFT.evolve(display_name="Plane"), AIRLINE),
        (("E406", "error", ()),),
        result={at("display_name"): "Plane"},
    ),
    Scenario(
        "E407 deleted and given a property",
        (AIRCRAFT,),
        (AIRCRAFT.evolve(properties=(*AIRCRAFT.properties, a_property("Aircraft", "range"))),),
        (),
        (("E407", "error", ()),),
    ),
    Scenario(
        "E410 deleted and deprecated",
        (AIRCRAFT,),
        (),
        (AIRCRAFT.evolve(status=Status.DEPRECATED),),
        (("E410", "error", ()),),
        result={at("status"): "deprecated"},
    ),
    Scenario(
        "S304 both insert at one place",
        _listing(_A, _B),  # type: ignore[arg-type]
        _listing(_A, _X, _B),  # type: ignore[arg-type]
        _listing(_A, _Y, _B),  # type: ignore[arg-type]
        (("S304", "warn", ORDER),),
        result={(_LIST_ID, ORDER): _order(_A, _FIRST, _SECOND, _B)},
    ),
    Scenario(
        "S304 one moves, the other inserts",
        _listing(_A, _B, _C),  # type: ignore[arg-type]
        _listing(_C, _A, _B),  # type: ignore[arg-type]
        _listing(_A, _B, _C, _X),  # type: ignore[arg-type]
        quiet=("S304",),
        result={(_LIST_ID, ORDER): _order(_C, _X, _A, _B)},
    ),
    Scenario(
        "S305 one element moved to two places",
        _listing(_A, _B, _C),  # type: ignore[arg-type]
        _listing(_B, _A, _C),  # type: ignore[arg-type]
        _listing(_A, _C, _B),  # type: ignore[arg-type]
        (("S305", "warn", ORDER),),
    ),
    changed(
        "M003 kept inside a record that is still there",
        ("plural_name",),
        code="M003",
        ours=AIRCRAFT.evolve(plural_name="Planes"),
        theirs=AIRCRAFT.evolve(plural_name="Jets"),
    ),
)
