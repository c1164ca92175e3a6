"""Looking at an OMS before a project is connected, over the real application without a socket."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from oms_desktop.sync.visit import visit
from oms_server.identity.roles import Role
from oms_server.service import Service
from oms_server.storage.sqlite_database import SqliteDatabase
from oms_server.web.application import make_application
from tests.oms_server.faces import token_of


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Service]:
    folder = tmp_path / "server"
    folder.mkdir()
    database = SqliteDatabase(folder)
    yield Service(database)
    database.close()


def through(service: Service) -> httpx.ASGITransport:
    return httpx.ASGITransport(make_application(service))


def test_a_good_token_lists_and_makes_ontologies(service: Service) -> None:
    token = token_of(service.database, "admin", Role.ADMIN)

    first = visit("http://oms", token, transport=through(service))
    made = visit("http://oms", token, make="airline", transport=through(service))

    assert (first.repos, first.trouble) == ((), None)
    assert (made.repos, made.trouble) == (("airline",), None)


def test_a_wrong_token_is_the_tokens_fault(service: Service) -> None:
    found = visit("http://oms", "wrong", transport=through(service))

    assert found.is_auth
    assert found.trouble is not None
    assert "token" in found.trouble.render()


def test_an_editor_may_not_make_ontologies(service: Service) -> None:
    token = token_of(service.database, "editor", Role.EDITOR)

    found = visit("http://oms", token, make="airline", transport=through(service))

    assert found.trouble is not None
    assert "may not make" in found.trouble.render()


def test_a_server_that_is_away_says_what_to_check() -> None:
    found = visit("http://127.0.0.1:9", "token")

    assert found.trouble is not None
    assert "does not answer" in found.trouble.render()


def test_a_sign_in_page_is_told_from_an_oms() -> None:
    page = httpx.MockTransport(lambda _request: httpx.Response(200, html="<h1>Sign in</h1>"))

    found = visit("http://oms", "token", transport=page)

    assert found.trouble is not None
    assert "sign-in page" in found.trouble.render()
