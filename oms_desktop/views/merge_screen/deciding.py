"""Everything that decides: keys, buttons, cards, the list and every drop end in one of these, and nothing else decides.

A command is data: items and an option. Running it is one step of the session, which can be undone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from oms_desktop.views.desk import Desk
from oms_desktop.views.merge_screen.bulk import BulkPlan, plan
from oms_desktop.views.texts import said
from oms_desktop.workspace import ABSENT, IllegalChoice, MergeItem, MergeSession

ACKNOWLEDGE = "acknowledge"
CLEAR = "clear"


@dataclass(frozen=True, slots=True)
class Command:
    """What a key, a button and a drop all become: an option, `acknowledge` or `clear`, for some items."""

    option: str
    items: tuple[str, ...]
    value: Any = ABSENT


class Deciding(QObject):
    """Runs commands; says in words what was done, and why something cannot be."""

    said_so = Signal(str)
    refused = Signal(str)
    value_needed = Signal(object, str)  # item, option
    asked = Signal(object, str)  # plan, what the option is called

    def __init__(self, desk: Desk, session: MergeSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._session = session

    def run(self, command: Command) -> bool:
        """Carry a command out; returns whether it was."""
        session, items = self._session, command.items
        if not items:
            return False
        match command.option:
            case "acknowledge":
                return self._try(lambda: session.acknowledge(items[0]))
            case "clear":
                return self._try(lambda: session.clear(items[0]))
            case option if len(items) == 1:
                return self._try(lambda: session.decide(items[0], option, command.value))
            case option:
                return self._try(lambda: session.decide_all(items, option))

    def choose(self, option: str, item: MergeItem) -> None:
        """Take an option of an item; one that needs a value asks for it."""
        if option == ACKNOWLEDGE:
            self._run_and_say(Command(ACKNOWLEDGE, (item.id,)), self.tr("Reviewed"))
            return
        offered = item.option(option)
        if str(item.severity) == "info":
            self.refused.emit(
                self.tr("This was merged without a question; edit the record after the merge.")
            )
        elif offered is None:
            self.refused.emit(self.tr("This item has no such option."))
        elif not offered.enabled:
            self.refused.emit(said(offered.why_disabled) if offered.why_disabled else "")
        elif offered.needs:
            self.value_needed.emit(item, option)
        else:
            self._run_and_say(Command(option, (item.id,)), said(offered.effect))

    def clear(self, item: MergeItem) -> None:
        """Take the decision of an item away."""
        if item.chosen is not None:
            self._run_and_say(Command(CLEAR, (item.id,)), self.tr("The decision is cleared."))

    def toggle_reviewed(self, item: MergeItem) -> None:
        """Mark an item as reviewed, or take that back."""
        if str(item.severity) != "warn":
            self.refused.emit(self.tr("Only what was put together is reviewed; this is decided."))
        elif item.chosen == ACKNOWLEDGE:
            self.clear(item)
        else:
            self.choose(ACKNOWLEDGE, item)

    def take_many(
        self, items: Iterable[MergeItem], option: str, name: str, *, ask: bool = False
    ) -> None:
        """Take one option for many items; asks before a decision is changed, or always with *ask*."""
        found = plan(items, option)
        if not found.taken and not found.kept:
            self.refused.emit(self.tr("Nothing here offers “{option}”.").format(option=name))
        elif ask or found.kept:
            self.asked.emit(found, name)
        else:
            self.take_planned(found, found.ids(), name)

    def take_planned(self, found: BulkPlan, items: list[str], name: str) -> None:
        """Take the option of a plan for *items*."""
        words = self.tr("“{option}” for %n change(s)", "", len(items)).format(option=name)
        self._run_and_say(Command(found.option, tuple(items)), words)

    def undo(self) -> None:
        """Take the last decision back."""
        self._again(self._session.undo_label, self._session.undo, self.tr("Undone: {what}"))

    def redo(self) -> None:
        """Decide again what was taken back."""
        self._again(self._session.redo_label, self._session.redo, self.tr("Done again: {what}"))

    def _again(self, label: Any, move: Callable[[], None], words: str) -> None:
        if label is not None and self._try(move):
            self.said_so.emit(words.format(what=said(label)))

    def _run_and_say(self, command: Command, words: str) -> None:
        if self.run(command):
            self.said_so.emit(words)

    def _try(self, decide: Callable[[], object]) -> bool:
        self.refused.emit("")

        def done() -> bool:
            decide()
            return True

        try:
            return self._desk.attempt(done) or False
        except IllegalChoice as refusal:
            self.refused.emit(said(refusal.message))
            return False
