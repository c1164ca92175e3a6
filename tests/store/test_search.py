"""Search and summaries: which record, which field; short words, Hangul, initial consonants, odd characters."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from oms_desktop.models.group import Group
from oms_desktop.store.hangul import initials, is_initials
from oms_desktop.workspace import Workspace
from tests.builders import a_link, a_property, a_type, an_id
from tests.workspace.conftest import a_workspace, change, create, delete

AIRCRAFT = a_type(
    "Aircraft",
    a_property("Aircraft", "seatCount"),
    labels=(("de", "Flugzeug"), ("ko", "항공기")),
    description="A machine that flies, such as an Airbus.",
    iri="https://example.org/fleet#Aircraft",
    aliases=("plane",),
)
AIRLINE = a_type("Airline", display_name="항공사", description="Owns aircraft")
JET = a_type("Jet", extends=(AIRCRAFT.id,), groups=(an_id("fleet"),))
GLIDER = a_type("Glider", extends=(AIRCRAFT.id, "https://example.org/Elsewhere"))
FLEET = Group(id=an_id("fleet"), display_name="Fleet")
OPERATES = a_link("operates", AIRLINE, AIRCRAFT)


@pytest.fixture
def workspace(tmp_path: Path):
    with a_workspace(tmp_path / "search.oms") as opened:
        create(opened, AIRCRAFT, AIRLINE, JET, GLIDER, FLEET, OPERATES)
        yield opened


@pytest.mark.parametrize(
    ("query", "name", "field", "text"),
    [
        ("aircraft", "Aircraft", "display_name", "Aircraft"),
        ("CRAFT", "Aircraft", "display_name", "Aircraft"),
        ("ai", "항공사", "api_name", "Airline"),
        ("flugzeug", "Aircraft", "labels", "Flugzeug"),
        ("항공기", "Aircraft", "labels", "항공기"),
        ("항공", "항공사", "display_name", "항공사"),
        ("사", "항공사", "display_name", "항공사"),
        ("ㅎㄱㅅ", "항공사", "initials", "항공사"),
        ("ㄱㄱ", "Aircraft", "initials", "항공기"),
        ("seat count", "Aircraft", "properties", "seatCount"),
        ("airbus", "Aircraft", "description", AIRCRAFT.description),
        ("fleet#", "Aircraft", "iri", "https://example.org/fleet#Aircraft"),
        ("plane", "Aircraft", "aliases", "plane"),
        ("operates", "operates", "display_name", "operates"),
    ],
)
def test_search_says_which_field_matched(
    workspace: Workspace, query: str, name: str, field: str, text: str
) -> None:
    hit = workspace.search(query)[0]

    assert (hit.summary.name, hit.field, hit.text) == (name, field, text)


@pytest.mark.parametrize("query", ["", "  ", "nothing like this", '"', "a*", "x OR y", "%", "ㅋㅋ"])
def test_odd_queries_find_nothing_and_break_nothing(workspace: Workspace, query: str) -> None:
    assert workspace.search(query) == []


@given(st.text(max_size=12))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_can_be_searched_for(workspace: Workspace, query: str) -> None:
    for hit in workspace.search(query):
        assert hit.text


def test_names_come_before_descriptions(workspace: Workspace) -> None:
    found = [(hit.summary.name, hit.field) for hit in workspace.search("aircraft")]

    assert found[0] == ("Aircraft", "display_name")
    assert ("항공사", "description") in found[1:]


def test_search_can_be_limited_to_kinds(workspace: Workspace) -> None:
    assert [h.summary.kind for h in workspace.search("fleet", kinds=["group"])] == ["group"]
    assert workspace.search("fleet", kinds=["link_type"]) == []
    assert len(workspace.search("a", limit=2)) == 2


def test_the_index_follows_every_move(workspace: Workspace) -> None:
    change(workspace, AIRCRAFT.id, api_name="Airplane", display_name="Airplane", aliases=())

    assert workspace.search("plane")[0].field == "display_name"
    assert [hit.summary.name for hit in workspace.search("jet")] == ["Jet"]
    delete(workspace, JET.id)
    assert workspace.search("jet") == []
    workspace.undo()
    workspace.undo()
    assert [hit.summary.name for hit in workspace.search("jet")] == ["Jet"]
    assert workspace.search("plane")[0].field == "aliases"


def test_summaries_are_sorted_and_chosen(workspace: Workspace) -> None:
    assert [s.name for s in workspace.summaries("object_type")] == [
        "Aircraft", "Glider", "Jet", "항공사"
    ]  # fmt: skip
    assert [s.name for s in workspace.summaries("object_type", parent="")] == ["Aircraft", "항공사"]
    assert [s.name for s in workspace.summaries(parent=AIRCRAFT.id)] == ["Glider", "Jet"]
    assert [s.name for s in workspace.summaries(group=FLEET.id)] == ["Jet"]
    assert [s.name for s in workspace.summaries("object_type", offset=1, limit=2)] == [
        "Glider",
        "Jet",
    ]
    assert [s.name for s in workspace.summaries(ids=[JET.id, an_id("?"), FLEET.id])] == [
        "Jet",
        "Fleet",
    ]
    assert workspace.counts() == {"object_type": 4, "group": 1, "link_type": 1}
    assert workspace.count() == 6
    assert workspace.count("value_type") == 0


def test_a_type_whose_parent_is_deleted_becomes_a_root(workspace: Workspace) -> None:
    delete(workspace, AIRCRAFT.id)

    roots = workspace.summaries("object_type", parent="")

    assert [summary.name for summary in roots] == ["Glider", "Jet", "항공사"]


def test_a_summary_holds_what_lists_show(workspace: Workspace) -> None:
    change(workspace, JET.id, icon="plane", colour="3", abstract=True, status="deprecated")

    summary = workspace.summary(JET.id)

    assert summary is not None
    assert (summary.icon, summary.colour, summary.abstract) == ("plane", "3", True)
    assert (summary.status, summary.parents, summary.groups) == (
        "deprecated",
        (AIRCRAFT.id,),
        (FLEET.id,),
    )
    assert summary.hash == workspace.snapshot.hash_of(JET.id)
    assert workspace.summary(an_id("?")) is None


def test_references_say_where_a_record_is_used(workspace: Workspace) -> None:
    found = {(row.source, row.path) for row in workspace.references_to(AIRCRAFT.id)}

    assert found == {
        (JET.id, ("extends",)),
        (GLIDER.id, ("extends",)),
        (OPERATES.id, ("target", "any_of")),
    }
    assert [row.target for row in workspace.references_from(OPERATES.id)] == [
        AIRLINE.id,
        AIRCRAFT.id,
    ]
    ends = workspace.references(kind="link_type", field="source")
    assert [(row.source, row.target, row.kind) for row in ends] == [
        (OPERATES.id, AIRLINE.id, "link_type")
    ]
    assert [summary.id for summary in workspace.attached(AIRLINE.id)] == [OPERATES.id]


def test_the_initial_consonants_of_words() -> None:
    assert initials("항공 운송 Air 기") == "ㅎㄱ ㅇㅅ ㄱ"
    assert initials("Air") == ""
    assert initials("꽃") == "ㄲ"
    assert is_initials("ㅎㄱ")
    assert not is_initials("ㅎa")
    assert not is_initials("")
