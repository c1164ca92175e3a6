"""Making the project file small from the window: by key, by mouse, cancelled, and refused in words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from oms_desktop.app import compacting
from oms_desktop.app.arguments import Arguments
from oms_desktop.app.child_work import ChildWork
from oms_desktop.app.open_project import OpenProject
from oms_desktop.app.program import Program
from oms_desktop.app.settings import AppSettings
from oms_desktop.edits.records import rename
from oms_desktop.models.messages import message
from oms_desktop.views.dialogs.compact_dialog import CompactDialog
from tests.builders import an_id
from tests.views.airline_project import open_airline

NOTHING = Arguments(None, None, None, False, "light", "en")


@pytest.fixture
def project(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[OpenProject]:
    """A project with some history and a deleted branch, in its window."""
    with open_airline(tmp_path) as workspace:
        workspace.set_author("Ana", "")
        workspace.create_branch("gone")
        for number in range(40):
            edit = rename(workspace.snapshot, an_id("Pilot"), f"Pilot {number}")
            workspace.apply(edit, message("workspace.discard"))
            workspace.save_version(f"Version {number}")
        workspace.switch("main")
        workspace.delete_branch("gone")
        path = workspace.path
    program = Program(NOTHING, AppSettings(tmp_path / "settings.ini"))
    opened = program.open(path)
    assert opened is not None
    yield opened
    opened.window.close()
    qtbot.waitUntil(lambda: not program.projects)


def the_dialog(project: OpenProject, qtbot: QtBot) -> CompactDialog:
    project.desk.actions["file.compact"].trigger()
    dialog = project.window.findChild(CompactDialog)
    assert dialog is not None
    qtbot.waitExposed(dialog)
    return dialog


def test_return_compacts_and_says_by_how_much(project: OpenProject, qtbot: QtBot) -> None:
    root = project.workspace.snapshot.root
    before = project.workspace.path.stat().st_size
    dialog = the_dialog(project, qtbot)
    assert "Nothing you can go back to is lost" in dialog.text.text()

    qtbot.keyClick(dialog, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: "→" in dialog.text.text(), timeout=30_000)
    assert "objects that nothing led to are gone" in dialog.text.text()
    assert project.workspace.snapshot.root == root
    assert project.workspace.summaries()
    edit = rename(project.workspace.snapshot, an_id("Pilot"), "Captain")
    project.workspace.apply(edit, message("workspace.discard"))
    project.workspace.undo()
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    assert project.workspace.path.stat().st_size < before


def test_leaving_at_once_changes_nothing(project: OpenProject, qtbot: QtBot) -> None:
    before = set(project.workspace._store.objects.all_hashes())
    dialog = the_dialog(project, qtbot)

    qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert not dialog.isVisible()
    assert set(project.workspace._store.objects.all_hashes()) == before


def test_escape_cancels_the_work(project: OpenProject, qtbot: QtBot) -> None:
    before = set(project.workspace._store.objects.all_hashes())
    dialog = the_dialog(project, qtbot)
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    assert dialog.bar.isVisible()
    assert dialog.leave.text() == "Cancel"

    qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    qtbot.waitUntil(lambda: "Cancelled" in dialog.text.text(), timeout=30_000)
    assert set(project.workspace._store.objects.all_hashes()) == before
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_failure_is_said(
    project: OpenProject, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    missing = str(tmp_path / "missing.oms")

    def elsewhere(arguments: list[str], parent: object) -> ChildWork:
        return ChildWork([arguments[0], missing], parent)  # type: ignore[arg-type]

    monkeypatch.setattr(compacting, "ChildWork", elsewhere)
    dialog = the_dialog(project, qtbot)

    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: dialog.go.text() == "Close", timeout=30_000)
    assert "missing.oms" in dialog.text.text()
