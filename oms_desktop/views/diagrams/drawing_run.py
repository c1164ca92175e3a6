"""Reads and lays out a diagram in a thread, over a reader of its own, and brings the drawing to the window."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from threading import Event, Thread
from typing import Literal

from PySide6.QtCore import QObject, Signal

from oms_desktop.views.canvas.arrays import GraphArrays
from oms_desktop.views.canvas.layout.choice import LAYOUTS, best_layout
from oms_desktop.views.canvas.layout.grid import grid
from oms_desktop.views.canvas.layout.problem import LayoutCancelled
from oms_desktop.views.diagrams.drawing import Drawing, read_drawing
from oms_desktop.workspace import Reading, StoreError

Stage = Literal["reading", "arranging"]

FEW = 12
"""Up to this many new cards get the nearest free places; more are laid out together where that is a good part."""
TOO_MANY_TO_FIT_IN = 200


class DrawingRun(QObject):
    """One diagram on its way to the canvas."""

    finished = Signal(object)
    """The `Drawing`; every card has its place."""
    failed = Signal(object)
    """The `StoreError` that kept it from being read."""
    stage_changed = Signal()
    _stage_reached = Signal(str)
    _ready = Signal(object)

    def __init__(
        self,
        open_reader: Callable[[], AbstractContextManager[Reading]],
        diagram: str,
        drawing: Drawing | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Prepare a run.

        Args:
            open_reader: Opens what is read, in the thread.
            diagram: What is drawn.
            drawing: What was read already and is only to be laid out.
            parent: Qt parent.
        """
        super().__init__(parent)
        self.stage: Stage = "reading" if drawing is None else "arranging"
        self._open_reader = open_reader
        self._diagram = diagram
        self._drawing = drawing
        self._stop = Event()
        self._dropped = False
        self._thread = Thread(target=self._run, name="drawing", daemon=True)
        self._stage_reached.connect(self._on_stage)
        self._ready.connect(self._on_ready)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def skip_layout(self) -> None:
        """Lay nothing out: cards stand in rows then."""
        self._stop.set()

    def drop(self) -> None:
        """Want no result any more."""
        self._dropped = True
        self._stop.set()

    def wait(self, seconds: float) -> None:
        """Wait until the thread has let go of the file, for a project that is closed."""
        if self._thread.is_alive():
            self._thread.join(seconds)

    def _run(self) -> None:
        with suppress(RuntimeError):  # the window went in the meantime
            try:
                self._ready.emit(self._made())
            except StoreError as error:
                self._ready.emit(error)

    def _made(self) -> Drawing:
        drawing = self._drawing
        if drawing is None:
            with self._open_reader() as reading:
                drawing = read_drawing(reading, self._diagram)
        if is_laid_out_anew(drawing):
            self._stage_reached.emit("arranging")
            lay_out(drawing, self._stop.is_set)
        elif drawing.waiting.any():
            drawing.place_near()
            drawing.laid_out = True
        drawing.arrays = GraphArrays(drawing.graph)
        return drawing

    def _on_stage(self, stage: Stage) -> None:
        if stage != self.stage and not self._dropped:
            self.stage = stage
            self.stage_changed.emit()

    def _on_ready(self, result: Drawing | StoreError) -> None:
        if self._dropped:
            return
        if isinstance(result, StoreError):
            self.failed.emit(result)
        else:
            self.finished.emit(result)


def is_laid_out_anew(drawing: Drawing) -> bool:
    """Tell whether what waits is laid out together, rather than card by card beside what is there."""
    waiting = int(drawing.waiting.sum())
    good_part = waiting * 3 > len(drawing.waiting)
    return waiting > FEW and (good_part or waiting > TOO_MANY_TO_FIT_IN)


def lay_out(drawing: Drawing, cancelled: Callable[[], bool]) -> None:
    """Lay out what waits; in plain rows, which are not kept, where that is cancelled."""
    problem = drawing.problem(cancelled)
    try:
        problem.check()
        drawing.place(LAYOUTS[best_layout(problem)](problem), keep=True)
    except LayoutCancelled:
        drawing.place(grid(problem), keep=False)
