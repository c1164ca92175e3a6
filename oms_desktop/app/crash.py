"""The log file, and what happens when something unforeseen does: it is logged, and the analyst is told that nothing is lost."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

import platformdirs

log = logging.getLogger("oms_desktop")

LOG_BYTES = 1_000_000
LOG_FILES = 3


def log_folder() -> Path:
    """Return where the program writes its logs."""
    return Path(platformdirs.user_log_dir("oms-desktop", appauthor=False))


def start_logging() -> Path | None:
    """Log to a file from now on; returns it, or None where no file can be written."""
    path = log_folder() / "oms-desktop.log"
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            path, maxBytes=LOG_BYTES, backupCount=LOG_FILES, encoding="utf-8"
        )
    except OSError:
        root.addHandler(logging.StreamHandler())
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root.addHandler(handler)
    return path


def catch_crashes(tell: Callable[[BaseException], None]) -> None:
    """Log what nobody caught and *tell* about it, once at a time."""
    telling = threading.Lock()

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        log.critical("not caught", exc_info=(kind, error, trace))
        on_main_thread = threading.current_thread() is threading.main_thread()
        if on_main_thread and telling.acquire(blocking=False):
            try:
                tell(error)
            finally:
                telling.release()

    sys.excepthook = hook
    threading.excepthook = lambda given: log.critical(
        "not caught in thread %s", given.thread, exc_info=given.exc_value
    )
