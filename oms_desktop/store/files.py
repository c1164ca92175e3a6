"""Project files as files: making, copying and looking at them before SQLite does."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from oms_desktop.store.errors import FileExists, FileMissing, ReadOnlyFile
from oms_desktop.store.lock import ProjectLock
from oms_desktop.store.migrations import refuse_other_files

_WAL = "-wal"
_SHARED = "-shm"


def refuse_unreadable(path: Path) -> None:
    """Raise unless *path* is a project file that may be written.

    Raises:
        FileMissing: If there is no such file.
        ReadOnlyFile: If it has no right to write, be it only by its mode.
        NotAProject: If it is something else.
    """
    if not path.is_file():
        raise FileMissing(path)
    try:
        refuse_other_files(path)
    except PermissionError as error:
        raise ReadOnlyFile(path) from error
    if not path.stat().st_mode & 0o222 or not os.access(path, os.W_OK):
        raise ReadOnlyFile(path)
    if not os.access(path.parent, os.W_OK):
        raise ReadOnlyFile(path)


def copy_project(source: Path, target: Path) -> Path:
    """Copy a project, with what a crash may have left in its log beside it, to a file that can be written.

    Raises:
        FileMissing: If *source* is not there.
        FileExists: If *target* is.
        NotAProject: If *source* is no project.
    """
    if not source.is_file():
        raise FileMissing(source)
    refuse_other_files(source)
    if target.exists():
        raise FileExists(target)
    for suffix in (_WAL, ""):  # the file itself last: an interrupted copy is no project
        one = source.with_name(source.name + suffix)
        if one.exists():
            copy = target.with_name(target.name + suffix)
            shutil.copyfile(one, copy)
            copy.chmod(0o644)
    return target


def unfinished_path(path: Path) -> Path:
    """Return where a new project file is made before it gets its place."""
    return path.with_name(f".{path.name}.new")


def remove_project(path: Path) -> None:
    """Remove a project file, if there is one, and what a crash may have left beside it.

    Raises:
        AlreadyOpen: If somebody has it open; nothing is removed then.
    """
    lock = ProjectLock.acquire(path)
    try:
        for one in (path, unfinished_path(path)):
            for suffix in (_WAL, _SHARED, ""):
                one.with_name(one.name + suffix).unlink(missing_ok=True)
    finally:
        lock.release()
