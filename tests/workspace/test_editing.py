"""Edits, undo and redo: on disk when they are shown, taken back exactly, also after a restart."""

from pathlib import Path

import pytest

from oms_desktop.models.messages import message
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.versioning.tree import EMPTY_ROOT
from oms_desktop.workspace import Changed, StaleEdit, Workspace, open_workspace
from tests.builders import a_type, new_ids
from tests.workspace.conftest import LABEL, change, create, delete, names, reopened, ticking

AIRCRAFT = a_type("Aircraft", "tailNumber")
AIRPORT = a_type("Airport", "icao")


def test_an_edit_is_on_disk_when_it_is_told(workspace: Workspace) -> None:
    seen = []

    def look(_: Changed) -> None:
        other = open_workspace(workspace.path, clock=ticking(), new_id=new_ids(), share=True)
        seen.extend(names(other))
        other.close()

    workspace.subscribe(look)
    create(workspace, AIRCRAFT)

    assert seen == ["Aircraft"]


def test_an_edit_tells_what_it_touched(workspace: Workspace) -> None:
    notices: list[Changed] = []
    workspace.subscribe(notices.append)

    create(workspace, AIRCRAFT, AIRPORT)
    change(workspace, AIRCRAFT.id, display_name="Airplane")
    delete(workspace, AIRPORT.id)

    told = [[(one.id, one.kind, one.what) for one in notice.records] for notice in notices]
    assert told == [
        [(AIRCRAFT.id, "object_type", "added"), (AIRPORT.id, "object_type", "added")],
        [(AIRCRAFT.id, "object_type", "changed")],
        [(AIRPORT.id, "object_type", "removed")],
    ]
    assert {notice.origin for notice in notices} == {"edit"}
    assert notices[1].changes() == ChangeSet.replacing(
        AIRCRAFT, AIRCRAFT.evolve(display_name="Airplane")
    )
    assert notices[0].before == EMPTY_ROOT
    assert notices[0].after == notices[1].before


def test_who_unsubscribes_hears_no_more(workspace: Workspace) -> None:
    notices: list[Changed] = []
    unsubscribe = workspace.subscribe(notices.append)

    unsubscribe()
    unsubscribe()
    create(workspace, AIRCRAFT)

    assert notices == []


def test_an_empty_change_is_no_step(workspace: Workspace) -> None:
    notices: list[Changed] = []
    workspace.subscribe(notices.append)

    workspace.apply(ChangeSet(), LABEL)

    assert notices == []
    assert workspace.undo_label is None


def test_undo_and_redo_move_between_the_same_roots(workspace: Workspace) -> None:
    roots = [workspace.snapshot.root]
    labels = [message("workspace.revert", name=str(n)) for n in range(3)]
    create(workspace, AIRCRAFT, label=labels[0])
    roots.append(workspace.snapshot.root)
    change(workspace, AIRCRAFT.id, labels[1], display_name="Airplane")
    roots.append(workspace.snapshot.root)
    create(workspace, AIRPORT, label=labels[2])
    roots.append(workspace.snapshot.root)

    for step in (2, 1, 0):
        assert workspace.undo_label == labels[step]
        workspace.undo()
        assert workspace.snapshot.root == roots[step]
        assert workspace.redo_label == labels[step]
    assert workspace.undo_label is None
    assert names(workspace) == []

    for step in (1, 2, 3):
        workspace.redo()
        assert workspace.snapshot.root == roots[step]
    assert workspace.redo_label is None
    assert names(workspace) == ["Airplane", "Airport"]


def test_undo_with_nothing_to_undo_does_nothing(workspace: Workspace) -> None:
    workspace.undo()
    workspace.redo()

    assert workspace.snapshot.root == EMPTY_ROOT


def test_a_new_edit_forgets_what_was_undone(workspace: Workspace) -> None:
    create(workspace, AIRCRAFT)
    workspace.undo()
    create(workspace, AIRPORT)

    assert workspace.redo_label is None
    workspace.redo()
    assert names(workspace) == ["Airport"]


