"""Every edit does what it says, refuses with a reason, and can be taken back."""

from __future__ import annotations

import pytest

from oms_desktop.edits import (
    deletion,
    diagrams,
    inheritance,
    links,
    properties,
    records,
    struct_fields,
)
from oms_desktop.edits.refusal import EditRefused
from oms_desktop.models.data_types import data_type
from oms_desktop.models.diagram import Diagram, Placement
from oms_desktop.models.ids import placement_id
from oms_desktop.models.interface import Interface
from oms_desktop.models.link_type import Cardinality, LinkType
from oms_desktop.models.module import Module
from oms_desktop.models.object_type import Implementation, ObjectType
from oms_desktop.models.plain import to_plain
from oms_desktop.models.record import Record, Status
from oms_desktop.models.references import references
from oms_desktop.models.struct_type import StructField, StructType
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.versioning.snapshot import TreeSnapshot, apply, memory_snapshot
from tests.builders import a_link, a_property, a_type, an_id, new_ids

MODULE = Module(id=an_id("module"), api_name="M", namespace="http://m.example/")
AIRCRAFT = a_type(
    "Aircraft", "tailNumber", a_property("Aircraft", "seatCount", data_type("integer"))
)
AIRLINE = a_type("Airline", "name")
OPERATED = a_link("operatedBy", AIRCRAFT, AIRLINE)
DIAGRAM = Diagram(id=an_id("diagram"), display_name="Fleet")
ON_DIAGRAM = Placement(
    id=placement_id(DIAGRAM.id, AIRLINE.id), diagram=DIAGRAM.id, record=AIRLINE.id
)
SIZE = StructType(
    id=an_id("Size"), api_name="Size", fields=(StructField(id=an_id("f"), api_name="length"),)
)
TAIL, SEATS = (p.id for p in AIRCRAFT.properties)


@pytest.fixture
def snapshot() -> TreeSnapshot:
    return memory_snapshot([MODULE, AIRCRAFT, AIRLINE, OPERATED, DIAGRAM, ON_DIAGRAM, SIZE])


def done(snapshot: TreeSnapshot, changes: ChangeSet) -> TreeSnapshot:
    """Apply *changes*, and check on the way that undoing and redoing lead where they should."""
    after = apply(snapshot, changes)
    back = apply(after, changes.inverse())
    assert back.root == snapshot.root
    assert apply(back, changes).root == after.root
    return after


def get(snapshot: TreeSnapshot, record: str) -> ObjectType:
    found = snapshot.get(record)
    assert isinstance(found, ObjectType)
    return found


def test_a_new_record_gets_a_free_api_name_and_an_iri(snapshot: TreeSnapshot):
    after = done(snapshot, records.create(snapshot, "object_type", an_id("n"), " aircraft  "))

    made = after.get(an_id("n"))
    assert (made.display_name, made.api_name) == ("aircraft", "Aircraft2")
    assert (made.iri, made.module) == ("http://m.example/Aircraft2", MODULE.id)


def test_a_korean_name_becomes_a_romanised_api_name(snapshot: TreeSnapshot):
    after = done(snapshot, records.create(snapshot, "object_type", an_id("n"), "항공기 좌석"))

    assert after.get(an_id("n")).api_name == "HanggonggiJwaseok"


def test_a_name_in_another_language_is_a_label(snapshot: TreeSnapshot):
    after = done(snapshot, records.rename(snapshot, AIRCRAFT.id, "항공기", language="ko"))

    assert after.get(AIRCRAFT.id).display_name == "Aircraft"
    assert after.get(AIRCRAFT.id).labels == (("ko", "항공기"),)


def test_renaming_keeps_everything_but_the_name(snapshot: TreeSnapshot):
    after = done(snapshot, records.rename(snapshot, AIRCRAFT.id, "Airplane"))

    assert after.get(AIRCRAFT.id) == AIRCRAFT.evolve(display_name="Airplane")
    assert after.referrers(AIRCRAFT.id) == (OPERATED.id,)


