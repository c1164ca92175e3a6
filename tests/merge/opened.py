"""A project with two branches whose merge is open, made of three versions."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from oms_desktop.models.record import Record
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.workspace import Workspace
from tests.builders import a_type
from tests.workspace.conftest import LABEL, a_workspace

THEIRS = "other"


def opened_merge(
    path: Path, base: Iterable[Record], ours: Iterable[Record], theirs: Iterable[Record]
) -> Workspace:
    """Return a workspace on main in which the branch *other* is being merged.

    Each side has a record of its own, so that there is always something to merge; the caller closes the workspace.
    """
    workspace = a_workspace(path)
    _become(workspace, base)
    workspace.save_version("Base")
    workspace.create_branch(THEIRS)
    if workspace.branch != THEIRS:
        workspace.switch(THEIRS)
    _become(workspace, (*theirs, a_type("OnlyTheirs")))
    workspace.save_version("Theirs")
    workspace.switch("main")
    _become(workspace, (*ours, a_type("OnlyOurs")))
    workspace.save_version("Ours")
    workspace.start_merge(f"refs/heads/{THEIRS}")
    return workspace


def _become(workspace: Workspace, records: Iterable[Record]) -> None:
    now = {record: workspace.snapshot.get(record) for record in workspace.snapshot.ids()}
    wanted = {record.id: record for record in records}
    pairs = ((now.get(r), wanted.get(r)) for r in sorted(now.keys() | wanted.keys()))
    changes = ChangeSet.between(pairs)
    if changes:
        workspace.apply(changes, LABEL)
