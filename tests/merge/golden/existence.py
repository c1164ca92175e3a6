"""Records that come and go: E401, E402, E405 to E408, E410, with what stands beside them."""

from oms_desktop.models.diagram import Diagram, DiagramNote, Placement
from oms_desktop.models.group import Group
from oms_desktop.models.ids import placement_id
from oms_desktop.models.interface import Interface
from oms_desktop.models.link_type import LinkType
from oms_desktop.models.module import Module
from oms_desktop.models.property import SharedProperty
from oms_desktop.models.record import Deprecation, Status
from oms_desktop.models.struct_type import StructField, StructType
from oms_desktop.models.value_type import ValueType
from tests.builders import a_link, a_property, an_id
from tests.merge.golden.scenario import (
    AIRCRAFT,
    AIRLINE,
    CODE,
    LONG,
    STRING,
    Scenario,
    at,
    with_seats,
)

_LINK = a_link("flies", AIRLINE, AIRCRAFT)
_MODULE = Module(id=an_id("Module"), api_name="air", display_name="Air", namespace="urn:air:")
_FLEET = Group(id=an_id("Fleet"), api_name="Fleet", display_name="Fleet")
_CODES = ValueType(id=an_id("Codes"), api_name="Codes", display_name="Codes")
_SHARED = SharedProperty(id=an_id("Shared"), api_name="shared", display_name="Shared")
_LOCATED = Interface(id=an_id("Located"), api_name="Located", display_name="Located")
_SIZE = StructType(
    id=an_id("Size"),
    api_name="Size",
    display_name="Size",
    fields=(StructField(id=an_id("Size.width"), api_name="width", display_name="Width"),),
)
_HEIGHT = StructField(id=an_id("Size.height"), api_name="height", display_name="Height")
_MAP = Diagram(id=an_id("Map"), display_name="Map")
_NOTE = DiagramNote(id=an_id("Note"), text="Here")
_PLACED = Placement(
    id=placement_id(_MAP.id, AIRLINE.id), diagram=_MAP.id, record=AIRLINE.id, x=1, y=2
)
_WINGS = a_property("Aircraft", "wings")


def _with_wings(**fields: object):  # type: ignore[no-untyped-def]
    """Return the aircraft with a new property, whose id both sides use."""
    return AIRCRAFT.evolve(properties=(*AIRCRAFT.properties, _WINGS.evolve(**fields)))


def _named(link: LinkType, name: str) -> LinkType:
    return link.evolve(source=link.source.evolve(api_name=name))


_OBSOLETE = AIRCRAFT.evolve(
    status=Status.DEPRECATED,
    deprecation=Deprecation(reason="Two kinds now", replaced_by=AIRLINE.id),
)

