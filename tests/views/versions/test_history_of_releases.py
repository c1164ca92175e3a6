"""Releases in the history panel: chips on rows, releases only, what a version means for others."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from oms_desktop.views.desk import Desk
from oms_desktop.views.item_models.panel_history import RELEASES
from oms_desktop.views.panels.history_panel import HistoryPanel
from oms_desktop.views.versions.comparison_window import ComparisonWindow
from tests.views.versions.material import break_something, release_first

Show = Callable[..., Any]


def released_twice(desk: Desk) -> None:
    release_first(desk.workspace)
    break_something(desk.workspace)
    desk.workspace.save_version("Break")
    desk.workspace.release("2.0.0", "Seats went.")


def history(shown: Show, qtbot: QtBot, rows: int) -> HistoryPanel:
    panel: HistoryPanel = shown(HistoryPanel)
    panel.resize(1000, 260)
    qtbot.waitUntil(lambda: panel.model.rowCount() == rows)
    return panel


def test_a_released_version_has_its_number_on_its_row(
    shown: Show, desk: Desk, qtbot: QtBot
) -> None:
    released_twice(desk)
    panel = history(shown, qtbot, 3)

    numbers = [panel.model.index(row, 0).data(RELEASES) for row in range(3)]

    assert numbers == [("2.0.0",), ("1.0.0",), ()]
    spoken = panel.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Release 2.0.0" in spoken


def test_only_releases_are_listed_on_request(shown: Show, desk: Desk, qtbot: QtBot) -> None:
    released_twice(desk)
    panel = history(shown, qtbot, 3)

    box = panel.only_releases
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)

    assert panel.model.rowCount() == 2
    assert not panel.every.isEnabled()
    assert panel.details.notes.text == "Release 2.0.0. Seats went."
    assert "since 1.0.0" in panel.details.about.text()
    qtbot.mouseClick(panel.details.meaning, Qt.MouseButton.LeftButton)
    opened = panel.window().findChild(ComparisonWindow)
    assert opened.pair == ("1.0.0", "2.0.0")
    qtbot.waitUntil(lambda: opened.is_current)
    opened.close()


def test_without_releases_it_says_how_to_make_one(shown: Show, desk: Desk, qtbot: QtBot) -> None:
    panel = history(shown, qtbot, 1)

    panel.only_releases.setFocus()
    qtbot.keyClick(panel.only_releases, Qt.Key.Key_Space)

    assert "Release version…" in panel._none.text()
    assert panel._none.isVisible()
    assert not panel.details.isVisible()


def test_a_version_says_how_far_it_reaches(shown: Show, desk: Desk, qtbot: QtBot) -> None:
    released_twice(desk)
    panel = history(shown, qtbot, 3)

    qtbot.waitUntil(lambda: panel.details.badge.isVisible())
    assert panel.details.badge.text() == "Incompatible"

    panel.select(1)
    qtbot.waitUntil(lambda: panel.details.badge.text() == "Backward compatible")
    panel.select(2)
    assert not panel.details.badge.isVisible()
    assert not panel.details.meaning.isVisible()


def test_two_chosen_releases_are_compared_by_number(shown: Show, desk: Desk, qtbot: QtBot) -> None:
    released_twice(desk)
    panel = history(shown, qtbot, 3)
    panel.select(0, 1)

    qtbot.mouseClick(panel.details.meaning, Qt.MouseButton.LeftButton)

    opened = panel.window().findChild(ComparisonWindow)
    assert opened.pair == ("1.0.0", "2.0.0")
    qtbot.waitUntil(lambda: opened.is_current)
    opened.close()
