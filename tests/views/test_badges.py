"""Cards carry the worst problem of their record, from what the problems panel has found."""

from pytestqt.qtbot import QtBot

from oms_desktop.models.messages import message
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.views.main_window import MainWindow
from tests.builders import an_id

AIRCRAFT = an_id("Aircraft")
LABEL = message("workspace.discard")


def test_a_card_shows_that_its_record_has_a_problem_and_that_it_is_solved(
    window: MainWindow, qtbot: QtBot
) -> None:
    workspace, panel = window.desk.workspace, window.area.current
    assert panel is not None
    qtbot.waitUntil(lambda: AIRCRAFT in panel.view.arrays.index)
    content = panel.view.content
    assert content.card(AIRCRAFT).badge is None
    record = workspace.snapshot.get(AIRCRAFT)

    workspace.apply(ChangeSet.replacing(record, record.evolve(extends=(AIRCRAFT,))), LABEL)

    qtbot.waitUntil(lambda: content.card(AIRCRAFT).badge == "error")
    workspace.undo()
    qtbot.waitUntil(lambda: content.card(AIRCRAFT).badge is None)


def test_a_remark_is_no_reason_to_mark_a_card(window: MainWindow, qtbot: QtBot) -> None:
    workspace, badges = window.desk.workspace, window.desk.badges
    record = workspace.snapshot.get(AIRCRAFT)
    found = window.panels.panel("problems").finder.problems

    workspace.apply(ChangeSet.replacing(record, record.evolve(api_name="aircraft")), LABEL)

    qtbot.waitUntil(lambda: any(one.record == AIRCRAFT for one in found()))
    assert badges.of(AIRCRAFT) is None
