"""Two desks and a real server process: they end with equal heads and equal exports, whatever happens between."""

from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

from oms_desktop.sync.status import SyncState
from oms_server.main import main
from tests.builders import a_property, a_type, an_id
from tests.scenarios.desks import MAIN, REPO, ScenarioDesk
from tests.scenarios.proxy import Moment, Proxy, proxy_to
from tests.server_process import ServerProcess, running_server

AIRCRAFT = a_type("Aircraft", "tailNumber", "seats")
AIRPORT = a_type("Airport", "icao")
CREW = a_type("Crew", "licence")


@pytest.fixture
def server(tmp_path: Path) -> Iterator[ServerProcess]:
    folder = tmp_path / "server"
    assert main(["admin", "ontology", "new", REPO, "--data", str(folder)]) == 0
    with running_server(folder) as running:
        yield running


@pytest.fixture
def proxy(server: ServerProcess) -> Iterator[Proxy]:
    with proxy_to(server.port) as between:
        yield between


@pytest.fixture
def new_desk(tmp_path: Path) -> Iterator[Callable[[str], ScenarioDesk]]:
    desks: list[ScenarioDesk] = []

    def make(name: str) -> ScenarioDesk:
        desks.append(ScenarioDesk(tmp_path / f"{name}.oms", name))
        return desks[-1]

    yield make
    for desk in desks:
        desk.quit()


@pytest.fixture
def kim(new_desk: Callable[[str], ScenarioDesk]) -> ScenarioDesk:
    """The first desk, with a version."""
    desk = new_desk("kim")
    desk.add(AIRCRAFT, AIRPORT)
    desk.save("Aircraft and airports")
    return desk


@pytest.fixture
def lee(new_desk: Callable[[str], ScenarioDesk]) -> ScenarioDesk:
    """The second desk, empty."""
    return new_desk("lee")


def log_of(server: ServerProcess) -> list[dict[str, str]]:
    """Return the server's ref log."""
    answer = httpx.get(
        f"{server.url}/v1/repos/{REPO}/changes",
        params={"since": 0},
        headers={"Authorization": f"Bearer {server.token}"},
        timeout=60,
    )
    changes: list[dict[str, str]] = answer.json()["changes"]
    return changes


def assert_equal(server: ServerProcess, *desks: ScenarioDesk) -> None:
    """Both desks and the server are at one version, and export the same bytes."""
    heads = {desk.workspace.head for desk in desks}
    assert len(heads) == 1
    (head,) = heads
    assert head is not None
    assert log_of(server)[-1]["new"] == head.hex()
    assert len({desk.export() for desk in desks}) == 1
    for desk in desks:
        assert not desk.workspace.has_changes
        assert desk.workspace.unsent == desk.workspace.incoming == 0


def cloned(desk: ScenarioDesk, url: str, token: str, head: bytes | None) -> None:
    """Connect an empty desk and get what is there."""
    desk.connect(url, token)
    desk.wait_for_news(head)
    assert desk.get() is None


def test_plain_send_clone_edit_send_get(
    kim: ScenarioDesk, lee: ScenarioDesk, server: ServerProcess
) -> None:
    kim.connect(server.url, server.token)
    kim.send_and_wait()
    cloned(lee, server.url, server.token_for("editor"), kim.workspace.head)
    assert_equal(server, kim, lee)

    lee.add(CREW)
    lee.change(AIRPORT.id, display_name="Aerodrome")
    lee.save("Crew")
    lee.send_and_wait()
    kim.wait_for_news(lee.workspace.head)
    assert kim.workspace.incoming == 1
    assert kim.get() is None

    assert_equal(server, kim, lee)
    assert b"Aerodrome" in kim.export()


def test_the_send_loses_the_race_and_a_conflict_is_resolved(
    kim: ScenarioDesk, lee: ScenarioDesk, server: ServerProcess
) -> None:
    kim.connect(server.url, server.token)
    kim.send_and_wait()
    cloned(lee, server.url, server.token_for("editor"), kim.workspace.head)

    kim.change(AIRCRAFT.id, display_name="Airplane")
    kim.change(AIRPORT.id, description="Where airplanes land")
    kim.save("Airplane")
    lee.change(AIRCRAFT.id, display_name="Flying machine")
    lee.save("Flying machine")
    lee.send_and_wait()
    kim.send()
    kim.told.until(lambda status: [branch.state for branch in status.branches] == ["parked"])
    assert log_of(server)[-1]["new"] == (lee.workspace.head or b"").hex()

    kim.workspace.refresh()
    session = kim.get()
    assert session is not None
    assert not session.can_complete
    for item in session.items:
        session.decide(item.id, "theirs")
    session.complete("Kim and Lee")
    kim.send_and_wait()
    lee.wait_for_news(kim.workspace.head)
    assert lee.get() is None

    assert_equal(server, kim, lee)
    export = lee.export()
    assert b"Flying machine" in export
    assert b"Where airplanes land" in export


