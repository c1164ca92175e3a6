"""Long work in a child of the program, the command line (decision 14): start it, follow what it tells, stop it.

The child writes one JSON object a line, as `cli.lines` says; those with ``done`` and ``total`` are progress, the last
other one is its result.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import orjson
from PySide6.QtCore import QObject, QProcess, Signal


def command_line(arguments: Sequence[str]) -> tuple[str, list[str]]:
    """Return program and arguments that start the command line; a built program has it beside itself."""
    if getattr(sys, "frozen", False):
        here = Path(sys.executable)
        return str(here.with_name(f"oms{here.suffix}")), list(arguments)
    return sys.executable, ["-m", "oms_desktop.cli.main", *arguments]


class ChildWork(QObject):
    """One child of the program."""

    progressed = Signal(int, int)
    finished = Signal(object)
    """What the child told at last, a mapping; None if it was stopped; a str if it failed, saying how."""

    def __init__(self, arguments: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process = QProcess(self)
        program, given = command_line([*arguments, "--progress"])
        self._process.setProgram(program)
        self._process.setArguments(given)
        self._process.readyReadStandardOutput.connect(self._on_output)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)
        self._told: Mapping[str, Any] | None = None
        self._stopped = False

    def start(self) -> None:
        """Begin."""
        self._process.start()

    def stop(self) -> None:
        """End the child; what it had not finished is not done."""
        self._stopped = True
        self._process.kill()

    def _on_output(self) -> None:
        while self._process.canReadLine():
            told = orjson.loads(bytes(self._process.readLine().data()))
            if "total" in told:
                self.progressed.emit(int(told["done"]), int(told["total"]))
            else:
                self._told = told

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self.finished.emit(self._process.errorString())

    def _on_finished(self) -> None:
        self._on_output()
        if self._stopped:
            self.finished.emit(None)
        elif self._told is not None:
            self.finished.emit(self._told)
        else:
            said = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace")
            self.finished.emit(said.strip() or self._process.errorString())
