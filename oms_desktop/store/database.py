"""One connection to a project file: transactions, patience with a busy file, and typed errors.

SQLAlchemy Core runs over whatever DB-API module is passed in (decision 7), so that fault tests can put a lossy
disk below. The connection is in autocommit mode; `transaction` alone begins and commits. Must not know any table.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Executable, Row, create_engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from oms_desktop.store.errors import FileBusy, OldSqlite, translate

BUSY_TIMEOUT_MS = 250
BUSY_ROUNDS = 40
"""How often 250 ms are waited for the write lock before giving up: ten seconds."""

SAFE_SQLITE = (3, 51, 3)
"""The first release without the WAL-reset fault of two connections."""


def default_driver() -> Any:
    """Return the DB-API module that ships with the program."""
    from sqlcipher3 import dbapi2  # only here: the choice is the caller's

    return dbapi2


def refuse_old_sqlite(dbapi: Any) -> None:
    """Raise OldSqlite if the library below *dbapi* can lose data."""
    found = tuple(dbapi.sqlite_version_info)
    if found < SAFE_SQLITE:
        raise OldSqlite(".".join(map(str, found)), ".".join(map(str, SAFE_SQLITE)))


class Database:
    """A connection to the file at *path*, used by one thread."""

    def __init__(self, path: Path, dbapi: Any, on_busy: Callable[[], None] | None = None) -> None:
        refuse_old_sqlite(dbapi)
        self.path = path
        self.dbapi = dbapi
        self._on_busy = on_busy
        self._depth = 0
        self._after_rollback: list[Callable[[], None]] = []
        self._engine: Engine = create_engine(
            "sqlite://", module=dbapi, creator=self._connect, poolclass=NullPool
        )
        with self._typed_errors():
            self._connection: Connection = self._engine.connect().execution_options(
                isolation_level="AUTOCOMMIT"
            )

    def _connect(self) -> Any:
        return self.dbapi.connect(str(self.path), isolation_level=None)

    def on_rollback(self, callback: Callable[[], None]) -> None:
        """Call *callback* after every rollback: caches must forget what was never written."""
        self._after_rollback.append(callback)

    def pragma(self, text: str) -> Any:
        """Run ``PRAGMA text`` and return its first value, or None."""
        with self._typed_errors():
            result = self._connection.exec_driver_sql(f"PRAGMA {text}")
            return result.scalar() if result.returns_rows else None

    def others_wrote(self) -> int:
        """Return a number that is another one after each commit of another connection; costs next to nothing."""
        with self._typed_errors():
            cursor = (
                self._connection.connection.cursor()
            )  # past SQLAlchemy, which takes ten times as long
            try:
                cursor.execute("PRAGMA data_version")
                row = cursor.fetchone()
                return int(row[0]) if row is not None else 0
            finally:
                cursor.close()

    def run_sql(self, text: str) -> None:
        """Run SQL text that gives no rows."""
        with self._typed_errors():
            self._connection.exec_driver_sql(text)

    def write(self, statement: Executable, parameters: Any = None) -> None:
        """Run one statement that gives no rows; a list of parameters runs it for each."""
        with self._typed_errors():
            self._connection.execute(statement, parameters)

    def rows(self, query: Executable, parameters: Any = None) -> Sequence[Row[*tuple[Any, ...]]]:
        """Return every row of *query*; none is left in the file, so that no reader keeps the log alive."""
        with self._typed_errors():
            return self._connection.execute(query, parameters).all()

    def row(self, query: Executable, parameters: Any = None) -> Row[*tuple[Any, ...]] | None:
        """Return the only row of *query*, or None."""
        with self._typed_errors():
            return self._connection.execute(query, parameters).one_or_none()

    def value(self, query: Executable, parameters: Any = None) -> Any:
        """Return the first column of the first row of *query*, or None."""
        with self._typed_errors():
            return self._connection.execute(query, parameters).scalar()

    def column(self, query: Executable, parameters: Any = None) -> list[Any]:
        """Return the first column of every row of *query*."""
        with self._typed_errors():
            return list(self._connection.execute(query, parameters).scalars())

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """Do everything in the block or nothing; an inner transaction joins the outer one.

        Raises:
            StoreError: If the file is busy for too long, the disk is full, and so on. Nothing is changed then.
        """
        if self._depth:
            self._depth += 1
            try:
                yield
            finally:
                self._depth -= 1
            return
        self._begin()
        self._depth = 1
        try:
            yield
            self.run_sql("COMMIT")
        except BaseException:
            self._roll_back()
            raise
        finally:
            self._depth = 0

    @contextlib.contextmanager
    def reading(self) -> Iterator[None]:
        """Read everything in the block as it is when the first of it is read; nothing is written in it."""
        self.run_sql("BEGIN")
        try:
            yield
        finally:
            if not self.is_lost:
                self.run_sql("ROLLBACK")

    @property
    def is_lost(self) -> bool:
        """Whether the connection is closed because Ctrl+C met it in the middle of a statement."""
        return self._connection.invalidated

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()
        self._engine.dispose()

    def _begin(self) -> None:
        for _ in range(BUSY_ROUNDS):
            try:
                self.run_sql("BEGIN IMMEDIATE")
            except FileBusy:
                if self._on_busy is not None:
                    self._on_busy()
            else:
                return
        raise FileBusy(self.path)

    def _roll_back(self) -> None:
        with contextlib.suppress(Exception):  # SQLite may have rolled back by itself
            self._connection.exec_driver_sql("ROLLBACK")
        for callback in self._after_rollback:
            callback()

    @contextlib.contextmanager
    def _typed_errors(self) -> Iterator[None]:
        try:
            yield
        except (DBAPIError, self.dbapi.Error) as error:
            typed = translate(error, self.path)
            if typed is None:
                raise
            raise typed from error
