"""Panels alone in a window, and a project with something to show."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
import shiboken6
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from oms_desktop.views.desk import Desk

Show = Callable[..., QWidget]


@pytest.fixture
def shown(desk: Desk, qtbot: QtBot) -> Iterator[Show]:
    """Make a panel or dialog of a class and show it; it goes before its project is closed."""
    made: list[QWidget] = []

    def show(kind: Callable[..., QWidget], **more: object) -> QWidget:
        widget = kind(desk, **more)
        widget.resize(820, 240)
        widget.show()
        qtbot.waitExposed(widget)
        widget.activateWindow()
        made.append(widget)
        return widget

    yield show
    for widget in made:
        if shiboken6.isValid(widget):
            widget.close()
            shiboken6.delete(widget)
