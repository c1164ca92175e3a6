"""What operators see: health, readiness, numbers, and limits on how often somebody asks."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from oms_server.identity.accounts import make_account
from oms_server.identity.rate_limits import MOST_KEYS, RateLimits, _Recent
from oms_server.identity.roles import Role
from oms_server.service import Service
from oms_server.settings import RateSettings, Settings
from oms_server.storage.sqlite_database import SqliteDatabase
from oms_server.web import metrics
from oms_server.web.application import make_application
from tests.oms_server.faces import Face, InProcess, token_of


class Clock:
    def __init__(self) -> None:
        self.ms = 1_000_000

    def __call__(self) -> int:
        return self.ms


RATES = RateSettings(seconds=10, per_credential=5, per_address=20, sign_ins=3, sign_in_seconds=60)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def service(tmp_path: Path, clock: Clock) -> Iterator[Service]:
    database = SqliteDatabase(tmp_path)
    yield Service(database, now_ms=clock, settings=Settings(rates=RATES))
    database.close()


@pytest.fixture
def server(service: Service) -> Face:
    return InProcess(make_application(service), service)


def asked(server: Face, token: str) -> httpx.Response:
    return server.request("GET", "/v1/me", headers={"Authorization": f"Bearer {token}"})


def test_a_credential_that_asks_too_often_waits(
    server: Face, service: Service, clock: Clock
) -> None:
    token = token_of(service.database, "kim", Role.VIEWER)
    other = token_of(service.database, "lee", Role.VIEWER)
    for _ in range(5):
        assert asked(server, token).status_code == 200

    refused = asked(server, token)
    assert refused.status_code == 429
    assert refused.json()["retryable"]
    assert 1 <= int(refused.headers["Retry-After"]) <= 10
    assert asked(server, other).status_code == 200
    clock.ms += 1000 * int(refused.headers["Retry-After"])
    assert asked(server, token).status_code == 200


def test_an_address_that_asks_too_often_waits_but_monitoring_is_answered(server: Face) -> None:
    statuses = [server.request("GET", "/v1/capabilities").status_code for _ in range(21)]

    assert statuses == [*[200] * 20, 429]
    assert server.request("GET", "/healthz").status_code == 200


def test_guessing_passwords_is_slow(server: Face, service: Service, clock: Clock) -> None:
    with service.database.write() as connection:
        make_account(connection, "kim", now_ms=0, password="a long enough password")

    def sign_in(password: str) -> int:
        body = {"grant_type": "password", "name": "kim", "password": password}
        return server.request("POST", "/v1/auth/token", json=body).status_code

    assert [sign_in("wrong") for _ in range(4)] == [401, 401, 401, 429]
    assert sign_in("a long enough password") == 429
    clock.ms += 61_000
    assert sign_in("a long enough password") == 200


def test_names_are_limited_wherever_they_are_tried_from() -> None:
    limits = RateLimits(RATES)

    waits = [limits.of_sign_in("kim", f"10.0.0.{n}", now_ms=0) for n in range(4)]

    assert waits[:3] == [None] * 3
    assert waits[3] is not None


def test_what_was_not_seen_for_longest_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("oms_server.identity.rate_limits.MOST_KEYS", 2)
    recent: _Recent[list[int]] = _Recent(list)
    first, second = recent.get("one"), recent.get("two")
    assert recent.get("one") is first
    recent.get("three")

    assert recent.get("one") is first
    assert recent.get("two") is not second
    assert MOST_KEYS > 1000


# ------------------------------------------------------------ monitoring
def test_ready_means_that_the_data_can_be_read(server: Face, service: Service) -> None:
    assert server.request("GET", "/readyz").json() == {"status": "ready"}

    with service.database.write() as connection:
        connection.exec_driver_sql("DROP TABLE server_fact")

    assert server.request("GET", "/readyz").status_code == 503
    assert server.request("GET", "/healthz").json() == {"status": "ok"}


def test_a_full_disk_is_not_ready(server: Face, monkeypatch: pytest.MonkeyPatch) -> None:
    class Usage:
        free = metrics.LEAST_FREE_BYTES - 1

    monkeypatch.setattr("shutil.disk_usage", lambda _: Usage)

    assert server.request("GET", "/readyz").status_code == 507


def test_numbers_name_routes_and_nothing_that_was_asked(face: Face) -> None:
    token = face.token("admin")
    bearer: dict[str, Any] = {"headers": {"Authorization": f"Bearer {token}"}}
    face.request("GET", "/v1/repos/secret-name/refs", **bearer)

    told = face.request("GET", "/metrics").text

    assert 'oms_requests_total{method="GET",route="/v1/repos/{repo}/refs",status="404"}' in told
    assert "oms_request_seconds_bucket" in told
    assert "secret-name" not in told
    assert token not in told


def test_waiting_events_are_counted(server: Face, service: Service) -> None:
    with service.database.write() as connection:
        connection.exec_driver_sql(
            "INSERT INTO outbox (event_id, event_type, repo, subject, payload, time_ms)"
            " VALUES ('a:1', 't', 'a', 'refs/heads/main', '{}', 0)"
        )
        connection.exec_driver_sql(
            "INSERT INTO delivery (event, route, attempts, next_ms, error) VALUES (1, 'hook', 0, 0, '')"
        )

    told = server.request("GET", "/metrics").text

    assert 'oms_event_deliveries{route="hook",state="waiting"} 1.0' in told


def test_the_edge_of_one_process_is_quick_to_refuse(service: Service) -> None:
    """Refusing costs no look into the database, so that a flood cannot make it work."""
    app = make_application(service)
    service.database.close()

    async def flood() -> list[int]:
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://oms") as client:
            return [(await client.get("/v1/capabilities")).status_code for _ in range(40)]

    assert asyncio.run(flood()).count(429) == 20


def test_a_lock_ends_when_nothing_more_is_heard(
    server: Face, service: Service, clock: Clock
) -> None:
    headers = {"Authorization": f"Bearer {token_of(service.database, 'kim', Role.ADMIN)}"}
    server.request("POST", "/v1/repos", json={"name": "r"}, headers=headers)
    body = {"ref": "refs/heads/main", "seconds": 10}
    server.request("POST", "/v1/repos/r/locks", json=body, headers=headers)
    clock.ms += 10_000

    assert server.request("GET", "/v1/repos/r/locks", headers=headers).json() == {"locks": []}
