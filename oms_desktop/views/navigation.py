"""Where the analyst has been, for going back and forward; it holds record ids and moves nothing itself."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

LENGTH = 100


class Navigation(QObject):
    """The records that were opened one after another."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places: list[str] = []
        self._at = -1

    def visit(self, record: str) -> None:
        """Remember that *record* was opened; what lay ahead is forgotten."""
        if not record or (self._at >= 0 and self._places[self._at] == record):
            return
        self._places = [*self._places[: self._at + 1], record][-LENGTH:]
        self._at = len(self._places) - 1
        self.changed.emit()

    def back(self) -> str:
        """Go one step back and return the record there, or "" at the start."""
        return self._step(-1)

    def forward(self) -> str:
        """Go one step forward and return the record there, or "" at the end."""
        return self._step(1)

    @property
    def can_go_back(self) -> bool:
        """Whether there is a step back."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a step forward."""
        return self._at < len(self._places) - 1

    def recent(self, number: int) -> tuple[str, ...]:
        """Return the records visited last, the last one first, each once."""
        return tuple(dict.fromkeys(reversed(self._places)))[:number]

    def _step(self, by: int) -> str:
        if not 0 <= self._at + by < len(self._places):
            return ""
        self._at += by
        self.changed.emit()
        return self._places[self._at]
