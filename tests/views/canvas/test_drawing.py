"""The kept picture shows what a fresh one would."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from oms_desktop.views.canvas import Card, CardList, CardRow, Edge, Graph, GraphView
from oms_desktop.views.canvas.detail import Detail, detail_at
from oms_desktop.views.canvas.far_view import pixels_of
from oms_desktop.views.canvas.render import MAX_PAINTED
from oms_desktop.views.canvas.viewport import Viewport
from oms_desktop.views.theme.apply import apply_theme
from oms_desktop.views.theme.tokens import TEXT_PAIRS, THEMES
from tests.views.canvas.diagrams import POSITIONS, airline_diagram


def fresh(view: Viewport) -> np.ndarray:
    """Return the picture drawn at once from nothing."""
    image = QImage(*view.device_size, QImage.Format.Format_RGB32)
    for _ in view.renderer.render(image, image.rect(), view.camera):
        pass
    return pixels_of(image).copy()


def kept(view: Viewport) -> np.ndarray:
    """Return the picture the view keeps."""
    image = view.base._image
    assert image is not None
    return pixels_of(image).copy()


def differing(view: Viewport) -> float:
    """Return the share of pixels in which the kept picture differs from a fresh one."""
    return float(np.mean((kept(view) ^ fresh(view)) & 0xFFFFFF != 0))


@pytest.mark.parametrize("away", [(30, 0), (-45, 12), (0, -60), (25, 25)])
def test_a_pan_shows_the_same_pixels_as_a_fresh_picture(
    view: GraphView, away: tuple[int, int]
) -> None:
    view.set_camera(view.camera.panned(*away))
    view.grab()

    assert differing(view) < 0.002

    view.flush()
    assert differing(view) == 0


def test_a_heap_of_cards_is_seen_as_from_afar(qtbot: QtBot) -> None:
    asked: list[str] = []
    count = MAX_PAINTED + 1

    class Source(CardList):
        def card(self, card_id: str) -> Card:
            asked.append(card_id)
            return Card(card_id, "Object type", card_id)

    heap = Viewport()
    qtbot.addWidget(heap)
    heap.resize(900, 600)
    heap.content.use(Source([]))
    graph = Graph(
        ids=[f"c{number}" for number in range(count)],
        boxes=np.tile([(20.0, 20.0, 220.0, 38.0)], (count, 1)),
        colours=np.zeros(count, np.int16),
        interfaces=np.zeros(count, np.bool_),
    )
    heap.arrays.load(graph)

    heap.show()
    heap.flush()

    assert detail_at(heap.camera.scale, heap.ratio) == Detail.FULL
    assert asked == []
    assert len(np.unique(kept(heap))) > 2


@pytest.mark.parametrize("zoom", [0.03, 0.15, 0.35, 0.6, 1.0, 2.5])
def test_every_zoom_ends_sharp(view: GraphView, zoom: float) -> None:
    view.set_zoom(zoom)
    view.grab()
    view.flush()

    assert differing(view) == 0
    assert len(np.unique(kept(view))) > 3


def test_nearer_means_more_detail() -> None:
    levels = [detail_at(scale, 1.0) for scale in (0.02, 0.15, 0.35, 0.6, 1.0)]

    assert levels == [Detail.DOT, Detail.RECT, Detail.NAME, Detail.KEY, Detail.FULL]
    assert detail_at(1.5 * 0.6, 1.5) == Detail.KEY


def test_a_moved_card_is_drawn_at_its_new_place_only(view: GraphView) -> None:
    before = kept(view)
    view.move({"engine": (500.0, 400.0)})
    view.flush()

    after = kept(view)

    assert differing(view) == 0
    box = QRect(520, 410, 150, 20)
    region = (slice(box.top(), box.bottom()), slice(box.left(), box.right()))
    assert (before[region] != after[region]).any()


def test_changed_content_and_size_are_drawn(view: GraphView) -> None:
    diagram = airline_diagram()
    rows = (CardRow("a", "key", "serial", "string"), CardRow("b", "", "thrust", "double"))
    diagram.cards["engine"] = Card("engine", "Object type", "Turbine", rows=rows)
    view.content.use(diagram)
    height = view.card_rect("engine").height()

    view.update_cards(["engine"])
    view.flush()

    assert view.card_rect("engine").height() == height + 48
    assert differing(view) == 0


def test_added_cards_and_links_appear(view: GraphView) -> None:
    diagram = airline_diagram()
    diagram.cards["gate"] = Card("gate", "Object type", "Gate")
    diagram.edges["at"] = Edge("at", "airline", "gate")
    view.content.use(diagram)

    view.add(
        CardList([diagram.cards["gate"]]).graph({"gate": (500.0, 400.0)}), [diagram.edges["at"]]
    )
    view.flush()

    assert view.positions()["gate"] == (500.0, 400.0)
    assert view.edge_point("at").y() > 200
    assert differing(view) == 0


@pytest.mark.parametrize("name", THEMES)
def test_every_theme_draws_without_a_warning(
    view: GraphView, qapp: QApplication, name: str
) -> None:
    tokens = apply_theme(qapp, name)

    view.set_selection(["aircraft"])
    view.flush()
    picture = view.grab().toImage()

    assert picture.pixelColor(885, 586).name().upper() == tokens.canvas
    assert TEXT_PAIRS


def test_an_empty_diagram_is_an_empty_canvas(qtbot: QtBot) -> None:
    view = GraphView()
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show()

    view.show_graph(Graph(), CardList([]))
    view.fit_all()
    view.grab()

    assert view.selection() == []


def test_fit_waits_for_a_size(qtbot: QtBot) -> None:
    view = GraphView()
    qtbot.addWidget(view)
    diagram = airline_diagram()
    view.show_graph(
        diagram.graph({name: (x * 9, y * 9) for name, (x, y) in POSITIONS.items()}), diagram
    )

    view.resize(800, 500)
    view.show()
    qtbot.waitExposed(view)

    assert all(view.rect().contains(view.card_rect(name).toRect()) for name in POSITIONS)


def test_content_is_asked_only_for_what_is_in_view(qtbot: QtBot) -> None:
    asked: set[str] = set()

    class Watched(CardList):
        def card(self, card_id: str) -> Card:
            asked.add(card_id)
            return super().card(card_id)

    cards = [Card(f"c{number}", "Object type", f"Type {number}") for number in range(400)]
    source = Watched(cards)
    graph = source.graph({f"c{n}": ((n % 20) * 300.0, (n // 20) * 200.0) for n in range(400)})
    view = GraphView()
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.show()
    view.show_graph(graph, source, keep_camera=True)
    view.look_at(QPointF(400, 250))
    view.flush()
    view.grab()

    assert 0 < len(asked) < 40


def test_cards_follow_a_layout_and_arrive(view: GraphView, qtbot: QtBot) -> None:
    view.move({"engine": (500.0, 400.0), "asset": (300.0, 10.0)}, follow=True)
    assert view.positions()["engine"] != (500.0, 400.0)

    qtbot.waitUntil(lambda: view.positions()["engine"] == (500.0, 400.0))
    qtbot.waitUntil(lambda: not view.dragging)
    view.flush()

    assert view.positions()["asset"] == (300.0, 10.0)
    assert differing(view) == 0


def test_flush_ends_the_motion_at_once(view: GraphView) -> None:
    view.move({"engine": (500.0, 400.0)}, follow=True)

    view.flush()

    assert view.positions()["engine"] == (500.0, 400.0)
    assert view.renderer.hidden_cards == frozenset()


def test_fit_looks_where_the_cards_are_going(view: GraphView, qtbot: QtBot) -> None:
    view.move({"engine": (3000.0, 2500.0)}, follow=True)

    view.fit_all()
    view.move({"engine": (3000.0, 2500.0)})
    assert view.positions()["engine"] != (3000.0, 2500.0)
    view.flush()

    assert view.rect().contains(view.card_rect("engine").toRect())
