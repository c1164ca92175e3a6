"""Every editor: it opens with what there is, gives what was written, and refuses what cannot be."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QPlainTextEdit
from pytestqt.qtbot import QtBot

from oms_desktop.views.merge_screen.screen import MergeScreen
from oms_desktop.views.merge_screen.write_panel import WritePanel
from oms_desktop.workspace import ABSENT, MergeItem
from tests.views.merge_screen.driving import find, go_to, open_panel, press


def write(screen: MergeScreen, qtbot: QtBot, code: str) -> tuple[MergeItem, WritePanel]:
    item = find(screen, code)
    go_to(screen, qtbot, item)
    press(screen, Qt.Key.Key_F2)
    return item, open_panel(screen)


def taken(screen: MergeScreen, qtbot: QtBot, item: MergeItem) -> Any:
    qtbot.waitUntil(lambda: screen.session.item(item.id).chosen == "custom")
    return screen.session.item(item.id).result


def test_a_cardinality_is_chosen(screen: MergeScreen, qtbot: QtBot):
    item, panel = write(screen, qtbot, "L602")
    box = panel.findChild(QComboBox)
    assert box is not None

    box.setCurrentIndex(box.findData("one many"))
    QTest.keyClick(box, Qt.Key.Key_Return)

    assert taken(screen, qtbot, item) == ["one", "many"]


def test_a_list_of_properties_is_ticked(screen: MergeScreen, qtbot: QtBot):
    item, panel = write(screen, qtbot, "T107")
    entries = panel.findChild(QListWidget)
    assert entries is not None
    ticked = next(
        entry
        for entry in (entries.item(row) for row in range(entries.count()))
        if entry.text() == "Document number"
    )

    ticked.setCheckState(Qt.CheckState.Checked)
    panel.accept()

    assert ticked.data(Qt.ItemDataRole.UserRole) in taken(screen, qtbot, item)


def test_constraints_are_written_bound_by_bound(screen: MergeScreen, qtbot: QtBot):
    item, panel = write(screen, qtbot, "K202")
    lowest, highest, *_ = panel.findChildren(QLineEdit)

    lowest.setText("1")
    highest.setText("500")
    QTest.keyClick(highest, Qt.Key.Key_Return)

    found = taken(screen, qtbot, item)
    assert (found["minimum"], found["maximum"]) == ("1", "500")


@pytest.mark.parametrize(("low", "high"), [("many", "3"), ("9", "3")])
def test_constraints_that_cannot_be_are_refused(
    screen: MergeScreen, qtbot: QtBot, low: str, high: str
):
    item, panel = write(screen, qtbot, "K202")
    lowest, highest, *_ = panel.findChildren(QLineEdit)

    lowest.setText(low)
    highest.setText(high)
    panel.accept()

    assert panel.isVisible()
    assert panel.why
    assert screen.session.item(item.id).chosen is None


def test_one_bound_is_written(screen: MergeScreen, qtbot: QtBot):
    item, panel = write(screen, qtbot, "K203")
    line = panel.findChild(QLineEdit)
    assert line is not None

    line.setText("many")
    panel.accept()
    assert "many" in panel.why
    line.setText("16")
    QTest.keyClick(line, Qt.Key.Key_Return)

    assert taken(screen, qtbot, item) == "16"


def test_a_name_is_written(screen: MergeScreen, qtbot: QtBot):
    item, panel = write(screen, qtbot, "M003")
    line = panel.findChild(QLineEdit)
    assert line is not None

    line.selectAll()
    QTest.keyClicks(line, "Leg")
    QTest.keyClick(line, Qt.Key.Key_Return)

    assert taken(screen, qtbot, item) == "Leg"


def test_a_text_keeps_its_lines_and_escape_throws_it_away(screen: MergeScreen, qtbot: QtBot):
    item, panel = write(screen, qtbot, "M005")
    editor = panel.findChild(QPlainTextEdit)
    assert editor is not None
    assert editor.toPlainText()

    editor.selectAll()
    QTest.keyClicks(editor, "3")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert editor.toPlainText() == "3\n"
    QTest.keyClick(editor, Qt.Key.Key_Escape)

    assert not panel.isVisible()
    assert screen.session.item(item.id).chosen is None


def test_what_was_written_stands_in_the_editor_again(screen: MergeScreen, qtbot: QtBot):
    item = find(screen, "M003")
    screen.session.decide(item.id, "custom", "Leg")
    qtbot.waitUntil(lambda: screen.item is not None)

    _, panel = write(screen, qtbot, "M003")

    line = panel.findChild(QLineEdit)
    assert line is not None
    assert line.text() == "Leg"


def test_references_are_pointed_elsewhere_by_the_name_of_a_record(
    screen: MergeScreen, qtbot: QtBot
):
    item = find(screen, "E408")
    go_to(screen, qtbot, item)
    key = next(option.key for option in item.options if option.id == "retarget")
    press(screen, Qt.Key(Qt.Key.Key_0.value + key))
    panel = open_panel(screen)
    box = panel.findChild(QComboBox)
    assert box is not None
    assert box.currentText() == ""
    panel.accept()
    assert panel.why

    box.setCurrentText("airport")
    panel.accept()

    qtbot.waitUntil(lambda: not screen.session.item(item.id).is_open)
    assert item.option("retarget").needs == "record"
    assert screen.session.item(item.id).chosen_value is not ABSENT
