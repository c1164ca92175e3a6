"""Parts of action types are added, changed, moved and removed; what refers to them lets go; problems are mended."""

from __future__ import annotations

from typing import Any

import pytest

from oms_desktop.checks import check
from oms_desktop.edits import clipboard
from oms_desktop.edits.deletion import delete, impact
from oms_desktop.edits.fixes import fixes_for
from oms_desktop.edits.parts import add_part, change_part, move_part, remove_parts
from oms_desktop.edits.properties import remove_properties
from oms_desktop.edits.records import create
from oms_desktop.edits.refusal import EditRefused
from oms_desktop.models.action_type import ActionType, Assignment, Parameter
from oms_desktop.models.data_types import data_type
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.versioning.snapshot import TreeSnapshot, apply, memory_snapshot
from tests.builders import (
    a_link,
    a_parameter,
    a_property,
    a_rule,
    a_type,
    an_action,
    an_id,
    new_ids,
)

NUMBER = a_property("Flight", "number", required=True)
FLIGHT = a_type("Flight", NUMBER, a_property("Flight", "seats", data_type("integer")))
AIRCRAFT = a_type("Aircraft", "tailNumber")
OPERATED = a_link("operatedBy", FLIGHT, AIRCRAFT)
PLANE = a_parameter("plan", "plane", refers_to=AIRCRAFT.id)
CODE = a_parameter("plan", "code")
CREATES = a_rule(
    "plan",
    "create_object",
    object_type=FLIGHT.id,
    sets=(Assignment(id=NUMBER.id, parameter=CODE.id),),
)
LINKS = a_rule("plan", "create_link", link_type=OPERATED.id, object=CREATES.id, other=PLANE.id)
PLAN = an_action("plan", PLANE, CODE, rules=(CREATES, LINKS))
ALL = (FLIGHT, AIRCRAFT, OPERATED, PLAN)


def _project(*records: Any) -> TreeSnapshot:
    return memory_snapshot(records or ALL)


def _after(snapshot: TreeSnapshot, changes: ChangeSet, action: str = PLAN.id) -> ActionType:
    assert apply(apply(snapshot, changes), changes.inverse()).root == snapshot.root
    found = apply(snapshot, changes).get(action)
    assert isinstance(found, ActionType)
    return found


def test_a_new_action_has_a_small_first_letter_and_no_problem_but_that_it_does_nothing() -> None:
    snapshot = _project()
    made = create(snapshot, "action_type", an_id("new"), "Assign aircraft")

    after = _after(snapshot, made, an_id("new"))

    assert after.api_name == "assignAircraft"
    found = check(apply(snapshot, made))
    assert [one.code for one in found if one.record == after.id] == ["action_without_rules"]


def test_parts_are_added_changed_and_moved() -> None:
    snapshot = _project()
    gate = Parameter(id=an_id("gate"), api_name="gate")

    added = _after(snapshot, add_part(snapshot, PLAN.id, "parameters", gate, 0))
    changed = _after(snapshot, change_part(snapshot, PLAN.id, "parameters", CODE.id, required=True))
    moved = _after(snapshot, move_part(snapshot, PLAN.id, "rules", LINKS.id, 0))

    assert [one.id for one in added.parameters] == [gate.id, PLANE.id, CODE.id]
    assert [one.required for one in changed.parameters] == [False, True]
    assert [one.id for one in moved.rules] == [LINKS.id, CREATES.id]


def test_a_part_that_is_gone_is_not_changed() -> None:
    with pytest.raises(EditRefused):
        change_part(_project(), PLAN.id, "parameters", an_id("gone"), required=True)


def test_rules_let_go_of_a_parameter_and_of_a_rule_that_goes() -> None:
    snapshot = _project()

    without_code = _after(snapshot, remove_parts(snapshot, PLAN.id, "parameters", [CODE.id]))
    without_rule = _after(snapshot, remove_parts(snapshot, PLAN.id, "rules", [CREATES.id]))

    assert without_code.rules[0].sets == (Assignment(id=NUMBER.id),)
    assert [(one.object, one.other) for one in without_rule.rules] == [(None, PLANE.id)]


def test_an_action_lets_go_of_a_type_a_link_and_a_property_that_go() -> None:
    snapshot = _project()

    without_type = _after(snapshot, delete(snapshot, [AIRCRAFT.id]))
    without_property = _after(snapshot, remove_properties(snapshot, FLIGHT.id, [NUMBER.id]))

    assert without_type.parameters[0].refers_to is None
    assert without_type.rules[1].link_type is None  # the link went with its end
    assert without_property.rules[0].sets == ()
    words = [one.render() for one in impact(snapshot, [AIRCRAFT.id]).sentences]
    assert "Action type plan loses its reference" in words


def test_a_copy_has_parameters_and_rules_of_its_own() -> None:
    snapshot = _project()
    made = clipboard.duplicate(snapshot, [PLAN.id], new_ids())
    (copy,) = (change.after for change in made.changes)
    assert isinstance(copy, ActionType)

    assert {one.id for one in copy.parameters}.isdisjoint({PLANE.id, CODE.id})
    assert copy.rules[0].sets[0] == Assignment(id=NUMBER.id, parameter=copy.parameters[1].id)
    assert copy.rules[1].object == copy.rules[0].id
    assert copy.api_name == "plan2"


def _mended(*records: Any, code: str) -> tuple[str, list[str]]:
    """Return the words of the first fix for the problem with *code*, and the codes that are left after it."""
    snapshot = _project(*records)
    problem = next(one for one in check(snapshot) if one.code == code)
    fix = fixes_for(snapshot, problem)[0]
    return fix.label.render(), [one.code for one in check(apply(snapshot, fix.changes))]


def test_a_required_property_that_is_left_out_is_asked_for() -> None:
    base = a_type("Trip", NUMBER)
    flight = FLIGHT.evolve(properties=(), extends=(base.id,))
    bare = CREATES.evolve(sets=())
    for parameters in ((PLANE,), (PLANE, a_parameter("plan", "number"))):
        action = PLAN.evolve(parameters=parameters, rules=(bare, LINKS))

        words, left = _mended(
            base, flight, AIRCRAFT, OPERATED, action, code="action_misses_required"
        )

        assert (words, left) == ("Ask for number by a parameter", [])


def test_rules_and_values_that_are_wrong_can_be_removed() -> None:
    trip = a_parameter("plan", "trip", refers_to=FLIGHT.id)
    drop = a_rule("plan", "delete_object", object_type=FLIGHT.id, object=trip.id)
    twice = PLAN.evolve(parameters=(trip,), rules=(drop, drop.evolve(id=an_id("again"))))
    keyed = FLIGHT.evolve(primary_key=(NUMBER.id,))
    changes = CREATES.evolve(does="modify_object", object=trip.id)
    edits = PLAN.evolve(parameters=(trip, CODE), rules=(changes,))

    assert _mended(FLIGHT, twice, code="action_after_delete") == ("Remove the rule", [])
    assert _mended(keyed, edits, code="action_edits_key") == ("No longer set it", [])