@pytest.mark.parametrize(
    ("mark", "moment"),
    [
        (b"objects:missing", "request"),
        (b"/packs HTTP", "request"),
        (b"/packs HTTP", "answer"),
        (b"refs:update", "request"),
        (b"refs:update", "answer"),
    ],
)
def test_the_server_is_killed_in_mid_send_and_restarted(
    kim: ScenarioDesk,
    lee: ScenarioDesk,
    server: ServerProcess,
    proxy: Proxy,
    mark: bytes,
    moment: Moment,
) -> None:
    kim.connect(proxy.url, server.token)
    kim.send_and_wait()
    kim.add(CREW)
    kim.save("Crew")
    proxy.cut(mark, moment, server.kill)
    kim.send()
    assert proxy.has_cut.wait(60)
    kim.told.until(lambda status: status.state in {SyncState.OFFLINE, SyncState.WAITING})
    server.start()
    kim.sync_now()
    kim.send_and_wait()
    cloned(lee, server.url, server.token_for("editor"), kim.workspace.head)

    assert_equal(server, kim, lee)
    moves = log_of(server)
    assert len(moves) == 2
    assert len({move["op"] for move in moves}) == 2


def test_fifty_versions_while_the_server_is_away_and_the_desk_restarted(
    kim: ScenarioDesk, lee: ScenarioDesk, server: ServerProcess
) -> None:
    kim.connect(server.url, server.token)
    kim.send_and_wait()
    server.kill()
    seats = AIRCRAFT.properties[1]
    for number in range(50):
        name = f"Seats in cabin {number}"
        renamed = (AIRCRAFT.properties[0], seats.evolve(display_name=name))
        kim.change(AIRCRAFT.id, properties=renamed)
        kim.save(f"Version {number}")
        if number == 25:
            kim.send()
            kim.told.until(lambda status: status.state is SyncState.OFFLINE)
    assert kim.workspace.unsent == 50
    before = kim.export()
    kim.quit()
    server.start()
    kim.start_again(server.token)
    assert kim.workspace.unsent == 50
    kim.send_and_wait()
    cloned(lee, server.url, server.token_for("editor"), kim.workspace.head)

    assert_equal(server, kim, lee)
    assert kim.export() == before
    assert [move["ref"] for move in log_of(server)] == [MAIN, MAIN]
    told = [version.message for version in lee.workspace.history(limit=1000)]
    assert told == [f"Version {n}" for n in reversed(range(50))] + ["Aircraft and airports"]


def test_a_desk_that_quits_in_mid_send_goes_on_at_its_next_start(
    kim: ScenarioDesk, lee: ScenarioDesk, server: ServerProcess, proxy: Proxy
) -> None:
    kim.connect(proxy.url, server.token)
    proxy.cut(b"refs:update", "answer", lambda: None)
    kim.send()
    assert proxy.has_cut.wait(60)
    kim.quit()
    kim.start_again(server.token)
    kim.sync_now()
    kim.send_and_wait()
    cloned(lee, server.url, server.token_for("editor"), kim.workspace.head)

    assert_equal(server, kim, lee)
    assert len(log_of(server)) == 1


def test_both_desks_work_offline_and_meet(
    kim: ScenarioDesk, lee: ScenarioDesk, server: ServerProcess
) -> None:
    kim.connect(server.url, server.token)
    kim.send_and_wait()
    cloned(lee, server.url, server.token_for("editor"), kim.workspace.head)
    server.kill()
    kim.add(a_type("Runway"))
    kim.save("Runway")
    lee.change(AIRPORT.id, properties=(*AIRPORT.properties, a_property("Airport", "iata")))
    lee.save("IATA code")
    server.start()
    kim.send_and_wait()
    lee.sync_now()
    lee.wait_for_news(kim.workspace.head)
    assert lee.get() is None
    lee.send_and_wait()
    kim.wait_for_news(lee.workspace.head)
    assert kim.get() is None

    assert_equal(server, kim, lee)
    assert an_id("Runway") in lee.workspace.snapshot
