"""Geometry in bulk: culling, neighbours, and changes without a rebuild."""

import numpy as np

from oms_desktop.views.canvas import Card, CardList, Edge
from oms_desktop.views.canvas.arrays import GraphArrays
from tests.views.canvas.diagrams import POSITIONS, airline_diagram


def loaded() -> GraphArrays:
    return GraphArrays(airline_diagram().graph(POSITIONS))


def test_culling_finds_what_touches_a_rectangle() -> None:
    arrays = loaded()

    found = [arrays.ids[card] for card in arrays.cards_in(0, 0, 200, 130)]

    assert found == ["aircraft", "asset"]


def test_the_links_of_a_card_come_once_also_loops() -> None:
    arrays = loaded()

    names = [arrays.edge_ids[edge] for edge in arrays.edges_of(arrays.index["airline"])]

    assert sorted(names) == ["operated", "parent"]


def test_added_cards_and_links_are_found_like_the_others() -> None:
    arrays = loaded()

    arrays.add(CardList([Card("gate", "Object type", "Gate")]).graph({"gate": (2000.0, 0.0)}))
    arrays.add_edges([Edge("at", "airline", "gate"), Edge("nowhere", "airline", "unknown")])

    assert len(arrays) == 5
    gate = arrays.index["gate"]
    assert arrays.cards_in(1990, -5, 2010, 5).tolist() == [gate]
    assert [arrays.edge_ids[edge] for edge in arrays.edges_of(gate)] == ["at"]
    assert arrays.edge_index["at"] in arrays.edges_in(1500, 0, 1510, 40)


def test_adding_twice_does_no_harm() -> None:
    arrays = loaded()

    arrays.add(airline_diagram().graph(POSITIONS))

    assert len(arrays) == 4
    assert int(np.count_nonzero(arrays.edge_alive)) == 4


def test_a_removed_card_takes_its_links_along_and_may_come_back() -> None:
    arrays = loaded()

    arrays.remove(["aircraft"])
    assert int(np.count_nonzero(arrays.edge_alive)) == 1
    arrays.add(airline_diagram().graph({**POSITIONS, "aircraft": (0.0, 900.0)}))

    assert len(arrays) == 4
    assert int(np.count_nonzero(arrays.edge_alive)) == 4
    assert arrays.extent() == (0.0, 20.0, 720.0, 900.0 + 38 + 3 * 24 + 22)


def test_moving_moves_the_spans_of_links() -> None:
    arrays = loaded()

    arrays.set_positions({arrays.index["engine"]: (5000.0, 5000.0)})

    assert arrays.edge_index["powered"] in arrays.edges_in(4000, 4000, 4010, 4010)


def test_an_empty_graph_has_no_extent() -> None:
    assert GraphArrays().extent() is None
