"""The command `oms-server` and its process: first start, tokens, one per folder, a quiet end, and the long poll."""

import asyncio
import sqlite3
import subprocess
import sys
from collections.abc import Awaitable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from oms_desktop.versioning.closure import closure
from oms_desktop.versioning.objects import MemoryObjects
from oms_desktop.versioning.packs import write_pack
from oms_server.identity.roles import Role
from oms_server.main import main
from oms_server.service import Service
from oms_server.storage.database import ServerDataError
from oms_server.storage.sqlite_database import FILE_NAME, SqliteDatabase
from oms_server.web.application import make_application
from tests.histories import commit
from tests.oms_server.faces import token_of
from tests.server_process import ServerProcess, running_server


def asks(server: ServerProcess, token: str, path: str = "/v1/repos") -> int:
    return httpx.get(
        server.url + path, headers={"Authorization": f"Bearer {token}"}, timeout=60
    ).status_code


def test_the_first_start_shows_an_administrators_token_once(folder: Path) -> None:
    with running_server(folder) as server:
        token = server.token
        assert asks(server, token) == 200
        server.stop()
        server.token = ""
        server.start()

        assert server.token == ""
        assert asks(server, token) == 200


def test_no_token_lies_in_the_data(folder: Path) -> None:
    with running_server(folder) as server:
        server.stop()
        secret = server.token.removeprefix("oms_").encode()

        for file in folder.iterdir():
            assert secret not in file.read_bytes()


def test_asked_to_stop_it_ends_at_once_and_well(folder: Path) -> None:
    with running_server(folder) as server:
        assert server.stop() == 0
        assert not (folder / f"{FILE_NAME}-wal").exists()


def test_asked_to_stop_it_answers_those_who_listen(folder: Path) -> None:
    assert main(["admin", "ontology", "new", "r", "--data", str(folder)]) == 0
    with running_server(folder) as server, ThreadPoolExecutor() as threads:
        headers = {"Authorization": f"Bearer {server.token}"}
        url = f"{server.url}/v1/repos/r/changes"
        listening = threads.submit(
            httpx.get, url, params={"since": 0, "wait": 30}, headers=headers, timeout=60
        )
        while not _is_connected(server.port):
            assert not listening.done()
        assert asks(server, server.token) == 200
        assert server.stop() == 0

        assert listening.result(60).json()["changes"] == []


def _is_connected(port: int) -> bool:
    """Whether anybody has a connection to *port* (state 01 in the table of the system)."""
    wanted = f":{port:04X}"
    rows = Path("/proc/net/tcp").read_text().splitlines()[1:]
    return any(row.split()[1].endswith(wanted) and row.split()[3] == "01" for row in rows)


def test_a_second_server_on_one_folder_is_refused(process: ServerProcess) -> None:
    second = subprocess.run(
        [sys.executable, "-m", "oms_server", "serve", "--data", process.data, "--port", "0"],
        capture_output=True,
        text=True,
        timeout=60,
    )

    assert second.returncode == 2
    assert "Another server runs on this data folder" in second.stderr


def test_a_port_in_use_is_named(process: ServerProcess, folder: Path) -> None:
    second = subprocess.run(
        [
            *(sys.executable, "-m", "oms_server", "serve"),
            *("--data", folder, "--port", str(process.port)),
        ],
        capture_output=True,
        text=True,
        timeout=60,
    )

    assert second.returncode == 2
    assert f"port {process.port}" in second.stderr


def test_ontologies_and_epoch_by_command(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def run(*arguments: str) -> str:
        assert main([*arguments, "--data", str(folder)]) == 0
        return capsys.readouterr().out

    run("admin", "ontology", "new", "airline")
    assert run("admin", "ontology", "list") == "airline\n"
    before = run("epoch")
    assert run("epoch") == before
    assert run("epoch", "--renew") != before
    assert run("epoch") != before
    assert main(["admin", "ontology", "new", "No Good", "--data", str(folder)]) == 1


def test_a_foreign_or_newer_or_broken_file_is_refused_and_left_alone(folder: Path) -> None:
    folder.mkdir()
    file = folder / FILE_NAME
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE theirs (x)")
        connection.execute("PRAGMA application_id = 7")
        connection.execute("PRAGMA user_version = 3")
    connection.close()
    kept = file.read_bytes()
    with pytest.raises(ServerDataError, match="another program"):
        SqliteDatabase(folder)
    assert file.read_bytes() == kept

    file.write_bytes(b"this is no database, whatever it is called" * 100)
    kept = file.read_bytes()
    with pytest.raises(ServerDataError, match="cannot be read"):
        SqliteDatabase(folder)
    assert file.read_bytes() == kept


async def _while(waiting: Awaitable[httpx.Response], act: Awaitable[object]) -> httpx.Response:
    task = asyncio.ensure_future(waiting)
    await act
    return await task


def test_a_long_poll_is_woken_by_a_move(folder: Path) -> None:
    folder.mkdir()
    database = SqliteDatabase(folder)
    service = Service(database)
    token = token_of(database, "admin", Role.ADMIN)
    objects = MemoryObjects()
    head = commit(objects, {"a": "one"})
    pack = write_pack(objects.get(h) for h in closure(objects, [head]))
    move = {"ref": "refs/heads/main", "old": None, "new": head.hex()}

    async def scenario() -> httpx.Response:
        transport = httpx.ASGITransport(make_application(service))
        async with httpx.AsyncClient(
            transport=transport,
            base_url="http://oms",
            headers={"Authorization": f"Bearer {token}"},
            timeout=60,
        ) as client:
            await client.post("/v1/repos", json={"name": "r"})
            await client.post("/v1/repos/r/packs", content=pack)

            async def move_once_somebody_listens() -> None:
                while not service.doorbell.is_heard("r"):
                    await asyncio.sleep(0)
                await client.post(
                    "/v1/repos/r/refs:update", json={"op": "operation-1", "updates": [move]}
                )

            return await _while(
                client.get("/v1/repos/r/changes", params={"since": 0, "wait": 30}),
                move_once_somebody_listens(),
            )

    answer = asyncio.run(scenario())

    assert [change["new"] for change in answer.json()["changes"]] == [head.hex()]
    assert not service.doorbell.is_heard("r")
    database.close()


def test_a_failure_inside_tells_a_number_and_nothing_else(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder.mkdir()
    database = SqliteDatabase(folder)
    service = Service(database)
    token = token_of(database, "admin", Role.ADMIN)
    with database.write() as connection:
        connection.exec_driver_sql("DROP TABLE ref")
        connection.exec_driver_sql("INSERT INTO repo VALUES (1, 'r', 0, 'x')")

    async def call() -> httpx.Response:
        transport = httpx.ASGITransport(make_application(service))
        async with httpx.AsyncClient(transport=transport, base_url="http://oms") as client:
            return await client.get(
                "/v1/repos/r/refs", headers={"Authorization": f"Bearer {token}"}
            )

    answer = asyncio.run(call())
    problem = answer.json()

    assert answer.status_code == 500
    assert "no such table" not in answer.text
    assert "Traceback" not in answer.text
    assert problem["retryable"]
    assert problem["instance"] in caplog.text
    assert token not in caplog.text
    assert answer.headers["OMS-Protocol"] == "1"
    database.close()
