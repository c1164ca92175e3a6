"""Names, places and what stands for what: more of the R codes, E412, and what comes back with a restored record."""

from oms_desktop.merge import ABSENT
from oms_desktop.models.diagram import Diagram, Placement
from oms_desktop.models.ids import placement_id
from oms_desktop.models.module import Module
from oms_desktop.models.object_type import ObjectType
from oms_desktop.models.property import Property, SharedProperty
from oms_desktop.models.record import Deprecation, Status
from tests.builders import a_link, a_property, a_type, an_id
from tests.merge.golden.scenario import (
    AIRCRAFT,
    AIRLINE,
    INTEGER,
    LONG,
    SEATS,
    Records,
    Scenario,
    at,
    changed,
    with_seats,
)

_SEATS = AIRCRAFT.properties[1]
_CREW, _FLEET = a_type("Crew"), a_type("Fleet")
_BARE = AIRCRAFT.evolve(properties=AIRCRAFT.properties[:1])
_PLACE = ("properties", SEATS)
_SHARED = (*_PLACE, "shared")
_HOME = SharedProperty(
    id=an_id("Capacity"), api_name="capacity", display_name="seats", data_type=INTEGER
)
_WIDER = _HOME.evolve(data_type=LONG)
_ATTACHED = with_seats(shared=_HOME.id)
_SUCCESSOR = ("deprecation", "replaced_by")
_FIRST, _SECOND = (Module(id=an_id(name), display_name=name) for name in ("Ground", "Air"))
_RANGE = a_property("Aircraft", "range", INTEGER)


def _holding(owner: ObjectType, *properties: Property) -> ObjectType:
    return owner.evolve(properties=(*owner.properties, *properties))


def _owner(pid: str, *records: ObjectType) -> dict[tuple[str, tuple[str, ...]], object]:
    """Return that the first record has the property, and the others do not."""
    return {
        (record.id, ("properties", pid, "api_name")): ("seats" if record is records[0] else ABSENT)
        for record in records
    }


def _named(**names: str) -> Records:
    """Return types with an id by key and an api name by value."""
    return tuple(a_type(key, api_name=name, display_name=key) for key, name in names.items())


def _replaced(by: ObjectType) -> ObjectType:
    return AIRCRAFT.evolve(
        status=Status.DEPRECATED, deprecation=Deprecation(reason="merged", replaced_by=by.id)
    )


_MOVED_TO_CREW = (_BARE, AIRLINE, _holding(_CREW, _SEATS), _FLEET)
_MOVED_TO_FLEET = (_BARE, AIRLINE, _CREW, _holding(_FLEET, _SEATS))
_UNMOVED = (AIRCRAFT, AIRLINE, _CREW, _FLEET)
_LINK = a_link("flies", AIRLINE, AIRCRAFT)
_MAP = Diagram(id=an_id("Map"), display_name="Map")
_CARD = Placement(
    id=placement_id(_MAP.id, AIRCRAFT.id), diagram=_MAP.id, record=AIRCRAFT.id, x=1, y=1
)

