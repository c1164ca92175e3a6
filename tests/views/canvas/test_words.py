"""Words of links keep out of one another's way; what a reader hears and a merge shows."""

import pytest
from PySide6.QtCore import QRectF
from pytestqt.qtbot import QtBot

from oms_desktop.views.canvas import Card, CardList, Edge, GraphView
from oms_desktop.views.canvas.contract import Ghost
from oms_desktop.views.canvas.label_room import LabelRoom
from oms_desktop.views.theme.current import current_theme
from tests.views.canvas.test_drawing import kept


def test_words_that_would_lie_over_others_are_left_out() -> None:
    room = LabelRoom(8, lambda _box: False)
    room.take(QRectF(100, 100, 60, 14))

    assert not room.is_free(QRectF(150, 105, 60, 14))
    assert room.is_free(QRectF(100, 130, 60, 14))


def test_words_do_not_stand_under_cards() -> None:
    card = QRectF(0, 0, 50, 50)
    room = LabelRoom(8, card.intersects)

    assert not room.is_free(QRectF(40, 40, 60, 14))
    assert room.is_free(QRectF(60, 60, 60, 14))


@pytest.mark.parametrize(
    ("ghost", "token"),
    [
        ("added-theirs", "theirs"),
        ("changed-mine", "mine"),
        ("deleted-theirs", "theirs"),
        ("conflict", "error"),
    ],
)
def test_a_side_of_a_merge_is_drawn_in_its_colour(qtbot: QtBot, ghost: Ghost, token: str) -> None:
    cards = [Card("a", "Object type", "Lease", ghost=ghost), Card("b", "Object type", "Airline")]
    source = CardList(cards, [Edge("e", "a", "b", problem="block")])
    view = GraphView()
    qtbot.addWidget(view)
    view.resize(700, 300)
    view.show()
    view.show_graph(source.graph({"a": (0, 0), "b": (360, 0)}), source)
    view.flush()

    drawn = {f"#{pixel & 0xFFFFFF:06X}" for pixel in set(kept(view).ravel().tolist())}

    assert getattr(current_theme().tokens, token) in drawn
    assert current_theme().tokens.block in drawn
