"""The File menu of a window: what leads to other files and to the end of the program."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox

from oms_desktop.app.arguments import program_version
from oms_desktop.app.compacting import Compacting
from oms_desktop.app.opening import SUFFIX, free_path, project_folder
from oms_desktop.samples import samples
from oms_desktop.views.texts import said
from oms_desktop.workspace import copy_project

if TYPE_CHECKING:
    from oms_desktop.app.open_project import OpenProject
    from oms_desktop.app.program import Program

translate = QCoreApplication.translate

IMPORT_FILTER = (
    "RDF (*.ttl *.rdf *.owl *.xml *.nt *.nq *.trig *.n3 *.jsonld *.gz);;JSON (*.json);;(*)"
)
EXPORT_FILTER = (
    "Turtle (*.ttl);;RDF/XML (*.rdf);;N-Triples (*.nt);;JSON-LD (*.jsonld);;OMS JSON (*.oms.json)"
)


def register_file_actions(program: Program, project: OpenProject) -> None:
    """Register the File menu of one window."""
    commands = FileCommands(program, project)
    add = project.desk.actions.add
    add(
        "file.new",
        translate("Files", "New project…"),
        lambda: program.create(project.window),
        shortcut="Ctrl+Shift+N",
        icon="file-plus",
        menu="file",
    )
    add(
        "file.open",
        translate("Files", "Open…"),
        lambda: program.choose(project.window),
        shortcut=QKeySequence.StandardKey.Open,
        icon="folder-open",
        menu="file",
    )
    for sample in samples():
        text = translate("Files", "Open sample: {name}").format(name=sample.name(program.language))
        add(
            f"file.sample_{sample.id}",
            text,
            partial(program.open_sample, sample.id),
            menu="file",
            icon="network",
        )
    add(
        "file.import",
        translate("Files", "Import into this project…"),
        lambda: program.choose_import(project.window, project),
        shortcut="Ctrl+I",
        icon="download",
        menu="file",
        keywords="rdf turtle owl",
    )
    add(
        "file.export",
        translate("Files", "Export…"),
        commands.export,
        shortcut="Ctrl+E",
        icon="upload",
        menu="file",
        keywords="rdf turtle save as",
    )
    add(
        "file.copy",
        translate("Files", "Save a copy of the project…"),
        commands.copy,
        icon="copy",
        menu="file",
        keywords="backup save as",
    )
    add(
        "file.compact",
        translate("Files", "Compact project…"),
        lambda: Compacting(project).open(),
        icon="package",
        menu="file",
        keywords="shrink size smaller space history vacuum clean",
    )
    add("file.rename", translate("Files", "Rename the project…"), commands.rename, menu="file")
    add(
        "file.start",
        translate("Files", "Start page"),
        program.show_start,
        icon="house",
        menu="file",
        keywords="recent samples welcome",
    )
    add(
        "file.close",
        translate("Files", "Close this window"),
        lambda: project.window.close(),
        shortcut="Ctrl+W",
        menu="file",
    )
    add(
        "file.quit",
        translate("Files", "Quit"),
        program.quit,
        shortcut=QKeySequence.StandardKey.Quit,
        menu="file",
    )
    add(
        "help.about",
        translate("Files", "About OMS Desktop"),
        commands.about,
        icon="info",
        menu="help",
    )


class FileCommands:
    """What the File menu does to one project."""

    def __init__(self, program: Program, project: OpenProject) -> None:
        self._program = program
        self._project = project

    def export(self) -> None:
        """Write the ontology to a file, and say what its format could not carry."""
        workspace, desk = self._project.workspace, self._project.desk
        proposed = project_folder() / f"{workspace.name}.ttl"
        chosen, _ = QFileDialog.getSaveFileName(
            self._project.window, translate("Files", "Export"), str(proposed), EXPORT_FILTER
        )
        if not chosen:
            return
        report = desk.attempt(lambda: workspace.export_file(Path(chosen)))
        if report is None:
            return
        text = translate("Files", "{n} records were written to {file}.").format(
            n=f"{report.records:,}", file=report.path.name
        )
        losses = " ".join(said(loss) for loss in report.loss)
        desk.say(f"{text} {losses}".strip(), "warn" if losses else "good")

    def copy(self) -> None:
        """Write a copy of the whole project, with its history."""
        workspace, desk = self._project.workspace, self._project.desk
        proposed = free_path(workspace.path.parent, workspace.path.stem)
        chosen, _ = QFileDialog.getSaveFileName(
            self._project.window, translate("Files", "Save a copy"), str(proposed), "OMS (*.oms)"
        )
        if not chosen:
            return
        target = Path(chosen)
        target = target if target.suffix == SUFFIX else target.with_name(target.name + SUFFIX)
        made = desk.attempt(lambda: copy_project(workspace.path, target))
        if made is not None:
            desk.say(translate("Files", "The copy is {file}.").format(file=made), "good")

    def rename(self) -> None:
        """Give the project another name; the file keeps its own."""
        workspace = self._project.workspace
        name, ok = QInputDialog.getText(
            self._project.window,
            translate("Files", "Rename the project"),
            translate("Files", "Name"),
            text=workspace.name,
        )
        if ok and name.strip():
            self._project.desk.attempt(lambda: workspace.rename_project(name))

    def about(self) -> None:
        """Say which program this is."""
        text = translate(
            "Files", "OMS Desktop {version}\nAn editor for ontologies that works offline."
        )
        QMessageBox.about(
            self._project.window,
            translate("Files", "About OMS Desktop"),
            text.format(version=program_version()),
        )
