"""Action types are records like the others: the field table alone tells how they are stored, compared and walked."""

import pytest
from pydantic import ValidationError

from oms_desktop.models.action_type import ActionType, Assignment, Criterion, SideEffect
from oms_desktop.models.fields import field_table, fields_of
from oms_desktop.models.names import name_of
from oms_desktop.models.plain import from_plain, to_plain
from oms_desktop.models.references import references
from oms_desktop.models.values import Rule
from oms_desktop.versioning.records import decode_plain, encode_record
from tests.builders import a_link, a_parameter, a_rule, a_type, an_action, an_id

AIRCRAFT = a_type("Aircraft", "tailNumber")
FLIGHT = a_type("Flight", "code", "gate")
OPERATED = a_link("operatedBy", FLIGHT, AIRCRAFT)
PLANE = a_parameter("assign", "plane", refers_to=AIRCRAFT.id)
TRIP = a_parameter("assign", "trip", refers_to=FLIGHT.id)
GATE = a_parameter("assign", "gate", required=True, visible=False)
ASSIGN = an_action(
    "assign",
    PLANE,
    TRIP,
    GATE,
    rules=(
        a_rule(
            "assign",
            "modify_object",
            object_type=FLIGHT.id,
            object=TRIP.id,
            sets=(Assignment(id=FLIGHT.properties[1].id, parameter=GATE.id),),
        ),
        a_rule("assign", "create_link", link_type=OPERATED.id, object=TRIP.id, other=PLANE.id),
    ),
    criteria=(Criterion(id=an_id("free"), expression="plane.isFree", message="It is not free."),),
    effects=(SideEffect(id=an_id("tell"), does="webhook", url="https://example.org/hook"),),
)


def test_an_action_survives_its_bytes() -> None:
    assert from_plain(to_plain(ASSIGN)) == ASSIGN
    assert from_plain(decode_plain(encode_record(ASSIGN))) == ASSIGN


def test_a_bare_action_is_its_id_and_kind() -> None:
    assert to_plain(ActionType(id=an_id("bare"))) == {"kind": "action_type", "id": an_id("bare")}


def test_fields_of_a_newer_program_are_kept_in_rules_and_what_they_set() -> None:
    tree = to_plain(ASSIGN)
    tree["rules"][0]["newer"] = 1
    tree["rules"][0]["sets"][0]["newer"] = ["deep"]

    assert to_plain(from_plain(tree)) == tree


def test_the_walk_finds_types_links_properties_and_parameters() -> None:
    change, link = ASSIGN.rules
    sets = ("rules", change.id, "sets", FLIGHT.properties[1].id)

    found = {r.path: (r.target, r.to) for r in references(to_plain(ASSIGN))}

    assert found == {
        ("parameters", PLANE.id, "refers_to"): (AIRCRAFT.id, "record"),
        ("parameters", TRIP.id, "refers_to"): (FLIGHT.id, "record"),
        ("rules", change.id, "object_type"): (FLIGHT.id, "record"),
        ("rules", change.id, "object"): (TRIP.id, "property"),
        (*sets, "id"): (FLIGHT.properties[1].id, "property"),
        (*sets, "parameter"): (GATE.id, "property"),
        ("rules", link.id, "link_type"): (OPERATED.id, "record"),
        ("rules", link.id, "object"): (TRIP.id, "property"),
        ("rules", link.id, "other"): (PLANE.id, "property"),
    }


def test_every_list_of_an_action_merges_by_element_and_every_reference_as_one_slot() -> None:
    table = field_table("action_type")

    for name in ("parameters", "rules", "criteria", "effects"):
        rule = table[name]
        assert rule.rule is Rule.KEYED
        assert rule.element is not None
        fields = fields_of(rule.element)
        assert fields["id"].rule is Rule.FIXED
        for field in fields.values():
            assert not field.refers_to or field.rule is Rule.SLOT, field.name


def test_two_values_for_one_property_are_refused() -> None:
    twice = Assignment(id=FLIGHT.properties[0].id, constant="x")

    with pytest.raises(ValidationError, match="one id"):
        ASSIGN.rules[0].evolve(sets=(twice, twice))


def test_parts_without_a_name_are_called_by_what_they_say() -> None:
    tree = to_plain(ASSIGN)

    assert name_of(tree["rules"][1]) == "create link"
    assert name_of(tree["criteria"][0]) == "plane.isFree"
    assert name_of(tree["effects"][0]) == "webhook"
