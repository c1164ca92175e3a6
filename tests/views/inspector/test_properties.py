"""The table of properties: adding, writing in place, order, key and title, details."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from oms_desktop.models.object_type import ObjectType
from oms_desktop.models.property import Property
from oms_desktop.views.desk import Desk
from oms_desktop.views.inspector.inspector import Inspector
from oms_desktop.views.inspector.properties_page import PropertiesPage
from oms_desktop.views.item_models.inspector_properties import NAME, NOTE, TYPE
from tests.builders import an_id

AIRCRAFT = an_id("Aircraft")


@pytest.fixture
def page(inspector: Inspector, desk: Desk, qtbot: QtBot) -> PropertiesPage:
    """The page of the properties of *Aircraft*."""
    desk.selection.set([AIRCRAFT])
    inspector.show_tab("properties")
    found = inspector.page()
    assert isinstance(found, PropertiesPage)
    found.form.finish()
    return found


def aircraft(desk: Desk) -> ObjectType:
    record = desk.workspace.snapshot.get(AIRCRAFT)
    assert isinstance(record, ObjectType)
    return record


def own(desk: Desk, name: str) -> Property:
    return next(one for one in aircraft(desk).properties if one.display_name == name)


def click_row(qtbot: QtBot, page: PropertiesPage, row: int) -> None:
    table = page.list.table
    at = table.visualRect(page.list.model.index(row, NAME)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_rows_show_name_type_and_bounds(page: PropertiesPage, desk: Desk) -> None:
    model = page.list.model

    assert model.index(0, NAME).data() == "tailNumber"
    assert model.row(0).glyph == "key-round"  # type: ignore[union-attr]
    assert model.index(2, TYPE).data() == "integer"
    assert model.index(0, NOTE).data() == ""


def test_a_line_adds_a_property_and_stays_open_for_the_next(
    page: PropertiesPage, desk: Desk, qtbot: QtBot
) -> None:
    page.list.start_adding()

    qtbot.keyClicks(page.list.line, "wing span: decimal(6, 2)")
    qtbot.keyClick(page.list.line, Qt.Key.Key_Return)
    qtbot.keyClicks(page.list.line, "code: ICAO code")
    qtbot.keyClick(page.list.line, Qt.Key.Key_Return)

    assert str(own(desk, "wing span").data_type) == "decimal(6, 2)"
    assert own(desk, "code").value_type == an_id("ICAO code")
    assert page.list.line.text() == ""
    assert page.list.line.isVisible()


def test_an_unknown_type_is_refused_and_the_line_stays(
    page: PropertiesPage, desk: Desk, qtbot: QtBot
) -> None:
    page.list.start_adding()

    qtbot.keyClicks(page.list.line, "length: furlong")
    qtbot.keyClick(page.list.line, Qt.Key.Key_Return)

    assert "furlong" in page.list.complaint.words()
    assert page.list.line.text() == "length: furlong"


def test_f2_renames_in_place(page: PropertiesPage, desk: Desk, qtbot: QtBot) -> None:
    click_row(qtbot, page, 2)

    qtbot.keyClick(page.list.table, Qt.Key.Key_F2)
    editor = page.list.table.viewport().findChild(QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "seats")
    qtbot.keyClick(editor, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: aircraft(desk).properties[2].display_name == "seats")
    assert own(desk, "seats").api_name == "seatCount"


def test_the_type_is_picked_in_place(page: PropertiesPage, desk: Desk, qtbot: QtBot) -> None:
    table = page.list.table
    table.setCurrentIndex(page.list.model.index(2, TYPE))

    qtbot.keyClick(table, Qt.Key.Key_F2)
    picker = page.list._picker
    assert picker is not None
    qtbot.keyClicks(picker._line, "long")
    qtbot.keyClick(picker._line, Qt.Key.Key_Return)

    assert str(own(desk, "seatCount").data_type) == "long"


def test_alt_down_reorders(page: PropertiesPage, desk: Desk, qtbot: QtBot) -> None:
    click_row(qtbot, page, 0)

    qtbot.keyClick(page.list.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)

    assert [p.display_name for p in aircraft(desk).properties[:2]] == ["displayName", "tailNumber"]
    assert page.list.table.selected_ids() == [an_id("Aircraft.tailNumber")]


def test_dragging_a_row_reorders(page: PropertiesPage, desk: Desk, qtbot: QtBot) -> None:
    table = page.list.table
    height = table.verticalHeader().defaultSectionSize()
    start, end = QPoint(40, height // 2), QPoint(40, 3 * height - 2)

    qtbot.mousePress(table.viewport(), Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(table.viewport(), QPoint(40, height * 2))
    qtbot.mouseMove(table.viewport(), end)
    qtbot.mouseRelease(table.viewport(), Qt.MouseButton.LeftButton, pos=end)

    names = [p.display_name for p in aircraft(desk).properties[:3]]
    assert names == ["displayName", "seatCount", "tailNumber"]


def test_delete_removes_own_properties(page: PropertiesPage, desk: Desk, qtbot: QtBot) -> None:
    click_row(qtbot, page, 3)

    qtbot.keyClick(page.list.table, Qt.Key.Key_Delete)

    assert "rangeKm" not in [p.display_name for p in aircraft(desk).properties]


def test_key_and_title_are_toggled_in_the_details(
    page: PropertiesPage, desk: Desk, qtbot: QtBot
) -> None:
    click_row(qtbot, page, 2)

    qtbot.mouseClick(page.key, Qt.MouseButton.LeftButton, pos=QPoint(8, page.key.height() // 2))
    qtbot.mouseClick(page.title, Qt.MouseButton.LeftButton, pos=QPoint(8, page.title.height() // 2))

    assert own(desk, "seatCount").id in aircraft(desk).primary_key
    assert aircraft(desk).title_property == own(desk, "seatCount").id


def test_a_key_of_a_type_that_cannot_be_one_is_refused(
    page: PropertiesPage, desk: Desk, qtbot: QtBot
) -> None:
    click_row(qtbot, page, 3)

    qtbot.mouseClick(page.key, Qt.MouseButton.LeftButton, pos=QPoint(8, page.key.height() // 2))

    assert "double" in page.list.complaint.words()
    assert not page.key.isChecked()


def test_bounds_are_written_in_the_details(page: PropertiesPage, desk: Desk, qtbot: QtBot) -> None:
    click_row(qtbot, page, 2)
    for bound, text in (("minimum", "0"), ("maximum", "900")):
        control = page.form.row("constraints", bound).editor.control()
        assert isinstance(control, QLineEdit)
        control.setFocus()
        qtbot.keyClicks(control, text)
        qtbot.keyClick(control, Qt.Key.Key_Return)

    assert page.list.model.index(2, NOTE).data() == "0 … 900"


def test_several_rows_are_edited_at_once(page: PropertiesPage, desk: Desk) -> None:
    page.list.table.selectAll()
    page._show_details()

    page.form.row("unit").editor.committed.emit("km")

    assert {p.unit for p in aircraft(desk).properties} == {"km"}
    desk.workspace.undo()
    assert {p.unit for p in aircraft(desk).properties} == {""}


def test_what_comes_from_elsewhere_is_shown_with_its_origin(
    page: PropertiesPage, inspector: Inspector, desk: Desk, qtbot: QtBot
) -> None:
    from oms_desktop.edits.properties import add_property
    from oms_desktop.models.messages import message

    desk.workspace.apply(
        add_property(desk.workspace.snapshot, an_id("Asset"), an_id("m"), "manufacturer"),
        message("edits.create", name="x"),
    )

    qtbot.waitUntil(lambda: page.list.model.number(an_id("m")) >= 0)
    row = page.list.model.row(page.list.model.number(an_id("m")))
    assert row is not None
    assert row.note == "from Asset"
    assert not page.list.model.flags(page.list.model.index(12, NAME)) & Qt.ItemFlag.ItemIsEditable


def test_a_part_of_the_selection_opens_its_details(inspector: Inspector, desk: Desk) -> None:
    desk.selection.set([AIRCRAFT], part=an_id("Aircraft.rangeKm"))

    page = inspector.page()

    assert isinstance(page, PropertiesPage)
    assert page.list.table.selected_ids() == [an_id("Aircraft.rangeKm")]
    assert page.details.isVisibleTo(page)


def test_a_description_is_handed_in_by_ctrl_enter(
    page: PropertiesPage, desk: Desk, qtbot: QtBot
) -> None:
    click_row(qtbot, page, 0)
    text = page.form.row("description").editor.control()
    assert isinstance(text, QPlainTextEdit)
    text.setFocus()
    qtbot.keyClicks(text, "As painted on the hull.")

    qtbot.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert own(desk, "tailNumber").description == "As painted on the hull."
