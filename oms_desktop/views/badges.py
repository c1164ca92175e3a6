"""The worst known problem of each record, for the marks on cards. It looks for nothing: whoever finds problems tells it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from PySide6.QtCore import QObject, QTimer, Signal

from oms_desktop.checks import Problem, Severity

Badge = Literal["warn", "error"]

GATHERED_MS = 120
"""A first check finds problems for seconds: they are told together, so that the canvas is not painted for each."""


class Badges(QObject):
    """Warnings and errors by record; remarks are no reason to mark a card."""

    changed = Signal(object)
    """The ids of the records whose badge is another one now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._badges: dict[str, Badge] = {}
        self._other: set[str] = set()
        self._timer = QTimer(self, interval=GATHERED_MS, singleShot=True)
        self._timer.timeout.connect(self._tell)

    def of(self, record: str) -> Badge | None:
        """Return the badge of *record*, or None."""
        return self._badges.get(record)

    def take(self, found: Mapping[str, Iterable[Problem]]) -> None:
        """Take what is known now of the records in *found*."""
        for record, problems in found.items():
            badge = _worst(problems)
            if badge == self._badges.get(record):
                continue
            self._other.add(record)
            if badge is None:
                del self._badges[record]
            else:
                self._badges[record] = badge
        if self._other and not self._timer.isActive():
            self._timer.start()

    def clear(self) -> None:
        """Know nothing."""
        self.take(dict.fromkeys(tuple(self._badges), ()))

    def _tell(self) -> None:
        other, self._other = frozenset(self._other), set()
        self.changed.emit(other)


def _worst(problems: Iterable[Problem]) -> Badge | None:
    levels = {problem.severity for problem in problems}
    if Severity.ERROR in levels:
        return "error"
    return "warn" if Severity.WARN in levels else None
