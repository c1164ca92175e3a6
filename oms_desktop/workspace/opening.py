"""Making and opening projects. The clock and new ids are given by the program that opens."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from oms_desktop.store.store import create_store, open_store
from oms_desktop.versioning.tree import EMPTY_ROOT
from oms_desktop.workspace.working_copy import Clock, NewId, WorkingCopy
from oms_desktop.workspace.workspace import Workspace

MAIN = "main"


def create_workspace(
    path: Path,
    *,
    clock: Clock,
    new_id: NewId,
    name: str = "",
    branch: str = MAIN,
    dbapi: Any = None,
    on_busy: Callable[[], None] | None = None,
) -> Workspace:
    """Make a new, empty project and open it.

    Raises:
        StoreError: If it cannot be made; no file is left then.
    """
    store = create_store(path, dbapi=dbapi, on_busy=on_busy)
    project = store.settings("project")
    with store.transaction():
        store.working.move(branch, None, EMPTY_ROOT)
        project.set("branch", branch)
        project.set("name", name.strip() or path.stem)
    return Workspace(store, branch, clock, new_id)


def open_workspace(
    path: Path,
    *,
    clock: Clock,
    new_id: NewId,
    dbapi: Any = None,
    share: bool = False,
    on_busy: Callable[[], None] | None = None,
) -> Workspace:
    """Open a project as it was left.

    Args:
        path: The project file.
        clock: Gives the time, in ms since 1970, UTC.
        new_id: Gives ids for new records.
        dbapi: The database driver; the one that ships with the program if None.
        share: Whether the caller is a child of the program whose window holds the file (decision 14).
        on_busy: Called after each 250 ms of waiting for another writer.

    Raises:
        StoreError: If it cannot be opened; the file is unchanged then.
    """
    store = open_store(path, dbapi=dbapi, share=share, on_busy=on_busy)
    try:
        branch = str(store.settings("project").get("branch", MAIN))
        root = store.working.root(branch) or EMPTY_ROOT
        if not store.index.is_current_format() or store.index.root() != root:
            WorkingCopy(store, branch, clock, new_id).rebuild_index()
        return Workspace(store, branch, clock, new_id)
    except BaseException:
        store.close()
        raise
