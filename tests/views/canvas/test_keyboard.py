"""The canvas without a mouse."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from oms_desktop.views.canvas import GraphView
from tests.views.canvas.diagrams import POSITIONS

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def editor(view: GraphView) -> QLineEdit:
    found = view.findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def test_arrows_nudge_the_selection(view: GraphView, qtbot: QtBot) -> None:
    view.set_selection(["engine"])

    with qtbot.waitSignal(view.moved):
        qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Down, SHIFT)

    x, y = POSITIONS["engine"]
    assert view.positions()["engine"] == (x + 10, y + 1)


def test_ctrl_arrows_walk_from_card_to_card(view: GraphView, qtbot: QtBot) -> None:
    view.set_selection(["aircraft"])

    qtbot.keyClick(view, Qt.Key.Key_Right, CTRL)
    assert view.selection() == ["airline"]
    qtbot.keyClick(view, Qt.Key.Key_Left, CTRL)
    qtbot.keyClick(view, Qt.Key.Key_Down, CTRL)

    assert view.selection() == ["engine"]


def test_tab_walks_the_links_and_enter_goes_to_the_other_end(view: GraphView, qtbot: QtBot) -> None:
    said: list[str] = []
    view.edge_selected.connect(said.append)
    view.set_selection(["aircraft"])
    view.setFocus()

    qtbot.keyClick(view, Qt.Key.Key_Tab)
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    qtbot.keyClick(view, Qt.Key.Key_Return)

    assert said[:2] == ["operated", "powered"]
    assert view.selection() == ["engine"]


def test_enter_opens_the_selected_card(view: GraphView, qtbot: QtBot) -> None:
    view.set_selection(["airline"])

    with qtbot.waitSignal(view.opened) as said:
        qtbot.keyClick(view, Qt.Key.Key_Return)

    assert said.args == ["airline"]


def test_delete_asks_for_the_diagram_or_the_ontology(view: GraphView, qtbot: QtBot) -> None:
    asked: list[bool] = []
    view.delete_requested.connect(asked.append)

    qtbot.keyClick(view, Qt.Key.Key_Delete)
    qtbot.keyClick(view, Qt.Key.Key_Delete, SHIFT)

    assert asked == [False, True]


def test_f2_renames_in_place_with_a_real_line_edit(view: GraphView, qtbot: QtBot) -> None:
    view.set_selection(["airline"])
    qtbot.keyClick(view, Qt.Key.Key_F2)
    field = editor(view)
    assert field.isVisible()
    assert field.selectedText() == "항공사"

    with qtbot.waitSignal(view.renamed) as said:
        QTest.keyClicks(field, "Carrier")
        qtbot.keyClick(field, Qt.Key.Key_Return)

    assert said.args == ["airline", "Carrier"]
    assert not field.isVisible()


def test_escape_leaves_the_name_alone(view: GraphView, qtbot: QtBot) -> None:
    view.start_rename("airline")

    with qtbot.assertNotEmitted(view.renamed):
        QTest.keyClicks(editor(view), "Carrier")
        qtbot.keyClick(editor(view), Qt.Key.Key_Escape)

    assert not editor(view).isVisible()


def test_an_unchanged_or_empty_name_is_no_rename(view: GraphView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.renamed):
        view.start_rename("airline")
        qtbot.keyClick(editor(view), Qt.Key.Key_Return)
        view.start_rename("airline")
        editor(view).clear()
        qtbot.keyClick(editor(view), Qt.Key.Key_Return)


def test_rows_are_written_line_by_line(view: GraphView, qtbot: QtBot) -> None:
    rows: list[tuple[str, str]] = []
    view.row_entered.connect(lambda card, text: rows.append((card, text)))
    view.start_row_entry("engine")

    QTest.keyClicks(editor(view), "thrust: double")
    qtbot.keyClick(editor(view), Qt.Key.Key_Return)
    QTest.keyClicks(editor(view), "maker: string")
    qtbot.keyClick(editor(view), Qt.Key.Key_Return)
    qtbot.keyClick(editor(view), Qt.Key.Key_Return)

    assert rows == [("engine", "thrust: double"), ("engine", "maker: string")]
    assert not editor(view).isVisible()


def test_shift_1_shows_everything(view: GraphView, qtbot: QtBot) -> None:
    view.set_zoom(3.0)

    qtbot.keyClick(view, Qt.Key.Key_Exclam, SHIFT)

    shown = view.rect()
    assert all(shown.contains(view.card_rect(name).toRect()) for name in POSITIONS)


def test_ctrl_a_selects_all_and_escape_nothing(view: GraphView, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Qt.Key.Key_A, CTRL)
    assert set(view.selection()) == set(POSITIONS)

    qtbot.keyClick(view, Qt.Key.Key_Escape)

    assert view.selection() == []
