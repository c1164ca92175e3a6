"""More of the L and B codes: links and their ends, keys, titles and protection."""

from oms_desktop.models.interface import Interface, LinkConstraint
from oms_desktop.models.link_type import Cardinality, LinkType
from oms_desktop.models.object_type import Implementation, ObjectType
from oms_desktop.models.property import Property, Sensitivity, SharedProperty
from tests.builders import a_link, a_property, a_type, an_id
from tests.merge.golden.scenario import (
    AIRCRAFT,
    AIRLINE,
    CODE,
    INTEGER,
    SEATS,
    Scenario,
    at,
    with_seats,
)

ONE, MANY = Cardinality.ONE, Cardinality.MANY
_A, _B = a_type("A"), a_type("B")
_NARROW = a_link("flies", AIRLINE, AIRCRAFT, many=(False, False))
_SECRET = ("properties", SEATS, "sensitivity")
_TYPES = (AIRCRAFT, AIRLINE)


def _counted(source: Cardinality, target: Cardinality, **fields: object) -> LinkType:
    return _NARROW.evolve(
        source=_NARROW.source.evolve(cardinality=source),
        target=_NARROW.target.evolve(cardinality=target),
        **fields,
    )


def _leading(end: str, to: ObjectType) -> LinkType:
    return _NARROW.evolve(**{end: getattr(_NARROW, end).evolve(any_of=(to.id,))})


def _called(end: str, **names: object) -> LinkType:
    return _NARROW.evolve(**{end: getattr(_NARROW, end).evolve(**names)})


def _protected(how: Sensitivity, **fields: object) -> ObjectType:
    return with_seats(sensitivity=how, **fields)


_NONE, _PII, _HIDDEN = Sensitivity.NONE, Sensitivity.PII, Sensitivity.SECRET
_PHONE = SharedProperty(id=an_id("Phone"), api_name="phone", display_name="Phone", sensitivity=_PII)
_LINKED = Interface(
    id=an_id("Linked"),
    api_name="Linked",
    display_name="Linked",
    link_constraints=(LinkConstraint(id=an_id("Linked.to"), api_name="to", required=False),),
)
_IMPLEMENTING = AIRCRAFT.evolve(
    implements=(Implementation(id=_LINKED.id, links=((an_id("Linked.to"), _NARROW.id),)),)
)


_HEIR = a_type("Jet", extends=(AIRCRAFT.id,))


def _without(*gone: str) -> tuple[Property, ...]:
    return tuple(p for p in AIRCRAFT.properties if p.id not in gone)


