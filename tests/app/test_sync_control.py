"""Sync beside an open project, against a real server: sent by itself, seen at a second desk, told in the status bar."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from oms_desktop.app.open_project import OpenProject
from oms_desktop.app.opening import make_project
from oms_desktop.app.settings import AppSettings
from oms_desktop.workspace import Workspace
from tests.server_process import ServerProcess, running_server
from tests.views.airline_project import open_airline
from tests.views.conftest import no_looks

PATIENCE_MS = 30_000


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerProcess]:
    """A server that all tests here use."""
    with running_server(tmp_path_factory.mktemp("server") / "data") as running:
        running.command("admin", "ontology", "new", "airline")
        yield running


@pytest.fixture
def opened(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[list[OpenProject]]:
    """A list for open projects; each is closed afterwards."""
    projects: list[OpenProject] = []
    yield projects
    for project in projects:
        with qtbot.waitSignal(project.closed):
            project.window.close()


def show(workspace: Workspace, folder: Path, opened: list[OpenProject]) -> OpenProject:
    settings = AppSettings(folder / "settings.ini")
    assert isinstance(settings.store, QSettings)
    project = OpenProject(workspace, settings, no_looks(), lambda _project: None)
    opened.append(project)
    project.window.show()
    return project


def connect(project: OpenProject, server: ServerProcess) -> None:
    project.sync.enter_token(server.token)
    project.workspace.set_remote(server.url, "airline", automatic=True)


def test_what_one_desk_sends_arrives_at_another(
    server: ServerProcess, tmp_path: Path, opened: list[OpenProject], qtbot: QtBot
) -> None:
    first = show(open_airline(tmp_path), tmp_path, opened)
    assert first.window.status.sync.text().strip() == "Not connected"

    connect(first, server)
    first.workspace.send()
    qtbot.waitUntil(lambda: first.workspace.unsent == 0, timeout=PATIENCE_MS)
    qtbot.waitUntil(
        lambda: first.window.status.sync.text().strip() == "Synced just now", timeout=PATIENCE_MS
    )
    assert first.window.top.waiting.text().strip() == "All sent"

    second = show(make_project(tmp_path / "second.oms"), tmp_path, opened)
    connect(second, server)
    qtbot.waitUntil(
        lambda: second.workspace.snapshot.root == first.workspace.snapshot.root, timeout=PATIENCE_MS
    )
    assert second.workspace.count("object_type") == 13


def test_a_wrong_token_is_said_and_nothing_is_lost(
    server: ServerProcess, tmp_path: Path, opened: list[OpenProject], qtbot: QtBot
) -> None:
    project = show(open_airline(tmp_path), tmp_path, opened)

    project.sync.enter_token("oms_wrong")
    project.workspace.set_remote(server.url, "airline", automatic=True)

    qtbot.waitUntil(
        lambda: project.window.status.sync.text().strip() == "Token needed", timeout=PATIENCE_MS
    )
    assert project.workspace.count("object_type") == 13


def test_a_server_that_is_away_leaves_the_project_usable(
    tmp_path: Path, opened: list[OpenProject], qtbot: QtBot
) -> None:
    project = show(open_airline(tmp_path), tmp_path, opened)

    project.sync.enter_token("oms_any")
    project.workspace.set_remote("http://127.0.0.1:9", "airline", automatic=True)

    words = {"Offline", "Waiting to try again"}
    qtbot.waitUntil(lambda: project.window.status.sync.text().strip() in words, timeout=PATIENCE_MS)
    assert project.window.top.waiting.text().strip() == "1 to send"
