"""Which database a server works on: the file in its data folder, or the one a URL names."""

from pathlib import Path

from oms_server.storage.database import Database
from oms_server.storage.postgres_database import PostgresDatabase
from oms_server.storage.sqlite_database import FILE_NAME, SqliteDatabase


def open_database(folder: Path, url: str = "") -> Database:
    """Return the database at *url*, else the one in *folder*.

    Raises:
        ServerDataError: If it cannot be used.
    """
    return PostgresDatabase(url) if url else SqliteDatabase(folder)


def has_data(folder: Path, url: str = "") -> bool:
    """Whether there may be data already: a URL names them; a folder has the file."""
    return bool(url) or (folder / FILE_NAME).exists()
