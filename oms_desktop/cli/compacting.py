"""Making a project file small, on the command line and for a window that must not wait."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from oms_desktop.cli.files import new_id, now_ms
from oms_desktop.cli.lines import Progress
from oms_desktop.cli.projects import as_child
from oms_desktop.models.messages import message
from oms_desktop.workspace import Compacted, open_workspace

_MEGABYTE = 1e6


def compact_project(project: Path, *, lines: bool, without_index: bool) -> int:
    """Make *project* small and say by how much; with *lines* it is shared with the window that holds it."""

    def work(progress: Progress | _Meter) -> Compacted:
        with open_workspace(project, clock=now_ms, new_id=new_id, share=lines) as workspace:
            return workspace.compact(progress, without_index=without_index)

    if lines:
        return as_child(lambda: _in_short(work(Progress())))
    meter = _Meter()
    try:
        done = work(meter)
    finally:
        meter.end()
    print(
        message(
            "cli.compacted",
            file=project.name,
            before=f"{done.before / _MEGABYTE:,.1f}",
            after=f"{done.after / _MEGABYTE:,.1f}",
            kept=f"{done.kept:,}",
            collected=f"{done.collected:,}",
        )
    )
    return 0


def _in_short(done: Compacted) -> Mapping[str, Any]:
    return {
        "before": done.before,
        "after": done.after,
        "kept": done.kept,
        "collected": done.collected,
    }


class _Meter:
    """Says on a terminal how far it is; Ctrl+C ends it, and nothing is changed."""

    def __init__(self) -> None:
        self._is_seen = sys.stderr.isatty()
        self._percent = -1

    def __call__(self, done: int, total: int) -> None:
        percent = 100 * done // max(1, total)
        if self._is_seen and percent != self._percent:
            self._percent = percent
            print(f"\r{percent:3} %", end="", file=sys.stderr, flush=True)

    def end(self) -> None:
        """Clear the line."""
        if self._percent >= 0:
            print("\r     \r", end="", file=sys.stderr, flush=True)
