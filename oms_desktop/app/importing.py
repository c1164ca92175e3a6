"""Importing a file into an open project: a dry run where something is there already, then the import, in a child."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from oms_desktop.app.child_work import ChildWork
from oms_desktop.app.open_project import OpenProject
from oms_desktop.cli.lines import from_plain
from oms_desktop.views.dialogs.import_report import ImportReportDialog
from oms_desktop.views.texts import said


class Importing(QObject):
    """One import, from the file to the notice that says what came in."""

    def __init__(self, project: OpenProject, file: Path) -> None:
        super().__init__(project.window)
        self._project = project
        self._file = file

    def start(self) -> None:
        """Find out what the import would do, or import at once into an empty project."""
        self._run(dry=self._project.workspace.count("object_type") > 0)

    def _run(self, *, dry: bool) -> None:
        arguments = ["import", str(self._project.workspace.path), str(self._file)]
        work = ChildWork([*arguments, "--dry-run"] if dry else arguments, self)
        words = self.tr("Reading {file}…") if dry else self.tr("Importing {file}…")
        text = words.format(file=self._file.name)
        status = self._project.window.status
        status.show_work(text, 0, 0, work.stop)
        work.progressed.connect(lambda done, total: status.show_work(text, done, total, work.stop))
        work.finished.connect(partial(self._on_finished, dry))
        work.start()

    def _on_finished(self, dry: bool, told: Mapping[str, Any] | str | None) -> None:
        desk = self._project.desk
        self._project.window.status.finish_work()
        if told is None:
            desk.say(self.tr("The import was cancelled. Nothing was changed."))
        elif isinstance(told, str):
            words = self.tr("{file} could not be imported, and nothing was changed: {why}")
            desk.say(words.format(file=self._file.name, why=told.splitlines()[-1]), "error")
        elif "refused" in told:
            desk.say(said(from_plain(told["refused"])), "error")
        elif dry:
            self._confirm(told)
        else:
            self._done(told)

    def _confirm(self, told: Mapping[str, Any]) -> None:
        losses = [said(from_plain(loss)) for loss in told["loss"]]
        dialog = ImportReportDialog(
            self._file.name, told["added"], told["changed"], losses, self._project.window
        )
        if dialog.exec():
            self._run(dry=False)

    def _done(self, told: Mapping[str, Any]) -> None:
        self._project.desk.attempt(self._project.workspace.refresh)
        words = self.tr("{file}: {added} records are new, {changed} changed.").format(
            file=told["name"], added=f"{told['added']:,}", changed=f"{told['changed']:,}"
        )
        losses = " ".join(said(from_plain(loss)) for loss in told["loss"])
        desk = self._project.desk
        desk.say(
            f"{words} {losses}".strip(),
            "warn" if losses else "good",
            action=desk.actions["edit.undo"],
        )
        self.deleteLater()
