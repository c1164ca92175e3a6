"""Importing and exporting: between files of other programs and the working copy.

What a file means is the business of `formats`; here it becomes one undoable step, or a file that is written
whole or not at all.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from oms_desktop.formats import read, syntax_of, write
from oms_desktop.formats.errors import FormatError
from oms_desktop.formats.files import replace_file
from oms_desktop.models.messages import Message, message
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.workspace.working_copy import Progress, WorkingCopy


@dataclass(frozen=True)
class ImportPlan:
    """What importing a file would do; nothing is changed yet.

    Attributes:
        name: The file's name.
        changes: What would be written.
        loss: What the file says that cannot be carried, for people.
        statements: How many RDF statements the file holds.
    """

    name: str
    changes: ChangeSet
    loss: tuple[Message, ...]
    statements: int

    @property
    def added(self) -> int:
        """How many records are new."""
        return sum(change.before is None for change in self.changes)

    @property
    def changed(self) -> int:
        """How many records say something else than before."""
        return len(self.changes) - self.added


@dataclass(frozen=True)
class ExportReport:
    """What was written, and what the format could not carry."""

    path: Path
    records: int
    loss: tuple[Message, ...]


class Files:
    """Import into and export from the working copy."""

    def __init__(self, copy: WorkingCopy) -> None:
        self._copy = copy

    def plan(self, path: Path, progress: Progress | None) -> ImportPlan:
        """Read a file and say what importing it would do: the dry run.

        Raises:
            FormatError: If it cannot be read; the message names the place.
        """
        snapshot = self._copy.snapshot
        found = read(path, existing=snapshot, progress=progress)
        return ImportPlan(path.name, found.changes(snapshot), found.loss, found.statements)

    def take(self, plan: ImportPlan, progress: Progress | None) -> None:
        """Write what was planned as one undoable step.

        Raises:
            StaleEdit: If the ontology changed since the plan was made.
        """
        label = message("workspace.import", file=plan.name)
        self._copy.apply(plan.changes, label, "import", progress)

    def import_file(self, path: Path, progress: Progress | None) -> ImportPlan:
        """Read a file and write what it holds as one undoable step."""
        plan = self.plan(path, _half(progress, 0))
        self.take(plan, _half(progress, 100))
        return plan

    def export(self, path: Path) -> ExportReport:
        """Write the working copy to a file whose ending says how; an older file is replaced when all is written.

        Raises:
            FormatError: If the format cannot say something, or the file cannot be written.
        """
        snapshot = self._copy.snapshot
        written = write(snapshot, syntax_of(path.name))
        try:
            replace_file(path, written.data)
        except OSError as error:
            why = error.strerror or str(error)
            raise FormatError(
                message("workspace.export_failed", file=path.name, why=why)
            ) from error
        return ExportReport(path, len(snapshot), written.loss)


def _half(progress: Progress | None, begin: int) -> Progress | None:
    """Return a progress that shows reading or writing as one half of 200."""
    if progress is None:
        return None
    tell: Callable[[int, int], None] = progress
    return lambda done, total: tell(begin + 100 * done // max(1, total), 200)
