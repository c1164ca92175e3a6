"""The way over releases that loses least."""

from __future__ import annotations

import pytest

from oms_desktop.checks.migration import Loss, StepKind, migration
from oms_desktop.checks.migration.routes import EVERY_WAY
from oms_desktop.models.data_types import data_type
from oms_desktop.models.record import Deprecation, Record
from oms_desktop.versioning.snapshot import memory_snapshot
from tests.builders import a_property, a_type, an_id

NAME = a_property("Person", "name")
HUMAN = a_type("Human")
RELEASES: dict[str, list[Record]] = {
    "1.0.0": [a_type("Person", NAME)],
    "1.1.0": [
        a_type("Person", NAME, deprecation=Deprecation(replaced_by=HUMAN.id)),
        HUMAN,
    ],
    "2.0.0": [HUMAN],
}
VERSIONS = {name: memory_snapshot(records) for name, records in RELEASES.items()}
ALL = list(RELEASES)


def test_going_by_the_release_that_names_the_successor_saves_the_data() -> None:
    directly = migration(VERSIONS, ["1.0.0", "2.0.0"])
    over = migration(VERSIONS, ALL)

    assert directly.loss is Loss.ALL
    assert over.loss is Loss.SOME
    assert [(leg.source, leg.target) for leg in over.legs] == [
        ("1.0.0", "1.1.0"),
        ("1.1.0", "2.0.0"),
    ]
    assert [step.does for step in over.legs[1].steps] == [StepKind.COPY, StepKind.DROP]


def test_where_nothing_is_saved_the_direct_way_is_shorter() -> None:
    versions = {
        str(n): memory_snapshot([a_type("Person", NAME, description=f"Text {n}.")])
        for n in range(4)
    }

    found = migration(versions, list(versions))

    assert [(leg.source, leg.target) for leg in found.legs] == [("0", "3")]


def test_a_version_between_that_loses_more_is_left_out() -> None:
    versions = {**VERSIONS, "broken": memory_snapshot([])}
    order = ["1.0.0", "1.1.0", "broken", "2.0.0"]

    found = migration(versions, order)

    assert [leg.target for leg in found.legs] == ["1.1.0", "2.0.0"]
    assert found.loss is Loss.SOME


def test_among_many_versions_the_way_is_by_all_of_them_or_by_none() -> None:
    again = {f"again-{number}": VERSIONS["1.1.0"] for number in range(EVERY_WAY)}
    versions = {**VERSIONS, **again, "broken": memory_snapshot([])}
    order = ["1.0.0", "1.1.0", *again, "broken", "2.0.0"]

    found = migration(versions, order)

    assert len(found.legs) in (1, len(order) - 1)
    assert found.loss is Loss.ALL


def test_no_way_is_needed_to_where_one_is() -> None:
    found = migration(VERSIONS, ["1.0.0"])

    assert (found.legs, found.steps, found.loss, found.is_reversible) == ((), (), Loss.NONE, True)


def test_a_way_without_loss_leads_back_over_the_same_releases() -> None:
    age = a_property("Person", "age", data_type("integer"))
    versions = {
        "1": memory_snapshot([a_type("Person", age)]),
        "2": memory_snapshot([a_type("Person", age.evolve(data_type=data_type("long")))]),
    }

    there = migration(versions, ["1", "2"])
    back = there.reversed()

    assert [(leg.source, leg.target) for leg in back.legs] == [("2", "1")]
    assert back.steps[0].message.render() == (
        "Take back: Cast the values of age of Person from integer to long."
    )
    with pytest.raises(ValueError, match="cannot be taken back"):
        migration(VERSIONS, ALL).reversed()


def test_the_graph_says_what_waits_for_what() -> None:
    required = a_property("Person", "age", required=True)
    versions = {
        "1": memory_snapshot([a_type("Person")]),
        "2": memory_snapshot([a_type("Person", required)]),
    }

    graph = migration(versions, ["1", "2"]).graph

    assert sorted(graph.edges) == [((0, 1), (0, 2)), ((0, 1), (0, 3)), ((0, 2), (0, 3))]
    assert an_id("Person.age") == required.id
