"""What a picture of the whole ontology is read from: columns, many usages at once, and a reader of one moment."""

from __future__ import annotations

from threading import Thread

from oms_desktop.models.interface import Interface
from oms_desktop.models.object_type import Implementation
from oms_desktop.workspace import Reading, Workspace
from tests.builders import a_link, a_type, an_id
from tests.workspace.conftest import change, create

ASSET = Interface(id=an_id("Asset"), api_name="Asset", display_name="Asset")
AIRPORT = a_type("Airport", colour="3")
AIRCRAFT = a_type("Aircraft", extends=(AIRPORT.id,), implements=(Implementation(id=ASSET.id),))
FLIES = a_link("flies", AIRCRAFT, AIRPORT)
STANDS = a_link("stands", AIRCRAFT, AIRPORT)


def test_columns_hold_records_by_name_and_lines_by_number(workspace: Workspace) -> None:
    create(workspace, AIRPORT, ASSET, AIRCRAFT, FLIES, STANDS)
    columns = workspace.columns

    types, links = columns.records("object_type"), columns.records("link_type")
    number = dict(zip(types.ids, types.numbers, strict=True))
    (interface,) = columns.records("interface").numbers

    assert types.ids == [AIRCRAFT.id, AIRPORT.id]
    assert types.colours == ["", "3"]
    assert types.groups == ["[]", "[]"]
    ends = (number[AIRCRAFT.id], number[AIRPORT.id])
    assert sorted(zip(*columns.link_ends(), strict=True)) == sorted(
        (link, *ends) for link in links.numbers
    )
    assert columns.references(("object_type",), "extends") == ([ends[0]], [ends[1]])
    implements = columns.references(("object_type",), "implements", '["implements",%,"id"]')
    assert implements == ([ends[0]], [interface])


def test_columns_of_nothing_are_empty(workspace: Workspace) -> None:
    assert workspace.columns.records("object_type").ids == []
    assert workspace.columns.link_ends() == ([], [], [])


def test_usages_of_many_are_read_at_once(workspace: Workspace) -> None:
    create(workspace, AIRPORT, ASSET, AIRCRAFT, FLIES)

    rows = workspace.references_to_any([AIRPORT.id, ASSET.id])

    single = [*workspace.references_to(AIRPORT.id), *workspace.references_to(ASSET.id)]
    assert sorted(rows, key=repr) == sorted(single, key=repr)


def test_a_reader_can_be_opened_in_another_thread(workspace: Workspace) -> None:
    create(workspace, AIRPORT)
    open_reader = workspace.reader()
    seen: list[str] = []

    def work() -> None:
        with open_reader() as reading:
            assert isinstance(reading, Reading)
            seen.extend(one.name for one in reading.summaries())

    thread = Thread(target=work)
    thread.start()
    thread.join()

    assert seen == ["Airport"]


def test_what_is_edited_while_a_reader_reads_is_not_seen_by_it(workspace: Workspace) -> None:
    create(workspace, AIRPORT)

    with workspace.reader()() as reading:
        first = reading.summary(AIRPORT.id)
        change(workspace, AIRPORT.id, display_name="Airfield")
        second = reading.summary(AIRPORT.id)

    assert first == second
    found = workspace.summary(AIRPORT.id)
    assert found is not None
    assert found.name == "Airfield"


def test_keeping_one_position_leaves_the_others(workspace: Workspace) -> None:
    workspace.keep_layout("d", {"a": (1, 2), "b": (3, 4)})

    workspace.keep_layout("d", {"b": (5, 6)})
    workspace.layout_job("d", {"c": (7, 8)})()

    assert workspace.layout("d") == {"a": (1, 2), "b": (5, 6), "c": (7, 8)}
    assert workspace.layout_of("d", "b") == (5, 6)
    assert workspace.layout_of("d", "x") is None


def test_a_long_list_is_read_page_by_page(workspace: Workspace) -> None:
    made = [a_type(f"Type {number}", display_name=f"Type {number % 3}") for number in range(10)]
    create(workspace, *made)
    everything = [one.id for one in workspace.summaries("object_type")]

    pages: list[str] = []
    while page := workspace.summaries("object_type", after=pages[-1] if pages else "", limit=3):
        pages.extend(one.id for one in page)

    assert pages == everything


def test_how_many_refer_to_each_of_some(workspace: Workspace) -> None:
    create(workspace, AIRPORT, ASSET, AIRCRAFT, FLIES)

    asked = [AIRPORT.id, AIRCRAFT.id]

    assert workspace.referred(asked, "object_type", "extends") == {AIRPORT.id: 1}
    assert workspace.referred(asked, "interface", "extends") == {}


def test_counts_follow_edits(workspace: Workspace) -> None:
    create(workspace, AIRPORT)
    assert workspace.counts() == {"object_type": 1}

    create(workspace, FLIES, AIRCRAFT, ASSET)
    assert workspace.counts() == {"interface": 1, "link_type": 1, "object_type": 2}
    workspace.undo()
    assert workspace.counts() == {"object_type": 1}
