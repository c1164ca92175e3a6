"""What is selected in one window, for tree, canvas, lists and inspector alike; it holds ids and knows no widget."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

SELECTABLE = ("properties", "parameters", "rules", "criteria", "effects")
"""Lists of a record whose elements can be selected as a part of it."""


class Selection(QObject):
    """The ids of the selected records, in the order of selection, and one part inside the last of them."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: tuple[str, ...] = ()
        self._part = ""

    @property
    def ids(self) -> tuple[str, ...]:
        """The selected records, the first selected first."""
        return self._ids

    @property
    def current(self) -> str:
        """The record selected last, or ""."""
        return self._ids[-1] if self._ids else ""

    @property
    def part(self) -> str:
        """The id of the selected property inside the current record, or ""."""
        return self._part

    def set(self, ids: Sequence[str], *, part: str = "") -> None:
        """Select *ids* and nothing else; says so only where that is a change."""
        chosen = tuple(dict.fromkeys(ids))
        if (chosen, part) == (self._ids, self._part):
            return
        self._ids, self._part = chosen, part if chosen else ""
        self.changed.emit()

    def drop(self, gone: frozenset[str]) -> None:
        """Take records that do not exist any more out of the selection."""
        left = tuple(record for record in self._ids if record not in gone)
        if left != self._ids:
            self.set(left)
