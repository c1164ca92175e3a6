"""Problems, changes, usages and history: what they show, where they lead, what they take back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from oms_desktop.edits.properties import add_property
from oms_desktop.edits.records import rename, set_fields
from oms_desktop.models.messages import message
from oms_desktop.models.object_type import ObjectType
from oms_desktop.views.desk import Desk
from oms_desktop.views.item_models.panel_rows import LINK, TEXT, TITLE
from oms_desktop.views.panels.changes_panel import ChangesPanel
from oms_desktop.views.panels.history_panel import HistoryPanel
from oms_desktop.views.panels.problems_panel import ProblemsPanel
from oms_desktop.views.panels.usages_panel import UsagesPanel
from tests.builders import an_id

Show = Callable[..., Any]
LABEL = message("edits.create", name="x")


def a_required_member(desk: Desk) -> None:
    """Let *Asset* ask for a manufacturer, which *Aircraft* does not have."""
    snapshot = desk.workspace.snapshot
    changes = add_property(snapshot, an_id("Asset"), an_id("m"), "manufacturer", required=True)
    desk.workspace.apply(changes, LABEL)


def row_of(panel: ProblemsPanel, code: str) -> int:
    return next(i for i, one in enumerate(panel.finder.problems()) if one.code == code)


def test_a_problem_is_found_after_the_edit_that_makes_it(
    shown: Show, desk: Desk, qtbot: QtBot
) -> None:
    panel = shown(ProblemsPanel)
    qtbot.waitUntil(lambda: not panel.finder.is_looking)
    with qtbot.waitSignal(panel.count_changed):
        a_required_member(desk)

    qtbot.waitUntil(lambda: any(one.code == "missing_member" for one in panel.finder.problems()))
    row = panel.model.panel_row(row_of(panel, "missing_member"))
    assert row.title == "Aircraft"
    assert row.icon == "circle-x"
    assert row.spoken == "Error"
    assert row.link == "Add manufacturer"


def test_the_link_mends_the_problem_as_one_step(shown: Show, desk: Desk, qtbot: QtBot) -> None:
    a_required_member(desk)
    panel = shown(ProblemsPanel)
    panel.finder.finish()
    index = panel.model.index(row_of(panel, "missing_member"), LINK)

    at = panel.view.visualRect(index).center()
    qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=at)

    aircraft = desk.workspace.snapshot.get(an_id("Aircraft"))
    assert isinstance(aircraft, ObjectType)
    assert aircraft.properties[-1].display_name == "manufacturer"
    panel.finder.finish()
    assert not any(one.code == "missing_member" for one in panel.finder.problems())
    desk.workspace.undo()
    panel.finder.finish()
    assert any(one.code == "missing_member" for one in panel.finder.problems())


def test_a_click_jumps_to_the_place(shown: Show, desk: Desk, qtbot: QtBot) -> None:
    a_required_member(desk)
    panel = shown(ProblemsPanel)
    panel.finder.finish()
    index = panel.model.index(row_of(panel, "missing_member"), TEXT)

    with qtbot.waitSignal(desk.opened) as opened:
        at = panel.view.visualRect(index).center()
        qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=at)

    assert opened.args == [an_id("Aircraft")]


def test_stepping_goes_through_all_problems_and_begins_again(shown: Show, desk: Desk) -> None:
    a_required_member(desk)
    panel = shown(ProblemsPanel)
    panel.finder.finish()
    count = panel.model.rowCount()

    seen = []
    for _ in range(count + 1):
        panel.step(1)
        seen.append(panel.view.currentIndex().row())

    assert seen == [*range(count), 0]


def test_finding_by_slices_gives_what_a_full_check_gives(shown: Show, desk: Desk) -> None:
    a_required_member(desk)
    panel = shown(ProblemsPanel)
    panel.finder.finish()

    assert set(panel.finder.problems()) == set(desk.workspace.problems())


def test_changes_are_sentences_that_can_be_taken_back_one_by_one(
    shown: Show, desk: Desk, qtbot: QtBot
) -> None:
    snapshot = desk.workspace.snapshot
    desk.workspace.apply(
        set_fields(snapshot, [an_id("Pilot")], description="Flies.", aliases=("flyer",)), LABEL
    )
    panel = shown(ChangesPanel)
    qtbot.waitUntil(lambda: panel.list.model().rowCount() == 1)
    model = panel.list.model()
    record = model.index(0, TITLE)
    panel.list.expand(record)
    assert model.rowCount(record) == 2

    words = [model.index(row, TEXT, record).data() for row in range(2)]
    aliases = next(row for row in range(2) if "flyer" in words[row])
    link = model.index(aliases, LINK, record)
    qtbot.mouseClick(
        panel.list.viewport(), Qt.MouseButton.LeftButton, pos=panel.list.visualRect(link).center()
    )

    pilot = desk.workspace.snapshot.get(an_id("Pilot"))
    assert (pilot.aliases, pilot.description) == ((), "Flies.")


def test_everything_can_be_taken_back(shown: Show, desk: Desk, qtbot: QtBot) -> None:
    desk.workspace.apply(rename(desk.workspace.snapshot, an_id("Pilot"), "Captain"), LABEL)
    panel = shown(ChangesPanel)
    qtbot.waitUntil(lambda: panel.discard.isVisible())

    qtbot.mouseClick(panel.discard, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: panel.nothing.isVisible())
    assert desk.workspace.snapshot.get(an_id("Pilot")).display_name == "Pilot"


def test_usages_follow_the_selection_until_kept(shown: Show, desk: Desk) -> None:
    panel = shown(UsagesPanel)
    desk.selection.set([an_id("Airline")])
    texts = [panel.model.panel_row(row).title for row in range(panel.model.rowCount())]
    assert "operated by" in texts

    panel.keep.setChecked(True)
    desk.selection.set([an_id("Pilot")])

    assert [panel.model.panel_row(row).title for row in range(panel.model.rowCount())] == texts


def test_history_shows_what_a_version_changed_and_restores_it(
    shown: Show, desk: Desk, qtbot: QtBot
) -> None:
    desk.workspace.apply(rename(desk.workspace.snapshot, an_id("Pilot"), "Captain"), LABEL)
    desk.workspace.save_version("Say captain")
    panel = shown(HistoryPanel)
    qtbot.waitUntil(lambda: panel.model.rowCount() == 2)
    assert panel.details.model.index(0, TEXT).data() == "renamed Pilot to Captain"

    panel.select(1)
    qtbot.mouseClick(panel.details.restore, Qt.MouseButton.LeftButton)

    assert desk.workspace.snapshot.get(an_id("Pilot")).display_name == "Pilot"
    assert desk.workspace.has_changes


def test_two_chosen_versions_are_compared(shown: Show, desk: Desk, qtbot: QtBot) -> None:
    for name in ("Captain", "Aviator"):
        desk.workspace.apply(rename(desk.workspace.snapshot, an_id("Pilot"), name), LABEL)
        desk.workspace.save_version(f"Say {name}")
    panel = shown(HistoryPanel)
    qtbot.waitUntil(lambda: panel.model.rowCount() == 3)

    panel.select(0, 2)

    assert panel.details.model.index(0, TEXT).data() == "renamed Pilot to Aviator"
    assert not panel.details.restore.isVisible()
