"""The explorer on more rows than one page has: listed page by page, revealed from afar, true after renames."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from oms_desktop.edits import records
from oms_desktop.models.messages import message
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.views.explorer.model import ExplorerModel
from oms_desktop.views.explorer.places import PAGE
from oms_desktop.views.explorer.tree import ExplorerTree
from oms_desktop.workspace import Changed, Workspace, create_workspace
from tests.builders import a_type, an_id, new_ids

LABEL = message("workspace.discard")
COUNT = 2 * PAGE + 50


@pytest.fixture
def long_list(tmp_path: Path) -> Iterator[Workspace]:
    """A project with many types, the last of which has one under it."""
    made = [a_type(f"Type {number:04}") for number in range(COUNT)]
    below = a_type("Below", extends=(made[-1].id,))
    with create_workspace(tmp_path / "a.oms", clock=lambda: 0, new_id=new_ids()) as workspace:
        workspace.apply(ChangeSet.creating(*made, below), LABEL)
        yield workspace


def kind_row(model: ExplorerModel) -> QModelIndex:
    index = model.index(0, 0)
    model.fetchMore(index)
    return index


def names(model: ExplorerModel, above: QModelIndex) -> list[str]:
    return [str(model.index(row, 0, above).data()) for row in range(model.rowCount(above))]


def test_a_page_is_listed_at_a_time(long_list: Workspace) -> None:
    model = ExplorerModel(long_list, "hierarchy")
    types = kind_row(model)
    assert model.rowCount(types) == PAGE

    while model.canFetchMore(types):
        model.fetchMore(types)

    assert names(model, types) == [f"Type {number:04}" for number in range(COUNT)]
    assert [row for row in range(COUNT) if model.hasChildren(model.index(row, 0, types))] == [
        COUNT - 1
    ]


def test_a_row_far_down_is_revealed_page_by_page(long_list: Workspace) -> None:
    model = ExplorerModel(long_list, "hierarchy")
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    steps = list(model.revealing(an_id("Below")))

    assert steps[:-1] == [None] * (len(steps) - 1)
    assert len(steps) >= 3
    assert steps[-1] is not None
    assert steps[-1].data() == "Below"
    assert steps[-1].parent().data() == f"Type {COUNT - 1:04}"
    assert not model.reveal("no record").isValid()


def test_a_row_renamed_beyond_the_listed_ones_comes_with_its_page(long_list: Workspace) -> None:
    model = ExplorerModel(long_list, "hierarchy")
    notices: list[Changed] = []
    long_list.subscribe(notices.append)
    types = kind_row(model)

    change = records.rename(long_list.snapshot, an_id("Type 0001"), "Zeppelin")
    long_list.apply(change, LABEL)
    model.follow(notices[0])
    while model.canFetchMore(types):
        model.fetchMore(types)

    listed = names(model, types)
    assert len(listed) == len(set(listed)) == COUNT
    assert listed[-1] == "Zeppelin"


def test_later_pages_are_listed_when_their_place_comes_into_view(
    long_list: Workspace, qtbot: QtBot
) -> None:
    model = ExplorerModel(long_list, "hierarchy")
    tree = ExplorerTree()
    qtbot.addWidget(tree)
    tree.setModel(model)
    tree.resize(300, 400)
    tree.show()
    types = model.index(0, 0)

    tree.expand(types)
    tree.doItemsLayout()
    tree.doItemsLayout()
    assert model.rowCount(types) == PAGE

    while model.rowCount(types) < COUNT:
        listed = model.rowCount(types)
        with qtbot.waitSignal(model.rowsInserted):
            tree.scrollTo(model.index(listed - 1, 0, types))
    assert names(model, types)[-1] == f"Type {COUNT - 1:04}"
