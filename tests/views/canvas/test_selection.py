"""Selecting cards and links with the mouse, and what the canvas says about it."""

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from oms_desktop.views.canvas import GraphView
from tests.views.canvas.conftest import Mouse, head

CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_click_selects_one_card_and_says_so(view: GraphView, mouse: Mouse, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.selection_changed) as said:
        mouse.click(head(view, "aircraft"))

    assert said.args == [["aircraft"]]
    assert view.selection() == ["aircraft"]


def test_ctrl_adds_and_takes_away(view: GraphView, mouse: Mouse) -> None:
    mouse.click(head(view, "aircraft"))
    mouse.click(head(view, "airline"), CTRL)
    assert view.selection() == ["aircraft", "airline"]

    mouse.click(head(view, "aircraft"), CTRL)

    assert view.selection() == ["airline"]


def test_a_click_on_empty_canvas_selects_nothing(view: GraphView, mouse: Mouse) -> None:
    view.set_selection(["aircraft"])

    mouse.click(QPoint(700, 500))

    assert view.selection() == []


def test_a_frame_selects_what_it_touches(view: GraphView, mouse: Mouse) -> None:
    mouse.drag(QPoint(60, 5), QPoint(250, 300))

    assert view.selection() == ["aircraft", "asset"]


def test_escape_during_a_frame_selects_what_was_selected(
    view: GraphView, mouse: Mouse, qtbot: QtBot
) -> None:
    view.set_selection(["engine"])
    mouse.press(QPoint(60, 5), CTRL)
    mouse.move(QPoint(250, 300))

    qtbot.keyClick(view, Qt.Key.Key_Escape)

    assert view.selection() == ["engine"]
    assert view.gesture is None


def test_a_click_on_a_link_selects_it(view: GraphView, mouse: Mouse, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.edge_selected) as said:
        mouse.click(view.edge_point("operated"))

    assert said.args == ["operated"]
    assert view.selection() == []


def test_a_click_on_a_row_names_card_and_row(view: GraphView, mouse: Mouse, qtbot: QtBot) -> None:
    row = (view.card_rect("aircraft").topLeft()).toPoint() + QPoint(80, 38 + 24 + 12)

    with qtbot.waitSignal(view.row_activated) as said:
        mouse.click(row)

    assert said.args == ["aircraft", "name"]


def test_selecting_from_outside_is_silent(view: GraphView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.selection_changed):
        view.set_selection(["airline", "unknown"])

    assert view.selection() == ["airline"]


def test_removing_a_selected_card_says_what_is_left(view: GraphView, qtbot: QtBot) -> None:
    view.set_selection(["aircraft", "airline"])

    with qtbot.waitSignal(view.selection_changed) as said:
        view.remove(["aircraft"])

    assert said.args == [["airline"]]
    assert "aircraft" not in view.positions()


def test_a_double_click_opens_a_card_and_makes_a_type_elsewhere(
    view: GraphView, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(view.opened) as opened:
        qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=head(view, "airline"))
    with qtbot.waitSignal(view.type_requested) as asked:
        qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=QPoint(700, 480))

    assert opened.args == ["airline"]
    assert asked.args is not None
    assert (asked.args[0].x(), asked.args[0].y()) == (700, 480)
