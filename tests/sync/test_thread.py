"""The sync thread with a real project file, a real server process and a real clock; a test waits for what it is told."""

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import current_thread, main_thread

import httpx
import pytest

from oms_desktop.store import Store, open_store
from oms_desktop.sync.ports import RemoteConfig
from oms_desktop.sync.secrets import KeyringTokens
from oms_desktop.sync.status import SyncState, SyncStatus
from oms_desktop.sync.thread import SyncThread
from oms_server.main import main
from tests.server_process import ServerProcess, running_server
from tests.sync.desk import MAIN, Desk
from tests.sync.watching import Watch

REPO = "airline"


@pytest.fixture
def served(tmp_path: Path) -> Iterator[ServerProcess]:
    folder = tmp_path / "data"
    assert main(["admin", "ontology", "new", REPO, "--data", str(folder)]) == 0
    with running_server(folder) as server:
        yield server


@contextmanager
def syncing(
    project: Path | Callable[[], Store], url: str, token: str | None, repo: str = REPO
) -> Iterator[tuple[SyncThread, Watch[SyncStatus]]]:
    """Give a running sync thread and what it tells."""
    watch: Watch[SyncStatus] = Watch()
    tokens = KeyringTokens(f"{url}/{repo}", token)
    sync = SyncThread(project, RemoteConfig(url, repo), tokens, watch)
    sync.start()
    try:
        yield sync, watch
    finally:
        assert sync.stop(60)


def is_quiet(status: SyncStatus) -> bool:
    return status.state is SyncState.IDLE and not status.branches


def server_heads(server: ServerProcess) -> dict[str, str]:
    answer = httpx.get(
        f"{server.url}/v1/repos/{REPO}/refs",
        headers={"Authorization": f"Bearer {server.token}"},
        timeout=60,
    )
    return {ref["ref"]: ref["head"] for ref in answer.json()["refs"]}


def test_what_was_saved_before_and_while_it_runs_is_sent(desk: Desk, served: ServerProcess) -> None:
    desk.save()
    with syncing(desk.path, served.url, served.token) as (sync, watch):
        watch.until(lambda status: is_quiet(status) and bool(status.remote_heads))
        second = desk.save()
        sync.wake()
        watch.until(lambda s: is_quiet(s) and dict(s.remote_heads).get(MAIN) == second)

    assert server_heads(served) == {MAIN: second.hex()}
    assert watch.values[-1].state is SyncState.STOPPED


def test_another_desk_is_told_without_asking(
    desk: Desk, other: Desk, served: ServerProcess
) -> None:
    with (
        syncing(desk.path, served.url, served.token) as (_, told),
        syncing(other.path, served.url, served.token) as (sync, _),
    ):
        told.until(is_quiet)
        head = other.save()
        sync.wake()
        told.until(lambda status: dict(status.remote_heads) == {MAIN: head})

    assert desk.tracking() == head


def test_a_wrong_token_is_named_and_another_one_goes_on(desk: Desk, served: ServerProcess) -> None:
    head = desk.save()
    with syncing(desk.path, served.url, "oms_wrong") as (sync, watch):
        watch.until(lambda status: status.state is SyncState.AUTH_NEEDED)
        sync.enter_token(served.token)
        watch.until(is_quiet)

    assert server_heads(served) == {MAIN: head.hex()}


def test_no_token_at_all_asks_for_one(desk: Desk, served: ServerProcess) -> None:
    with syncing(desk.path, served.url, None) as (_, watch):
        status = watch.until(lambda status: status.state is SyncState.AUTH_NEEDED)

    assert "Enter a new token" in status.message.render()


def test_a_server_that_is_away_is_named_and_found_again(desk: Desk, served: ServerProcess) -> None:
    served.kill()
    head = desk.save()
    with syncing(desk.path, served.url, served.token) as (sync, watch):
        status = watch.until(lambda status: status.state is SyncState.OFFLINE)
        assert "server does not answer" in status.message.render()
        assert status.next_try_ms is not None
        served.start()
        sync.sync_now()
        watch.until(is_quiet)

    assert server_heads(served) == {MAIN: head.hex()}


def test_a_server_killed_while_it_is_listened_to_is_found_again(
    desk: Desk, served: ServerProcess
) -> None:
    with syncing(desk.path, served.url, served.token) as (sync, watch):
        watch.until(is_quiet)
        served.kill()
        watch.until(lambda status: status.state in {SyncState.OFFLINE, SyncState.WAITING})
        served.start()
        head = desk.save()
        sync.sync_now()
        watch.until(lambda s: is_quiet(s) and dict(s.remote_heads) == {MAIN: head})


def test_an_unknown_ontology_is_named(desk: Desk, served: ServerProcess) -> None:
    with syncing(desk.path, served.url, served.token, "elsewhere") as (_, watch):
        status = watch.until(lambda status: status.state is SyncState.UNFIT)

    assert "ontology was not found" in status.message.render()


def test_a_portal_in_the_way_is_named_and_sees_no_token(desk: Desk) -> None:
    desk.save()
    page = b"<html>sign in</html>"
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        with syncing(desk.path, url, "oms_secret") as (_, watch):
            connection, _ = listener.accept()
            asked = connection.recv(65536)
            connection.sendall(
                b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n%s"
                % (len(page), page)
            )
            status = watch.until(lambda status: status.state is SyncState.PORTAL)
            connection.close()

    assert b"oms_secret" not in asked
    assert "sign-in page" in status.message.render()


def test_it_tells_from_its_own_thread_and_uses_the_project_in_it(
    desk: Desk, served: ServerProcess
) -> None:

    threads: list[str] = []

    def opening() -> Store:
        threads.append(current_thread().name)
        return open_store(desk.path, share=True)

    told_on: list[bool] = []
    tokens = KeyringTokens("x", served.token)
    watch: Watch[SyncStatus] = Watch()

    def tell(status: SyncStatus) -> None:
        told_on.append(current_thread() is main_thread())
        watch(status)

    sync = SyncThread(opening, RemoteConfig(served.url, REPO), tokens, tell)
    sync.start()
    watch.until(is_quiet)
    assert sync.stop(60)

    assert threads == ["sync"]
    assert not any(told_on)


def test_stopping_twice_or_before_it_began_is_fine(desk: Desk) -> None:
    sync = SyncThread(
        desk.path,
        RemoteConfig("http://127.0.0.1:1", REPO),
        KeyringTokens("x", "oms_x"),
        lambda status: None,
    )
    assert sync.stop()
    sync.start()
    assert sync.stop(60)
    assert sync.stop()
    sync.sync_now()
    sync.wake()


def test_a_project_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    with syncing(tmp_path / "missing.oms", "http://127.0.0.1:1", "oms_x") as (_, watch):
        status = watch.until(lambda status: status.state is SyncState.FAILED)

    assert status.is_urgent
