"""What assistive technology is told."""

import gc

from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from oms_desktop.views.canvas import GraphView
from oms_desktop.views.canvas.accessibility import edge_words


def test_the_canvas_is_a_list_of_named_cards(view: GraphView) -> None:
    interface = QAccessible.queryAccessibleInterface(view)
    cards = [interface.child(number) for number in range(4)]

    assert interface.role() == QAccessible.Role.List
    assert {card.role() for card in cards} == {QAccessible.Role.ListItem}
    names = [card.text(QAccessible.Text.Name) for card in cards]
    assert names[0] == "Object type Aircraft, Active"
    assert "Object type 항공사" in names
    assert cards[0].text(QAccessible.Text.Description) == "11 properties, 3 links"


def test_a_card_tells_whether_it_is_selected_and_where_it_is(view: GraphView) -> None:
    view.set_selection(["airline"])
    interface = QAccessible.queryAccessibleInterface(view)
    first = interface.child(0)

    assert first.text(QAccessible.Text.Name) == "Object type 항공사"
    assert first.state().selected
    box = first.rect()
    hit = interface.childAt(box.center().x(), box.center().y())
    assert hit.text(QAccessible.Text.Name) == "Object type 항공사"


def test_links_are_said_in_words(view: GraphView) -> None:
    words = [edge_words(view, view.arrays.edge_index[name]) for name in ("operated", "is_asset")]

    assert words == ["Link operated by from Aircraft to 항공사", "Aircraft implements Asset"]


def test_a_closed_canvas_leaves_nothing_behind(qtbot: QtBot) -> None:
    for _ in range(3):
        view = GraphView()
        view.show()
        assert QAccessible.queryAccessibleInterface(view) is not None
        view.close()
        view.deleteLater()
        del view
        gc.collect()
