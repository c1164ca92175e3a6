"""Diagrams: gestures with real mouse and keys become edits, and the canvas follows what others change."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from oms_desktop.edits import clipboard, inheritance, links, records
from oms_desktop.models.ids import placement_id
from oms_desktop.models.link_type import LinkType
from oms_desktop.models.messages import message
from oms_desktop.models.object_type import ObjectType
from oms_desktop.views.diagrams.contents import EVERYTHING
from oms_desktop.views.diagrams.panel import DiagramPanel
from oms_desktop.views.main_window import MainWindow
from tests.builders import an_id

LABEL = message("edits.create", name="x")
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(window: MainWindow, qtbot: QtBot) -> DiagramPanel:
    """The diagram *Fleet overview*, fitted and painted."""
    window.area.show_diagram(an_id("Fleet overview"))
    made = window.area.current
    assert made is not None
    made.view.setFocus()
    made.view.fit_all()
    made.view.flush()
    return made


def drag(panel: DiagramPanel, qtbot: QtBot, start: QPoint, end: QPoint) -> None:
    view = panel.view
    qtbot.mouseMove(view, start)
    qtbot.mousePress(view, LEFT, pos=start)
    qtbot.mouseMove(view, start + QPoint(12, 12))
    qtbot.mouseMove(view, end)
    qtbot.mouseRelease(view, LEFT, pos=end)


def middle(panel: DiagramPanel, name: str) -> QPoint:
    return panel.view.card_rect(an_id(name)).center().toPoint()


def header(panel: DiagramPanel, name: str) -> QPoint:
    return (panel.view.card_rect(an_id(name)).topLeft()).toPoint() + QPoint(60, 12)


def do(window: MainWindow, qtbot: QtBot, name: str) -> None:
    """Trigger an action as soon as it is enabled."""
    qtbot.waitUntil(window.desk.actions[name].isEnabled)
    window.desk.actions[name].trigger()


def commit_input(panel: DiagramPanel, text: str) -> None:
    """Write *text* as an input method does: composed first, then committed."""
    editor = next(e for e in panel.view.findChildren(QLineEdit) if e.isVisible())
    editor.selectAll()
    QApplication.sendEvent(editor, QInputMethodEvent(text[:1], []))
    assert editor.isVisible()
    done = QInputMethodEvent()
    done.setCommitString(text)
    QApplication.sendEvent(editor, done)


def write(panel: DiagramPanel, qtbot: QtBot, text: str) -> None:
    editor = next(e for e in panel.view.findChildren(QLineEdit) if e.isVisible())
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)


def links_between(window: MainWindow, source: str, target: str) -> list[LinkType]:
    snapshot = window.desk.workspace.snapshot
    found = [snapshot.get(one) for one in snapshot.ids("link_type")]
    return [
        link
        for link in found
        if isinstance(link, LinkType)
        and (link.source.any_of, link.target.any_of) == ((source,), (target,))
    ]


def test_a_diagram_shows_its_cards_and_the_lines_between_them(panel: DiagramPanel) -> None:
    names = {panel._source.card(card).name for card in panel.contents.cards}
    kinds = sorted(key.kind for key in panel.contents.edges.values())

    assert names == {"Aircraft", "Airline", "Asset", "Maintenance event", "Registration"}
    assert kinds == ["implements", "link", "link", "link"]


def test_a_card_shows_key_title_and_how_many_more(panel: DiagramPanel) -> None:
    card = panel._source.card(an_id("Aircraft"))

    assert [(row.glyph, row.name) for row in card.rows[:3]] == [
        ("key", "tailNumber"),
        ("title", "displayName"),
        ("", "seatCount"),
    ]
    assert (len(card.rows), card.hidden_rows) == (4, 8)


def test_dragging_a_card_moves_it_as_one_undoable_step(
    window: MainWindow, panel: DiagramPanel, qtbot: QtBot
) -> None:
    workspace = window.desk.workspace
    one = placement_id(panel.diagram, an_id("Airline"))
    before = workspace.snapshot.plain(one)
    start = header(panel, "Airline")

    drag(panel, qtbot, start, start + QPoint(60, 40))

    assert workspace.snapshot.plain(one) != before
    assert workspace.undo_label == message("edits.move", n=1)
    workspace.undo()
    assert panel.view.positions()[an_id("Airline")] == (before["x"], before["y"])


def test_the_ring_dragged_to_a_card_makes_a_link(
    window: MainWindow, panel: DiagramPanel, qtbot: QtBot
) -> None:
    window.desk.selection.set([an_id("Airline")])

    drag(panel, qtbot, panel.view.ring_point(an_id("Airline")), middle(panel, "Registration"))

    made = links_between(window, an_id("Airline"), an_id("Registration"))
    assert len(made) == 1
    assert any(key.record == made[0].id for key in panel.contents.edges.values())
    assert window.desk.selection.ids == (made[0].id,)


def test_the_ring_dropped_on_an_interface_implements_it(
    window: MainWindow, panel: DiagramPanel, qtbot: QtBot
) -> None:
    window.desk.selection.set([an_id("Airline")])

    drag(panel, qtbot, panel.view.ring_point(an_id("Airline")), middle(panel, "Asset"))

    airline = window.desk.workspace.snapshot.get(an_id("Airline"))
    assert isinstance(airline, ObjectType)
    assert [one.id for one in airline.implements] == [an_id("Asset")]


def test_the_ring_dropped_on_empty_canvas_makes_a_named_type_and_its_link(
    window: MainWindow, panel: DiagramPanel, qtbot: QtBot
) -> None:
    window.desk.selection.set([an_id("Airline")])
    empty = panel.view.card_rect(an_id("Airline")).bottomLeft().toPoint() + QPoint(-20, 60)

    drag(panel, qtbot, panel.view.ring_point(an_id("Airline")), empty)
    write(panel, qtbot, "Alliance")
    write(panel, qtbot, "founded: date")

    snapshot = window.desk.workspace.snapshot
    (made,) = snapshot.find("object_type", "Alliance")
    alliance = snapshot.get(made)
    assert isinstance(alliance, ObjectType)
    assert [(p.display_name, str(p.data_type)) for p in alliance.properties] == [
        ("founded", "date")
    ]
    (link,) = links_between(window, an_id("Airline"), made)
    assert (link.display_name, link.target.display_name) == ("alliance", "Alliance")
    assert made in panel.contents.cards


def test_n_makes_a_type_and_its_name_gives_the_api_name(
    window: MainWindow, panel: DiagramPanel, qtbot: QtBot
) -> None:
    qtbot.keyClick(panel.view, Qt.Key.Key_N)
    commit_input(panel, "정비사")
    editor = next(e for e in panel.view.findChildren(QLineEdit) if e.isVisible())
    qtbot.keyClick(editor, Qt.Key.Key_Return)

    (made,) = window.desk.selection.ids
    record = window.desk.workspace.snapshot.get(made)
    assert record.display_name == "정비사"
    assert record.api_name == "Jeongbisa"
    assert made in panel.view.positions()


def test_a_link_that_cannot_be_is_refused_in_words(panel: DiagramPanel) -> None:
    assert panel.view.can_link(an_id("Airline"), an_id("ICAO code")) is not None
    assert panel.view.can_link(an_id("Airline"), an_id("Registration")) is None


def test_del_takes_off_the_diagram_and_leaves_the_record(
    window: MainWindow, panel: DiagramPanel, qtbot: QtBot
) -> None:
    qtbot.mouseClick(panel.view, LEFT, pos=header(panel, "Registration"))
    assert window.desk.selection.ids == (an_id("Registration"),)

    qtbot.keyClick(panel.view, Qt.Key.Key_Delete)

    assert an_id("Registration") not in panel.contents.cards
    assert an_id("Registration") not in panel.view.positions()
    assert an_id("Registration") in window.desk.workspace.snapshot


def test_cutting_and_pasting_moves_a_card_to_another_diagram(
    window: MainWindow, panel: DiagramPanel, qtbot: QtBot
) -> None:
    window.desk.selection.set([an_id("Registration")])
    do(window, qtbot, "edit.cut")
    assert an_id("Registration") not in panel.contents.cards

    window.area.show_diagram(an_id("Logistics"))
    do(window, qtbot, "edit.paste")

    assert window.area.current is not None
    assert an_id("Registration") in window.area.current.contents.cards


def test_copying_gives_json_and_a_table_and_pasting_makes_new_records(
    window: MainWindow, panel: DiagramPanel, qtbot: QtBot
) -> None:
    window.desk.selection.set([an_id("Registration")])
    count = window.desk.workspace.count("object_type")

    do(window, qtbot, "edit.copy")
    data = QGuiApplication.clipboard().mimeData()
    assert data.hasFormat(clipboard.MIME_TYPE)
    assert "validUntil" in data.text()
    do(window, qtbot, "edit.paste")

    assert window.desk.workspace.count("object_type") == count + 1
    (made,) = window.desk.selection.ids
    assert made in panel.contents.cards


def test_duplicating_puts_a_copy_beside(
    window: MainWindow, panel: DiagramPanel, qtbot: QtBot
) -> None:
    window.desk.selection.set([an_id("Registration")])

    do(window, qtbot, "edit.duplicate")

    (made,) = window.desk.selection.ids
    assert made != an_id("Registration")
    assert made in panel.view.positions()


def test_collapsing_changes_the_height_of_a_card(
    window: MainWindow, panel: DiagramPanel, qtbot: QtBot
) -> None:
    window.desk.selection.set([an_id("Aircraft")])
    high = panel.view.card_rect(an_id("Aircraft")).height()

    do(window, qtbot, "diagram.fold")

    assert panel.view.card_rect(an_id("Aircraft")).height() < high / 2


def test_a_rename_elsewhere_is_seen_on_the_card(window: MainWindow, panel: DiagramPanel) -> None:
    workspace = window.desk.workspace

    workspace.apply(records.rename(workspace.snapshot, an_id("Airline"), "Carrier"), LABEL)

    assert panel.view.content.card(an_id("Airline")).name == "Carrier"


def test_links_and_parents_made_elsewhere_appear_and_go(
    window: MainWindow, panel: DiagramPanel
) -> None:
    workspace = window.desk.workspace
    edges = len(panel.contents.edges)

    made = links.create_link(workspace.snapshot, an_id("new"), an_id("Airline"), an_id("Aircraft"))
    workspace.apply(made, LABEL)
    extended = inheritance.extend(workspace.snapshot, an_id("Registration"), an_id("Aircraft"))
    workspace.apply(extended, LABEL)
    assert len(panel.contents.edges) == edges + 2

    workspace.undo()
    workspace.undo()
    assert len(panel.contents.edges) == edges


def test_many_links_between_two_cards_are_one_line_that_says_how_many(
    window: MainWindow, panel: DiagramPanel
) -> None:
    workspace = window.desk.workspace
    edges = len(panel.contents.edges)

    for number in range(6):
        made = links.create_link(
            workspace.snapshot,
            an_id(f"link {number}"),
            an_id("Airline"),
            an_id("Registration"),
            display_name=f"link {number}",
        )
        workspace.apply(made, LABEL)
    (bundle,) = [key for key in panel.contents.edges.values() if key.bundle]
    assert len(panel.contents.edges) == edges + 1
    assert panel.view.content.edge(bundle.id).name == "6 links"
    panel.view.choose_edge(panel.view.arrays.edge_index[bundle.id])
    assert len(window.desk.selection.ids) == 6

    workspace.undo()
    workspace.undo()
    assert len(panel.contents.edges) == edges + 4
    assert not any(key.bundle for key in panel.contents.edges.values())


def test_opening_a_diagram_without_positions_lays_it_out_and_changes_nothing(
    window: MainWindow, qtbot: QtBot
) -> None:
    assert not window.desk.workspace.has_changes

    window.area.show_diagram(an_id("Logistics"))
    panel = window.area.current
    assert panel is not None
    qtbot.waitUntil(lambda: not panel.contents.waiting())

    assert not window.desk.workspace.has_changes
    places = panel.view.positions()
    assert len(set(places.values())) == len(places) == 8


def test_a_chosen_layout_is_one_undoable_step(window: MainWindow, qtbot: QtBot) -> None:
    window.area.show_diagram(an_id("Logistics"))
    panel = window.area.current
    assert panel is not None
    qtbot.waitUntil(lambda: not panel.contents.waiting())

    do(window, qtbot, "diagram.layout_grid")

    qtbot.waitUntil(lambda: window.desk.workspace.undo_label == message("edits.keep_layout"))
    window.desk.workspace.undo()
    assert not window.desk.workspace.has_changes


def test_all_types_shows_what_stands_on_no_diagram(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.open(an_id("Fax notice"))

    assert window.area.current_diagram == EVERYTHING
    panel = window.area.current
    assert panel is not None
    assert len(panel.contents.cards) == 14
    qtbot.waitUntil(lambda: panel.view.selection() == [an_id("Fax notice")])


def test_diagrams_are_made_renamed_and_deleted(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    names = iter(["Ground", "On the ground"])
    monkeypatch.setattr(
        "PySide6.QtWidgets.QInputDialog.getText", lambda *_args, **_named: (next(names), True)
    )
    window.desk.selection.set([an_id("Gate"), an_id("Airport")])

    do(window, qtbot, "diagram.new")
    assert window.area.current is not None
    assert set(window.area.current.contents.cards) == {an_id("Gate"), an_id("Airport")}

    do(window, qtbot, "diagram.rename")
    assert "On the ground" in [window.area.tabs.tabText(i) for i in range(4)]

    do(window, qtbot, "diagram.delete")
    assert window.area.tabs.count() == 3
    assert an_id("Gate") in window.desk.workspace.snapshot
