"""Opening a project until its first paint, in the real window."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

from tests.benchmarks.report import Report

_OPEN = ("-m", "oms_desktop.app.main", "--quit", "--screenshot")


def run(report: Report, projects: dict[str, Path], folder: Path) -> None:
    """Start the program once for each project and measure until it has painted and left."""
    report.section("Open the program on a project until the first paint, whole process")
    for name, path in projects.items():
        picture = folder / f"{name}.png"
        before = time.perf_counter()
        subprocess.run([sys.executable, *_OPEN, str(picture), str(path)], check=True, timeout=300)
        wall = (time.perf_counter() - before) * 1000
        report.add(f"{name}: start, open, paint, quit (wall)", wall, f"{picture.stat().st_size} B")
