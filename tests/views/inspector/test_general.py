"""The general page: writing into fields, refusals, languages, several records at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from oms_desktop.edits.records import set_fields
from oms_desktop.models.messages import message
from oms_desktop.models.module import Module
from oms_desktop.models.record import Status
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.views.desk import Desk
from oms_desktop.views.inspector.blocks.languages import LanguagesBlock
from oms_desktop.views.inspector.editors.chips import Chip
from oms_desktop.views.inspector.inspector import Inspector
from oms_desktop.views.inspector.pages import GeneralPage
from oms_desktop.views.texts import said
from tests.builders import an_id

General = Callable[..., GeneralPage]


def line(page: GeneralPage, *path: str) -> QLineEdit:
    control = page.form.row(*path).editor.control()
    assert isinstance(control, QLineEdit)
    return control


def write(qtbot: QtBot, edit: QLineEdit, text: str) -> None:
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, text)
    qtbot.keyClick(edit, Qt.Key.Key_Return)


def test_nothing_selected_says_what_to_do(inspector: Inspector) -> None:
    assert inspector.page() is None
    assert inspector.empty.isVisible()


def test_enter_in_the_name_is_one_undoable_step(general: General, desk: Desk, qtbot: QtBot) -> None:
    page = general("Registration")

    write(qtbot, line(page, "display_name"), "Registration mark")

    assert desk.workspace.snapshot.get(an_id("Registration")).display_name == "Registration mark"
    label = desk.workspace.undo_label
    assert label is not None
    assert said(label) == "Change display name of Registration"
    desk.workspace.undo()
    assert line(page, "display_name").text() == "Registration"


def test_leaving_the_field_applies_it(general: General, desk: Desk, qtbot: QtBot) -> None:
    page = general("Registration")
    edit = line(page, "plural_name")
    edit.setFocus()
    qtbot.keyClicks(edit, "Registrations")

    line(page, "display_name").setFocus()

    assert desk.workspace.snapshot.plain(an_id("Registration"))["plural_name"] == "Registrations"


def test_choosing_another_record_hands_in_what_was_written(
    general: General, desk: Desk, qtbot: QtBot
) -> None:
    page = general("Registration")
    edit = line(page, "plural_name")
    edit.setFocus()
    qtbot.keyClicks(edit, "Marks")

    general("Airport")

    assert desk.workspace.snapshot.plain(an_id("Registration"))["plural_name"] == "Marks"
    assert line(page, "plural_name").text() == ""


def test_escape_takes_back_what_was_written(general: General, desk: Desk, qtbot: QtBot) -> None:
    page = general("Registration")
    edit = line(page, "display_name")
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, "Nothing of this")

    qtbot.keyClick(edit, Qt.Key.Key_Escape)

    assert edit.text() == "Registration"
    assert desk.workspace.undo_label is not None
    assert "Nothing" not in said(desk.workspace.undo_label)


def test_a_refused_name_stays_in_its_field_with_the_reason(
    general: General, desk: Desk, qtbot: QtBot
) -> None:
    page = general("Registration")

    write(qtbot, line(page, "api_name"), "Airport")

    row = page.form.row("api_name")
    assert "taken" in row.complaint()
    assert line(page, "api_name").text() == "Airport"
    assert line(page, "api_name").property("invalid") is True
    assert desk.workspace.snapshot.get(an_id("Registration")).api_name == "Registration"


def test_a_refused_text_comes_back_with_its_record(general: General, qtbot: QtBot) -> None:
    page = general("Registration")
    write(qtbot, line(page, "api_name"), "Airport")

    general("Pilot")
    assert page.form.row("api_name").complaint() == ""
    assert line(page, "api_name").text() == "Pilot"
    general("Registration")

    assert line(page, "api_name").text() == "Airport"
    assert "taken" in page.form.row("api_name").complaint()


def test_the_api_name_is_locked_while_active(general: General) -> None:
    page = general("Aircraft")

    assert line(page, "api_name").isReadOnly()
    assert "active" in line(page, "api_name").toolTip()


def test_the_status_chip_deprecates_and_asks_for_the_reason(
    inspector: Inspector, general: General, desk: Desk, qtbot: QtBot
) -> None:
    page = general("Registration")
    action = next(a for a in inspector.header.menu.actions() if a.data() == "deprecated")

    action.trigger()

    assert desk.workspace.snapshot.get(an_id("Registration")).status is Status.DEPRECATED
    assert page.form.row("deprecation", "reason").isVisibleTo(page)
    write(qtbot, line(page, "deprecation", "deadline"), "next year")
    assert "2026-12-31" in page.form.row("deprecation", "deadline").complaint()
    write(qtbot, line(page, "deprecation", "deadline"), "2027-06-30")
    deprecation = desk.workspace.snapshot.get(an_id("Registration")).deprecation
    assert deprecation.deadline == "2027-06-30"


def test_a_language_is_added_written_and_removed(
    general: General, desk: Desk, qtbot: QtBot
) -> None:
    page = general("Registration")
    block = page.form.findChild(LanguagesBlock)

    block.add_language("ko")
    name = block.card("ko").name.control()
    assert isinstance(name, QLineEdit)
    name.setFocus()
    name.insert("등록")  # QTest types Latin letters only
    qtbot.keyClick(name, Qt.Key.Key_Return)

    assert dict(desk.workspace.snapshot.get(an_id("Registration")).labels) == {"ko": "등록"}
    qtbot.mouseClick(block.card("ko").remove, Qt.MouseButton.LeftButton)
    assert desk.workspace.snapshot.get(an_id("Registration")).labels == ()


def test_interfaces_are_chips_that_delete_takes_out(
    general: General, desk: Desk, qtbot: QtBot
) -> None:
    page = general("Aircraft")
    chips = page.form.row("#implements").findChildren(Chip)

    chips[0].setFocus()
    qtbot.keyClick(chips[0], Qt.Key.Key_Delete)

    assert desk.workspace.snapshot.get(an_id("Aircraft")).implements == ()  # type: ignore[attr-defined]


def test_extending_is_picked_by_searching(general: General, desk: Desk, qtbot: QtBot) -> None:
    page = general("Pilot")
    editor = page.form.row("extends").editor
    qtbot.mouseClick(editor.control(), Qt.MouseButton.LeftButton)
    picker = editor._picker  # type: ignore[attr-defined]
    qtbot.keyClicks(picker._line, "crew")

    qtbot.keyClick(picker._line, Qt.Key.Key_Return)

    assert desk.workspace.snapshot.get(an_id("Pilot")).extends == (an_id("Crew member"),)  # type: ignore[attr-defined]


def test_a_circle_is_refused_at_the_field(general: General, desk: Desk) -> None:
    desk.workspace.apply(
        set_fields(desk.workspace.snapshot, [an_id("Pilot")], extends=(an_id("Crew member"),)),
        message("edits.create", name="x"),
    )
    page = general("Crew member")

    page.form.row("extends").editor.committed.emit((an_id("Pilot"),))

    assert "already extends" in page.form.row("extends").complaint()


def test_several_records_get_what_they_have_in_common(
    general: General, desk: Desk, qtbot: QtBot
) -> None:
    page = general("Airport", "Flight", "Pilot")
    box = page.form.row("visibility").editor.control()
    assert isinstance(box, QComboBox)

    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)

    seen = {
        desk.workspace.snapshot.plain(an_id(n)).get("visibility")
        for n in ("Airport", "Flight", "Pilot")
    }
    assert seen == {"hidden"}
    desk.workspace.undo()
    assert desk.workspace.snapshot.plain(an_id("Flight")).get("visibility") is None


def test_a_set_of_several_records_is_added_to_and_not_replaced(
    general: General, desk: Desk
) -> None:
    snapshot = desk.workspace.snapshot
    desk.workspace.apply(
        set_fields(snapshot, [an_id("Airport")], aliases=("field",)),
        message("edits.create", name="x"),
    )
    page = general("Airport", "Flight")

    page.form.row("aliases").editor.committed.emit(("new",))

    assert desk.workspace.snapshot.get(an_id("Airport")).aliases == ("field", "new")
    assert desk.workspace.snapshot.get(an_id("Flight")).aliases == ("new",)


def test_records_of_a_read_only_module_are_shown_locked(general: General, desk: Desk) -> None:
    module = Module(id=an_id("imported"), display_name="FIBO", read_only=True)
    changes = ChangeSet.creating(module)
    changes = changes.then(set_fields(desk.workspace.snapshot, [an_id("Pilot")], module=module.id))
    desk.workspace.apply(changes, message("edits.create", name="x"))

    page = general("Pilot")

    assert line(page, "display_name").isReadOnly()
    assert "FIBO" in line(page, "display_name").toolTip()