SCENARIOS = (
    Scenario(
        "L601 one allows more at both ends, the other at one",
        (*_TYPES, _counted(ONE, ONE)),
        (*_TYPES, _counted(MANY, MANY)),
        (*_TYPES, _counted(ONE, MANY)),
        (("L601", "warn", ("#cardinality",)),),
        result={(_NARROW.id, ("#cardinality",)): ["many", "many"]},
    ),
    Scenario(
        "L601 more at each end, while the link got another name",
        (*_TYPES, _counted(ONE, ONE)),
        (*_TYPES, _counted(MANY, ONE, display_name="operates")),
        (*_TYPES, _counted(ONE, MANY)),
        (("L601", "warn", ("#cardinality",)),),
        quiet=("M002",),
    ),
    Scenario(
        "L602 one at this end, one at the other",
        (*_TYPES, _counted(MANY, MANY)),
        (*_TYPES, _counted(ONE, MANY)),
        (*_TYPES, _counted(MANY, ONE)),
        (("L602", "error", ("#cardinality",)),),
        result={(_NARROW.id, ("#cardinality",)): ["many", "many"]},
    ),
    Scenario(
        "L602 turned round and narrowed",
        (*_TYPES, _counted(MANY, ONE)),
        (*_TYPES, _counted(ONE, MANY)),
        (*_TYPES, _counted(ONE, ONE)),
        (("L602", "error", ("#cardinality",)),),
    ),
    Scenario(
        "L603 the source moved to two types",
        (*_TYPES, _A, _B, _NARROW),
        (*_TYPES, _A, _B, _leading("source", _A)),
        (*_TYPES, _A, _B, _leading("source", _B)),
        (("L603", "error", ("source", "any_of")),),
        result={(_NARROW.id, ("source", "any_of")): [AIRLINE.id]},
    ),
    Scenario(
        "L603 the target moved to a new type and to an old one",
        (*_TYPES, _A, _NARROW),
        (*_TYPES, _A, _leading("target", _A)),
        (*_TYPES, _A, _B, _leading("target", _B)),
        (("L603", "error", ("target", "any_of")),),
    ),
    Scenario(
        "L605 a link and a property of one name",
        _TYPES,
        (*_TYPES, a_link("one", AIRLINE, AIRCRAFT)),
        (AIRCRAFT, AIRLINE.evolve(properties=(a_property("Airline", "aircraft"),))),
        (("L605", "block", ("target", "api_name")),),
    ),
    Scenario(
        "L605 an end renamed to what a new link is called",
        (*_TYPES, a_link("one", AIRLINE, AIRCRAFT)),
        (
            *_TYPES,
            a_link("one", AIRLINE, AIRCRAFT).evolve(
                target=_called("target", api_name="jet").target
            ),
        ),
        (*_TYPES, a_link("one", AIRLINE, AIRCRAFT), _called("target", api_name="jet")),
        (("L605", "block", ("target", "api_name")),),
    ),
    Scenario(
        "L606 a link deleted that an implementation newly uses",
        (*_TYPES, _LINKED, _NARROW),
        (*_TYPES, _LINKED),
        (_IMPLEMENTING, AIRLINE, _LINKED, _NARROW),
        (("L606", "block", ()),),
    ),
    Scenario(
        "L606 a link deleted that another newly goes on from",
        (*_TYPES, _NARROW),
        _TYPES,
        (*_TYPES, _NARROW, a_link("leases", _A, _B, extends=(_NARROW.id,)), _A, _B),
        (("L606", "block", ()),),
    ),
    Scenario(
        "L607 one end gets a plural, the other a label",
        (*_TYPES, _NARROW),
        (*_TYPES, _called("source", plural_name="operators")),
        (*_TYPES, _called("target", labels=(("ko", "항공기"),))),
        quiet=("L607",),
        result={
            (_NARROW.id, ("source", "plural_name")): "operators",
            (_NARROW.id, ("target", "labels", "ko")): "항공기",
        },
    ),
    Scenario(
        "L607 both names of one end, all names of the other",
        (*_TYPES, _NARROW),
        (*_TYPES, _called("source", api_name="operator", display_name="operator")),
        (*_TYPES, _called("target", api_name="fleet", display_name="fleet", plural_name="fleets")),
        quiet=("L607",),
        result={(_NARROW.id, ("target", "plural_name")): "fleets"},
    ),
    Scenario(
        "L607 is not said where one side renamed both ends",
        (*_TYPES, _NARROW),
        (*_TYPES, _called("source", api_name="operator")),
        (
            *_TYPES,
            _called("source", plural_name="operators").evolve(
                target=_called("target", api_name="fleet").target
            ),
        ),
        quiet=("R501", "M002"),
    ),
    Scenario(
        "T107 a property removed and made the key",
        (AIRCRAFT.evolve(primary_key=()),),
        (AIRCRAFT.evolve(primary_key=(), properties=_without(SEATS)),),
        (AIRCRAFT.evolve(primary_key=(SEATS,)),),
        (("T107", "block", ("primary_key",)),),
    ),
    Scenario(
        "B902 a title removed, and chosen instead of another",
        (AIRCRAFT.evolve(title_property=CODE),),
        (AIRCRAFT.evolve(title_property=CODE, properties=_without(SEATS)),),
        (AIRCRAFT.evolve(title_property=SEATS),),
        (("B902", "block", ("properties", SEATS)),),
        result={at("title_property"): SEATS},
    ),
    Scenario(
        "B902 an inherited title, and no longer a parent",
        (_HEIR, AIRCRAFT),
        (_HEIR.evolve(extends=()), AIRCRAFT),
        (_HEIR.evolve(title_property=SEATS), AIRCRAFT),
        (("B902", "block", ("title_property",)),),
        result={(_HEIR.id, ("title_property",)): SEATS},
    ),
    Scenario(
        "B903 loosened and tightened",
        (_protected(_PII),),
        (_protected(_NONE),),
        (_protected(_HIDDEN),),
        (("B903", "error", _SECRET),),
        result={at(*_SECRET): "secret"},
    ),
    Scenario(
        "B903 tightened in two ways: the tighter one holds",
        (AIRCRAFT,),
        (_protected(_PII),),
        (_protected(_HIDDEN),),
        (("B903", "error", _SECRET),),
        result={at(*_SECRET): "secret"},
    ),
    Scenario(
        "B903 loosened in two ways, of a shared property",
        (_PHONE.evolve(sensitivity=_HIDDEN), AIRCRAFT),
        (_PHONE, AIRCRAFT),
        (_PHONE.evolve(sensitivity=_NONE), AIRCRAFT),
        (("B903", "error", ("sensitivity",)),),
        result={(_PHONE.id, ("sensitivity",)): "pii"},
    ),
    Scenario(
        "B903 loosened on one side only is taken (M002)",
        (_protected(_HIDDEN),),
        (_protected(_PII),),
        (_protected(_HIDDEN, data_type=INTEGER, unit="seats"),),
        quiet=("M002",),
        result={at(*_SECRET): "pii"},
    ),
)
