"""The rules for action types: what breaks each, what does not, and what is looked at again after a change."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.checks import Problem, Severity, check, recheck
from oms_desktop.models.action_type import (
    ActionRule,
    ActionType,
    Assignment,
    Criterion,
    Parameter,
    SideEffect,
    ValueSource,
)
from oms_desktop.models.data_types import data_type
from oms_desktop.models.object_type import Implementation, ObjectType
from oms_desktop.models.property import Constraints, SharedProperty
from oms_desktop.models.record import Record, Status
from oms_desktop.models.value_type import ValueType
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.versioning.snapshot import apply, memory_snapshot
from tests.builders import a_link, a_parameter, a_property, a_rule, a_type, an_action, an_id
from tests.examples import examples

NUMBER = a_property("Flight", "number", required=True)
SEATS = a_property("Flight", "seats", data_type("integer"))
DAYS = a_property("Flight", "days", data_type("date"), array=True)
FLIGHT = a_type("Flight", NUMBER, SEATS, DAYS, primary_key=(NUMBER.id,))
AIRCRAFT = a_type("Aircraft", "tailNumber")
OPERATED = a_link("operatedBy", FLIGHT, AIRCRAFT)
TRIP = a_parameter("act", "trip", refers_to=FLIGHT.id)
PLANE = a_parameter("act", "plane", refers_to=AIRCRAFT.id)
CODE = a_parameter("act", "code")
COUNT = a_parameter("act", "count", data_type("short"))
PARAMETERS = (TRIP, PLANE, CODE, COUNT)


def _action(*rules: ActionRule, **fields: Any) -> ActionType:
    return an_action("act", **{"parameters": PARAMETERS, "rules": rules, **fields})


def _found(*records: Record) -> list[Problem]:
    found = check(memory_snapshot([FLIGHT, AIRCRAFT, OPERATED, *records]))
    for one in found:
        assert one.message.render()
    return found


def _codes(*rules: ActionRule, **fields: Any) -> list[str]:
    return [one.code for one in _found(_action(*rules, **fields))]


def _changes(*sets: Assignment, **fields: Any) -> ActionRule:
    wanted = {"object_type": FLIGHT.id, "object": TRIP.id, "sets": sets, **fields}
    return a_rule("act", "modify_object", **wanted)


def _creates(*sets: Assignment, name: str = "act") -> ActionRule:
    return a_rule(name, "create_object", object_type=FLIGHT.id, sets=sets)


GIVES_NUMBER = Assignment(id=NUMBER.id, parameter=CODE.id)
DELETES = a_rule("act", "delete_object", object_type=FLIGHT.id, object=TRIP.id)
LINKS = a_rule("act", "create_link", link_type=OPERATED.id, object=TRIP.id, other=PLANE.id)


def test_a_sound_action_has_no_problem() -> None:
    counted = Assignment(id=SEATS.id, parameter=COUNT.id)
    tells = SideEffect(id=an_id("e"), recipients="crew", subject="New aircraft")
    only = Criterion(id=an_id("c"), expression="trip.isOpen", message="The flight is closed.")

    assert _codes(_changes(counted), LINKS, criteria=(only,), effects=(tells,)) == []
    assert _codes(_creates(GIVES_NUMBER)) == []
    assert _codes(a_rule("act", "function", function="rebook")) == []


def test_an_action_that_does_nothing_is_remarked() -> None:
    (found,) = _found(_action())

    assert (found.code, found.severity) == ("action_without_rules", Severity.INFO)


def test_names_of_actions_and_parameters_follow_the_rules_of_all() -> None:
    assert _codes(LINKS, api_name="Act") == ["api_name_start"]
    twin = a_parameter("other", "code")
    assert _codes(LINKS, parameters=(*PARAMETERS, twin)) == ["duplicate_part_name"]


def test_a_parameter_has_one_type() -> None:
    bare, both = a_parameter("act", "code", None), CODE.evolve(refers_to=FLIGHT.id)

    assert _codes(LINKS, parameters=(TRIP, PLANE, bare)) == ["action_parameter_untyped"]
    assert _codes(LINKS, parameters=(TRIP, PLANE, both)) == ["action_parameter_two_types"]


def test_a_parameter_refers_to_an_object_type() -> None:
    wrong = a_parameter("act", "wrong", refers_to=OPERATED.id)
    gone = a_parameter("act", "gone", refers_to=an_id("gone"))

    assert _codes(LINKS, parameters=(*PARAMETERS, wrong)) == ["action_bad_reference"]
    assert _codes(LINKS, parameters=(*PARAMETERS, gone)) == ["dangling_reference"]


def test_the_default_and_the_limits_of_a_parameter_fit_its_type() -> None:
    odd = COUNT.evolve(default="many", constraints=Constraints(pattern="x"))

    assert set(_codes(LINKS, parameters=(*PARAMETERS[:3], odd))) == {
        "default_unfit",
        "constraint_not_for_type",
    }


@pytest.mark.parametrize(
    ("rule", "field"),
    [
        (a_rule("act", "create_object", object_type=OPERATED.id), "object_type"),
        (LINKS.evolve(link_type=FLIGHT.id), "link_type"),
        (_changes(object=an_id("gone")), "object"),
        (_changes(object=CODE.id), "object"),
        (LINKS.evolve(other=an_id("gone")), "other"),
    ],
)
def test_a_rule_names_what_is_there_and_of_its_kind(rule: ActionRule, field: str) -> None:
    (found,) = _found(_action(rule))

    assert (found.code, found.severity) == ("action_bad_reference", Severity.ERROR)
    assert found.path == ("rules", rule.id, field)


@pytest.mark.parametrize(
    ("rule", "field"),
    [
        (_changes(object=None), "object"),
        (_changes(object_type=None), "object_type"),
        (LINKS.evolve(link_type=None), "link_type"),
        (LINKS.evolve(other=None), "other"),
        (a_rule("act", "function"), "function"),
    ],
)
def test_a_rule_that_is_not_finished_is_a_warning(rule: ActionRule, field: str) -> None:
    (found,) = _found(_action(rule))

    assert (found.code, found.severity) == ("action_incomplete", Severity.WARN)
    assert found.path[-1] == field


def test_the_object_of_a_rule_is_of_its_type_or_one_below() -> None:
    charter = a_type("Charter", extends=(FLIGHT.id,))
    below = a_parameter("act", "trip", refers_to=charter.id)
    listed = (below, *PARAMETERS[1:])

    assert [one.code for one in _found(charter, _action(_changes(), parameters=listed))] == []
    assert _codes(_changes(object=PLANE.id)) == ["action_object_unfit"]
    assert _codes(LINKS.evolve(object=PLANE.id)) == ["action_object_unfit"]


def test_an_end_of_a_link_may_be_an_interface() -> None:
    asset = an_id("Asset")
    plane = AIRCRAFT.evolve(implements=(Implementation(id=asset),))
    side = OPERATED.target.evolve(any_of=(asset,))
    records = [FLIGHT, plane, OPERATED.evolve(target=side), _action(LINKS)]

    found = check(memory_snapshot(records))

    assert "action_object_unfit" not in {one.code for one in found}


def test_a_new_object_can_be_linked_by_a_later_rule() -> None:
    made = _creates(GIVES_NUMBER)

    assert _codes(made, LINKS.evolve(object=made.id)) == []
    assert _codes(LINKS.evolve(object=made.id), made) == ["action_bad_reference"]


def test_only_properties_of_the_type_and_of_those_above_are_set() -> None:
    strange = Assignment(id=AIRCRAFT.properties[0].id, parameter=CODE.id)
    charter = a_type("Charter", extends=(FLIGHT.id,))
    inherited = _changes(Assignment(id=SEATS.id, parameter=COUNT.id), object_type=charter.id)
    trip = a_parameter("act", "trip", refers_to=charter.id)

    assert _codes(_changes(strange)) == ["action_unknown_property"]
    found = _found(charter, _action(inherited, parameters=(trip, COUNT)))
    assert [one.code for one in found] == []


def test_a_shared_property_that_no_type_owns_can_be_set() -> None:
    shared = SharedProperty(
        id=an_id("gate"), api_name="gate", display_name="gate", data_type=data_type("string")
    )
    rule = _changes(Assignment(id=shared.id, parameter=CODE.id))

    assert [one.code for one in _found(shared, _action(rule))] == []


@pytest.mark.parametrize(
    ("own", "parameter", "fits"),
    [
        (SEATS, COUNT, True),
        (SEATS, COUNT.evolve(data_type=data_type("long")), False),
        (SEATS, COUNT.evolve(is_list=True), False),
        (SEATS, CODE, False),
        (SEATS, TRIP, False),
        (DAYS, COUNT.evolve(data_type=data_type("date")), False),
        (DAYS, COUNT.evolve(data_type=data_type("date"), is_list=True), True),
    ],
)
def test_a_parameter_fits_the_property_it_sets(own: Any, parameter: Parameter, fits: bool) -> None:
    rule = _changes(Assignment(id=own.id, parameter=parameter.id))
    others = [one for one in PARAMETERS if one.id != parameter.id]

    found = _found(_action(rule, parameters=(*others, parameter)))

    assert [one.code for one in found] == ([] if fits else ["action_parameter_unfit"])
    assert all(one.severity is Severity.ERROR for one in found)


def test_the_parameter_of_a_value_is_there() -> None:
    gone = _changes(Assignment(id=SEATS.id, parameter=an_id("gone")))
    open_ = _changes(Assignment(id=SEATS.id))

    assert _codes(gone) == ["action_bad_reference"]
    assert _codes(open_) == ["action_incomplete"]


@pytest.mark.parametrize(
    ("own", "source", "constant", "fits"),
    [
        (SEATS, "constant", "180", True),
        (SEATS, "constant", "many", False),
        (NUMBER, "current_user", None, True),
        (SEATS, "current_user", None, False),
        (DAYS, "current_time", None, True),
        (SEATS, "current_time", None, False),
    ],
)
def test_a_value_that_no_parameter_gives_fits_too(
    own: Any, source: str, constant: str | None, fits: bool
) -> None:
    value = Assignment(id=own.id, source=ValueSource(source), constant=constant)
    type_ = FLIGHT.evolve(primary_key=())

    found = check(memory_snapshot([type_, AIRCRAFT, OPERATED, _action(_changes(value))]))

    assert [one.code for one in found] == ([] if fits else ["action_value_unfit"])


def test_a_key_is_given_once_and_never_changed() -> None:
    assert _codes(_changes(GIVES_NUMBER)) == ["action_edits_key"]
    assert _codes(_creates(GIVES_NUMBER)) == []


def test_a_new_object_has_all_that_is_required() -> None:
    (found,) = _found(_action(_creates()))

    assert (found.code, found.severity) == ("action_misses_required", Severity.ERROR)
    assert found.path == ("rules", _creates().id, "sets", NUMBER.id)
    default = FLIGHT.evolve(properties=(NUMBER.evolve(default="KE1"), SEATS, DAYS))
    assert check(memory_snapshot([default, AIRCRAFT, OPERATED, _action(_creates())])) == []


def test_nothing_is_done_to_an_object_that_is_deleted() -> None:
    sets = Assignment(id=SEATS.id, parameter=COUNT.id)

    assert _codes(DELETES, _changes(sets)) == ["action_after_delete"]
    assert _codes(_changes(sets), DELETES) == []
    assert _codes(DELETES, LINKS) == ["action_after_delete"]
    twice = DELETES.evolve(id=an_id("again"))
    assert _codes(DELETES, twice) == ["action_after_delete"]


def test_nothing_is_made_twice() -> None:
    again = _creates(GIVES_NUMBER, name="again")
    other = Assignment(id=NUMBER.id, source=ValueSource.CONSTANT, constant="KE2")

    assert _codes(_creates(GIVES_NUMBER), again) == ["action_double_create"]
    assert _codes(_creates(GIVES_NUMBER), _creates(other, name="again")) == []
    assert _codes(LINKS, LINKS.evolve(id=an_id("again"))) == ["action_double_create"]


def test_a_function_stands_alone() -> None:
    runs = a_rule("act", "function", function="rebook")

    assert _codes(runs, LINKS) == ["action_function_not_alone"]


def test_a_criterion_says_what_and_why() -> None:
    silent = Criterion(id=an_id("c"), expression="trip.isOpen")
    empty = Criterion(id=an_id("c"), messages=(("ko", "닫혔습니다."),))

    (found,) = _found(_action(LINKS, criteria=(silent,)))
    assert (found.code, found.severity) == ("action_criterion_silent", Severity.WARN)
    assert _codes(LINKS, criteria=(empty,)) == ["action_criterion_empty"]


def test_an_effect_reaches_somebody() -> None:
    nobody = SideEffect(id=an_id("e"), does="webhook", recipients="crew")

    assert _codes(LINKS, effects=(nobody,)) == ["action_effect_nowhere"]


def test_an_active_action_builds_on_active_types() -> None:
    old = FLIGHT.evolve(status=Status.DEPRECATED)
    action = _action(_changes(), status=Status.ACTIVE)

    found = check(memory_snapshot([old, AIRCRAFT, OPERATED, action]))

    assert "builds_on_deprecated" in {one.code for one in found if one.record == action.id}


CODE_TYPE = ValueType(id=an_id("code"), api_name="Code", display_name="Code")
SHARED = SharedProperty(
    id=an_id("shared"), api_name="shared", display_name="shared", value_type=CODE_TYPE.id
)
BORROWS = a_property("Base", "borrows", shared=SHARED.id).evolve(data_type=None)
BASE = a_type("Base", BORROWS)
MIDDLE = a_type("Middle", extends=(BASE.id,))
LEAF = a_type("Leaf", extends=(MIDDLE.id,))
LEAF_ACTION = an_action(
    "leafAction",
    CODE,
    rules=(
        a_rule(
            "leafAction",
            "create_object",
            object_type=LEAF.id,
            sets=(Assignment(id=BORROWS.id, parameter=CODE.id),),
        ),
    ),
)
FAMILY = (CODE_TYPE, SHARED, BASE, MIDDLE, LEAF, LEAF_ACTION)


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        (CODE_TYPE, CODE_TYPE.evolve(base_type=data_type("long")), "action_parameter_unfit"),
        (SHARED, SHARED.evolve(data_type=data_type("long")), "action_parameter_unfit"),
        (BASE, BASE.evolve(properties=()), "action_unknown_property"),
        (MIDDLE, MIDDLE.evolve(extends=()), "action_unknown_property"),
        (
            BASE,
            BASE.evolve(properties=(BORROWS, a_property("Base", "needed", required=True))),
            "action_misses_required",
        ),
        (LEAF, None, "dangling_reference"),
    ],
)
def test_a_change_far_away_lets_the_action_be_looked_at_again(
    before: Record, after: Record | None, code: str
) -> None:
    old = memory_snapshot(FAMILY)
    changes = ChangeSet.between([(before, after)])
    new = apply(old, changes)

    found = recheck(check(old), new, old, [before.id])

    assert (code, LEAF_ACTION.id) in {(one.code, one.record) for one in found}
    assert [one for one in found if one.code != "base_type_changed"] == check(new)


@st.composite
def _variants(draw: st.DrawFn) -> list[Record]:
    """Return types and an action of which every part is there or not, fits or does not."""
    pick, some = st.sampled_from, st.booleans()
    types = [data_type(name) for name in ("string", "short", "long", "date")]
    own = [
        a_property("T", name, draw(pick(types)), required=draw(some), array=draw(some))
        for name in ("a", "b")
    ]
    kept = tuple(one for one in own if draw(some))
    top = a_type("Top", *kept)
    low = a_type("Low", extends=(top.id,) if draw(some) else (), primary_key=(own[0].id,))
    parameters = (
        a_parameter("act", "x", draw(pick(types)), is_list=draw(some)),
        a_parameter("act", "y", refers_to=draw(pick([top.id, low.id]))),
    )
    rules = tuple(
        ActionRule(
            id=an_id(f"rule {n}"),
            does=draw(pick(["create_object", "modify_object", "delete_object"])),
            object_type=draw(pick([top.id, low.id])),
            object=draw(pick([None, parameters[1].id])),
            sets=tuple(Assignment(id=one.id, parameter=parameters[0].id) for one in own),
        )
        for n in range(2)
    )
    action = an_action("act", parameters=parameters, rules=rules)
    there = [one for one in (top, low) if isinstance(one, ObjectType) and draw(some)]
    return [*there, action]


@examples(150)
@given(_variants(), _variants())
def test_rechecking_actions_finds_what_checking_all_finds(
    one: list[Record], other: list[Record]
) -> None:
    before, after = memory_snapshot(one), memory_snapshot(other)
    old, new = ({record.id: record for record in records} for records in (one, other))
    touched = {id for id in {*old, *new} if old.get(id) != new.get(id)}

    assert recheck(check(before), after, before, touched) == check(after)
