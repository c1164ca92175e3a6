"""Long work in a child of the program, the command line (decision 14): start it, follow what it tells, stop it.

The child writes one JSON object a line, as `cli.lines` says; those with ``done`` and ``total`` are progress, the last
other one is its result.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from time import perf_counter
from typing import Any

import orjson
from PySide6.QtCore import QObject, QProcess, QTimer, Signal

WAITING_MS = 3000
READING_SECONDS = 0.005
"""How long lines are read before the window has its turn."""


def command_line(arguments: Sequence[str]) -> tuple[str, list[str]]:
    """Return program and arguments that start the command line; a built program has it beside itself."""
    if getattr(sys, "frozen", False):
        here = Path(sys.executable)
        return str(here.with_name(f"oms{here.suffix}")), list(arguments)
    return sys.executable, ["-m", "oms_desktop.cli.main", *arguments]


class ChildWork(QObject):
    """One child of the program."""

    progressed = Signal(int, int)
    found = Signal(object)
    """A part of what it finds, as it comes."""
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
        self._is_over = False
        self._later = QTimer(self, interval=0, singleShot=True)
        self._later.timeout.connect(self._on_output)

    def start(self) -> None:
        """Begin."""
        self._process.start()

    def stop(self) -> None:
        """End the child; what it had not finished is not done."""
        self._stopped = True
        self._process.kill()

    def wait(self) -> None:
        """Wait for the end of a child that was stopped."""
        self._process.waitForFinished(WAITING_MS)

    def _on_output(self) -> None:
        finish = perf_counter() + READING_SECONDS
        while self._process.canReadLine():
            if perf_counter() > finish:
                self._later.start()
                return
            told = orjson.loads(bytes(self._process.readLine().data()))
            if "total" in told:
                self.progressed.emit(int(told["done"]), int(told["total"]))
            elif "problems" in told:
                self.found.emit(told["problems"])
            else:
                self._told = told
        if self._is_over:
            self._tell_end()

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self.finished.emit(self._process.errorString())

    def _on_finished(self) -> None:
        self._is_over = True
        self._on_output()

    def _tell_end(self) -> None:
        self._is_over = False
        if self._stopped:
            self.finished.emit(None)
        elif self._told is not None:
            self.finished.emit(self._told)
        else:
            said = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace")
            self.finished.emit(said.strip() or self._process.errorString())
