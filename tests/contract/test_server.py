"""The server's tables keep objects and refs as every other store does."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection

from oms_server.storage.objects import RepoObjects, RepoRefs
from oms_server.storage.opening import open_database
from oms_server.versions.repos import find_repo, make_repo
from tests.contract.suite import ObjectStoreContract, RefStoreContract


@pytest.fixture(params=["SQLite", "PostgreSQL"])
def connection(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Connection]:
    on_postgres = request.param == "PostgreSQL"
    url = request.getfixturevalue("postgres").database() if on_postgres else ""
    database = open_database(tmp_path, url)
    with database.write() as connection:
        make_repo(connection, "ours", created_by="test", now_ms=0)
        make_repo(connection, "theirs", created_by="test", now_ms=0)
        yield connection
    database.close()


class TestServerObjects(ObjectStoreContract):
    @pytest.fixture
    def objects(self, connection: Connection) -> RepoObjects:
        return RepoObjects(connection, find_repo(connection, "ours").number)


class TestServerRefs(RefStoreContract):
    @pytest.fixture
    def refs(self, connection: Connection) -> RepoRefs:
        return RepoRefs(connection, find_repo(connection, "ours").number)
