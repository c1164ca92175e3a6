"""Runs a question about versions in a thread of its own and brings the answer to the window; the newest question counts.

It knows nothing of what is asked. The desk waits for it before the project is closed.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from threading import Thread

from PySide6.QtCore import QObject, Signal

from oms_desktop.models.messages import Message
from oms_desktop.versioning.canonical import FormatError as BadObject
from oms_desktop.versioning.objects import ObjectMissing
from oms_desktop.views.desk import Desk
from oms_desktop.workspace import FormatError, StoreError, WorkspaceError

Job = Callable[[], object]
CLOSING_SECONDS = 5.0


class Background(QObject):
    """One thread at a time; what is asked meanwhile waits, and of what waits only the last is asked."""

    answered = Signal(object)
    failed = Signal(object)
    """The `Message` of what was refused, or None where nobody foresaw it."""

    _ready = Signal(int, object, bool)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._wanted = 0
        self._waiting: Job | None = None
        self._thread: Thread | None = None
        self._dropped = False
        self._ready.connect(self._on_ready)
        desk.closing.connect(self._close)

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._thread is not None

    @property
    def has_the_file(self) -> bool:
        """Whether a thread is still at work, whatever becomes of its answer."""
        return self._thread is not None and self._thread.is_alive()

    def ask(self, job: Job) -> None:
        """Run *job*, now or after the one that runs; its answer is the next one that is told."""
        self._wanted += 1
        if self._thread is None:
            self._start(job)
        else:
            self._waiting = job

    def cancel(self) -> None:
        """Want no answer to what was asked so far."""
        self._wanted += 1
        self._waiting = None

    def drop(self) -> None:
        """Want nothing any more, and go when the thread has ended."""
        self.cancel()
        self._dropped = True
        if self._thread is None:
            self.deleteLater()

    def _start(self, job: Job) -> None:
        number = self._wanted
        self._thread = Thread(
            target=self._run, args=(number, job), name="version-question", daemon=True
        )
        self._thread.start()

    def _run(self, number: int, job: Job) -> None:
        with suppress(RuntimeError):  # the window went in the meantime
            try:
                answer = job()
            except (FormatError, StoreError, WorkspaceError) as refusal:
                self._ready.emit(number, refusal.message, False)
            except (BadObject, ObjectMissing):
                self._ready.emit(number, None, False)
            except Exception:
                self._ready.emit(number, None, False)
                raise
            else:
                self._ready.emit(number, answer, True)

    def _on_ready(self, number: int, answer: object, is_good: bool) -> None:
        self._thread = None
        job, self._waiting = self._waiting, None
        if self._dropped:
            self.deleteLater()
        elif job is not None:
            self._start(job)
        elif number == self._wanted:
            if is_good:
                self.answered.emit(answer)
            else:
                assert answer is None or isinstance(answer, Message)
                self.failed.emit(answer)

    def _close(self) -> None:
        self.cancel()
        if self._thread is not None:
            self._thread.join(CLOSING_SECONDS)
