"""Power goes, or the process is killed, while a file is made small: the old file or the new one, and nothing is lost."""

import json
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from oms_desktop.store import Store
from oms_desktop.store.errors import StoreError
from oms_desktop.versioning.canonical import Hash
from tests.faults.lossy_disk import Disk
from tests.faults.on_disk import a_store, a_workspace_on
from tests.faults.statement_kills import lose_a_branch
from tests.faults.test_merge_completion import conflicting

ROOT = Path(__file__).parents[2]


def a_prepared_disk() -> tuple[Disk, dict[Hash, bytes]]:
    """Return a disk with two branches, an open merge and a lost branch, and what must stay."""
    disk = Disk()
    with a_store(disk, new=True) as store:
        workspace = a_workspace_on(store, new=True)
        conflicting(workspace)
        workspace.start_merge("refs/heads/other")
        needed = everything(store)
        lose_a_branch(workspace)
    return disk, needed


def everything(store: Store) -> dict[Hash, bytes]:
    return {one: store.objects.get(one) for one in store.objects.all_hashes()}


def run(disk: Disk) -> bool:
    """Compact; tell whether power lasted."""
    try:
        with a_store(disk, new=False) as store:
            store.compact()
    except StoreError:
        assert disk.is_dead
    return not disk.is_dead


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3))
def test_the_loss_of_power_leaves_the_old_file_or_the_new_one(seed: int) -> None:
    random = Random(seed)
    undisturbed, _ = a_prepared_disk()
    first = undisturbed.writes
    assert run(undisturbed)
    sizes = set()

    for _ in range(25):
        disk, needed = a_prepared_disk()
        disk.dies_at = random.randrange(first + 1, undisturbed.writes)
        run(disk)

        with a_store(disk.after_power_loss(random), new=False) as store:
            found = everything(store)
            assert found.items() >= needed.items()
            sizes.add(len(found) - len(needed))
            assert store._database.pragma("integrity_check") == "ok"
            workspace = a_workspace_on(store, new=False)
            assert workspace.merge is not None
            assert store.index.root() == workspace.snapshot.root
            store.compact()
            assert everything(store) == needed

    assert len(sizes) == 2  # with the lost branch and without it


@pytest.mark.slow
def test_a_kill_before_any_statement_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.faults.statement_kills", "compaction", str(tmp_path)]

    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=240
    )

    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert report["faults"] == []
    assert report["found"].keys() == {"old", "new"}
    assert report["statements"] > 30
    assert report["last"] == "new"
