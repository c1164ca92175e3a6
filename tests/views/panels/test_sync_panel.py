"""The sync panel: state, reason, and what can be done with what was refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from oms_desktop.models.messages import message
from oms_desktop.sync.status import BranchStatus, SyncState, SyncStatus
from oms_desktop.views.desk import Desk
from oms_desktop.views.item_models.panel_rows import LINK
from oms_desktop.views.panels.sync_panel import SIGNS, SyncPanel

Show = Callable[..., Any]


class Wishes:
    """What the panel asked of sync, in order."""

    status: SyncStatus | None = None

    def __init__(self) -> None:
        self.said: list[tuple[str, str | None]] = []

    def wake(self) -> None:
        self.said.append(("wake", None))

    def sync_now(self) -> None:
        self.said.append(("sync_now", None))

    def send(self, branch: str | None = None) -> None:
        self.said.append(("send", branch))

    def retry(self, branch: str) -> None:
        self.said.append(("retry", branch))

    def discard(self, branch: str) -> None:
        self.said.append(("discard", branch))

    def enter_token(self, token: str) -> None:
        self.said.append(("token", token))


@pytest.fixture
def wishes(desk: Desk) -> Wishes:
    """A recorder in the place of the sync thread, on a connected project."""
    made = Wishes()
    desk.sync = made
    desk.workspace.set_remote("https://oms.example.org", "airline")
    return made


def offline() -> SyncStatus:
    why = message("sync.trouble.connect")
    held = BranchStatus("refs/heads/main", "held", 2, message("sync.branch.held", n=2))
    forbidden = message("sync.branch.dead", why=message("sync.refused.forbidden"))
    dead = BranchStatus("refs/heads/crew", "dead", 1, forbidden, "forbidden")
    return SyncStatus(SyncState.OFFLINE, message("sync.state.offline", why=why), (held, dead))


def test_without_a_remote_it_says_so(shown: Show) -> None:
    panel = shown(SyncPanel)

    assert panel.nothing.isVisible()


def test_every_state_has_a_shape_and_words(shown: Show, wishes: Wishes) -> None:
    panel = shown(SyncPanel)

    assert set(SIGNS) == set(SyncState)
    panel.show_status(offline())
    assert "the server does not answer" in panel.state.text()
    assert panel.model.panel_row(0).text == "2 versions to send"


def test_a_dead_letter_is_tried_again_by_its_link(
    shown: Show, wishes: Wishes, qtbot: QtBot
) -> None:
    panel = shown(SyncPanel)
    panel.show_status(offline())

    at = panel.view.visualRect(panel.model.index(1, LINK)).center()
    qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=at)

    assert wishes.said == [("retry", "refs/heads/crew")]


def test_discarding_a_dead_letter_asks_twice(shown: Show, wishes: Wishes, qtbot: QtBot) -> None:
    panel = shown(SyncPanel)
    panel.show_status(offline())
    panel.view.setCurrentIndex(panel.model.index(1, 0))

    qtbot.mouseClick(panel.discard, Qt.MouseButton.LeftButton)
    assert wishes.said == []
    qtbot.mouseClick(panel.discard, Qt.MouseButton.LeftButton)

    assert wishes.said == [("discard", "refs/heads/crew")]
