"""Step 3, the rest: duplicate, copy and paste, delete, undo and redo over a restart, problems."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from oms_desktop.models.object_type import ObjectType
from oms_desktop.views.delete_dialog import DeleteDialog
from oms_desktop.views.panels.problems_panel import ProblemsPanel
from tests.tour.answers import meanwhile
from tests.tour.beginning import entry
from tests.tour.editing import TYPE
from tests.tour.hands import check, click, click_tab, press, settle, top_dialog, wait, write
from tests.tour.looking import head
from tests.tour.stage import Desk, Stage


def changing(stage: Stage) -> None:
    """Copy, delete, undo, restart, undo again; jump to a problem."""
    desk = stage.one
    copying(stage, desk)
    deleting(stage, desk)
    undoing(stage, desk)
    restarting(stage, desk)
    problems(stage, desk)


def copying(stage: Stage, desk: Desk) -> None:
    """Duplicate a type; copy it and paste it on another diagram."""
    view = desk.view
    source = desk.record(TYPE).id
    click(view, head(view, source))
    press("Ctrl+D")
    made = desk.window.desk.selection.current
    check(made != source and made in desk.panel.contents.cards, "Ctrl+D puts a copy on the diagram")
    copy = desk.workspace.snapshot.get(made)
    assert isinstance(copy, ObjectType)
    check(len(copy.properties) == 4, "the copy has the properties")
    stage.shot("duplicated", desk.window)
    press("Ctrl+C")
    told = QApplication.clipboard().text()
    check("\t" in told, "the clipboard has a table for other programs")
    desk.show_diagram("Operations")
    desk.rested()
    click(desk.view)
    press("Ctrl+V")
    pasted = desk.window.desk.selection.current
    check(pasted not in (made, source), "Ctrl+V makes a record of its own")
    check(pasted in desk.panel.contents.cards, "the pasted type stands on this diagram")
    desk.rested()
    press("Del")
    check(pasted not in desk.panel.contents.cards, "Del takes a card off the diagram")
    check(pasted in desk.workspace.snapshot, "Del leaves the type in the ontology")
    press("Ctrl+Z")
    check(pasted in desk.panel.contents.cards, "undo puts the card back")
    press("Ctrl+Z")
    check(pasted not in desk.workspace.snapshot, "undo takes the pasted type away")
    desk.show_diagram("Fleet overview")
    press("Shift+1")
    click(desk.view, head(desk.view, made))
    with meanwhile(lambda: top_dialog(DeleteDialog), lambda asked: click(asked.delete)):
        press("Shift+Del")
    check(made not in desk.workspace.snapshot, "Shift+Del deletes the copy")


def deleting(stage: Stage, desk: Desk) -> None:
    """An active type is not deleted; of another one, see what deleting does, keep, then delete."""
    active = desk.record("Engine").id
    click(desk.view, head(desk.view, active))
    press("Shift+Del")
    wait(desk.notice, "the refusal")
    check(active in desk.workspace.snapshot, "an active type stays")
    stage.shot("delete-refused", desk.window)
    going = desk.record("Registration").id
    click(desk.view, head(desk.view, going))

    def keep(asked: DeleteDialog) -> None:
        settle()
        check(asked.list.count() > 0, "the impact is listed")
        stage.shot("delete-impact", desk.window)
        press("Escape")

    with meanwhile(lambda: top_dialog(DeleteDialog), keep):
        press("Shift+Del")
    check(going in desk.workspace.snapshot, "Keep keeps")

    def delete(asked: DeleteDialog) -> None:
        if asked.typed.isVisible():
            click(asked.typed)
            write("Registration")
        click(asked.delete)

    with meanwhile(lambda: top_dialog(DeleteDialog), delete):
        press("Shift+Del")
    check(going not in desk.workspace.snapshot, "the type is gone")
    check(desk.maybe("has registration", "link_type") is None, "its link went with it")


def undoing(stage: Stage, desk: Desk) -> None:
    """Undo everything since the last version, redo everything."""
    workspace = desk.workspace
    edited = workspace.snapshot.root
    steps = 0
    while workspace.undo_label is not None:
        press("Ctrl+Z")
        steps += 1
        check(steps < 200, "undo comes to an end")
    check(not workspace.has_changes, "undo reaches the last version")
    check(desk.maybe(TYPE) is None, "the type was not there yet")
    stage.shot("all-undone", desk.window)
    for _ in range(steps):
        press("Ctrl+Shift+Z")
    check(workspace.snapshot.root == edited, "redo reaches the same state")
    check(workspace.redo_label is None, "nothing is left to redo")


def restarting(stage: Stage, desk: Desk) -> None:
    """Close the window, start again, and undo what was done before."""
    path = desk.workspace.path
    edited = desk.workspace.snapshot.root
    press("Ctrl+W")
    wait(lambda: not desk.program.projects, "the window to close")
    check(not path.with_name(path.name + "-wal").exists(), "the file alone is complete")
    desk.restart()
    desk.begin()
    page = desk.program.start_page
    check(page is not None, "the program starts with the start page")
    assert page is not None
    stage.shot("start-page-with-recent", page)
    click(entry(desk, path.stem))
    desk.opened()
    check(desk.workspace.snapshot.root == edited, "every edit was on disk")
    desk.window.area.take_keyboard()
    press("Ctrl+Z")
    check(desk.maybe("Registration") is not None, "undo reaches back past the restart")
    stage.shot("undone-after-restart", desk.window)
    press("Ctrl+Shift+Z")
    check(desk.workspace.snapshot.root == edited, "and so does redo")
    press("Ctrl+Z")  # the registration stays


def problems(stage: Stage, desk: Desk) -> None:
    """Jump to a problem, and mend one."""
    press("Ctrl+2")
    panels = desk.window.panels
    click_tab(panels.tabs, stage.words("Problems"))
    panel = panels.panel("problems")
    assert isinstance(panel, ProblemsPanel)
    wait(lambda: not panel.finder.is_looking, "every record to be checked")
    found = panel.finder.problems()
    check(found, "the sample has problems")
    coupon = desk.record("Coupon").id
    about = [number for number, one in enumerate(found) if one.record == coupon]
    check(about, f"an active type without a title is a problem: {[one.record for one in found]}")
    index = panel.model.index(about[0], 0)
    panel.view.scrollTo(index)
    click(panel.view.viewport(), panel.view.visualRect(index).center())
    check(desk.window.desk.selection.ids == (coupon,), "a click on a problem selects the record")
    check(
        desk.view.rect().contains(desk.view.card_rect(coupon).center().toPoint()), "it is in view"
    )
    stage.shot("problem-jump", desk.window)
    press("F8")
    check(desk.window.desk.selection.ids != (), "F8 goes on to the next problem")
