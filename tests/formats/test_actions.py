"""Action types leave and come back exactly, in our own words of RDF and in our JSON."""

import pytest

from oms_desktop.formats import Syntax, read, write
from oms_desktop.models.action_type import Assignment, Criterion, SideEffect, ValueSource
from oms_desktop.models.data_types import data_type
from oms_desktop.models.ids import module_id
from oms_desktop.models.module import Module
from oms_desktop.models.property import AllowedValue, Constraints
from oms_desktop.models.record import Record
from oms_desktop.versioning.snapshot import memory_snapshot
from tests.builders import a_link, a_parameter, a_rule, a_type, an_action, an_id

IRI = "https://airline.example/ontology#assignAircraft"
FLIGHT, AIRCRAFT = a_type("Flight", "gate"), a_type("Aircraft", "tailNumber")
FLOWN = a_link("flownWith", FLIGHT, AIRCRAFT)
TRIP = a_parameter("assign", "trip", refers_to=FLIGHT.id, required=True, labels=(("ko", "항공편"),))
PLANES = a_parameter("assign", "planes", refers_to=AIRCRAFT.id, is_list=True, editable=False)
GATE = a_parameter(
    "assign",
    "gate",
    default="A1",
    visible=False,
    constraints=Constraints(max_length=3, allowed=(AllowedValue(id="A1", label="Gate A1"),)),
)
WEIGHT = a_parameter("assign", "weight", data_type("decimal", precision=8, scale=2))
ASSIGN = an_action(
    "assign",
    TRIP,
    PLANES,
    GATE,
    WEIGHT,
    iri=IRI,
    module=module_id(),
    rules=(
        a_rule(
            "assign",
            "modify_object",
            object_type=FLIGHT.id,
            object=TRIP.id,
            sets=(
                Assignment(id=FLIGHT.properties[0].id, parameter=GATE.id),
                Assignment(id=an_id("other"), source=ValueSource.CONSTANT, constant=""),
            ),
        ),
        a_rule("assign", "create_link", link_type=FLOWN.id, object=TRIP.id, other=PLANES.id),
        a_rule("assign", "create_object", object_type="https://elsewhere.example/Log"),
    ),
    criteria=(
        Criterion(
            id=an_id("free"),
            expression='plane.status = "free"\nand trip.isOpen',
            message="It is busy.",
            messages=(("ko", "사용 중입니다."),),
        ),
    ),
    effects=(SideEffect(id=an_id("hook"), does="webhook", url="urn:x", body='{"plane": "${p}"}'),),
)
RECORDS = [Module(id=module_id()), FLIGHT, AIRCRAFT, FLOWN, ASSIGN]


@pytest.mark.parametrize(
    "syntax", [Syntax.TURTLE, Syntax.RDF_XML, Syntax.JSON_LD, Syntax.N_QUADS, Syntax.OMS_JSON]
)
def test_an_action_comes_back_as_it_was(syntax: Syntax) -> None:
    written = write(memory_snapshot(RECORDS), syntax)

    again = read(written.data, syntax)

    found: dict[str, Record] = {record.id: record for record in again.records}
    assert found[ASSIGN.id] == ASSIGN
    assert write(memory_snapshot(again.records), syntax).data == written.data


def test_its_words_can_be_read() -> None:
    text = write(memory_snapshot(RECORDS), Syntax.TURTLE).data.decode()

    assert "<https://airline.example/ontology#assignAircraft>\n  a oms:ActionType ;" in text
    for words in ("oms:parameters (", "oms:isList true", "oms:refersTo", 'oms:does "create_link"'):
        assert words in text
