"""Lists, search, differences and problems name records in the language of the reader."""

from pathlib import Path

import pytest
from sqlalchemy import text

from oms_desktop.models.group import Group
from oms_desktop.models.names import in_language
from oms_desktop.store import open_store
from oms_desktop.store.settings import Settings
from oms_desktop.workspace import Workspace
from tests.builders import a_link, a_property, a_type, an_id
from tests.workspace.conftest import a_workspace, change, create, names, reopened

FLEET = Group(id=an_id("fleet"), display_name="Fleet", labels=(("ko", "기단"),))
AIRLINE = a_type("Airline", labels=(("ko", "항공사"),))
AIRCRAFT = a_type(
    "Aircraft",
    a_property("Aircraft", "seats", labels=(("ko", "좌석 수"),)),
    labels=(("de", "Zeppelin"), ("ko", "가항공기")),
    groups=(FLEET.id,),
)
ZEPPELIN = a_type("Zeppelin", extends=(AIRCRAFT.id,))
OPERATES = a_link("operates", AIRLINE, AIRCRAFT, labels=(("ko", "운항"),))


@pytest.fixture
def workspace(tmp_path: Path):
    with a_workspace(tmp_path / "names.oms") as opened:
        create(opened, FLEET, AIRLINE, AIRCRAFT, ZEPPELIN, OPERATES)
        opened.save_version("First")
        yield opened


def test_lists_are_named_and_sorted_in_the_language_of_the_reader(workspace: Workspace) -> None:
    english = [one.name for one in workspace.summaries("object_type")]

    workspace.language = "ko"

    assert english == ["Aircraft", "Airline", "Zeppelin"]
    assert [one.name for one in workspace.summaries("object_type")] == [
        "Zeppelin",
        "가항공기",
        "항공사",
    ]
    assert workspace.name_of(OPERATES.id) == "운항"
    assert workspace.summary(ZEPPELIN.id).name == "Zeppelin"  # it has none


def test_every_way_to_list_speaks_the_language(workspace: Workspace) -> None:
    workspace.language = "ko"

    roots = workspace.summaries("object_type", parent="")
    assert [one.name for one in roots] == ["가항공기", "항공사"]
    assert [one.name for one in workspace.summaries(group=FLEET.id)] == ["가항공기"]
    assert [one.name for one in workspace.summaries(ids=[AIRLINE.id])] == ["항공사"]
    assert [one.name for one in workspace.attached(AIRLINE.id)] == ["운항"]
    assert [one.name for one in workspace.summaries(parent=AIRCRAFT.id)] == ["Zeppelin"]
    assert [one.name for one in workspace.summaries("object_type", offset=1, limit=1)] == [
        "가항공기"
    ]
    with workspace.reader()() as elsewhere:
        assert elsewhere.name_of(AIRLINE.id) == "항공사"


def test_a_language_without_labels_changes_nothing(workspace: Workspace) -> None:
    before = names(workspace)

    workspace.language = "fr"

    assert names(workspace) == before


def test_labels_follow_edits_and_undo(workspace: Workspace) -> None:
    workspace.language = "ko"

    change(workspace, AIRLINE.id, labels=(("ko", "노선사"),))
    renamed = workspace.name_of(AIRLINE.id)
    change(workspace, AIRLINE.id, labels=())
    bare = workspace.name_of(AIRLINE.id)
    workspace.undo()
    workspace.undo()

    assert (renamed, bare, workspace.name_of(AIRLINE.id)) == ("노선사", "Airline", "항공사")


def test_a_hit_is_named_in_the_language_of_the_reader(workspace: Workspace) -> None:
    workspace.language = "ko"

    (hit,) = workspace.search("airline", kinds=("object_type",))
    (other,) = workspace.search("항공사")

    assert (hit.summary.name, hit.field, hit.text) == ("항공사", "display_name", "Airline")
    assert (other.field, other.text) == ("labels", "항공사")


def test_differences_are_told_with_names_of_every_language(workspace: Workspace) -> None:
    workspace.language = "ko"

    change(workspace, AIRCRAFT.id, icon="plane")
    (difference,) = workspace.changes()

    assert difference.name == "가항공기"
    assert "Aircraft" in difference.sentence.render()
    assert "가항공기" in difference.sentence.render(language="ko")


def test_a_new_name_is_told_as_it_was_written(workspace: Workspace) -> None:
    change(workspace, AIRCRAFT.id, display_name="Plane")
    (difference,) = workspace.changes()

    said = difference.sentence.render(language="ko")
    assert "Aircraft" in said
    assert "Plane" in said


def test_problems_name_records_in_every_language(workspace: Workspace) -> None:
    change(workspace, AIRCRAFT.id, extends=(AIRCRAFT.id,))

    problem = next(one for one in workspace.problems() if one.code == "inheritance_cycle")

    assert "Aircraft → Aircraft" in problem.message.render()
    assert "가항공기 → 가항공기" in problem.message.render(language="ko")
    assert in_language("no name", "ko") == "no name"


def test_an_index_from_before_labels_is_made_anew(workspace: Workspace) -> None:
    workspace.close()
    with open_store(workspace.path) as store:
        database = store._database
        database.write(text("DROP TABLE label"))
        Settings(database, "index").set("format", 1)

    with reopened(workspace) as opened:
        opened.language = "ko"
        assert opened.name_of(AIRLINE.id) == "항공사"


def test_the_proposed_message_is_worded_for_the_reader(workspace: Workspace) -> None:
    workspace.say = lambda text: text.render(language="ko")

    change(workspace, AIRCRAFT.id, icon="plane")

    assert "가항공기" in workspace.suggested_message()
