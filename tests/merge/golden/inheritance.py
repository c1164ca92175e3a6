"""What builds on what: I701 to I704, I706, I707."""

from oms_desktop.models.data_types import data_type
from oms_desktop.models.interface import Interface, LinkConstraint
from oms_desktop.models.object_type import Implementation, ObjectType
from oms_desktop.models.property import Property
from tests.builders import a_link, a_property, a_type, an_id
from tests.merge.golden.scenario import AIRCRAFT, AIRLINE, CODE, INTEGER, SEATS, Scenario, at

_SHORT, _DATE = data_type("short"), data_type("date")
_A, _B, _C = (a_type(name) for name in "ABC")


def _interface(name: str, *members: Property, **fields: object) -> Interface:
    return Interface(
        id=an_id(name),
        api_name=name,
        display_name=name,
        properties=members,
        **fields,  # type: ignore[arg-type]
    )


_PLACE = a_property("Located", "place", required=True)
_LOCATED, _TRACKED, _OWNED = map(_interface, ("Located", "Tracked", "Owned"))


def _implementing(*pairs: tuple[str, str], interface: Interface = _LOCATED) -> ObjectType:
    made = Implementation(id=interface.id, properties=pairs)
    return AIRCRAFT.evolve(implements=(made,))


def _under(one: ObjectType, *parents: ObjectType) -> ObjectType:
    return one.evolve(extends=tuple(parent.id for parent in parents))


def _above(one: Interface, *parents: Interface) -> Interface:
    return one.evolve(extends=tuple(parent.id for parent in parents))


_ONE, _OTHER = a_link("one", _A, _B), a_link("other", _B, _A)
_NEAR = LinkConstraint(id=an_id("Located.near"), api_name="near", display_name="Near")
_MEMBERS = ("implements", _LOCATED.id, "properties")
_TAIL = a_property("Aircraft", "tail")
_LONGER = AIRCRAFT.evolve(properties=(*AIRCRAFT.properties, _TAIL))
_INHERITED = a_property("A", "place")


def _placing(where: str) -> ObjectType:
    made = Implementation(id=_LOCATED.id, properties=((_PLACE.id, where),))
    return _LONGER.evolve(implements=(made,))


