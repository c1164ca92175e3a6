"""Step 6: the merge screen, decided by drag, by keyboard and by writing; completed, sent, and equal on both desks."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from oms_desktop.views.merge_screen.completing import CompleteSheet
from oms_desktop.views.merge_screen.row_view import RowView
from oms_desktop.views.merge_screen.screen import MergeScreen
from oms_desktop.views.merge_screen.write_panel import WritePanel
from oms_desktop.workspace import MergeItem
from tests.tour.answers import choose_file, pick_from
from tests.tour.hands import (
    check,
    click,
    dialog,
    dragging,
    press,
    rewrite,
    settle,
    take_keyboard,
    wait,
)
from tests.tour.stage import Desk, Stage
from tests.tour.team import save

WRITTEN = "A powered or unpowered flying vehicle, owned or leased, that the network operates."


def merging(stage: Stage) -> None:
    """Get, decide, complete, send; the second desk gets; both are equal."""
    desk = stage.one
    take_keyboard(desk.window)
    save(desk, "Whole kilometres with one digit, company names")
    press("Ctrl+Shift+G")
    screen = merge_screen(desk)
    check(len(screen.session.blockers) == 3, f"three conflicts: {codes(screen)}")
    stage.shot("merge", desk.window)
    refuse(stage, desk, screen)
    by_dragging(stage, desk, screen)
    by_keyboard(stage, desk, screen)
    by_writing(stage, desk, screen)
    completing(stage, desk, screen)
    equal(stage)


def merge_screen(desk: Desk) -> MergeScreen:
    """Return the merge screen, once it is shown."""
    found: list[MergeScreen] = []

    def seen() -> bool:
        found[:] = [s for s in desk.window.findChildren(MergeScreen) if s.isVisible()]
        return bool(found)

    wait(seen, "the merge screen")
    settle()
    return found[0]


def codes(screen: MergeScreen) -> list[str]:
    """Return what is asked, for a message."""
    return [f"{i.code} {i.title.render()}" for i in screen.session.items]


def item(screen: MergeScreen, words: str) -> MergeItem:
    """Return the open item that is about *words*."""
    for one in screen.session.items:
        if one.is_open and words in one.title.render():
            return one
    raise AssertionError(f"no open item about “{words}” in {codes(screen)}")


def row(screen: MergeScreen, wanted: MergeItem) -> RowView:
    """Click an item in the list and return its row in the comparison."""
    tree = screen.items.tree
    index = screen.items.model.index_of(wanted.id)
    tree.scrollTo(index)
    settle()
    click(tree.viewport(), tree.visualRect(index).center())
    check(screen.items.current == wanted.id, "a click selects the item")
    wait(lambda: screen.comparison.row_of(wanted.id) is not None, "its row in the comparison")
    found = screen.comparison.row_of(wanted.id)
    assert found is not None
    return found


def middle(widget: QWidget) -> QPoint:
    """Return the middle of a widget."""
    return widget.rect().center()


def refuse(stage: Stage, desk: Desk, screen: MergeScreen) -> None:
    """Completing is refused while something is open, and says what."""
    click(screen.header.complete)
    wait(lambda: QApplication.activePopupWidget() is not None, "what is still to decide")
    stage.shot("complete-refused", desk.window)
    press("Escape")
    check(desk.workspace.is_merging, "the merge is not completed")


def by_dragging(stage: Stage, desk: Desk, screen: MergeScreen) -> None:
    """Drag their value into the result."""
    wanted = item(screen, "data type")
    view = row(screen, wanted)
    with dragging(view.theirs, middle(view.theirs), view.result, middle(view.result)):
        stage.shot("merge-drag", desk.window)
        check(view.result.drop_text, "the place says what dropping does")
    wait(lambda: screen.session.item(wanted.id).chosen == "theirs", "the dropped value")


def by_keyboard(stage: Stage, desk: Desk, screen: MergeScreen) -> None:
    """Go to the next open item and take their side with a key."""
    wanted = item(screen, "· name")
    for _ in range(5):
        press("F7")
        if screen.items.current == wanted.id:
            break
    check(screen.items.current == wanted.id, "F7 goes from one open item to the next")
    press("1")
    wait(lambda: screen.session.item(wanted.id).chosen == "ours", "1 takes mine")
    press("Ctrl+Z")
    wait(lambda: screen.session.item(wanted.id).chosen is None, "undo takes the decision back")
    press("3")
    wait(lambda: screen.session.item(wanted.id).chosen == "theirs", "3 takes theirs")
    stage.shot("merge-by-keyboard", desk.window)


def by_writing(stage: Stage, desk: Desk, screen: MergeScreen) -> None:
    """Write the result by hand."""
    wanted = item(screen, "description")
    view = row(screen, wanted)
    click(view.result)
    panel = screen.findChild(WritePanel)
    assert panel is not None
    editor = panel.findChild(QPlainTextEdit)
    assert editor is not None
    click(editor)
    rewrite(WRITTEN)
    stage.shot("merge-writing", desk.window)
    press("Ctrl+Return")
    wait(lambda: screen.session.item(wanted.id).chosen == "custom", "the written text")
    check(not screen.session.blockers, "nothing is open any more")
    stage.shot("merge-decided", desk.window)


def completing(stage: Stage, desk: Desk, screen: MergeScreen) -> None:
    """Complete and send."""
    press("Ctrl+Return")
    sheet = dialog(CompleteSheet)
    if not sheet.complete.isEnabled():
        click(sheet.reviewed, QPoint(10, sheet.reviewed.height() // 2))
    stage.shot("merge-complete", desk.window)
    click(sheet.complete)
    wait(lambda: not desk.workspace.is_merging, "the merge to be completed")
    take_keyboard(desk.window)
    check(desk.record("Air carrier").plural_name == "Carriers", "their name, my plural")  # type: ignore[attr-defined]
    aircraft = desk.record("Aircraft")
    check(aircraft.description == WRITTEN, "the written description")  # type: ignore[attr-defined]
    range_ = next(p for p in aircraft.properties if p.display_name == "Range")  # type: ignore[attr-defined]
    check(range_.data_type.name.value == "string", "their data type")
    check(desk.record("Engine").plural_name == "Jet engines", "what only they changed came in")  # type: ignore[attr-defined]
    check(desk.record("Part").plural_name == "Spare parts", "what only I changed stayed")  # type: ignore[attr-defined]
    check(len(desk.workspace.history(limit=1)[0].parents) == 2, "the version has two parents")
    stage.shot("merged", desk.window)
    press("Ctrl+Shift+S")
    wait(lambda: desk.workspace.unsent == 0, "the merge to be sent")


def equal(stage: Stage) -> None:
    """The second desk gets; both export the same bytes."""
    one, two = stage.one, stage.two
    take_keyboard(two.window)
    wait(lambda: two.workspace.incoming == 2, "the second desk to be told")
    press("Ctrl+Shift+G")
    wait(lambda: two.workspace.head == one.workspace.head, "both desks to have one head")
    zoom = f"{round(two.view.zoom * 100)} %"
    check(two.window.status.zoom.text() == zoom, f"the zoom that is said is {zoom}")
    stage.shot("second-desk-has-it", two.window)
    files = [export(desk) for desk in (one, two)]
    contents = [file.read_bytes() for file in files]
    check(len(contents[0]) > 10_000, "the export holds the ontology")
    check(contents[0] == contents[1], "both desks export the same bytes")
    stage.shot("exported", two.window)


def export(desk: Desk) -> Path:
    """Export to Turtle by the file dialog."""
    take_keyboard(desk.window)
    file = desk.home / "exported.ttl"
    words = desk.stage.words
    menu = desk.window.top.menu_button
    choose_file(str(file), lambda: pick_from(menu, words("File"), words("Export…")))
    wait(file.exists, "the exported file")
    return file
