"""Checks a whole project in a child (decision 14): fifty thousand types take a quarter of a minute and a lot of memory."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from oms_desktop.app.child_work import ChildWork
from oms_desktop.checks import Problem
from oms_desktop.cli.lines import problem_from_plain

Found = Callable[[tuple[Problem, ...] | None], None]


class Checking(QObject):
    """The check of one project; a newer one makes an older one void."""

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._work: ChildWork | None = None

    def start(self, found: Found) -> None:
        """Check the project as it is on disk and hand over its problems, or None if that failed."""
        self.stop()
        work = ChildWork(["check", str(self._path)], self)
        problems: list[Problem] = []
        work.found.connect(lambda part: problems.extend(map(problem_from_plain, part)))

        def end(told: Mapping[str, Any] | str | None) -> None:
            if self._work is work:
                self._work = None
                is_whole = isinstance(told, Mapping) and told.get("checked") == len(problems)
                found(tuple(problems) if is_whole else None)
            work.deleteLater()

        work.finished.connect(end)
        self._work = work
        work.start()

    def stop(self) -> None:
        """Want no result any more."""
        work, self._work = self._work, None
        if work is not None:
            work.stop()
            work.wait()
