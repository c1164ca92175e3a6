"""The HTTP remote against real sockets: what it sends, whom it trusts, and what it makes of bad answers."""

import asyncio
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from oms_desktop.protocol.capabilities import Capabilities
from oms_desktop.sync.classify import AnswerClass, NetworkTrouble, classify
from oms_desktop.sync.http_remote import HttpRemote
from oms_desktop.sync.ports import RemoteConfig
from oms_desktop.sync.requests import Answer, AskCapabilities, FetchPack, ReadRefs, Request
from tests.server_process import running_server

OMS = "OMS-Protocol: 1\r\nOMS-Epoch: e\r\n"


class Tokens:
    """A token that can be replaced."""

    def __init__(self, token: str | None = "oms_secret", other: str | None = None) -> None:
        self._token = token
        self._other = other
        self.refused: list[str] = []

    def token(self) -> str | None:
        return self._token

    def renewed(self, refused: str) -> str | None:
        self.refused.append(refused)
        return self._other


@contextmanager
def answering(*answers: bytes) -> Iterator[tuple[str, list[str]]]:
    """Give the address of a server that sends raw *answers*, one to each connection, and what it was asked."""
    asked: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve() -> None:
            for answer in answers:
                connection, _ = listener.accept()
                with connection:
                    asked.append(connection.recv(65536).decode("latin-1"))
                    connection.sendall(answer)

        server = threading.Thread(target=serve)
        server.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}", asked
        server.join(30)
        assert not server.is_alive()


def http(status: str, fields: str = OMS, body: str = "", kind: str = "application/json") -> bytes:
    return (
        f"HTTP/1.1 {status}\r\n{fields}Content-Type: {kind}\r\nContent-Length: {len(body)}\r\n"
        f"Connection: close\r\n\r\n{body}"
    ).encode()


def ask(url: str, request: Request[Any], tokens: Tokens | None = None) -> Answer:
    async def call() -> Answer:
        remote = HttpRemote(RemoteConfig(url, "airline"), tokens or Tokens())
        try:
            return await remote.perform(request)
        finally:
            await remote.close()

    return asyncio.run(call())


def kind(answer: Answer) -> AnswerClass:
    return classify(answer.facts, wall_seconds=0.0).kind


def test_capabilities_are_asked_without_the_token() -> None:
    body = Capabilities(server="x").to_json().decode()
    with answering(http("200 OK", body=body)) as (url, asked):
        answer = ask(url, AskCapabilities())

    assert answer.value == Capabilities(server="x")
    assert answer.epoch == "e"
    assert "secret" not in asked[0]
    assert asked[0].startswith("GET /v1/capabilities ")


def test_other_calls_carry_the_token_and_the_protocol() -> None:
    with answering(http("200 OK", body='{"sequence": 0, "refs": []}')) as (url, asked):
        answer = ask(url + "/team/", ReadRefs())

    assert kind(answer) is AnswerClass.OK
    assert asked[0].startswith("GET /team/v1/repos/airline/refs ")
    assert "authorization: bearer oms_secret" in asked[0].lower()
    assert "oms-protocol: 1" in asked[0].lower()


def test_a_portals_page_is_not_read() -> None:
    with answering(http("200 OK", "", "<html>Please sign in</html>", "text/html")) as (url, _):
        answer = ask(url, AskCapabilities())

    assert kind(answer) is AnswerClass.INTERCEPTED
    assert answer.value is None


def test_a_redirect_is_not_followed_and_the_token_stays() -> None:
    with answering() as (elsewhere, asked_elsewhere):
        redirect = http("302 Found", f"Location: {elsewhere}/login\r\n")
        with answering(redirect) as (url, _):
            answer = ask(url, ReadRefs())

    assert kind(answer) is AnswerClass.INTERCEPTED
    assert asked_elsewhere == []


def test_a_refused_token_is_renewed_once() -> None:
    refusal = http("401 Unauthorized")
    good = http("200 OK", body='{"sequence": 0, "refs": []}')
    tokens = Tokens(other="oms_fresh")
    with answering(refusal, good) as (url, asked):
        answer = ask(url, ReadRefs(), tokens)

    assert kind(answer) is AnswerClass.OK
    assert tokens.refused == ["oms_secret"]
    assert "oms_fresh" in asked[1]


