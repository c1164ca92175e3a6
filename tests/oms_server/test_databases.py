"""The same data in SQLite and in PostgreSQL: tables, migrations, several processes at once."""

from __future__ import annotations

import asyncio
import shutil
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import Queue

import httpx
import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

from oms_desktop.versioning.closure import closure
from oms_desktop.versioning.objects import MemoryObjects
from oms_desktop.versioning.packs import write_pack
from oms_server.events.doorbell import Doorbell
from oms_server.storage.database import Database, ServerDataError
from oms_server.storage.opening import open_database
from oms_server.storage.postgres_database import PostgresDatabase
from oms_server.storage.schema import metadata
from oms_server.storage.sqlite_database import FILE_NAME, SqliteDatabase
from oms_server.versions.repos import list_repos, make_repo
from tests.histories import commit
from tests.oms_server.faces import Caller, RealProcess
from tests.postgres import Postgres
from tests.server_process import PATIENCE, running_server

Open = Callable[[], Database]


@pytest.fixture(params=["SQLite", "PostgreSQL"])
def reopen(request: pytest.FixtureRequest, tmp_path: Path) -> Open:
    """Opens the same data again at each call."""
    if request.param == "SQLite":
        return lambda: open_database(tmp_path)
    url = request.getfixturevalue("postgres").database()
    return lambda: open_database(tmp_path, url)


def test_the_migrations_make_the_tables_that_the_program_knows(reopen: Open) -> None:
    database = reopen()
    with database.write() as connection:
        found = compare_metadata(MigrationContext.configure(connection), metadata)
    database.close()

    assert found == []


def test_opening_again_keeps_epoch_and_data(reopen: Open) -> None:
    first = reopen()
    epoch = first.epoch()
    with first.write() as connection:
        make_repo(connection, "airline", created_by="test", now_ms=0)
    first.close()

    again = reopen()
    assert again.epoch() == epoch
    with again.read() as connection:
        assert list_repos(connection) == ("airline",)
    assert again.renew_epoch() != epoch
    again.close()


def test_several_that_come_first_at_once_make_one_database(reopen: Open) -> None:
    with ThreadPoolExecutor(4) as threads:
        opened = list(threads.map(lambda _: reopen(), range(4)))

    assert len({database.epoch() for database in opened}) == 1
    for database in opened:
        database.close()


def test_data_of_a_newer_server_are_refused(reopen: Open) -> None:
    database = reopen()
    with database.write() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    database.close()

    with pytest.raises(ServerDataError, match="newer server"):
        reopen()


def test_a_failed_block_leaves_nothing(reopen: Open) -> None:
    database = reopen()

    def fail() -> None:
        with database.write() as connection:
            make_repo(connection, "airline", created_by="test", now_ms=0)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with database.read() as connection:
        assert list_repos(connection) == ()
    database.close()


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("no address", "is no address"),
        ("postgresql://nobody:secret@127.0.0.1:9/x", "cannot be used"),
    ],
)
def test_a_database_that_is_not_there_is_named_without_its_password(url: str, why: str) -> None:
    with pytest.raises(ServerDataError, match=why) as refused:
        PostgresDatabase(url)

    assert "secret" not in str(refused.value)


def test_a_moved_folder_is_the_same_server(tmp_path: Path) -> None:
    first = SqliteDatabase(tmp_path)
    epoch = first.epoch()
    first.close()
    other = tmp_path / "moved"
    other.mkdir()
    shutil.move(tmp_path / FILE_NAME, other)

    again = SqliteDatabase(other)

    assert again.epoch() == epoch
    again.close()


def test_two_processes_on_one_database_move_a_branch_once(
    tmp_path: Path, postgres: Postgres
) -> None:
    url = postgres.database()
    objects = MemoryObjects()
    first = commit(objects, {"a": "one"})
    heads = [commit(objects, {"a": f"two {n}"}, [first]) for n in range(8)]
    with running_server(tmp_path / "a", url) as one, running_server(tmp_path / "b", url) as two:
        callers = [Caller(RealProcess(server), "admin", "shared") for server in (one, two)]
        assert callers[0].make_repo().status_code == 201
        assert callers[1].make_repo().status_code == 200
        callers[0].upload(write_pack(objects.get(h) for h in closure(objects, [first, *heads])))
        assert callers[1].move("refs/heads/main", None, first).status_code == 200
        begin = threading.Barrier(len(heads))

        def race(number: int) -> httpx.Response:
            begin.wait()
            return callers[number % 2].move(
                "refs/heads/main", first, heads[number], op=f"operation-race-{number}"
            )

        with ThreadPoolExecutor(len(heads)) as threads:
            answers = list(threads.map(race, range(len(heads))))

        assert sorted(answer.status_code for answer in answers) == [200, *[412] * 7]
        assert callers[0].heads() == callers[1].heads()
        log = callers[1].get("changes", params={"since": 0}).json()["changes"]
        assert [row["sequence"] for row in log] == [1, 2]


def test_what_one_process_announces_the_others_hear(tmp_path: Path, postgres: Postgres) -> None:
    url = postgres.database()
    one, two = PostgresDatabase(url), PostgresDatabase(url)
    heard: Queue[str | None] = Queue()
    end = two.hear(heard.put)
    assert heard.get(timeout=PATIENCE) is None  # it listens now

    with one.write() as connection:
        one.announce(connection, "airline")
        assert heard.empty()  # not before it is done

    assert heard.get(timeout=PATIENCE) == "airline"
    end()
    one.close()
    two.close()


def test_the_doorbell_is_rung_from_another_thread() -> None:
    async def scenario() -> None:
        doorbell = Doorbell()
        here, other = doorbell.listen("here"), doorbell.listen("other")
        await asyncio.to_thread(doorbell.ring_from_thread, "here")
        await asyncio.wait_for(here.wait(), PATIENCE)
        assert not other.is_set()
        await asyncio.to_thread(doorbell.ring_from_thread, None)
        await asyncio.wait_for(other.wait(), PATIENCE)

    asyncio.run(scenario())
