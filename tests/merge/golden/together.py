"""What is wrong only when both sides are together: E403, E409, K205, L604, I705, U802, B901, P955."""

from typing import Any

from oms_desktop.models.action_type import ActionRule, ActionType, Assignment, Parameter, RuleKind
from oms_desktop.models.data_types import DataType
from oms_desktop.models.interface import Interface
from oms_desktop.models.link_type import Cardinality, LinkType, Mapping
from oms_desktop.models.object_type import ObjectType
from oms_desktop.models.property import Property
from oms_desktop.models.value_type import ValueType
from tests.builders import a_link, a_property, a_type, an_id
from tests.merge.golden.scenario import (
    AIRCRAFT,
    AIRLINE,
    CODE,
    DATE,
    INTEGER,
    LONG,
    SEATS,
    STRING,
    Scenario,
    at,
    typed,
    with_seats,
)

ONE, MANY = Cardinality.ONE, Cardinality.MANY
NAME = AIRLINE.properties[0].id


def _lease(name: str, **fields: Any) -> ObjectType:
    """Return a lease whose ids follow from *name*, and nothing else of it."""
    term = a_property(name, "term")
    return a_type(name, term, **{"api_name": "Lease", "display_name": "Lease", **fields})


_KEPT, _OTHER = sorted((_lease("one"), _lease("two")), key=lambda one: one.id)
_LEASES = a_link("leases", _OTHER, AIRCRAFT)
_CODES, _SAME_CODES = sorted(
    (ValueType(id=an_id(n), api_name="Codes", display_name="Codes") for n in ("here", "there")),
    key=lambda one: one.id,
)
_FLIES = a_link("flies", AIRLINE, AIRCRAFT, many=(False, False))
_OPERATES = a_link("operates", AIRLINE, AIRCRAFT)
_A, _B, _C = a_type("A"), a_type("B"), a_type("C")


def _typed_by(one: ObjectType, value_type: ValueType) -> ObjectType:
    first, *rest = one.properties
    return one.evolve(properties=(first.evolve(value_type=value_type.id), *rest))


def _counted(link: LinkType, source: Cardinality, target: Cardinality) -> LinkType:
    return link.evolve(
        source=link.source.evolve(cardinality=source), target=link.target.evolve(cardinality=target)
    )


_BY_KEY = Mapping(by="foreign_key", property=CODE)


def _action(*given: str, of: ObjectType = AIRCRAFT, **types: DataType) -> ActionType:
    """Return an action that makes one of a type and gives it some properties, by parameters of these types."""
    asked = {name: an_id(f"asked for {name}") for name in given}
    parameters = tuple(
        Parameter(
            id=asked[name],
            api_name=f"p{n}",
            display_name=name,
            data_type=types.get(f"p{n}", STRING),
        )
        for n, name in enumerate(given)
    )
    sets = tuple(Assignment(id=name, parameter=asked[name]) for name in given)
    rule = ActionRule(id=an_id("make"), does=RuleKind.CREATE_OBJECT, object_type=of.id, sets=sets)
    return ActionType(
        id=an_id("Make"), api_name="make", display_name="Make", parameters=parameters, rules=(rule,)
    )


_MISSING = ("rules", an_id("make"), "sets", SEATS)
_NEEDED = with_seats(required=True)
_MACHINE = a_type("Machine", a_property("Machine", "mass", INTEGER))
_MASS = _MACHINE.properties[0]
_HEAVY = _MACHINE.evolve(properties=(_MASS.evolve(required=True),))
_PUMP = a_type("Pump", extends=(_MACHINE.id,))


def _with(one: ObjectType, *properties: Property) -> ObjectType:
    return one.evolve(properties=(*one.properties, *properties))


_A_CODE, _B_CODE = a_property("A", "mark", STRING), a_property("B", "mark", DATE)
_BELOW = _C.evolve(extends=(_A.id, _B.id))
_PLACED, _MARKED, _BOTH = (
    Interface(id=an_id(name), api_name=name, display_name=name)
    for name in ("Placed", "Marked", "Both")
)


_BOTH = _BOTH.evolve(extends=(_PLACED.id, _MARKED.id))


def _demanding(one: Interface, data_type: DataType) -> Interface:
    return one.evolve(properties=(a_property(one.api_name, "mark", data_type),))


_ROOT = a_type("Root")
_MADE = _action(CODE)
_SECOND = ActionRule(
    id=an_id("change"), does=RuleKind.MODIFY_OBJECT, object_type=AIRCRAFT.id, object=an_id("which")
)
_WHICH = Parameter(id=an_id("which"), api_name="which", display_name="Which", refers_to=AIRCRAFT.id)
_CHANGING = _MADE.evolve(parameters=(*_MADE.parameters, _WHICH))