SCENARIOS = (
    Scenario(
        "R501 a type renamed and given a property",
        (AIRCRAFT,),
        (AIRCRAFT.evolve(api_name="Plane"),),
        (_holding(AIRCRAFT, _RANGE),),
        quiet=("R501",),
        result={at("api_name"): "Plane", at("properties", _RANGE.id, "api_name"): "range"},
    ),
    Scenario(
        "R501 a property renamed and retyped",
        (AIRCRAFT,),
        (with_seats(api_name="places"),),
        (with_seats(data_type=LONG),),
        quiet=("R501", "T102"),
        result={at(*_PLACE, "api_name"): "places", at(*_PLACE, "data_type"): {"name": "long"}},
    ),
    Scenario(
        "R503 both rename alike",
        (AIRCRAFT,),
        (AIRCRAFT.evolve(api_name="Plane"),),
        (AIRCRAFT.evolve(api_name="Plane", icon="plane"),),
        quiet=("R503",),
        result={at("api_name"): "Plane"},
    ),
    Scenario(
        "R503 both rename a property alike, one makes it longer",
        (AIRCRAFT,),
        (with_seats(api_name="places"),),
        (with_seats(api_name="places", data_type=LONG),),
        quiet=("R503", "T102"),
        result={at(*_PLACE, "api_name"): "places"},
    ),
    Scenario(
        "R503 both rename an end of a link alike",
        (AIRCRAFT, AIRLINE, _LINK),
        (AIRCRAFT, AIRLINE, _LINK.evolve(source=_LINK.source.evolve(api_name="operator"))),
        (
            AIRCRAFT,
            AIRLINE,
            _LINK.evolve(source=_LINK.source.evolve(api_name="operator", plural_name="operators")),
        ),
        quiet=("R503",),
        result={(_LINK.id, ("source", "api_name")): "operator"},
    ),
    Scenario(
        "R502 a property renamed in two ways",
        (AIRCRAFT,),
        (with_seats(api_name="places"),),
        (with_seats(api_name="capacity"),),
        (("R502", "error", (*_PLACE, "api_name")),),
        result={at(*_PLACE, "api_name"): "seats"},
    ),
    changed(
        "R502 a name taken away and changed",
        ("api_name",),
        code="R502",
        ours=AIRCRAFT.evolve(api_name=""),
        theirs=AIRCRAFT.evolve(api_name="Jet"),
    ),
    Scenario(
        "R504 a name given away, taken by a new type, and claimed by a third",
        _named(a="One", b="Two"),
        _named(a="Three", b="Two"),
        _named(a="One", b="Two", c="Three"),
        (("R504", "block", ("api_name",)),),
    ),
    Scenario(
        "R504 names that differ in case only",
        _named(a="One"),
        _named(a="LEASE"),
        _named(a="One", c="lease"),
        (("R504", "block", ("api_name",)),),
    ),
    Scenario(
        "R505 three names go round",
        _named(a="One", b="Two", c="Three"),
        _named(a="Two", b="Three", c="One"),
        (*_named(a="One", b="Two"), a_type("c", api_name="Three", display_name="third")),
        quiet=("R505",),
        result={
            (an_id("a"), ("api_name",)): "Two",
            (an_id("b"), ("api_name",)): "Three",
            (an_id("c"), ("api_name",)): "One",
            (an_id("c"), ("display_name",)): "third",
        },
    ),
    Scenario(
        "R505 two swap, a third only gives its name away",
        _named(a="One", b="Two", c="Three"),
        _named(a="Two", b="One", c="Four"),
        _named(a="One", b="Two", c="Three", d="Five"),
        quiet=("R505", "M002"),
        result={(an_id("a"), ("api_name",)): "Two", (an_id("c"), ("api_name",)): "Four"},
    ),
    Scenario(
        "R507 a property made a shared one, edited where it was",
        (AIRCRAFT,),
        (_ATTACHED, _HOME),
        (with_seats(data_type=LONG),),
        (("R507", "warn", _SHARED),),
        quiet=("T102",),
        result={
            at(*_SHARED): _HOME.id,
            at(*_PLACE, "data_type"): {"name": "long"},
            (_HOME.id, ("data_type",)): {"name": "long"},
        },
    ),
    Scenario(
        "R507 attached to a shared property that others use: the edit stays where it is",
        (AIRCRAFT, _HOME),
        (_ATTACHED, _HOME),
        (with_seats(unit="seats"), _HOME),
        (("R507", "warn", _SHARED),),
        result={at(*_PLACE, "unit"): "seats", (_HOME.id, ("unit",)): ABSENT},
    ),
    Scenario(
        "R507 a property given to another type, edited where it was",
        _UNMOVED,
        _MOVED_TO_CREW,
        (with_seats(unit="seats"), AIRLINE, _CREW, _FLEET),
        (("R507", "warn", _PLACE),),
        result={
            **_owner(SEATS, _CREW, AIRCRAFT, _FLEET),
            (_CREW.id, (*_PLACE, "unit")): "seats",
        },
    ),
    Scenario(
        "R507 given away and changed in name, changed in name where it was",
        _UNMOVED,
        (_BARE, AIRLINE, _holding(_CREW, _SEATS.evolve(display_name="places")), _FLEET),
        (with_seats(display_name="capacity"), AIRLINE, _CREW, _FLEET),
        (("R507", "warn", _PLACE), ("M003", "error", (*_PLACE, "display_name"))),
        result=_owner(SEATS, _CREW, AIRCRAFT, _FLEET),
    ),
    Scenario(
        "T102 a property given to one type by both, and widened by one",
        _UNMOVED,
        _MOVED_TO_CREW,
        (_BARE, AIRLINE, _holding(_CREW, _SEATS.evolve(data_type=LONG, unit="seats")), _FLEET),
        quiet=("T102", "M002"),
        result={
            **_owner(SEATS, _CREW, AIRCRAFT, _FLEET),
            (_CREW.id, (*_PLACE, "data_type")): {"name": "long"},
        },
    ),
    Scenario(
        "R508 a property given to two types",
        _UNMOVED,
        _MOVED_TO_CREW,
        _MOVED_TO_FLEET,
        (("R508", "error", _PLACE),),
        result=_owner(SEATS, AIRCRAFT, _CREW, _FLEET),
    ),
    Scenario(
        "R508 a property given to two types, one of them new",
        (AIRCRAFT, _CREW),
        (_BARE, _CREW, _holding(_FLEET, _SEATS)),
        (_BARE, _holding(_CREW, _SEATS)),
        (("R508", "error", _PLACE),),
        result=_owner(SEATS, AIRCRAFT, _CREW, _FLEET),
    ),
    Scenario(
        "R508 a type put into two modules",
        (AIRCRAFT, _FIRST, _SECOND),
        (AIRCRAFT.evolve(module=_FIRST.id), _FIRST, _SECOND),
        (AIRCRAFT.evolve(module=_SECOND.id), _FIRST, _SECOND),
        (("R508", "error", ("module",)),),
    ),
    Scenario(
        "R510 a property attached to a shared one that was retyped meanwhile",
        (AIRCRAFT, _HOME),
        (_ATTACHED, _HOME),
        (AIRCRAFT, _WIDER),
        (("R510", "error", _SHARED),),
        result={at(*_SHARED): ABSENT, (_HOME.id, ("data_type",)): {"name": "long"}},
    ),
    Scenario(
        "R510 attached and edited, while the shared one was edited too",
        (AIRCRAFT, _HOME),
        (_ATTACHED, _HOME),
        (with_seats(unit="seats"), _HOME.evolve(unit="places")),
        (("R510", "error", _SHARED),),
        quiet=("M002",),
        result={at(*_SHARED): ABSENT, at(*_PLACE, "unit"): "seats"},
    ),
    Scenario(
        "R510 a name of the shared property for programs does not matter",
        (AIRCRAFT, _HOME),
        (_ATTACHED, _HOME),
        (AIRCRAFT, _HOME.evolve(api_name="places")),
        result={at(*_SHARED): _HOME.id},
    ),
    Scenario(
        "R510 moved from one shared property to another that was edited",
        (_ATTACHED, _HOME, _HOME.evolve(id=an_id("Load"), api_name="load")),
        (
            with_seats(shared=an_id("Load")),
            _HOME,
            _HOME.evolve(id=an_id("Load"), api_name="load"),
        ),
        (_ATTACHED, _HOME, _WIDER.evolve(id=an_id("Load"), api_name="load")),
        (("R510", "error", _SHARED),),
        result={at(*_SHARED): _HOME.id},
    ),
    Scenario(
        "E412 a type replaced by another and given a property",
        (AIRCRAFT, AIRLINE, _FLEET),
        (_replaced(_FLEET), AIRLINE, _FLEET),
        (_holding(AIRCRAFT, _RANGE), AIRLINE, _FLEET),
        (("E412", "error", _SUCCESSOR),),
        result={
            at(*_SUCCESSOR): ABSENT,
            at("status"): "deprecated",
            at("properties", _RANGE.id, "api_name"): "range",
        },
    ),
    Scenario(
        "E412 a type replaced by a new one and described",
        (AIRCRAFT, AIRLINE),
        (_replaced(_FLEET), AIRLINE, _FLEET),
        (AIRCRAFT.evolve(description="A machine that flies."), AIRLINE),
        (("E412", "error", _SUCCESSOR),),
        quiet=("M002",),
    ),
    Scenario(
        "E412 replaced by something else than before, and given an alias",
        (_replaced(_CREW), _CREW, _FLEET),
        (_replaced(_FLEET), _CREW, _FLEET),
        (_replaced(_CREW).evolve(aliases=("jet", "plane")), _CREW, _FLEET),
        (("E412", "error", _SUCCESSOR),),
        result={at(*_SUCCESSOR): _CREW.id},
    ),
    Scenario(
        "E412 is not said where the other side only deprecated it too",
        (AIRCRAFT, _FLEET),
        (_replaced(_FLEET), _FLEET),
        (AIRCRAFT.evolve(status=Status.DEPRECATED), _FLEET),
        quiet=("M001", "M002"),
        result={at(*_SUCCESSOR): _FLEET.id},
    ),
    Scenario(
        "E406 deleted with its link and its card, and renamed",
        (AIRCRAFT, AIRLINE, _LINK, _MAP, _CARD),
        (AIRLINE, _MAP),
        (AIRCRAFT.evolve(display_name="Plane"), AIRLINE, _LINK, _MAP, _CARD),
        (("E406", "error", ()),),
        result={at("display_name"): "Plane", (_LINK.id, ()): None, (_CARD.id, ()): None},
    ),
)