@pytest.mark.parametrize("name", ["", "   ", "\n"])
def test_an_empty_name_is_refused(snapshot: TreeSnapshot, name: str):
    with pytest.raises(EditRefused, match="cannot be empty"):
        records.rename(snapshot, AIRCRAFT.id, name)


def test_the_api_name_of_an_active_record_is_locked(snapshot: TreeSnapshot):
    active = done(snapshot, records.set_fields(snapshot, [AIRCRAFT.id], status=Status.ACTIVE))

    with pytest.raises(EditRefused, match="is active"):
        records.rename_api(active, AIRCRAFT.id, "Plane")


def test_a_taken_api_name_is_refused_only_within_one_module(snapshot: TreeSnapshot):
    with pytest.raises(EditRefused, match="taken"):
        records.rename_api(snapshot, AIRCRAFT.id, "Airline")

    elsewhere = apply(snapshot, records.set_fields(snapshot, [AIRLINE.id], module=MODULE.id))
    assert records.rename_api(elsewhere, AIRCRAFT.id, "Airline")


def test_records_of_a_read_only_module_stay_as_they_are(snapshot: TreeSnapshot):
    locked = apply(
        snapshot,
        ChangeSet.replacing(MODULE, MODULE.evolve(read_only=True)).then(
            ChangeSet.replacing(AIRCRAFT, AIRCRAFT.evolve(module=MODULE.id))
        ),
    )

    with pytest.raises(EditRefused, match="read-only"):
        records.rename(locked, AIRCRAFT.id, "X")


def test_a_field_is_set_on_several_records_or_on_none(snapshot: TreeSnapshot):
    after = done(
        snapshot, records.set_fields(snapshot, [AIRCRAFT.id, AIRLINE.id], plural_name="Things")
    )
    assert {get(after, r).plural_name for r in (AIRCRAFT.id, AIRLINE.id)} == {"Things"}

    with pytest.raises(EditRefused, match="colour"):
        records.set_fields(snapshot, [AIRCRAFT.id, AIRLINE.id], colour="no colour")


def test_a_property_is_added_changed_moved_and_removed(snapshot: TreeSnapshot):
    new = an_id("range")
    after = done(
        snapshot,
        properties.add_property(
            snapshot, AIRCRAFT.id, new, "Seat count", data_type=data_type("long")
        ),
    )
    assert get(after, AIRCRAFT.id).properties[-1].api_name == "seatCount2"

    after = done(after, properties.change_property(after, AIRCRAFT.id, [new, TAIL], required=True))
    assert [p.required for p in get(after, AIRCRAFT.id).properties] == [True, False, True]

    after = done(after, properties.move_property(after, AIRCRAFT.id, new, 0))
    assert [p.id for p in get(after, AIRCRAFT.id).properties] == [new, TAIL, SEATS]

    after = done(after, properties.remove_properties(after, AIRCRAFT.id, [new]))
    assert [p.id for p in get(after, AIRCRAFT.id).properties] == [TAIL, SEATS]


def test_removing_a_property_takes_it_out_of_key_title_and_mappings(snapshot: TreeSnapshot):
    interface = Interface(
        id=an_id("Asset"), api_name="Asset", properties=(a_property("Asset", "tailNumber"),)
    )
    snapshot = apply(snapshot, ChangeSet.creating(interface))
    snapshot = apply(snapshot, properties.set_key(snapshot, AIRCRAFT.id, [TAIL]))
    snapshot = apply(snapshot, properties.set_title(snapshot, AIRCRAFT.id, TAIL))
    snapshot = apply(snapshot, inheritance.implement(snapshot, AIRCRAFT.id, interface.id))
    assert get(snapshot, AIRCRAFT.id).implements[0].properties

    after = done(snapshot, properties.remove_properties(snapshot, AIRCRAFT.id, [TAIL]))

    left = get(after, AIRCRAFT.id)
    assert (left.primary_key, left.title_property) == ((), None)
    assert left.implements[0].properties == ()
    member = interface.properties[0].id
    remapped = apply(after, inheritance.map_member(after, AIRCRAFT.id, interface.id, member, SEATS))
    gone = done(remapped, properties.remove_properties(remapped, interface.id, [member]))
    assert get(gone, AIRCRAFT.id).implements == (Implementation(id=interface.id),)


