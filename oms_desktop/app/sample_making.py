"""Making the analyst's copy of a sample in a child, shown where the analyst is looking."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from oms_desktop.app.child_work import ChildWork
from oms_desktop.cli.lines import from_plain
from oms_desktop.samples import Sample, forget_unfinished
from oms_desktop.views.desk import Notice
from oms_desktop.views.texts import said


class WorkPlace(Protocol):
    """Where long work is shown: the start page, or the status bar of a window."""

    def show_work(self, text: str, done: int, total: int, stop: Callable[[], None] | None) -> None:
        """Show how far it is; *stop* cancels it."""

    def finish_work(self) -> None:
        """Show it no more."""


class SampleMaking(QObject):
    """One copy of a sample while it is made."""

    made = Signal(Path)
    ended = Signal(object)
    """It was not made: a notice that says why."""

    def __init__(self, sample: Sample, path: Path, place: WorkPlace, parent: QObject) -> None:
        super().__init__(parent)
        self._path = path
        self._place = place
        self._work = ChildWork(["sample", sample.id, str(path)], self)
        self._work.progressed.connect(self._show)
        self._work.finished.connect(self._on_finished)

    def start(self) -> None:
        """Begin."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._show(0, 0)
        self._work.start()

    def stop(self) -> None:
        """Give up; nothing is left behind."""
        self._work.stop()

    def _show(self, done: int, total: int) -> None:
        if isValid(self._place):  # its window may be closed meanwhile
            self._place.show_work(self.tr("Making your copy…"), done, total, self.stop)

    def _on_finished(self, told: Mapping[str, Any] | str | None) -> None:
        if isValid(self._place):
            self._place.finish_work()
        if told is None:
            forget_unfinished(self._path)
            self.ended.emit(Notice(self.tr("Cancelled. No copy of the sample was made.")))
        elif isinstance(told, str):
            forget_unfinished(self._path)
            words = self.tr("The copy of the sample could not be made: {why}")
            self.ended.emit(Notice(words.format(why=told.splitlines()[-1]), "error"))
        elif "refused" in told:
            self.ended.emit(Notice(said(from_plain(told["refused"])), "error"))
        else:
            self.made.emit(self._path)
