"""The start page, and the airline sample opened as a copy."""

from __future__ import annotations

from oms_desktop.samples import samples
from oms_desktop.views.start.start_page import EntryButton
from tests.tour.hands import check, click
from tests.tour.stage import Desk, Stage

AUTHOR = ("Kim Minji", "minji@example.org")


def entry(desk: Desk, key: str) -> EntryButton:
    """Return a line of the start page by its key or the name of its file."""
    page = desk.program.start_page
    assert page is not None
    found = next((b for b in page.rows if b.entry.key == key or b.entry.title == key), None)
    check(found is not None, f"the start page does not offer “{key}”")
    assert found is not None
    return found


def beginning(stage: Stage) -> None:
    """Start the program and open the first sample."""
    desk = stage.one = Desk(stage, "one", AUTHOR)
    desk.begin()
    page = desk.program.start_page
    assert page is not None
    stage.shot("start-page", page)
    click(entry(desk, "airline"))
    desk.opened()
    name = samples()[0].name(stage.language)
    check(desk.workspace.path.parent.is_relative_to(stage.folder), "the copy is not at home")
    check(desk.workspace.count("object_type") == 42, "the airline has 42 object types")
    check(desk.workspace.path.stem == name, f"the copy is not called {name}")
    check(not desk.workspace.has_changes, "opening made a change")
    check(desk.workspace.undo_label is None, "there is nothing to undo yet")
    stage.shot("airline", desk.window)
