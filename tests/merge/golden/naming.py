"""Names and kinds that meet: U801, U804, L605."""

from oms_desktop.models.group import Group
from oms_desktop.models.interface import Interface
from oms_desktop.models.link_type import LinkType
from oms_desktop.models.property import SharedProperty
from oms_desktop.models.struct_type import StructField, StructType
from tests.builders import a_link, a_property, a_type, an_id
from tests.merge.golden.scenario import AIRCRAFT, AIRCRAFT_ID, AIRLINE, Scenario, at

_SIZE = StructType(id=an_id("Size"), api_name="Size", display_name="Size")
_FIELDS = sorted(
    (StructField(id=an_id(f"Size.{n}"), api_name="Width", display_name=n) for n in ("one", "two")),
    key=lambda field: field.id,
)
_FIRST = StructField(id=an_id("Size.first"), api_name="first", display_name="First")
_SIZED = _SIZE.evolve(fields=(_FIRST,))


def _link(name: str, source: str, target: str) -> LinkType:
    """Return a link between aircraft and airline, with names for its ends."""
    made = a_link(name, AIRCRAFT, AIRLINE)
    ends = (made.source.evolve(api_name=source), made.target.evolve(api_name=target))
    return made.evolve(source=ends[0], target=ends[1])


_INTERFACE = Interface(id=AIRCRAFT_ID, api_name="Flying", display_name="Flying")
_GROUP = Group(id=AIRCRAFT_ID, api_name="Fleet", display_name="Fleet")
_SHARED = SharedProperty(id=AIRCRAFT_ID, api_name="code", display_name="Code")
_LINKS = sorted((_link("one", "a", "b"), _link("two", "c", "d")), key=lambda link: link.id)

SCENARIOS = (
    Scenario(
        "U801 two types renamed to one name",
        (AIRCRAFT, AIRLINE),
        (AIRCRAFT.evolve(api_name="Carrier"), AIRLINE),
        (AIRCRAFT, AIRLINE.evolve(api_name="carrier")),
        (("U801", "block", ("api_name",)),),
        result={at("api_name"): "Carrier", (AIRLINE.id, ("api_name",)): "carrier"},
    ),
    Scenario(
        "U801 two fields of a struct type with one name",
        (_SIZED,),
        (_SIZED.evolve(fields=(_FIRST, _FIELDS[0])),),
        (_SIZED.evolve(fields=(_FIELDS[1].evolve(api_name="WIDTH"), _FIRST)),),
        (("U801", "block", ("fields", _FIELDS[0].id, "api_name")),),
    ),
    Scenario(
        "U801 two new links with one name",
        (AIRCRAFT, AIRLINE),
        (AIRCRAFT, AIRLINE, _LINKS[0].evolve(api_name="flies")),
        (AIRCRAFT, AIRLINE, _LINKS[1].evolve(api_name="flies")),
        (("U801", "block", ("api_name",)),),
    ),
    Scenario(
        "U804 both added one id, as two kinds",
        (AIRLINE,),
        (AIRLINE, AIRCRAFT),
        (AIRLINE, _INTERFACE),
        (("U804", "block", ()),),
        result={at("kind"): "interface"},
    ),
    Scenario(
        "U804 a type became a group on one side and was renamed on the other",
        (AIRCRAFT,),
        (AIRCRAFT.evolve(display_name="Plane"),),
        (_GROUP,),
        (("U804", "block", ()),),
        result={at("kind"): "object_type", at("display_name"): "Aircraft"},
    ),
    Scenario(
        "U804 one property turned into two kinds of record",
        (_SHARED,),
        (_GROUP,),
        (_INTERFACE,),
        (("U804", "block", ()),),
        result={at("kind"): "shared_property"},
    ),
    Scenario(
        "L605 a link renamed to what another is called at the type",
        (AIRCRAFT, AIRLINE, *_LINKS),
        (
            AIRCRAFT,
            AIRLINE,
            _LINKS[0].evolve(target=_LINKS[0].target.evolve(api_name="owner")),
            _LINKS[1],
        ),
        (
            AIRCRAFT,
            AIRLINE,
            _LINKS[0],
            _LINKS[1].evolve(target=_LINKS[1].target.evolve(api_name="owner")),
        ),
        (("L605", "block", ("target", "api_name")),),
    ),
    Scenario(
        "L605 a new link is called like a new property",
        (AIRCRAFT, AIRLINE),
        (AIRCRAFT, AIRLINE, _link("one", "fleet", "owner")),
        (
            AIRCRAFT.evolve(properties=(*AIRCRAFT.properties, a_property("Aircraft", "owner"))),
            AIRLINE,
        ),
        (
            (
                "L605",
                "block",
                min(
                    (an_id("one"), ("target", "api_name")),
                    (AIRCRAFT_ID, ("properties", an_id("Aircraft.owner"), "api_name")),
                )[1],
            ),
        ),
    ),
    Scenario(
        "U801 does not see two kinds, or one name on both sides",
        (AIRCRAFT,),
        (AIRCRAFT, a_type("Lease")),
        (AIRCRAFT, a_type("Lease"), a_link("lease", AIRCRAFT, AIRCRAFT)),
        quiet=("E401", "M002"),
    ),
)
