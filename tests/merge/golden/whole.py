"""Links and violations of the merged whole: L, I, U, B codes and E408."""

from oms_desktop.models.data_types import data_type
from oms_desktop.models.interface import Interface
from oms_desktop.models.link_type import Cardinality, LinkType
from oms_desktop.models.object_type import Implementation, ObjectType
from oms_desktop.models.property import AllowedValue, Constraints
from tests.builders import a_link, a_property, a_type, an_id
from tests.merge.golden.scenario import AIRCRAFT, AIRLINE, CODE, INTEGER, LONG, SEATS, Scenario, at

ONE, MANY = Cardinality.ONE, Cardinality.MANY
_LINK = a_link("flies", AIRLINE, AIRCRAFT, many=(False, False))
_ENDS = ("#cardinality",)


def _counted(link: LinkType, source: Cardinality, target: Cardinality) -> LinkType:
    return link.evolve(
        source=link.source.evolve(cardinality=source), target=link.target.evolve(cardinality=target)
    )


_PLACE = a_property("Located", "place", required=True)
_LOCATED = Interface(id=an_id("Located"), api_name="Located", display_name="Located")
_IMPLEMENTING = AIRCRAFT.evolve(implements=(Implementation(id=_LOCATED.id),))
_A, _B = a_type("A"), a_type("B")
_MIXED = _counted(_LINK, MANY, ONE)


def _twin(name: str) -> ObjectType:
    return a_type(name, api_name="Lease", display_name=name)


SHORT = data_type("short")
_OWN = a_property("Depot", "own", SHORT)
_MEMBERS = ((_PLACE.id, _OWN.id),)
_MAPPED = a_type("Depot", _OWN, implements=(Implementation(id=_LOCATED.id, properties=_MEMBERS),))
_PLACED = _LOCATED.evolve(properties=(_PLACE.evolve(data_type=INTEGER),))


def _coded(**fields: object) -> ObjectType:
    """Return the aircraft with its property *code* changed."""
    properties = tuple(p.evolve(**fields) if p.id == CODE else p for p in AIRCRAFT.properties)
    return AIRCRAFT.evolve(properties=properties)


def _moved(target: ObjectType) -> LinkType:
    return _LINK.evolve(target=_LINK.target.evolve(any_of=(target.id,)))


_TWINS = sorted((_twin("one"), _twin("two")), key=lambda t: t.id)

