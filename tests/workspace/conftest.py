"""Workspaces on small ontologies, with a clock that ticks once a second and ids in a fixed order."""

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from oms_desktop.models.messages import Message, message
from oms_desktop.models.record import Record
from oms_desktop.store import copy_project, open_store
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.versioning.closure import closure
from oms_desktop.versioning.objects import RefUpdate
from oms_desktop.workspace import Workspace, create_workspace, open_workspace
from tests.builders import a_type, new_ids

LABEL = message("workspace.discard")
TRACKED = "refs/remotes/origin/main"

AIRCRAFT = a_type("Aircraft", "tailNumber")
AIRPORT = a_type("Airport", "icao")
CREW = a_type("Crew")


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


def fetch(mine: Workspace, theirs: Workspace) -> None:
    """Do to my file what sync does when it fetches the other desk's main branch."""
    with open_store(mine.path, share=True) as here, open_store(theirs.path, share=True) as there:
        head, old = there.refs.read_ref("refs/heads/main"), here.refs.read_ref(TRACKED)
        assert head is not None
        here.objects.put(map(there.objects.get, closure(there.objects, [head])))
        if head != old:
            here.refs.update_refs([RefUpdate(TRACKED, old, head)])
    mine.refresh()


@pytest.fixture
def mine(tmp_path: Path) -> Iterator[Workspace]:
    workspace = a_workspace(tmp_path / "mine.oms")
    create(workspace, AIRCRAFT, AIRPORT)
    workspace.save_version("First")
    yield workspace
    workspace.close()


@pytest.fixture
def theirs(mine: Workspace, tmp_path: Path) -> Iterator[Workspace]:
    """Another desk with the same first version."""
    mine.ui.set("settled", True)
    path = copy_project(mine.path, tmp_path / "theirs.oms")
    workspace = open_workspace(path, clock=ticking(1_750_000_000_000), new_id=new_ids("theirs"))
    workspace.set_author("Bo", "")
    yield workspace
    workspace.close()
