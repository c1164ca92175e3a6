"""Finds problems a few records at a time, so that the window stays awake whatever the size of the ontology.

After an edit only what it touched, and what refers to that, is looked at again.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from oms_desktop.checks import Problem, check_records
from oms_desktop.views.desk import Desk
from oms_desktop.workspace import Changed

BUDGET_SECONDS = 0.006
PAUSE_MS = 10
MOST_HERE = 5000
"""A project of more records is checked elsewhere when it is opened; after edits only what they touched, here."""
ELSEWHERE_AFTER_MS = 1500
FIRST_BATCH, LARGEST_BATCH = 1, 4
MOST_REFERRERS = 2000
GATHERING = frozenset({"module", "group", "diagram"})
"""Many refer to these, but no problem of those depends on what they hold."""


class ProblemFinder(QObject):
    """Keeps the problems of the working copy."""

    found = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._waiting: dict[str, None] = {}
        self._spreading: dict[str, None] = {}
        self._reached: set[str] = set()
        self._problems: dict[str, tuple[Problem, ...]] = {}
        self._batch = FIRST_BATCH
        self._changed = False
        self._moved: set[str] = set()
        self._timer = QTimer(self, interval=PAUSE_MS)
        self._timer.timeout.connect(self._look_at_some)
        desk.bridge.changed.connect(self._on_changed)
        self._missed: set[str] | None = None
        """What changed since a check elsewhere began; None where there is none."""
        self._soon = QTimer(self, interval=ELSEWHERE_AFTER_MS, singleShot=True)
        self._soon.timeout.connect(self._check_elsewhere)
        self.look_at_everything()

    @property
    def is_looking(self) -> bool:
        """Whether some records are still to be looked at."""
        return bool(self._waiting or self._spreading) or self._missed is not None

    def problems(self) -> list[Problem]:
        """Return what was found so far, the worst first."""
        every = (problem for found in self._problems.values() for problem in found)
        return sorted(every, key=lambda one: one.order)

    def look_at_everything(self) -> None:
        """Begin anew."""
        self._problems = {}
        self._desk.badges.clear()
        self._changed = True
        self._timer.start()
        if self._desk.check_elsewhere is not None and self._desk.workspace.count() > MOST_HERE:
            self._waiting = {}
            self._missed = set()
            self._soon.start()
            return
        self._missed = None
        self._waiting = dict.fromkeys(self._desk.workspace.snapshot.ids())

    def look_at(self, records: Iterable[str]) -> None:
        """Look at *records* again, and at what a change of them can reach."""
        touched = set(records)
        self._spreading.update(dict.fromkeys(touched))
        about = [
            r for r, found in self._problems.items() if any(touched & set(p.others) for p in found)
        ]
        self._waiting.update(dict.fromkeys(about))
        self._timer.start()

    def _check_elsewhere(self) -> None:
        if self._desk.check_elsewhere is not None:
            self._missed = set()
            self._desk.check_elsewhere(self._on_checked)

    def _on_checked(self, problems: tuple[Problem, ...] | None) -> None:
        """Take what a check elsewhere found, and look again at what changed since it began."""
        missed, self._missed = self._missed or set(), None
        if problems is not None:
            found: dict[str, list[Problem]] = {}
            for problem in problems:
                found.setdefault(problem.record, []).append(problem)
            self._moved.update(self._problems, found)
            self._problems = {record: tuple(of_it) for record, of_it in found.items()}
        self._changed = True
        self.look_at(missed)

    def finish(self) -> None:
        """Look at everything that waits, now."""
        while self._waiting or self._spreading:
            self._look_at_some()

    def _look_at_some(self) -> None:
        began = perf_counter()
        while self._spreading and perf_counter() - began < BUDGET_SECONDS:
            self._spread(next(iter(self._spreading)))
        while self._waiting and perf_counter() - began < BUDGET_SECONDS:
            batch = list(islice(self._waiting, self._batch))
            for record in batch:
                del self._waiting[record]
            started = perf_counter()
            self._look(batch)
            spent = perf_counter() - started
            grow = spent < BUDGET_SECONDS / 3
            self._batch = max(1, min(LARGEST_BATCH, self._batch * 2 if grow else self._batch // 2))
        if not self._waiting and not self._spreading:
            self._reached.clear()
            self._timer.stop()
        if self._changed or not self.is_looking:
            self._changed = False
            self._desk.badges.take({one: self._problems.get(one, ()) for one in self._moved})
            self._moved.clear()
            self.found.emit()

    def _spread(self, record: str) -> None:
        """Add what the problems of *record* can depend on it: who refers to it, its namesakes, its heirs."""
        del self._spreading[record]
        snapshot = self._desk.workspace.snapshot
        self._waiting[record] = None
        self._reached.add(record)
        summary = self._desk.workspace.summary(record)
        if summary is not None and summary.kind in GATHERING:
            return
        if summary is not None and summary.api_name:
            self._waiting.update(dict.fromkeys(snapshot.find(summary.kind, summary.api_name)))
        for row in self._desk.workspace.references_to(record)[:MOST_REFERRERS]:
            self._waiting[row.source] = None
            if row.path[:1] == ("extends",) and row.source not in self._reached:
                self._spreading[row.source] = None
        if summary is not None and summary.kind == "link_type":
            for row in self._desk.workspace.references_from(record):
                self._waiting[row.target] = None

    def _look(self, batch: list[str]) -> None:
        found: dict[str, list[Problem]] = {}
        for problem in check_records(self._desk.workspace.snapshot, batch):
            found.setdefault(problem.record, []).append(problem)
        for record in batch:
            now = tuple(found.get(record, ()))
            if now != self._problems.get(record, ()):
                self._changed = True
                self._moved.add(record)
                if now:
                    self._problems[record] = now
                else:
                    self._problems.pop(record, None)

    def _on_changed(self, changed: Changed) -> None:
        if changed.many:
            self.look_at_everything()
        elif changed.records:
            if self._missed is not None:
                self._missed |= changed.ids
            self.look_at(changed.ids)
