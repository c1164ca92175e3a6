"""The data in PostgreSQL: several server processes may work on one database."""

import contextlib
from collections.abc import Callable, Iterator

from sqlalchemy import Connection, Engine, create_engine, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError

from oms_desktop.models.messages import message
from oms_server.storage import announcements
from oms_server.storage.announcements import Listener
from oms_server.storage.database import Database, ServerDataError
from oms_server.storage.migrating import migrate, waiting_steps

LEAST_VERSION = (13, 0)
_MIGRATION_LOCK = 0x4F4D5352
"""The advisory lock that one process holds while it changes tables."""


class PostgresDatabase(Database):
    """The database of one server process, on a PostgreSQL server that others use too."""

    def __init__(self, url: str, *, pool_size: int = 10) -> None:
        try:
            address = make_url(url).set(drivername="postgresql+psycopg")
        except ArgumentError as error:
            raise ServerDataError(message("server.database_url", url=url)) from error
        self._address = address.set(drivername="postgresql").render_as_string(hide_password=False)
        self._engine: Engine = create_engine(
            address,
            pool_size=pool_size,
            max_overflow=2 * pool_size,
            pool_pre_ping=True,
            pool_timeout=10,
            connect_args={"connect_timeout": 5, "application_name": "oms-server"},
        )
        try:
            self._bring_up_to_date()
        except ServerDataError:
            self._engine.dispose()
            raise
        except DBAPIError as error:
            self._engine.dispose()
            why = " ".join(str(error.orig).split())
            shown = address.render_as_string(hide_password=True)
            raise ServerDataError(message("server.database_refused", url=shown, why=why)) from error

    @contextlib.contextmanager
    def read(self) -> Iterator[Connection]:
        """Give a connection that sees one moment of the data."""
        with self._engine.connect() as connection:
            connection = connection.execution_options(
                isolation_level="REPEATABLE READ", postgresql_readonly=True
            )
            with connection.begin():
                yield connection

    @contextlib.contextmanager
    def write(self) -> Iterator[Connection]:
        """Do everything in the block, durably, or nothing. Who moves refs locks their ontology's row first."""
        with self._engine.begin() as connection:
            yield connection

    def announce(self, connection: Connection, repo: str) -> None:
        """Let the other processes hear, once the transaction is done, that a ref of *repo* moved."""
        announcements.announce(connection, repo)

    def hear(self, heard: Callable[[str | None], None]) -> Callable[[], None]:
        """Call *heard*, in a thread, with each ontology another process announced; None means any of them."""
        return Listener(self._address, heard).end

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()

    def _bring_up_to_date(self) -> None:
        with self.write() as connection:
            found = connection.dialect.server_version_info or (0,)
            if found < LEAST_VERSION:
                shown = ".".join(map(str, found))
                raise ServerDataError(message("server.old_postgres", found=shown))
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _MIGRATION_LOCK})
            if waiting_steps(connection):
                migrate(connection)
