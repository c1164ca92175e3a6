"""Runs a layout in a thread and brings its positions back to the window, unless it was cancelled."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Event, Thread

import numpy as np
from PySide6.QtCore import QObject, Signal

from oms_desktop.views.canvas.contract import EDGE_KINDS, Edge
from oms_desktop.views.canvas.layout.choice import LAYOUTS, best_layout
from oms_desktop.views.canvas.layout.problem import Floats, LayoutCancelled, LayoutProblem


class LayoutRun(QObject):
    """One layout under way; keep a reference until `finished` or `cancelled`."""

    finished = Signal(dict)
    """id -> (x, y) of every card."""
    cancelled = Signal()
    _ready = Signal(object)

    def __init__(
        self,
        ids: Sequence[str],
        sizes: Floats,
        edges: Sequence[Edge],
        name: str = "",
        *,
        origin: tuple[float, float] = (0.0, 0.0),
        parent: QObject | None = None,
    ) -> None:
        """Prepare a layout.

        Args:
            ids: Cards to place.
            sizes: (n, 2) their sizes.
            edges: Links; those with an end elsewhere are left out.
            name: One of `LAYOUTS`; empty chooses.
            origin: Where the top left corner of the result is put.
            parent: Qt parent.
        """
        super().__init__(parent)
        index = {card_id: number for number, card_id in enumerate(ids)}
        inner = [edge for edge in edges if edge.source in index and edge.target in index]
        self._stop = Event()
        self._ids = list(ids)
        self._origin = origin
        self._problem = LayoutProblem(
            np.asarray(sizes, float).reshape(-1, 2),
            np.array([(index[e.source], index[e.target]) for e in inner], np.intp).reshape(-1, 2),
            np.array([EDGE_KINDS.index(e.kind) for e in inner], np.int8),
            self._stop.is_set,
        )
        self._layout = LAYOUTS[name or best_layout(self._problem)]
        self._ready.connect(self._on_ready)

    def start(self) -> None:
        """Begin."""
        Thread(target=self._run, name="layout", daemon=True).start()

    def cancel(self) -> None:
        """Stop soon; `cancelled` tells when."""
        self._stop.set()

    def _run(self) -> None:
        try:
            self._ready.emit(self._layout(self._problem))
        except LayoutCancelled:
            self._ready.emit(None)

    def _on_ready(self, positions: Floats | None) -> None:
        if positions is None or self._stop.is_set():
            self.cancelled.emit()
            return
        placed = positions + np.array(self._origin)
        self.finished.emit(dict(zip(self._ids, map(tuple, placed.tolist()), strict=True)))
