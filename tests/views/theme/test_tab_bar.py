"""Tabs: nothing is cut, nothing moves, the current one is marked."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from oms_desktop.views.theme.current import current_theme
from oms_desktop.views.theme.fonts import Weight, sized
from oms_desktop.views.theme.icons import icon
from oms_desktop.views.theme.tab_bar import TabBar


def test_choosing_a_tab_marks_it_and_moves_no_other(qtbot: QtBot) -> None:
    bar = TabBar()
    qtbot.addWidget(bar)
    for name in ("Fleet overview", "물류", "Everything"):
        bar.addTab(icon("layout-dashboard"), name)
    bar.show()
    before = [bar.tabRect(index) for index in range(3)]

    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(1).center())

    assert bar.currentIndex() == 1
    assert [bar.tabRect(index) for index in range(3)] == before
    under = bar.tabRect(1).bottomLeft() + QPoint(20, 0)
    assert bar.grab().toImage().pixelColor(under).name().upper() == current_theme().tokens.accent


def test_every_name_has_room_in_its_heavier_weight(qtbot: QtBot) -> None:
    bar = TabBar()
    qtbot.addWidget(bar)
    bar.addTab("Properties 12")

    words = QFontMetrics(sized(0, Weight.NAME)).horizontalAdvance("Properties 12")

    assert bar.tabRect(0).width() >= words + 24
