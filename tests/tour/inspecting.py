"""The inspector by mouse and keyboard: its tabs, fields, boxes, pickers and rows."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from oms_desktop.views.inspector.inspector import Inspector
from oms_desktop.views.inspector.pickers import Picker
from oms_desktop.views.inspector.property_table import PropertyTable
from tests.tour.answers import choose_in_box
from tests.tour.hands import (
    Deviation,
    check,
    click,
    click_tab,
    drag,
    fill,
    press,
    settle,
    top_dialog,
    wait,
    words_of,
    write,
)
from tests.tour.stage import Desk


def page(desk: Desk) -> QWidget:
    """Return the page of the inspector that is shown, complete."""
    inspector = desk.inspector()
    assert isinstance(inspector, Inspector)
    shown = inspector.page()
    assert shown is not None
    settle()
    return shown


def show_tab(desk: Desk, english: str) -> None:
    """Go to a tab of the inspector."""
    inspector = desk.inspector()
    assert isinstance(inspector, Inspector)
    click_tab(inspector.tabs, desk.stage.words(english))


def field(desk: Desk, english: str, number: int = 0) -> QWidget:
    """Return the *number*-th control of a label, from the top."""
    words = desk.stage.words(english)

    def found() -> list[QWidget]:
        kinds = (QLineEdit, QPlainTextEdit, QComboBox, QCheckBox, QAbstractButton)
        controls = [w for w in page(desk).findChildren(QWidget) if isinstance(w, kinds)]
        named = [w for w in controls if w.isVisible() and words in words_of(w)]
        return sorted(named, key=lambda w: w.mapTo(w.window(), QPoint(0, 0)).y())

    wait(lambda: len(found()) > number, f"the field “{words}” ({number + 1})", 10)
    return found()[number]


def put(desk: Desk, english: str, text: str, number: int = 0) -> None:
    """Write into a field and press Enter."""
    fill(field(desk, english, number), text)
    press("Return")


def choose(desk: Desk, english: str, option: str, number: int = 0) -> None:
    """Choose in a box."""
    box = field(desk, english, number)
    assert isinstance(box, QComboBox)
    choose_in_box(box, desk.stage.words(option))


def pick_type(desk: Desk, text: str) -> None:
    """Open the picker of the data type and take what *text* finds first."""
    click(field(desk, "Data type"))
    wait(lambda: top_dialog(Picker), "the picker of types")
    write(text)
    press("Return")
    wait(lambda: top_dialog(Picker) is None, "the picker to close")


def table(desk: Desk) -> PropertyTable:
    """Return the table of properties that is shown."""
    for found in page(desk).findChildren(PropertyTable):
        if found.isVisible():
            return found
    raise Deviation("the inspector shows no properties")


def row_at(desk: Desk, name: str) -> QPoint:
    """Return where the row of a property stands."""
    shown = table(desk)
    model = shown.model()
    for number in range(model.rowCount()):
        if model.index(number, 0).data() == name:
            return shown.visualRect(model.index(number, 0)).center()
    names = [model.index(n, 0).data() for n in range(model.rowCount())]
    raise Deviation(f"no property “{name}” in the inspector, but {names}")


def select_row(desk: Desk, name: str) -> None:
    """Click the row of a property, so that its details are shown."""
    click(table(desk).viewport(), row_at(desk, name))


def move_row(desk: Desk, name: str, before: str) -> None:
    """Drag a property above another one."""
    port = table(desk).viewport()
    height = table(desk).verticalHeader().defaultSectionSize()
    drag(port, row_at(desk, name), port, row_at(desk, before) - QPoint(0, height // 2 - 2))


def names(desk: Desk, kind_name: str) -> list[str]:
    """Return the properties of a type in their order, as the project has them."""
    record = desk.record(kind_name)
    return [one.display_name for one in record.properties]  # type: ignore[attr-defined]


def tick(desk: Desk, english: str, on: bool = True) -> None:
    """Tick a box, or take its tick away."""
    box = field(desk, english)
    assert isinstance(box, QCheckBox)
    check(box.isChecked() != on, f"“{english}” is {on} already")
    click(box, QPoint(10, box.height() // 2))
