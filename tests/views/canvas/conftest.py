"""A canvas of 900 x 600 with the small airline diagram at 100 %, and a mouse."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from oms_desktop.views.canvas import GraphView
from oms_desktop.views.canvas.camera import Camera
from tests.views.canvas.diagrams import POSITIONS, airline_diagram

NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


@dataclass
class Mouse:
    """Real mouse events on one widget."""

    view: GraphView

    def press(
        self, at: QPoint, keys: Qt.KeyboardModifier = NONE, button: Qt.MouseButton = LEFT
    ) -> None:
        QTest.mousePress(self.view, button, keys, at)

    def move(self, at: QPoint) -> None:
        QTest.mouseMove(self.view, at)

    def release(
        self, at: QPoint, keys: Qt.KeyboardModifier = NONE, button: Qt.MouseButton = LEFT
    ) -> None:
        QTest.mouseRelease(self.view, button, keys, at)

    def click(self, at: QPoint, keys: Qt.KeyboardModifier = NONE) -> None:
        self.press(at, keys)
        self.release(at, keys)

    def drag(self, start: QPoint, end: QPoint, button: Qt.MouseButton = LEFT) -> None:
        self.press(start, button=button)
        for step in range(1, 6):
            self.move(start + (end - start) * step / 5)
        self.release(end, button=button)


def head(view: GraphView, card_id: str) -> QPoint:
    """Return a point in the header of a card."""
    return (view.card_rect(card_id).topLeft() + QPointF(80, 15)).toPoint()


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[GraphView]:
    """The canvas with the scene's origin at its top left corner."""
    made = GraphView(lambda source, target: "An asset has no links" if target == "asset" else None)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    qtbot.waitExposed(made)
    diagram = airline_diagram()
    made.show_graph(diagram.graph(POSITIONS), diagram)
    made.set_zoom(1.0)
    made.set_camera(Camera(made.camera.scale, 0, 0))
    made.minimap.hide()
    made.flush()
    yield made
    made.close()


@pytest.fixture
def mouse(view: GraphView) -> Mouse:
    return Mouse(view)
