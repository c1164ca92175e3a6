"""The changelog says each change once, in plain sentences, what breaks first."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given

from oms_desktop.checks.changelog import Changelog, Entry, changelog
from oms_desktop.checks.compatibility import compatibility
from oms_desktop.models.data_types import data_type
from oms_desktop.models.diagram import Diagram
from oms_desktop.models.record import Record
from oms_desktop.models.value_type import ValueType
from oms_desktop.versioning.snapshot import memory_snapshot
from tests.builders import a_property, a_type, an_id
from tests.checks.compatibility.test_laws import three_in_a_row
from tests.generators import Ontology

TONNAGE = a_property("Vessel", "tonnage", data_type("integer"))
TAIL = a_property("Aircraft", "tail number")
VESSEL = a_type("Vessel", TONNAGE)


def between(before: Sequence[Record], after: Sequence[Record]) -> Changelog:
    return changelog(memory_snapshot(before), memory_snapshot(after))


def texts(entries: Sequence[Entry]) -> list[str]:
    return [entry.sentence.render() for entry in entries]


def test_a_property_that_moved_is_one_entry() -> None:
    found = between(
        [a_type("Aircraft", TAIL), a_type("Registration")],
        [a_type("Aircraft"), a_type("Registration", TAIL)],
    )

    assert texts(found.breaking) == ["move tail number from Aircraft to Registration"]
    assert len(found) == 1


def test_a_wider_type_is_a_change_and_a_narrower_one_breaks() -> None:
    wider = a_type("Vessel", TONNAGE.evolve(data_type=data_type("long")))

    there, back = between([VESSEL], [wider]), between([wider], [VESSEL])

    assert texts(there.changed) == ["Vessel: tonnage is now long instead of integer"]
    assert texts(back.breaking) == ["Vessel: tonnage is now integer instead of long"]
    (entry,) = back.breaking
    assert [one.render() for one in entry.consequences] == [
        "tonnage of Vessel is now integer instead of long. Values that do not fit must be changed first or are lost."
    ]


def test_entries_are_grouped_and_pictures_left_out() -> None:
    code = ValueType(id=an_id("Code"), display_name="Code", aliases=("c",))
    found = between(
        [VESSEL, a_type("Ferry"), code],
        [
            VESSEL.evolve(display_name="Ship", properties=(TONNAGE, a_property("Vessel", "flag"))),
            code.evolve(base_type=data_type("integer"), aliases=()),
            a_type("Barge"),
            Diagram(id=an_id("d"), display_name="Overview"),
        ],
    )

    assert texts(found.breaking) == [
        "deleted object type Ferry",
        "Code: is now based on integer instead of string",
    ]
    assert texts(found.added) == ["added object type Barge", "Ship: added property flag (string)"]
    assert texts(found.changed) == ["renamed Vessel to Ship", "Code: other names: removed c"]
    assert [heading.render() for heading, _ in found.sections()] == ["Breaking", "Added", "Changed"]


def test_what_breaks_without_a_field_of_its_own_is_said_too() -> None:
    thing = a_type("Thing", a_property("Thing", "key", required=True))

    found = between([VESSEL, thing], [VESSEL.evolve(extends=(thing.id,)), thing])

    (entry,) = found.breaking
    assert "requires key" in entry.consequences[0].render()


@given(three_in_a_row())
def test_everything_that_breaks_is_in_the_changelog(
    three: tuple[Ontology, Ontology, Ontology],
) -> None:
    before, _, after = (memory_snapshot(one.values()) for one in three)

    found = changelog(before, after)

    breaking = {c.message.render() for c in compatibility(before, after).breaking}
    said = {m.render() for e in found.breaking for m in (e.sentence, *e.consequences)}
    assert breaking <= said
    assert all(not e.level.is_breaking for e in (*found.added, *found.changed, *found.removed))
