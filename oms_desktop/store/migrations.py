"""The versions of the project file: who wrote it, and how an older one is brought up to date (decision 8).

Step n of `MIGRATIONS` makes version n of version n - 1 and is never changed once it is released. The copy
beside the file is made before the first statement; all steps are one transaction.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

from sqlalchemy import Table

from oms_desktop.store import schema
from oms_desktop.store.database import Database
from oms_desktop.store.errors import MigrationFailed, NewerFile, NotAProject, StoreError

APPLICATION_ID = 0x4F4D5301
"""Says in the file's header that it is ours ("OMS" and 1)."""

_MAGIC = b"SQLite format 3\0"

Migration = Callable[[Database], None]


def _create_tables(database: Database) -> None:
    _create(database, schema.FIRST_TABLES)
    database.run_sql(schema.CREATE_SEARCH)


def _add_packs_and_choices(database: Database) -> None:
    _create(database, schema.SECOND_TABLES)


def _create(database: Database, tables: Sequence[Table]) -> None:
    for table in tables:
        for statement in schema.creation(table):
            database.write(statement)


MIGRATIONS: tuple[Migration, ...] = (_create_tables, _add_packs_and_choices)


def refuse_other_files(path: Path) -> None:
    """Raise NotAProject unless *path* begins as a SQLite file of ours."""
    with path.open("rb") as file:
        header = file.read(100)
    if not header.startswith(_MAGIC):
        raise NotAProject(path)
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise NotAProject(path)


def initialise(database: Database, steps: Sequence[Migration] = MIGRATIONS) -> None:
    """Make the empty file of *database* a project of the newest version."""
    with database.transaction():
        database.pragma(f"application_id = {APPLICATION_ID}")
        _run(database, steps, 0)


def migrate(database: Database, steps: Sequence[Migration] = MIGRATIONS) -> tuple[int, Path] | None:
    """Bring the file up to date and return its former version and the copy beside it, or None.

    Raises:
        NewerFile: If a newer program wrote it.
        MigrationFailed: If a step fails; the file is unchanged.
    """
    found = int(database.pragma("user_version"))
    if found > len(steps):
        raise NewerFile(database.path, found, len(steps))
    if found == len(steps):
        return None
    database.pragma("wal_checkpoint(TRUNCATE)")
    backup = _copy_beside(database.path, found)
    try:
        with database.transaction():
            _run(database, steps, found)
    except StoreError:
        raise
    except Exception as error:
        raise MigrationFailed(database.path, backup, str(error)) from error
    return found, backup


def _run(database: Database, steps: Sequence[Migration], found: int) -> None:
    for step in steps[found:]:
        step(database)
    database.pragma(f"user_version = {len(steps)}")


def _copy_beside(path: Path, version: int) -> Path:
    """Copy the file to ``<name>.v<N>.bak``, or the first free name after it, and sync it to disk."""
    backup = path.with_name(f"{path.name}.v{version}.bak")
    count = 1
    while backup.exists():
        count += 1
        backup = path.with_name(f"{path.name}.v{version}.{count}.bak")
    shutil.copy2(path, backup)
    with backup.open("rb+") as file:
        os.fsync(file.fileno())
    return backup
