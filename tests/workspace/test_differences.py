"""What changed, in sentences, and taking it back piece by piece."""

import pytest

from oms_desktop.models.data_types import data_type
from oms_desktop.models.diagram import Diagram, Placement
from oms_desktop.models.group import Group
from oms_desktop.models.ids import placement_id
from oms_desktop.models.interface import Interface
from oms_desktop.models.link_type import Cardinality
from oms_desktop.models.module import Module
from oms_desktop.models.object_type import Implementation, ObjectType
from oms_desktop.models.property import Constraints
from oms_desktop.workspace import Workspace
from tests.builders import a_link, a_property, a_type, an_id
from tests.workspace.conftest import change, create, delete, names

FLEET = Group(id=an_id("fleet"), display_name="Fleet")
VEHICLE = a_type("Vehicle")
TAIL, RANGE = a_property("Aircraft", "tailNumber"), a_property("Aircraft", "range")
AIRCRAFT = a_type("Aircraft", TAIL, RANGE, description="Flies.", labels=(("ko", "항공기"),))
AIRPORT = a_type("Airport", "icao")
LANDS = a_link("landsAt", AIRCRAFT, AIRPORT)


@pytest.fixture
def saved(workspace: Workspace) -> Workspace:
    create(workspace, FLEET, VEHICLE, AIRCRAFT, AIRPORT, LANDS)
    workspace.save_version("First")
    return workspace


def sentences(workspace: Workspace) -> list[str]:
    """Return the sentences of the fields of the only record that changed."""
    (difference,) = workspace.changes()
    return [field.sentence.render() for field in difference.fields]


def of_aircraft(workspace: Workspace) -> ObjectType:
    record = workspace.snapshot.get(AIRCRAFT.id)
    assert isinstance(record, ObjectType)
    return record


SEATS = a_property("Aircraft", "seatCount", data_type("integer"))


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"display_name": "Airplane"}, ["renamed Aircraft to Airplane"]),
        ({"api_name": "Airplane"}, ["changed api name from Aircraft to Airplane"]),
        ({"description": "Flies far."}, ["rewrote the description"]),
        ({"description": ""}, ["removed description (was Flies.)"]),
        ({"plural_name": "Aircraft"}, ["set plural name to Aircraft"]),
        ({"abstract": True}, ["turned abstract on"]),
        ({"status": "active"}, ["set status to active"]),
        ({"extends": (VEHICLE.id,)}, ["builds on: added Vehicle"]),
        ({"groups": (FLEET.id,)}, ["groups: added Fleet"]),
        ({"aliases": ("a", "b", "c", "d", "e")}, ["other names: added a, b, c and 2 more"]),
        (
            {"labels": (("de", "Flugzeug"), ("ko", "비행기"))},
            [
                "set names by language (de) to Flugzeug",
                "changed names by language (ko) from 항공기 to 비행기",
            ],
        ),
        ({"properties": (TAIL, RANGE, SEATS)}, ["added property seatCount (integer)"]),
        ({"properties": (RANGE,)}, ["removed property tailNumber"]),
        ({"properties": (RANGE, TAIL)}, ["changed the order of properties"]),
        (
            {"properties": (TAIL.evolve(display_name="Registration"), RANGE)},
            ["renamed property tailNumber to Registration"],
        ),
        (
            {"properties": (TAIL, RANGE.evolve(data_type=data_type("long"), required=True))},
            [
                "property range: changed data type from string to long",
                "property range: turned required on",
            ],
        ),
        (
            {"properties": (TAIL, RANGE.evolve(constraints=Constraints(minimum="0")))},
            ["property range: set minimum to 0"],
        ),
        ({"primary_key": (TAIL.id,)}, ["set primary key to tailNumber"]),
        ({"title_property": RANGE.id}, ["set title to range"]),
        ({"statements": ("<a> <b> <c> .",)}, ["statements: added one statement"]),
    ],
)
def test_every_change_has_a_sentence(
    saved: Workspace, fields: dict[str, object], said: list[str]
) -> None:
    change(saved, AIRCRAFT.id, **fields)

    assert [text.casefold() for text in sentences(saved)] == [text.casefold() for text in said]


def test_the_ends_of_a_link_are_named(saved: Workspace) -> None:
    side = LANDS.target.evolve(cardinality=Cardinality.MANY, any_of=(VEHICLE.id,))

    change(saved, LANDS.id, target=side)

    assert [field.path for field in saved.changes()[0].fields] == [
        ("target", "any_of"),
        ("target", "cardinality"),
    ]
    assert "Vehicle" in sentences(saved)[0]


def test_parts_of_what_a_type_builds_on_are_named(saved: Workspace) -> None:
    value = a_property("Asset", "bookValue")
    tracked = Interface(id=an_id("Tracked"), display_name="Tracked", properties=(value,))
    asset = Interface(id=an_id("Asset"), display_name="Asset", extends=(tracked.id,))
    create(saved, tracked, asset)
    mapped = Implementation(id=asset.id, properties=((value.id, RANGE.id),))
    change(saved, AIRCRAFT.id, implements=(Implementation(id=asset.id),))
    saved.save_version("Second")

    change(saved, AIRCRAFT.id, implements=(mapped,))

    assert sentences(saved) == ["interface Asset: set properties (bookValue) to range"]
    saved.save_version("Third")

    change(saved, AIRCRAFT.id, implements=(Implementation(id=asset.id),))
    change(saved, tracked.id, properties=())

    told = [field.sentence.render() for one in saved.changes() for field in one.fields]
    assert "interface Asset: removed properties (bookValue) (was range)" in told


