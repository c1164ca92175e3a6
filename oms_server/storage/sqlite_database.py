"""The data in one SQLite file: one writer at a time, readers beside it, everything durable before an answer."""

import contextlib
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

from oms_desktop.models.messages import message
from oms_server.storage.database import Database, ServerDataError
from oms_server.storage.migrating import migrate, waiting_steps

FILE_NAME = "oms-server.sqlite"
APPLICATION_ID = 0x4F4D5352  # "OMSR"

SAFE_SQLITE = (3, 51, 3)
"""The first release without the WAL-reset fault of two connections."""

_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "temp_store=MEMORY",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "mmap_size=0",
    "busy_timeout=10000",
)


class SqliteDatabase(Database):
    """The database of one server process, in a file of its data folder."""

    def __init__(self, folder: Path, *, dbapi: Any = dbapi2) -> None:
        if tuple(dbapi.sqlite_version_info) < SAFE_SQLITE:
            raise ServerDataError(message("server.old_sqlite", found=dbapi.sqlite_version))
        self.folder = folder
        self.path = folder / FILE_NAME
        self._dbapi = dbapi
        self._write_lock = threading.Lock()
        self._engine: Engine = create_engine(
            "sqlite://",
            module=dbapi,
            creator=self._connect,
            poolclass=QueuePool,
            pool_size=8,
            max_overflow=32,
        )
        try:
            self._bring_up_to_date(is_new=not self._is_ours())
        except ServerDataError:
            self._engine.dispose()
            raise
        except dbapi.DatabaseError as error:
            self._engine.dispose()
            raise ServerDataError(message("server.unreadable", why=str(error))) from error

    @contextlib.contextmanager
    def read(self) -> Iterator[Connection]:
        """Give a connection that sees one moment of the data."""
        with self._connection() as connection:
            connection.exec_driver_sql("BEGIN")
            try:
                yield connection
            finally:
                connection.exec_driver_sql("ROLLBACK")

    @contextlib.contextmanager
    def write(self) -> Iterator[Connection]:
        """Do everything in the block, durably, or nothing."""
        with self._write_lock, self._connection() as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.exec_driver_sql("COMMIT")
            except BaseException:
                with contextlib.suppress(Exception):  # SQLite may have rolled back by itself
                    connection.exec_driver_sql("ROLLBACK")
                raise

    def close(self) -> None:
        """Close every connection; the last one checkpoints the write-ahead log."""
        self._engine.dispose()

    def _connect(self) -> Any:
        connection = self._dbapi.connect(
            str(self.path), isolation_level=None, check_same_thread=False
        )
        try:
            for pragma in _PRAGMAS:
                connection.execute(f"PRAGMA {pragma}")
        except BaseException:
            connection.close()
            raise
        return connection

    @contextlib.contextmanager
    def _connection(self) -> Iterator[Connection]:
        with self._engine.connect() as connection:
            yield connection.execution_options(isolation_level="AUTOCOMMIT")

    def _is_ours(self) -> bool:
        """Whether the file is one of this server's; looked at before anything is written into it.

        Raises:
            ServerDataError: If it belongs to another program.
        """
        if not self.path.exists():
            return False
        connection = self._dbapi.connect(str(self.path), isolation_level=None)
        try:
            application = connection.execute("PRAGMA application_id").fetchone()[0]
            tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        finally:
            connection.close()
        if application == 0 and tables == 0:
            return False  # made, but never filled
        if application != APPLICATION_ID:
            raise ServerDataError(message("server.foreign_file", file=FILE_NAME))
        return True

    def _bring_up_to_date(self, *, is_new: bool) -> None:
        with self.read() as connection:
            steps = waiting_steps(connection)
        if not steps:
            return
        if not is_new:
            self._copy_beside(steps[0])
        with self.write() as connection:
            if waiting_steps(connection):  # else another process was faster
                migrate(connection)
            connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")

    def _copy_beside(self, step: str) -> None:
        """Keep the data as they were before *step*."""
        copy = self.path.with_name(f"{FILE_NAME}.before-{step}.bak")
        if copy.exists():
            return  # an earlier start was interrupted after copying
        unfinished = copy.with_suffix(".new")
        unfinished.unlink(missing_ok=True)
        with self._connection() as connection:
            connection.exec_driver_sql("VACUUM INTO ?", (str(unfinished),))
        unfinished.rename(copy)
