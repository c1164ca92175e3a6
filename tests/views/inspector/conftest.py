"""The inspector on the airline project."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from oms_desktop.views.desk import Desk
from oms_desktop.views.inspector.inspector import Inspector
from oms_desktop.views.inspector.pages import GeneralPage
from tests.builders import an_id


@pytest.fixture
def inspector(desk: Desk, qtbot: QtBot) -> Iterator[Inspector]:
    """The inspector alone in a window, 340 px wide."""
    made = Inspector(desk)
    made.resize(340, 900)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    yield made
    made.close()
    shiboken6.delete(made)  # before its project is closed


@pytest.fixture
def general(inspector: Inspector, desk: Desk) -> Callable[..., GeneralPage]:
    """Select records by name and return the page with their form."""

    def select(*names: str) -> GeneralPage:
        desk.selection.set([an_id(name) for name in names])
        page = inspector.page()
        assert isinstance(page, GeneralPage)
        page.form.finish()
        return page

    return select
