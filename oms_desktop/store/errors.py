"""What can go wrong with a project file. Every error carries a message that says what to do.

    StoreError
      FileMissing      nothing is there
      FileExists       creating would overwrite
      NotAProject      no SQLite file, or another program's
      NewerFile        written by a newer version of the program
      ReadOnlyFile     cannot be written: open a copy
      AlreadyOpen      another window holds it
      FileBusy         another connection kept the lock for too long
      DiskFull         no space; nothing was changed
      DiskFailure      the disk or its folder refused
      DamagedFile      SQLite or a content hash says the file is broken
      MigrationFailed  an older file could not be brought up to date; it is unchanged
      OldSqlite        the SQLite library has a known fault
      TagFixed         a release never names another version

Must not know how an error is shown.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from oms_desktop.models.messages import Message, message


class StoreError(Exception):
    """Base of all errors of the project file."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        return self.message.render()


class FileMissing(StoreError):
    """There is no such file."""

    def __init__(self, path: Path) -> None:
        super().__init__(message("store.file_missing", file=path.name))


class FileExists(StoreError):
    """A new project would overwrite a file."""

    def __init__(self, path: Path) -> None:
        super().__init__(message("store.file_exists", file=path.name))


class NotAProject(StoreError):
    """The file is no OMS project."""

    def __init__(self, path: Path) -> None:
        super().__init__(message("store.not_a_project", file=path.name))


class NewerFile(StoreError):
    """The file has a newer format than this program knows."""

    def __init__(self, path: Path, found: int, supported: int) -> None:
        super().__init__(
            message("store.newer_file", file=path.name, found=found, supported=supported)
        )
        self.found = found
        self.supported = supported


class ReadOnlyFile(StoreError):
    """The file or its folder cannot be written."""

    def __init__(self, path: Path) -> None:
        super().__init__(message("store.read_only", file=path.name))


class AlreadyOpen(StoreError):
    """Another window, here or on another machine, has the file open."""

    def __init__(self, path: Path, holder: str) -> None:
        super().__init__(message("store.already_open", file=path.name, holder=holder))
        self.holder = holder


class FileBusy(StoreError):
    """Another connection kept writing for too long."""

    def __init__(self, path: Path) -> None:
        super().__init__(message("store.busy", file=path.name))


class DiskFull(StoreError):
    """There is no space left; the change was rolled back."""

    def __init__(self, path: Path) -> None:
        super().__init__(message("store.disk_full", file=path.name))


class DiskFailure(StoreError):
    """The system could not read or write the file."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(message("store.disk_failure", file=path.name, reason=reason))


class DamagedFile(StoreError):
    """What the file holds is not what was written."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(message("store.damaged", file=path.name, reason=reason))


class MigrationFailed(StoreError):
    """An older file could not be migrated; it stays as it was, with its copy beside it."""

    def __init__(self, path: Path, backup: Path, reason: str) -> None:
        super().__init__(
            message("store.migration_failed", file=path.name, copy=backup.name, reason=reason)
        )


class OldSqlite(StoreError):
    """The SQLite library is one of those that can lose data in WAL mode."""

    def __init__(self, found: str, needed: str) -> None:
        super().__init__(message("store.old_sqlite", found=found, needed=needed))


def translate(error: BaseException, path: Path) -> StoreError | None:
    """Return the typed error for an error of the database driver, or None if it is a fault of ours.

    Drivers differ in classes; the primary SQLite result code or, failing that, the text decides.
    """
    cause: Any = getattr(error, "orig", None) or error
    code = getattr(cause, "sqlite_errorcode", None)
    primary = code & 0xFF if isinstance(code, int) else None
    text = str(cause)
    match primary:
        case 5 | 6:
            return FileBusy(path)
        case 8 | 3 | 14:
            return ReadOnlyFile(path)
        case 10:
            return DiskFailure(path, text)
        case 11:
            return DamagedFile(path, text)
        case 13:
            return DiskFull(path)
        case 26:
            return NotAProject(path)
    return None


class TagFixed(StoreError):
    """A release names one version for good."""

    def __init__(self, version: str) -> None:
        super().__init__(message("versions.tag_fixed", version=version))
