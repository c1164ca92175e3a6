"""Plans: which steps a change takes, in which order, with which loss, and that they really lead there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import networkx as nx
import pytest
from hypothesis import given

from oms_desktop.checks.compatibility import compatibility
from oms_desktop.checks.migration import Loss, Step, StepKind, perform, plan
from oms_desktop.checks.migration.recipes import RECIPES
from oms_desktop.checks.migration.routes import migration
from oms_desktop.models.data_types import data_type
from oms_desktop.models.messages.compatibility import TEMPLATES
from oms_desktop.models.messages.versions import TEMPLATES as SENTENCES
from oms_desktop.models.object_type import ObjectType
from oms_desktop.models.plain import to_plain
from oms_desktop.models.property import Property
from oms_desktop.models.record import Deprecation, Record
from oms_desktop.models.struct_type import StructField, StructType
from oms_desktop.models.value_type import ValueType
from oms_desktop.versioning.snapshot import memory_snapshot
from tests.builders import a_link, a_property, a_type, an_id
from tests.checks.compatibility.cases import CASES, as_many
from tests.checks.compatibility.test_laws import three_in_a_row
from tests.generators import Ontology

NAME = a_property("Person", "name")
AGE = a_property("Person", "age", data_type("integer"))
FULL_NAME = StructType(
    id=an_id("FullName"),
    api_name="FullName",
    display_name="FullName",
    fields=(StructField(id=an_id("first"), api_name="first", display_name="first"),),
)
CODE = ValueType(id=an_id("Code"), api_name="Code", display_name="Code")


def person(*properties: Property, **fields: Any) -> ObjectType:
    return a_type("Person", *properties, **fields)


def steps_of(before: Sequence[Record], after: Sequence[Record]) -> tuple[Step, ...]:
    return plan(memory_snapshot(before), memory_snapshot(after))


def kinds(steps: Sequence[Step]) -> list[StepKind]:
    return [step.does for step in steps]


def check_leads_there(before: Sequence[Record], after: Sequence[Record]) -> tuple[Step, ...]:
    """Assert what holds of every plan, and return it."""
    steps = steps_of(before, after)
    old, new = ({one.id: to_plain(one) for one in side} for side in (before, after))
    assert perform(old, steps) == new
    assert [step.id for step in steps] == list(range(1, len(steps) + 1))
    for step in steps:
        assert all(need < step.id for need in step.needs)
        assert step.message.render()
    versions = {"a": memory_snapshot(before), "b": memory_snapshot(after)}
    whole = migration(versions, ["a", "b"])
    assert nx.is_directed_acyclic_graph(whole.graph)
    if whole.is_reversible:
        back = whole.reversed()
        assert perform(new, back.steps) == old
        assert all(need < step.id for step in back.steps for need in step.needs)
    return steps


@pytest.mark.parametrize(("code", "before", "after"), [case[:3] for case in CASES])
def test_the_steps_of_every_rule_lead_there_and_back_where_nothing_is_lost(
    code: str, before: Record | Sequence[Record], after: Record | Sequence[Record]
) -> None:
    steps = check_leads_there(as_many(before), as_many(after))

    assert {recipe.does for recipe in RECIPES[code]} & set(kinds(steps)) or code == "type_replaced"


@given(three_in_a_row())
def test_the_steps_lead_there_whatever_changed(
    three: tuple[Ontology, Ontology, Ontology],
) -> None:
    before, _, after = three

    check_leads_there(list(before.values()), list(after.values()))


@given(three_in_a_row())
def test_nothing_is_planned_where_nothing_differs(
    three: tuple[Ontology, Ontology, Ontology],
) -> None:
    before = list(three[0].values())

    assert steps_of(before, before) == ()


def test_every_finding_has_a_recipe_and_every_step_a_sentence() -> None:
    codes = {key.split(".", 1)[1] for key in TEMPLATES if key.count(".") == 1}

    assert set(RECIPES) == codes - {"part", "end", "nothing"}
    assert {f"versions.step.{kind}" for kind in StepKind} <= set(SENTENCES)


def test_a_new_required_property_is_added_filled_and_then_required() -> None:
    by_hand = steps_of([person()], [person(AGE.evolve(required=True))])
    by_default = steps_of([person()], [person(AGE.evolve(required=True, default="0"))])

    assert kinds(by_hand) == [StepKind.ADD, StepKind.BACKFILL, StepKind.REQUIRE]
    assert [step.needs for step in by_hand] == [(), (1,), (1, 2)]
    assert [step.is_manual for step in by_hand] == [False, True, False]
    assert [step.is_manual for step in by_default] == [False, False, False]
    halfway = perform({person().id: to_plain(person())}, by_hand[:2])
    assert halfway == {person().id: to_plain(person(AGE))}


def test_a_property_that_moves_is_copied_then_dropped() -> None:
    steps = check_leads_there(
        [person(NAME, AGE), a_type("Passport")], [person(AGE), a_type("Passport", NAME)]
    )

    assert kinds(steps) == [StepKind.ADD, StepKind.COPY, StepKind.DROP]
    assert [step.needs for step in steps] == [(), (1,), (2,)]
    assert {step.loss for step in steps} == {Loss.NONE}
    assert steps[0].record == an_id("Passport")


def test_a_property_that_moves_to_a_new_type_waits_for_it() -> None:
    steps = check_leads_there([person(NAME)], [person(), a_type("Passport", NAME)])

    assert kinds(steps) == [StepKind.CREATE, StepKind.COPY, StepKind.DROP]
    assert steps[1].needs == (1,)


def test_what_has_a_successor_is_copied_there_before_it_goes() -> None:
    shared = a_type("Human")
    old = person(NAME, deprecation=Deprecation(replaced_by=shared.id))

    steps = check_leads_there([old, shared], [shared])
    without = steps_of([person(NAME), shared], [shared])

    assert kinds(steps) == [StepKind.COPY, StepKind.DROP]
    assert [step.loss for step in steps] == [Loss.SOME, Loss.NONE]
    assert [(step.does, step.loss) for step in without] == [(StepKind.DROP, Loss.ALL)]


def test_a_text_that_becomes_a_struct_is_split_and_back_joined() -> None:
    text, struct = NAME, NAME.evolve(data_type=data_type("struct", struct=FULL_NAME.id))

    there = check_leads_there([person(text)], [person(struct), FULL_NAME])
    back = check_leads_there([person(struct), FULL_NAME], [person(text)])

    assert kinds(there) == [StepKind.CREATE, StepKind.SPLIT]
    assert there[1].needs == (1,)
    assert there[1].message.render() == (
        "Split each value of name of Person into the fields of FullName."
    )
    assert kinds(back) == [StepKind.JOIN, StepKind.DROP]
    assert back[1].needs == (1,)


def test_a_rule_is_loosened_before_and_tightened_after_the_cast() -> None:
    old = AGE.evolve(unique=True, data_type=data_type("long"))
    new = AGE.evolve(required=True, default="0")

    steps = check_leads_there([person(old)], [person(new)])

    assert kinds(steps) == [
        StepKind.SET_DEFAULT,
        StepKind.RELAX,
        StepKind.CAST,
        StepKind.BACKFILL,
        StepKind.REQUIRE,
    ]
    assert [step.needs for step in steps] == [(), (), (1, 2), (1, 2, 3), (1, 2, 3, 4)]


def test_a_type_is_dropped_after_everybody_has_left_it() -> None:
    ship = a_type("Ship")
    link = a_link("sails", person(), ship)
    free = link.evolve(target=link.target.evolve(any_of=()))

    steps = check_leads_there([person(), ship, link], [person(), free])

    assert kinds(steps) == [StepKind.RELAX, StepKind.DROP]
    assert steps[1].needs == (1,)


def test_lists_in_another_order_are_sorted_after_what_comes() -> None:
    one, two, three = (a_property("Person", name) for name in "abc")

    check_leads_there([person(one, two)], [person(three, two, one)])
    check_leads_there([person(one, two, three)], [person(three, one)])


def test_the_loss_of_a_plan_is_what_is_breaking_beyond_repair() -> None:
    lossless = steps_of([person(AGE)], [person(AGE.evolve(data_type=data_type("long")), NAME)])
    lossy = steps_of([person(AGE)], [person(AGE.evolve(data_type=data_type("byte")))])

    assert {step.loss for step in lossless} == {Loss.NONE}
    assert {step.loss for step in lossy} == {Loss.SOME}
    with pytest.raises(ValueError, match="cannot be taken back"):
        lossy[0].reversed()


@given(three_in_a_row())
def test_what_breaks_nothing_loses_nothing(three: tuple[Ontology, Ontology, Ontology]) -> None:
    before, _, after = (memory_snapshot(one.values()) for one in three)

    if not compatibility(before, after).is_breaking:
        assert {step.loss for step in plan(before, after)} <= {Loss.NONE}
