"""Runs a layout in a thread and brings its positions back to the window, unless it was cancelled."""

from __future__ import annotations

from contextlib import suppress
from threading import Event, Thread

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from oms_desktop.views.canvas.layout.choice import LAYOUTS, best_layout
from oms_desktop.views.canvas.layout.problem import Floats, Ints, LayoutCancelled, LayoutProblem


class LayoutRun(QObject):
    """One layout under way; keep a reference until `finished` or `cancelled`."""

    finished = Signal(object)
    """(n, 2) top left corners, in the order of the cards."""
    cancelled = Signal()
    _ready = Signal(object)

    def __init__(
        self,
        sizes: Floats,
        ends: Ints,
        kinds: NDArray[np.int8],
        name: str = "",
        *,
        origin: tuple[float, float] = (0.0, 0.0),
        parent: QObject | None = None,
    ) -> None:
        """Prepare a layout.

        Args:
            sizes: (n, 2) sizes of the cards to place.
            ends: (m, 2) source and target of each link, by place among the cards.
            kinds: (m) index into EDGE_KINDS.
            name: One of `LAYOUTS`; empty chooses.
            origin: Where the top left corner of the result is put.
            parent: Qt parent.
        """
        super().__init__(parent)
        self._stop = Event()
        self._origin = origin
        self._problem = LayoutProblem(np.array(sizes, float), ends, kinds, self._stop.is_set)
        self._name = name
        self._ready.connect(self._on_ready)

    def start(self) -> None:
        """Begin."""
        Thread(target=self._run, name="layout", daemon=True).start()

    def cancel(self) -> None:
        """Stop soon; `cancelled` tells when."""
        self._stop.set()

    def _run(self) -> None:
        layout = LAYOUTS[self._name or best_layout(self._problem)]
        with suppress(RuntimeError):  # the window went in the meantime
            try:
                self._ready.emit(layout(self._problem))
            except LayoutCancelled:
                self._ready.emit(None)

    def _on_ready(self, positions: Floats | None) -> None:
        if positions is None or self._stop.is_set():
            self.cancelled.emit()
        else:
            self.finished.emit(positions + np.array(self._origin))