SCENARIOS = (
    Scenario(
        "E401 both added the same type and the same link to it",
        (AIRLINE,),
        (AIRLINE, AIRCRAFT, _LINK),
        (AIRLINE, AIRCRAFT, _LINK),
        quiet=("E401",),
        result={(_LINK.id, ("source", "any_of")): [AIRLINE.id]},
    ),
    Scenario(
        "E401 both read the same file, and one renamed something else",
        (AIRLINE,),
        (AIRLINE.evolve(display_name="Carrier"), _MODULE),
        (AIRLINE, _MODULE, _FLEET),
        quiet=("E401", "M002"),
        result={(_MODULE.id, ("namespace",)): "urn:air:", (_FLEET.id, ("api_name",)): "Fleet"},
    ),
    Scenario(
        "E402 both added a property, with two types",
        (AIRCRAFT,),
        (_with_wings(data_type=LONG),),
        (_with_wings(data_type=STRING),),
        (("E402", "error", ("properties", _WINGS.id, "data_type")),),
        result={at("properties", _WINGS.id, "api_name"): "wings"},
    ),
    Scenario(
        "E402 both added a link, with two names for one end",
        (AIRCRAFT, AIRLINE),
        (AIRCRAFT, AIRLINE, _named(_LINK, "operator")),
        (AIRCRAFT, AIRLINE, _named(_LINK, "owner")),
        (("E402", "error", ("source", "api_name")),),
        result={(_LINK.id, ("target", "api_name")): "aircraft"},
    ),
    Scenario(
        "E405 deleted on both sides",
        (AIRCRAFT, AIRLINE, _FLEET),
        (AIRCRAFT, _FLEET),
        (AIRCRAFT.evolve(icon="plane"), _FLEET),
        quiet=("E405",),
        result={(AIRLINE.id, ()): None},
    ),
    Scenario(
        "E405 a type is deleted with its links, and its place on a diagram follows",
        (AIRCRAFT, AIRLINE, _LINK, _MAP, _PLACED),
        (AIRCRAFT, _MAP, _PLACED),
        (AIRCRAFT, AIRLINE, _LINK, _MAP, _PLACED.evolve(x=7)),
        quiet=("E405", "M006"),
        result={(_LINK.id, ()): None, (_PLACED.id, ()): None},
    ),
    Scenario(
        "E406 a link deleted and made required",
        (AIRCRAFT, AIRLINE, _LINK),
        (AIRCRAFT, AIRLINE),
        (AIRCRAFT, AIRLINE, _LINK.evolve(source=_LINK.source.evolve(required=True))),
        (("E406", "error", ()),),
        result={(_LINK.id, ("source", "required")): True},
    ),
    Scenario(
        "E406 an interface renamed and deleted",
        (AIRCRAFT, _LOCATED),
        (AIRCRAFT, _LOCATED.evolve(api_name="Placed")),
        (AIRCRAFT,),
        (("E406", "error", ()),),
        result={(_LOCATED.id, ("api_name",)): "Placed"},
    ),
    Scenario(
        "E407 an interface deleted and given a member",
        (_LOCATED,),
        (),
        (_LOCATED.evolve(properties=(a_property("Located", "place"),)),),
        (("E407", "error", ()),),
    ),
    Scenario(
        "E407 a struct type given a field and deleted",
        (_SIZE,),
        (_SIZE.evolve(fields=(*_SIZE.fields, _HEIGHT)),),
        (),
        (("E407", "error", ()),),
        result={(_SIZE.id, ("fields", _HEIGHT.id, "api_name")): "height"},
    ),
    Scenario(
        "M006 a diagram deleted and given a note never asks",
        (_MAP,),
        (_MAP.evolve(notes=(_NOTE,)),),
        (),
        quiet=("M006",),
        result={(_MAP.id, ("notes", _NOTE.id, "text")): "Here"},
    ),
    Scenario(
        "E408 a value type deleted and newly used",
        (AIRCRAFT, _CODES),
        (AIRCRAFT,),
        (with_seats(value_type=_CODES.id), _CODES),
        (("E408", "block", ()),),
    ),
    Scenario(
        "E408 a group deleted and newly joined by two",
        (AIRCRAFT, AIRLINE, _FLEET),
        (AIRCRAFT.evolve(groups=(_FLEET.id,)), AIRLINE.evolve(groups=(_FLEET.id,)), _FLEET),
        (AIRCRAFT, AIRLINE),
        (("E408", "block", ()),),
        result={(_FLEET.id, ()): None, at("groups"): [_FLEET.id]},
    ),
    Scenario(
        "E410 a link deprecated and deleted",
        (AIRCRAFT, AIRLINE, _LINK),
        (AIRCRAFT, AIRLINE, _LINK.evolve(status=Status.DEPRECATED)),
        (AIRCRAFT, AIRLINE),
        (("E410", "error", ()),),
        result={(_LINK.id, ("status",)): "deprecated"},
    ),
    Scenario(
        "E410 deleted and deprecated with another in its place",
        (AIRCRAFT, AIRLINE),
        (AIRLINE,),
        (_OBSOLETE, AIRLINE),
        (("E410", "error", ()),),
        result={at("deprecation", "replaced_by"): AIRLINE.id, at("primary_key"): [CODE]},
    ),
)
