"""Where the tour happens: the program of one desk, the pictures, and what went wrong behind the windows."""

from __future__ import annotations

import json
import sys
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QPoint, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from oms_desktop.app.arguments import Arguments
from oms_desktop.app.open_project import OpenProject
from oms_desktop.app.program import Program
from oms_desktop.app.settings import AppSettings
from oms_desktop.models.record import Record
from oms_desktop.resource_files import resource_path
from oms_desktop.views.canvas.view import GraphView
from oms_desktop.views.diagrams.panel import DiagramPanel
from oms_desktop.views.main_window import MainWindow
from oms_desktop.views.panels.problems_panel import ProblemsPanel
from oms_desktop.views.texts import title_of
from oms_desktop.workspace import Workspace
from tests.server_process import ServerProcess
from tests.tour.hands import (
    check,
    click_tab,
    delete_now,
    settle,
    take_keyboard,
    wait,
)

HARMLESS = ("This plugin does not support",)
"""What Qt's offscreen platform says of window managers."""


class Tongue:
    """The words on the screen, asked for in English."""

    def __init__(self, language: str) -> None:
        self._words: dict[str, str] = {}
        if language != "en":
            for file in sorted(resource_path(f"translations/{language}").glob("*.json")):
                self._words.update(json.loads(file.read_text("utf-8")))

    def __call__(self, english: str) -> str:
        return self._words.get(english, english)


class Behind:
    """Everything the program complained of without showing it; a tour without deviations has none of it."""

    def __init__(self) -> None:
        self.complaints: list[str] = []
        qInstallMessageHandler(self._on_message)
        sys.excepthook = self._on_error
        sys.unraisablehook = lambda told: self._on_error(
            told.exc_type, told.exc_value or told.exc_type(), told.exc_traceback
        )

    def _on_message(self, kind: QtMsgType, _where: QMessageLogContext, text: str) -> None:
        if not any(part in text for part in HARMLESS):
            self.complaints.append(f"{kind.name}: {text}")

    def _on_error(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        self.complaints.append("".join(traceback.format_exception(kind, error, trace)))


class Desk:
    """One person at one machine: a program with settings and projects of its own."""

    def __init__(self, stage: Stage, name: str, author: tuple[str, str]) -> None:
        self.stage = stage
        self.home = stage.folder / name
        self.home.mkdir(parents=True, exist_ok=True)
        self.author = author
        self.known = False
        self.program = self._start()

    def _start(self) -> Program:
        given = Arguments(None, None, None, False, self.stage.theme, self.stage.language)
        return Program(given, AppSettings(self.home / "settings.ini"))

    def restart(self) -> None:
        """End the program, as closing all windows does, and start it anew."""
        check(not self.program.projects, "the program ends with a project open")
        self.program.deleteLater()
        delete_now()
        self.program = self._start()

    def begin(self) -> None:
        """Show what the program shows when it is started."""
        self.program.show_first()
        page = self.program.start_page
        shown: QWidget | None = page if page is not None else None
        if shown is None and self.program.projects:
            shown = self.window
        assert shown is not None
        expose(shown)

    @property
    def project(self) -> OpenProject:
        """The project opened last."""
        check(self.program.projects, "no project is open")
        return self.program.projects[-1]

    @property
    def window(self) -> MainWindow:
        """Its window."""
        return self.project.window

    @property
    def workspace(self) -> Workspace:
        """What it holds, for reading."""
        return self.project.workspace

    @property
    def panel(self) -> DiagramPanel:
        """The diagram in front."""
        panel = self.window.area.current
        assert panel is not None
        return panel

    @property
    def view(self) -> GraphView:
        """The canvas in front."""
        return self.panel.view

    def opened(self) -> None:
        """Wait until a project is open, painted and checked."""
        wait(lambda: self.program.projects, "a project to open", 90)
        expose(self.window)
        self.rested()
        self.checked()

    def rested(self) -> None:
        """Wait until no layout runs any more."""
        wait(lambda: not self.panel.work, "the layout", 60)

    def checked(self) -> None:
        """Wait until every record was checked for problems."""
        found = self.window.panels.panel("problems")
        assert isinstance(found, ProblemsPanel)
        wait(lambda: not found.finder.is_looking, "every record to be checked", 60)

    def shown(self, name: str, kind: str = "object_type") -> str:
        """Return what the window calls the record of *kind* whose English name is *name*."""
        return title_of(self.record(name, kind))

    def show_diagram(self, name: str) -> None:
        """Click the tab of a diagram."""
        click_tab(self.window.area.tabs, self.shown(name, "diagram"))

    def record(self, name: str, kind: str = "object_type") -> Record:
        """Return the record of *kind* that is called *name*."""
        found = self.maybe(name, kind)
        check(found is not None, f"the project has no {kind} “{name}”")
        assert found is not None
        return found

    def maybe(self, name: str, kind: str = "object_type") -> Record | None:
        """Return the record of *kind* that is called *name*, if there is one."""
        for summary in self.workspace.summaries(kind):
            if summary.display_name == name and summary.id in self.workspace.snapshot:
                return self.workspace.snapshot.get(summary.id)
        return None

    def notice(self) -> str:
        """Return what the line under the top bar says."""
        return self.window.notice.text

    def inspector(self) -> QWidget:
        """The inspector."""
        assert self.window.inspector is not None
        return self.window.inspector


class Stage:
    """The looks, the folder, the pictures."""

    def __init__(self, look: str, folder: Path, pictures: Path) -> None:
        self.look = look
        self.theme = "dark" if look == "dark" else "light"
        self.language = "ko" if look == "ko" else "en"
        self.folder = folder
        self.pictures = pictures
        self.words = Tongue(self.language)
        self.behind = Behind()
        self.taken: list[str] = []
        self.one: Desk
        self.two: Desk
        self.server: ServerProcess

    def shot(self, name: str, shown: QWidget) -> None:
        """Take a picture of a window with everything that is open over it."""
        settle()
        window = shown.window()
        canvas = window.findChildren(GraphView)
        for view in canvas:
            if view.isVisible():
                view.flush()
        settle()
        picture = window.grab()
        painter = QPainter(picture)
        for other in QApplication.topLevelWidgets():
            if other is not window and other.isVisible() and _is_over(other, window):
                _put(painter, picture, other, other.pos() - window.pos())
        painter.end()
        self.taken.append(name)
        file = self.pictures / f"{len(self.taken):02}-{name}.png"
        check(picture.save(str(file)), f"{file} could not be written")


def _is_over(other: QWidget, window: QWidget) -> bool:
    """Whether a window belongs to *window*: its dialog, menu or pop-up, at any depth."""
    above = other.parentWidget()
    while above is not None:
        if above is window or above.window() is window:
            return True
        above = above.parentWidget()
    return False


def _put(painter: QPainter, picture: QPixmap, other: QWidget, at: QPoint) -> None:
    """Paint a window over the picture, with the hairline a window manager would give it."""
    grabbed = other.grab()
    size = grabbed.deviceIndependentSize().toSize()
    room = picture.deviceIndependentSize().toSize()
    x = max(0, min(at.x(), room.width() - size.width()))
    y = max(0, min(at.y(), room.height() - size.height()))
    painter.fillRect(x - 1, y - 1, size.width() + 2, size.height() + 2, QColor(128, 128, 128, 160))
    painter.drawPixmap(x, y, grabbed)


def expose(window: QWidget) -> None:
    wait(
        lambda: (handle := window.windowHandle()) is not None and handle.isExposed(),
        "the window to be painted",
    )
    take_keyboard(window)