@pytest.mark.parametrize("other", [None, "oms_secret"])
def test_without_another_token_the_refusal_stands(other: str | None) -> None:
    with answering(http("401 Unauthorized")) as (url, _):
        answer = ask(url, ReadRefs(), Tokens(other=other))

    assert kind(answer) is AnswerClass.AUTH


@pytest.mark.parametrize("token", [None, "", "two words", "line\nend", "토큰"])
def test_what_can_be_no_token_is_not_sent(token: str | None) -> None:
    answer = ask("http://127.0.0.1:1", ReadRefs(), Tokens(token))

    assert kind(answer) is AnswerClass.AUTH


@pytest.mark.parametrize(
    ("body", "media"),
    [
        ("{", "application/json"),
        ("{}", "application/json"),
        ('{"sequence": -1, "refs": []}', "application/json"),
        ("[]", "text/plain"),
        ('{"sequence": 0, "refs": []}', "text/html"),
    ],
)
def test_a_success_that_is_none_is_unreadable(body: str, media: str) -> None:
    with answering(http("200 OK", body=body, kind=media)) as (url, _):
        answer = ask(url, ReadRefs())

    assert answer.facts.trouble is NetworkTrouble.UNREADABLE


def test_a_pack_that_changed_on_the_way_is_unreadable() -> None:
    fields = f"{OMS}Content-Digest: sha-256=:AAAA:\r\n"
    pack = http("200 OK", fields, "pack", "application/vnd.oms.pack+zstd")
    with answering(pack) as (url, _):
        answer = ask(url, FetchPack((b"x" * 32,), ()))

    assert answer.facts.trouble is NetworkTrouble.UNREADABLE


def test_a_problem_is_read_and_its_absence_borne() -> None:
    problem = '{"title": "no", "status": 422, "code": "rule", "detail": "why"}'
    with answering(http("422 No", body=problem, kind="application/problem+json")) as (url, _):
        assert ask(url, ReadRefs()).facts.problem is not None
    with answering(http("422 No", body="{", kind="application/problem+json")) as (url, _):
        answer = ask(url, ReadRefs())
        assert answer.facts.problem is None
        assert kind(answer) is AnswerClass.PERMANENT


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"HTTP/1.1 200 OK\r\n",
        b"not http at all\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nOMS-Protocol: 1\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{",
    ],
)
def test_a_connection_that_breaks_is_no_answer(raw: bytes) -> None:
    with answering(raw) as (url, _):
        answer = ask(url, ReadRefs())

    assert answer.facts.trouble is NetworkTrouble.BROKEN


@pytest.mark.parametrize(
    ("url", "trouble"),
    [
        (lambda: f"http://127.0.0.1:{_closed_port()}", NetworkTrouble.CONNECT),
        (lambda: "http://no-such-host.invalid", NetworkTrouble.NAME),
        (lambda: "gopher://127.0.0.1", NetworkTrouble.NAME),
    ],
)
def test_no_server_is_told_apart(url: Callable[[], str], trouble: NetworkTrouble) -> None:
    assert ask(url(), AskCapabilities()).facts.trouble is trouble


def test_speaking_tls_to_a_server_without_it_is_named() -> None:
    with answering(b"HTTP/1.1 400 Bad Request\r\n\r\n") as (url, _):
        answer = ask(url.replace("http:", "https:"), AskCapabilities())

    assert answer.facts.trouble is NetworkTrouble.TLS


def test_a_real_server_is_understood(tmp_path: Path) -> None:
    with running_server(tmp_path / "data") as server:
        assert kind(ask(server.url, AskCapabilities())) is AnswerClass.OK
        assert kind(ask(server.url, ReadRefs(), Tokens("oms_wrong"))) is AnswerClass.AUTH
        assert kind(ask(server.url, ReadRefs(), Tokens(server.token))) is AnswerClass.UNFIT


def _closed_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])
