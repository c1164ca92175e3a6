"""Step 3, the graphical part: types, names, properties, links."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLineEdit

from oms_desktop.models.link_type import Cardinality, LinkType
from oms_desktop.models.object_type import ObjectType
from tests.tour import inspecting as inspect
from tests.tour.hands import (
    check,
    click,
    compose,
    double_click,
    dragging,
    find,
    press,
    settle,
    wait,
    write,
)
from tests.tour.looking import empty_spot, head
from tests.tour.stage import Desk, Stage

TYPE = "Flight simulator"


def editing(stage: Stage) -> None:
    """Draw a type with its properties, and links."""
    desk = stage.one
    new_type(stage, desk)
    renaming(stage, desk)
    properties(stage, desk)
    linking(stage, desk)
    linking_to_nothing(stage, desk)


def new_type(stage: Stage, desk: Desk) -> None:
    """Make a type with a double click, name it, write its properties line by line."""
    press("Ctrl+2")  # more room for the diagram
    settle()
    view = desk.view
    press("Shift+1")
    airline = view.card_rect(desk.record("Airline").id).toAlignedRect()
    double_click(view, empty_spot(view, airline.topLeft() + QPoint(0, -90)))
    wait(lambda: view.writing.is_open, "the name to be asked for")
    write("Simulator")
    stage.shot("new-type-named", desk.window)
    press("Return")
    wait(lambda: view.writing.is_open, "the first property to be asked for")
    for line in ("simulator id", "hours: integer", "wet lease rate: double", "note"):
        write(line)
        if line == "wet lease rate: double":
            stage.shot("properties-line-by-line", desk.window)
        press("Return")
    press("Escape")
    check(not view.writing.is_open, "Escape ends the writing")
    record = desk.record("Simulator")
    assert isinstance(record, ObjectType)
    check(record.api_name == "Simulator", f"the api name is {record.api_name}")
    told = [
        (p.display_name, p.data_type.name.value if p.data_type else "") for p in record.properties
    ]
    check(
        told == [("simulator id", "string"), ("hours", "integer"), ("wet lease rate", "double"), ("note", "string")],
        f"the properties are {told}",
    )  # fmt: skip
    check(record.id in desk.panel.contents.cards, "the type stands on the diagram")


def renaming(stage: Stage, desk: Desk) -> None:
    """Rename in place, in Korean with an input method, and in English."""
    view = desk.view
    record = desk.record("Simulator").id
    click(view, head(view, record))
    press("F2")
    wait(lambda: view.writing.is_open, "F2 to rename in place")
    press("Ctrl+A")
    compose("비행 모의장치")
    stage.shot("rename-in-korean", desk.window)
    press("Return")
    check(desk.workspace.name_of(record) == "비행 모의장치", "the composed name is in the project")
    press("F2")
    press("Ctrl+A")
    write(TYPE)
    press("Return")
    check(desk.workspace.name_of(record) == TYPE, "F2 renames")
    now = desk.workspace.snapshot.get(record)
    check(now.api_name == "Simulator", "renaming leaves the api name alone")


def properties(stage: Stage, desk: Desk) -> None:
    """Add, change, reorder and remove properties in the inspector."""
    inspect.show_tab(desk, "Properties")
    click(find(inspect.page(desk), inspect.QAbstractButton, stage.words("Add a property")))
    line = find(inspect.page(desk), QLineEdit, stage.words("Add a property: name: type"))
    check(line.hasFocus(), "the line for a new property takes the keyboard")
    write("built on: date")
    press("Return")
    write("wrong: spaceship")
    press("Return")
    stage.shot("property-refused", desk.window)
    check("wrong" not in inspect.names(desk, TYPE), "a type that does not exist is refused")
    press("Ctrl+A")
    press("Delete")
    inspect.select_row(desk, "hours")
    inspect.put(desk, "Least", "0")
    inspect.put(desk, "Most", "20000")
    inspect.put(desk, "Unit", "h")
    stage.shot("property-constraint", desk.window)
    inspect.select_row(desk, "wet lease rate")
    inspect.pick_type(desk, "Money")
    inspect.put(desk, "Display name", "Lease rate")
    inspect.select_row(desk, "note")
    inspect.pick_type(desk, "decimal(10, 2)")
    inspect.select_row(desk, "simulator id")
    inspect.tick(desk, "Primary key")
    inspect.tick(desk, "Required")
    inspect.tick(desk, "Title")
    inspect.move_row(desk, "built on", "hours")
    check(
        inspect.names(desk, TYPE) == ["simulator id", "built on", "hours", "Lease rate", "note"],
        f"dragging a row reorders: {inspect.names(desk, TYPE)}",
    )
    inspect.select_row(desk, "hours")
    press("Alt+Up")
    check(inspect.names(desk, TYPE)[1] == "hours", "Alt+Up moves a property up")
    inspect.select_row(desk, "note")
    press("Delete")
    check("note" not in inspect.names(desk, TYPE), "Del removes a property")
    record = desk.record(TYPE)
    assert isinstance(record, ObjectType)
    key, hours, _built, rate = record.properties
    check(record.primary_key == (key.id,) and record.title_property == key.id, "key and title")
    check(key.required, "the key is required")
    check((hours.constraints.minimum, hours.constraints.maximum) == ("0", "20000"), "the bounds")
    money = desk.record("Money", "value_type")
    check(rate.value_type == money.id, "the value type is Money")
    stage.shot("properties", desk.window)


def linking(stage: Stage, desk: Desk) -> None:
    """Drag the ring to another card, and say what the link is."""
    view = desk.view
    source, target = desk.record(TYPE).id, desk.record("Airline").id
    press("Escape")
    click(view, QPoint(4, view.height() // 2))
    press("Shift+1")
    click(view, head(view, source))
    count = desk.workspace.count("link_type")
    with dragging(view, view.ring_point(source), view, head(view, target)):
        stage.shot("ring-to-card", desk.window)
    check(desk.workspace.count("link_type") == count + 1, "the ring made a link")
    chosen = desk.window.desk.selection.current
    link = desk.workspace.snapshot.get(chosen)
    check(isinstance(link, LinkType), "the new link is selected")
    inspect.show_tab(desk, "General")
    inspect.put(desk, "Display name", "owned by")
    inspect.put(desk, "Name seen from the other side", "simulators", 0)
    inspect.put(desk, "Name seen from the other side", "owner", 1)
    inspect.choose(desk, "How many", "Many", 0)
    inspect.choose(desk, "How many", "One", 1)
    link = desk.record("owned by", "link_type")
    assert isinstance(link, LinkType)
    check(link.source.any_of == (source,) and link.target.any_of == (target,), "its ends")
    told = (link.source.display_name, link.target.display_name)
    check(told == ("simulators", "owner"), f"the names of its sides are {told}")
    many = (link.source.cardinality, link.target.cardinality)
    check(many == (Cardinality.MANY, Cardinality.ONE), f"its cardinality is {many}")
    press("Ctrl+0")
    stage.shot("link-sides", desk.window)


def linking_to_nothing(stage: Stage, desk: Desk) -> None:
    """Drop the ring on empty canvas: a type and the link."""
    view = desk.view
    source = desk.record(TYPE).id
    click(view, head(view, source))
    spot = empty_spot(view, head(view, source) + QPoint(250, 0))
    with dragging(view, view.ring_point(source), view, spot):
        stage.shot("ring-to-nothing", desk.window)
    wait(lambda: view.writing.is_open, "the new type's name to be asked for")
    write("Training centre")
    press("Return")
    press("Escape")
    made = desk.record("Training centre")
    ends = [
        (row.source, row.path[0])
        for row in desk.workspace.references_to(made.id)
        if row.kind == "link_type"
    ]
    check(len(ends) == 1 and ends[0][1] == "target", f"one link leads to it: {ends}")
    press("Shift+1")