@pytest.mark.parametrize("kind", ["double", "decimal", "geopoint"])
def test_a_key_has_a_type_that_can_be_one(snapshot: TreeSnapshot, kind: str):
    after = apply(
        snapshot,
        properties.change_property(snapshot, AIRCRAFT.id, [SEATS], data_type=data_type(kind)),
    )

    with pytest.raises(EditRefused, match="primary key"):
        properties.set_key(after, AIRCRAFT.id, [SEATS])


def test_a_key_property_keeps_a_type_that_can_be_one(snapshot: TreeSnapshot):
    after = done(snapshot, properties.set_key(snapshot, AIRCRAFT.id, [SEATS]))

    with pytest.raises(EditRefused, match="primary key"):
        properties.change_property(after, AIRCRAFT.id, [SEATS], data_type=data_type("double"))


@pytest.mark.parametrize(
    ("line", "name", "written", "array"),
    [
        ("seat count: integer", "seat count", "integer", False),
        ("name", "name", "string", False),
        ("price: decimal(12, 2)", "price", "decimal(12, 2)", False),
        ("tags: text[]", "tags", "string", True),
        ("항속 거리 : double", "항속 거리", "double", False),
        ("made: media reference", "made", "media reference", False),
    ],
)
def test_a_line_says_name_and_type(line: str, name: str, written: str, array: bool):
    found = properties.parse_property(line)

    assert (found[0], str(found[1]), found[2]) == (name, written, array)


@pytest.mark.parametrize("line", [": integer", "a: spaceship", "a: decimal(x)", "a: vector"])
def test_a_line_that_says_neither_is_refused(line: str):
    with pytest.raises(EditRefused):
        properties.parse_property(line)


def test_a_link_starts_and_ends_where_it_was_drawn(snapshot: TreeSnapshot):
    after = done(snapshot, links.create_link(snapshot, an_id("l"), AIRLINE.id, AIRCRAFT.id))

    link = after.get(an_id("l"))
    assert isinstance(link, LinkType)
    assert (link.source.any_of, link.target.any_of) == ((AIRLINE.id,), (AIRCRAFT.id,))
    assert (link.source.cardinality, link.target.cardinality) == (Cardinality.MANY, Cardinality.ONE)


def test_a_ring_dropped_on_empty_canvas_makes_a_type_and_a_link(snapshot: TreeSnapshot):
    changes = links.create_type_and_link(
        snapshot, an_id("t"), an_id("l"), AIRLINE.id, "Lease", diagram=DIAGRAM.id, at=(10, 20)
    )

    after = done(snapshot, changes)

    placed = after.get(placement_id(DIAGRAM.id, an_id("t")))
    assert isinstance(placed, Placement)
    assert (placed.x, placed.y, placed.pinned) == (10, 20, True)
    assert after.referrers(an_id("t")) == tuple(sorted([an_id("l"), placed.id]))


def test_only_types_and_interfaces_can_be_linked(snapshot: TreeSnapshot):
    with pytest.raises(EditRefused, match="cannot be linked"):
        links.create_link(snapshot, an_id("l"), AIRLINE.id, SIZE.id)


def test_a_link_is_reversed_and_retargeted(snapshot: TreeSnapshot):
    after = done(snapshot, links.reverse(snapshot, OPERATED.id))
    after = done(after, links.retarget(after, OPERATED.id, "source", AIRCRAFT.id))

    link = after.get(OPERATED.id)
    assert isinstance(link, LinkType)
    assert link.source.any_of == (AIRCRAFT.id,)
    assert link.target == OPERATED.source


