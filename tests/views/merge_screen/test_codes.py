"""Every code is shown: its row, its reasons and each of its options, in every golden scenario (design: merge 5.11, U1)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from oms_desktop.views.desk import Desk
from oms_desktop.views.merge_screen.actions import register_merge_actions
from oms_desktop.views.merge_screen.screen import MergeScreen
from oms_desktop.views.texts import said
from oms_desktop.workspace import MergeItem
from tests.builders import a_type
from tests.merge.golden.every import SCENARIOS
from tests.merge.golden.scenario import Scenario
from tests.merge.opened import opened_merge

QUESTION = a_type("Question")
"""Changed by both sides beside each scenario, so that the merge waits for a person."""


@pytest.fixture
def screen(request: pytest.FixtureRequest, tmp_path: Path, qtbot: QtBot) -> Iterator[MergeScreen]:
    scenario: Scenario = request.param
    asked = (QUESTION.evolve(display_name="One"), QUESTION.evolve(display_name="Other"))
    workspace = opened_merge(
        tmp_path / "codes.oms",
        (*scenario.base, QUESTION),
        (*scenario.ours, asked[0]),
        (*scenario.theirs, asked[1]),
    )
    desk = Desk(workspace)
    register_merge_actions(desk, None)  # type: ignore[arg-type]
    session = workspace.merge
    assert session is not None
    made = MergeScreen(desk, session)
    made.resize(1440, 900)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()
    shiboken6.delete(made)
    desk.close()
    workspace.close()


@pytest.mark.parametrize("screen", SCENARIOS, ids=lambda s: s.name, indirect=True)
def test_every_item_shows_its_row_its_reasons_and_its_options(
    screen: MergeScreen, request: pytest.FixtureRequest, qtbot: QtBot
) -> None:
    scenario: Scenario = request.node.callspec.params["screen"]
    wanted = {code for code, _, _ in scenario.expect} | set(scenario.quiet)
    screen.items.model.show_automatic(True)
    shown = screen.items.model.ordered()

    assert wanted <= {item.code for item in shown}
    for item in shown:
        if item.code in wanted:
            screen.select(item.id)
            QApplication.processEvents()
            assert screen.item is not None
            assert screen.item.id == item.id
            _assert_row(screen, item)
            _assert_reasons(screen, item, qtbot)
            _assert_options(screen, item)


def _assert_row(screen: MergeScreen, item: MergeItem) -> None:
    index = screen.items.model.index_of(item.id)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said(item.title) in spoken
    assert said(item.summary).strip()
    row = screen.items.tree.visualRect(index)
    assert row.height() >= screen.items.tree.fontMetrics().height()


def _assert_reasons(screen: MergeScreen, item: MergeItem, qtbot: QtBot) -> None:
    read = " ".join(" ".join(_words(screen.options)).split())
    for sentence in item.explain:
        assert " ".join(said(sentence).split()) in read
    qtbot.waitUntil(lambda: all(map(_fits, _labels(screen.options))))


def _assert_options(screen: MergeScreen, item: MergeItem) -> None:
    cards = screen.options.cards
    offered = () if item.severity == "info" else item.options
    assert [card.option.id for card in cards] == [option.id for option in offered]
    for card in cards:
        name = card.accessibleName()
        assert said(card.option.label) in name
        assert card.isVisible()
        assert card.height() >= card.heightForWidth(card.width())
        assert card.isEnabled() == card.option.enabled
        why = card.option.why_disabled
        assert said(card.option.effect if why is None else why) in name
        assert (why is None) == card.isEnabled()
    assert not screen.options.grab().isNull()


def _labels(widget: QWidget) -> list[QLabel]:
    return [label for label in widget.findChildren(QLabel) if label.isVisible() and label.text()]


def _words(widget: QWidget) -> Iterator[str]:
    for label in _labels(widget):
        is_rich = label.textFormat() == Qt.TextFormat.RichText
        text = label.text()
        yield QTextDocumentFragment.fromHtml(text).toPlainText() if is_rich else text


def _fits(label: QLabel) -> bool:
    """Whether no words are cut: a wrapped label has its height, another one its width."""
    if label.wordWrap():
        return label.height() >= label.heightForWidth(label.width()) - 1
    return not label.pixmap().isNull() or label.width() >= label.sizeHint().width() - 1
