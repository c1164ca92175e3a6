"""The program: the application, its windows, and what leads from one to the other. No rule about ontologies is here."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget

from oms_desktop.app import crash
from oms_desktop.app.arguments import Arguments, program_version
from oms_desktop.app.file_commands import IMPORT_FILTER, register_file_actions
from oms_desktop.app.importing import Importing
from oms_desktop.app.open_project import OpenProject
from oms_desktop.app.opening import (
    SUFFIX,
    free_path,
    make_project,
    open_project,
    project_folder,
)
from oms_desktop.app.sample_making import SampleMaking
from oms_desktop.app.settings import AppSettings
from oms_desktop.samples import samples
from oms_desktop.views.commands.looking import Looks
from oms_desktop.views.desk import Notice
from oms_desktop.views.language import use_language
from oms_desktop.views.start.start_page import Entry, StartPage, program_icon
from oms_desktop.views.texts import said
from oms_desktop.views.theme.apply import apply_theme
from oms_desktop.workspace import ReadOnlyFile, StoreError, Workspace, copy_project

log = logging.getLogger(__name__)

FILTER = "OMS (*.oms)"


class Program(QObject):
    """Everything above one project."""

    def __init__(self, given: Arguments, settings: AppSettings | None = None) -> None:
        existing = QApplication.instance()
        self.app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
        super().__init__()
        self._given = given
        self.settings = settings or AppSettings()
        self.projects: list[OpenProject] = []
        self.start_page: StartPage | None = None
        self.making: SampleMaking | None = None
        self._theme = given.theme or self.settings.theme
        self._language = given.language or self.settings.language
        self.app.setApplicationName("OMS Desktop")
        self.app.setApplicationVersion(program_version())
        self.app.setDesktopFileName("oms-desktop")
        self.app.setQuitOnLastWindowClosed(False)
        self.app.setWindowIcon(program_icon())
        use_language(self._language)
        apply_theme(self.app, self._theme, points=self.settings.points)
        self.app.styleHints().colorSchemeChanged.connect(lambda _scheme: self._follow_system())

    def run(self) -> int:
        """Show what was asked for and stay until the last window is closed."""
        log_file = crash.start_logging()
        crash.catch_crashes(lambda error: self._tell_crash(error, log_file))
        self.show_first()
        if self._given.screenshot or self._given.quit:
            QTimer.singleShot(1200, self._picture_and_quit)
        return self.app.exec()

    def show_first(self) -> None:
        """Open the file or sample of the command line, what was open at a crash, or the start page."""
        left_open = self.settings.left_open()
        if self._given.file is not None:
            self.open(self._given.file)
        elif self._given.sample is not None:
            self.open_sample(self._given.sample)
        elif left_open is not None and left_open.exists():
            self.open(left_open)
            if self.projects:
                self.projects[-1].desk.say(
                    self.tr(
                        "The program ended unexpectedly. This is where you were; nothing is lost."
                    ),
                    "good",
                )
        else:
            self.show_start()

    # ------------------------------------------------------------ opening

    def open(self, path: Path, parent: StartPage | None = None) -> OpenProject | None:
        """Open a project in a window of its own, or say on the start page why not."""
        path = path.absolute()
        for project in self.projects:
            if project.workspace.path == path:
                project.window.raise_()
                project.window.activateWindow()
                return project
        if path.suffix != SUFFIX and path.exists():
            self.import_file(path)
            return None
        try:
            return self.show_project(open_project(path))
        except StoreError as error:
            self._refuse(error, path)
            return None

    def open_sample(self, key: str) -> None:
        """Open the analyst's copy of a sample; make it first if there is none."""
        sample = next(one for one in samples() if one.id == key)
        name = sample.name(self._language)
        path = project_folder() / f"{name}{SUFFIX}"
        if path.exists():
            self.open(path)
        elif self.making is None:
            window = self.projects[-1].window if self.projects else None
            place = self.start_page or (window.status if window else self.show_start())
            self.making = SampleMaking(sample, path, place, self)
            self.making.made.connect(self._on_sample_made)
            self.making.ended.connect(self._on_sample_ended)
            self.app.aboutToQuit.connect(self.making.stop)
            self.making.start()

    def _on_sample_made(self, path: Path) -> None:
        self._forget_making()
        self.open(path)

    def _on_sample_ended(self, notice: Notice) -> None:
        self._forget_making()
        self._tell(notice)

    def _forget_making(self) -> None:
        if self.making is not None:
            self.making.deleteLater()
            self.making = None

    def create(self, parent: QWidget | None = None) -> OpenProject | None:
        """Ask for a name and a place, and make an empty project there."""
        proposed = free_path(project_folder(), self.tr("New ontology"))
        chosen, _ = QFileDialog.getSaveFileName(
            parent, self.tr("New project"), str(proposed), FILTER
        )
        if not chosen:
            return None
        path = Path(chosen)
        path = path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
        try:
            path.unlink(missing_ok=True)
            return self.show_project(make_project(path, path.stem))
        except StoreError as error:
            self._refuse(error, path)
            return None

    def choose(self, parent: QWidget | None = None) -> None:
        """Ask which project to open."""
        chosen, _ = QFileDialog.getOpenFileName(
            parent, self.tr("Open a project"), str(project_folder()), FILTER
        )
        if chosen:
            self.open(Path(chosen))

    def show_project(self, workspace: Workspace) -> OpenProject:
        """Show an open workspace in a window."""
        project = OpenProject(workspace, self.settings, self.looks(), self._register)
        project.closed.connect(lambda: self._on_closed(project))
        self.projects.append(project)
        self.settings.remember(workspace.path)
        self.settings.set_left_open(workspace.path)
        project.window.show()
        if workspace.migrated_from is not None:
            _, copy = workspace.migrated_from
            project.desk.say(
                self.tr("The file was brought up to date. The old one is kept as {copy}.").format(
                    copy=copy
                )
            )
        if self.start_page is not None:
            page, self.start_page = self.start_page, None
            page.close()
            page.deleteLater()
        return project

    def show_start(self) -> StartPage:
        """Show the start page."""
        if self.start_page is not None:
            self.start_page.raise_()
            return self.start_page
        language = self._language
        offered = [
            Entry(one.id, one.name(language), one.about.get(language, one.about["en"]), "network")
            for one in samples()
        ]
        page = self.start_page = StartPage(
            [p for p in self.settings.recent() if p.exists()], offered
        )
        page.new_requested.connect(lambda: self.create(page))
        page.open_requested.connect(lambda: self.choose(page))
        page.import_requested.connect(lambda: self.choose_import(page))
        page.connect_requested.connect(lambda: self.connect_to_remote(page))
        page.project_chosen.connect(self.open)
        page.sample_chosen.connect(self.open_sample)
        page.closed.connect(self._on_start_closed)
        page.show()
        return page

    def connect_to_remote(self, parent: QWidget | None = None) -> None:
        """Make an empty project and let it be connected; what the remote has is then got."""
        project = self.create(parent)
        if project is not None and "sync.connect" in project.desk.actions:
            QTimer.singleShot(0, project, project.desk.actions["sync.connect"].trigger)

    # ------------------------------------------------------------ files of other programs

    def choose_import(self, parent: QWidget | None = None, into: OpenProject | None = None) -> None:
        """Ask which file to import: into an open project, or into a new one."""
        chosen, _ = QFileDialog.getOpenFileName(
            parent, self.tr("Import a file"), str(Path.home()), IMPORT_FILTER
        )
        if chosen:
            self.import_file(Path(chosen), into)

    def import_file(self, path: Path, into: OpenProject | None = None) -> None:
        """Import a file of another program: into an open project, or into a new one that is named after it."""
        project = into
        if project is None:
            name = path.name.removesuffix(".gz").partition(".")[0]
            try:
                workspace = make_project(free_path(project_folder(), name), name)
            except StoreError as error:
                self._refuse(error, path)
                return
            project = self.show_project(workspace)
        Importing(project, path).start()

    # ------------------------------------------------------------ looks

    @property
    def language(self) -> str:
        """The language of the windows."""
        return self._language

    def looks(self) -> Looks:
        """Return what windows may choose."""
        return Looks(
            theme=lambda: self._theme,
            set_theme=self._set_theme,
            language=lambda: self._language,
            set_language=self._set_language,
            points=lambda: self.settings.points or self.app.font().pointSizeF(),
            set_points=self._set_points,
        )

    def _set_theme(self, name: str) -> None:
        self._theme = self.settings.theme = name
        self._apply()

    def _set_points(self, points: float) -> None:
        self.settings.points = points
        self._apply()

    def _set_language(self, code: str) -> None:
        if code == self._language:
            return
        self._language = self.settings.language = code
        use_language(code)
        for project in self.projects:
            QTimer.singleShot(0, project, project.rebuild)

    def _follow_system(self) -> None:
        if self._theme == "system":
            self._apply()

    def _apply(self) -> None:
        apply_theme(self.app, self._theme, points=self.settings.points)
        for project in self.projects:
            project.desk.actions.refresh()

    # ------------------------------------------------------------ ends

    def _register(self, project: OpenProject) -> None:
        register_file_actions(self, project)

    def _on_closed(self, project: OpenProject) -> None:
        if project in self.projects:
            self.projects.remove(project)
        self.settings.set_left_open(self.projects[-1].workspace.path if self.projects else None)
        project.deleteLater()
        if not self.projects and self.start_page is None:
            self.app.quit()

    def _on_start_closed(self) -> None:
        self.start_page = None
        if not self.projects:
            self.app.quit()

    def quit(self) -> None:
        """Close every window."""
        for project in list(self.projects):
            project.window.close()
        if self.start_page is not None:
            self.start_page.close()

    # ------------------------------------------------------------ telling

    def _refuse(self, error: StoreError, path: Path) -> None:
        """Say why a file cannot be opened, on the start page or on the window that is there."""
        log.warning("%s: %s", path, error)
        self._tell(Notice(said(error.message), "error"))
        if isinstance(error, ReadOnlyFile):
            QTimer.singleShot(0, self, lambda: self._offer_copy(path))

    def _tell(self, notice: Notice) -> None:
        if self.projects and self.start_page is None:
            self.projects[-1].desk.noticed.emit(notice)
        else:
            self.show_start().tell(notice)

    def _offer_copy(self, path: Path) -> None:
        parent = self.start_page or (self.projects[-1].window if self.projects else None)
        proposed = free_path(project_folder(), path.stem)
        chosen, _ = QFileDialog.getSaveFileName(
            parent, self.tr("Open a copy of the read-only project"), str(proposed), FILTER
        )
        if chosen:
            try:
                Path(chosen).parent.mkdir(parents=True, exist_ok=True)
                self.open(copy_project(path, Path(chosen)))
            except StoreError as error:
                self._refuse(error, Path(chosen))

    def _tell_crash(self, error: BaseException, log_file: Path | None) -> None:
        parent = self.projects[-1].window if self.projects else None
        box = QMessageBox(parent)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Something went wrong"))
        box.setText(
            self.tr(
                "Something went wrong that we did not foresee. Nothing is lost: every edit you saw is on disk."
            )
        )
        detail = f"{type(error).__name__}: {error}"
        if log_file is not None:
            detail += "\n" + self.tr("The log is in {file}.").format(file=log_file)
        box.setInformativeText(detail)
        box.exec()

    def _picture_and_quit(self) -> None:
        if self.making is not None:
            QTimer.singleShot(300, self, self._picture_and_quit)
            return
        window = self.projects[-1].window if self.projects else self.start_page
        if self._given.screenshot is not None and window is not None:
            panel = self.projects[-1].window.area.current if self.projects else None
            if panel is not None and panel.work:
                QTimer.singleShot(100, self, self._picture_and_quit)
                return
            if panel is not None:
                panel.view.flush()
            window.grab().save(str(self._given.screenshot))
        if self._given.quit:
            self.quit()
