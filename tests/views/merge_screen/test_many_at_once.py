"""One choice for many items: sections, records, baskets, all that is shown, and what asks the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from oms_desktop.views.merge_screen.baskets import BasketBar
from oms_desktop.views.merge_screen.bulk import plan
from oms_desktop.views.merge_screen.bulk_sheet import BulkSheet
from oms_desktop.views.merge_screen.screen import MergeScreen
from tests.views.merge_screen.driving import LEFT, find, go_to, press
from tests.views.merge_screen.hands import crowded_screen

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


def lift(source: QWidget, start: QPoint) -> None:
    QTest.mousePress(source, LEFT, NONE, start)
    for step in range(1, 6):
        QTest.mouseMove(source, start + QPoint(step * 4, 0))
        QApplication.processEvents()


def carry(source: QWidget, target: QWidget, *, release: bool = True) -> None:
    goal = source.mapFromGlobal(target.mapToGlobal(target.rect().center()))
    QTest.mouseMove(source, goal)
    QApplication.processEvents()
    if release:
        QTest.mouseRelease(source, LEFT, NONE, goal)
        QApplication.processEvents()


def lift_record(screen: MergeScreen) -> BasketBar:
    lift(screen.comparison.head, QPoint(40, 20))
    bar = screen.findChild(BasketBar)
    assert bar is not None
    assert bar.isVisible()
    return bar


def sheet_of(screen: MergeScreen) -> BulkSheet:
    sheets = [sheet for sheet in screen.findChildren(BulkSheet) if sheet.isVisible()]
    assert len(sheets) == 1
    return sheets[0]


def test_a_record_dropped_into_a_basket_takes_one_side_for_all_of_it(
    screen: MergeScreen, qtbot: QtBot
):
    item = find(screen, "T104")
    go_to(screen, qtbot, item)
    bar = lift_record(screen)
    assert [b.title for b in bar.baskets][:2] == ["All from main", "All from feature/crew-model"]

    carry(screen.comparison.head, bar.baskets[1])

    of_record = [i for i in screen.session.items if i.subject.id == item.subject.id]
    assert {i.chosen for i in of_record} == {"theirs"}
    assert len(screen.session.steps) == 1


def test_a_record_dropped_nowhere_changes_nothing(screen: MergeScreen, qtbot: QtBot):
    go_to(screen, qtbot, find(screen, "T104"))
    lift_record(screen)

    carry(screen.comparison.head, screen.header)

    assert screen.session.resolution.decisions == ()
    QApplication.processEvents()
    assert not any(bar.isVisible() for bar in screen.findChildren(BasketBar))


def test_what_is_put_off_comes_last(screen: MergeScreen, qtbot: QtBot):
    item = find(screen, "T104")
    go_to(screen, qtbot, item)
    bar = lift_record(screen)

    carry(screen.comparison.head, bar.baskets[3])
    later = {i.id for i in screen.session.blockers if i.subject.id == item.subject.id}
    assert screen.going.later == later
    visited = []
    for _ in range(len(screen.session.blockers) - len(later) + 1):
        press(screen, Qt.Key.Key_F7)
        visited.append(screen.items.current)

    assert not later & set(visited[:-1])
    press(screen, Qt.Key.Key_L)
    screen.select(item.id)
    press(screen, Qt.Key.Key_L)
    assert item.id not in screen.going.later


def test_a_column_head_dropped_on_the_rows_takes_its_side(screen: MergeScreen, qtbot: QtBot):
    item = find(screen, "T104")
    go_to(screen, qtbot, item)
    head = screen.comparison.columns.heads["ours"]
    lift(head, head.rect().center())

    carry(head, screen.comparison.area, release=False)
    assert screen.comparison._drop.text.startswith("Drop here to take Mine")
    goal = head.mapFromGlobal(
        screen.comparison.area.mapToGlobal(screen.comparison.area.rect().center())
    )
    QTest.mouseRelease(head, LEFT, NONE, goal)

    assert screen.session.item(item.id).chosen == "ours"
    assert screen.comparison._drop.text == ""


def test_decisions_that_were_taken_stay_unless_somebody_wants_it(screen: MergeScreen, qtbot: QtBot):
    item = find(screen, "T104")
    go_to(screen, qtbot, item)
    press(screen, Qt.Key.Key_3)
    QApplication.processEvents()

    press(screen, Qt.Key.Key_1, SHIFT)
    sheet = sheet_of(screen)
    assert item.id not in sheet.wanted
    sheet.override.setChecked(True)
    assert item.id in sheet.wanted
    sheet.override.setChecked(False)
    QTest.mouseClick(sheet.accept_button, LEFT)

    assert screen.session.item(item.id).chosen == "theirs"
    assert screen.session.item(find(screen, "M005").id).chosen == "ours"


def test_all_that_is_shown_and_open_is_asked_for_with_its_count(screen: MergeScreen, qtbot: QtBot):
    screen.items.search.setText("aircraft")
    opened = [i for i in screen.items.model.ordered() if i.is_open]

    press(screen, Qt.Key.Key_3, CONTROL, SHIFT)
    screen.items.tree.setFocus()
    screen.take_filtered("theirs")
    sheet = next(s for s in screen.findChildren(BulkSheet) if s.isVisible())
    assert set(sheet.wanted) == {i.id for i in plan(opened, "theirs").taken}
    sheet.accept()

    assert all(screen.session.item(i.id).chosen == "theirs" for i in opened)


def test_a_section_is_decided_as_one(screen: MergeScreen, qtbot: QtBot):
    screen.items.set_grouping("record")
    section = find(screen, "T104").subject.id

    screen.items.select_section(section)
    QApplication.processEvents()
    assert screen.options.cards
    press(screen, Qt.Key.Key_1)

    assert {i.chosen for i in screen.session.items if i.subject.id == section} == {"ours"}
    assert len(screen.session.steps) == 1


def test_the_same_choice_is_offered_for_what_asks_the_same(tmp_path: Path, qtbot: QtBot):
    with crowded_screen(tmp_path / "sixty.oms", qtbot) as screen:
        names = [i for i in screen.session.items if i.code == "M003"]
        screen.select(names[0].id)
        press(screen, Qt.Key.Key_3)
        button = screen.options.similar_button
        assert button is not None
        qtbot.waitUntil(button.isVisible)
        assert "9" in button.text()

        press(screen, Qt.Key.Key_S)
        sheet = sheet_of(screen)
        assert set(sheet.wanted) == {i.id for i in names[1:]}
        sheet.accept()

        assert {screen.session.item(i.id).chosen for i in names} == {"theirs"}


@pytest.mark.parametrize("key", ["S", "L"])
def test_a_key_says_why_it_cannot(screen: MergeScreen, qtbot: QtBot, key: str):
    go_to(screen, qtbot, find(screen, "T101" if key == "L" else "T104"))

    press(screen, getattr(Qt.Key, f"Key_{key}"))

    assert screen.hint_text
    assert screen.session.resolution.decisions == ()
