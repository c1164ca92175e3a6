"""Layouts: nothing overlaps, families stay together, cancel stops, the same input gives the same picture."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from oms_desktop.views.canvas.layout.choice import LAYOUTS, best_layout
from oms_desktop.views.canvas.layout.grid import FreePlaces, snap_apart
from oms_desktop.views.canvas.layout.ordering import crossings, order_layers
from oms_desktop.views.canvas.layout.problem import LayoutCancelled, LayoutProblem
from oms_desktop.views.canvas.layout.shelf_tree import shelf_tree
from oms_desktop.views.canvas.layout.straighten import spread
from oms_desktop.views.canvas.layout_run import LayoutRun


def random_problem(
    count: int, links: int, seed: int, cancelled: Callable[[], bool] = lambda: False
) -> LayoutProblem:
    rng = np.random.default_rng(seed)
    sizes = np.column_stack([np.full(count, 220.0), 38.0 + 24 * rng.integers(0, 8, count)])
    ends = rng.integers(0, max(1, count), (links, 2)) if count else np.zeros((0, 2), int)
    kinds = rng.integers(0, 3, len(ends)).astype(np.int8)
    return LayoutProblem(sizes, ends.astype(np.intp), kinds, cancelled)


def overlaps(positions: np.ndarray, sizes: np.ndarray) -> int:
    count = 0
    for number in range(len(positions)):
        low = np.maximum(positions[number], positions[number + 1 :])
        high = np.minimum(
            positions[number] + sizes[number], positions[number + 1 :] + sizes[number + 1 :]
        )
        count += int(np.count_nonzero((high - low > 0).all(axis=1)))
    return count


@pytest.mark.parametrize("name", LAYOUTS)
@given(count=st.integers(0, 40), links=st.integers(0, 80), seed=st.integers(0, 10_000))
def test_no_layout_lets_cards_overlap(name: str, count: int, links: int, seed: int) -> None:
    problem = random_problem(count, links, seed)

    positions = LAYOUTS[name](problem)

    assert positions.shape == (count, 2)
    assert np.isfinite(positions).all()
    assert overlaps(positions, problem.sizes) == 0


@pytest.mark.parametrize("name", LAYOUTS)
def test_the_same_diagram_gives_the_same_picture(name: str) -> None:
    first, second = (LAYOUTS[name](random_problem(60, 90, 7)) for _ in range(2))

    assert (first == second).all()


def test_the_tree_puts_sub_types_under_and_right_of_their_super_type() -> None:
    ends = np.array([[1, 0], [2, 0], [3, 1]])
    problem = LayoutProblem(np.full((4, 2), (220.0, 90.0)), ends, np.ones(3, np.int8))

    positions = shelf_tree(problem)

    for sub, top in ends:
        assert positions[sub, 1] > positions[top, 1] + 90
        assert positions[sub, 0] > positions[top, 0]


def test_a_cycle_of_super_types_is_laid_out_all_the_same() -> None:
    ends = np.array([[0, 1], [1, 2], [2, 0]])
    problem = LayoutProblem(np.full((3, 2), (220.0, 90.0)), ends, np.ones(3, np.int8))

    for layout in LAYOUTS.values():
        assert overlaps(layout(problem), problem.sizes) == 0


def test_links_lead_from_left_to_right() -> None:
    ends = np.array([[0, 1], [1, 2], [0, 2]])
    problem = LayoutProblem(np.full((3, 2), (220.0, 90.0)), ends, np.zeros(3, np.int8))

    positions = LAYOUTS["hierarchical"](problem)

    assert positions[0, 0] < positions[1, 0] < positions[2, 0]


def test_ordering_finds_a_drawing_without_crossings() -> None:
    layers = [0, 0, 0, 1, 1, 1]
    chain = order_layers(layers, {(0, 5): 1, (1, 4): 1, (2, 3): 1}, lambda: None)

    assert crossings(chain) == 0


def test_spreading_keeps_gaps_and_order() -> None:
    places = spread([0.0, 0.0, 50.0], [1.0, 1.0, 1.0], [10.0, 10.0])

    assert places == [-5.0, 5.0, 50.0]


def test_a_whole_ontology_is_about_as_wide_as_a_screen() -> None:
    rng = np.random.default_rng(3)
    count = 1000
    parents = np.array([int(rng.integers(0, max(1, n // 2 + 1))) for n in range(1, count)])
    ends = np.column_stack([np.arange(1, count), np.minimum(parents, np.arange(count - 1))])
    problem = LayoutProblem(np.full((count, 2), (220.0, 110.0)), ends, np.ones(count - 1, np.int8))

    width, height = np.ptp(shelf_tree(problem), axis=0)

    assert 0.6 < width / height < 4
    assert best_layout(problem) == "tree"


@pytest.mark.parametrize("name", ["tree", "hierarchical"])
def test_a_layout_stops_when_it_is_cancelled(name: str) -> None:
    with pytest.raises(LayoutCancelled):
        LAYOUTS[name](random_problem(50, 80, 1, lambda: True))


def test_new_cards_are_placed_near_their_neighbours_and_move_nothing() -> None:
    boxes = np.array([[x * 280.0, y * 180.0, 220.0, 110.0] for x in range(6) for y in range(6)])
    free = FreePlaces(boxes)

    first = free.near([14], (220.0, 110.0))
    second = free.near([14], (220.0, 110.0))

    placed = np.vstack([boxes[:, :2], first, second])
    assert overlaps(placed, np.full((38, 2), (220.0, 110.0))) == 0
    assert FreePlaces(np.zeros((0, 4))).near([], (220.0, 38.0)) == (0.0, 0.0)


def test_snapping_apart_removes_every_overlap() -> None:
    rng = np.random.default_rng(5)
    sizes = np.column_stack([np.full(80, 220.0), rng.uniform(40, 200, 80)])

    assert overlaps(snap_apart(rng.normal(0, 50, (80, 2)), sizes), sizes) == 0


ONE_LINE = (np.array([(0, 1)]), np.zeros(1, np.int8))


def test_a_run_brings_positions_back_to_the_window(qtbot: QtBot) -> None:
    run = LayoutRun(np.full((2, 2), (220.0, 90.0)), *ONE_LINE, origin=(100.0, 40.0))

    with qtbot.waitSignal(run.finished) as done:
        run.start()

    assert done.args is not None
    first, second = done.args[0].tolist()
    assert first == [100.0, 40.0]
    assert second[0] > 320


def test_a_cancelled_run_moves_nothing(qtbot: QtBot) -> None:
    run = LayoutRun(np.full((2, 2), (220.0, 90.0)), *ONE_LINE)
    finished: list[object] = []
    run.finished.connect(finished.append)

    with qtbot.waitSignal(run.cancelled):
        run.cancel()
        run.start()

    assert finished == []
