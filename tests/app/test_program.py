"""The program: what leads to a window, what refuses in words, and what survives."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import orjson
import pytest
import shiboken6
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from oms_desktop.app import program as program_module
from oms_desktop.app.arguments import Arguments, read_arguments
from oms_desktop.app.opening import free_path, make_project
from oms_desktop.app.program import Program
from oms_desktop.app.settings import AppSettings
from oms_desktop.views.language import use_language
from tests.views.airline_project import open_airline

TURTLE = """
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix ex: <https://example.org/> .
ex:Ship a owl:Class ; rdfs:label "Ship"@en .
ex:Boat a owl:Class ; rdfs:subClassOf ex:Ship .
"""
NOTHING = Arguments(None, None, None, False, "light", "en")


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let new projects go to a folder of this test."""
    folder = tmp_path / "documents"
    monkeypatch.setattr(program_module, "project_folder", lambda: folder)
    return folder


@pytest.fixture
def program(tmp_path: Path, documents: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Program]:
    """The program with settings of its own; all its windows are gone afterwards."""
    made = Program(NOTHING, AppSettings(tmp_path / "settings.ini"))
    yield made
    for project in list(made.projects):
        project.window.close()
    qtbot.waitUntil(lambda: not made.projects)
    if made.start_page is not None:
        shiboken6.delete(made.start_page)
    use_language("en")


@pytest.fixture
def airline(tmp_path: Path) -> Path:
    """A project file that nobody has open."""
    with open_airline(tmp_path) as workspace:
        return workspace.path


def test_help_and_version_need_no_display() -> None:
    environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "QT_QPA_PLATFORM")}
    code = (
        "import sys; from oms_desktop.app.main import main\n"
        "try: main(['--version'])\n"
        "except SystemExit as end: sys.exit(end.code or ('PySide6' in sys.modules))"
    )

    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)  # fmt: skip

    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("OMS Desktop")


def test_the_command_line_is_read() -> None:
    given = read_arguments(["a.oms", "--theme", "dark", "--language", "ko", "--quit"])

    assert (given.file, given.theme, given.language, given.quit) == (
        Path("a.oms"),
        "dark",
        "ko",
        True,
    )
    assert read_arguments(["--sample"]).sample == "airline"


def test_without_a_file_the_start_page_offers_the_samples(program: Program) -> None:
    program.show_first()

    assert program.start_page is not None
    assert program.start_page.isVisible()
    titles = [row.entry.title for row in program.start_page.rows]
    assert titles == ["Airline network", "schema.org 30.0"]


def test_a_sample_opens_as_a_copy_and_the_same_copy_again(
    program: Program, documents: Path, qtbot: QtBot
) -> None:
    program.show_first()
    assert program.start_page is not None
    program.start_page.rows[0].click()

    qtbot.waitUntil(lambda: len(program.projects) == 1, timeout=30_000)
    (project,) = program.projects
    assert project.workspace.path == documents / "Airline network.oms"
    assert project.workspace.count("object_type") > 30
    assert program.start_page is None
    assert program.settings.recent() == [documents / "Airline network.oms"]
    assert not project.workspace.has_changes
    assert project.workspace.undo_label is None
    assert project.workspace.author is None
    program.open_sample("airline")
    assert len(program.projects) == 1


def test_making_a_sample_can_be_cancelled_and_leaves_nothing(
    program: Program, documents: Path, qtbot: QtBot
) -> None:
    program.show_first()
    page = program.start_page
    assert page is not None
    page.rows[1].click()
    qtbot.waitUntil(lambda: any(documents.glob(".*.making")), timeout=30_000)
    assert not page.rows[0].isEnabled()

    page.cancel.click()

    qtbot.waitUntil(lambda: program.making is None, timeout=30_000)
    assert list(documents.iterdir()) == []
    assert "Cancelled" in page.notice.text
    assert page.rows[0].isEnabled()


def test_a_sample_that_cannot_be_made_says_why(
    program: Program, documents: Path, qtbot: QtBot
) -> None:
    program.show_first()
    page = program.start_page
    assert page is not None
    documents.mkdir()
    unfinished = documents / ".Airline network.oms.making"
    with make_project(unfinished):  # another window makes it just now
        program.open_sample("airline")
        qtbot.waitUntil(lambda: program.making is None, timeout=30_000)

        assert "already open" in page.notice.text
        assert program.projects == []
        assert unfinished.exists()


def test_a_file_that_is_no_project_is_refused_in_words(program: Program, tmp_path: Path) -> None:
    path = tmp_path / "broken.oms"
    path.write_bytes(b"This is no database." * 400)

    program.open(path)

    assert program.start_page is not None
    assert "is not an OMS project" in program.start_page.notice.text
    assert path.read_bytes() == b"This is no database." * 400


