"""Events leave the outbox at least once, under a stable id: to a real NATS, to webhooks, and to who listens by SSE."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import nats
import pytest
from cloudevents.core.bindings.http import HTTPMessage, from_structured
from cloudevents.core.formats.json import JSONFormat
from cloudevents.core.v1.event import CloudEvent
from nats.js.api import ConsumerConfig, DeliverPolicy

from oms_desktop.protocol.update import RefMove, UpdateRequest
from oms_desktop.versioning.closure import closure
from oms_desktop.versioning.objects import MemoryObjects
from oms_desktop.versioning.packs import write_pack
from oms_server.events import deliveries
from oms_server.events.relay import Relay
from oms_server.events.routes import NatsWay, NotTaken, WebhookWay
from oms_server.identity.roles import Actor, Grant, Role
from oms_server.main import main
from oms_server.settings import (
    NatsRoute,
    RetryPolicy,
    Route,
    Settings,
    SettingsError,
    WebhookRoute,
    read_settings,
)
from oms_server.storage.database import Database
from oms_server.storage.objects import Quarantine
from oms_server.storage.opening import open_database
from oms_server.versions.push import move_refs
from oms_server.versions.repos import find_repo, make_repo
from tests.histories import commit
from tests.nats_server import PATIENCE, running_nats
from tests.oms_server.faces import Caller, RealProcess
from tests.server_process import running_server

ACTOR = Actor("id", "kim", (Grant(Role.ADMIN),))
QUICK = RetryPolicy(first_s=0.01, most_s=0.01, timeout_s=2.0)


@pytest.fixture(params=["SQLite", "PostgreSQL"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    on_postgres = request.param == "PostgreSQL"
    url = request.getfixturevalue("postgres").database() if on_postgres else ""
    opened = open_database(tmp_path, url)
    with opened.write() as connection:
        make_repo(connection, "airline", created_by="test", now_ms=0)
    yield opened
    opened.close()


def move_often(database: Database, times: int) -> None:
    """Move the branch *main* of the airline *times* times."""
    objects, head = MemoryObjects(), None
    for number in range(times):
        following = commit(objects, {"a": f"edit {number}"}, [head] if head else [])
        with database.write() as connection:
            repo = find_repo(connection, "airline", to_move_refs=True)
            framed = [objects.get(h) for h in closure(objects, [following], [head] if head else [])]
            Quarantine(connection, repo.number).add(framed, received_from="test", now_ms=0)
            request = UpdateRequest(
                op=f"operation-{number}",
                updates=(RefMove(ref="refs/heads/main", old=head, new=following),),
            )
            move_refs(connection, repo, request, ACTOR, now_ms=1000 * number)
        head = following


class Clock:
    def __init__(self) -> None:
        self.ms = 1_000_000

    def __call__(self) -> int:
        return self.ms


class Taking:
    """A way that takes events, or says what *refuse* says."""

    def __init__(self, refuse: Callable[[str], NotTaken | None] = lambda _: None) -> None:
        self.taken: list[str] = []
        self._refuse = refuse

    async def send(self, event: deliveries.Event) -> None:
        refused = self._refuse(event.id)
        if refused is not None:
            raise refused
        self.taken.append(event.id)

    async def close(self) -> None:
        """Nothing to let go of."""


def relay_of(database: Database, clock: Clock, *names: str) -> Relay:
    routes: list[Route] = [
        WebhookRoute(kind="webhook", name=name, url="http://x/", retry=QUICK) for name in names
    ]
    return Relay(database, routes, clock, dice=random.Random(1))


async def rounds(relay: Relay, ways: dict[str, Taking], clock: Clock, count: int) -> None:
    for _ in range(count):
        await relay.round(dict(ways))
        clock.ms += 1000


IDS = [f"airline:{number}" for number in range(1, 13)]


# ------------------------------------------------------------ the relay
def test_each_route_gets_every_event_in_order_and_once(database: Database) -> None:
    move_often(database, 12)
    clock, ways = Clock(), {"one": Taking(), "two": Taking()}

    asyncio.run(rounds(relay_of(database, clock, "one", "two"), ways, clock, 4))

    assert ways["one"].taken == ways["two"].taken == IDS
    with database.read() as connection:
        assert deliveries.counts(connection) == {}


def test_a_route_that_is_away_gets_everything_later_and_holds_up_no_other(
    database: Database,
) -> None:
    move_often(database, 12)
    clock, is_away = Clock(), True
    ways = {"one": Taking(lambda _: NotTaken("away") if is_away else None), "two": Taking()}
    relay = relay_of(database, clock, "one", "two")

    asyncio.run(rounds(relay, ways, clock, 30))
    assert (ways["one"].taken, ways["two"].taken) == ([], IDS)
    with database.read() as connection:
        assert deliveries.counts(connection) == {("one", "waiting"): 12}
        assert deliveries.dead_letters(connection) == ()  # waiting is never a dead letter (I10)
    is_away = False
    asyncio.run(rounds(relay, ways, clock, 4))
    assert ways["one"].taken == IDS


def test_what_is_refused_for_good_is_a_dead_letter_until_it_is_redriven(
    database: Database,
) -> None:
    move_often(database, 3)
    clock, picky = Clock(), True

    def refuse(event: str) -> NotTaken | None:
        return NotTaken("answer 422", for_good=True) if picky and event == "airline:2" else None

    ways = {"one": Taking(refuse)}
    relay = relay_of(database, clock, "one")
    asyncio.run(rounds(relay, ways, clock, 3))

    assert ways["one"].taken == ["airline:1", "airline:3"]
    with database.write() as connection:
        (letter,) = deliveries.dead_letters(connection)
        assert (letter.event_id, letter.attempts, letter.error) == ("airline:2", 1, "answer 422")
        assert deliveries.redrive(connection, "other", now_ms=clock()) == 0
        assert deliveries.redrive(connection, now_ms=clock()) == 1
    picky = False
    asyncio.run(rounds(relay, ways, clock, 2))
    assert ways["one"].taken == ["airline:1", "airline:3", "airline:2"]


def test_who_dies_on_the_way_leaves_the_event_to_the_next(database: Database) -> None:
    move_often(database, 1)
    clock = Clock()
    with database.write() as connection:
        deliveries.fan_out(connection, ["one"], now_ms=clock())
        (lost,) = deliveries.claim(connection, "one", now_ms=clock(), lease_ms=8000)
    ways = {"one": Taking()}
    relay = relay_of(database, clock, "one")

    asyncio.run(rounds(relay, ways, clock, 8))
    assert ways["one"].taken == []
    asyncio.run(rounds(relay, ways, clock, 2))

    assert ways["one"].taken == [lost.event.id]


def test_two_relays_share_the_work(database: Database) -> None:
    move_often(database, 12)
    clock = Clock()
    both = [{"one": Taking()} for _ in range(2)]
    relays = [relay_of(database, clock, "one") for _ in range(2)]

    async def together() -> None:
        for _ in range(4):
            await asyncio.gather(
                *(relay.round(dict(ways)) for relay, ways in zip(relays, both, strict=True))
            )
            clock.ms += 1000

    asyncio.run(together())

    assert sorted(both[0]["one"].taken + both[1]["one"].taken, key=IDS.index) == IDS


def test_without_routes_nothing_is_kept(database: Database) -> None:
    move_often(database, 2)
    clock = Clock()

    asyncio.run(rounds(relay_of(database, clock), {}, clock, 1))

    with database.read() as connection:
        assert deliveries.counts(connection) == {}


# ------------------------------------------------------------ NATS
async def _stored(url: str, count: int) -> list[tuple[str, str, dict[str, object]]]:
    """Return subject, message id and CloudEvent of the first *count* messages of the stream."""
    client = await nats.connect(url)
    consumer = await client.jetstream().pull_subscribe(
        "", stream="OMS", config=ConsumerConfig(deliver_policy=DeliverPolicy.ALL)
    )
    found = []
    while len(found) < count:
        for message in await consumer.fetch(count - len(found), timeout=PATIENCE):
            found.append(
                (message.subject, message.headers["Nats-Msg-Id"], json.loads(message.data))
            )
            await message.ack()
    await client.close()
    return found


def test_events_reach_jetstream_through_a_killed_server(database: Database, tmp_path: Path) -> None:
    move_often(database, 12)
    with running_nats(tmp_path / "nats") as server:
        route = NatsRoute(kind="nats", url=server.url, retry=QUICK)
        clock = Clock()
        relay = Relay(database, [route], clock, dice=random.Random(1))

        async def scenario() -> None:
            way = NatsWay(route)
            await relay.round({"nats": way})  # ten of the twelve
            server.kill()
            clock.ms += 1000
            await relay.round({"nats": way})
            server.start()  # not in a thread: it ends with the thread that began it
            while await asyncio.to_thread(_waiting, database):
                clock.ms += 1000
                await relay.round({"nats": way})
            await way.close()

        asyncio.run(scenario())
        stored = asyncio.run(_stored(server.url, 12))

    assert [identity for _, identity, _ in stored] == IDS
    assert {subject for subject, _, _ in stored} == {"oms.events.airline"}
    first = stored[0][2]
    assert (first["specversion"], first["type"]) == ("1.0", "org.oms.ref.updated.v1")
    assert (first["branch"], first["sequence"]) == ("main", "1")


def test_an_event_sent_twice_is_stored_once(database: Database, tmp_path: Path) -> None:
    move_often(database, 2)
    clock = Clock()
    with database.write() as connection:
        deliveries.fan_out(connection, ["nats"], now_ms=clock())
        one, two = deliveries.claim(connection, "nats", now_ms=clock(), lease_ms=0)
    with running_nats(tmp_path / "nats") as server:
        way = NatsWay(NatsRoute(kind="nats", url=server.url))

        async def scenario() -> list[tuple[str, str, dict[str, object]]]:
            for attempt in (one, one, two):
                await way.send(attempt.event)
            await way.close()
            return await _stored(server.url, 2)

        stored = asyncio.run(scenario())

    assert [identity for _, identity, _ in stored] == ["airline:1", "airline:2"]


def test_a_nats_that_is_not_there_is_said() -> None:
    route = NatsRoute(kind="nats", url="nats://127.0.0.1:9", retry=QUICK)
    event = deliveries.Event(1, "a:1", "t", "a", b"{}")

    async def scenario() -> None:
        way = NatsWay(route)
        with pytest.raises(NotTaken) as refused:
            await way.send(event)
        assert not refused.value.for_good
        await way.close()

    asyncio.run(scenario())


def _waiting(database: Database) -> bool:
    with database.read() as connection:
        return bool(deliveries.counts(connection))


# ------------------------------------------------------------ webhooks
@pytest.mark.parametrize(
    ("status", "taken", "for_good"),
    [
        (200, True, False),
        (204, True, False),
        (301, False, False),
        (404, False, True),
        (429, False, False),
        (503, False, False),
    ],
)
def test_a_webhook_is_asked_with_a_signed_cloud_event(
    status: int, taken: bool, for_good: bool
) -> None:
    asked: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        return httpx.Response(status)

    route = WebhookRoute(kind="webhook", url="http://hook/", secret="shared")
    way = WebhookWay(route, httpx.MockTransport(answer))
    body = JSONFormat().write(CloudEvent({"id": "a:1", "source": "/a", "type": "t"}, {"x": 1}))
    event = deliveries.Event(1, "a:1", "t", "a", body)

    async def send() -> None:
        await way.send(event)
        await way.close()

    if taken:
        asyncio.run(send())
    else:
        with pytest.raises(NotTaken) as refused:
            asyncio.run(send())
        assert refused.value.for_good is for_good
    (request,) = asked
    digest = hmac.new(b"shared", request.content, hashlib.sha256).hexdigest()
    assert request.headers["OMS-Signature"] == f"sha256={digest}"
    read = from_structured(HTTPMessage(dict(request.headers), request.content), JSONFormat())
    assert read.get_id() == "a:1"


# ------------------------------------------------------------ whole servers
def test_a_server_with_settings_publishes_and_streams(tmp_path: Path) -> None:
    objects = MemoryObjects()
    first = commit(objects, {"a": "one"})
    second = commit(objects, {"a": "two"}, [first])
    settings = tmp_path / "settings.toml"
    with running_nats(tmp_path / "nats") as broker:
        settings.write_text(f'[[routes]]\nkind = "nats"\nurl = "{broker.url}"\n')
        with running_server(tmp_path / "data", settings=settings) as server:
            caller = Caller(RealProcess(server), "admin", "airline")
            caller.make_repo()
            caller.upload(write_pack(objects.get(h) for h in closure(objects, [second])))
            caller.move("refs/heads/main", None, first, "operation-1")
            heard = _listen(server.url, server.token_for("admin"), since=0, count=1)
            assert [event["sequence"] for event in heard] == ["1"]
            caller.move("refs/heads/main", first, second, "operation-2")
            again = _listen(server.url, server.token_for("admin"), last_event_id=1, count=1)
            assert [event["data"]["new"] for event in again] == [second.hex()]
            stored = asyncio.run(_stored(broker.url, 2))

    assert [identity for _, identity, _ in stored] == ["airline:1", "airline:2"]


def _listen(
    url: str, token: str, *, count: int, since: int | None = None, last_event_id: int | None = None
) -> list[dict[str, object]]:
    """Return the first *count* events of the stream."""
    headers = {"Authorization": f"Bearer {token}"}
    if last_event_id is not None:
        headers["Last-Event-ID"] = str(last_event_id)
    query = {} if since is None else {"since": since}
    found: list[dict[str, object]] = []
    address = f"{url}/v1/repos/airline/events"
    with httpx.stream("GET", address, params=query, headers=headers, timeout=PATIENCE) as answer:
        assert answer.headers["content-type"].startswith("text/event-stream")
        for line in answer.iter_lines():
            if line.startswith("data: "):
                found.append(json.loads(line.removeprefix("data: ")))
            if len(found) == count:
                break
    return found


@pytest.mark.parametrize("token", [None, "oms_wrong"])
def test_the_stream_needs_a_token(caller_url: str, token: str | None) -> None:
    headers = {"Authorization": f"Bearer {token}"} if token else {}

    assert httpx.get(f"{caller_url}/v1/repos/x/events", headers=headers).status_code == 401


@pytest.fixture
def caller_url(request: pytest.FixtureRequest) -> str:
    return str(request.getfixturevalue("process").url)


# ------------------------------------------------------------ settings and commands
@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("routes = 3", "routes"),
        ('[[routes]]\nkind = "pigeon"', "routes.0"),
        ('[[routes]]\nkind = "nats"\nspeed = 3', "routes.0.nats.speed"),
        ('[[routes]]\nkind = "nats"\n[[routes]]\nkind = "nats"', "two routes have one name"),
        ("routes = [", "end of document"),
    ],
)
def test_wrong_settings_name_the_place(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(text)

    with pytest.raises(SettingsError, match=said):
        read_settings(file)


def test_settings_have_defaults(tmp_path: Path) -> None:
    assert read_settings(None) == Settings()
    with pytest.raises(SettingsError, match="No such file"):
        read_settings(tmp_path / "gone.toml")


def test_dead_letters_by_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    database = open_database(tmp_path)
    with database.write() as connection:
        make_repo(connection, "airline", created_by="test", now_ms=0)
    move_often(database, 1)
    clock = Clock()
    ways = {"one": Taking(lambda _: NotTaken("answer 422", for_good=True))}
    asyncio.run(rounds(relay_of(database, clock, "one"), ways, clock, 1))
    database.close()

    def run(*arguments: str) -> str:
        assert main(["admin", "events", *arguments, "--data", str(tmp_path)]) == 0
        return capsys.readouterr().out

    assert run("list") == "airline:1  one  1  answer 422\n"
    assert run("redrive") == "1 events will be tried again\n"
    assert run("list") == ""
