"""A workspace on a disk of our making."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import Any

from oms_desktop.store.errors import StoreError
from oms_desktop.store.store import Store, connect, found
from oms_desktop.versioning.tree import EMPTY_ROOT
from oms_desktop.workspace import Workspace
from tests.builders import new_ids
from tests.faults.apsw_driver import ApswDriver, Error
from tests.faults.lossy_disk import Disk, LossyVFS

_NUMBERS = count()


@contextmanager
def a_store(disk: Disk, *, new: bool) -> Iterator[Store]:
    """Open the project on *disk*; a dead disk is let go without another word."""
    name = f"disk{next(_NUMBERS)}"
    vfs = LossyVFS(name, disk)
    driver: Any = ApswDriver(name)
    database = None
    try:
        database = connect(Path("/project.oms"), driver)
        database.pragma("wal_autocheckpoint = 20")  # often, so that crashes meet checkpoints
        yield found(database) if new else Store(database)
    finally:
        if database is not None:
            with suppress(StoreError, Error):
                database.close()
        vfs.unregister()


def a_workspace_on(store: Store, *, new: bool) -> Workspace:
    if new:
        store.working.move("main", None, EMPTY_ROOT)
    seconds = count(1_700_000_000_000, 1000)
    workspace = Workspace(store, "main", lambda: next(seconds), new_ids())
    if new:
        workspace.set_author("Ana", "")
    return workspace
