"""Opening a project until its first paint, and how deaf the real window is while it is opened and worked on."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from tests.benchmarks.report import Report

_OPEN = ("-m", "oms_desktop.app.main", "--quit", "--screenshot")
_STALLS = ("-m", "tests.benchmarks.stalls")


def run(report: Report, projects: dict[str, Path], folder: Path) -> None:
    """Start the program once for each project until it has painted and left, then once more to work on it."""
    report.section("Open the program on a project until all is painted, whole process")
    for name, path in projects.items():
        opened = folder / f"opened-{name}.oms"
        shutil.copy(path, opened)
        picture = folder / f"{name}.png"
        before = time.perf_counter()
        _run([*_OPEN, str(picture), str(opened)])
        wall = (time.perf_counter() - before) * 1000
        report.add(f"{name}: start, open, paint, quit (wall)", wall, f"{picture.stat().st_size} B")
    report.section(
        "How deaf the window is: longest gap between ticks of 5 ms (wall), and CPU a step"
    )
    for name, path in projects.items():
        worked_on = folder / f"worked-on-{name}.oms"
        shutil.copy(path, worked_on)
        for line in _run([*_STALLS, str(worked_on)]).splitlines():
            told = json.loads(line)
            if "painted" in told:
                report.add(f"{name}: open to first paint (wall)", told["painted"])
                report.add(f"{name}: open to the diagram arranged (wall)", told["shown"])
            else:
                note = f"p99 {told['p99']:.1f}, CPU {told['cpu']:.1f}"
                report.add(f"{name}: {told['step']}, longest gap", told["max"], note)


def _run(arguments: list[str]) -> str:
    """Run Python as a user has it: what it compiles is kept."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    done = subprocess.run(
        [sys.executable, *arguments],
        check=True,
        timeout=300,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    return done.stdout