def test_a_module_without_a_header_is_called_by_its_namespace(saved: Workspace) -> None:
    create(saved, Module(id=an_id("module"), namespace="https://example.org/a#"))

    (difference,) = saved.changes()

    assert difference.sentence.render() == "added module https://example.org/a#"


def test_a_record_has_a_headline(saved: Workspace) -> None:
    create(saved, a_type("Crew"))
    delete(saved, AIRPORT.id)
    change(saved, VEHICLE.id, display_name="Conveyance")
    change(saved, AIRCRAFT.id, display_name="Airplane", abstract=True, plural_name="Airplanes")
    change(saved, LANDS.id, cascade_delete=True)

    assert [(d.name, d.what, d.sentence.render()) for d in saved.changes()] == [
        ("Airplane", "changed", "renamed Aircraft to Airplane and 2 more"),
        ("Airport", "removed", "deleted object type Airport"),
        ("Conveyance", "changed", "renamed Vehicle to Conveyance"),
        ("Crew", "added", "added object type Crew"),
        ("landsAt", "changed", "landsAt: turned deletes along on"),
    ]


def test_a_position_is_named_after_its_record(saved: Workspace) -> None:
    diagram = Diagram(id=an_id("overview"), display_name="Overview")
    placement = Placement(
        id=placement_id(diagram.id, AIRCRAFT.id), diagram=diagram.id, record=AIRCRAFT.id
    )
    create(saved, diagram, placement)
    saved.save_version("Diagram")

    change(saved, placement.id, x=50)

    assert [d.sentence.render() for d in saved.changes()] == ["moved Aircraft"]


def test_differences_of_thousands_are_described_one_by_one(saved: Workspace) -> None:
    create(saved, *[a_type(f"Type{n}") for n in range(2500)])

    changes = saved.changes()

    assert len(changes) == 2500
    assert {row.what for row in changes[100:110]} == {"added"}
    assert len(changes.ids) == 2500


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"display_name": "Airplane"}, ("display_name",)),
        ({"description": ""}, ("description",)),
        ({"labels": (("de", "Flugzeug"),)}, ("labels", "ko")),
        ({"extends": (VEHICLE.id,)}, ("extends",)),
        ({"properties": (TAIL, SEATS, RANGE)}, ("properties", SEATS.id)),
        ({"properties": (RANGE,)}, ("properties", TAIL.id)),
        ({"properties": (TAIL,)}, ("properties", RANGE.id)),
        ({"properties": (RANGE, TAIL)}, ("properties", "#order")),
        ({"properties": (TAIL.evolve(required=True), RANGE)}, ("properties", TAIL.id)),
        ({"properties": (TAIL.evolve(required=True), RANGE)}, ("properties", TAIL.id, "required")),
        (
            {"properties": (TAIL.evolve(constraints=Constraints(minimum="0")), RANGE)},
            ("properties", TAIL.id, "constraints", "minimum"),
        ),
    ],
)
def test_one_change_can_be_taken_back(
    saved: Workspace, fields: dict[str, object], path: tuple[str, ...]
) -> None:
    change(saved, AIRCRAFT.id, plural_name="Aircraft", **fields)
    assert path in [field.path for field in saved.changes()[0].fields] or path[-1] == TAIL.id

    saved.revert(AIRCRAFT.id, path)

    left = {"labels": (("de", "Flugzeug"), ("ko", "항공기"))} if path[0] == "labels" else {}
    assert of_aircraft(saved) == AIRCRAFT.evolve(plural_name="Aircraft", **left)
    assert saved.undo_label is not None
    saved.undo()
    assert of_aircraft(saved) == AIRCRAFT.evolve(plural_name="Aircraft", **fields)


def test_a_new_order_with_a_new_property_can_be_taken_back(saved: Workspace) -> None:
    change(saved, AIRCRAFT.id, properties=(RANGE, SEATS, TAIL))

    saved.revert(AIRCRAFT.id, ("properties", "#order"))

    assert of_aircraft(saved).properties == (TAIL, SEATS, RANGE)


def test_a_whole_record_can_be_taken_back(saved: Workspace) -> None:
    change(saved, AIRCRAFT.id, display_name="Airplane", properties=())
    delete(saved, LANDS.id)
    create(saved, a_type("Crew"))

    saved.revert(AIRCRAFT.id)
    saved.revert(LANDS.id)
    saved.revert(an_id("Crew"))

    assert not saved.has_changes
    assert str(saved.undo_label) == "Revert Crew"
    saved.undo()
    assert "Crew" in names(saved)


def test_every_listed_path_can_be_reverted_and_nothing_is_left(saved: Workspace) -> None:
    change(
        saved,
        AIRCRAFT.id,
        display_name="Airplane",
        labels=(("de", "Flugzeug"),),
        extends=(VEHICLE.id,),
        properties=(SEATS, RANGE.evolve(required=True, data_type=data_type("long"))),
        primary_key=(RANGE.id,),
    )

    while changes := saved.changes():
        saved.revert(AIRCRAFT.id, changes[0].fields[0].path)

    assert of_aircraft(saved) == AIRCRAFT
