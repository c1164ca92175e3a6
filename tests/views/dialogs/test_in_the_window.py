"""Panels, inspector and dialogs where people use them: in the main window, by their keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from oms_desktop.edits.properties import add_property
from oms_desktop.models.messages import message
from oms_desktop.views.dialogs.branch_dialog import BranchesDialog
from oms_desktop.views.dialogs.review_dialog import ReviewDialog
from oms_desktop.views.dialogs.settings_dialog import SettingsDialog
from oms_desktop.views.inspector.inspector import Inspector
from oms_desktop.views.inspector.pages import GeneralPage
from oms_desktop.views.main_window import MainWindow
from oms_desktop.views.panels.problems_panel import ProblemsPanel
from tests.builders import an_id


def test_a_name_written_in_the_inspector_is_reviewed_and_saved(
    window: MainWindow, qtbot: QtBot
) -> None:
    desk = window.desk
    desk.selection.set([an_id("Registration")])
    inspector = window.findChild(Inspector)
    page = inspector.page()
    assert isinstance(page, GeneralPage)
    name = page.form.row("display_name").editor.control()
    assert isinstance(name, QLineEdit)
    name.setFocus()
    name.selectAll()
    qtbot.keyClicks(name, "Registration mark")
    qtbot.keyClick(name, Qt.Key.Key_Return)

    desk.actions.refresh_now()
    desk.actions["version.review"].trigger()
    dialog = window.findChild(ReviewDialog)
    qtbot.waitExposed(dialog)
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)

    assert desk.workspace.history()[0].message == "Renamed Registration to Registration mark"
    assert not desk.workspace.has_changes


def test_next_problem_raises_the_panel_and_selects_the_record(
    window: MainWindow, qtbot: QtBot
) -> None:
    desk = window.desk
    member = add_property(
        desk.workspace.snapshot, an_id("Asset"), an_id("m"), "manufacturer", required=True
    )
    desk.workspace.apply(member, message("edits.create", name="x"))
    panel = window.findChild(ProblemsPanel)
    panel.finder.finish()

    desk.actions["problems.next"].trigger()

    problem = panel.problem(panel.view.current())
    assert problem is not None
    assert desk.selection.current == problem.record
    assert window.panels.current == "problems"


def test_every_action_of_ours_says_why_it_cannot_be_done(window: MainWindow) -> None:
    actions = window.desk.actions
    actions.refresh_now()

    for name in ("version.review", "version.discard", "sync.send", "sync.get", "usages.show"):
        assert not actions[name].isEnabled()
        assert actions.entry(name).reason


def test_branches_and_settings_open_over_the_window(window: MainWindow, qtbot: QtBot) -> None:
    for name, kind in (("branch.manage", BranchesDialog), ("app.settings", SettingsDialog)):
        window.desk.actions[name].trigger()
        dialog = window.findChild(kind)
        qtbot.waitExposed(dialog)
        assert QApplication.activeModalWidget() is dialog
        dialog.accept()
