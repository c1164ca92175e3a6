"""The server's SQLite file: one writer at a time, readers beside it, everything durable before an answer.

It knows no table's meaning beyond creating them; must not know HTTP.
"""

import contextlib
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Engine, create_engine, insert, select, update
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

from oms_desktop.models.messages import Message, message
from oms_server.storage.schema import APPLICATION_ID, SCHEMA_VERSION, metadata, server_facts

FILE_NAME = "oms-server.sqlite"

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


class ServerDataError(Exception):
    """The data folder cannot be used; `message` says why and what to do."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.render())
        self.message = message


class Database:
    """The database of one server process. Safe to use from several threads."""

    def __init__(self, folder: Path, *, dbapi: Any = dbapi2) -> None:
        if tuple(dbapi.sqlite_version_info) < SAFE_SQLITE:
            raise ServerDataError(message("server.old_sqlite", found=dbapi.sqlite_version))
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
            if not self._is_ours():
                self._create()
        except dbapi.DatabaseError as error:
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

    def epoch(self) -> str:
        """Return the epoch: it changes when the data was restored from a backup."""
        with self.read() as connection:
            return str(
                connection.execute(
                    select(server_facts.c.value).where(server_facts.c.key == "epoch")
                ).scalar_one()
            )

    def renew_epoch(self) -> str:
        """Begin a new epoch; to be done after every restore, so that clients send what was lost."""
        epoch = uuid4().hex
        with self.write() as connection:
            connection.execute(
                update(server_facts).where(server_facts.c.key == "epoch").values(value=epoch)
            )
        return epoch

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
            ServerDataError: If it belongs to another program or a newer server.
        """
        if not self.path.exists():
            return False
        connection = self._dbapi.connect(str(self.path), isolation_level=None)
        try:
            application = connection.execute("PRAGMA application_id").fetchone()[0]
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        finally:
            connection.close()
        if application == 0 and version == 0 and tables == 0:
            return False  # made, but never filled
        if application != APPLICATION_ID:
            raise ServerDataError(message("server.foreign_file", file=FILE_NAME))
        if version > SCHEMA_VERSION:
            raise ServerDataError(message("server.newer_data", found=version, known=SCHEMA_VERSION))
        return True

    def _create(self) -> None:
        with self.write() as connection:
            if connection.exec_driver_sql("PRAGMA application_id").scalar_one() == APPLICATION_ID:
                return  # another process was faster
            metadata.create_all(connection)
            connection.execute(insert(server_facts), {"key": "epoch", "value": uuid4().hex})
            connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version={SCHEMA_VERSION}")
