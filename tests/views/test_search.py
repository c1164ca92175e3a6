"""Search: one ranked list of commands and records from the keyboard, and the panel that says which field answered."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from oms_desktop.views.desk import Desk
from oms_desktop.views.main_window import MainWindow
from oms_desktop.views.search.palette import FoundModel
from oms_desktop.views.search.panel import HitModel
from oms_desktop.views.search.ranking import score
from tests.builders import an_id


@pytest.mark.parametrize(
    ("query", "better", "worse"),
    [
        ("air", "Aircraft", "Chair"),
        ("air", "Air", "Aircraft"),
        ("event", "Maintenance event", "Prevented"),
        ("new type", "New object type", "Type"),
        ("aircarft", "Aircraft", "Registration"),
        ("not", "New object type", "Zoom in"),
    ],
)
def test_a_better_answer_scores_higher(query: str, better: str, worse: str) -> None:
    assert score(query, better) > score(query, worse)


def test_nothing_answers_an_empty_query() -> None:
    assert score("", "Aircraft") == score("x", "") == 0.0


def titles(window: MainWindow) -> list[str]:
    model = window.palette_list.model
    return [model.found(row).title for row in range(model.rowCount())]


def test_ctrl_k_finds_a_type_and_enter_opens_it(window: MainWindow, qtbot: QtBot) -> None:
    window.area.take_keyboard()

    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.top.search.hasFocus()
    qtbot.keyClicks(window.top.search, "airline")
    qtbot.waitUntil(lambda: titles(window)[:1] == ["Airline"])
    qtbot.keyClick(window.top.search, Qt.Key.Key_Return)

    assert window.desk.selection.ids == (an_id("Airline"),)
    assert not window.palette_list.isVisible()
    assert window.area.current is not None
    assert window.area.current.view.hasFocus()


def test_the_palette_runs_commands_and_says_why_it_cannot(window: MainWindow, qtbot: QtBot) -> None:
    field, model = window.top.search, window.palette_list.model
    field.enter()

    qtbot.keyClicks(field, "stop the layout")
    qtbot.waitUntil(lambda: titles(window)[:1] == ["Stop the layout"])
    assert model.found(0).reason == "No layout is running"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.palette_list.isVisible()

    field.selectAll()
    qtbot.keyClicks(field, "show the explorer")
    qtbot.waitUntil(lambda: titles(window)[:1] == ["Show the explorer"])
    assert model.found(0).shortcut == "Ctrl+1"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.explorer.isHidden()


def test_a_property_is_found_with_the_type_it_belongs_to(window: MainWindow, qtbot: QtBot) -> None:
    field, model = window.top.search, window.palette_list.model
    field.enter()

    qtbot.keyClicks(field, "tailNumber")
    qtbot.waitUntil(lambda: "Aircraft" in titles(window))

    found = model.found(titles(window).index("Aircraft"))
    assert "property" in found.detail
    assert "tailNumber" in found.detail


def test_escape_gives_the_keyboard_back(window: MainWindow, qtbot: QtBot) -> None:
    window.explorer.tree.setFocus()

    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window.top.search, Qt.Key.Key_Escape)

    assert window.explorer.tree.hasFocus()
    assert not window.palette_list.isVisible()


def test_the_panel_says_which_field_answered(
    window: MainWindow, qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_F, keys)
    panel = window.panels.panel("search")
    qtbot.waitUntil(panel.field.hasFocus)  # type: ignore[attr-defined]

    qtbot.keyClicks(panel.field, "flying")  # type: ignore[attr-defined]
    model = panel.model  # type: ignore[attr-defined]
    assert isinstance(model, HitModel)
    qtbot.waitUntil(lambda: model.rowCount() == 1)

    row = [model.index(0, column).data() for column in range(4)]
    assert row[:3] == ["Aircraft", "Object type", "description"]
    assert "flying vehicle" in row[3]
    qtmodeltester.check(model, force_py=True)


def test_every_action_is_reached_by_the_palette(window: MainWindow) -> None:
    for entry in window.desk.actions:
        assert isinstance(entry.action, QAction)
        assert entry.title.strip()
    keys = [
        shortcut.toString()
        for entry in window.desk.actions
        if entry.scope == "window"
        for shortcut in entry.action.shortcuts()
    ]
    assert len(keys) == len(set(keys)), "two actions have one shortcut"


def test_the_model_of_the_palette_meets_qt(desk: Desk, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(FoundModel(), force_py=True)