def test_a_missing_file_is_refused_in_words(program: Program, tmp_path: Path) -> None:
    program.open(tmp_path / "gone.oms")

    assert program.start_page is not None
    assert "gone.oms" in program.start_page.notice.text


def test_a_project_that_is_open_elsewhere_says_so(program: Program, tmp_path: Path) -> None:
    with open_airline(tmp_path) as workspace:
        code = (
            "import sys; from pathlib import Path\n"
            "from oms_desktop.app.opening import open_project\n"
            "from oms_desktop.workspace import AlreadyOpen\n"
            "try: open_project(Path(sys.argv[1]))\n"
            "except AlreadyOpen as error: print(error.message)"
        )
        done = subprocess.run([sys.executable, "-c", code, str(workspace.path)], capture_output=True, text=True, check=True)  # fmt: skip

    assert "already open" in done.stdout


def test_opening_the_same_file_twice_raises_its_window(program: Program, airline: Path) -> None:
    first = program.open(airline)

    assert program.open(airline) is first
    assert len(program.projects) == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write every file")
def test_a_read_only_project_offers_a_copy(
    program: Program, airline: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    copy = tmp_path / "copy.oms"
    monkeypatch.setattr(
        "PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_a, **_k: (str(copy), "")
    )
    airline.chmod(stat.S_IRUSR)
    airline.parent.chmod(stat.S_IRUSR | stat.S_IXUSR)

    program.open(airline)

    qtbot.waitUntil(lambda: [p.workspace.path for p in program.projects] == [copy])


def test_a_turtle_file_is_imported_into_a_new_project(
    program: Program, tmp_path: Path, documents: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "ships.ttl"
    file.write_text(TURTLE)

    program.open(file)

    (project,) = program.projects
    qtbot.waitUntil(lambda: project.workspace.count("object_type") == 2, timeout=30_000)
    assert project.workspace.path == documents / "ships.oms"
    qtbot.waitUntil(lambda: "new" in project.window.notice.text)
    assert project.workspace.undo_label is not None


def test_a_malformed_file_says_where_and_changes_nothing(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "bad.ttl"
    file.write_text(TURTLE + "ex:Broken a owl:Class ; rdfs:label .\n")

    program.open(file)

    (project,) = program.projects
    qtbot.waitUntil(lambda: "line" in project.window.notice.text, timeout=30_000)
    assert project.workspace.count("object_type") == 0


def test_the_import_child_tells_progress_and_result_as_lines(tmp_path: Path) -> None:
    file = tmp_path / "ships.ttl"
    file.write_text(TURTLE)
    path = free_path(tmp_path, "ships")
    with make_project(path):
        command = [sys.executable, "-m", "oms_desktop.cli.main", "import", str(path), str(file), "--dry-run", "--progress"]  # fmt: skip
        done = subprocess.run(command, capture_output=True, check=True)

    told = [orjson.loads(line) for line in done.stdout.splitlines()]
    assert told[-1]["added"] >= 2
    assert all("total" in line for line in told[:-1])


def test_the_language_changes_at_once_and_the_selection_stays(
    program: Program, airline: Path, qtbot: QtBot
) -> None:
    project = program.open(airline)
    assert project is not None
    chosen = [one.id for one in project.workspace.summaries("object_type")][:1]
    project.desk.selection.set(chosen)

    project.desk.actions["view.language_ko"].trigger()

    qtbot.waitUntil(lambda: project.desk.actions["edit.copy"].text() == "복사")
    assert project.window.isVisible()
    assert list(project.desk.selection.ids) == chosen
    project.desk.actions["view.language_en"].trigger()
    qtbot.waitUntil(lambda: project.desk.actions["edit.copy"].text() == "Copy")


def test_a_theme_is_remembered(program: Program, airline: Path) -> None:
    project = program.open(airline)
    assert project is not None

    project.desk.actions["view.theme_dark"].trigger()

    assert program.settings.theme == "dark"
    project.desk.actions["view.theme_light"].trigger()


def test_after_a_crash_the_program_is_where_it_was(
    program: Program, airline: Path, tmp_path: Path
) -> None:
    program.settings.set_left_open(airline)

    program.show_first()

    (project,) = program.projects
    assert project.workspace.path == airline
    assert "nothing is lost" in project.window.notice.text


def test_projects_go_to_the_documents_of_the_user() -> None:
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)

    from oms_desktop.app.opening import project_folder

    assert project_folder() == Path(documents) / "OMS Desktop"
