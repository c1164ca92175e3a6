"""Diagrams of many cards: read and arranged in a thread, said so until then, followed at the cost of a change."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from oms_desktop.edits import inheritance, links, records
from oms_desktop.models.messages import message
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.versioning.snapshot import Snapshot
from oms_desktop.views.desk import Desk
from oms_desktop.views.diagrams.contents import EVERYTHING
from oms_desktop.views.diagrams.drawing import BULK_FROM, read_drawing
from oms_desktop.views.diagrams.drawing_run import lay_out
from oms_desktop.views.diagrams.links import MOST_LINES, lines_among
from oms_desktop.views.diagrams.panel import READ_AT_ONCE, DiagramPanel
from oms_desktop.workspace import Workspace, create_workspace
from tests.builders import a_link, a_type, an_id, new_ids

LABEL = message("workspace.discard")
COUNT = BULK_FROM + 20


def type_id(number: int) -> str:
    return an_id(f"Type {number:03}")


@pytest.fixture
def large(tmp_path: Path) -> Iterator[Workspace]:
    """A project of many types, each under the one before of its ten, with a bundle of links between the first two."""
    types = [
        a_type(f"Type {n:03}", extends=(type_id(n - 1),) if n % 10 else ()) for n in range(COUNT)
    ]
    made = [a_link(f"link {n}", types[n], types[(n * 7 + 3) % COUNT]) for n in range(COUNT)]
    made += [a_link(f"many {n}", types[0], types[1]) for n in range(MOST_LINES + 1)]
    with create_workspace(tmp_path / "a.oms", clock=lambda: 0, new_id=new_ids()) as workspace:
        workspace.apply(ChangeSet.creating(*types, *made), LABEL)
        yield workspace


@pytest.fixture
def panel(large: Workspace, qtbot: QtBot) -> Iterator[DiagramPanel]:
    """All its types on the canvas, as soon as they are read."""
    desk = Desk(large)
    made = DiagramPanel(desk, EVERYTHING)
    made.resize(900, 600)
    yield made
    desk.close()
    made.let_go()
    shiboken6.delete(made)  # before the project closes


def test_all_lines_are_those_that_are_found_card_by_card(large: Workspace) -> None:
    drawing = read_drawing(large, EVERYTHING)

    one_by_one = lines_among(large, drawing.contents.cards)
    assert set(drawing.contents.edges.values()) == set(one_by_one)
    assert sum(bool(key.bundle) for key in one_by_one) == 1
    for edge, (source, target) in zip(drawing.graph.edge_ids, drawing.graph.ends, strict=True):
        key = drawing.contents.edges[edge]
        assert (drawing.graph.ids[source], drawing.graph.ids[target]) == (key.source, key.target)


def test_the_canvas_says_what_it_waits_for_and_shows_no_heap(
    panel: DiagramPanel, qtbot: QtBot
) -> None:
    assert COUNT > READ_AT_ONCE
    assert panel.work == "Reading the diagram…"
    assert len(panel.view.arrays) == 0

    stages: list[str] = []
    panel.arranging_changed.connect(lambda: stages.append(panel.work))
    qtbot.waitUntil(lambda: not panel.work)

    assert "Arranging…" in stages
    assert len(set(panel.view.positions().values())) == COUNT


def test_a_layout_that_is_done_without_leaves_rows_and_is_not_kept(
    large: Workspace, panel: DiagramPanel, qtbot: QtBot
) -> None:
    panel.stop_work()
    qtbot.waitUntil(lambda: not panel.work)

    assert len(set(panel.view.positions().values())) == COUNT
    assert large.layout(EVERYTHING) == {}


def test_a_layout_is_kept_and_found_again(
    large: Workspace, panel: DiagramPanel, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: not panel.work)
    qtbot.waitUntil(lambda: len(large.layout(EVERYTHING)) == COUNT)

    again = read_drawing(large, EVERYTHING)

    assert not again.waiting.any()
    assert again.contents.positions == panel.view.positions()


def test_what_is_edited_while_a_diagram_is_read_is_on_it(
    large: Workspace, panel: DiagramPanel, qtbot: QtBot
) -> None:
    large.apply(ChangeSet.creating(a_type("Late", extends=(type_id(5),))), LABEL)
    large.apply(records.rename(large.snapshot, type_id(7), "Seven"), LABEL)
    gone = large.snapshot.get(type_id(COUNT - 1))
    large.apply(ChangeSet.deleting(gone), LABEL)
    qtbot.waitUntil(lambda: not panel.work)

    assert an_id("Late") in panel.view.arrays.index
    assert type_id(COUNT - 1) not in panel.view.arrays.index
    assert panel.view.content.card(type_id(7)).name == "Seven"


def test_lines_follow_edits_as_if_read_anew(
    large: Workspace, panel: DiagramPanel, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: not panel.work)

    def is_as_read() -> bool:
        shown = {panel.view.arrays.edge_ids[e] for e in panel.view.arrays.edge_index.values()}
        read = lines_among(large, panel.contents.cards)
        return shown == {key.id for key in read} and set(panel.contents.edges.values()) == set(read)

    changes: list[Callable[[Snapshot], ChangeSet]] = [
        lambda s: links.create_link(s, an_id("new"), type_id(0), type_id(1)),
        lambda s: ChangeSet.deleting(s.get(an_id("many 0")), s.get(an_id("many 1"))),
        lambda s: inheritance.extend(s, type_id(20), type_id(3)),
        lambda s: ChangeSet.deleting(s.get(type_id(2))),
        lambda s: ChangeSet.creating(a_type("Late", extends=(type_id(5),))),
    ]
    for change in changes:
        large.apply(change(large.snapshot), LABEL)
        assert is_as_read()
    for _ in changes:
        large.undo()
        assert is_as_read()


def test_a_card_that_comes_moves_nothing_and_forgets_no_position(
    large: Workspace, panel: DiagramPanel, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: not panel.work)
    qtbot.waitUntil(lambda: len(large.layout(EVERYTHING)) == COUNT)
    before = panel.view.positions()

    large.apply(ChangeSet.creating(a_type("Late", extends=(type_id(5),))), LABEL)

    after = panel.view.positions()
    assert {card: after[card] for card in before} == before
    assert len(large.layout(EVERYTHING)) == COUNT + 1


def test_opening_a_record_waits_for_its_diagram(panel: DiagramPanel, qtbot: QtBot) -> None:
    panel.show()
    panel.bring(type_id(300))

    qtbot.waitUntil(lambda: panel.view.selection() == [type_id(300)])
    centre = panel.view.card_rect(type_id(300)).center()
    assert panel.view.rect().contains(centre.toPoint())


def test_a_few_new_cards_stand_beside_their_neighbours(large: Workspace) -> None:
    drawing = read_drawing(large, EVERYTHING)
    lay_out(drawing, lambda: False)
    kept = {card: (round(x), round(y)) for card, (x, y) in drawing.contents.positions.items()}
    large.keep_layout(EVERYTHING, kept)
    large.apply(ChangeSet.creating(a_type("Late", extends=(type_id(5),))), LABEL)

    again = read_drawing(large, EVERYTHING)
    assert again.waiting.sum() == 1
    found = again.place_near()

    x, y = found[an_id("Late")]
    near_x, near_y = kept[type_id(5)]
    assert abs(x - near_x) + abs(y - near_y) < 3000
    assert len(set(again.contents.positions.values())) == COUNT + 1
