"""Routes of links: right-angled, from border to border, around cards."""

from itertools import pairwise

import numpy as np
import pytest

from oms_desktop.views.canvas import Card, CardList, CardRow, Edge
from oms_desktop.views.canvas.arrays import GraphArrays
from oms_desktop.views.canvas.routes import Route, Routes
from tests.views.canvas.diagrams import EDGES, POSITIONS, airline_diagram

ROWS = tuple(CardRow(str(n), "", f"row{n}", "string") for n in range(4))


def routed(
    positions: dict[str, tuple[float, float]], edges: list[Edge]
) -> tuple[GraphArrays, Routes]:
    cards = [Card(name, "Object type", name, rows=ROWS) for name in positions]
    arrays = GraphArrays(CardList(cards, edges).graph(positions))
    return arrays, Routes(arrays)


def is_right_angled(route: Route) -> bool:
    return all(a[0] == b[0] or a[1] == b[1] for a, b in pairwise(route))


def crossed_cards(arrays: GraphArrays, route: Route) -> int:
    count = 0
    for (x1, y1), (x2, y2) in pairwise(route):
        found = arrays.cards_in(min(x1, x2) + 1, min(y1, y2) + 1, max(x1, x2) - 1, max(y1, y2) - 1)
        count += len(found)
    return count


def test_every_route_is_right_angled_and_begins_and_ends_at_its_cards() -> None:
    arrays = GraphArrays(airline_diagram().graph(POSITIONS))
    routes = Routes(arrays)

    for edge, content in enumerate(EDGES):
        route = routes.route(edge)
        assert is_right_angled(route)
        for point, card_id in ((route[0], content.source), (route[-1], content.target)):
            x, y, width, height = arrays.boxes[arrays.index[card_id]]
            on_border = point[0] in (x, x + width) or point[1] in (y, y + height)
            assert on_border
            assert x <= point[0] <= x + width
            assert y <= point[1] <= y + height


def test_cards_side_by_side_are_joined_by_a_straight_line() -> None:
    _arrays, routes = routed({"a": (0, 0), "b": (400, 20)}, [Edge("e", "a", "b")])

    assert len(routes.route(0)) == 2


def test_a_card_in_between_is_gone_around() -> None:
    arrays, routes = routed({"a": (0, 0), "wall": (330, -10), "b": (700, 0)}, [Edge("e", "a", "b")])

    route = routes.route(0)

    assert is_right_angled(route)
    assert crossed_cards(arrays, route) == 0


def test_two_links_of_one_side_do_not_share_a_port() -> None:
    edges = [Edge("e", "a", "b"), Edge("f", "a", "c")]
    _arrays, routes = routed({"a": (0, 100), "b": (400, 0), "c": (400, 300)}, edges)

    assert routes.route(0)[0] != routes.route(1)[0]
    assert routes.route(0)[0][1] < routes.route(1)[0][1]


def test_sub_types_share_one_port_at_their_super_type() -> None:
    edges = [Edge("e", "b", "a", "extends"), Edge("f", "c", "a", "extends")]
    _arrays, routes = routed({"a": (200, 0), "b": (50, 300), "c": (350, 300)}, edges)

    assert routes.route(0)[-1] == routes.route(1)[-1]


def test_overlapping_cards_still_get_a_route() -> None:
    _arrays, routes = routed(
        {"a": (0, 0), "b": (40, 20)}, [Edge("e", "a", "b"), Edge("f", "b", "a")]
    )

    assert is_right_angled(routes.route(0))
    assert is_right_angled(routes.route(1))


def test_only_what_touches_a_moved_card_is_routed_anew() -> None:
    edges = [Edge("e", "a", "b"), Edge("f", "c", "d")]
    arrays, routes = routed({"a": (0, 0), "b": (400, 0), "c": (0, 900), "d": (400, 900)}, edges)
    before = routes.route(0), routes.route(1)

    arrays.set_positions({1: (400.0, 300.0)})
    routes.forget([1])

    assert not routes.known(0)
    assert routes.known(1)
    assert routes.route(0) != before[0]


@pytest.mark.parametrize("seed", range(3))
def test_random_diagrams_route_without_error(seed: int) -> None:
    rng = np.random.default_rng(seed)
    positions = {f"c{n}": tuple(rng.uniform(0, 2000, 2).tolist()) for n in range(60)}
    kinds = ("link", "extends", "implements")
    edges = [
        Edge(f"e{n}", f"c{rng.integers(60)}", f"c{rng.integers(60)}", kinds[int(rng.integers(3))])  # type: ignore[arg-type]
        for n in range(150)
    ]
    _arrays, routes = routed(positions, edges)

    assert all(is_right_angled(routes.route(edge)) for edge in range(150))
