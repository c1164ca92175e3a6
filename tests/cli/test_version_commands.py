"""The commands about versions on real files: what they print, write and return."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from oms_desktop.cli.files import new_id, now_ms
from oms_desktop.cli.main import main
from oms_desktop.models.record import Deprecation
from oms_desktop.workspace import create_workspace, open_workspace
from tests.workspace.conftest import AIRCRAFT, CREW, change, create, delete

HEAD = """@prefix : <https://example.org/a#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
:Vessel a owl:Class ; rdfs:label "Vessel"@en .
"""
TONNAGE = ':tonnage a owl:DatatypeProperty ; rdfs:label "tonnage"@en ; rdfs:domain :Vessel ; rdfs:range xsd:%s .\n'
OLD = HEAD + TONNAGE % "int" + ':Ferry a owl:Class ; rdfs:label "Ferry"@en .\n'
WIDER = OLD.replace("xsd:int ", "xsd:long ") + ':Barge a owl:Class ; rdfs:label "Barge"@en .\n'
NARROWER = HEAD + TONNAGE % "short"


@pytest.fixture
def files(tmp_path: Path) -> dict[str, str]:
    """The paths of three versions of one ontology."""
    texts = {"old": OLD, "wider": WIDER, "narrower": NARROWER}
    for name, text in texts.items():
        (tmp_path / f"{name}.ttl").write_text(text, "utf-8")
    return {name: str(tmp_path / f"{name}.ttl") for name in texts}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with two releases and unsaved edits."""
    path = tmp_path / "fleet.oms"
    with create_workspace(path, clock=now_ms, new_id=new_id, name="Fleet") as workspace:
        workspace.set_author("Ana", "")
        create(workspace, AIRCRAFT)
        workspace.save_version("First")
        workspace.release("1.0.0")
        create(workspace, CREW)
        workspace.save_version("Crews")
        workspace.release("1.1.0")
        delete(workspace, AIRCRAFT.id)
    return path


def printed_json(capsys: pytest.CaptureFixture[str]) -> Any:
    return json.loads(capsys.readouterr().out)


