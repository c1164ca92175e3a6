"""Every item model keeps Qt's contract; the graph of versions is drawn from parents alone."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QAbstractItemModel
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from oms_desktop.edits.records import rename, set_fields
from oms_desktop.models.messages import message
from oms_desktop.versioning.canonical import Hash
from oms_desktop.views.desk import Desk
from oms_desktop.views.inspector.property_rows import own_rows
from oms_desktop.views.item_models.inspector_choices import Offer, OffersModel
from oms_desktop.views.item_models.inspector_pairs import PairsModel
from oms_desktop.views.item_models.inspector_properties import PropertiesModel
from oms_desktop.views.item_models.panel_changes import ChangesModel
from oms_desktop.views.item_models.panel_history import VersionsModel, graph_rows
from oms_desktop.views.item_models.panel_rows import PanelRow, RowsModel
from oms_desktop.workspace import Version
from tests.builders import an_id

LABEL = message("edits.create", name="x")


def check(tester: ModelTester, model: QAbstractItemModel) -> None:
    tester.check(model, force_py=True)


def test_properties_are_announced_row_by_row(
    desk: Desk, qtmodeltester: ModelTester, qtbot: QtBot
) -> None:
    model = PropertiesModel()
    rows = own_rows(desk.workspace, desk.workspace.snapshot.get(an_id("Aircraft")))
    model.show_rows(rows)
    check(qtmodeltester, model)

    with qtbot.waitSignals([model.rowsRemoved, model.rowsInserted, model.rowsMoved]):
        model.show_rows([rows[4], replace(rows[0], id="new"), *rows[1:4]])

    assert [model.row(n).id for n in range(5)] == [rows[4].id, "new", *(r.id for r in rows[1:4])]  # type: ignore[union-attr]
    assert model.rowCount() == 5


def test_a_changed_property_changes_its_row_alone(desk: Desk, qtbot: QtBot) -> None:
    model = PropertiesModel()
    rows = own_rows(desk.workspace, desk.workspace.snapshot.get(an_id("Aircraft")))
    model.show_rows(rows)

    with qtbot.waitSignal(model.dataChanged) as changed:
        model.show_rows([rows[0], replace(rows[1], note="required"), *rows[2:]])

    assert (changed.args[0].row(), changed.args[1].row()) == (1, 1)


def test_changes_are_a_tree_of_records_and_fields(desk: Desk, qtmodeltester: ModelTester) -> None:
    workspace = desk.workspace
    workspace.apply(rename(workspace.snapshot, an_id("Pilot"), "Captain"), LABEL)
    workspace.apply(set_fields(workspace.snapshot, [an_id("Pilot")], aliases=("flyer",)), LABEL)
    model = ChangesModel()
    model.show_differences(workspace.changes())

    check(qtmodeltester, model)
    assert model.rowCount(model.index(0, 0)) == 2


def test_lists_and_pairs_keep_the_contract(desk: Desk, qtmodeltester: ModelTester) -> None:
    rows = RowsModel(lambda thing: PanelRow(str(thing), "text", link="Go"))
    rows.show_things(["a", "b", "c"])
    check(qtmodeltester, rows)
    offers = OffersModel()
    offers.show_offers([Offer(1, "one", "detail", "box")])
    check(qtmodeltester, offers)
    pairs = PairsModel("Value", "Label")
    pairs.show_pairs([("KAL", "Korean Air")])
    check(qtmodeltester, pairs)
    versions = VersionsModel()
    versions.show_versions(desk.workspace.history())
    check(qtmodeltester, versions)


def version(name: str, *parents: str) -> Version:
    return Version(_hash(name), tuple(_hash(p) for p in parents), name, "A", "", 0, (), False)


def _hash(name: str) -> Hash:
    return name.encode().ljust(32, b"\0")


def test_a_straight_history_is_one_lane() -> None:
    rows = graph_rows([version("c", "b"), version("b", "a"), version("a")])

    assert [row.lane for row in rows] == [0, 0, 0]
    assert rows[0].above == ()
    assert rows[-1].below == ()


def test_a_merge_opens_a_lane_that_ends_where_the_branch_began() -> None:
    rows = graph_rows([version("m", "b", "f"), version("b", "a"), version("f", "a"), version("a")])

    assert [row.lane for row in rows] == [0, 0, 1, 0]
    assert rows[0].below == ((0, 0), (0, 1))
    assert (1, 1) in rows[1].below
    assert rows[2].below == ((0, 0), (1, 0))
    assert rows[3].below == ()


def test_two_heads_stand_side_by_side() -> None:
    rows = graph_rows([version("x", "a"), version("y", "a"), version("a")])

    assert [row.lane for row in rows] == [0, 1, 0]