def test_a_hierarchy_never_becomes_a_circle(snapshot: TreeSnapshot):
    after = done(snapshot, inheritance.extend(snapshot, AIRCRAFT.id, AIRLINE.id))

    for sub, parent in ((AIRLINE.id, AIRCRAFT.id), (AIRCRAFT.id, AIRCRAFT.id)):
        with pytest.raises(EditRefused, match="already extends"):
            inheritance.extend(after, sub, parent)
    assert done(after, inheritance.unextend(after, AIRCRAFT.id, AIRLINE.id)).root == snapshot.root


def test_deleting_a_type_takes_its_links_and_placements_along(snapshot: TreeSnapshot):
    impact = deletion.impact(snapshot, [AIRLINE.id])

    assert impact.records[0] == AIRLINE.id
    assert set(impact.records) == {AIRLINE.id, OPERATED.id, ON_DIAGRAM.id}
    assert [str(s) for s in impact.sentences] == [
        "Link type operatedBy goes too",
        "It disappears from one diagram",
    ]
    assert not impact.is_destructive
    after = done(snapshot, deletion.delete(snapshot, [AIRLINE.id]))
    assert set(after.ids()) == {MODULE.id, AIRCRAFT.id, DIAGRAM.id, SIZE.id}


def test_after_a_deletion_nothing_dangles(snapshot: TreeSnapshot):
    user = a_type(
        "User",
        a_property("User", "size", data_type("struct", struct=SIZE.id)),
        a_property("User", "kept"),
        extends=(AIRCRAFT.id,),
        implements=(
            Implementation(id=an_id("external"), properties=((TAIL, an_id("User.kept")),)),
        ),
    )
    snapshot = apply(snapshot, ChangeSet.creating(user))

    after = done(snapshot, deletion.delete(snapshot, [SIZE.id, AIRCRAFT.id]))

    gone = {SIZE.id, AIRCRAFT.id, TAIL, SEATS}
    assert not gone & {r.target for i in after.ids() for r in references(after.plain(i))}
    assert [str(p.data_type) for p in get(after, user.id).properties] == ["string", "string"]


def test_an_active_record_is_not_deleted(snapshot: TreeSnapshot):
    active = apply(snapshot, records.set_fields(snapshot, [AIRCRAFT.id], status=Status.ACTIVE))

    with pytest.raises(EditRefused, match="cannot be deleted"):
        deletion.delete(active, [AIRCRAFT.id])


def test_cards_are_placed_moved_folded_and_taken_off(snapshot: TreeSnapshot):
    after = done(snapshot, diagrams.place(snapshot, DIAGRAM.id, {AIRCRAFT.id: (3.6, -7.2)}))
    after = done(after, diagrams.move(after, DIAGRAM.id, {AIRLINE.id: (100, 100)}))
    after = done(after, diagrams.set_collapsed(after, DIAGRAM.id, [AIRLINE.id], 2))

    aircraft: Record = after.get(placement_id(DIAGRAM.id, AIRCRAFT.id))
    assert to_plain(aircraft) | {"x": 4, "y": -7, "pinned": True} == to_plain(aircraft)
    off = done(after, diagrams.remove_from_diagram(after, DIAGRAM.id, [AIRLINE.id]))
    assert ON_DIAGRAM.id not in off
    assert AIRLINE.id in off


def test_a_struct_keeps_at_least_one_field_of_a_legal_type(snapshot: TreeSnapshot):
    after = done(snapshot, struct_fields.add_field(snapshot, SIZE.id, an_id("g"), "Width"))
    after = done(after, struct_fields.move_field(after, SIZE.id, an_id("g"), 0))
    after = done(after, struct_fields.remove_field(after, SIZE.id, an_id("f")))

    with pytest.raises(EditRefused, match="at least one"):
        struct_fields.remove_field(after, SIZE.id, an_id("g"))
    with pytest.raises(EditRefused, match="inside a struct"):
        struct_fields.change_field(after, SIZE.id, an_id("g"), data_type=data_type("json"))


def test_ids_are_passed_in():
    ids = new_ids()

    assert ids() != ids()
