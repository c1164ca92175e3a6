"""A project with the airline's two branches, and the merge screen opened on them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from oms_desktop.samples import create_sample, samples
from oms_desktop.views.desk import Desk
from oms_desktop.views.merge_screen.actions import register_merge_actions
from oms_desktop.views.merge_screen.screen import MergeScreen
from oms_desktop.workspace import Workspace, open_workspace
from tests.builders import new_ids

THEIRS = "refs/heads/feature/crew-model"


def open_airline(path: Path) -> Workspace:
    """Open the airline network at *path*, made from the sample if it is not there."""
    clock = count(1_790_000_000_000, 60_000).__next__
    if not path.exists():
        create_sample(samples()[0], path, clock=clock, new_id=new_ids(str(path)))
    workspace = open_workspace(path, clock=clock, new_id=new_ids("later"))
    workspace.set_author("Test", "test@example.org")
    return workspace


@pytest.fixture
def airline(tmp_path: Path) -> Iterator[Workspace]:
    with open_airline(tmp_path / "airline.oms") as workspace:
        yield workspace


@pytest.fixture
def merge_desk(airline: Workspace, qapp: QApplication) -> Iterator[Desk]:
    made = Desk(airline)
    yield made
    made.close()


@pytest.fixture
def screen(merge_desk: Desk, qtbot: QtBot) -> Iterator[MergeScreen]:
    register_merge_actions(merge_desk, None)  # type: ignore[arg-type]
    session = merge_desk.workspace.start_merge(THEIRS)
    assert session is not None
    made = MergeScreen(merge_desk, session)
    made.resize(1440, 900)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()
    shiboken6.delete(made)
