"""Workspaces on small ontologies, with a clock that ticks once a second and ids in a fixed order."""

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from oms_desktop.models.messages import Message, message
from oms_desktop.models.record import Record
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.workspace import Workspace, create_workspace, open_workspace
from tests.builders import new_ids

LABEL = message("workspace.discard")


def ticking(start: int = 1_700_000_000_000) -> Callable[[], int]:
    """Return a clock that goes one second on at each look."""
    seconds = count()
    return lambda: start + 1000 * next(seconds)


def a_workspace(path: Path) -> Workspace:
    """Return a new workspace with an author."""
    workspace = create_workspace(path, clock=ticking(), new_id=new_ids(path.stem))
    workspace.set_author("Ana", "ana@example.org")
    return workspace


def reopened(workspace: Workspace) -> Workspace:
    """Close a workspace and open its file again."""
    workspace.close()
    later = ticking(1_800_000_000_000)
    return open_workspace(workspace.path, clock=later, new_id=new_ids("later"))


def create(workspace: Workspace, *records: Record, label: Message = LABEL) -> None:
    """Add records as one step."""
    workspace.apply(ChangeSet.creating(*records), label)


def change(workspace: Workspace, record: str, label: Message = LABEL, **fields: object) -> None:
    """Change fields of a record as one step."""
    before = workspace.snapshot.get(record)
    workspace.apply(ChangeSet.replacing(before, before.evolve(**fields)), label)


def delete(workspace: Workspace, record: str) -> None:
    """Remove a record as one step."""
    workspace.apply(ChangeSet.deleting(workspace.snapshot.get(record)), LABEL)


def names(workspace: Workspace) -> list[str]:
    """Return the names of all records, sorted."""
    return [summary.name for summary in workspace.summaries()]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = a_workspace(tmp_path / "desk.oms")
    yield opened
    opened.close()
