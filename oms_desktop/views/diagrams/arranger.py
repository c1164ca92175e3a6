"""Gives cards their places: a layout in the background, or the nearest free place for a few new ones."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

import numpy as np
from PySide6.QtCore import QObject, Signal

from oms_desktop.views.canvas.contract import Edge
from oms_desktop.views.canvas.layout.grid import FreePlaces
from oms_desktop.views.canvas.layout_run import LayoutRun
from oms_desktop.views.diagrams.links import EdgeKey

Position = tuple[float, float]
Size = tuple[float, float]

BELOW_GAP = 60.0


class Arranger(QObject):
    """Runs one layout at a time; a newer one makes an older one void."""

    finished = Signal(str, object)
    """Name of the layout ("" for the usual one), and the positions of the cards that moved."""
    running_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run: LayoutRun | None = None

    @property
    def is_running(self) -> bool:
        """Whether a layout is under way."""
        return self._run is not None

    def start(
        self,
        layout: str,
        cards: Collection[str],
        sizes: Mapping[str, Size],
        edges: Iterable[EdgeKey],
        fixed: Mapping[str, Position],
    ) -> None:
        """Lay *cards* out, below those that are *fixed*."""
        self.cancel()
        ids = sorted(cards)
        if not ids:
            return
        measured = np.array([sizes[card] for card in ids], float).reshape(-1, 2)
        lines = [Edge(key.id, key.source, key.target, key.kind) for key in edges]
        run = LayoutRun(ids, measured, lines, layout, origin=_below(sizes, fixed), parent=self)
        run.finished.connect(lambda positions: self._on_finished(run, layout, positions))
        self._run = run
        self.running_changed.emit()
        run.start()

    def cancel(self) -> None:
        """Want no result any more."""
        if self._run is not None:
            self._run.cancel()
            self._run = None
            self.running_changed.emit()

    def _on_finished(self, run: LayoutRun, layout: str, positions: dict[str, Position]) -> None:
        if run is self._run:
            self._run = None
            self.running_changed.emit()
            self.finished.emit(layout, positions)


def near_neighbours(
    waiting: Iterable[str],
    sizes: Mapping[str, Size],
    edges: Iterable[EdgeKey],
    placed: Mapping[str, Position],
) -> dict[str, Position]:
    """Return a free place for each of a few new cards, near those they are linked with; nothing else moves."""
    there = [card for card in placed if card in sizes]
    index = {card: number for number, card in enumerate(there)}
    free = FreePlaces(np.array([(*placed[card], *sizes[card]) for card in there], float))
    neighbours: dict[str, list[int]] = {}
    for key in edges:
        for one, other in ((key.source, key.target), (key.target, key.source)):
            if other in index:
                neighbours.setdefault(one, []).append(index[other])
    return {card: free.near(neighbours.get(card, []), sizes[card]) for card in waiting}


def _below(sizes: Mapping[str, Size], fixed: Mapping[str, Position]) -> Position:
    if not fixed:
        return (0.0, 0.0)
    left = min(x for x, _ in fixed.values())
    low = max(y + sizes[card][1] for card, (_, y) in fixed.items())
    return (left, low + BELOW_GAP)
