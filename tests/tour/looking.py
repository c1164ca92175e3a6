"""Seeing an ontology: filter, search, diagrams, pan, zoom, selection, moving, the overview."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtWidgets import QWidget

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
from tests.tour.inspecting import show_tab
from tests.tour.stage import Desk, Stage


def head(view: GraphView, record: str) -> QPoint:
    """Return a point in the header of a card."""
    unit = view.zoom
    return (view.card_rect(record).topLeft() + QPointF(90 * unit, 16 * unit)).toPoint()


def empty_spot(view: GraphView, near: QPoint | None = None) -> QPoint:
    """Return the point of the canvas nearest to *near* with room for a card around it."""
    unit = view.zoom
    taken = [view.card_rect(card).toAlignedRect() for card in view.arrays.index]
    bars = [bar.geometry() for bar in view.findChildren(QWidget) if bar.isVisible()]
    wanted = near if near is not None else view.rect().center()
    spots = []
    for y in range(40, view.height() - 40, 16):
        for x in range(20, view.width() - 20, 16):
            room = QRect(
                x - round(16 * unit), y - round(40 * unit), round(260 * unit), round(170 * unit)
            )
            free = view.rect().contains(room) and not any(room.intersects(box) for box in taken)
            if free and not any(room.intersects(bar) for bar in bars):
                spots.append(QPoint(x, y))
    check(spots, "the canvas has no free spot in view")
    return min(spots, key=lambda spot: (spot - wanted).manhattanLength())


def looking(stage: Stage) -> None:
    """Step 2."""
    desk = stage.one
    filtering(stage, desk)
    searching(stage, desk)
    moving_about(stage, desk)
    at_work(stage, desk)


def filtering(stage: Stage, desk: Desk) -> None:
    """Filter the explorer."""
    explorer = desk.window.explorer
    press("Ctrl+F")
    check(explorer.filter.hasFocus(), "Ctrl+F enters the filter")
    write("regis")
    wait(explorer.list.isVisible, "the filtered list")
    check(
        rows(explorer.list)[0] == desk.shown("Registration"),
        f"the best match is {rows(explorer.list)[:3]}",
    )
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
    wait(lambda: palette.model.found(0).title == desk.shown("Maintenance event"), "the best answer")
    stage.shot("palette", desk.window)
    press("Return")
    record = desk.record("Maintenance event").id
    wait(lambda: desk.window.desk.selection.ids == (record,), "the palette to go there")


def moving_about(stage: Stage, desk: Desk) -> None:
    """Diagrams, pan, zoom, select, move, overview."""
    desk.show_diagram("Operations")
    desk.rested()
    check(
        len(set(desk.view.positions().values())) == len(desk.panel.contents.cards), "cards overlap"
    )
    stage.shot("operations-laid-out", desk.window)
    desk.show_diagram("Fleet overview")
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
    check(desk.shown("Aircraft") in desk.inspector().header._full_name, "the inspector shows it")
    stage.shot("selected", desk.window)
    moving(stage, desk)


def moving(stage: Stage, desk: Desk) -> None:
    """Move a card, and look elsewhere with the overview."""
    view = desk.view
    engine = desk.record("Engine").id
    was = view.positions()[engine]
    start = head(view, engine)
    with dragging(view, start, view, start + QPoint(-6, 70)):
        stage.shot("moving", desk.window)
    now = view.positions()[engine]
    check(now != was, "the card moved")
    check(desk.workspace.has_changes, "the move is in the project")
    check(desk.workspace.undo_label is not None, "the move can be undone")
    camera = view.camera
    click(view.minimap, QPoint(20, 20))
    check(view.camera != camera, "a click on the overview looks elsewhere")
    click(view)
    press("Shift+1")
    hover(view, QPoint(5, 5))


def at_work(stage: Stage, desk: Desk) -> None:
    """Go to a type by its name: it is shown at reading size, with everything about it."""
    click_tab(desk.window.panels.tabs, stage.words("Problems"))
    press("Ctrl+K")
    write("aircraft")
    palette = desk.window.palette_list
    wait(lambda: palette.isVisible() and palette.model.rowCount() > 1, "the palette")
    press("Return")
    aircraft = desk.record("Aircraft").id
    check(desk.window.desk.selection.ids == (aircraft,), "the palette goes to the best match")
    check(desk.view.zoom >= 0.75, "the card can be read")
    show_tab(desk, "General")
    stage.shot("main", desk.window)
