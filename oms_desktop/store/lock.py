"""One window per project file: an advisory lock beside the file that names its holder.

The operating system frees the lock when its process ends, however it ends, so that a crash never leaves a stale
one; the text in the lock file only tells a second window who is there. A lock on the database itself is not
used: closing another handle of it would drop SQLite's own locks.
"""

from __future__ import annotations

import contextlib
import errno
import getpass
import json
import os
import platform
import sys
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from oms_desktop.store.errors import AlreadyOpen, DiskFull, ReadOnlyFile

if sys.platform == "win32":
    import msvcrt

    def _try_lock(file: IO[str]) -> bool:
        try:
            file.seek(1 << 20)  # beyond the text, which others may then still read
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _try_lock(file: IO[str]) -> bool:
        try:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True


def lock_path(project: Path) -> Path:
    """Return the path of the lock file of *project*."""
    return project.with_name(f".{project.name}.lock")


class ProjectLock:
    """The lock on one project file, held until `release` or the end of the process."""

    def __init__(self, path: Path, file: IO[str]) -> None:
        self._path = path
        self._file: IO[str] | None = file

    @classmethod
    def acquire(cls, project: Path) -> Self:
        """Take the lock.

        Raises:
            AlreadyOpen: If another window holds it; the error names the holder.
            ReadOnlyFile: If the folder cannot be written.
            DiskFull: If not even an empty file fits.
        """
        path = lock_path(project)
        while True:
            try:
                file = path.open("a+", encoding="utf-8")
            except OSError as error:
                full = error.errno in (errno.ENOSPC, errno.EDQUOT)
                raise (DiskFull if full else ReadOnlyFile)(project) from error
            if not _try_lock(file):
                holder = _read_holder(file)
                file.close()
                raise AlreadyOpen(project, holder)
            if _is_current(path, file):
                break
            file.close()  # the former holder removed the file between our open and our lock
        _write_holder(file)
        return cls(path, file)

    def release(self) -> None:
        """Give the lock back; a second call does nothing."""
        if self._file is None:
            return
        with contextlib.suppress(OSError):
            self._path.unlink()
        self._file.close()
        self._file = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()


def _is_current(path: Path, file: IO[str]) -> bool:
    try:
        there = path.stat()
    except FileNotFoundError:
        return False
    ours = os.fstat(file.fileno())
    return (there.st_ino, there.st_dev) == (ours.st_ino, ours.st_dev)


def _user_name() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""


def _write_holder(file: IO[str]) -> None:
    """Say who holds the lock; it holds without that too, where the disk is full."""
    holder = {"process": os.getpid(), "user": _user_name(), "computer": platform.node()}
    with contextlib.suppress(OSError):
        os.ftruncate(file.fileno(), 0)
        os.write(file.fileno(), json.dumps(holder).encode())  # the file was opened to append


def _read_holder(file: IO[str]) -> str:
    file.seek(0)
    try:
        found = json.loads(file.read(4096))  # a lock file may be anything, also endless
        return f"{found['user']}@{found['computer']} ({found['process']})"
    except (ValueError, KeyError, TypeError):
        return "?"
