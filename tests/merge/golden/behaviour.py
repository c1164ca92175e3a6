"""What stops working together: B902, L606, T105, T107, T109 of the whole, and fields of a newer program (M009)."""

from oms_desktop.models.interface import Interface, LinkConstraint
from oms_desktop.models.link_type import Mapping
from oms_desktop.models.object_type import Implementation, ObjectType, Restriction
from oms_desktop.models.property import AllowedValue, Constraints, Property
from oms_desktop.models.value_type import ValueType
from tests.builders import a_link, a_property, a_type, an_id
from tests.merge.golden.scenario import (
    AIRCRAFT,
    AIRLINE,
    CODE,
    DOUBLE,
    INTEGER,
    LONG,
    SEATS,
    Scenario,
    at,
    with_seats,
)

_CODES = ValueType(id=an_id("Codes"), api_name="Codes", display_name="Codes")
_NUMBERS = _CODES.evolve(base_type=DOUBLE)
_PARENT = a_type("Machine", "serial", a_property("Machine", "mass", INTEGER))
_CHILD = a_type("Engine", extends=(_PARENT.id,))
_SERIAL, _MASS = (p.id for p in _PARENT.properties)
_KEY = ("properties", _SERIAL, "data_type")


def _machine(**serial: object) -> ObjectType:
    first, *rest = _PARENT.properties
    return _PARENT.evolve(properties=(first.evolve(**serial), *rest))


def _without(one: ObjectType, gone: str) -> ObjectType:
    return one.evolve(properties=tuple(p for p in one.properties if p.id != gone))


def _coded(**fields: object) -> ObjectType:
    """Return the aircraft with its property *code* changed."""
    properties = tuple(p.evolve(**fields) if p.id == CODE else p for p in AIRCRAFT.properties)
    return AIRCRAFT.evolve(properties=properties)


def _typed_by(value_type: ValueType) -> tuple[Property, ...]:
    """Return properties of which the first takes its type from a value type."""
    first, *rest = AIRCRAFT.properties
    return first.evolve(data_type=None, value_type=value_type.id), *rest


_BY_CODES = AIRCRAFT.evolve(properties=_typed_by(_CODES), primary_key=())
_LINK = a_link("flies", AIRLINE, AIRCRAFT)
_SPECIAL = a_link("leases", AIRLINE, AIRCRAFT)
_NEAR = LinkConstraint(id=an_id("Located.near"), api_name="near", display_name="Near")
_LOCATED = Interface(
    id=an_id("Located"), api_name="Located", display_name="Located", link_constraints=(_NEAR,)
)
_LIMITS = ("properties", SEATS, "constraints")


def _novel(value: int) -> ObjectType:
    """Return the aircraft with a field of a newer program."""
    return AIRCRAFT.evolve(extra=(("novel", f'{{"depth":{value}}}'),))


def _deep(value: int) -> ObjectType:
    """Return the aircraft with a field of a newer program in a property."""
    return with_seats(extra=(("novel", str(value)),))


_ALLOWED = Constraints(allowed=(AllowedValue(id="1200"),))

