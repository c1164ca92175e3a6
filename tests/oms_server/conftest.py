"""Servers to test against: each test that asks for `face` runs over the application and over a real process."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from oms_server.service import Service
from oms_server.storage.sqlite_database import SqliteDatabase
from oms_server.web.application import make_application
from tests.oms_server.faces import Caller, Face, InProcess, RealProcess
from tests.postgres import Postgres
from tests.server_process import ServerProcess, running_server

_numbers = count()


@pytest.fixture(scope="session")
def process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerProcess]:
    with running_server(tmp_path_factory.mktemp("server") / "data") as server:
        yield server


@pytest.fixture(scope="session")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    database = SqliteDatabase(tmp_path_factory.mktemp("service"))
    yield Service(database)
    database.close()


@pytest.fixture(scope="session")
def shared_process(
    tmp_path_factory: pytest.TempPathFactory, postgres: Postgres
) -> Iterator[ServerProcess]:
    """A real process on PostgreSQL."""
    data = tmp_path_factory.mktemp("shared") / "data"
    with running_server(data, postgres.database()) as server:
        yield server


@pytest.fixture(params=["in process", "real process", "process on PostgreSQL"])
def face(request: pytest.FixtureRequest) -> Face:
    if request.param == "in process":
        service = request.getfixturevalue("service")
        return InProcess(make_application(service), service)
    on_postgres = request.param == "process on PostgreSQL"
    return RealProcess(request.getfixturevalue("shared_process" if on_postgres else "process"))


@pytest.fixture
def admin(face: Face) -> Caller:
    """An administrator with a fresh ontology."""
    caller = Caller(face, "admin", f"test-{next(_numbers)}")
    assert caller.make_repo().status_code == 201
    return caller


@pytest.fixture
def editor(face: Face, admin: Caller) -> Caller:
    return Caller(face, "editor", admin.repo)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"
