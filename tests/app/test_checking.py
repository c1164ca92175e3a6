"""A large project is checked in a child of the program, and edits meanwhile are not forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from oms_desktop.app.arguments import read_arguments
from oms_desktop.app.checking import Checking
from oms_desktop.app.open_project import OpenProject
from oms_desktop.app.program import Program
from oms_desktop.app.settings import AppSettings
from oms_desktop.checks import Problem
from oms_desktop.edits import records
from oms_desktop.models.messages import message
from oms_desktop.views.panels import problem_finder
from oms_desktop.views.panels.problem_finder import ProblemFinder
from oms_desktop.views.panels.problems_panel import ProblemsPanel
from tests.builders import an_id
from tests.views.airline_project import open_airline


@pytest.fixture
def project(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[OpenProject]:
    """A project that counts as large, in the window of the program."""
    with open_airline(tmp_path) as workspace:
        path = workspace.path
    monkeypatch.setattr(problem_finder, "MOST_HERE", 10)
    program = Program(read_arguments([]), AppSettings(tmp_path / "settings.ini"))
    opened = program.open(path)
    assert opened is not None
    yield opened
    opened.window.close()
    qtbot.waitUntil(lambda: not program.projects)


def finder_of(project: OpenProject) -> ProblemFinder:
    panel = project.window.findChild(ProblemsPanel)
    assert panel is not None
    return panel.finder


def test_a_large_project_is_checked_in_a_child(project: OpenProject, qtbot: QtBot) -> None:
    finder = finder_of(project)
    assert finder.is_looking

    qtbot.waitUntil(lambda: not finder.is_looking, timeout=30_000)

    assert finder.problems() == project.workspace.problems()
    assert finder.problems()


def test_an_edit_while_the_child_works_is_looked_at(project: OpenProject, qtbot: QtBot) -> None:
    finder, workspace = finder_of(project), project.workspace

    changes = records.rename_api(workspace.snapshot, an_id("Fax notice"), "fax notice")
    workspace.apply(changes, message("workspace.discard"))
    qtbot.waitUntil(lambda: not finder.is_looking, timeout=30_000)

    assert set(finder.problems()) == set(workspace.problems())


def test_a_check_that_cannot_be_made_finds_nothing(tmp_path: Path, qtbot: QtBot) -> None:
    answers: list[tuple[Problem, ...] | None] = []
    checking = Checking(tmp_path / "nothing.oms")

    checking.start(answers.append)

    qtbot.waitUntil(lambda: bool(answers), timeout=30_000)
    assert answers == [None]


def test_a_check_that_is_stopped_says_nothing(project: OpenProject, qtbot: QtBot) -> None:
    answers: list[tuple[Problem, ...] | None] = []
    checking = Checking(project.workspace.path)
    checking.start(answers.append)

    checking.stop()
    qtbot.wait(50)

    assert answers == []
