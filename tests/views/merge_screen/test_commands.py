"""Every way to decide is the same command: random hands on the screen, and the commands alone, end alike (U2, U3, 32)."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from shutil import copyfile

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from oms_desktop.views.merge_screen.bulk import plan
from oms_desktop.views.merge_screen.bulk_sheet import BulkSheet
from oms_desktop.views.merge_screen.screen import MergeScreen
from oms_desktop.views.merge_screen.write_panel import WritePanel
from oms_desktop.workspace import MergeItem, MergeSession, open_workspace
from tests.builders import new_ids
from tests.views.merge_screen.conftest import THEIRS, _clock
from tests.views.merge_screen.driving import LEFT, drag, press

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
STEPS = int(os.environ.get("MONKEY_STEPS", "120"))
"""So many steps the monkey does; a deep run does 2,000."""
KEYS = {"ours": Qt.Key.Key_1, "base": Qt.Key.Key_2, "theirs": Qt.Key.Key_3, "both": Qt.Key.Key_4}


def close_sheets(screen: MergeScreen, *, accept: bool) -> None:
    for sheet in screen.findChildren(BulkSheet):
        if sheet.isVisible():
            sheet.accept() if accept and sheet.accept_button.isEnabled() else sheet.reject()
    QApplication.processEvents()


@contextmanager
def second_session(airline_file: Path, folder: Path) -> Iterator[MergeSession]:
    """The same merge in another copy of the project, without a screen."""
    path = folder / "second.oms"
    copyfile(airline_file, path)
    with open_workspace(path, clock=_clock(), new_id=new_ids("later")) as workspace:
        workspace.set_author("Test", "test@example.org")
        session = workspace.start_merge(THEIRS)
        assert session is not None
        yield session


def taken_by_drop(item: MergeItem, side: str) -> str:
    """The option that a drop must take: both, where the other side is taken and both can be."""
    other = {"ours": "theirs", "theirs": "ours"}[side]
    both = item.option("both")
    return "both" if item.chosen == other and both is not None and both.enabled else side


@pytest.mark.parametrize("seed", range(4))
def test_hands_and_commands_end_alike(
    screen: MergeScreen, airline_file: Path, tmp_path: Path, qtbot: QtBot, seed: int
):
    random = Random(seed)
    fields = [i.id for i in screen.session.items if not i.is_violation]
    with second_session(airline_file, tmp_path) as alone:
        for _ in range(35):
            item = screen.session.item(random.choice(fields))
            screen.select(item.id)
            QApplication.processEvents()
            side = random.choice(["ours", "theirs"])
            match random.choice(
                ["key", "key", "drag", "drag", "drop both", "record", "undo", "redo"]
            ):
                case "key":
                    option = random.choice(list(KEYS))
                    press(screen, KEYS[option])
                    offered = item.option(option)
                    if offered is not None and offered.enabled:
                        alone.decide(item.id, option)
                case "drag" | "drop both" as how:
                    row = screen.comparison.row_of(item.id)
                    assert row is not None
                    held = CONTROL if how == "drop both" else Qt.KeyboardModifier.NoModifier
                    source = row.mine if side == "ours" else row.theirs
                    drag(screen, source, row.result, held=held)
                    option = "both" if how == "drop both" else taken_by_drop(item, side)
                    offered = item.option(option)
                    if offered is not None and offered.enabled:
                        alone.decide(item.id, option)
                case "record":
                    of_record = [i for i in alone.items if i.subject.id == item.subject.id]
                    found = plan(of_record, side)
                    press(screen, Qt.Key.Key_1 if side == "ours" else Qt.Key.Key_3, SHIFT)
                    close_sheets(screen, accept=True)
                    if found.ids():
                        alone.decide_all(found.ids(), side)
                case "undo":
                    press(screen, Qt.Key.Key_Z, CONTROL)
                    if alone.undo_label is not None:
                        alone.undo()
                case _:
                    press(screen, Qt.Key.Key_Z, CONTROL, SHIFT)
                    if alone.redo_label is not None:
                        alone.redo()
            QApplication.processEvents()
        here = sorted(d.item + d.option for d in screen.session.resolution.decisions)
        there = sorted(d.item + d.option for d in alone.resolution.decisions)
        assert here == there
        assert screen.session.snapshot.root == alone.snapshot.root


def test_an_option_does_what_it_says_or_says_why_it_cannot(screen: MergeScreen, qtbot: QtBot):
    for known in screen.session.items:
        for key in [option.key for option in known.options if option.key <= 9]:
            item = screen.session.item(known.id)
            screen.select(item.id)
            QApplication.processEvents()
            option = next(o for o in item.options if o.key == key)
            card = screen.options.card_of(option.id)
            assert card is not None
            assert card.isEnabled() == option.enabled
            before = screen.session.resolution.decisions

            press(screen, Qt.Key(Qt.Key.Key_0.value + key))

            panel = screen.findChild(WritePanel)
            if not option.enabled:
                assert screen.hint_text
                assert screen.session.resolution.decisions == before
            elif option.needs:
                assert panel is not None
                panel.close_panel()
                shiboken6.delete(panel)
            else:
                assert screen.session.item(item.id).chosen == option.id
                press(screen, Qt.Key.Key_Z, CONTROL)
                assert screen.session.resolution.decisions == before
            screen.items.tree.setFocus()


class Monkey:
    """Does anything a person could do with keys and mouse, but complete or leave."""

    def __init__(self, screen: MergeScreen, seed: int) -> None:
        self._screen = screen
        self._random = Random(seed)
        keys = screen._keys.commands
        barred = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}
        self._keys = [(key, held) for key, held in keys if key not in barred]

    def step(self) -> None:
        """Do one thing."""
        match self._random.choice(["key"] * 6 + ["list"] * 3 + ["drag", "drag", "click", "type"]):
            case "key":
                key, held = self._random.choice(self._keys)
                QTest.keyClick(QApplication.focusWidget() or self._screen, key, held)
            case "list":
                view = self._screen.items.tree.viewport()
                QTest.mouseClick(view, LEFT, Qt.KeyboardModifier.NoModifier, self._point(view))
            case "drag":
                source, target = self._widget(), self._widget()
                drag(self._screen, source, target)
            case "click":
                row = self._row()
                if row is not None:
                    button = self._random.choice(
                        [row.take_mine, row.take_theirs, *row.tools.buttons.values()]
                    )
                    QTest.mouseClick(button, LEFT)
            case _:
                self._screen.items.search.setText(
                    self._random.choice(["", "a", "air", "type", "#"])
                )
        QApplication.processEvents()
        self._tidy()

    def _tidy(self) -> None:
        """Answer what was opened, and go back to the list now and then."""
        for dialog in self._screen.findChildren(QDialog):
            if dialog.isVisible():
                dialog.accept() if self._random.random() < 0.5 else dialog.reject()
        for panel in self._screen.findChildren(WritePanel):
            if self._random.random() < 0.5:
                panel.accept()
            panel.close_panel()
            shiboken6.delete(panel)
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        if self._random.random() < 0.3:
            self._screen.items.tree.setFocus()

    def _row(self):  # type: ignore[no-untyped-def]
        rows = [row for row in self._screen.comparison.rows if row.isVisible()]
        return self._random.choice(rows) if rows else None

    def _widget(self) -> QWidget:
        screen, row = self._screen, self._row()
        some: list[QWidget] = [screen.items.tree.viewport(), screen.comparison.head, screen.strip]
        some += list(screen.comparison.columns.heads.values())[1:]
        if row is not None:
            some += [row.mine, row.theirs, row.result, row.base_box] * 2
        return self._random.choice(some)

    def _point(self, widget: QWidget) -> QPoint:
        return QPoint(
            self._random.randrange(max(1, widget.width())),
            self._random.randrange(max(1, widget.height())),
        )


def test_a_monkey_breaks_nothing_and_undo_leads_back_to_the_start(
    screen: MergeScreen, qtbot: QtBot
):
    session = screen.session
    start = session.snapshot.root
    monkey = Monkey(screen, 7)
    for _ in range(STEPS):
        monkey.step()
    assert len(session.steps) > STEPS // 20
    while session.undo_label is not None:
        session.undo()
    QApplication.processEvents()

    assert session.resolution.decisions == ()
    assert session.snapshot.root == start
