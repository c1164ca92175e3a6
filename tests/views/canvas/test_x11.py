"""One drag on a real X server, where events come from the window system."""

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from oms_desktop.views.canvas import GraphView
from tests.views.canvas.conftest import Mouse, head
from tests.views.canvas.diagrams import POSITIONS


@pytest.mark.x11
def test_a_card_is_dragged_on_a_real_display(view: GraphView, mouse: Mouse, qtbot: QtBot) -> None:
    qtbot.waitUntil(view.isVisible)
    start = head(view, "engine")

    with qtbot.waitSignal(view.moved) as said:
        mouse.drag(start, start + QPoint(250, 37))

    x, y = POSITIONS["engine"]
    assert said.args == [{"engine": (x + 250, y + 37)}]
    assert not view.grab().isNull()
