"""A compacted project: every version, every undo step and every branch as before, and work goes on."""

from __future__ import annotations

from random import Random

import pytest

from oms_desktop.workspace import Workspace
from tests.builders import a_type, an_id
from tests.workspace.conftest import change, create, delete, reopened


def live(workspace: Workspace, seed: int, steps: int) -> None:
    """Do what people do, at random."""
    chance = Random(seed)
    for number in range(steps):
        known = sorted(workspace.snapshot.ids("object_type"))
        match chance.choice(
            ["create", "change", "change", "delete", "undo", "redo", "save", "switch"]
        ):
            case "create":
                create(workspace, a_type(f"Type {seed} {number}", "a", "b"))
            case "change" if known:
                change(workspace, chance.choice(known), description=f"Text {number}")
            case "delete" if len(known) > 3:
                delete(workspace, chance.choice(known))
            case "undo":
                workspace.undo()
            case "redo":
                workspace.redo()
            case "save" if workspace.has_changes:
                workspace.save_version(f"Version {number}")
            case "switch":
                names = [branch.name for branch in workspace.branches()]
                if len(names) < 3:
                    workspace.create_branch(f"branch{number}")
                else:
                    workspace.switch(chance.choice(names))


def everything(workspace: Workspace) -> object:
    """Return all that can be gone back to, by going back to it; the workspace is as before then."""
    here = workspace.branch
    found: dict[str, object] = {}
    for branch in workspace.branches():
        workspace.switch(branch.name)
        roots = [workspace.snapshot.root]
        undone = 0
        while workspace.undo_label is not None:
            workspace.undo()
            undone += 1
            roots.append(workspace.snapshot.root)
        for _ in range(undone):
            workspace.redo()
        redone = 0
        while workspace.redo_label is not None:
            workspace.redo()
            redone += 1
            roots.append(workspace.snapshot.root)
        for _ in range(redone):
            workspace.undo()
        assert workspace.snapshot.root == roots[0]
        records = {r: workspace.snapshot.plain(r) for r in sorted(workspace.snapshot.ids())}
        found[branch.name] = roots, records
    workspace.switch(here)
    versions = workspace.history("*")
    told = [
        (v.hash, [d.sentence for d in workspace.compare(v.parents[0], v.hash)])
        for v in versions
        if v.parents
    ]
    return found, told


@pytest.mark.parametrize("seed", range(3))
def test_all_that_can_be_gone_back_to_is_there(workspace: Workspace, seed: int) -> None:
    live(workspace, seed, 60)
    before = everything(workspace)

    workspace.compact()

    assert everything(workspace) == before
    live(workspace, seed + 100, 30)
    later = everything(workspace)
    workspace.compact()
    with reopened(workspace) as again:
        assert everything(again) == later


def test_a_lost_branch_makes_the_file_smaller(workspace: Workspace) -> None:
    create(workspace, a_type("Kept"))
    workspace.save_version("Kept")
    workspace.create_branch("lost")
    for number in range(30):
        change(workspace, an_id("Kept"), description=f"{number} " * 200)
        workspace.save_version(f"Lost {number}")
    workspace.switch("main")
    workspace.delete_branch("lost")

    done = workspace.compact()

    assert done.collected >= 90  # a record, a node and a commit each
    assert done.after < done.before
    assert [version.message for version in workspace.history("*")] == ["Kept"]


def test_the_index_is_made_anew_where_it_was_left_out(workspace: Workspace) -> None:
    create(workspace, a_type("Ship"), a_type("Boat"))
    before = [summary.id for summary in workspace.summaries()]

    workspace.compact(without_index=True)

    with reopened(workspace) as again:
        assert [summary.id for summary in again.summaries()] == before
        assert [hit.summary.id for hit in again.search("Ship")] == [an_id("Ship")]
