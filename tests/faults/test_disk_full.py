"""The disk is full: the change is refused in words, nothing is lost, and with space the work goes on."""

import pytest

from oms_desktop.models.messages import message
from oms_desktop.store import Store
from oms_desktop.store.errors import DiskFull
from oms_desktop.versioning import tree
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.workspace import Workspace, create_workspace
from tests.builders import a_type, new_ids
from tests.faults.lossy_disk import Disk
from tests.faults.on_disk import a_store, a_workspace_on

LABEL = message("workspace.discard")


def fill(workspace: Workspace) -> int:
    """Add types until the disk is full; return how many steps were shown."""
    for number in range(10_000):
        root = workspace.snapshot.root
        try:
            workspace.apply(ChangeSet.creating(a_type(f"Type{number}", "a", "b")), LABEL)
        except DiskFull:
            assert workspace.snapshot.root == root
            return number
    raise AssertionError("the disk never filled up")


def is_whole(store: Store, workspace: Workspace, shown: int) -> bool:
    in_tree = dict(tree.entries(store.objects, workspace.snapshot.root))
    in_index = {one.id: one.hash for one in workspace.summaries()}
    return in_tree == in_index and len(in_tree) == shown == workspace._store.journal.count("main")


def test_a_full_disk_refuses_the_edit_and_keeps_the_rest() -> None:
    disk = Disk()
    with a_store(disk, new=True) as store:
        workspace = a_workspace_on(store, new=True)
        # SQLite shrugs off a checkpoint that fails, but `apsw` would raise the error of our disk all the same.
        store._database.pragma("wal_autocheckpoint = 0")
        disk.room = sum(len(file.seen) for file in disk.files.values()) + 300_000
        notices: list[object] = []
        workspace.subscribe(notices.append)

        shown = fill(workspace)

        assert shown == len(notices) > 3
        assert is_whole(store, workspace, shown)
        # What was refused left room behind in the log, where a version would fit: take that away too.
        disk.room = None
        store._database.pragma("wal_checkpoint(TRUNCATE)")
        disk.room = sum(len(file.seen) for file in disk.files.values())
        with pytest.raises(DiskFull, match="free some space"):
            workspace.save_version("No room")
        assert workspace.history() == []

        disk.room = None
        workspace.apply(ChangeSet.creating(a_type("Later")), LABEL)
        workspace.save_version("Room again")
        assert is_whole(store, workspace, shown + 1)

    with a_store(disk, new=False) as store:
        workspace = a_workspace_on(store, new=False)
        assert is_whole(store, workspace, shown + 1)
        assert [version.message for version in workspace.history()] == ["Room again"]


def test_a_full_disk_in_a_large_import_leaves_no_half(tmp_path) -> None:
    with create_workspace(tmp_path / "a.oms", clock=lambda: 1, new_id=new_ids()) as workspace:
        workspace.apply(ChangeSet.creating(a_type("First")), LABEL)
        root = workspace.snapshot.root
        database = workspace._store._database
        database.pragma(f"max_page_count = {database.pragma('page_count') + 40}")
        many = ChangeSet.creating(*[a_type(f"Type{n}", "a", "b") for n in range(3000)])

        with pytest.raises(DiskFull):
            workspace.apply(many, LABEL, origin="import")

        assert workspace.snapshot.root == root
        assert [summary.name for summary in workspace.summaries()] == ["First"]
        database.pragma("max_page_count = 1000000")
        workspace.apply(many, LABEL, origin="import")
        assert workspace.count() == 3001
