"""Files of the command line: read into a snapshot, written beside and renamed."""

from __future__ import annotations

import secrets
import time
from pathlib import Path

from oms_desktop.formats import FormatError, Together, read, read_together, syntax_of, write
from oms_desktop.formats.files import replace_file
from oms_desktop.models.ids import uuid7
from oms_desktop.models.messages import Message, message
from oms_desktop.versioning.snapshot import Snapshot, memory_snapshot

PROJECT = ".oms"


class Refused(Exception):
    """A command that cannot be done; the text says why and what to do."""

    def __init__(self, text: Message) -> None:
        super().__init__(text.render())
        self.message = text


def load(path: Path) -> tuple[Snapshot, tuple[Message, ...]]:
    """Return what an ontology file holds, and what of it could not be carried.

    Raises:
        FormatError: If it cannot be read.
        Refused: If it is a project file, which has versions instead of one content.
    """
    _refuse_projects(path)
    found = read(path)
    return memory_snapshot(found.records), found.loss


def load_together(base: Path, ours: Path, theirs: Path) -> Together:
    """Return three versions of one ontology file.

    Raises:
        FormatError, Refused: As `load`.
    """
    for path in (base, ours, theirs):
        _refuse_projects(path)
    return read_together(base, ours, theirs)


def save(snapshot: Snapshot, path: Path) -> tuple[Message, ...]:
    """Write *snapshot* to *path*, whose ending says how; an older file is replaced only when all is written.

    Raises:
        FormatError: If the format cannot say something.
        Refused: If the file cannot be written.
    """
    written = write(snapshot, syntax_of(path.name))
    save_bytes(written.data, path)
    return written.loss


def save_bytes(data: bytes, path: Path) -> None:
    """Write *data* to *path*, whole or not at all.

    Raises:
        Refused: If the file cannot be written.
    """
    try:
        replace_file(path, data)
    except OSError as error:
        why = error.strerror or str(error)
        raise Refused(message("cli.unwritable", file=str(path), why=why)) from error


def now_ms() -> int:
    """Return the time, in ms since 1970."""
    return time.time_ns() // 1_000_000


def new_id() -> str:
    """Return a new record id."""
    return uuid7(now_ms(), secrets.randbits(74))


def _refuse_projects(path: Path) -> None:
    """Refuse a project, also with a version behind it, as other commands take it."""
    if path.name.lower().partition(f"{PROJECT}@")[0].removesuffix(PROJECT) != path.name.lower():
        raise Refused(message("cli.project_file", file=path.name))


__all__ = [
    "PROJECT",
    "FormatError",
    "Refused",
    "load",
    "load_together",
    "new_id",
    "now_ms",
    "save",
    "save_bytes",
]
