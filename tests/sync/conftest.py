"""A server's floors and desks beside it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from oms_server.storage.sqlite_database import SqliteDatabase
from tests.sync.desk import Desk
from tests.sync.loopback import Loopback


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Loopback]:
    folder = tmp_path / "server"
    folder.mkdir()
    database = SqliteDatabase(folder)
    yield Loopback(database)
    database.close()


@pytest.fixture
def new_desk(tmp_path: Path) -> Iterator[Callable[[str], Desk]]:
    desks: list[Desk] = []

    def make(name: str) -> Desk:
        desks.append(Desk(tmp_path / f"{name}.oms", name))
        return desks[-1]

    yield make
    for desk in desks:
        desk.close()


@pytest.fixture
def desk(new_desk: Callable[[str], Desk]) -> Desk:
    return new_desk("kim")


@pytest.fixture
def other(new_desk: Callable[[str], Desk]) -> Desk:
    return new_desk("lee")