def test_diff_says_what_differs(files: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", files["old"], files["wider"]]) == 1

    assert capsys.readouterr().out.splitlines() == [
        "added object type Barge",
        "tonnage: changed data type from integer to long",
        "2 records differ: 1 added, 1 changed, 0 removed.",
    ]


def test_diff_gives_data_with_paths_and_values(
    files: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", files["old"], files["wider"], "--json"]) == 1

    found = printed_json(capsys)
    assert found["counts"] == {"added": 1, "changed": 1, "removed": 0}
    (field,) = found["changes"][1]["fields"]
    assert (field["path"], field["before"], field["after"]) == (
        ["data_type"],
        {"name": "integer"},
        {"name": "long"},
    )


def test_equal_files_do_not_differ_whatever_their_syntax(
    files: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = str(tmp_path / "old.rdf")
    assert main(["convert", files["old"], other]) == 0
    capsys.readouterr()

    assert main(["diff", files["old"], other]) == 0
    assert main(["compat", files["old"], other]) == 0

    assert capsys.readouterr().out.splitlines() == [
        "0 records differ: 0 added, 0 changed, 0 removed.",
        "Nothing differs.",
    ]


def test_compat_ends_with_0_where_nothing_breaks(
    files: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compat", files["old"], files["wider"]]) == 0

    out = capsys.readouterr().out
    assert "tonnage is now long instead of integer. Every value stays as it is." in out
    assert out.splitlines()[-1].endswith("raise the minor number.")


def test_compat_ends_with_1_where_something_breaks(
    files: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compat", files["old"], files["narrower"]]) == 1

    lines = capsys.readouterr().out.splitlines()
    assert [line[:20].strip() for line in lines[:2]] == ["migration required"] * 2
    assert "2 breaking changes" in lines[-1]


def test_compat_gives_data(files: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compat", files["old"], files["narrower"], "--json"]) == 1

    found = printed_json(capsys)
    assert (found["level"], found["bump"], found["breaking"]) == (
        "migration_required",
        "major",
        True,
    )
    assert {one["code"] for one in found["changes"]} == {"record_removed", "type_narrowed"}
    assert found["counts"]["migration_required"] == 2


def test_compat_adds_the_steps_on_request(
    files: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compat", files["old"], files["narrower"], "--plan"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[-2:] == [
        "   1  Cast the values of tonnage from integer to short.  (may lose some values)",
        "   2  Drop Ferry.  (loses all values)",
    ]

    assert main(["compat", files["old"], files["narrower"], "--plan", "--json"]) == 1
    (leg,) = printed_json(capsys)["plan"]
    assert [(one["does"], one["loss"]) for one in leg["steps"]] == [
        ("cast", "some"),
        ("drop", "all"),
    ]

    assert main(["compat", files["old"], files["old"], "--plan"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "There is nothing to migrate."


def test_the_steps_between_versions_of_a_project_go_over_its_releases(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "fleet.oms"
    with create_workspace(path, clock=now_ms, new_id=new_id) as workspace:
        workspace.set_author("Ana", "")
        create(workspace, AIRCRAFT)
        workspace.save_version("First")
        workspace.release("1.0.0")
        create(workspace, CREW)
        change(workspace, AIRCRAFT.id, deprecation=Deprecation(replaced_by=CREW.id))
        workspace.save_version("Successor")
        workspace.release("1.1.0")
        delete(workspace, AIRCRAFT.id)
        workspace.save_version("Gone")
        workspace.release("2.0.0")

    assert main(["compat", f"{path}@1.0.0", f"{path}@2.0.0", "--plan"]) == 1

    lines = capsys.readouterr().out.splitlines()
    assert "1.0.0 → 1.1.0" in lines
    assert lines[-3] == "1.1.0 → 2.0.0"
    assert lines[-2].startswith("   1  Copy the values of Aircraft")
    assert lines[-1] == "   2  Drop Aircraft.  (loses nothing; after 1)"


def test_the_changelog_is_markdown(
    files: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["changelog", files["wider"], files["old"]]) == 0

    assert capsys.readouterr().out.splitlines()[:6] == [
        "## Breaking",
        "",
        "- deleted object type Barge",
        "  - The object type Barge was deleted. Data and programs that use it have nothing any more.",
        "- tonnage: is now integer instead of long",
        "  - tonnage is now integer instead of long. Values that do not fit must be changed first or are lost.",
    ]


def test_the_changelog_as_data_and_of_nothing(
    files: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["changelog", files["old"], files["wider"], "--json"]) == 0
    found = printed_json(capsys)
    assert {key: len(entries) for key, entries in found.items()} == {
        "breaking": 0,
        "added": 1,
        "changed": 1,
        "removed": 0,
    }

    assert main(["changelog", files["old"], files["old"]]) == 0
    assert capsys.readouterr().out == "Nothing that others depend on has changed.\n"


def test_versions_of_a_project_are_named_behind_an_at_sign(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", f"{project}@1.0.0", f"{project}@1.1.0"]) == 1
    assert capsys.readouterr().out.splitlines()[0] == "added object type Crew"

    assert main(["compat", f"{project}@1.0.0", f"{project}@main"]) == 0
    assert main(["compat", f"{project}@1.1.0", str(project)]) == 1  # with what is unsaved
    assert "Aircraft was deleted" in capsys.readouterr().out


def test_a_version_that_is_not_there_is_an_error_with_a_name(
    project: Path, files: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compat", f"{project}@9.0.0", str(project)]) == 2
    assert "9.0.0" in capsys.readouterr().err

    assert main(["compat", files["old"], str(Path(files["old"]).parent / "gone.ttl")]) == 2
    assert "gone.ttl" in capsys.readouterr().err


def test_release_takes_the_next_number(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with open_workspace(project, clock=now_ms, new_id=new_id) as workspace:
        change(workspace, CREW.id, api_name="Team")
        workspace.save_version("No aircraft, teams")

    assert main(["release", str(project), "--next", "--notes", "Teams."]) == 0

    out = capsys.readouterr().out
    assert out.startswith("Released Fleet 2.0.0 (version ")
    assert "2 breaking changes" in out
    with open_workspace(project, clock=now_ms, new_id=new_id) as workspace:
        newest = workspace.releases()[0]
        assert (newest.version, newest.notes, newest.since) == ("2.0.0", "Teams.", "1.1.0")
        assert newest.level == "migration_required"


def test_release_refuses_with_the_way_out(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cases = {
        ("1.0.0",): "1.1.1",
        ("0.1.0",): "1.1.1",
        ("next",): "1.2.3",
        ("--next",): "Save a version with changes first",
    }
    for arguments, said in cases.items():
        assert main(["release", str(project), *arguments]) == 2
        assert said in capsys.readouterr().err


def test_a_release_says_who_and_what_is_not_in_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "new.oms"
    with create_workspace(path, clock=now_ms, new_id=new_id) as workspace:
        workspace.set_author("Ana", "")
        create(workspace, AIRCRAFT)
        workspace.save_version("First")
        create(workspace, CREW)
        workspace.hand_over()

    assert main(["release", str(path), "--next"]) == 2
    assert "--author" in capsys.readouterr().err
    assert main(["release", str(path), "--next", "--author", "Bo <bo@oms.example>"]) == 0

    assert "unsaved edits" in capsys.readouterr().err
    with open_workspace(path, clock=now_ms, new_id=new_id) as workspace:
        (made,) = workspace.releases()
        assert (made.version, made.author_name, made.author_mail) == (
            "0.1.0",
            "Bo",
            "bo@oms.example",
        )


def test_a_project_without_versions_has_nothing_to_release(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "new.oms"
    create_workspace(path, clock=now_ms, new_id=new_id).close()

    assert main(["release", str(path), "1.0.0", "--author", "Bo"]) == 2

    assert "Save a version first" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["diff", "compat", "changelog", "release"])
def test_each_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([command, "--help"])

    assert ended.value.code == 0
    assert "usage: oms " + command in capsys.readouterr().out
