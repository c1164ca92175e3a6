"""Making the file of an open project small, in a child; sync rests meanwhile."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject

from oms_desktop.app.child_work import ChildWork
from oms_desktop.app.open_project import OpenProject
from oms_desktop.cli.lines import from_plain
from oms_desktop.views.dialogs.compact_dialog import CompactDialog
from oms_desktop.views.texts import said


class Compacting(QObject):
    """One compaction, from the question to the sentence that says what it brought."""

    def __init__(self, project: OpenProject) -> None:
        super().__init__(project.window)
        self._project = project
        path = project.workspace.path
        self.dialog = CompactDialog(path.stat().st_size, project.window)
        self._work = ChildWork(["compact", str(path)], self)
        self._work.progressed.connect(self.dialog.show_progress)
        self._work.finished.connect(self._on_finished)
        self.dialog.started.connect(self._start)
        self.dialog.stopped.connect(self._work.stop)
        self.dialog.finished.connect(self.deleteLater)

    def open(self) -> None:
        """Ask."""
        self.dialog.open()

    def _start(self) -> None:
        self._project.sync.stop()  # nobody may count on an object that is being collected
        self._work.start()

    def _on_finished(self, told: Mapping[str, Any] | str | None) -> None:
        self._project.sync.resume()
        if told is None:
            self.dialog.show_end(self.tr("Cancelled. The file is as it was."))
        elif isinstance(told, str):
            words = self.tr("The file could not be compacted, and nothing was changed: {why}")
            self.dialog.show_end(words.format(why=told.splitlines()[-1]))
        elif "refused" in told:
            self.dialog.show_end(said(from_plain(told["refused"])))
        else:
            self.dialog.show_result(told["before"], told["after"], told["collected"])