SCENARIOS = (
    Scenario(
        "E403 both make the same type",
        (AIRCRAFT,),
        (AIRCRAFT, _KEPT),
        (AIRCRAFT, _OTHER),
        (("E403", "warn", ()),),
        result={(_OTHER.id, ()): None, (_KEPT.id, ("display_name",)): "Lease"},
    ),
    Scenario(
        "E403 what used the other uses the one that is kept",
        (AIRCRAFT,),
        (AIRCRAFT, _KEPT),
        (AIRCRAFT, _OTHER, _LEASES),
        (("E403", "warn", ()),),
        result={(_LEASES.id, ("source", "any_of")): [_KEPT.id], (_OTHER.id, ()): None},
    ),
    Scenario(
        "E403 both make the same value type and use it",
        (AIRCRAFT, AIRLINE),
        (_typed_by(AIRCRAFT, _CODES), AIRLINE, _CODES),
        (AIRCRAFT, _typed_by(AIRLINE, _SAME_CODES), _SAME_CODES),
        (("E403", "warn", ()),),
        result={
            at("properties", CODE, "value_type"): _CODES.id,
            (AIRLINE.id, ("properties", NAME, "value_type")): _CODES.id,
        },
    ),
    Scenario(
        "E403 not where an IRI says which is which",
        (AIRCRAFT,),
        (AIRCRAFT, _KEPT.evolve(iri="urn:made#Lease")),
        (AIRCRAFT, _OTHER.evolve(iri="urn:made#Lease")),
        (("U801", "block", ("api_name",)),),
    ),
    Scenario(
        "E403 not where the two are not the same",
        (AIRCRAFT,),
        (AIRCRAFT, _KEPT),
        (AIRCRAFT, _OTHER.evolve(description="For a year.")),
        (("U801", "block", ("api_name",)),),
    ),
    Scenario(
        "E409 a link that was made anew to what the other side deleted",
        (AIRCRAFT, AIRLINE, _FLIES),
        (AIRCRAFT,),
        (AIRCRAFT, AIRLINE, _OPERATES),
        (("E409", "block", ()),),
        result={(AIRLINE.id, ()): None},
    ),
    Scenario(
        "E409 another type extends what the other side deleted",
        (_A, _C.evolve(extends=(_A.id,)), _B),
        (_C, _B),
        (_A, _C, _B.evolve(extends=(_A.id,))),
        (("E409", "block", ()),),
    ),
    Scenario(
        "E409 another property has the value type that the other side deleted",
        (_typed_by(AIRCRAFT, _CODES), AIRLINE, _CODES),
        (AIRCRAFT, AIRLINE),
        (AIRCRAFT, _typed_by(AIRLINE, _CODES), _CODES),
        (("E409", "block", ()),),
    ),
    Scenario(
        "K205 a property made required, and a new action that leaves it out",
        (AIRCRAFT,),
        (_NEEDED,),
        (AIRCRAFT, _action(CODE)),
        (("K205", "block", _MISSING),),
    ),
    Scenario(
        "K205 a property made required, and no longer given",
        (AIRCRAFT, _action(CODE, SEATS, p1=INTEGER)),
        (_NEEDED, _action(CODE, SEATS, p1=INTEGER)),
        (AIRCRAFT, _action(CODE)),
        (("K205", "block", _MISSING),),
    ),
    Scenario(
        "K205 what a type inherits made required, and a new action that makes one",
        (_MACHINE, _PUMP),
        (_HEAVY, _PUMP),
        (_MACHINE, _PUMP, _action(of=_PUMP)),
        (("K205", "block", ("rules", an_id("make"), "sets", _MASS.id)),),
    ),
    Scenario(
        "K205 a default taken away that a new action relies on",
        (with_seats(required=True, default="100"),),
        (_NEEDED,),
        (with_seats(required=True, default="100"), _action(CODE)),
        (("K205", "block", _MISSING),),
    ),
    Scenario(
        "L604 a key to store a link that goes from many to many now",
        (AIRCRAFT, AIRLINE, _counted(_FLIES, ONE, MANY)),
        (AIRCRAFT, AIRLINE, _counted(_FLIES, ONE, MANY).evolve(mapping=_BY_KEY)),
        (AIRCRAFT, AIRLINE, _counted(_FLIES, MANY, MANY)),
        (("L604", "block", ("mapping", "by")),),
    ),
    Scenario(
        "L604 each side allows many at one end of a link that a key stores",
        (AIRCRAFT, AIRLINE, _FLIES.evolve(mapping=_BY_KEY)),
        (AIRCRAFT, AIRLINE, _counted(_FLIES, MANY, ONE).evolve(mapping=_BY_KEY)),
        (AIRCRAFT, AIRLINE, _counted(_FLIES, ONE, MANY).evolve(mapping=_BY_KEY)),
        (("L601", "warn", ("#cardinality",)), ("L604", "block", ("mapping", "by"))),
    ),
    Scenario(
        "L604 a key instead of a join table, and many at both ends",
        (AIRCRAFT, AIRLINE, _FLIES.evolve(mapping=Mapping(by="join_table", table="flights"))),
        (AIRCRAFT, AIRLINE, _FLIES.evolve(mapping=_BY_KEY)),
        (
            AIRCRAFT,
            AIRLINE,
            _counted(_FLIES, MANY, MANY).evolve(mapping=Mapping(by="join_table", table="flights")),
        ),
        (("L604", "block", ("mapping", "by")),),
    ),
    Scenario(
        "I705 each side adds a parent, and both parents have the name",
        (_with(_A, _A_CODE), _with(_B, _B_CODE), _C),
        (_with(_A, _A_CODE), _with(_B, _B_CODE), _C.evolve(extends=(_A.id,))),
        (_with(_A, _A_CODE), _with(_B, _B_CODE), _C.evolve(extends=(_B.id,))),
        (("I705", "block", ("extends",)),),
    ),
    Scenario(
        "I705 each side adds a property to another parent",
        (_A, _B, _BELOW),
        (_with(_A, _A_CODE), _B, _BELOW),
        (_A, _with(_B, _B_CODE), _BELOW.evolve(description="Of both.")),
        (("I705", "block", ("extends",)),),
    ),
    Scenario(
        "I705 one of them two steps above",
        (_ROOT, _A.evolve(extends=(_ROOT.id,)), _B, _BELOW),
        (_with(_ROOT, _A_CODE), _A.evolve(extends=(_ROOT.id,)), _B, _BELOW.evolve(icon="both")),
        (_ROOT, _A.evolve(extends=(_ROOT.id,)), _with(_B, _B_CODE), _BELOW),
        (("I705", "block", ("extends",)),),
    ),
    Scenario(
        "I705 an interface of two that disagree",
        (_PLACED, _MARKED),
        (_demanding(_PLACED, STRING), _MARKED),
        (_PLACED, _demanding(_MARKED, DATE), _BOTH),
        (("I705", "block", ("extends",)),),
    ),
    Scenario(
        "I705 not where the type says itself which is meant",
        (_A, _B, _with(_BELOW, a_property("C", "mark", LONG))),
        (_with(_A, _A_CODE), _B, _with(_BELOW, a_property("C", "mark", LONG))),
        (_A, _with(_B, _B_CODE), _with(_BELOW, a_property("C", "mark", LONG))),
    ),
    Scenario(
        "U802 both make something that people call the same",
        (AIRCRAFT,),
        (AIRCRAFT, a_type("Lease", display_name="Contract")),
        (AIRCRAFT, a_type("Charter", display_name="Contract")),
        (("U802", "warn", ("display_name",)),),
    ),
    Scenario(
        "U802 one renamed to what the other makes",
        (AIRCRAFT, AIRLINE),
        (AIRCRAFT, AIRLINE.evolve(display_name="Carrier")),
        (AIRCRAFT, AIRLINE, a_type("Ship", display_name="carrier")),
        (("U802", "warn", ("display_name",)),),
    ),
    Scenario(
        "U802 two are renamed to one name",
        (AIRCRAFT, AIRLINE),
        (AIRCRAFT.evolve(display_name="Carrier"), AIRLINE),
        (AIRCRAFT, AIRLINE.evolve(display_name="Carrier")),
        (("U802", "warn", ("display_name",)),),
    ),
    Scenario(
        "B901 a type deleted that a new action makes",
        (AIRCRAFT, AIRLINE),
        (AIRCRAFT,),
        (AIRCRAFT, AIRLINE, _action(of=AIRLINE)),
        (("B901", "block", ()),),
    ),
    Scenario(
        "B901 a property retyped that a new action gives",
        (AIRCRAFT,),
        (typed(DATE),),
        (AIRCRAFT, _action(SEATS, p0=INTEGER)),
        (
            ("T103", "warn", ("properties", SEATS, "data_type")),
            ("B901", "block", (*_MISSING, "parameter")),
        ),
    ),
    Scenario(
        "B901 a property removed that a new action gives",
        (AIRCRAFT,),
        (AIRCRAFT.evolve(properties=AIRCRAFT.properties[:1]),),
        (AIRCRAFT, _action(SEATS, p0=INTEGER)),
        (("B901", "block", ("properties", SEATS)),),
    ),
    Scenario(
        "B901 a parameter removed that a new rule uses",
        (AIRCRAFT, _CHANGING),
        (AIRCRAFT, _MADE),
        (AIRCRAFT, _CHANGING.evolve(rules=(*_MADE.rules, _SECOND))),
        (("B901", "block", ("parameters", _WHICH.id)),),
    ),
    Scenario(
        "P955 a property that others may use is removed",
        (AIRCRAFT, AIRLINE),
        (AIRCRAFT.evolve(properties=AIRCRAFT.properties[:1]), AIRLINE),
        (AIRCRAFT, AIRLINE.evolve(description="It flies.")),
        (("P955", "warn", ()),),
    ),
    Scenario(
        "P955 several records, one warning",
        (AIRCRAFT, AIRLINE, _A),
        (AIRCRAFT.evolve(properties=AIRCRAFT.properties[:1]), AIRLINE, _A),
        (
            AIRCRAFT,
            AIRLINE.evolve(properties=()),
        ),
        (("P955", "warn", ()),),
    ),
    Scenario(
        "P955 a type deleted, and something else made",
        (AIRCRAFT, AIRLINE),
        (AIRCRAFT,),
        (AIRCRAFT, AIRLINE, _A),
        (("P955", "warn", ()),),
    ),
)