def test_undo_reaches_across_a_restart_and_a_saved_version(workspace: Workspace) -> None:
    create(workspace, AIRCRAFT)
    workspace.save_version("First")
    change(workspace, AIRCRAFT.id, display_name="Airplane")
    workspace.undo()

    again = reopened(workspace)

    assert again.redo_label == LABEL
    again.redo()
    assert names(again) == ["Airplane"]
    again.undo()
    again.undo()
    assert names(again) == []
    assert [version.message for version in again.history()] == ["First"]
    assert again.has_changes
    again.close()


def test_an_edit_for_another_state_is_refused(workspace: Workspace) -> None:
    create(workspace, AIRCRAFT)
    old = workspace.snapshot.get(AIRCRAFT.id)
    change(workspace, AIRCRAFT.id, display_name="Airplane")
    root = workspace.snapshot.root

    with pytest.raises(StaleEdit, match="Airplane has changed"):
        workspace.apply(ChangeSet.replacing(old, old.evolve(display_name="Plane")), LABEL)
    with pytest.raises(StaleEdit):
        create(workspace, AIRCRAFT)
    with pytest.raises(StaleEdit):
        workspace.apply(ChangeSet.deleting(AIRPORT), LABEL)

    assert workspace.snapshot.root == root


class StoppedByTheUser(Exception):
    """What somebody who is told the progress may raise."""


def test_a_stopped_import_changes_nothing(workspace: Workspace) -> None:
    many = [a_type(f"Type{n}") for n in range(1200)]
    create(workspace, AIRCRAFT)
    root = workspace.snapshot.root
    done: list[tuple[int, int]] = []

    def progress(count: int, total: int) -> None:
        done.append((count, total))
        if count == 1000:
            raise StoppedByTheUser

    with pytest.raises(StoppedByTheUser):
        workspace.apply(ChangeSet.creating(*many), LABEL, origin="import", progress=progress)

    assert done == [(500, 1200), (1000, 1200)]
    assert workspace.snapshot.root == root
    assert names(workspace) == ["Aircraft"]
    workspace.apply(ChangeSet.creating(*many), LABEL, origin="import")
    assert workspace.count() == 1201
    workspace.undo()
    assert names(workspace) == ["Aircraft"]


def test_settings_and_layouts_are_kept_but_are_no_change(
    workspace: Workspace, tmp_path: Path
) -> None:
    workspace.ui.set("selection", [AIRCRAFT.id])
    workspace.keep_layout("d", {AIRCRAFT.id: (10, -20)})

    again = reopened(workspace)

    assert again.ui.get("selection") == [AIRCRAFT.id]
    assert again.layout("d") == {AIRCRAFT.id: (10, -20)}
    assert not again.has_changes
    assert again.undo_label is None
    again.forget_layout("d")
    assert again.layout("d") == {}
    again.close()


def test_a_project_has_a_name(workspace: Workspace) -> None:
    assert workspace.name == "desk"

    workspace.rename_project(" Airline network ")

    assert workspace.name == "Airline network"


def test_what_a_child_process_wrote_is_taken_over(workspace: Workspace) -> None:
    create(workspace, AIRCRAFT)
    notices: list[Changed] = []
    workspace.subscribe(notices.append)
    child = open_workspace(workspace.path, clock=ticking(), new_id=new_ids(), share=True)
    create(child, AIRPORT)
    child.close()
    with pytest.raises(StaleEdit):
        change(workspace, AIRCRAFT.id, display_name="Airplane")

    workspace.refresh()

    told = [(n.origin, [(r.id, r.what) for r in n.records]) for n in notices]
    assert told == [("sync", [(AIRPORT.id, "added")])]
    assert names(workspace) == ["Aircraft", "Airport"]
    workspace.undo()
    assert names(workspace) == ["Aircraft"]
