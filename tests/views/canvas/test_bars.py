"""The strip of tools and the minimap."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QHelpEvent
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QToolTip
from pytestqt.qtbot import QtBot

from oms_desktop.views.canvas import CanvasStrip, GraphView, with_words
from oms_desktop.views.theme.icons import icon


def test_the_strip_triggers_the_actions_it_was_given(view: GraphView, qtbot: QtBot) -> None:
    select, fit = (
        QAction(icon("mouse-pointer-2"), "Select", view),
        QAction(icon("maximize"), "Fit", view),
    )
    strip = CanvasStrip([select, None, with_words(fit)])
    view.set_strip(strip)
    buttons = strip.findChildren(QToolButton)

    with qtbot.waitSignal(fit.triggered):
        qtbot.mouseClick(buttons[1], Qt.MouseButton.LeftButton)

    assert len(buttons) == 2
    assert view.rect().contains(strip.geometry())
    assert abs(strip.geometry().center().x() - view.rect().center().x()) <= 1


def test_words_and_arrows_are_never_cut(view: GraphView) -> None:
    layout = with_words(QAction(icon("network"), "자동 배치 방법", view))
    layout.setMenu(QMenu(view))
    strip = CanvasStrip([layout])
    view.set_strip(strip)

    button = strip.findChildren(QToolButton)[0]
    words = button.fontMetrics().horizontalAdvance("자동 배치 방법")

    assert button.width() >= words + 18 + 14
    strip.grab()


def test_the_strip_grows_with_its_words(view: GraphView) -> None:
    zoom = with_words(QAction("8 %", view))
    strip = CanvasStrip([zoom])
    view.set_strip(strip)
    before = strip.sizeHint().width()

    zoom.setText("200 % of everything")

    assert strip.sizeHint().width() > before


def test_a_click_on_the_minimap_looks_there(view: GraphView, qtbot: QtBot) -> None:
    view.minimap.show()
    view.minimap.grab()

    qtbot.mouseClick(view.minimap, Qt.MouseButton.LeftButton, pos=QPoint(20, 100))

    centre = view.scene_centre()
    assert centre.x() < 250
    assert centre.y() > 300


def test_fit_keeps_cards_out_from_under_the_bars(view: GraphView) -> None:
    view.minimap.show()
    view.set_strip(CanvasStrip([QAction(icon("maximize"), "Fit", view)]))

    view.fit_all()

    for card_id in view.positions():
        box = view.card_rect(card_id).toRect()
        assert view.rect().contains(box)
        assert not box.intersects(view.minimap.geometry())


def test_a_tool_tip_says_a_link_in_words(view: GraphView, qtbot: QtBot) -> None:
    point = view.edge_point("operated")
    qtbot.mouseMove(view, point)

    QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, point, view.mapToGlobal(point)))

    assert QToolTip.text() == "Link operated by from Aircraft to 항공사"