SCENARIOS = (
    Scenario(
        "I701 one parent is added and another taken away",
        (_under(AIRCRAFT, _A), _A, _B),
        (_under(AIRCRAFT, _A, _B), _A, _B),
        (_under(AIRCRAFT), _A, _B),
        quiet=("I701",),
        result={at("extends"): [_B.id]},
    ),
    Scenario(
        "I701 an interface gets a parent from each side",
        (_LOCATED, _TRACKED, _OWNED),
        (_above(_LOCATED, _TRACKED), _TRACKED, _OWNED),
        (_above(_LOCATED, _OWNED), _TRACKED, _OWNED),
        quiet=("I701",),
        result={(_LOCATED.id, ("extends",)): sorted((_TRACKED.id, _OWNED.id))},
    ),
    Scenario(
        "I702 a circle of three, of which base has one edge",
        (_A, _under(_B, _C), _C),
        (_under(_A, _B), _under(_B, _C), _C),
        (_A, _under(_B, _C), _under(_C, _A)),
        (("I702", "block", ("extends",)),),
    ),
    Scenario(
        "I702 two interfaces that extend each other",
        (_LOCATED, _TRACKED),
        (_above(_LOCATED, _TRACKED), _TRACKED),
        (_LOCATED, _above(_TRACKED, _LOCATED)),
        (("I702", "block", ("extends",)),),
    ),
    Scenario(
        "I702 two links that specialise each other",
        (_A, _B, _ONE, _OTHER),
        (_A, _B, _ONE.evolve(extends=(_OTHER.id,)), _OTHER),
        (_A, _B, _ONE, _OTHER.evolve(extends=(_ONE.id,))),
        (("I702", "block", ("extends",)),),
    ),
    Scenario(
        "I703 a new implementer and a link that is now required",
        (AIRCRAFT, _LOCATED),
        (_implementing(), _LOCATED),
        (AIRCRAFT, _LOCATED.evolve(link_constraints=(_NEAR,))),
        (("I703", "block", ("implements", _LOCATED.id, "links", _NEAR.id)),),
    ),
    Scenario(
        "I703 a new implementer, and a requirement further up",
        (AIRCRAFT, _above(_LOCATED, _TRACKED), _TRACKED),
        (_implementing(), _above(_LOCATED, _TRACKED), _TRACKED),
        (
            AIRCRAFT,
            _above(_LOCATED, _TRACKED),
            _interface("Tracked", a_property("Tracked", "signal", required=True)),
        ),
        (("I703", "block", (*_MEMBERS, an_id("Tracked.signal"))),),
    ),
    Scenario(
        "I704 a member given to a property that the other side retyped",
        (AIRCRAFT, _interface("Located", _PLACE.evolve(data_type=INTEGER, required=False))),
        (
            _implementing((_PLACE.id, SEATS)),
            _interface("Located", _PLACE.evolve(data_type=INTEGER, required=False)),
        ),
        (
            AIRCRAFT.evolve(
                properties=(AIRCRAFT.properties[0], AIRCRAFT.properties[1].evolve(data_type=_DATE))
            ),
            _interface("Located", _PLACE.evolve(data_type=INTEGER, required=False)),
        ),
        (
            ("I704", "block", (*_MEMBERS, _PLACE.id)),
            ("T103", "warn", ("properties", SEATS, "data_type")),
        ),
    ),
    Scenario(
        "I704 a member that is a list now, for a new implementer",
        (AIRCRAFT, _interface("Located", _PLACE)),
        (_implementing((_PLACE.id, CODE)), _interface("Located", _PLACE)),
        (AIRCRAFT, _interface("Located", _PLACE.evolve(array=True))),
        (
            ("I704", "block", (*_MEMBERS, _PLACE.id)),
            ("T103", "warn", ("properties", _PLACE.id, "array")),
        ),
    ),
    Scenario(
        "I706 an interface newly extended and deleted",
        (_LOCATED, _TRACKED),
        (_above(_LOCATED, _TRACKED), _TRACKED),
        (_LOCATED,),
        (("I706", "block", ()),),
        result={(_TRACKED.id, ()): None},
    ),
    Scenario(
        "I706 an interface deleted, and implemented by two",
        (AIRCRAFT, AIRLINE, _LOCATED),
        (AIRCRAFT, AIRLINE),
        (
            _implementing(),
            AIRLINE.evolve(implements=(Implementation(id=_LOCATED.id),)),
            _LOCATED,
        ),
        (("I706", "block", ()),),
    ),
    Scenario(
        "I707 a member moved from one property to two others",
        (_placing(CODE), _interface("Located", _PLACE)),
        (_placing(SEATS), _interface("Located", _PLACE)),
        (_placing(_TAIL.id), _interface("Located", _PLACE)),
        (("I707", "error", (*_MEMBERS, _PLACE.id)),),
        result={at(*_MEMBERS, _PLACE.id): CODE},
    ),
    Scenario(
        "I707 a member moved to an inherited property, and to one of its own",
        (
            _under(_placing(CODE), _A),
            _A.evolve(properties=(_INHERITED,)),
            _interface("Located", _PLACE),
        ),
        (
            _under(_placing(_INHERITED.id), _A),
            _A.evolve(properties=(_INHERITED,)),
            _interface("Located", _PLACE),
        ),
        (
            _under(_placing(_TAIL.id), _A),
            _A.evolve(properties=(_INHERITED,)),
            _interface("Located", _PLACE),
        ),
        (("I707", "error", (*_MEMBERS, _PLACE.id)),),
        result={at(*_MEMBERS, _PLACE.id): CODE},
    ),
)
