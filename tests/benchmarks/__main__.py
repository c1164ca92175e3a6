"""Measure everything: ``python -m tests.benchmarks [imports|window|workspace|merge|history|canvas …]``."""

from __future__ import annotations

import sys
import tempfile
import time
import uuid
from pathlib import Path

from oms_desktop.samples import create_sample, samples
from tests.benchmarks import canvas, history, imports, merge, window, workspace
from tests.benchmarks.report import Report

ALL = ("imports", "window", "workspace", "merge", "history", "canvas")


def main(wanted: list[str]) -> None:
    report = Report()
    chosen = wanted or list(ALL)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if "imports" in chosen:
            imports.run(report)
        if "workspace" in chosen or "window" in chosen:
            workspace.run(report, folder)
        if "window" in chosen:
            projects = {sample.id: folder / f"{sample.id}.oms" for sample in samples()}
            for sample in samples():
                create_sample(sample, projects[sample.id], clock=_now, new_id=_new_id)
            window.run(report, {**projects, "generated": folder / "big.oms"}, folder)
        if "history" in chosen:
            history.run(report, folder)
    if "merge" in chosen:
        merge.run(report)
    if "canvas" in chosen:
        report.section("Canvas")
        canvas.main()


def _now() -> int:
    return time.time_ns() // 1_000_000


def _new_id() -> str:
    return str(uuid.uuid4())


if __name__ == "__main__":
    main(sys.argv[1:])
