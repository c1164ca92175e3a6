"""Seeing an ontology: filter, search, diagrams, pan, zoom, selection, moving, the overview."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF

from oms_desktop.views.canvas.view import GraphView
from oms_desktop.views.search.panel import SearchPanel
from tests.tour.hands import (
    CTRL,
    MIDDLE,
    check,
    click,
    click_tab,
    drag,
    dragging,
    hover,
    press,
    rows,
    settle,
    turn,
    wait,
    write,
)
from tests.tour.stage import Desk, Stage


def head(view: GraphView, record: str) -> QPoint:
    """Return a point in the header of a card."""
    unit = view.zoom
    return (view.card_rect(record).topLeft() + QPointF(90 * unit, 16 * unit)).toPoint()


def empty_spot(view: GraphView, width: int = 240, height: int = 170) -> QPoint:
    """Return a point of the canvas with nothing around it."""
    boxes = [view.card_rect(card) for card in view.arrays.index]
    taken = [box.toAlignedRect().adjusted(-20, -20, width + 20, height) for box in boxes]
    bars = [child.geometry().adjusted(-20, -60, 20, 20) for child in (view.minimap, view._strip) if child]
    for y in range(40, view.height() - height, 20):
        for x in range(20, view.width() - width, 20):
            here = QPoint(x, y)
            around = view.rect().adjusted(0, 0, 0, 0)
            box = around.__class__(x - 10, y - 40, width, height)
            free = not any(b.toAlignedRect().adjusted(-12, -12, 12, 12).intersects(box) for b in boxes)
            if free and not any(bar.intersects(box) for bar in bars) and taken is not None:
                return here
    raise AssertionError("the canvas has no free spot in view")


def looking(stage: Stage) -> None:
    """Step 2."""
    desk = stage.one
    filtering(stage, desk)
    searching(stage, desk)
    moving_about(stage, desk)


def filtering(stage: Stage, desk: Desk) -> None:
    """Filter the explorer."""
    explorer = desk.window.explorer
    press("Ctrl+F")
    check(explorer.filter.hasFocus(), "Ctrl+F enters the filter")
    write("regis")
    wait(explorer.list.isVisible, "the filtered list")
    check(rows(explorer.list)[0] == "Registration", f"the best match is {rows(explorer.list)[:3]}")
    press("Down")
    check(desk.window.desk.selection.ids == (desk.record("Registration").id,), "Down selects it")
    stage.shot("explorer-filter", desk.window)
    press("Ctrl+F")
    press("Escape")
    wait(explorer.tree.isVisible, "the tree to come back")


def searching(stage: Stage, desk: Desk) -> None:
    """Search everywhere, and go to a record with the palette."""
    press("Ctrl+Shift+F")
    panel = desk.window.panels.panel("search")
    assert isinstance(panel, SearchPanel)
    wait(panel.field.hasFocus, "the search field")
    write("manufact")
    wait(lambda: panel.model.rowCount() > 2, "hits")
    fields = {panel.model.hit(number).field for number in range(panel.model.rowCount())}
    check(len(fields) > 1, f"hits name the field that matched: {fields}")
    shown = {word for word in rows(panel.table, 2) if word}
    check(len(shown) == len(fields), f"each field in words: {shown}")
    stage.shot("search-everywhere", desk.window)
    press("Ctrl+K")
    write("maint ev")
    palette = desk.window.palette_list
    wait(lambda: palette.isVisible() and palette.model.rowCount(), "the palette")
    wait(lambda: palette.model.found(0).title == "Maintenance event", "the best answer")
    stage.shot("palette", desk.window)
    press("Return")
    record = desk.record("Maintenance event").id
    wait(lambda: desk.window.desk.selection.ids == (record,), "the palette to go there")


def moving_about(stage: Stage, desk: Desk) -> None:
    """Diagrams, pan, zoom, select, move, overview."""
    tabs = desk.window.area.tabs
    click_tab(tabs, "Operations")
    desk.rested()
    check(len(set(desk.view.positions().values())) == len(desk.panel.contents.cards), "cards overlap")
    stage.shot("operations-laid-out", desk.window)
    click_tab(tabs, "Fleet overview")
    view = desk.view
    aircraft = desk.record("Aircraft").id
    press("Ctrl+0")
    settle()
    before = view.card_rect(aircraft).topLeft()
    middle = view.rect().center()
    drag(view, middle, view, middle + QPoint(-60, -40), MIDDLE)
    away = view.card_rect(aircraft).topLeft() - before
    check((away - QPointF(-60, -40)).manhattanLength() < 2, f"the middle button pans ({away})")
    zoom = view.zoom
    turn(view, 2, QPoint(300, 300), CTRL)
    check(view.zoom > zoom * 1.3, "Ctrl and the wheel zoom in")
    check(desk.window.status.zoom.text() == f"{round(view.zoom * 100)} %", "the zoom is said")
    stage.shot("zoomed-in", desk.window)
    click(view)
    press("Shift+1")
    desk.rested()
    click(view, head(view, aircraft))
    check(desk.window.desk.selection.ids == (aircraft,), "a click selects the card")
    check("Aircraft" in desk.inspector().header._full_name, "the inspector shows it")
    stage.shot("selected", desk.window)
    moving(stage, desk)


def moving(stage: Stage, desk: Desk) -> None:
    """Move a card, and look elsewhere with the overview."""
    view = desk.view
    hangar = desk.record("Hangar").id
    was = view.positions()[hangar]
    start = head(view, hangar)
    with dragging(view, start, view, start + QPoint(-40, 45)):
        stage.shot("moving", desk.window)
    now = view.positions()[hangar]
    check(now != was, "the card moved")
    check(desk.workspace.has_changes, "the move is in the project")
    check(desk.workspace.undo_label is not None, "the move can be undone")
    camera = view.camera
    click(view.minimap, QPoint(20, 20))
    check(view.camera != camera, "a click on the overview looks elsewhere")
    click(view)
    press("Shift+1")
    hover(view, QPoint(5, 5))