SCENARIOS = (
    Scenario(
        "B902 a property removed above and made the title below",
        (_PARENT, _CHILD),
        (_without(_PARENT, _MASS), _CHILD),
        (_PARENT, _CHILD.evolve(title_property=_SERIAL, primary_key=(_MASS,))),
        (("B902", "block", ("properties", _MASS)),),
        result={(_CHILD.id, ("primary_key",)): [_MASS]},
    ),
    Scenario(
        "B902 a parent taken away and its property made the key",
        (_PARENT, _CHILD),
        (_PARENT, _CHILD.evolve(primary_key=(_SERIAL,))),
        (_PARENT, _CHILD.evolve(extends=())),
        (("B902", "block", ("primary_key",)),),
        result={(_CHILD.id, ("primary_key",)): [_SERIAL]},
    ),
    Scenario(
        "B902 a title chosen, and a list made of it elsewhere",
        (_PARENT, _CHILD),
        (_PARENT, _CHILD.evolve(title_property=_SERIAL)),
        (_without(_PARENT, _SERIAL), _CHILD),
        (("B902", "block", ("properties", _SERIAL)),),
    ),
    Scenario(
        "L606 a link deleted and newly specialised",
        (AIRCRAFT, AIRLINE, _LINK),
        (AIRCRAFT, AIRLINE),
        (AIRCRAFT, AIRLINE, _LINK, _SPECIAL.evolve(extends=(_LINK.id,))),
        (("L606", "block", ()),),
        result={(_LINK.id, ()): None},
    ),
    Scenario(
        "L606 a link deleted that now fulfils an interface",
        (AIRCRAFT, AIRLINE, _LINK, _LOCATED),
        (
            AIRCRAFT.evolve(
                implements=(Implementation(id=_LOCATED.id, links=((_NEAR.id, _LINK.id),)),)
            ),
            AIRLINE,
            _LINK,
            _LOCATED,
        ),
        (AIRCRAFT, AIRLINE, _LOCATED),
        (("L606", "block", ()),),
    ),
    Scenario(
        "L606 a link deleted on which a new restriction stands",
        (AIRCRAFT, AIRLINE, _LINK),
        (AIRCRAFT, AIRLINE),
        (
            AIRCRAFT.evolve(
                restrictions=(Restriction(on=_LINK.id, kind="some", filler=AIRLINE.id),)
            ),
            AIRLINE,
            _LINK,
        ),
        (("L606", "block", ()),),
    ),
    Scenario(
        "T107 a key chosen whose value type became a fraction",
        (_BY_CODES, _CODES),
        (_BY_CODES.evolve(primary_key=(CODE,)), _CODES),
        (_BY_CODES, _NUMBERS),
        (("T103", "warn", ("base_type",)), ("T107", "block", ("properties", CODE, "data_type"))),
        result={at("primary_key"): [CODE]},
    ),
    Scenario(
        "T107 a key chosen below whose type changed above",
        (_PARENT, _CHILD),
        (_PARENT, _CHILD.evolve(primary_key=(_SERIAL,))),
        (_machine(data_type=DOUBLE), _CHILD),
        (("T103", "warn", _KEY), ("T107", "block", _KEY)),
    ),
    Scenario(
        "T107 a key chosen below that became a list above",
        (_PARENT, _CHILD),
        (_machine(array=True), _CHILD),
        (_PARENT, _CHILD.evolve(primary_key=(_SERIAL,))),
        (
            ("T103", "warn", ("properties", _SERIAL, "array")),
            ("T107", "block", ("properties", _SERIAL, "array")),
        ),
    ),
    Scenario(
        "T105 a value type changed, and a length given to what uses it",
        (_BY_CODES, _CODES),
        (
            _BY_CODES.evolve(
                properties=(
                    _typed_by(_CODES)[0].evolve(constraints=Constraints(max_length=4)),
                    *_BY_CODES.properties[1:],
                )
            ),
            _CODES,
        ),
        (_BY_CODES, _NUMBERS),
        (
            ("T103", "warn", ("base_type",)),
            ("T105", "block", ("properties", CODE, "constraints", "max_length")),
        ),
    ),
    Scenario(
        "T105 a number of values given to what is no list any more",
        (_coded(array=True),),
        (_coded(array=False),),
        (_coded(array=True, constraints=Constraints(max_items=4)),),
        (
            ("T103", "warn", ("properties", CODE, "array")),
            ("T105", "block", ("properties", CODE, "constraints", "max_items")),
        ),
    ),
    Scenario(
        "T109 a limit lowered below a value that the other side allows",
        (with_seats(constraints=Constraints(maximum="2000")),),
        (with_seats(constraints=Constraints(maximum="1000")),),
        (with_seats(constraints=Constraints(maximum="2000", allowed=_ALLOWED.allowed)),),
        (("T109", "block", (*_LIMITS, "allowed", "1200")),),
        result={at(*_LIMITS, "maximum"): "1000"},
    ),
    Scenario(
        "T109 a value type changed, and a word allowed where it is used",
        (_BY_CODES, _CODES),
        (_BY_CODES, _CODES.evolve(base_type=LONG)),
        (
            _BY_CODES.evolve(
                properties=(
                    _typed_by(_CODES)[0].evolve(
                        constraints=Constraints(allowed=(AllowedValue(id="A320"),))
                    ),
                    *_BY_CODES.properties[1:],
                )
            ),
            _CODES,
        ),
        (
            ("T103", "warn", ("base_type",)),
            ("T109", "block", ("properties", CODE, "constraints", "allowed", "A320")),
        ),
    ),
    Scenario(
        "E408 a property removed by which a link is newly stored",
        (AIRCRAFT, AIRLINE, _LINK),
        (_without(AIRCRAFT, SEATS), AIRLINE, _LINK),
        (AIRCRAFT, AIRLINE, _LINK.evolve(mapping=Mapping(by="foreign_key", property=SEATS))),
        (("E408", "block", ("properties", SEATS)),),
    ),
    Scenario(
        "M009 a field of a newer program, changed by both",
        (_novel(1),),
        (_novel(2),),
        (_novel(3),),
        (("M009", "error", ("novel",)),),
        result={at("novel"): {"depth": 1}},
    ),
    Scenario(
        "M009 a field of a newer program in a property, changed by both",
        (_deep(1),),
        (_deep(2),),
        (_deep(3),),
        (("M009", "error", ("properties", SEATS, "novel")),),
        result={at("properties", SEATS, "novel"): 1},
    ),
    Scenario(
        "M009 a field of a newer program, added by both",
        (AIRCRAFT,),
        (_novel(2),),
        (_novel(3),),
        (("M009", "error", ("novel",)),),
        result={at("display_name"): "Aircraft"},
    ),
)
