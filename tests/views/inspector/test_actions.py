"""Action types are made from the palette, and edited in the inspector with mouse and keys."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from oms_desktop.models.action_type import (
    ActionType,
    Assignment,
    Criterion,
    Parameter,
    RuleKind,
    SideEffect,
    ValueSource,
)
from oms_desktop.models.data_types import data_type
from oms_desktop.models.messages import message
from oms_desktop.models.module import Module
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.views.desk import Desk
from oms_desktop.views.explorer.model import NODE_ROLE
from oms_desktop.views.inspector.blocks.assignments import AssignmentsBlock
from oms_desktop.views.inspector.blocks.pairs import PairsBlock
from oms_desktop.views.inspector.blocks.parts import PartsBlock
from oms_desktop.views.inspector.inspector import Inspector
from oms_desktop.views.inspector.pages import GeneralPage
from oms_desktop.views.inspector.uses_page import UsesPage
from oms_desktop.views.main_window import MainWindow
from oms_desktop.views.panels.problems_panel import ProblemsPanel
from oms_desktop.views.texts import use_messages
from oms_desktop.workspace import Workspace
from tests.builders import a_parameter, a_rule, an_action, an_id

LABEL = message("edits.create", name="x")
PLANE = a_parameter("assign", "plane", refers_to=an_id("Aircraft"), labels=(("ko", "항공기"),))
COUNT = a_parameter("assign", "count", data_type("short"))
SEATS, TAIL = an_id("Aircraft.seatCount"), an_id("Aircraft.tailNumber")
CHANGES = a_rule(
    "assign",
    "modify_object",
    object_type=an_id("Aircraft"),
    object=PLANE.id,
    sets=(Assignment(id=SEATS, parameter=COUNT.id),),
)
FREE = Criterion(id=an_id("free"), expression="plane.isFree", message="It is busy.")
ASSIGN = an_action(
    "assign", PLANE, COUNT, rules=(CHANGES,), criteria=(FREE,), display_name="Assign aircraft"
)


@pytest.fixture
def page(inspector: Inspector, desk: Desk) -> GeneralPage:
    """The page of an action type that changes an aircraft."""
    desk.workspace.apply(ChangeSet.creating(ASSIGN), LABEL)
    desk.selection.set([ASSIGN.id])
    found = inspector.page()
    assert isinstance(found, GeneralPage)
    found.form.finish()
    return found


@pytest.fixture
def now(desk: Desk) -> Callable[[], ActionType]:
    """Return the action type as it stands."""

    def get() -> ActionType:
        found = desk.workspace.snapshot.get(ASSIGN.id)
        assert isinstance(found, ActionType)
        return found

    return get


def block(page: GeneralPage, field: str) -> PartsBlock:
    return next(one for one in page.form.findChildren(PartsBlock) if one._list.field == field)


def rows(parts: PartsBlock) -> list[tuple[str, str]]:
    found = (parts.model.panel_row(row) for row in range(parts.model.rowCount()))
    return [(row.title, row.text) for row in found]


def press(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def click_row(qtbot: QtBot, parts: PartsBlock, row: int) -> None:
    place = parts.view.visualRect(parts.model.index(row, 0)).center()
    qtbot.mouseClick(parts.view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def choose(qtbot: QtBot, parts: PartsBlock, field: str, words: str) -> None:
    """Choose *words* in a box of the open form, by keys."""
    box = parts.form.row(field).editor.control()
    assert isinstance(box, QComboBox)
    box.setFocus()
    down = box.findText(words) - box.currentIndex()
    for _ in range(abs(down)):
        qtbot.keyClick(box, Qt.Key.Key_Down if down > 0 else Qt.Key.Key_Up)
    assert box.currentText() == words


def pick(qtbot: QtBot, text: str) -> None:
    """Write into the open picker and take the first that fits."""
    popup = QApplication.activePopupWidget()
    assert popup is not None
    line = popup.findChild(QLineEdit)
    assert line is not None
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def test_an_action_type_is_made_by_the_palette(window: MainWindow, qtbot: QtBot) -> None:
    tree = window.explorer.tree
    model = tree.model()
    kinds = [model.index(row, 0) for row in range(model.rowCount())]
    group = next(one for one in kinds if one.data() == "Action types")
    assert group.data(NODE_ROLE).count == 0
    field = window.top.search

    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(field, "new action type")
    qtbot.waitUntil(lambda: window.palette_list.model.rowCount() > 0)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.desk.workspace.count("action_type") == 1)
    qtbot.waitUntil(lambda: tree.findChild(QLineEdit) is not None)
    editor = tree.findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    qtbot.keyClicks(editor, "Assign aircraft")
    qtbot.keyClick(editor, Qt.Key.Key_Return)

    workspace = window.desk.workspace
    names = lambda: [one.name for one in workspace.summaries("action_type")]  # noqa: E731
    qtbot.waitUntil(lambda: names() == ["Assign aircraft"])
    (summary,) = workspace.summaries("action_type")
    assert window.desk.selection.ids == (summary.id,)


def test_an_action_is_told_in_words(page: GeneralPage) -> None:
    assert rows(block(page, "parameters")) == [("plane", "Aircraft"), ("count", "short")]
    assert rows(block(page, "rules")) == [("Change plane: seatCount = count", "")]
    assert rows(block(page, "criteria")) == [("plane.isFree", "It is busy.")]
    assert block(page, "effects")._nothing.isVisibleTo(page)


def test_a_parameter_is_added_named_and_given_a_type(
    page: GeneralPage, qtbot: QtBot, now: Callable[[], ActionType]
) -> None:
    parts = block(page, "parameters")

    press(qtbot, parts.add)
    name = parts.form.row("display_name").editor.control()
    assert isinstance(name, QLineEdit)
    name.selectAll()
    qtbot.keyClicks(name, "Flight")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    press(qtbot, parts.form.row("refers_to").editor.control())
    pick(qtbot, "Flight")
    for flag in ("required", "is_list", "visible"):
        box = parts.form.row(flag).editor.control()
        qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))

    assert rows(parts)[-1] == ("Flight", "Flight [], required, hidden")
    made = now().parameters[-1]
    assert (made.refers_to, made.data_type, made.api_name) == (an_id("Flight"), None, "parameter")
    assert not parts.form.row("#type").isVisibleTo(parts)


def test_a_parameter_of_objects_becomes_one_of_values(
    page: GeneralPage, qtbot: QtBot, now: Callable[[], ActionType]
) -> None:
    parts = block(page, "parameters")
    click_row(qtbot, parts, 0)

    parts.form.row("refers_to").editor.committed.emit(None)
    press(qtbot, parts.form.row("#type").editor.control())
    pick(qtbot, "date")

    assert now().parameters[0].data_type == data_type("date")
    assert parts.model.panel_row(0).text == "date"


def test_a_rule_is_added_from_the_menu_and_filled_in(
    page: GeneralPage, desk: Desk, qtbot: QtBot, now: Callable[[], ActionType]
) -> None:
    flight = a_parameter("assign", "flight", refers_to=an_id("Airline"))
    both = ChangeSet.replacing(now(), now().evolve(parameters=(PLANE, COUNT, flight)))
    desk.workspace.apply(both, LABEL)
    parts = block(page, "rules")
    menu = parts.add.menu()

    words = [action.text() for action in menu.actions()]
    menu.popup(parts.add.mapToGlobal(QPoint()))
    qtbot.waitUntil(menu.isVisible)
    for _ in range(words.index("Link two objects") + 1):
        qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    press(qtbot, parts.form.row("link_type").editor.control())
    pick(qtbot, "operated")
    choose(qtbot, parts, "object", "plane")
    assert parts.complaint.words()  # the other object is not chosen yet
    choose(qtbot, parts, "other", "flight")

    rule = now().rules[1]
    assert (rule.does, rule.object, rule.other) == (RuleKind.CREATE_LINK, PLANE.id, flight.id)
    assert rows(parts)[1] == ("Link plane with flight by operated by", "")
    assert parts.complaint.words() == ""


def test_values_of_a_rule_are_set_changed_and_removed(
    page: GeneralPage, qtbot: QtBot, now: Callable[[], ActionType]
) -> None:
    parts = block(page, "rules")
    click_row(qtbot, parts, 0)
    values = parts.form.findChild(AssignmentsBlock)

    press(qtbot, values.add)
    pick(qtbot, "displayName")
    line = values.lines[an_id("Aircraft.displayName")]
    line.box.setFocus()
    while line.box.currentText() != "A fixed value":
        qtbot.keyClick(line.box, Qt.Key.Key_Down)
    edit = line.constant.control()
    qtbot.keyClicks(edit, "Jumbo")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    press(qtbot, values.lines[SEATS].cross)

    jumbo = Assignment(
        id=an_id("Aircraft.displayName"), source=ValueSource.CONSTANT, constant="Jumbo"
    )
    assert now().rules[0].sets == (jumbo,)
    assert rows(parts) == [("Change plane: displayName = “Jumbo”", "")]


def test_what_is_wrong_with_a_rule_stands_at_it(
    page: GeneralPage, desk: Desk, qtbot: QtBot, now: Callable[[], ActionType]
) -> None:
    parts = block(page, "rules")
    wrong = CHANGES.evolve(sets=(Assignment(id=TAIL, parameter=COUNT.id),))

    desk.workspace.apply(ChangeSet.replacing(now(), now().evolve(rules=(wrong,))), LABEL)
    click_row(qtbot, parts, 0)

    assert parts.model.panel_row(0).spoken == "Error"
    assert "which is the key of Aircraft" in parts.complaint.words()
    desk.workspace.undo()
    assert parts.complaint.words() == ""
    assert parts.model.panel_row(0).icon == "pencil"


def test_rows_are_removed_and_moved_by_keys_and_come_back_by_undo(
    page: GeneralPage, desk: Desk, qtbot: QtBot, now: Callable[[], ActionType]
) -> None:
    parts = block(page, "parameters")
    click_row(qtbot, parts, 1)
    parts.view.setFocus()

    qtbot.keyClick(parts.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [one.api_name for one in now().parameters] == ["count", "plane"]
    qtbot.keyClick(parts.view, Qt.Key.Key_Delete)

    assert [one.api_name for one in now().parameters] == ["plane"]
    assert now().rules[0].sets[0].parameter is None
    assert parts.view.isVisibleTo(page)
    assert not parts._frame.isVisibleTo(page)
    desk.workspace.undo()
    desk.workspace.undo()
    assert now() == ASSIGN
    assert rows(parts)[0][0] == "plane"


def test_the_open_part_has_buttons_to_move_and_remove_it(
    page: GeneralPage, qtbot: QtBot, now: Callable[[], ActionType]
) -> None:
    parts = block(page, "parameters")
    click_row(qtbot, parts, 0)
    assert (parts.up.isEnabled(), parts.down.isEnabled()) == (False, True)

    press(qtbot, parts.down)
    assert [one.api_name for one in now().parameters] == ["count", "plane"]
    press(qtbot, parts.drop)

    assert [one.api_name for one in now().parameters] == ["count"]


def test_a_second_click_closes_what_is_open(page: GeneralPage, qtbot: QtBot) -> None:
    parts = block(page, "criteria")

    click_row(qtbot, parts, 0)
    assert parts._frame.isVisibleTo(page)
    click_row(qtbot, parts, 0)

    assert not parts._frame.isVisibleTo(page)


def test_criteria_and_effects_are_written(
    page: GeneralPage, qtbot: QtBot, now: Callable[[], ActionType]
) -> None:
    criteria, effects = block(page, "criteria"), block(page, "effects")
    click_row(qtbot, criteria, 0)
    messages = criteria.form.findChild(PairsBlock)
    messages.line.setText("ko: 사용 중입니다.")  # QTest can type Latin letters only
    qtbot.keyClick(messages.line, Qt.Key.Key_Return)

    effects.add.menu().actions()[1].trigger()
    url = effects.form.row("url").editor.control()
    qtbot.keyClicks(url, "https://example.org/hook")
    qtbot.keyClick(url, Qt.Key.Key_Return)

    assert now().criteria == (FREE.evolve(messages=(("ko", "사용 중입니다."),)),)
    (made,) = now().effects
    assert made == SideEffect(id=made.id, does="webhook", url="https://example.org/hook")
    assert rows(effects) == [("Webhook", "https://example.org/hook")]


def test_an_action_of_an_imported_module_is_only_read(
    page: GeneralPage, desk: Desk, inspector: Inspector, now: Callable[[], ActionType]
) -> None:
    module = Module(id=an_id("theirs"), display_name="Theirs", read_only=True)
    moved = ChangeSet.replacing(now(), now().evolve(module=module.id))
    desk.workspace.apply(ChangeSet.creating(module).then(moved), LABEL)
    parts = block(page, "parameters")

    assert not parts.add.isVisibleTo(page)
    parts.remove(PLANE.id)
    assert now().parameters == (PLANE, COUNT)


def test_parameters_are_called_in_the_language_of_the_window(page: GeneralPage, desk: Desk) -> None:
    use_messages("ko")
    try:
        page.form.refresh()

        assert rows(block(page, "parameters"))[0][0] == "항공기"
        assert rows(block(page, "rules"))[0][0].count("항공기") == 1
    finally:
        use_messages("en")


def test_a_part_that_is_asked_for_is_opened(page: GeneralPage) -> None:
    page.show_part(FREE.id)

    assert block(page, "criteria")._frame.isVisibleTo(page)
    assert not block(page, "rules")._frame.isVisibleTo(page)


def test_a_type_says_which_actions_use_it(
    page: GeneralPage, inspector: Inspector, desk: Desk
) -> None:
    desk.selection.set([an_id("Aircraft")])
    inspector.show_tab("uses")
    uses = inspector.page()
    assert isinstance(uses, UsesPage)

    found = [uses.model.panel_row(row) for row in range(uses.model.rowCount())]

    assert [row.text for row in found if row.title == "Assign aircraft"] == [
        "in parameter plane",
        "in the rule: Change plane: seatCount = count",
    ]


def test_every_control_of_the_parts_has_a_name(page: GeneralPage, qtbot: QtBot) -> None:
    for parts in page.form.findChildren(PartsBlock):
        for index in range(parts.model.rowCount()):
            click_row(qtbot, parts, index)
            parts.form.finish()
            for row in parts.form._rows:
                assert row.editor.control().accessibleName(), row.field.path
        assert parts.add.accessibleName()
    for line in page.form.findChild(AssignmentsBlock).lines.values():
        assert line.box.accessibleName()
        assert line.cross.accessibleName()


def test_a_new_parameter_is_text(qtbot: QtBot, page: GeneralPage, project: Workspace) -> None:
    parts = block(page, "parameters")

    press(qtbot, parts.add)

    found = project.snapshot.get(ASSIGN.id)
    assert isinstance(found, ActionType)
    assert isinstance(found.parameters[-1], Parameter)
    assert str(found.parameters[-1].data_type) == "string"


def test_a_problem_leads_to_the_rule_it_is_about(window: MainWindow, qtbot: QtBot) -> None:
    desk = window.desk
    wrong = ASSIGN.evolve(rules=(CHANGES.evolve(object=None),))
    desk.workspace.apply(ChangeSet.creating(wrong), LABEL)
    desk.show_panel("problems")
    panel = window.panels.panel("problems")
    assert isinstance(panel, ProblemsPanel)
    model = panel.model

    def row() -> int:
        found = [panel.problem(model.index(n, 0)) for n in range(model.rowCount())]
        return next((n for n, one in enumerate(found) if one and one.record == ASSIGN.id), -1)

    qtbot.waitUntil(lambda: row() >= 0 and panel.view.isVisible())
    panel.view.scrollTo(model.index(row(), 0))
    place = panel.view.visualRect(model.index(row(), 0)).center()
    qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: window.desk.selection.ids == (ASSIGN.id,))

    page = window.inspector.page()
    assert isinstance(page, GeneralPage)
    rules = block(page, "rules")
    assert rules._frame.isVisibleTo(page)
    assert rules.complaint.words() == (
        "Assign aircraft (change an object): its object is not chosen. Choose one."
    )
    click_row(qtbot, rules, 0)
    box = block(page, "parameters")
    press(qtbot, box.add)
    assert not rules._frame.isVisibleTo(page)  # what was closed stays so when something changes
