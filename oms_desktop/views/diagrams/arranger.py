"""Lays cards out in the background as the user wished, one layout at a time."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from oms_desktop.views.canvas.arrays import GraphArrays
from oms_desktop.views.canvas.layout_run import LayoutRun
from oms_desktop.views.diagrams.drawing import below, between


class Arranger(QObject):
    """Runs one layout at a time; a newer one makes an older one void."""

    finished = Signal(str, object)
    """Name of the layout, and the new positions of the cards by id."""
    running_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run: LayoutRun | None = None

    @property
    def is_running(self) -> bool:
        """Whether a layout is under way."""
        return self._run is not None

    def start(self, layout: str, arrays: GraphArrays, movable: NDArray[np.bool_]) -> None:
        """Lay the *movable* cards out, below the others."""
        self.cancel()
        movable = movable & arrays.alive
        rows = np.flatnonzero(movable)
        if not len(rows):
            return
        alive = arrays.edge_alive
        ends, kinds = between(arrays.ends[alive], arrays.edge_kinds[alive], movable)
        origin = below(arrays.boxes[arrays.alive & ~movable])
        run = LayoutRun(arrays.boxes[rows, 2:], ends, kinds, layout, origin=origin, parent=self)
        ids = [arrays.ids[row] for row in rows.tolist()]
        run.finished.connect(lambda corners: self._on_finished(run, layout, ids, corners))
        self._run = run
        self.running_changed.emit()
        run.start()

    def cancel(self) -> None:
        """Want no result any more."""
        if self._run is not None:
            self._run.cancel()
            self._run = None
            self.running_changed.emit()

    def _on_finished(
        self, run: LayoutRun, layout: str, ids: list[str], corners: NDArray[np.float64]
    ) -> None:
        if run is self._run:
            self._run = None
            self.running_changed.emit()
            positions = dict(zip(ids, map(tuple, corners.tolist()), strict=True))
            self.finished.emit(layout, positions)
