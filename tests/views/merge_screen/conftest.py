"""A project with the airline's two branches, and the merge screen opened on them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from shutil import copyfile

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


@pytest.fixture(scope="session")
def airline_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The airline network as a file, made once; tests work on copies."""
    path = tmp_path_factory.mktemp("airline") / "airline.oms"
    create_sample(samples()[0], path, clock=_clock(), new_id=new_ids("airline"))
    return path


@pytest.fixture
def airline(airline_file: Path, tmp_path: Path) -> Iterator[Workspace]:
    path = tmp_path / "airline.oms"
    copyfile(airline_file, path)
    with open_workspace(path, clock=_clock(), new_id=new_ids("later")) as workspace:
        workspace.set_author("Test", "test@example.org")
        yield workspace


def _clock() -> Callable[[], int]:
    return count(1_790_000_000_000, 60_000).__next__


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
