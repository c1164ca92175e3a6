"""The comparison: base in its column, fields nobody changed, the source, small buttons, and walking by the arrows."""

from __future__ import annotations

import json

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from oms_desktop.views.merge_screen.list_editors import OrderList
from oms_desktop.views.merge_screen.screen import MergeScreen
from oms_desktop.views.merge_screen.version_sheet import VersionSheet
from oms_desktop.views.merge_screen.words import highlighted
from oms_desktop.views.merge_screen.write_panel import WritePanel
from tests.views.merge_screen.driving import LEFT, drag, find, go_to, open_panel, press, row

NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier


def test_base_has_a_column_of_its_own(screen: MergeScreen, qtbot: QtBot):
    view = row(screen, qtbot, find(screen, "T104"))
    press(screen, Qt.Key.Key_B)

    assert view.base.isVisible()
    assert view.base.text_value == "double"
    assert screen.comparison.columns.heads["base"].isVisible()
    assert view.base.geometry().left() < view.mine.geometry().left()
    drag(screen, view.base, view.result)
    qtbot.waitUntil(lambda: screen.session.item(find(screen, "T104").id).chosen == "base")


def test_fields_that_nobody_changed_are_listed_when_asked(screen: MergeScreen, qtbot: QtBot):
    go_to(screen, qtbot, find(screen, "M003"))
    unchanged = screen.comparison.unchanged
    assert unchanged.rows() == []

    QTest.mouseClick(unchanged.button, LEFT)

    told = dict(unchanged.rows())
    assert told["API name"] == "FlightLeg"
    assert "name" not in told


def test_the_source_is_shown_to_read(screen: MergeScreen, qtbot: QtBot):
    item = find(screen, "M003")
    go_to(screen, qtbot, item)
    press(screen, Qt.Key.Key_U)
    source = screen.comparison.source

    texts = {side: box.toPlainText() for side, box in source.texts.items()}
    assert json.loads(texts["ours"])["display_name"] == "Flight segment"
    assert json.loads(texts["theirs"])["display_name"] == "Sector"
    assert all(box.isReadOnly() for box in source.texts.values())
    assert source.texts["ours"].extraSelections()
    source.form.setCurrentIndex(1)
    assert "Sector" in source.texts["theirs"].toPlainText()
    assert "a owl:Class" in source.texts["theirs"].toPlainText()


def test_the_heads_say_branch_author_and_version(screen: MergeScreen):
    heads = screen.comparison.columns.heads

    assert heads["ours"].title.text == "M · main · mine"
    assert heads["theirs"].title.text == "T · feature/crew-model · theirs"
    assert screen._desk.workspace.version(screen.session.theirs.head).short in (
        heads["theirs"].about.text
    )


def test_small_buttons_take_and_clear_or_say_why_not(screen: MergeScreen, qtbot: QtBot):
    item = find(screen, "T104")
    view = row(screen, qtbot, item)
    tools = view.tools.buttons
    assert view.tools.isVisible()
    assert not tools["both"].isEnabled()
    assert "without loss" in tools["both"].toolTip()

    QTest.mouseClick(tools["base"], LEFT)
    qtbot.waitUntil(lambda: screen.session.item(item.id).chosen == "base")
    qtbot.waitUntil(tools["clear"].isEnabled)
    QTest.mouseClick(tools["clear"], LEFT)

    qtbot.waitUntil(lambda: screen.session.item(item.id).chosen is None)
    assert all(b.width() >= 24 and b.height() >= 24 for b in tools.values())


def test_the_arrows_walk_over_columns_and_rows(screen: MergeScreen, qtbot: QtBot):
    item = find(screen, "T104")
    view = row(screen, qtbot, item)
    assert screen.comparison.focus_row()
    assert view.result.hasFocus()

    press(screen, Qt.Key.Key_Right)
    assert view.theirs.hasFocus()
    press(screen, Qt.Key.Key_Return)
    assert screen.session.item(item.id).chosen == "theirs"
    QApplication.processEvents()
    press(screen, Qt.Key.Key_Left)
    press(screen, Qt.Key.Key_Left)
    assert view.mine.hasFocus()
    press(screen, Qt.Key.Key_Up)
    above = screen.comparison.rows[screen.comparison.rows.index(view) - 1]
    assert above.mine.hasFocus()


def test_a_written_value_has_its_mark(screen: MergeScreen, qtbot: QtBot):
    item = find(screen, "M003")
    view = row(screen, qtbot, item)
    plain = view.result.grab().toImage()
    screen.session.decide(item.id, "custom", "Flight leg")
    qtbot.waitUntil(lambda: view.result.text_value == "Flight leg")

    assert view.result._written
    assert view.result.grab().toImage() != plain


