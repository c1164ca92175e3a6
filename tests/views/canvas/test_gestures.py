"""Moving, linking, panning and zooming with real mouse events."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from oms_desktop.views.canvas import GraphView
from tests.views.canvas.conftest import Mouse, head
from tests.views.canvas.diagrams import POSITIONS


def test_a_drag_moves_the_card_and_says_where_to(
    view: GraphView, mouse: Mouse, qtbot: QtBot
) -> None:
    start = head(view, "engine")

    with qtbot.waitSignal(view.moved) as said:
        mouse.drag(start, start + QPoint(250, 37))

    x, y = POSITIONS["engine"]
    assert said.args == [{"engine": (x + 250, y + 37)}]
    assert view.positions()["engine"] == (x + 250, y + 37)
    assert view.renderer.hidden_cards == frozenset()


def test_a_card_snaps_to_the_edge_of_another(view: GraphView, mouse: Mouse) -> None:
    start = head(view, "engine")

    mouse.drag(start, start + QPoint(397, 60))

    assert view.positions()["engine"][0] == POSITIONS["airline"][0]


def test_all_selected_cards_move_together(view: GraphView, mouse: Mouse, qtbot: QtBot) -> None:
    view.set_selection(["aircraft", "engine"])

    with qtbot.waitSignal(view.moved) as said:
        mouse.drag(head(view, "engine"), head(view, "engine") + QPoint(150, 20))

    assert said.args is not None
    assert set(said.args[0]) == {"aircraft", "engine"}


def test_escape_puts_a_dragged_card_back(view: GraphView, mouse: Mouse, qtbot: QtBot) -> None:
    mouse.press(head(view, "engine"))
    mouse.move(head(view, "engine") + QPoint(120, 90))

    with qtbot.assertNotEmitted(view.moved):
        qtbot.keyClick(view, Qt.Key.Key_Escape)
        mouse.release(QPoint(300, 500))

    assert view.positions()["engine"] == POSITIONS["engine"]


def test_a_ring_dragged_to_a_card_asks_for_a_link(
    view: GraphView, mouse: Mouse, qtbot: QtBot
) -> None:
    view.set_selection(["aircraft"])

    with qtbot.waitSignal(view.link_requested) as said:
        mouse.drag(view.ring_point("aircraft"), head(view, "airline"))

    assert said.args == ["aircraft", "airline"]


def test_the_ring_of_a_card_appears_under_the_mouse(
    view: GraphView, mouse: Mouse, qtbot: QtBot
) -> None:
    mouse.move(head(view, "engine"))

    with qtbot.waitSignal(view.link_requested) as said:
        mouse.drag(view.ring_point("engine"), head(view, "airline"))

    assert said.args == ["engine", "airline"]


def test_an_invalid_target_says_why_and_makes_nothing(
    view: GraphView, mouse: Mouse, qtbot: QtBot
) -> None:
    view.set_selection(["aircraft"])
    hints: list[str] = []
    view.hint.connect(hints.append)

    with qtbot.assertNotEmitted(view.link_requested):
        mouse.drag(view.ring_point("aircraft"), head(view, "asset"))

    assert "An asset has no links" in hints


def test_a_ring_dropped_on_empty_canvas_asks_for_a_type_and_the_link(
    view: GraphView, mouse: Mouse, qtbot: QtBot
) -> None:
    view.set_selection(["aircraft"])

    with qtbot.waitSignal(view.type_and_link_requested) as said:
        mouse.drag(view.ring_point("aircraft"), QPoint(620, 420))

    assert said.args is not None
    assert said.args[0] == "aircraft"
    assert (said.args[1].x(), said.args[1].y()) == (620, 420)


def test_escape_cancels_a_link(view: GraphView, mouse: Mouse, qtbot: QtBot) -> None:
    view.set_selection(["aircraft"])
    mouse.press(view.ring_point("aircraft"))
    mouse.move(head(view, "airline"))
    view.grab()

    with qtbot.assertNotEmitted(view.link_requested):
        qtbot.keyClick(view, Qt.Key.Key_Escape)
        mouse.release(head(view, "airline"))


def test_the_link_tool_begins_anywhere_on_a_card(
    view: GraphView, mouse: Mouse, qtbot: QtBot
) -> None:
    view.set_tool("link")

    with qtbot.waitSignal(view.link_requested) as said:
        mouse.drag(head(view, "engine"), head(view, "airline"))

    assert said.args == ["engine", "airline"]


@pytest.mark.parametrize(
    ("tool", "signal"), [("type", "type_requested"), ("interface", "interface_requested")]
)
def test_a_placing_tool_asks_once_and_goes_back_to_selecting(
    view: GraphView, mouse: Mouse, qtbot: QtBot, tool: str, signal: str
) -> None:
    view.set_tool(tool)

    with qtbot.waitSignal(getattr(view, signal)):
        mouse.click(QPoint(700, 450))

    assert view.tool == "select"


def test_the_middle_button_pans(view: GraphView, mouse: Mouse) -> None:
    before = view.card_rect("aircraft").topLeft()

    mouse.drag(QPoint(700, 450), QPoint(640, 420), Qt.MouseButton.MiddleButton)

    assert view.card_rect("aircraft").topLeft() - before == QPointF(-60, -30)
    assert view.selection() == []


def test_space_and_the_left_button_pan(view: GraphView, mouse: Mouse, qtbot: QtBot) -> None:
    before = view.card_rect("aircraft").topLeft()

    qtbot.keyPress(view, Qt.Key.Key_Space)
    mouse.drag(head(view, "aircraft"), head(view, "aircraft") + QPoint(30, 40))
    qtbot.keyRelease(view, Qt.Key.Key_Space)

    assert view.card_rect("aircraft").topLeft() - before == QPointF(30, 40)
    assert view.positions()["aircraft"] == POSITIONS["aircraft"]


def wheel(view: GraphView, at: QPoint, turns: int, keys: Qt.KeyboardModifier) -> None:
    event = QWheelEvent(
        QPointF(at),
        view.mapToGlobal(QPointF(at)),
        QPoint(),
        QPoint(0, 120 * turns),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)


def test_ctrl_and_wheel_zoom_at_the_pointer(view: GraphView, qtbot: QtBot) -> None:
    at = QPoint(300, 200)
    before = view.scene_at(QPointF(at))

    with qtbot.waitSignal(view.zoom_changed):
        wheel(view, at, 2, Qt.KeyboardModifier.ControlModifier)

    after = view.scene_at(QPointF(at))
    assert view.zoom == pytest.approx(1.44)
    assert (after - before).manhattanLength() < 2


def test_the_wheel_scrolls_and_with_shift_sideways(view: GraphView) -> None:
    before = view.card_rect("aircraft").topLeft()

    wheel(view, QPoint(300, 200), -1, Qt.KeyboardModifier.NoModifier)
    wheel(view, QPoint(300, 200), -1, Qt.KeyboardModifier.ShiftModifier)

    assert view.card_rect("aircraft").topLeft() - before == QPointF(-60, -60)


def test_a_context_menu_is_asked_for_what_is_under_the_mouse(view: GraphView, qtbot: QtBot) -> None:
    asked: list[object] = []
    view.context_menu_requested.connect(lambda target, _point: asked.append(target))

    for point in (head(view, "airline"), view.edge_point("powered"), QPoint(700, 500)):
        reason = QContextMenuEvent.Reason.Mouse
        QApplication.sendEvent(view, QContextMenuEvent(reason, point, view.mapToGlobal(point)))

    assert asked == ["airline", "powered", None]


def test_dragging_beyond_the_border_pans_on(view: GraphView, mouse: Mouse, qtbot: QtBot) -> None:
    before = view.camera.dx
    mouse.press(head(view, "engine"))
    mouse.move(head(view, "engine") + QPoint(20, 0))

    mouse.move(QPoint(960, 300))
    qtbot.waitUntil(lambda: view.camera.dx < before - 60)
    mouse.release(QPoint(960, 300))

    assert view.positions()["engine"][0] > 800
