"""A merge over several earlier versions is shown: its remark among the automatic ones, and the question it leads to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from oms_desktop.models.messages import message
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.views.desk import Desk
from oms_desktop.views.merge_screen.actions import register_merge_actions
from oms_desktop.views.merge_screen.screen import MergeScreen
from oms_desktop.workspace import Workspace, create_workspace
from tests.builders import a_type, new_ids

LABEL = message("workspace.discard")
SHIP = a_type("Ship")


def renamed(workspace: Workspace, name: str) -> None:
    before = workspace.snapshot.get(SHIP.id)
    workspace.apply(ChangeSet.replacing(before, before.evolve(display_name=name)), LABEL)
    workspace.save_version(name)


def merged(workspace: Workspace, other: str, option: str) -> None:
    session = workspace.start_merge(f"refs/heads/{other}")
    assert session is not None
    session.clear(session.items[0].id)
    session.decide(session.items[0].id, option)
    session.complete()


@pytest.fixture
def crossed(tmp_path: Path) -> Workspace:
    """Two branches that merged the same two versions and kept different names."""
    ticks = iter(range(1_700_000_000_000, 1_800_000_000_000, 1000))
    workspace = create_workspace(
        tmp_path / "crossed.oms", clock=lambda: next(ticks), new_id=new_ids()
    )
    workspace.set_author("Ana", "")
    workspace.apply(ChangeSet.creating(SHIP), LABEL)
    workspace.save_version("First")
    workspace.create_branch("other")
    renamed(workspace, "Boat")
    workspace.create_branch("boat", switch=False)
    workspace.switch("main")
    renamed(workspace, "Vessel")
    workspace.create_branch("vessel", switch=False)
    merged(workspace, "boat", "ours")
    workspace.switch("other")
    merged(workspace, "vessel", "ours")
    workspace.switch("main")
    return workspace


@pytest.fixture
def screen(crossed: Workspace, qtbot: QtBot) -> Iterator[MergeScreen]:
    desk = Desk(crossed)
    register_merge_actions(desk, None)  # type: ignore[arg-type]
    session = crossed.start_merge("refs/heads/other")
    assert session is not None
    made = MergeScreen(desk, session)
    made.resize(1440, 900)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()
    shiboken6.delete(made)
    desk.close()
    crossed.close()


def test_it_is_shown_with_its_question(screen: MergeScreen) -> None:
    session = screen.session
    assert session.virtual_base
    [question] = session.blockers
    [remark] = [item for item in session.merged.automatic if item.code == "P954"]
    screen.items.model.show_automatic(True)

    screen.select(remark.id)
    QApplication.processEvents()

    assert screen.item is not None
    assert screen.item.id == remark.id
    row = screen.items.model.index_of(remark.id).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Several earlier versions" in row
    assert not screen.grab().isNull()
    screen.select(question.id)
    assert screen.item.id == question.id
