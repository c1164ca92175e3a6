"""Power goes while a merge is decided and completed: there is the draft, or the version, never a half (point 43)."""

import json
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from oms_desktop.models.messages import message
from oms_desktop.store import Store
from oms_desktop.store.errors import StoreError
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.versioning.closure import missing_from
from oms_desktop.workspace import Workspace
from tests.builders import a_type
from tests.faults.lossy_disk import Disk
from tests.faults.on_disk import a_store, a_workspace_on

ROOT = Path(__file__).parents[2]
LABEL = message("workspace.discard")
TYPES = [a_type(f"Type{n}") for n in range(4)]


def rename_all(workspace: Workspace, to: str) -> None:
    for one in TYPES:
        before = workspace.snapshot.get(one.id)
        after = before.evolve(display_name=f"{to} {one.display_name}")
        workspace.apply(ChangeSet.replacing(before, after), LABEL)
    workspace.save_version(to)


def two_branches(store: Store) -> Workspace:
    """Return a workspace on `main`, which conflicts with `other` in every type."""
    workspace = a_workspace_on(store, new=True)
    conflicting(workspace)
    return workspace


def conflicting(workspace: Workspace) -> None:
    """Save versions on `main` and `other` that conflict in every type."""
    workspace.apply(ChangeSet.creating(*TYPES), LABEL)
    workspace.save_version("Base")
    workspace.create_branch("other")
    rename_all(workspace, "Their")
    workspace.switch("main")
    rename_all(workspace, "My")


def decide_and_complete(workspace: Workspace, shown: list[str]) -> None:
    session = workspace.start_merge("refs/heads/other")
    assert session is not None
    for item in session.blockers:
        session.decide(item.id, "theirs")
        shown.append(item.id)
    session.complete("Both")
    shown.append("complete")


def a_prepared_disk() -> Disk:
    disk = Disk()
    with a_store(disk, new=True) as store:
        two_branches(store)
    return disk


def run(disk: Disk, shown: list[str]) -> None:
    try:
        with a_store(disk, new=False) as store:
            decide_and_complete(a_workspace_on(store, new=False), shown)
    except StoreError:
        assert disk.is_dead


@pytest.mark.parametrize("seed", range(2))
def test_a_merge_is_a_draft_or_a_version_never_a_half(seed: int) -> None:
    random = Random(seed)
    undisturbed = a_prepared_disk()
    first = undisturbed.writes
    run(undisturbed, [])
    outcomes = set()

    for _ in range(20):
        disk = a_prepared_disk()
        disk.dies_at = random.randrange(first + 1, undisturbed.writes)
        shown: list[str] = []
        run(disk, shown)

        with a_store(disk.after_power_loss(random), new=False) as store:
            workspace = a_workspace_on(store, new=False)
            session = workspace.merge
            assert missing_from(store.objects, store.refs.read_refs().values()) == set()
            if session is None:
                is_done = workspace.history()[0].message == "Both"
                assert is_done or not shown
                outcomes.add("version" if is_done else "start")
            else:
                decided = {item.id for item in session.items if item.chosen == "theirs"}
                assert "complete" not in shown
                assert decided >= set(shown)
                outcomes.add("draft")
            if session is not None:
                for item in session.blockers:
                    session.decide(item.id, "theirs")
                session.complete("Both")
            elif not shown:
                workspace.start_merge("refs/heads/other")
            assert store.index.root() == workspace.snapshot.root

    assert "draft" in outcomes


@pytest.mark.slow
@pytest.mark.parametrize("work", ["completion", "rebase"])
def test_a_kill_before_any_statement_leaves_the_draft_or_the_version(
    tmp_path: Path, work: str
) -> None:
    command = [sys.executable, "-m", "tests.faults.statement_kills", work, str(tmp_path)]

    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=240
    )

    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert report["faults"] == []
    assert report["found"].keys() == {"draft", "version"}
    assert report["found"]["draft"] > 20
    assert report["last"] == "version"  # undisturbed
