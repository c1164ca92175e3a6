"""How long the window is deaf: a timer ticks every 5 ms on its thread while a project is opened and worked on.

Run in a process of its own: ``python -m tests.benchmarks.stalls PROJECT``; prints one JSON object a line. A gap is the
wall time between two ticks, so other work on the machine is in it.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt, QTimer

from oms_desktop.app.arguments import read_arguments
from oms_desktop.app.main import keep_awake
from oms_desktop.app.program import Program
from oms_desktop.app.settings import AppSettings
from oms_desktop.edits import links, records
from oms_desktop.models.messages import message
from oms_desktop.views.diagrams.contents import EVERYTHING
from oms_desktop.views.main_window import MainWindow

TICK_MS = 5
LONGEST_SECONDS = 120.0
REPEATS = 5


class Probe:
    """The gaps between ticks of the window's thread."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._last = time.perf_counter()
        self._gaps: list[float] = []
        self._timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def step(self, name: str, do: Callable[[int], object], *, repeats: int = REPEATS) -> None:
        """Do something a few times, the window running in between, and print how deaf it was."""
        self._last, self._gaps = time.perf_counter(), []
        began = time.process_time()
        for number in range(repeats):
            do(number)
            self.run(0.6)
        cpu = (time.process_time() - began) * 1000
        gaps = sorted(self._gaps)
        told = {
            "step": name,
            "p99": gaps[int(len(gaps) * 0.99)],
            "max": gaps[-1],
            "cpu": cpu / repeats,
        }
        print(json.dumps(told), flush=True)

    def run(self, seconds: float) -> None:
        """Let the window run."""
        self.until(lambda: False, seconds)

    def until(self, is_done: Callable[[], bool], seconds: float = LONGEST_SECONDS) -> None:
        """Let the window run until something is so."""
        finish = time.perf_counter() + seconds
        while time.perf_counter() < finish and not is_done():
            self._program.app.processEvents()
            time.sleep(0.0005)

    def _tick(self) -> None:
        now = time.perf_counter()
        self._gaps.append((now - self._last) * 1000)
        self._last = now


def main(path: Path) -> None:
    """Open *path* and work on it."""
    keep_awake()
    with tempfile.TemporaryDirectory() as folder:
        program = Program(read_arguments([]), AppSettings(Path(folder) / "settings.ini"))
        probe = Probe(program)
        began = time.perf_counter()
        project = program.open(path)
        if project is None:
            raise SystemExit(f"{path} cannot be opened")
        project.window.repaint()
        program.app.processEvents()
        painted = (time.perf_counter() - began) * 1000
        probe.until(lambda: not is_busy(project.window))
        shown = (time.perf_counter() - began) * 1000
        print(json.dumps({"painted": painted, "shown": shown}), flush=True)
        work(probe, project.window)
        project.window.close()
        probe.until(lambda: not program.projects, 5)


def is_busy(window: MainWindow) -> bool:
    """Tell whether the diagram in front is still read or arranged."""
    return window.area.current is not None and bool(window.area.current.work)


def work(probe: Probe, window: MainWindow) -> None:
    """Look at all types, select, edit and search."""
    desk, workspace = window.desk, window.desk.workspace
    types = [one.id for one in workspace.summaries("object_type", limit=50)]
    label = message("workspace.discard")
    probe.step("look at all types", lambda _n: window.area.show_diagram(EVERYTHING), repeats=1)
    probe.until(lambda: not is_busy(window))
    probe.run(1.0)
    probe.step("select a type", lambda n: desk.selection.set([types[3 * n]]))
    probe.step(
        "rename a type",
        lambda n: desk.edit(label, lambda s: records.rename(s, types[n], f"Renamed {n}")),
    )
    probe.step(
        "link two types",
        lambda n: desk.edit(
            label, lambda s: links.create_link(s, workspace.new_id(), types[n], types[n + 9])
        ),
    )
    probe.step("undo", lambda _n: workspace.undo())
    probe.step("type in the filter", lambda n: window.explorer.filter.setText("type 1"[: n + 2]))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
