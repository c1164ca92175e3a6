"""Texts sentence by sentence: nothing is lost in cutting, and each sentence can be taken from either side."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from oms_desktop.views.merge_screen.filter_panel import FilterChip
from oms_desktop.views.merge_screen.screen import MergeScreen
from oms_desktop.views.merge_screen.text_pieces import composed, pieces, sentences
from tests.views.merge_screen.driving import LEFT, find, go_to, open_panel, press

texts = st.lists(
    st.sampled_from(["One. ", "Two? ", "Three!\n", "four", " five. ", "\n", "여섯。"]), max_size=6
).map("".join)


@given(base=texts, ours=texts, theirs=texts)
def test_each_version_is_its_pieces_put_together(base: str, ours: str, theirs: str):
    found = pieces(base, ours, theirs)

    assert "".join(sentences(base)) == base
    assert "".join(piece.base for piece in found) == base
    assert "".join(piece.ours for piece in found) == ours
    assert "".join(piece.theirs for piece in found) == theirs


def test_what_one_side_changed_holds_by_itself():
    found = pieces("One. Two. Three.", "First. Two. Three.", "One. Two. Third.")

    assert [piece.by_itself for piece in found if piece.is_changed] == ["ours", "theirs"]
    assert composed(found, [piece.by_itself for piece in found]) == "First. Two. Third."


def test_both_sentences_stand_one_after_the_other():
    found = pieces("Old.", "Mine.", "Theirs.")

    assert composed(found, ["both"]) == "Mine. Theirs."
    assert composed(found, [""]) == "Old."


def test_a_sentence_is_taken_with_a_button(screen: MergeScreen, qtbot: QtBot):
    item = find(screen, "M005")
    go_to(screen, qtbot, item)
    press(screen, Qt.Key.Key_5)
    panel = open_panel(screen)
    chips = [chip for chip in panel.findChildren(FilterChip) if chip.text() == "Theirs"]

    QTest.mouseClick(chips[-1], LEFT)
    panel.accept()

    assert screen.session.item(item.id).result == item.theirs
