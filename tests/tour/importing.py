"""Step 2 at size, and files of others: schema.org as a sample, a Turtle file into a project."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QPushButton

from oms_desktop.views.dialogs.import_report import ImportReportDialog
from tests.tour.answers import choose_file, meanwhile, pick_from
from tests.tour.beginning import entry
from tests.tour.hands import (
    CTRL,
    check,
    click,
    click_tab,
    press,
    settle,
    take_keyboard,
    top_dialog,
    turn,
    wait,
)
from tests.tour.stage import Desk, Stage, expose

TURTLE = """@prefix : <https://example.org/catering#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

<https://example.org/catering> a owl:Ontology ; rdfs:label "Catering" .
:Meal a owl:Class ; rdfs:label "Meal"@en, "기내식"@ko ; rdfs:comment "What passengers eat on board."@en .
:Caterer a owl:Class ; rdfs:label "Caterer"@en .
:calories a owl:DatatypeProperty ; rdfs:domain :Meal ; rdfs:range xsd:integer ; rdfs:label "calories"@en .
:cookedBy a owl:ObjectProperty ; rdfs:domain :Meal ; rdfs:range :Caterer ; rdfs:label "cooked by"@en .
"""


def importing(stage: Stage) -> None:
    """Open the big sample from the start page; import a file."""
    desk = stage.one
    first = desk.project
    pick_from(desk.window.top.menu_button, stage.words("File"), stage.words("Start page"))
    page = desk.program.start_page
    assert page is not None
    take_keyboard(page)
    click(entry(desk, "schemaorg"))
    wait(lambda: len(desk.program.projects) == 2, "schema.org to open", 120)
    expose(desk.window)
    desk.rested()
    types, diagrams = desk.workspace.count("object_type"), desk.workspace.summaries("diagram")
    check(900 < types < 1200, f"schema.org has {types} types")
    check(len(diagrams) > 5, f"it is split into {len(diagrams)} starter diagrams")
    wait(lambda: desk.panel.contents.cards, "the first diagram")
    stage.shot("schemaorg", desk.window)
    click_tab(desk.window.area.tabs, desk.window.area.tabs.tabText(1))
    desk.rested()
    stage.shot("schemaorg-starter-diagram", desk.window)
    press("Ctrl+K")
    desk.window.desk.actions.refresh_now()
    press("Escape")
    whole(stage, desk)
    press("Ctrl+W")
    wait(lambda: len(desk.program.projects) == 1, "the window to close")
    take_keyboard(first.window)
    import_turtle(stage, desk)


def whole(stage: Stage, desk: Desk) -> None:
    """Look at all types at once."""
    bar = desk.window.area.tabs
    while bar.currentIndex() != bar.count() - 1:
        press("Ctrl+PgUp")
    desk.rested()
    wait(lambda: len(desk.panel.contents.cards) > 900, "all types")
    press("Shift+1")
    stage.shot("schemaorg-all", desk.window)
    zoom = desk.view.zoom
    turn(desk.view, 4, desk.view.rect().center(), CTRL)
    check(desk.view.zoom > zoom, "the wheel zooms into it")
    stage.shot("schemaorg-all-nearer", desk.window)


def import_turtle(stage: Stage, desk: Desk) -> None:
    """Import a Turtle file into the airline: a dry run first, then one step that can be undone."""
    file = Path(desk.home / "catering.ttl")
    file.write_text(TURTLE, "utf-8")
    before = desk.workspace.snapshot.root

    def agree(asked: ImportReportDialog) -> None:
        settle()
        check(desk.workspace.snapshot.root == before, "the dry run changes nothing")
        stage.shot("import-report", desk.window)
        default = next(b for b in asked.findChildren(QPushButton) if b.isDefault())
        click(default)

    with meanwhile(lambda: top_dialog(ImportReportDialog), agree):
        choose_file(str(file), lambda: press("Ctrl+I"))
    wait(lambda: desk.maybe("Meal") is not None, "the import", 60)
    check(desk.maybe("cooked by", "link_type") is not None, "the relation became a link")
    stage.shot("imported", desk.window)
    desk.window.area.take_keyboard()
    press("Ctrl+Z")
    check(desk.workspace.snapshot.root == before, "one undo takes the import back")
