"""Comparing two versions: changelog, what follows, migration plan, and taking it along as text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from oms_desktop.views.desk import Desk
from oms_desktop.views.versions.comparison_pages import PLAN
from oms_desktop.views.versions.comparison_window import ComparisonWindow
from tests.builders import a_type, an_id
from tests.views.versions.material import break_something, release_first
from tests.workspace.conftest import change, create

Show = Callable[..., Any]
HANGAR = a_type("Hangar")


@pytest.fixture
def released(desk: Desk) -> Desk:
    """1.0.0, then 2.0.0 which breaks something."""
    release_first(desk.workspace)
    break_something(desk.workspace)
    create(desk.workspace, HANGAR)
    desk.workspace.save_version("Break")
    desk.workspace.release("2.0.0", "Seats went.")
    return desk


def comparing(shown: Show, qtbot: QtBot, *pair: object) -> ComparisonWindow:
    dialog: ComparisonWindow = shown(ComparisonWindow, before=pair[0], after=pair[1])
    dialog.resize(820, 620)
    qtbot.waitUntil(lambda: dialog.is_current)
    return dialog


def test_two_releases_have_changelog_consequences_and_plan(
    shown: Show, released: Desk, qtbot: QtBot
) -> None:
    dialog = comparing(shown, qtbot, "1.0.0", "2.0.0")

    assert dialog.badge.text() == "Incompatible"
    texts = [dialog.pages.tabs.tabText(i) for i in range(3)]
    plan = released.workspace.migration_plan("1.0.0", "2.0.0")
    assert texts == ["Changelog 3", "What follows 3", f"Migration {len(plan.steps)}"]
    headings = [one.text for one in dialog.pages.changelog.rows.sentences if one.is_heading]
    assert headings == ["Breaking  2", "Added  1"]


def test_steps_say_loss_order_and_way_back(shown: Show, released: Desk, qtbot: QtBot) -> None:
    dialog = comparing(shown, qtbot, "1.0.0", "2.0.0")
    pages = dialog.pages
    tab = pages.tabs.tabRect(PLAN).center()
    qtbot.mouseClick(pages.tabs, Qt.MouseButton.LeftButton, pos=tab)

    rows = pages.plan.rows.sentences

    assert pages.plan.isVisible()
    assert [one.text.split(".")[0] for one in rows] == [str(i + 1) for i in range(len(rows))]
    drop = next(one for one in rows if "Drop" in one.text)
    assert "loses all values" in drop.note
    assert "no way back" in drop.note
    assert not pages.back.isVisible()
    assert "no way back" in pages.about_plan.text()


def test_what_loses_nothing_shows_its_way_back(shown: Show, desk: Desk, qtbot: QtBot) -> None:
    release_first(desk.workspace)
    create(desk.workspace, HANGAR)
    dialog = comparing(shown, qtbot, "1.0.0", None)
    pages = dialog.pages
    pages.tabs.setCurrentIndex(PLAN)
    there = pages.plan.texts()

    qtbot.mouseClick(pages.back, Qt.MouseButton.LeftButton, pos=pages.back.rect().center())
    if not pages.back.isChecked():  # a style may answer clicks on its box only
        qtbot.keyClick(pages.back, Qt.Key.Key_Space)

    assert pages.plan.texts() != there
    assert "Hangar" in pages.plan.texts()[0]


def test_swapping_asks_for_the_way_from_the_later_to_the_earlier(
    shown: Show, released: Desk, qtbot: QtBot
) -> None:
    dialog = comparing(shown, qtbot, "1.0.0", "2.0.0")

    qtbot.mouseClick(dialog.swap, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: dialog.is_current and dialog.pair == ("2.0.0", "1.0.0"))
    headings = [one.text for one in dialog.pages.changelog.rows.sentences if one.is_heading]
    assert headings[0] == "Breaking  1"


def test_another_version_is_chosen_by_key(shown: Show, released: Desk, qtbot: QtBot) -> None:
    dialog = comparing(shown, qtbot, "1.0.0", "2.0.0")
    dialog.after.setFocus()

    qtbot.keyClick(dialog.after, Qt.Key.Key_End)

    qtbot.waitUntil(lambda: dialog.is_current and dialog.pair == ("1.0.0", "1.0.0"))
    assert dialog.badge.text() == "No difference"
    assert not dialog.pages.changelog.isVisible()


def test_it_follows_the_working_copy(shown: Show, desk: Desk, qtbot: QtBot) -> None:
    release_first(desk.workspace)
    dialog = comparing(shown, qtbot, "1.0.0", None)
    assert dialog.badge.text() == "No difference"

    change(desk.workspace, an_id("Pilot"), display_name="Captain")

    qtbot.waitUntil(lambda: dialog.badge.text() == "Compatible")


def test_a_row_shows_its_record_and_the_window_stays(
    shown: Show, released: Desk, qtbot: QtBot
) -> None:
    dialog = comparing(shown, qtbot, "1.0.0", "2.0.0")
    rows = dialog.pages.changelog
    index = rows.rows.index(1)

    at = rows.visualRect(index).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=at)

    assert released.selection.current == an_id("Aircraft")
    assert dialog.isVisible()


def test_it_is_copied_and_saved_in_full(
    shown: Show, released: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = comparing(shown, qtbot, "1.0.0", "2.0.0")

    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    text = QGuiApplication.clipboard().text()
    dialog.save_to(tmp_path / "changes.md")

    assert text.startswith("# Airline network: from 1.0.0 to 2.0.0\n\n**Incompatible.**")
    for part in ("## Changelog", "### Breaking", "## What follows", "## Migration", "\n1. "):
        assert part in text
    assert (tmp_path / "changes.md").read_text("utf-8") == text


def test_a_place_that_cannot_be_written_is_said(
    shown: Show, released: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = comparing(shown, qtbot, "1.0.0", "2.0.0")

    assert not dialog.save_to(tmp_path / "nowhere" / "changes.md")

    assert "changes.md cannot be written" in dialog.complaint.words()
