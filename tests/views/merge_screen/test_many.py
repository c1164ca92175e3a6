"""A merge with thousands of items: nothing is worked out for an item before somebody looks at it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from oms_desktop.models.messages import message
from oms_desktop.versioning.snapshot import change_set, memory_snapshot
from oms_desktop.views.desk import Desk
from oms_desktop.views.merge_screen.screen import MergeScreen
from oms_desktop.workspace import Workspace, create_workspace
from tests.builders import a_type, new_ids

MANY = 2000


@pytest.fixture
def crowd(tmp_path: Path) -> Iterator[Workspace]:
    """A project in which both branches gave every type another name."""
    clock = count(1_790_000_000_000, 60_000).__next__
    with create_workspace(tmp_path / "many.oms", clock=clock, new_id=new_ids("many")) as made:
        made.set_author("Test", "test@example.org")
        types = [a_type(f"Type{number}") for number in range(MANY)]

        def save(word: str) -> None:
            named = (t.evolve(display_name=f"{word} {t.api_name}") for t in types)
            changes = change_set(made.snapshot, memory_snapshot(named))
            made.apply(changes, message("edits.create", name=word))
            made.save_version(word)

        save("Base")
        made.create_branch("theirs")
        save("Theirs")
        made.switch("main")
        save("Mine")
        yield made


def test_thousands_of_items_are_shown_without_looking_at_them_all(crowd: Workspace, qtbot: QtBot):
    desk = Desk(crowd)
    session = crowd.start_merge("refs/heads/theirs")
    assert session is not None
    screen = MergeScreen(desk, session)
    screen.resize(1440, 900)
    screen.show()
    qtbot.waitExposed(screen)
    assert len(session.items) == MANY
    assert len(_looked_at(screen, "title")) < 60

    last = screen.items.model.ordered()[-1]
    screen.select(last.id)
    QApplication.processEvents()
    assert len(_looked_at(screen, "title")) < 120

    screen.choose("ours")
    qtbot.waitUntil(lambda: session.item(last.id).chosen == "ours")
    QApplication.processEvents()
    assert len(_looked_at(screen, "title")) < 160
    assert screen.header.progress.value() == 1
    assert screen.items.current == last.id
    screen.close()
    shiboken6.delete(screen)
    desk.close()


def _looked_at(screen: MergeScreen, name: str) -> list[str]:
    return [item.id for item in screen.session.items if name in item.__dict__]
