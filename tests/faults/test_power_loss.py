"""Power goes at any write: what was shown is there when it is back, and the file is whole (invariant I1)."""

from random import Random

import pytest

from oms_desktop.models.messages import message
from oms_desktop.store.errors import StoreError
from oms_desktop.store.refs import HEADS
from oms_desktop.versioning import tree
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.versioning.closure import missing_from
from oms_desktop.workspace import Workspace
from tests.builders import a_type, an_id
from tests.faults.lossy_disk import Disk
from tests.faults.on_disk import a_store, a_workspace_on

LABEL = message("workspace.discard")
STEPS = 14


def a_fresh_disk() -> Disk:
    disk = Disk()
    with a_store(disk, new=True) as store:
        a_workspace_on(store, new=True)
    return disk


def one_step(workspace: Workspace, number: int) -> None:
    if number % 4 == 3:
        workspace.save_version(f"v{number}")
    elif number % 7 == 5:
        workspace.undo()
    else:
        many = [a_type(f"Type{number}.{n}", "a", "b") for n in range(1 + number % 3 * 5)]
        workspace.apply(ChangeSet.creating(*many), LABEL)


State = tuple[bytes, bytes | None, str | None]


def state_of(workspace: Workspace) -> State:
    label = workspace.redo_label
    return workspace.snapshot.root, workspace.head, str(label) if label else None


def every_state() -> list[State]:
    """Return the states of an undisturbed run; they are the same on every disk."""
    with a_store(a_fresh_disk(), new=False) as store:
        workspace = a_workspace_on(store, new=False)
        states = [state_of(workspace)]
        for number in range(STEPS):
            one_step(workspace, number)
            states.append(state_of(workspace))
    return states


def writes_of_an_undisturbed_run() -> tuple[int, int]:
    disk = a_fresh_disk()
    before = disk.writes
    run_until_it_dies(disk)
    return before, disk.writes


def run_until_it_dies(disk: Disk) -> int:
    """Return how many steps were shown."""
    shown = 0
    try:
        with a_store(disk, new=False) as store:
            workspace = a_workspace_on(store, new=False)
            for number in range(STEPS):
                one_step(workspace, number)
                shown += 1
    except StoreError:
        assert disk.is_dead
    return shown


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(4))
def test_what_was_shown_survives_the_loss_of_power(seed: int) -> None:
    random = Random(seed)
    states = every_state()
    first, last = writes_of_an_undisturbed_run()

    for _ in range(25):
        disk = a_fresh_disk()
        disk.dies_at = random.randrange(first + 1, last)
        shown = run_until_it_dies(disk)

        with a_store(disk.after_power_loss(random), new=False) as store:
            workspace = a_workspace_on(store, new=False)
            assert state_of(workspace) in states[shown : shown + 2]
            heads = store.refs.read_refs()
            assert missing_from(store.objects, heads.values()) == set()
            in_tree = dict(tree.entries(store.objects, workspace.snapshot.root))
            assert {one.id: one.hash for one in workspace.summaries()} == in_tree
            assert store.index.root() == workspace.snapshot.root
            rows = {row.branch: row.head for row in store.outbox.rows()}
            assert rows == {ref: head for ref, head in heads.items() if ref.startswith(HEADS)}
            assert store._database.pragma("integrity_check") == "ok"


def test_the_disk_of_these_tests_loses_what_was_not_synced() -> None:
    disk = a_fresh_disk()
    with a_store(disk, new=False) as store:
        workspace = a_workspace_on(store, new=False)
        store._database.pragma("synchronous = OFF")
        for number in range(3):
            one_step(workspace, number)
        assert workspace.summary(an_id("Type0.0")) is not None
        found = {
            bool(files.files["project.oms-wal"].seen)
            for files in (disk.after_power_loss(Random(seed)) for seed in range(20))
        }

    assert found == {True, False}
