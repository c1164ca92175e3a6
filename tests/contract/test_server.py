"""The server's tables keep objects and refs as every other store does."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection

from oms_server.storage.database import Database
from oms_server.storage.objects import RepoObjects, RepoRefs
from oms_server.versions.repos import find_repo, make_repo
from tests.contract.suite import ObjectStoreContract, RefStoreContract


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    database = Database(tmp_path)
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
