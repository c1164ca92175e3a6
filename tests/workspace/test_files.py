"""Importing is one undoable step; exporting writes a file whole, and twice the same."""

from pathlib import Path

import pytest

from oms_desktop.workspace import FormatError, Workspace
from tests.builders import a_type
from tests.workspace.conftest import create, names

TURTLE = """
@prefix ex: <https://example.org/fleet#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
ex:Aircraft a owl:Class ; rdfs:label "Aircraft"@en .
ex:Glider a owl:Class ; rdfs:label "Glider"@en ; rdfs:subClassOf ex:Aircraft .
"""


@pytest.fixture
def turtle(tmp_path: Path) -> Path:
    path = tmp_path / "fleet.ttl"
    path.write_text(TURTLE, "utf-8")
    return path


def test_an_import_is_one_undoable_step(workspace: Workspace, turtle: Path) -> None:
    create(workspace, a_type("Crew"))
    root = workspace.snapshot.root
    seen: list[tuple[int, int]] = []

    report = workspace.import_file(turtle, progress=lambda done, total: seen.append((done, total)))

    assert report.statements == 5
    assert report.added >= 2
    assert {"Aircraft", "Glider", "Crew"} <= set(names(workspace))
    assert seen == sorted(seen)
    assert seen[-1] == (200, 200)
    assert str(workspace.undo_label) == "Import fleet.ttl"
    workspace.undo()
    assert workspace.snapshot.root == root


def test_a_plan_changes_nothing(workspace: Workspace, turtle: Path) -> None:
    root = workspace.snapshot.root

    plan = workspace.plan_import(turtle)

    assert plan.added >= 2
    assert plan.changed == 0
    assert workspace.snapshot.root == root
    workspace.take_import(plan)
    assert workspace.plan_import(turtle).changes.ids == frozenset()


def test_a_malformed_file_changes_nothing_and_names_the_place(
    workspace: Workspace, turtle: Path
) -> None:
    turtle.write_text(TURTLE + "ex:Broken a", "utf-8")

    with pytest.raises(FormatError, match=r"fleet\.ttl"):
        workspace.import_file(turtle)

    assert names(workspace) == []
    assert workspace.undo_label is None


def test_an_export_is_the_same_each_time_and_says_what_the_file_said(
    workspace: Workspace, turtle: Path, tmp_path: Path
) -> None:
    workspace.import_file(turtle)

    first = workspace.export_file(tmp_path / "a.ttl")
    second = workspace.export_file(tmp_path / "b.ttl")

    assert first.path.read_bytes() == second.path.read_bytes()
    assert first.records == workspace.count()
    assert workspace.plan_import(first.path).changes.ids == frozenset()


def test_a_failed_export_leaves_the_older_file(workspace: Workspace, tmp_path: Path) -> None:
    target = tmp_path / "folder.ttl"
    target.mkdir()

    with pytest.raises(FormatError, match=r"folder\.ttl could not be written"):
        workspace.export_file(target)

    assert [one.name for one in tmp_path.iterdir() if "folder" in one.name] == ["folder.ttl"]
