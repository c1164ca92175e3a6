"""What each change means for data and programs, with the sentence that says so."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from oms_desktop.checks.compatibility import Compatibility, Level, compatibility
from oms_desktop.models.data_types import data_type
from oms_desktop.models.diagram import Placement
from oms_desktop.models.messages.compatibility import TEMPLATES
from oms_desktop.models.object_type import Implementation
from oms_desktop.models.property import Constraints
from oms_desktop.models.record import Record
from oms_desktop.versioning.snapshot import memory_snapshot
from tests.builders import a_type, an_id
from tests.checks.compatibility.cases import (
    AIRPORT,
    CASES,
    CODE,
    COMPATIBLE,
    LOCATED,
    MIGRATION,
    PLACE,
    SEATS,
    TAIL,
    VEHICLE,
    WIDER,
    aircraft,
    as_many,
    link,
    seats,
)


def differences(before: Sequence[Record], after: Sequence[Record]) -> Compatibility:
    return compatibility(memory_snapshot(before), memory_snapshot(after))


@pytest.mark.parametrize(("code", "before", "after", "level"), CASES)
def test_every_rule_finds_its_change_and_the_level_of_the_whole_follows(
    code: str, before: Record | Sequence[Record], after: Record | Sequence[Record], level: Level
) -> None:
    found = differences(as_many(before), as_many(after))

    assert code in {one.code for one in found.changes}
    assert found.level is level
    assert {one.level for one in found.changes if one.code == code} == {level}
    for one in found.changes:
        text = one.message.render()
        assert "{" not in text
        assert not text.startswith(("'", "("))


def test_every_rule_has_an_example_here() -> None:
    others = {"part", "end", "nothing"}
    rules = {key.split(".", 1)[1] for key in TEMPLATES if key.count(".") == 1}

    assert rules - others == {code for code, *_ in CASES}


def test_equal_snapshots_differ_in_nothing() -> None:
    found = differences([aircraft(SEATS), VEHICLE], [VEHICLE, aircraft(SEATS)])

    assert (found.level, found.bump, found.changes) == (COMPATIBLE, "none", ())


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        (
            seats(),
            seats(data_type=data_type("short")),
            "seats of Aircraft is now short instead of integer. Values that do not fit must be changed first or are lost.",
        ),
        (
            seats(),
            seats(constraints=Constraints(maximum="9")),
            "seats of Aircraft: maximum is now 9 instead of nothing. Values beyond it must be changed first.",
        ),
        (
            link(many=(True, True)),
            link(many=(True, False)),
            "Airport of lands may now be one only instead of several. Of several links only one can stay.",
        ),
        (
            aircraft(),
            aircraft(api_name="Plane"),
            "Aircraft: the API name is now Plane instead of Aircraft. Programs that ask for Aircraft find nothing.",
        ),
    ],
)
def test_a_sentence_names_record_field_values_and_what_follows(
    before: Record, after: Record, sentence: str
) -> None:
    (found,) = differences([before], [after]).changes

    assert found.message.render() == sentence


def test_a_parent_that_is_still_reached_over_another_is_not_lost() -> None:
    craft = a_type("Craft", extends=(VEHICLE.id,))

    found = differences(
        [aircraft(extends=(VEHICLE.id,)), VEHICLE],
        [aircraft(extends=(craft.id,)), craft, VEHICLE],
    )

    assert found.level is WIDER


def test_a_property_pulled_up_to_a_parent_is_compared_with_what_it_was() -> None:
    longer = SEATS.evolve(data_type=data_type("short"))
    vehicle = a_type("Vehicle")

    found = differences(
        [aircraft(SEATS, extends=(vehicle.id,)), vehicle],
        [aircraft(extends=(vehicle.id,)), vehicle.evolve(properties=(longer,))],
    )

    assert {one.code for one in found.changes} >= {"member_pulled_up", "type_narrowed"}


def test_a_type_that_stands_in_a_value_type_instead_is_the_same_type() -> None:
    by_hand = aircraft(TAIL)
    by_code = aircraft(TAIL.evolve(data_type=None, value_type=CODE.id))

    same = differences([by_hand, CODE], [by_code, CODE])
    tight = CODE.evolve(constraints=Constraints(max_length=4))
    tighter = differences([by_hand, tight], [by_code, tight])

    assert same.level is COMPATIBLE
    assert [one.code for one in tighter.changes] == ["constraint_tightened"]
    assert tighter.changes[0].path[-1] == "max_length"


def test_only_the_records_asked_for_are_looked_at() -> None:
    before = memory_snapshot([seats(), AIRPORT])
    after = memory_snapshot([seats(unique=True)])

    assert compatibility(before, after, [AIRPORT.id]).level is MIGRATION
    assert [c.record for c in compatibility(before, after, [AIRPORT.id]).changes] == [AIRPORT.id]
    assert compatibility(before, after, []).changes == ()


def test_what_has_no_tree_is_compared_by_its_records() -> None:
    class Bare:
        """A snapshot without a root, as the merge has one."""

        def __init__(self, *records: Record) -> None:
            self._whole = memory_snapshot(records)
            self.plain, self.ids = self._whole.plain, self._whole.ids

        def hash_of(self, record: str) -> bytes | None:
            return None

    found = compatibility(Bare(seats(), AIRPORT), Bare(seats(unique=True), AIRPORT))

    assert [one.code for one in found.changes] == ["demanded"]


def test_what_an_interface_dropped_itself_is_not_told_of_its_implementers() -> None:
    mapped = Implementation(id=LOCATED.id, properties=((PLACE.id, TAIL.id),))
    before = [aircraft(TAIL, implements=(mapped,)), LOCATED.evolve(properties=(PLACE,))]
    after = [aircraft(TAIL, implements=(Implementation(id=LOCATED.id),)), LOCATED]

    found = differences(before, after)

    assert {one.code for one in found.changes} == {"member_removed", "described"}


def test_a_position_is_called_by_what_lies_there() -> None:
    placed = Placement(id=an_id("p"), diagram=an_id("d"), record=AIRPORT.id, x=1, y=2)

    (change,) = differences([placed, AIRPORT], [placed.evolve(x=3), AIRPORT]).changes

    assert change.message.render() == "Airport: only what people read or see has changed."
