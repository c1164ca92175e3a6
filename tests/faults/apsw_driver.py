"""A DB-API module over `apsw`, so that the store can run on a disk of our making (decision 7).

`ApswDriver(vfs)` has just what SQLAlchemy's SQLite dialect and the store ask of such a module.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from typing import Any

import apsw


class Error(Exception):
    """An error of the database, with SQLite's result code."""

    sqlite_errorcode: int | None = None


class DatabaseError(Error):
    pass


class OperationalError(DatabaseError):
    pass


class IntegrityError(DatabaseError):
    pass


class ProgrammingError(DatabaseError):
    pass


def _translated(error: apsw.Error) -> Error:
    kind = IntegrityError if isinstance(error, apsw.ConstraintError) else OperationalError
    made = kind(str(error))
    codes = {apsw.IOError: apsw.SQLITE_IOERR, apsw.FullError: apsw.SQLITE_FULL}
    made.sqlite_errorcode = codes.get(type(error)) or getattr(error, "result", None)
    return made


class Cursor:
    """Runs a statement at once and keeps its rows."""

    arraysize = 1
    rowcount = -1

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection
        self._rows: Iterator[tuple[Any, ...]] = iter(())
        self.description: Sequence[tuple[Any, ...]] | None = None
        self.lastrowid: int | None = None

    def execute(self, statement: str, parameters: Any = ()) -> Cursor:
        return self._run(statement, [parameters])

    def executemany(self, statement: str, parameters: Iterable[Any]) -> Cursor:
        return self._run(statement, parameters)

    def _run(self, statement: str, every: Iterable[Any]) -> Cursor:
        cursor = self._connection.cursor()
        described: list[Any] = []

        def describe(running: apsw.Cursor, _: str, __: Any) -> bool:
            described[:] = running.get_description()
            return True

        cursor.exec_trace = describe
        rows: list[tuple[Any, ...]] = []
        try:
            for parameters in every:
                rows.extend(cursor.execute(statement, parameters))
        except apsw.Error as error:
            raise _translated(error) from error
        self._rows = iter(rows)
        self.description = [(one[0], *[None] * 6) for one in described] or None
        self.lastrowid = self._connection.last_insert_rowid()
        return self

    def fetchone(self) -> tuple[Any, ...] | None:
        return next(self._rows, None)

    def fetchall(self) -> list[tuple[Any, ...]]:
        return list(self._rows)

    def fetchmany(self, size: int = 1) -> list[tuple[Any, ...]]:
        return [row for row, _ in zip(self._rows, range(size), strict=False)]

    def close(self) -> None:
        self._rows = iter(())


class Connection:
    """A connection in autocommit mode; its disk is the virtual file system *vfs*."""

    isolation_level = None

    def __init__(self, path: str, vfs: str) -> None:
        try:
            self._connection = apsw.Connection(path, vfs=vfs)
            # The disks of our making share no memory, which a log needs unless one connection owns the file.
            self._connection.execute("pragma locking_mode = exclusive")
        except apsw.Error as error:
            raise _translated(error) from error

    def cursor(self) -> Cursor:
        return Cursor(self._connection)

    def execute(self, statement: str, parameters: Any = ()) -> Cursor:
        return self.cursor().execute(statement, parameters)

    def create_function(self, *arguments: Any, **options: Any) -> None:
        """SQLAlchemy offers a REGEXP function, which the store never calls."""

    def commit(self) -> None:
        """The store commits by statement."""

    def rollback(self) -> None:
        """The store rolls back by statement."""

    def close(self) -> None:
        with suppress(apsw.Error):  # a dead disk cannot be closed properly
            self._connection.close(True)


class ApswDriver:
    """The module object; every connection it gives uses the virtual file system *vfs*."""

    paramstyle = "qmark"
    threadsafety = 1
    apilevel = "2.0"
    sqlite_version = apsw.sqlite_lib_version()
    sqlite_version_info = tuple(int(part) for part in apsw.sqlite_lib_version().split("."))
    Error = Error
    DatabaseError = DatabaseError
    OperationalError = OperationalError
    IntegrityError = IntegrityError
    ProgrammingError = ProgrammingError
    InterfaceError = Error
    InternalError = DatabaseError
    DataError = DatabaseError
    NotSupportedError = DatabaseError
    Binary = bytes

    def __init__(self, vfs: str) -> None:
        self._vfs = vfs

    def connect(self, path: str, **_: Any) -> Connection:
        return Connection(path, self._vfs)
