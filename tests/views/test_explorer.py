"""The explorer: rows come, go and move as the ontology does; filter, selection, renaming and dragging."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from oms_desktop.edits import deletion, records
from oms_desktop.models.messages import message
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.views.desk import Desk
from oms_desktop.views.explorer.filtered import FilteredModel
from oms_desktop.views.explorer.model import ExplorerModel
from oms_desktop.views.main_window import MainWindow
from oms_desktop.workspace import Workspace
from tests.builders import a_type, an_id

LABEL = message("edits.create", name="x")


def rows(model: ExplorerModel, above: QModelIndex | None = None) -> list[str]:
    above = above or QModelIndex()
    return [str(model.index(row, 0, above).data()) for row in range(model.rowCount(above))]


def at(model: ExplorerModel, *path: str) -> QModelIndex:
    index = QModelIndex()
    for name in path:
        while model.canFetchMore(index):
            model.fetchMore(index)
        index = model.index(rows(model, index).index(name), 0, index)
    while model.canFetchMore(index):
        model.fetchMore(index)
    return index


def test_kinds_stand_first_then_groups_then_records(project: Workspace) -> None:
    model = ExplorerModel(project, "groups")

    types = at(model, "Object types")

    assert rows(model)[:3] == ["Object types", "Link types", "Interfaces"]
    assert rows(model, types) == ["Crew", "Fleet", "Network", "Fax notice"]
    assert rows(model, at(model, "Object types", "Fleet")) == [
        "Aircraft",
        "Maintenance event",
        "Registration",
    ]
    assert model.node(types).count == 13


def test_the_model_meets_qt_while_records_come_change_and_go(
    desk: Desk, qtmodeltester: ModelTester
) -> None:
    workspace = desk.workspace
    model = ExplorerModel(workspace, "groups")
    tester = QAbstractItemModelTester(model)
    desk.bridge.changed.connect(model.follow)
    at(model, "Object types", "Fleet")
    fleet = an_id("Fleet")

    def fleet_rows() -> list[str]:
        return rows(model, at(model, "Object types", "Fleet"))

    workspace.apply(ChangeSet.creating(a_type("Balloon", groups=(fleet,))), LABEL)
    assert fleet_rows() == ["Aircraft", "Balloon", "Maintenance event", "Registration"]

    workspace.apply(records.rename(workspace.snapshot, an_id("Balloon"), "Zeppelin"), LABEL)
    assert fleet_rows() == ["Aircraft", "Maintenance event", "Registration", "Zeppelin"]

    workspace.apply(records.set_fields(workspace.snapshot, [an_id("Balloon")], groups=()), LABEL)
    assert "Zeppelin" in rows(model, at(model, "Object types"))
    assert fleet_rows() == ["Aircraft", "Maintenance event", "Registration"]

    workspace.apply(deletion.delete(workspace.snapshot, [an_id("Balloon")]), LABEL)
    assert "Zeppelin" not in rows(model, at(model, "Object types"))
    assert model.node(at(model, "Object types")).count == 13
    workspace.undo()
    assert "Zeppelin" in rows(model, at(model, "Object types"))
    qtmodeltester.check(model, force_py=True)
    assert tester is not None


def test_a_type_under_two_parents_stands_under_each(desk: Desk) -> None:
    workspace = desk.workspace
    parents = (an_id("Airport"), an_id("Gate"))
    workspace.apply(ChangeSet.creating(a_type("Hub", extends=parents)), LABEL)
    model = ExplorerModel(workspace, "hierarchy")
    QAbstractItemModelTester(model)

    assert rows(model, at(model, "Object types", "Airport")) == ["Hub"]
    assert rows(model, at(model, "Object types", "Gate")) == ["Hub"]
    assert len(model.indexes_of(an_id("Hub"))) == 2
    assert "Hub" not in rows(model, at(model, "Object types"))


def test_a_sub_type_appears_under_a_row_that_had_no_arrow(desk: Desk) -> None:
    workspace = desk.workspace
    model = ExplorerModel(workspace, "hierarchy")
    desk.bridge.changed.connect(model.follow)
    airport = at(model, "Object types", "Airport")
    assert not model.hasChildren(airport)

    workspace.apply(ChangeSet.creating(a_type("Hub", extends=(an_id("Airport"),))), LABEL)

    assert model.hasChildren(at(model, "Object types", "Airport"))
    assert rows(model, at(model, "Object types", "Airport")) == ["Hub"]


def test_rows_beyond_a_page_are_found_when_a_record_is_revealed(desk: Desk) -> None:
    many = [a_type(f"Type {number:05}") for number in range(4500)]
    desk.workspace.apply(ChangeSet.creating(*many), LABEL)
    model = ExplorerModel(desk.workspace, "hierarchy")

    index = model.reveal(an_id("Type 04400"))

    assert index.data() == "Type 04400"


def test_the_filter_lists_matches_flat_and_best_first(
    project: Workspace, qtmodeltester: ModelTester
) -> None:
    model = FilteredModel(project)

    number = model.show_matches("air")

    names = [model.index(row, 0).data() for row in range(number)]
    assert set(names[:3]) == {"Aircraft", "Airline", "Airport"}
    qtmodeltester.check(model, force_py=True)


def test_typing_filters_and_down_goes_to_the_rows(window: MainWindow, qtbot: QtBot) -> None:
    explorer = window.explorer

    qtbot.keyClicks(explorer.filter, "regis")
    qtbot.waitUntil(explorer.list.isVisible)
    qtbot.keyClick(explorer.filter, Qt.Key.Key_Down)

    assert explorer.list.hasFocus()
    assert window.desk.selection.ids == (an_id("Registration"),)
    qtbot.keyClick(explorer.filter, Qt.Key.Key_Escape)
    qtbot.waitUntil(explorer.tree.isVisible)


def test_selecting_a_row_selects_everywhere_and_back(window: MainWindow, qtbot: QtBot) -> None:
    tree = window.explorer.tree
    index = window.explorer.model.reveal(an_id("Airline"))
    tree.scrollTo(index)

    qtbot.mouseClick(
        tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualRect(index).center()
    )
    assert window.desk.selection.ids == (an_id("Airline"),)
    assert window.area.current is not None
    assert window.area.current.view.selection() == [an_id("Airline")]

    window.desk.selection.set([an_id("Gate")])
    assert tree.selected_records() == [an_id("Gate")]


def test_f2_renames_in_place(window: MainWindow, qtbot: QtBot) -> None:
    tree = window.explorer.tree
    tree.setFocus()
    window.desk.selection.set([an_id("Gate")])

    qtbot.waitUntil(window.desk.actions["edit.rename"].isEnabled)
    qtbot.keyClick(tree, Qt.Key.Key_F2)
    editor = tree.findChild(QLineEdit)
    assert editor is not None
    editor.setText("Boarding gate")
    qtbot.keyClick(editor, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: window.desk.workspace.name_of(an_id("Gate")) == "Boarding gate")
    assert tree.currentIndex().data() == "Boarding gate"


def test_a_record_is_dragged_onto_the_diagram_with_the_mouse(
    window: MainWindow, qtbot: QtBot
) -> None:
    tree, panel = window.explorer.tree, window.area.current
    assert panel is not None
    index = window.explorer.model.reveal(an_id("Gate"))
    tree.scrollTo(index)
    start = tree.visualRect(index).center()
    drop = panel.view.mapToGlobal(QPoint(400, 300))
    there = tree.viewport().mapFromGlobal(drop)

    qtbot.mousePress(tree.viewport(), Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(tree.viewport(), start + QPoint(20, 5))
    qtbot.mouseMove(tree.viewport(), there)
    assert tree.is_dragging
    qtbot.mouseRelease(tree.viewport(), Qt.MouseButton.LeftButton, pos=there)

    assert an_id("Gate") in panel.contents.cards
    assert not tree.is_dragging
    assert an_id("Gate") in panel.view.positions()
