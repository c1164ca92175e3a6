"""What tests of the window stand on: a themed application, an open project, its desk, and the whole window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from oms_desktop.views.commands.looking import Looks
from oms_desktop.views.desk import Desk
from oms_desktop.views.main_window import MainWindow
from oms_desktop.views.theme.apply import apply_theme
from oms_desktop.workspace import Workspace
from tests.views.airline_project import open_airline


@pytest.fixture(autouse=True)
def themed(qapp: QApplication) -> None:
    """Give every test the light theme and Pretendard."""
    apply_theme(qapp, "light")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Workspace]:
    """An open project on a small airline ontology."""
    with open_airline(tmp_path) as workspace:
        yield workspace


@pytest.fixture
def desk(project: Workspace, qapp: QApplication) -> Iterator[Desk]:
    """The desk of that project, without a window."""
    made = Desk(project)
    yield made
    made.close()


def no_looks() -> Looks:
    """Return looks that cannot be changed."""
    return Looks(
        theme=lambda: "light",
        set_theme=lambda _name: None,
        language=lambda: "en",
        set_language=lambda _code: None,
        points=lambda: 10.0,
        set_points=lambda _points: None,
    )


@pytest.fixture
def window(desk: Desk, tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    """The main window on that project, shown at 1440 × 900."""
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    made = MainWindow(desk, no_looks(), settings)
    made.show()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: made.area.current is not None)
    yield made
    made.close()
    shiboken6.delete(made)  # before the project closes, as the program does it
