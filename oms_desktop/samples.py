"""The samples: shipped as text, made into an ordinary project when somebody opens one (decision 8).

A sample is a folder of `resources/samples/` with a `sample.json`: its names by language, a sentence about it, and the
versions it consists of, each with the branch it is saved on, its file and its message. The first version of a branch
other than the first one starts where the previous branch stood `from` that version (by position, from 0).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from oms_desktop.edits.starter_diagrams import starter_diagrams
from oms_desktop.formats import read
from oms_desktop.models.messages import message
from oms_desktop.resource_files import resource_path
from oms_desktop.versioning.canonical import Hash
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.versioning.snapshot import change_set, memory_snapshot
from oms_desktop.workspace import FileExists, Workspace, create_workspace, remove_project

Progress = Callable[[int, int], None]

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
    sample: Sample,
    path: Path,
    *,
    clock: Callable[[], int],
    new_id: Callable[[], str],
    progress: Progress | None = None,
) -> None:
    """Make the project file *path*, whose name the project gets; it appears whole or not at all.

    Raises:
        StoreError: If the file is there already or cannot be made.
    """
    if path.exists():
        raise FileExists(path)
    forget_unfinished(path)
    unfinished = _unfinished(path)
    try:
        with create_workspace(unfinished, clock=clock, new_id=new_id, name=path.stem) as workspace:
            _build(workspace, sample, new_id, progress)
        unfinished.replace(path)
    except BaseException:
        forget_unfinished(path)
        raise


def forget_unfinished(path: Path) -> None:
    """Remove what is left of a sample that was being made at *path* when its process was ended.

    Raises:
        AlreadyOpen: If it is being made just now.
    """
    remove_project(_unfinished(path))


def _unfinished(path: Path) -> Path:
    return path.with_name(f".{path.name}.making")


def _build(
    workspace: Workspace, sample: Sample, new_id: Callable[[], str], progress: Progress | None
) -> None:
    workspace.set_author(AUTHOR, "")
    first = workspace.branch
    saved: list[Hash] = []
    parts = iter(_parts(progress, 2 * len(sample.steps)))
    for step in sample.steps:
        if step.branch not in {branch.name for branch in workspace.branches()}:
            workspace.create_branch(step.branch, at=saved[step.start or 0])
        workspace.switch(step.branch)
        wanted = memory_snapshot(read(step.file, progress=next(parts)).records)
        _apply(workspace, change_set(workspace.snapshot, wanted), next(parts))
        if len(sample.steps) == 1:
            _apply(workspace, starter_diagrams(workspace.snapshot, new_id), None)
        saved.append(workspace.save_version(step.message))
    workspace.switch(first)
    workspace.hand_over()


def _apply(workspace: Workspace, changes: ChangeSet, progress: Progress | None) -> None:
    label = message("edits.set_fields_of_many", field="all", n=len(changes))
    workspace.apply(changes, label, origin="import", progress=progress)


def _parts(progress: Progress | None, count: int) -> Iterator[Progress | None]:
    """Yield *count* progresses, each of which tells its own part of the whole."""
    for part in range(count):
        yield None if progress is None else partial(_tell_part, progress, part, count)


def _tell_part(progress: Progress, part: int, count: int, done: int, total: int) -> None:
    progress(100 * part + 100 * done // max(1, total), 100 * count)


def _sample(manifest: Path) -> Sample:
    tree = json.loads(manifest.read_text("utf-8"))
    steps = tuple(
        Step(manifest.parent / s["file"], s["branch"], s["message"], s.get("from"))
        for s in tree["versions"]
    )
    return Sample(manifest.parent.name, tree["names"], tree["about"], steps)