def test_what_stands_there_is_checked_while_it_is_written(screen: MergeScreen, qtbot: QtBot):
    item = find(screen, "T104")
    go_to(screen, qtbot, item)
    press(screen, Qt.Key.Key_5)
    panel = open_panel(screen)
    view = screen.comparison.row_of(item.id)
    assert view is not None
    result = view.result
    assert panel.geometry().contains(result.mapTo(screen, result.rect().center()))

    QTest.keyClicks(QApplication.focusWidget(), "spaceship")
    qtbot.waitUntil(lambda: "spaceship" in panel.why)

    assert not panel.accept_button.isEnabled()
    assert screen.session.item(item.id).chosen is None
    panel.close_panel()


def test_the_order_of_a_list_is_dragged(screen: MergeScreen, qtbot: QtBot):
    item = find(screen, "T108")
    go_to(screen, qtbot, item)
    press(screen, Qt.Key.Key_5)
    rows = open_panel(screen).findChild(OrderList)
    assert rows is not None
    before = rows.keys
    view = rows.viewport()
    start = rows.visualItemRect(rows.item(0)).center()
    goal = rows.visualItemRect(rows.item(2)).bottomLeft() + QPoint(20, -2)

    QTest.mousePress(view, LEFT, NONE, start)
    for part in range(1, 6):
        QTest.mouseMove(view, start + (goal - start) * part / 5)
        QApplication.processEvents()
    assert rows.goal == 3
    QTest.mouseRelease(view, LEFT, NONE, goal)
    moved = [before[1], before[2], before[0], *before[3:]]
    assert rows.keys == moved
    QTest.keyClick(rows, Qt.Key.Key_Up, ALT)
    assert rows.keys == [before[1], before[0], before[2], *before[3:]]
    open_panel(screen).accept()

    assert screen.session.item(item.id).result == rows.keys


def test_escape_lets_go_of_a_dragged_row(screen: MergeScreen, qtbot: QtBot):
    go_to(screen, qtbot, find(screen, "T108"))
    press(screen, Qt.Key.Key_5)
    rows = open_panel(screen).findChild(OrderList)
    assert rows is not None
    before, view = rows.keys, rows.viewport()
    start = rows.visualItemRect(rows.item(0)).center()
    QTest.mousePress(view, LEFT, NONE, start)
    QTest.mouseMove(view, start + QPoint(0, 60))

    rows._let_go()
    QTest.mouseRelease(view, LEFT, NONE, start + QPoint(0, 60))

    assert rows.keys == before
    assert rows.goal == -1


def test_the_end_of_a_link_is_chosen_among_records(screen: MergeScreen, qtbot: QtBot):
    item = find(screen, "L603")
    go_to(screen, qtbot, item)
    press(screen, Qt.Key.Key_5)
    panel = screen.findChild(WritePanel)
    assert panel is not None
    from PySide6.QtWidgets import QListWidget

    from oms_desktop.views.merge_screen.order_list import KEY

    rows = panel.findChild(QListWidget)
    assert rows is not None
    entries = [rows.item(n) for n in range(rows.count())]
    chosen = next(e for e in entries if e.text() == "Hangar" or e.text() == "Aircraft")
    for entry in entries:
        entry.setCheckState(Qt.CheckState.Checked if entry is chosen else Qt.CheckState.Unchecked)
    key = chosen.data(KEY)
    panel.accept()

    assert screen.session.item(item.id).result == [key]


def test_why_names_the_versions_and_opens_them(screen: MergeScreen, qtbot: QtBot):
    go_to(screen, qtbot, find(screen, "T104"))
    assert screen.options.why is not None
    short = screen._desk.workspace.version(screen.session.mine.head).short
    links = [b for b in screen.options.why.findChildren(QPushButton) if short in b.text()]
    assert links

    QTest.mouseClick(links[0], LEFT)

    sheet = screen.findChild(VersionSheet)
    assert sheet is not None
    assert sheet.isVisible()
    sheet.close()


def test_the_explanation_is_copied(screen: MergeScreen, qtbot: QtBot):
    go_to(screen, qtbot, find(screen, "T104"))
    press(screen, Qt.Key.Key_C)

    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Aircraft · Range · data type")
    assert "Theirs changed" in copied


def test_steps_on_a_change_lead_back(screen: MergeScreen, qtbot: QtBot):
    item = find(screen, "T104")
    go_to(screen, qtbot, item)
    for key in (Qt.Key.Key_1, Qt.Key.Key_3):
        press(screen, key)
        QApplication.processEvents()
    back = [b for b in screen.options.findChildren(QPushButton) if b.text() == "Undo to here"]
    shown = [b for b in back if b.isVisible()]
    assert len(shown) == 2

    QTest.mouseClick(shown[0], LEFT)

    qtbot.waitUntil(lambda: screen.session.item(item.id).chosen == "ours")


def test_spaces_can_be_seen():
    assert highlighted("a b", "a", "spaces") == "a<b>·\u200bb</b>"
    assert highlighted("a b", "a", "plain") == "a b"
