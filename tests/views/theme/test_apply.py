"""The theme on real widgets: fonts, icons, style sheet."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFontInfo, QFontMetricsF, QIcon
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
)
from pytestqt.qtbot import QtBot

from oms_desktop.views.theme.apply import apply_theme
from oms_desktop.views.theme.current import current_theme
from oms_desktop.views.theme.fonts import FAMILY, Weight, body_pixels, font, sized
from oms_desktop.views.theme.icons import icon, icon_pixmap, svg_source
from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.views.theme.tokens import THEMES


def test_pretendard_is_the_font_in_three_weights(qapp: QApplication) -> None:
    widths = [
        QFontMetricsF(font(pixels=40, weight=weight)).horizontalAdvance("Fleet 기단")
        for weight in Weight
    ]

    assert QFontInfo(font(pixels=13)).family() == FAMILY
    assert widths == sorted(widths)
    assert len(set(widths)) == 3


@pytest.mark.parametrize("points", [8.0, 13.0, 24.0])
def test_sizes_follow_the_application_font(qapp: QApplication, points: float) -> None:
    apply_theme(qapp, "light", points=points)
    try:
        assert sized(3).pixelSize() == round(body_pixels() * 16 / 13)
        assert sized(-2).pixelSize() < sized().pixelSize() < sized(3).pixelSize()
    finally:
        apply_theme(qapp, "light")


@pytest.mark.parametrize("name", THEMES)
def test_controls_have_the_sizes_of_the_design(qapp: QApplication, qtbot: QtBot, name: str) -> None:
    apply_theme(qapp, name)
    tree = QTreeWidget()
    tree.addTopLevelItem(QTreeWidgetItem(["Aircraft"]))
    widgets = [QPushButton("Send"), QLineEdit(), QComboBox(), tree]
    for widget in widgets:
        qtbot.addWidget(widget)
        widget.ensurePolished()

    for control in widgets[:3]:
        assert 28 <= control.sizeHint().height() <= 32
    assert 24 <= tree.visualItemRect(tree.topLevelItem(0)).height() <= 28


def test_an_icon_takes_the_colour_of_its_token(qapp: QApplication) -> None:
    apply_theme(qapp, "light")
    image = icon("box", "accent").pixmap(QSize(32, 32)).toImage()

    drawn = {
        image.pixelColor(x, y).name().upper()
        for x in range(32)
        for y in range(32)
        if image.pixelColor(x, y).alpha() == 255
    }

    assert drawn == {current_theme().tokens.accent}


def test_icons_are_sharp_at_every_ratio(qapp: QApplication) -> None:
    pixmap = icon_pixmap("box", THEMES["light"].text, 16, 1.5)

    assert pixmap.size() == QSize(24, 24)
    assert pixmap.devicePixelRatio() == 1.5
    made = icon("plane").pixmap(QSize(16, 16), 2.0, QIcon.Mode.Disabled)
    assert made.size() == QSize(32, 32)


def test_an_unknown_icon_is_a_box() -> None:
    colour = THEMES["light"].text

    assert svg_source("no-such-icon", colour) == svg_source("box", colour)


def test_a_change_of_theme_is_told_once(qapp: QApplication, qtbot: QtBot) -> None:
    apply_theme(qapp, "light")

    with qtbot.waitSignal(current_theme().changed):
        apply_theme(qapp, "dark")
    with qtbot.assertNotEmitted(current_theme().changed):
        apply_theme(qapp, "dark")
    apply_theme(qapp, "light")


def test_a_role_changes_the_look_of_a_button(qapp: QApplication, qtbot: QtBot) -> None:
    button = QPushButton("Complete merge")
    qtbot.addWidget(button)
    button.show()
    before = button.grab().toImage().pixelColor(6, 14).name().upper()

    set_role(button, "primary")

    after = button.grab().toImage().pixelColor(6, 14).name().upper()
    assert (before, after) == (current_theme().tokens.panel, current_theme().tokens.accent)
