"""The list of items: what it shows, finds and says."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from oms_desktop.views.item_models.merge_items import ITEM_ROLE, MergeItemsModel
from oms_desktop.views.merge_screen.screen import MergeScreen
from oms_desktop.views.texts import said


def test_the_model_keeps_the_rules_of_item_models(screen: MergeScreen, qtmodeltester: ModelTester):
    model = MergeItemsModel(screen.session)

    qtmodeltester.check(model)


def test_the_model_keeps_the_rules_while_it_changes(screen: MergeScreen):
    model = screen.items.model
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, screen
    )

    model.set_filter("aircraft")
    model.show_automatic(True)
    model.set_filter("")

    assert tester.model() is model


def test_the_search_finds_by_name_and_by_code(screen: MergeScreen):
    QTest.keyClicks(screen.items.search, "t104")

    assert [i.code for i in screen.items.model.ordered()] == ["T104"]
    assert screen.items.model.hidden > 0
    assert "hidden" in screen.items.footer.text()


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
