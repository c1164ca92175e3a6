"""Copies are new records that stand to one another as the old ones did."""

from __future__ import annotations

import pytest

from oms_desktop.edits import clipboard
from oms_desktop.edits.refusal import EditRefused
from oms_desktop.models.diagram import Diagram, Placement
from oms_desktop.models.ids import placement_id
from oms_desktop.models.link_type import LinkType
from oms_desktop.models.object_type import ObjectType
from oms_desktop.versioning.snapshot import apply, memory_snapshot
from tests.builders import a_link, a_type, an_id, new_ids

A = a_type("A", "key", iri="http://x.example/A")
KEYED = A.evolve(primary_key=(A.properties[0].id,))
B = a_type("B", extends=(A.id,))
LINK = a_link("ab", A, B)
DIAGRAM = Diagram(id=an_id("d"), display_name="D")
SNAPSHOT = memory_snapshot([KEYED, B, LINK, DIAGRAM])


def test_pasted_records_refer_to_one_another():
    text = clipboard.copy(SNAPSHOT, [A.id, B.id, LINK.id])

    pasted = clipboard.paste(SNAPSHOT, text, new_ids())

    after = apply(SNAPSHOT, pasted.changes)
    a, b, link = (after.get(i) for i in pasted.records)
    assert isinstance(a, ObjectType)
    assert isinstance(b, ObjectType)
    assert isinstance(link, LinkType)
    assert (a.api_name, b.api_name, a.iri) == ("A2", "B2", "")
    assert a.primary_key == (a.properties[0].id,) != KEYED.primary_key
    assert b.extends == (a.id,)
    assert (link.source.any_of, link.target.any_of) == ((a.id,), (b.id,))


def test_a_copy_in_another_project_lets_go_of_what_is_not_there():
    elsewhere = memory_snapshot([DIAGRAM])

    pasted = clipboard.paste(elsewhere, clipboard.copy(SNAPSHOT, [B.id]), new_ids())

    made = apply(elsewhere, pasted.changes).get(pasted.records[0])
    assert isinstance(made, ObjectType)
    assert made.extends == ()


def test_cards_keep_their_distances_where_they_are_pasted():
    text = clipboard.copy(SNAPSHOT, [A.id, B.id], {A.id: (100, 100), B.id: (400, 150)})

    pasted = clipboard.paste(SNAPSHOT, text, new_ids(), diagram=DIAGRAM.id, at=(10, 20))

    after = apply(SNAPSHOT, pasted.changes)
    spots = [after.get(placement_id(DIAGRAM.id, i)) for i in pasted.records]
    assert [(p.x, p.y) for p in spots if isinstance(p, Placement)] == [(10, 20), (310, 70)]


def test_duplicates_stand_beside_their_originals():
    made = clipboard.duplicate(
        SNAPSHOT, [A.id], new_ids(), diagram=DIAGRAM.id, positions={A.id: (100, 100)}
    )

    placed = apply(SNAPSHOT, made.changes).get(placement_id(DIAGRAM.id, made.records[0]))
    assert isinstance(placed, Placement)
    assert (placed.x, placed.y) == (140, 140)


def test_a_table_has_a_row_for_each_property():
    assert clipboard.copy_table(SNAPSHOT, [A.id, B.id]) == (
        "type\tproperty\tapi name\tdata type\trequired\nA\tkey\tkey\tstring\t\nB\t\tB\t\t\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hello",
        "{}",
        '{"format": "oms clipboard", "version": 2, "records": [], "positions": {}}',
        '{"format": "oms clipboard", "version": 1, "records": [{"kind": "x", "id": "y"}], "positions": {}}',
        '{"format": "oms clipboard", "version": 1, "records": [3], "positions": {}}',
    ],
)
def test_text_that_is_no_copy_is_refused(text: str):
    with pytest.raises(EditRefused, match="clipboard"):
        clipboard.paste(SNAPSHOT, text, new_ids())
