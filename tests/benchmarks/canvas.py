"""Measures canvas frames: CPU time of pan, zoom and drag on generated ontologies.

Run with ``python -m tests.benchmarks.canvas [types …]`` (default 5000 and 50000; twice as many links). Prints median and
95th percentile in milliseconds; nothing is asserted, as times belong to machines. A frame is everything the window's
thread does for one mouse event and the repaint after it.
"""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable, Sequence
from statistics import median, quantiles

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QPointF, QRect
from PySide6.QtWidgets import QApplication

from oms_desktop.views.canvas import Card, CardRow, Chip, Edge, EndText, Graph, GraphView
from oms_desktop.views.canvas.contract import CARD_WIDTH, HEADER_HEIGHT, ROW_HEIGHT
from oms_desktop.views.canvas.layout.problem import LayoutProblem
from oms_desktop.views.canvas.layout.shelf_tree import shelf_tree
from oms_desktop.views.theme.apply import apply_theme

FRAMES = 60
READING, OVERVIEW_OF_200 = 1.0, 0.42


class GeneratedOntology:
    """A forest of types with links between them: (n) types, (2 n) links, half of them between relatives."""

    def __init__(self, count: int, seed: int = 1) -> None:
        rng = np.random.default_rng(seed)
        self.rows = rng.integers(2, 7, count)
        parents = np.maximum(
            0, np.arange(count) - 1 - rng.integers(0, np.maximum(1, np.arange(count) // 3 + 1))
        )
        has_parent = (rng.random(count) < 0.85) & (np.arange(count) > 0)
        subs = np.flatnonzero(has_parent)
        links = 2 * count - len(subs)
        sources = rng.integers(0, count, links)
        near = rng.random(links) < 0.6
        targets = np.where(
            near, (sources + rng.integers(1, 30, links)) % count, rng.integers(0, count, links)
        )
        self.ends = np.vstack(
            [np.column_stack([subs, parents[subs]]), np.column_stack([sources, targets])]
        )
        self.kinds = np.array([1] * len(subs) + [0] * links, np.int8)
        self.sizes = np.column_stack(
            [np.full(count, CARD_WIDTH), HEADER_HEIGHT + ROW_HEIGHT * self.rows]
        ).astype(float)
        self.colours = rng.integers(0, 8, count).astype(np.int16)

    def graph(self) -> Graph:
        """Return the geometry, laid out as a whole ontology is."""
        positions = shelf_tree(LayoutProblem(self.sizes, self.ends.astype(np.intp), self.kinds))
        count = len(self.sizes)
        return Graph(
            ids=[f"t{number}" for number in range(count)],
            boxes=np.column_stack([positions, self.sizes]),
            colours=self.colours,
            interfaces=np.zeros(count, np.bool_),
            edge_ids=[f"e{number}" for number in range(len(self.ends))],
            ends=self.ends.astype(np.int32),
            edge_kinds=self.kinds,
        )

    def card(self, card_id: str) -> Card:
        """Return a card as an ontology has it."""
        number = int(card_id[1:])
        rows = [
            CardRow("0", "key", "recordId", "string"),
            CardRow("1", "title", "displayName", "string"),
        ]
        rows += [
            CardRow(str(n), "", f"property{n}", "timestamp")
            for n in range(2, int(self.rows[number]))
        ]
        status = Chip("Active", "good")
        colour = int(self.colours[number])
        return Card(card_id, "Object type", f"Type {number}", "box", colour, status, tuple(rows))

    def edge(self, edge_id: str) -> Edge:
        """Return a link as an ontology has it."""
        number = int(edge_id[1:])
        source, target = (f"t{end}" for end in self.ends[number])
        if self.kinds[number]:
            return Edge(edge_id, source, target, "extends")
        return Edge(
            edge_id, source, target, "link", "linked to", EndText("", "*"), EndText("", "1")
        )


def frames(
    view: GraphView, step: Callable[[int], None], count: int = FRAMES
) -> tuple[float, float]:
    """Return median and 95th percentile of the CPU milliseconds of *step* and the repaint after it."""
    times = []
    for number in range(count):
        begin = time.process_time()
        step(number)
        view.repaint()
        times.append((time.process_time() - begin) * 1000)
    return median(times), quantiles(times, n=20)[-1]


def settle(view: GraphView) -> tuple[float, float]:
    """Finish the picture in slices as the idle timer does; return the total and the longest slice."""
    slices = []
    done = False
    while not done:
        begin = time.process_time()
        done = view.base.step(view.camera)
        slices.append((time.process_time() - begin) * 1000)
    view.repaint()
    return sum(slices), max(slices)


def look(view: GraphView, zoom: float) -> None:
    """Look at the densest part at a zoom."""
    view.set_zoom(zoom)
    boxes = view.arrays.boxes
    x, y = np.median(boxes[:, 0]), np.median(boxes[:, 1])
    view.look_at(QPointF(float(x), float(y)))


def measure(count: int) -> None:
    """Print the frames of one size."""
    ontology = GeneratedOntology(count)
    begin = time.process_time()
    graph = ontology.graph()
    laid_out = time.process_time()
    view = GraphView()
    view.setGeometry(QRect(0, 0, 1440, 900))
    view.show()
    QApplication.processEvents()
    view.show_graph(graph, ontology)
    view.repaint()
    shown = time.process_time()
    print(f"\n{count:,} types, {len(graph.edge_ids):,} links")
    print(
        f"  layout {(laid_out - begin) * 1000:7.1f} ms   load and first frame {(shown - laid_out) * 1000:7.1f} ms"
    )
    print(f"  {'':22}{'pan':>14}{'zoom':>14}{'drag':>14}{'sharpen: sum, longest slice':>32}")
    rnd = random.Random(1)
    for name, zoom in (("everything", 0.0), ("200 in view", OVERVIEW_OF_200), ("reading", READING)):
        if zoom:
            look(view, zoom)
        else:
            view.fit_all()
        total, longest = settle(view)
        heading = rnd.choice((-1, 1))

        def pan(number: int, heading: int = heading) -> None:
            view.set_camera(view.camera.panned(14 * heading, 9 if number % 30 < 15 else -9))

        panned = frames(view, pan)
        settle(view)

        def zooming(number: int) -> None:
            view.set_zoom(view.zoom * (1.03 if number % 20 < 10 else 1 / 1.03), QPointF(500, 400))

        zoomed = frames(view, zooming)
        settle(view)
        dragged = drag(view)
        cells = "".join(f"{middle:7.1f}/{high:5.1f} " for middle, high in (panned, zoomed, dragged))
        print(f"  {name:22}{cells}{total:20.1f}, {longest:5.1f}")
    view.close()


def drag(view: GraphView) -> tuple[float, float]:
    """Drag the card nearest to the middle in a circle."""
    centre = view.scene_centre()
    boxes = view.arrays.boxes
    away = np.hypot(boxes[:, 0] - centre.x(), boxes[:, 1] - centre.y())
    card = int(np.argmin(away))
    home = boxes[card, :2].copy()
    begin = time.process_time()
    view.choose([card])
    view.begin_drag((card,))
    view.repaint()
    started = (time.process_time() - begin) * 1000

    def step(number: int) -> None:
        angle = number / 8
        reach = 60 / view.zoom
        view.place({card: (home[0] + reach * np.sin(angle), home[1] + reach * np.cos(angle))})
        view.update()
        if number < 20:
            view.base.step(view.camera)

    found = frames(view, step)
    view.end_drag()
    settle(view)
    if started > 16:
        print(f"    (first frame of the drag {started:.1f} ms)")
    return found


def main(counts: Sequence[int] = (5_000, 50_000)) -> None:
    """Measure canvases of these sizes."""
    app = QApplication.instance() or QApplication([])
    if not isinstance(app, QApplication):
        raise TypeError("another kind of application is running")
    apply_theme(app, "light")
    print("CPU ms per frame, median/p95, 1440 x 900")
    for count in counts:
        measure(count)


if __name__ == "__main__":
    main()
