"""Every kind has a form that fits it; links, interfaces, value types and structs are edited by it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from oms_desktop.edits.records import create
from oms_desktop.edits.struct_fields import add_field
from oms_desktop.models.fields import fields_of
from oms_desktop.models.kinds import KINDS
from oms_desktop.models.messages import message
from oms_desktop.models.property import Property
from oms_desktop.models.struct_type import StructField
from oms_desktop.versioning.snapshot import apply
from oms_desktop.views.desk import Desk
from oms_desktop.views.inspector.description import Form
from oms_desktop.views.inspector.forms.every import FORMS
from oms_desktop.views.inspector.forms.typed import property_form, struct_field_form
from oms_desktop.views.inspector.inspector import AHEAD, Inspector
from oms_desktop.views.inspector.pages import GeneralPage
from oms_desktop.views.inspector.properties_page import PropertiesPage
from tests.builders import an_id

LABEL = message("edits.create", name="x")


@pytest.mark.parametrize("kind", sorted(set(KINDS) - {"placement"}))
def test_every_field_of_a_form_stands_in_the_model(kind: str, themed: None) -> None:
    model = fields_of(KINDS[kind])

    for field in FORMS[kind]().fields():
        first = field.path[0].removeprefix("#")
        assert first in (*model, "type"), field.path


@pytest.mark.parametrize(
    ("form", "model"), [(property_form, Property), (struct_field_form, StructField)]
)
def test_the_forms_of_parts_fit_their_models(form: object, model: type, themed: None) -> None:
    made = form()  # type: ignore[operator]
    assert isinstance(made, Form)
    for field in made.fields():
        assert field.path[0].removeprefix("#") in (*fields_of(model), "type"), field.path


@pytest.mark.parametrize("kind", sorted(set(KINDS) - {"placement"}))
def test_every_kind_is_shown_and_every_control_has_a_name(
    kind: str, inspector: Inspector, desk: Desk
) -> None:
    new = an_id(f"a {kind}")
    desk.workspace.apply(create(desk.workspace.snapshot, kind, new, "Something"), LABEL)
    desk.selection.set([new])
    page = inspector.page()
    assert isinstance(page, GeneralPage)
    page.form.finish()

    controls = [row.editor.control() for row in page.form._rows]
    nameless = [control for control in controls if not control.accessibleName()]
    assert not nameless
    for widget in page.findChildren(QWidget):
        is_control = isinstance(widget, QLineEdit | QComboBox) and widget.focusPolicy()
        if is_control and widget.parent() and not isinstance(widget.parent(), QComboBox):
            assert widget.accessibleName(), widget


def test_a_links_cardinality_and_name_are_edited(
    inspector: Inspector, desk: Desk, qtbot: QtBot
) -> None:
    desk.selection.set([an_id("operated by")])
    page = inspector.page()
    assert isinstance(page, GeneralPage)
    page.form.finish()
    box = page.form.row("target", "cardinality").editor.control()
    assert isinstance(box, QComboBox)

    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)

    link = desk.workspace.snapshot.plain(an_id("operated by"))
    assert "cardinality" not in link["target"]  # many is the default
    page.form.row("source", "#type").editor.committed.emit(an_id("Flight"))
    assert desk.workspace.snapshot.plain(an_id("operated by"))["source"]["any_of"] == [
        an_id("Flight")
    ]


def test_the_properties_of_a_link_type_are_edited_like_those_of_types(
    inspector: Inspector, desk: Desk, qtbot: QtBot
) -> None:
    desk.selection.set([an_id("operated by")])
    inspector.show_tab("properties")
    page = inspector.page()
    assert isinstance(page, PropertiesPage)

    page.list.start_adding()
    qtbot.keyClicks(page.list.line, "since: date")
    qtbot.keyClick(page.list.line, Qt.Key.Key_Return)

    assert page.list.model.rowCount() == 1
    assert (
        desk.workspace.snapshot.plain(an_id("operated by"))["properties"][0]["display_name"]
        == "since"
    )


def test_the_fields_of_a_struct_have_a_table_and_details(
    inspector: Inspector, desk: Desk, qtbot: QtBot
) -> None:
    struct = an_id("Dimensions")
    made = create(desk.workspace.snapshot, "struct_type", struct, "Dimensions")
    both = made.then(add_field(apply(desk.workspace.snapshot, made), struct, an_id("f"), "length"))
    desk.workspace.apply(both, LABEL)
    desk.selection.set([struct])
    inspector.show_tab("properties")
    page = inspector.page()
    assert isinstance(page, PropertiesPage)
    page.list.start_adding()
    qtbot.keyClicks(page.list.line, "span: double")
    qtbot.keyClick(page.list.line, Qt.Key.Key_Return)

    page.list.table.select(an_id("f"))
    page.form.finish()
    page.form.row("required").editor.committed.emit(True)

    fields = desk.workspace.snapshot.plain(struct)["fields"]
    assert [(f["display_name"], f.get("required")) for f in fields] == [
        ("length", True),
        ("span", None),
    ]


def test_allowed_values_of_a_value_type_are_written_line_by_line(
    inspector: Inspector, desk: Desk, qtbot: QtBot
) -> None:
    from oms_desktop.views.inspector.blocks.pairs import PairsBlock

    desk.selection.set([an_id("ICAO code")])
    page = inspector.page()
    assert isinstance(page, GeneralPage)
    page.form.finish()
    block = page.form.findChild(PairsBlock)

    for text in ("KAL: Korean Air", "AAR", "KAL: again"):
        block.line.clear()
        qtbot.keyClicks(block.line, text)
        qtbot.keyClick(block.line, Qt.Key.Key_Return)

    allowed = desk.workspace.snapshot.plain(an_id("ICAO code"))["constraints"]["allowed"]
    assert [(one["id"], one.get("label")) for one in allowed] == [
        ("KAL", "Korean Air"),
        ("AAR", None),
    ]
    assert block.complaint.words()
    assert block.line.text() == "KAL: again"


def test_the_links_of_a_type_are_listed_from_its_side(
    inspector: Inspector, desk: Desk, qtbot: QtBot
) -> None:
    from oms_desktop.views.inspector.links_page import LinksPage

    desk.selection.set([an_id("Airline")])
    inspector.show_tab("links")
    page = inspector.page()
    assert isinstance(page, LinksPage)

    assert page.model.panel_row(0).title == "operated by"
    assert page.model.panel_row(0).text == "1 ← ∗  Aircraft"
    page.view.setFocus()
    page.view.setCurrentIndex(page.model.index(0, 0))
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert desk.selection.ids == (an_id("operated by"),)


def test_links_of_a_supertype_are_shown_with_their_origin(inspector: Inspector, desk: Desk) -> None:
    from oms_desktop.edits.inheritance import extend
    from oms_desktop.views.inspector.links_page import LinksPage

    changes = extend(desk.workspace.snapshot, an_id("Pilot"), an_id("Airline"))
    desk.workspace.apply(changes, LABEL)
    desk.selection.set([an_id("Pilot")])
    inspector.show_tab("links")
    page = inspector.page()
    assert isinstance(page, LinksPage)

    texts = [page.model.panel_row(row).text for row in range(page.model.rowCount())]
    assert texts == ["∗ → ∗  Flight", "1 ← ∗  Aircraft · from Airline"]


def test_an_interface_asks_for_links(inspector: Inspector, desk: Desk) -> None:
    from oms_desktop.views.inspector.links_page import LinksPage

    desk.selection.set([an_id("Asset")])
    inspector.show_tab("links")
    page = inspector.page()
    assert isinstance(page, LinksPage)

    page.asked._add(an_id("Airline"))
    asked = desk.workspace.snapshot.plain(an_id("Asset"))["link_constraints"]
    assert asked[0]["target"] == an_id("Airline")
    page.asked.form.row("cardinality").editor.committed.emit("one")
    assert (
        desk.workspace.snapshot.plain(an_id("Asset"))["link_constraints"][0]["cardinality"] == "one"
    )
    page.asked.view.link_followed.emit(page.asked.model.index(0, 0))
    assert "link_constraints" not in desk.workspace.snapshot.plain(an_id("Asset"))


def test_uses_and_history_of_a_record(inspector: Inspector, desk: Desk, qtbot: QtBot) -> None:
    from oms_desktop.edits.records import rename
    from oms_desktop.views.inspector.history_page import HistoryPage
    from oms_desktop.views.inspector.uses_page import UsesPage

    desk.workspace.apply(rename(desk.workspace.snapshot, an_id("Airline"), "Carrier"), LABEL)
    desk.workspace.save_version("Say carrier")
    desk.workspace.apply(rename(desk.workspace.snapshot, an_id("Airline"), "Operator"), LABEL)
    desk.selection.set([an_id("Airline")])

    inspector.show_tab("uses")
    uses = inspector.page()
    assert isinstance(uses, UsesPage)
    assert uses.model.panel_row(0).text == "links to it"
    inspector.show_tab("history")
    history = inspector.page()
    assert isinstance(history, HistoryPage)
    qtbot.waitUntil(lambda: history.model.rowCount() == 3)
    assert history.model.panel_row(0).title == "Not saved yet"
    assert "Carrier" in history.model.panel_row(1).title


def test_the_usual_pages_are_made_before_anything_is_selected(
    inspector: Inspector, desk: Desk, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: inspector.stack.count() > len(AHEAD), timeout=20_000)
    made = inspector.stack.count()

    desk.selection.set([an_id("Aircraft")])
    inspector.show_tab("properties")

    assert inspector.stack.count() == made
