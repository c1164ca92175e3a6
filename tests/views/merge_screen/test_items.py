"""The list of items: what it shows, finds and says."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from oms_desktop.views.desk import Desk
from oms_desktop.views.merge_screen.filtering import ItemFilter
from oms_desktop.views.merge_screen.items_model import ITEM_ROLE, MergeItemsModel
from oms_desktop.views.merge_screen.screen import MergeScreen
from oms_desktop.views.texts import said
from oms_desktop.views.theme.apply import apply_theme
from tests.views.merge_screen.conftest import THEIRS
from tests.views.merge_screen.driving import find, go_to, row


def test_the_model_keeps_the_rules_of_item_models(screen: MergeScreen, qtmodeltester: ModelTester):
    model = MergeItemsModel(screen.session)

    qtmodeltester.check(model)


def test_the_model_keeps_the_rules_while_it_changes(screen: MergeScreen):
    model = screen.items.model
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, screen
    )

    model.set_filter(ItemFilter(words="aircraft"))
    model.show_automatic(True)
    model.set_grouping("record")
    model.set_collapsed(find(screen, "T104").subject.id, True)
    model.set_filter(ItemFilter())
    screen.session.decide(find(screen, "T104").id, "ours")
    model.refresh()
    model.set_grouping("todo")
    screen.session.decide(find(screen, "M003").id, "ours")
    model.refresh()
    screen.session.undo()
    model.refresh()

    assert tester.model() is model


def test_the_search_finds_by_name_and_by_code(screen: MergeScreen):
    QTest.keyClicks(screen.items.search, "t104")

    assert [i.code for i in screen.items.model.ordered()] == ["T104"]
    assert screen.items.model.hidden > 0
    assert "hidden" in screen.items.footer.toolTip()


def test_what_merged_without_a_question_can_be_seen(screen: MergeScreen):
    count = len(screen.items.model.ordered())

    QTest.mouseClick(screen.items.footer, Qt.MouseButton.LeftButton)

    shown = screen.items.model.ordered()
    assert len(shown) == count + screen.session.resolution.result.automatic_count
    assert {str(i.severity) for i in shown[count:]} == {"info"}


def test_every_item_renders_with_reasons_and_options(screen: MergeScreen, qtbot: QtBot):
    screen.items.model.show_automatic(True)
    for item in screen.items.model.ordered():
        screen.items.select(item.id)
        QApplication.processEvents()
        assert said(item.title)
        assert said(item.summary)
        assert all(said(sentence) for sentence in item.explain)
        if item.is_open:
            assert item.explain
            assert len(screen.options.cards) == len(item.options) > 0
            assert all(card.accessibleName() for card in screen.options.cards)
        screen.grab()


def test_a_row_says_everything_to_a_screen_reader(screen: MergeScreen):
    item = screen.session.blockers[0]
    index = screen.items.model.index_of(item.id)

    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)

    assert index.data(ITEM_ROLE).id == item.id
    assert said(item.title) in spoken
    assert "Conflict" in spoken


def test_a_violation_shows_every_record_that_takes_part(screen: MergeScreen, qtbot: QtBot):
    go_to(screen, qtbot, find(screen, "I702"))

    assert screen.comparison.band.isVisible()
    assert len({view.record for view in screen.comparison.rows}) == 2
    assert all("builds on" in view.note.text for view in screen.comparison.rows)


def test_a_deleted_record_says_what_the_other_side_changed(screen: MergeScreen, qtbot: QtBot):
    view = row(screen, qtbot, find(screen, "E407"))

    assert "Length" in view.theirs.text()
    assert "Length" in view.theirs.accessibleName()
    assert view.result.text_value == "Choose a side"


def test_a_place_stands_once_in_the_comparison(screen: MergeScreen, qtbot: QtBot):
    for code in ("L602", "K201"):
        go_to(screen, qtbot, find(screen, code))

        assert len(screen.comparison.rows) == 1


def test_values_and_options_are_named_for_a_screen_reader(screen: MergeScreen, qtbot: QtBot):
    view = row(screen, qtbot, find(screen, "T104"))

    assert view.mine.accessibleName() == "Range · data type, Mine: long"
    assert view.base_chip.accessibleName() == "Range · data type, Base: double"
    assert view.take_theirs.accessibleName() == "Take Theirs"
    assert (
        screen.options.cards[0].accessibleName() == "1: Take Mine. Range · data type becomes long"
    )
    assert "Carrier" in screen.strip.accessibleDescription()


def test_what_was_chosen_is_said_in_list_row_and_card(screen: MergeScreen, qtbot: QtBot):
    item = find(screen, "T104")
    view = row(screen, qtbot, item)

    screen.choose("theirs")
    qtbot.waitUntil(lambda: view.note.text == "Theirs")

    assert screen.options.card_of("theirs").accessibleName().startswith("Chosen: ")
    assert view.result.tone == "theirs"


def test_a_record_in_the_strip_leads_to_its_item(screen: MergeScreen, qtbot: QtBot):
    go_to(screen, qtbot, find(screen, "L602"))
    box = next(iter(screen.strip.boxes().values()))

    QTest.mouseClick(screen.strip, Qt.MouseButton.LeftButton, pos=box.center().toPoint())

    assert screen.item is not None
    assert screen.item.subject.name == "Aircraft"


def test_the_strip_is_walked_by_the_keyboard(screen: MergeScreen, qtbot: QtBot):
    go_to(screen, qtbot, find(screen, "E408"))
    screen.strip.setFocus()

    QTest.keyClick(screen.strip, Qt.Key.Key_Right)
    QTest.keyClick(screen.strip, Qt.Key.Key_Left)
    QTest.keyClick(screen.strip, Qt.Key.Key_Return)

    assert screen.item is not None
    assert screen.item.subject.name == "Registration"


def test_the_search_keeps_what_was_selected(screen: MergeScreen, qtbot: QtBot):
    item = find(screen, "T104")
    go_to(screen, qtbot, item)

    screen.items.search.setText("baggage")
    assert screen.items.current == item.id
    QTest.mouseClick(screen.items.footer, Qt.MouseButton.LeftButton)

    assert screen.items.search.text() == ""
    assert screen.items.tree.currentIndex().data(ITEM_ROLE).id == item.id


@pytest.mark.parametrize(("points", "width"), [(8, 1100), (10, 1100), (18, 1440), (24, 1920)])
@pytest.mark.parametrize("theme", ["dark", "high-contrast-light"])
def test_the_screen_fits_at_every_size_of_text(
    merge_desk: Desk, qapp: QApplication, qtbot: QtBot, theme: str, points: int, width: int
):
    apply_theme(qapp, theme, points=points)
    session = merge_desk.workspace.start_merge(THEIRS)
    assert session is not None
    made = MergeScreen(merge_desk, session)
    qtbot.addWidget(made)
    made.resize(width, 700)
    made.show()
    QApplication.processEvents()

    assert made.width() == width
    assert not made.grab().isNull()
