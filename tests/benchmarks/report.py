"""Measuring: process CPU time, the best and the median of a few runs, and a table of them."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TypeVar

T = TypeVar("T")


@dataclass
class Report:
    """Rows of figures, printed as they come, so that a run that is cut short still says something."""

    rows: list[tuple[str, str, float]] = field(default_factory=list)

    def section(self, title: str) -> None:
        print(f"\n{title}")

    def add(self, name: str, milliseconds: float, note: str = "") -> None:
        self.rows.append((name, note, milliseconds))
        print(f"  {name:<58}{milliseconds:>12,.2f} ms  {note}", flush=True)

    def ratio(self, name: str, ours: float, peer: float) -> None:
        """Print how many times as long the peer takes."""
        print(f"  {name:<58}{peer / ours if ours else 0:>12,.1f} ×", flush=True)

    def measure(
        self, name: str, work: Callable[[], T], *, runs: int = 3, note: str = ""
    ) -> tuple[T, float]:
        """Run *work* and return its last result and its median CPU time in milliseconds."""
        times = []
        for _ in range(runs):
            before = time.process_time()
            result = work()
            times.append((time.process_time() - before) * 1000)
        median = statistics.median(times)
        spread = f"{min(times):,.1f}–{max(times):,.1f}" if runs > 1 else ""
        self.add(name, median, " ".join(part for part in (spread, note) if part))
        return result, median

    @contextmanager
    def timed(self, name: str, note: str = "") -> Iterator[None]:
        """Measure the CPU time of a block."""
        before = time.process_time()
        yield
        self.add(name, (time.process_time() - before) * 1000, note)
