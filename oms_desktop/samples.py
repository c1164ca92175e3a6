"""The samples: shipped as text, made into an ordinary project when somebody opens one (decision 8).

A sample is a folder of `resources/samples/` with a `sample.json`: its names by language, a sentence about it, and the
versions it consists of, each with the branch it is saved on, its file and its message. The first version of a branch
other than the first one starts where the previous branch stood `from` that version (by position, from 0).
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from oms_desktop.edits.starter_diagrams import starter_diagrams
from oms_desktop.formats import read, syntax_of
from oms_desktop.models.messages import message
from oms_desktop.models.record import Record
from oms_desktop.resource_files import resource_path
from oms_desktop.versioning.canonical import Hash
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.versioning.snapshot import change_set, memory_snapshot
from oms_desktop.workspace import Workspace, create_workspace

AUTHOR = "OMS Desktop"
"""Who saved the versions of a sample."""


@dataclass(frozen=True, slots=True)
class Step:
    """One version of a sample: a file, saved on a branch."""

    file: Path
    branch: str
    message: str
    start: int | None


@dataclass(frozen=True, slots=True)
class Sample:
    """One shipped sample; names and sentences by language tag, English always there."""

    id: str
    names: dict[str, str]
    about: dict[str, str]
    steps: tuple[Step, ...]

    def name(self, language: str = "en") -> str:
        """Return its name in *language*, in English where there is none."""
        return self.names.get(language, self.names["en"])


def samples() -> tuple[Sample, ...]:
    """Return every shipped sample, the default one first."""
    folder = resource_path("samples")
    found = [_sample(manifest) for manifest in sorted(folder.glob("*/sample.json"))]
    return tuple(sorted(found, key=lambda sample: (len(sample.steps) == 1, sample.id)))


def create_sample(
    sample: Sample, path: Path, *, clock: Callable[[], int], new_id: Callable[[], str]
) -> None:
    """Make the project file *path* from *sample*; nothing is left behind if that fails.

    Raises:
        FileExistsError, StoreError: If the file cannot be made.
    """
    workspace = create_workspace(path, clock=clock, new_id=new_id, name=sample.name())
    try:
        with workspace:
            _build(workspace, sample, new_id)
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def _build(workspace: Workspace, sample: Sample, new_id: Callable[[], str]) -> None:
    workspace.set_author(AUTHOR, "")
    first = workspace.branch
    saved: list[Hash] = []
    for step in sample.steps:
        if step.branch not in {branch.name for branch in workspace.branches()}:
            workspace.create_branch(step.branch, at=saved[step.start or 0])
        workspace.switch(step.branch)
        wanted = memory_snapshot(_records(step.file))
        _apply(workspace, change_set(workspace.snapshot, wanted))
        if len(sample.steps) == 1:
            _apply(workspace, starter_diagrams(workspace.snapshot, new_id))
        saved.append(workspace.save_version(step.message))
    workspace.switch(first)
    workspace.hand_over()


def _apply(workspace: Workspace, changes: ChangeSet) -> None:
    label = message("edits.set_fields_of_many", field="all", n=len(changes))
    workspace.apply(changes, label, origin="import")


def _records(file: Path) -> Sequence[Record]:
    """Return the records in a file, which may be packed by gzip."""
    if file.suffix != ".gz":
        return read(file).records
    name = file.name.removesuffix(".gz")
    return read(gzip.decompress(file.read_bytes()), syntax_of(name), name=name).records


def _sample(manifest: Path) -> Sample:
    tree = json.loads(manifest.read_text("utf-8"))
    steps = tuple(
        Step(manifest.parent / s["file"], s["branch"], s["message"], s.get("from"))
        for s in tree["versions"]
    )
    return Sample(manifest.parent.name, tree["names"], tree["about"], steps)
