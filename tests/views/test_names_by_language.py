"""The Korean window calls things by their Korean names, and edits those names in place."""

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from oms_desktop.views.desk import Desk
from oms_desktop.views.diagrams.cards import OntologyCards
from oms_desktop.views.explorer.model import NODE_ROLE
from oms_desktop.views.language import use_language
from oms_desktop.views.main_window import MainWindow
from oms_desktop.workspace import Workspace
from tests.builders import an_id
from tests.views.conftest import no_looks

AIRCRAFT = an_id("Aircraft")


@pytest.fixture
def korean(project: Workspace, tmp_path, qtbot: QtBot) -> Iterator[MainWindow]:
    """The main window in Korean."""
    use_language("ko")
    desk = Desk(project)
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    made = MainWindow(desk, no_looks(), settings)
    made.show()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: made.area.current is not None)
    yield made
    made.close()
    shiboken6.delete(made)
    desk.close()
    use_language("en")


def test_records_are_called_by_their_korean_names(korean: MainWindow, qtbot: QtBot) -> None:
    desk = korean.desk
    desk.open(AIRCRAFT)

    assert OntologyCards(desk.workspace, {}, {}).card(AIRCRAFT).name == "항공기"
    explorer = korean.explorer
    qtbot.waitUntil(lambda: explorer.tree.currentIndex().isValid())
    assert explorer.tree.currentIndex().data() == "항공기"
    assert "항공기" in {label.text() for label in visible_labels(korean)}
    assert desk.workspace.changes()[:] == []


def test_renaming_in_place_changes_the_korean_name(korean: MainWindow, qtbot: QtBot) -> None:
    desk, tree = korean.desk, korean.explorer.tree
    desk.open(AIRCRAFT)
    qtbot.waitUntil(lambda: tree.currentIndex().isValid())
    assert tree.currentIndex().data(NODE_ROLE).record == AIRCRAFT

    tree.setFocus()
    qtbot.waitUntil(desk.actions["edit.rename"].isEnabled)
    qtbot.keyClick(tree, Qt.Key.Key_F2)
    editor = tree.findChild(QLineEdit)
    assert editor is not None
    editor.setText("비행기")  # QTest can type Latin letters only
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.workspace.name_of(AIRCRAFT) == "비행기")

    record = desk.workspace.snapshot.get(AIRCRAFT)
    assert (record.display_name, dict(record.labels)["ko"]) == ("Aircraft", "비행기")
    assert tree.currentIndex().data() == "비행기"


def visible_labels(window: MainWindow) -> list[QLabel]:
    return [label for label in window.findChildren(QLabel) if label.isVisible()]