SCENARIOS = (
    Scenario(
        "L601 each side allows more at another end",
        (AIRCRAFT, AIRLINE, _LINK),
        (AIRCRAFT, AIRLINE, _counted(_LINK, MANY, ONE)),
        (AIRCRAFT, AIRLINE, _counted(_LINK, ONE, MANY)),
        (("L601", "warn", _ENDS),),
        result={(_LINK.id, _ENDS): ["many", "many"]},
    ),
    Scenario(
        "L602 one allows more, the other less",
        (AIRCRAFT, AIRLINE, _MIXED),
        (AIRCRAFT, AIRLINE, _counted(_LINK, MANY, MANY)),
        (AIRCRAFT, AIRLINE, _counted(_LINK, ONE, ONE)),
        (("L602", "error", _ENDS),),
        result={(_LINK.id, _ENDS): ["many", "one"]},
    ),
    Scenario(
        "L603 one end moved to two types",
        (AIRCRAFT, AIRLINE, _A, _B, _LINK),
        (AIRCRAFT, AIRLINE, _A, _B, _moved(_A)),
        (AIRCRAFT, AIRLINE, _A, _B, _moved(_B)),
        (("L603", "error", ("target", "any_of")),),
        result={(_LINK.id, ("target", "any_of")): [AIRCRAFT.id]},
    ),
    Scenario(
        "L607 the names of both ends change independently",
        (AIRCRAFT, AIRLINE, _LINK),
        (AIRCRAFT, AIRLINE, _LINK.evolve(source=_LINK.source.evolve(api_name="operator"))),
        (AIRCRAFT, AIRLINE, _LINK.evolve(target=_LINK.target.evolve(api_name="fleet"))),
        quiet=("L607",),
        result={
            (_LINK.id, ("source", "api_name")): "operator",
            (_LINK.id, ("target", "api_name")): "fleet",
        },
    ),
    Scenario(
        "E408 deleted and newly linked",
        (AIRCRAFT, AIRLINE),
        (AIRCRAFT,),
        (AIRCRAFT, AIRLINE, _LINK),
        (("E408", "block", ()),),
        result={(AIRLINE.id, ()): None},
    ),
    Scenario(
        "E408 deleted and newly extended",
        (AIRCRAFT, AIRLINE),
        (AIRCRAFT.evolve(extends=(AIRLINE.id,)), AIRLINE),
        (AIRCRAFT,),
        (("E408", "block", ()),),
    ),
    Scenario(
        "I706 an interface deleted and newly implemented",
        (AIRCRAFT, _LOCATED),
        (AIRCRAFT,),
        (_IMPLEMENTING, _LOCATED),
        (("I706", "block", ()),),
    ),
    Scenario(
        "L606 a link deleted and newly named as inverse",
        (AIRCRAFT, AIRLINE, _LINK),
        (AIRCRAFT, AIRLINE),
        (AIRCRAFT, AIRLINE, _LINK, a_link("flown", AIRCRAFT, AIRLINE, inverse_of=_LINK.id)),
        (("L606", "block", ()),),
    ),
    Scenario(
        "B902 a property removed and made the title",
        (AIRCRAFT,),
        (AIRCRAFT.evolve(properties=AIRCRAFT.properties[:1]),),
        (AIRCRAFT.evolve(title_property=SEATS),),
        (("B902", "block", ("properties", SEATS)),),
        result={at("title_property"): SEATS},
    ),
    Scenario(
        "U801 two new types with one api name",
        (AIRCRAFT,),
        (AIRCRAFT, _TWINS[0]),
        (AIRCRAFT, _TWINS[1]),
        (("U801", "block", ("api_name",)),),
    ),
    Scenario(
        "U801 does not see different IRIs (decision 21)",
        (AIRCRAFT,),
        (AIRCRAFT, _TWINS[0].evolve(iri="urn:one")),
        (AIRCRAFT, _TWINS[1].evolve(iri="urn:two")),
        quiet=("M002",),
    ),
    Scenario(
        "U801 two new properties with one api name",
        (AIRCRAFT,),
        (
            AIRCRAFT.evolve(
                properties=(*AIRCRAFT.properties, a_property("one", "range", required=True))
            ),
        ),
        (AIRCRAFT.evolve(properties=(a_property("two", "Range"), *AIRCRAFT.properties)),),
        (
            (
                "U801",
                "block",
                ("properties", min(an_id("one.range"), an_id("two.Range")), "api_name"),
            ),
        ),
    ),
    Scenario(
        "R504 one renamed to a name, another made with it",
        (AIRCRAFT, AIRLINE),
        (AIRCRAFT.evolve(api_name="Lease"), AIRLINE),
        (AIRCRAFT, AIRLINE, _TWINS[0]),
        (("R504", "block", ("api_name",)),),
    ),
    Scenario(
        "R505 two names are swapped",
        (AIRCRAFT, AIRLINE),
        (AIRCRAFT.evolve(api_name="Airline"), AIRLINE.evolve(api_name="Aircraft")),
        (AIRCRAFT.evolve(icon="plane"), AIRLINE),
        quiet=("R505",),
        result={at("api_name"): "Airline", (AIRLINE.id, ("api_name",)): "Aircraft"},
    ),
    Scenario(
        "L605 two links with one name at one type",
        (AIRCRAFT, AIRLINE),
        (AIRCRAFT, AIRLINE, a_link("one", AIRLINE, AIRCRAFT)),
        (AIRCRAFT, AIRLINE, a_link("two", AIRLINE, AIRCRAFT)),
        (
            ("L605", "block", ("source", "api_name")),
            ("L605", "block", ("target", "api_name")),
        ),
    ),
    Scenario(
        "I702 a circle that no side has",
        (_A, _B),
        (_A.evolve(extends=(_B.id,)), _B),
        (_A, _B.evolve(extends=(_A.id,))),
        (("I702", "block", ("extends",)),),
    ),
    Scenario(
        "I704 a member and what stands for it get two types",
        (_MAPPED, _PLACED),
        (_MAPPED.evolve(properties=(_OWN.evolve(data_type=INTEGER),)), _PLACED),
        (_MAPPED, _PLACED.evolve(properties=(_PLACE.evolve(data_type=SHORT),))),
        (
            ("T103", "warn", ("properties", _PLACE.id, "data_type")),
            ("I704", "block", ("implements", _LOCATED.id, "properties", _PLACE.id)),
        ),
    ),
    Scenario(
        "T105 a type changed where the other side added a length",
        (AIRCRAFT,),
        (_coded(data_type=LONG),),
        (_coded(constraints=Constraints(max_length=3)),),
        (
            ("T103", "warn", ("properties", CODE, "data_type")),
            ("T105", "block", ("properties", CODE, "constraints", "max_length")),
        ),
    ),
    Scenario(
        "T109 a type changed where the other side allowed a value",
        (AIRCRAFT,),
        (_coded(data_type=LONG),),
        (_coded(constraints=Constraints(allowed=(AllowedValue(id="A320"),))),),
        (
            ("T103", "warn", ("properties", CODE, "data_type")),
            ("T109", "block", ("properties", CODE, "constraints", "allowed", "A320")),
        ),
    ),
    Scenario(
        "I703 a new requirement and a new implementer",
        (AIRCRAFT, _LOCATED),
        (AIRCRAFT, _LOCATED.evolve(properties=(_PLACE,))),
        (_IMPLEMENTING, _LOCATED),
        (("I703", "block", ("implements", _LOCATED.id, "properties", _PLACE.id)),),
    ),
)
