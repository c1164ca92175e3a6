"""Filter, groups and the state of the screen: what is shown, what is said to be hidden, what comes back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from oms_desktop.views.desk import Desk
from oms_desktop.views.merge_screen.arranging import GROUPINGS, section_of
from oms_desktop.views.merge_screen.filtering import ItemFilter
from oms_desktop.views.merge_screen.screen import MergeScreen
from oms_desktop.workspace import Workspace
from tests.views.merge_screen.conftest import THEIRS
from tests.views.merge_screen.driving import LEFT, drag, find, go_to, press

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def codes(screen: MergeScreen) -> set[str]:
    return {str(item.code) for item in screen.items.model.ordered()}


@pytest.mark.parametrize(
    ("facet", "value", "wanted"),
    [
        ("severities", "block", {"T107", "K202", "I703", "U801", "I702", "E408"}),
        ("kinds", "link_type", {"L602", "L603"}),
        ("codes", "T104", {"T104"}),
    ],
)
def test_a_filter_shows_what_fits_and_counts_the_rest(
    screen: MergeScreen, facet: str, value: str, wanted: set[str]
):
    press(screen, Qt.Key.Key_F, CONTROL, SHIFT)
    QTest.mouseClick(screen.items.filter_panel.chips[facet, value], LEFT)

    assert codes(screen) == wanted
    assert screen.items.model.hidden == len(screen.session.items) - len(wanted)
    assert "hidden" in screen.items.footer.toolTip()
    QTest.mouseClick(screen.items.footer, LEFT)
    assert screen.items.model.hidden == 0


def test_a_filter_for_open_items_follows_a_decision(screen: MergeScreen, qtbot: QtBot):
    item = find(screen, "T104")
    screen.items.set_filter(ItemFilter(states=frozenset({"open"})))
    shown = len(screen.items.model.ordered())
    go_to(screen, qtbot, item)

    press(screen, Qt.Key.Key_1)
    QApplication.processEvents()

    assert len(screen.items.model.ordered()) == shown - 1
    assert screen.items.current == item.id
    assert screen.item is not None
    press(screen, Qt.Key.Key_0)
    QApplication.processEvents()
    assert len(screen.items.model.ordered()) == shown


def test_a_filter_is_kept_as_json():
    made = ItemFilter(words="a", codes=frozenset({"T104"}), blocking=True)

    assert ItemFilter.from_json(made.to_json()) == made
    assert ItemFilter.from_json("nonsense") == ItemFilter()


def test_one_key_shows_only_what_blocks(screen: MergeScreen, qtbot: QtBot):
    press(screen, Qt.Key.Key_B, ALT)

    assert all(item.is_open for item in screen.items.model.ordered())
    assert screen.items.model.hidden > 0
    press(screen, Qt.Key.Key_A, ALT)
    assert screen.items.model.hidden == 0


@pytest.mark.parametrize("grouping", GROUPINGS)
def test_every_grouping_holds_every_item_once(screen: MergeScreen, qtbot: QtBot, grouping: str):
    everything = {item.id for item in screen.session.items}
    screen.items.set_grouping(grouping)
    model = screen.items.model

    assert {item.id for item in model.ordered()} == everything
    for item in model.ordered():
        assert model.section_of(item.id) == section_of(item, grouping)
    screen.select(find(screen, "T104").id)
    screen.choose("theirs")
    QApplication.processEvents()
    everything = {item.id for item in screen.session.items}  # what the whole breaks is told anew
    assert {item.id for item in model.ordered()} == everything
    assert model.index_of(find(screen, "T104").id).isValid()


def test_the_screen_looks_the_same_after_a_restart(
    screen: MergeScreen, merge_desk: Desk, qtbot: QtBot
):
    item = find(screen, "L603")
    screen.items.set_grouping("kind")
    screen.items.set_filter(ItemFilter(kinds=frozenset({"link_type", "object_type"})))
    screen.items.toggle("object_type")
    screen.options.advance.setChecked(True)
    go_to(screen, qtbot, item)
    press(screen, Qt.Key.Key_L)

    session = merge_desk.workspace.merge
    assert session is not None
    again = MergeScreen(merge_desk, session)
    qtbot.addWidget(again)

    assert again.items.current == item.id
    assert again.items.model.grouping == "kind"
    assert again.items.model.filter == screen.items.model.filter
    assert again.items.model.collapsed == {"object_type"}
    assert again.going.later == {item.id}
    assert again.options.advance.isChecked()


def test_entering_writes_no_version_no_step_and_no_object(
    airline: Workspace, merge_desk: Desk, qtbot: QtBot
):
    session = airline.start_merge(THEIRS)
    assert session is not None
    before = {name: _rows(airline, name) for name in KEPT}
    assert before["object"]
    assert before["ref"]
    made = MergeScreen(merge_desk, session)
    qtbot.addWidget(made)
    made.show()
    for item in session.items:
        made.select(item.id)
        QApplication.processEvents()

    assert {name: _rows(airline, name) for name in KEPT} == before
    assert not airline.has_changes


KEPT = ("object", "ref", "draft_step", "journal", "outbox", "choice")


def _rows(workspace: Workspace, table: str) -> list[str]:
    connection = workspace._store.drafts._database._connection
    return sorted(map(repr, connection.execute(text(f"select * from {table}"))))


def test_aborting_comes_back_to_the_exact_start(airline: Workspace, merge_desk: Desk, qtbot: QtBot):
    root = airline.snapshot.root
    before = {name: _rows(airline, name) for name in ("ref", "journal", "outbox")}
    session = airline.start_merge(THEIRS)
    assert session is not None
    made = MergeScreen(merge_desk, session)
    qtbot.addWidget(made)
    made.choose("theirs", find(made, "T104"))
    assert _rows(airline, "draft_step")

    made._ending._abort()

    assert not airline.is_merging
    assert airline.snapshot.root == root
    assert {name: _rows(airline, name) for name in before} == before
    assert _rows(airline, "draft") == _rows(airline, "draft_step") == []


def test_going_on_after_deciding_is_off_until_wished(screen: MergeScreen, qtbot: QtBot):
    item = find(screen, "M003")
    go_to(screen, qtbot, item)
    assert not screen.options.advance.isChecked()
    press(screen, Qt.Key.Key_1)
    assert screen.items.current == item.id

    screen.options.advance.setChecked(True)
    press(screen, Qt.Key.Key_3)
    other = find(screen, "K203")
    go_to(screen, qtbot, other)
    press(screen, Qt.Key.Key_3)

    assert screen.items.current != other.id
    assert screen.item is not None
    assert screen.item.is_open


def test_one_key_goes_round_the_parts_of_the_screen(screen: MergeScreen, qtbot: QtBot):
    go_to(screen, qtbot, find(screen, "T104"))
    screen.items.tree.setFocus()
    zones = []
    for _ in range(5):
        press(screen, Qt.Key.Key_F6)
        focus = QApplication.focusWidget()
        parts = (screen.items, screen.comparison, screen.options, screen.strip, screen.header)
        zones.append(next(p for p in parts if p is focus or p.isAncestorOf(focus)))

    assert zones == [
        screen.comparison,
        screen.options,
        screen.strip,
        screen.header,
        screen.items,
    ]


def test_a_value_is_dragged_out_of_the_list(screen: MergeScreen, qtbot: QtBot):
    item = find(screen, "T104")
    go_to(screen, qtbot, item)
    tree = screen.items.tree
    rect = tree.visualRect(screen.items.model.index_of(item.id))
    delegate = tree.delegate
    at = next(
        QPoint(x, rect.bottom() - 12)
        for x in range(rect.left(), rect.right())
        if delegate.side_at(item, rect, QPoint(x, rect.bottom() - 12).toPointF()) == "theirs"
    )
    view = tree.viewport()
    QTest.mousePress(view, LEFT, Qt.KeyboardModifier.NoModifier, at)
    for step in range(1, 5):
        QTest.mouseMove(view, at + QPoint(step * 5, 0))
        QApplication.processEvents()
    row = screen.comparison.row_of(item.id)
    assert row is not None
    goal = view.mapFromGlobal(row.result.mapToGlobal(row.result.rect().center()))
    QTest.mouseMove(view, goal)
    QTest.mouseRelease(view, LEFT, Qt.KeyboardModifier.NoModifier, goal)

    assert screen.session.item(item.id).chosen == "theirs"


def test_a_dangling_end_is_dragged_to_another_record(screen: MergeScreen, qtbot: QtBot):
    item = find(screen, "E408")
    go_to(screen, qtbot, item)
    boxes = screen.strip.boxes()
    target = next(record for record in boxes if record != item.subject.id)
    start = boxes[item.subject.id].center().toPoint()
    goal = boxes[target].center().toPoint()
    strip = screen.strip

    QTest.mousePress(strip, LEFT, Qt.KeyboardModifier.NoModifier, start)
    for step in range(1, 6):
        QTest.mouseMove(strip, start + QPoint(step * 4, 0))
        QApplication.processEvents()
    QTest.mouseMove(strip, goal)
    QApplication.processEvents()
    assert screen.lift is not None
    assert "→" in screen.lift.ghost.words
    QTest.mouseRelease(strip, LEFT, Qt.KeyboardModifier.NoModifier, goal)

    decided = screen.session.item(item.id)
    assert decided.chosen == "retarget"
    assert decided.chosen_value == target


def test_a_lost_record_is_dragged_back(screen: MergeScreen, qtbot: QtBot):
    item = find(screen, "E408")
    go_to(screen, qtbot, item)
    view = next(r for r in screen.comparison.rows if r.record == item.subject.id)

    drag(screen, view.mine, view.result)

    assert screen.session.item(item.id).chosen == "restore"


def test_a_circle_is_numbered_and_told_in_words(screen: MergeScreen, qtbot: QtBot):
    go_to(screen, qtbot, find(screen, "I702"))
    lines = screen.strip._touched.lines
    assert sorted(line.number for line in lines if line.number) == [1, 2]

    press(screen, Qt.Key.Key_R)
    words = [screen.strip.relations.item(n).text() for n in range(screen.strip.relations.count())]

    assert any(one.startswith("1. ") for one in words)
    assert any("broken" in one for one in words)


def test_ghosts_show_where_each_side_leads(screen: MergeScreen, qtbot: QtBot):
    go_to(screen, qtbot, find(screen, "L603"))
    sides = {line.side for line in screen.strip._touched.lines}
    assert sides == {"", "ours", "theirs"}

    press(screen, Qt.Key.Key_1)
    QApplication.processEvents()

    assert {line.side for line in screen.strip._touched.lines} == {"", "theirs"}


def test_a_decision_moves_no_record_of_the_strip(screen: MergeScreen, qtbot: QtBot):
    go_to(screen, qtbot, find(screen, "L603"))
    before = list(screen.strip.boxes())

    for key in (Qt.Key.Key_3, Qt.Key.Key_1, Qt.Key.Key_2):
        press(screen, key)
        QApplication.processEvents()
        left = [record for record in screen.strip.boxes() if record in before]
        assert left == [record for record in before if record in left]


def test_a_property_of_a_deleted_type_is_dragged_to_another_type(screen: MergeScreen, qtbot: QtBot):
    item = find(screen, "E407")
    target = find(screen, "T104")
    go_to(screen, qtbot, item)
    row = screen.comparison.row_of(item.id)
    assert row is not None
    tree = screen.items.tree
    source = row.theirs
    start = source.rect().center()
    QTest.mousePress(source, LEFT, Qt.KeyboardModifier.NoModifier, start)
    for step in range(1, 6):
        QTest.mouseMove(source, start + QPoint(step * 4, 0))
        QApplication.processEvents()
    rect = tree.visualRect(screen.items.model.index_of(target.id))
    goal = source.mapFromGlobal(tree.viewport().mapToGlobal(rect.center()))
    QTest.mouseMove(source, goal)
    assert screen.lift is not None
    assert "Aircraft" in screen.lift.ghost.words
    QTest.mouseRelease(source, LEFT, Qt.KeyboardModifier.NoModifier, goal)

    assert screen.session.item(item.id).chosen == "move_child"
    aircraft = screen.session.resolution.plain(target.subject.id)
    assert aircraft is not None
    assert "Length" in {p["display_name"] for p in aircraft["properties"]}
