"""Looking at a server before a project is connected to it."""

from collections.abc import Iterator

import pytest

from oms_desktop.models.messages import Message
from oms_desktop.sync.visit import Visit, visit
from tests.server_process import ServerProcess, running_server


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerProcess]:
    with running_server(tmp_path_factory.mktemp("visited") / "data") as running:
        yield running


def trouble(found: Visit) -> str:
    assert isinstance(found.trouble, Message)
    return found.trouble.render()


def test_it_lists_the_ontologies_and_makes_one(server: ServerProcess) -> None:
    assert visit(server.url, server.token, make="airline") == Visit(("airline",))
    assert visit(server.url + "/", f" {server.token}\n", make="airline") == Visit(("airline",))
    assert visit(server.url, server.token_for("reader")) == Visit(("airline",))


def test_a_wrong_token_is_named(server: ServerProcess) -> None:
    for token in ("oms_wrong", "", "두 단어"):
        found = visit(server.url, token)
        assert found.is_auth
        assert "does not accept this token" in trouble(found)


def test_a_token_that_may_not_make_ontologies_is_told_so(server: ServerProcess) -> None:
    found = visit(server.url, server.token_for("editor"), make="another")

    assert "may not make ontologies" in trouble(found)


@pytest.mark.parametrize("name", ["Airline", "a/b", "항공", "-x"])
def test_a_name_that_cannot_be_one_is_told_so(server: ServerProcess, name: str) -> None:
    assert "small letters" in trouble(visit(server.url, server.token, make=name))


@pytest.mark.parametrize("url", ["http://127.0.0.1:1", "http://no-such-host.invalid", "127.0.0.1"])
def test_an_address_without_a_server_is_told_so(url: str) -> None:
    assert "cannot be used now" in trouble(visit(url, "oms_x"))
