"""*If you sent this now*: how the branch stands to the OMS, what would have to be decided, who would be broken, and the
number of the next release. It is computed in a thread over a connection of its own; nothing is written or fetched.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from oms_desktop.models.messages import Message
from oms_desktop.views.desk import Desk
from oms_desktop.views.inspector.field_row import Complaint
from oms_desktop.views.texts import said
from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.views.versions.background import Background
from oms_desktop.views.versions.rows import broken_rows, conflict_rows, consequence_rows, openable
from oms_desktop.views.versions.sentence_list import SentenceList
from oms_desktop.views.versions.words import (
    LevelBadge,
    level_meaning,
    number_reason,
    standing_of,
    standing_words,
)
from oms_desktop.workspace import Changed, Forecast

WAIT_MS = 150
"""Edits that follow one another this closely are looked at together."""
FOLLOWED = frozenset({"settings", "sync"})
"""Of what else is told without another root, this changes the forecast."""


class ForecastView(QWidget):
    """A column of sentences that follows the working copy; it changes nothing."""

    opened = Signal(str)
    shown = Signal()
    """What is shown is that of the working copy as it is."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.forecast: Forecast | None = None
        self.title = QLabel(self.tr("If you sent this now"), self)
        set_role(self.title, "name")
        self.progress = QLabel(self)
        set_role(self.progress, "muted")
        self.standing = QLabel(self)
        set_role(self.standing, "chip-neutral")
        self.badge = LevelBadge(self)
        self.sentence = _wrapped(self)
        self.meaning = _wrapped(self)
        self.number = _wrapped(self, "name")
        self.reason = _wrapped(self)
        self.complaint = Complaint(self)
        self.list = SentenceList(self.tr("What sending would do"), self)
        self._nothing = _wrapped(self)
        self._lay_out()
        self._run = Background(desk)
        self._run.answered.connect(self._show)
        self._run.failed.connect(self._fail)
        self._again = QTimer(self, interval=WAIT_MS, singleShot=True)
        self._again.timeout.connect(self.refresh)
        self.list.opened.connect(self.opened)
        desk.bridge.changed.connect(self._on_changed)
        self._show_parts(is_there=False)
        self.refresh()

    @property
    def is_current(self) -> bool:
        """Whether what is shown is that of the working copy as it is."""
        root = self._desk.workspace.snapshot.root
        return self.forecast is not None and self.forecast.root == root and not self._run.is_busy

    def refresh(self) -> None:
        """Look anew; what was found before stays until then."""
        self.progress.setText(self.tr("Looking…"))
        self._run.ask(self._desk.workspace.forecast_job())

    def let_go(self) -> None:
        """Follow nothing any more; for a dialog that closes."""
        self._again.stop()
        self._desk.bridge.changed.disconnect(self._on_changed)
        self._run.drop()

    def _on_changed(self, changed: Changed) -> None:
        self.progress.setText(self.tr("Looking…"))
        self._again.start()

    def _show(self, forecast: Forecast) -> None:
        self.forecast = forecast
        workspace = self._desk.workspace
        self.progress.setText("" if self.is_current else self.tr("Looking…"))
        standing = standing_of(forecast, workspace.remote is not None)
        last = forecast.proposal.last
        word, sentence = standing_words(standing, workspace.branch, last.version if last else "")
        self.standing.setText(word)
        self.standing.setAccessibleName(self.tr("Standing: {word}").format(word=word))
        self.sentence.setText(f"{sentence} {self._merging(forecast)}".strip())
        has_difference = bool(forecast.found.changes)
        level = forecast.found.level if has_difference else None
        self.badge.show_level(level)
        self.meaning.setText(level_meaning(level) if level is not None else "")
        self.number.setText(
            self.tr("Next release: {number}").format(number=forecast.proposal.version)
        )
        self.reason.setText(number_reason(forecast.proposal))
        rows = [
            *conflict_rows(forecast.conflicts),
            *broken_rows(forecast.broken),
            *consequence_rows(forecast.found),
        ]
        self.list.show_sentences(openable(rows, workspace))
        self.complaint.say("")
        self._show_parts(is_there=True)
        is_first = forecast.state == "new" and last is None
        self.badge.setVisible(not is_first)
        self.meaning.setVisible(level is not None)
        self.list.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        self._nothing.setText(
            self.tr("Nobody depends on it yet: it was neither sent nor released.")
            if is_first
            else self.tr(
                "There is nothing to decide, and nobody who uses this ontology would notice."
            )
        )
        if self.is_current:
            self.shown.emit()

    def _merging(self, forecast: Forecast) -> str:
        """Return what merging with what the OMS has would ask."""
        if forecast.state != "diverged":
            return ""
        count = len(forecast.conflicts)
        if count:
            return self.tr("%n thing(s) would have to be decided.", "", count)
        if forecast.warnings:
            return self.tr("They merge without a question; %n thing(s) to look at.", "", forecast.warnings)  # fmt: skip
        return self.tr("They merge without a question.")

    def _fail(self, refusal: Message | None) -> None:
        self.progress.setText("")
        unknown = self.tr("What sending would do could not be found out. Saving and sending still work.")  # fmt: skip
        self._show_parts(is_there=False)
        self.complaint.say(said(refusal) if refusal is not None else unknown)

    def _show_parts(self, *, is_there: bool) -> None:
        parts = (self.standing, self.badge, self.sentence, self.meaning, self.number, self.reason)
        for part in (*parts, self.list):
            part.setVisible(is_there)
        self._nothing.setVisible(False)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.progress)
        chips = QHBoxLayout()
        chips.setSpacing(6)
        chips.addWidget(self.standing)
        chips.addWidget(self.badge)
        chips.addStretch(1)
        words = QVBoxLayout()
        words.setContentsMargins(8, 0, 8, 0)
        words.setSpacing(6)
        words.addLayout(head)
        words.addLayout(chips)
        words.addWidget(self.sentence)
        words.addWidget(self.meaning)
        words.addSpacing(4)
        words.addWidget(self.number)
        words.addWidget(self.reason)
        words.addWidget(self.complaint)
        words.addSpacing(4)
        words.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(words)
        column.addWidget(self.list, 100)
        column.addStretch(1)


def _wrapped(parent: QWidget, role: str = "muted") -> QLabel:
    label = QLabel(parent)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    set_role(label, role)
    return label
