"""The server's database: transactions for reading and writing, whatever keeps the data.

`sqlite_database` and `postgres_database` are the two that do; this module knows neither, and no HTTP.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Table, select, update
from sqlalchemy.dialects import postgresql, sqlite

from oms_desktop.models.messages import Message
from oms_server.storage.schema import server_facts

_EPOCH = server_facts.c.key == "epoch"


class ServerDataError(Exception):
    """The data cannot be used; `message` says why and what to do."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.render())
        self.message = message


class Database(ABC):
    """The database of one server process. Safe to use from several threads."""

    folder: Path | None = None
    """Where its file is, if this computer keeps it."""

    @abstractmethod
    def read(self) -> AbstractContextManager[Connection]:
        """Give a connection that sees one moment of the data."""

    @abstractmethod
    def write(self) -> AbstractContextManager[Connection]:
        """Do everything in the block, durably, or nothing."""

    @abstractmethod
    def close(self) -> None:
        """Close every connection."""

    def announce(self, connection: Connection, repo: str) -> None:  # noqa: B027
        """Let the other processes on these data hear, once the transaction is done, that a ref of *repo* moved."""

    def hear(self, heard: Callable[[str | None], None]) -> Callable[[], None]:
        """Call *heard*, in a thread, with each ontology another process announced; None means any of them.

        Returns:
            What ends it.
        """
        return _nothing

    def epoch(self) -> str:
        """Return the epoch: it changes when the data was restored from a backup."""
        with self.read() as connection:
            return str(connection.execute(select(server_facts.c.value).where(_EPOCH)).scalar_one())

    def renew_epoch(self) -> str:
        """Begin a new epoch; to be done after every restore, so that clients send what was lost."""
        epoch = uuid4().hex
        with self.write() as connection:
            connection.execute(update(server_facts).where(_EPOCH).values(value=epoch))
        return epoch


def _nothing() -> None:
    """End what was never begun: one process alone has nobody to hear."""


def insert_new(connection: Connection, table: Table) -> Any:
    """Return an insert into *table* that leaves rows alone which are there already."""
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    return dialect.insert(table).on_conflict_do_nothing()
