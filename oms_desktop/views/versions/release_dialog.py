"""Releasing the last saved version: its number, its notes, and what changed since the release before it.

Number and changelog are computed in a thread. A number is refused here in the words in which the workspace would.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from oms_desktop.models.messages import Message
from oms_desktop.views.desk import Desk
from oms_desktop.views.inspector.field_row import Complaint
from oms_desktop.views.texts import said
from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.views.versions.background import Background
from oms_desktop.views.versions.markdown import changelog_text
from oms_desktop.views.versions.rows import changelog_rows, openable
from oms_desktop.views.versions.sentence_list import SentenceList
from oms_desktop.views.versions.sizes import in_halves, open_at
from oms_desktop.views.versions.words import LevelBadge, level_meaning, number_reason
from oms_desktop.workspace import Changelog, Proposal, WorkspaceError

SIZE = (940, 600)
MINIMUM = (600, 440)
PREVIEW_WIDTH = 440


@dataclass(frozen=True, slots=True)
class _Found:
    proposal: Proposal
    changelog: Changelog


class ReleaseDialog(QDialog):
    """Number and notes left, the changelog right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.proposal: Proposal | None = None
        self._suggested = ""
        self.setWindowTitle(self.tr("Release version"))
        self.title = QLabel(self.tr("Release version"), self)
        set_role(self.title, "title")
        self.about = _wrapped(self)
        self.unsaved = _wrapped(self)
        self.number = QLineEdit(self)
        self.number.setPlaceholderText("1.2.3")
        self.number.setAccessibleName(self.tr("Number of the release"))
        self.number.setEnabled(False)
        self.reason = _wrapped(self)
        self.complaint = Complaint(self)
        self.notes = QPlainTextEdit(self)
        self.notes.setAccessibleName(self.tr("Notes of the release"))
        self.notes.setTabChangesFocus(True)
        self.notes.setPlaceholderText(self.tr("What is new, for those who use it"))
        self.since = QLabel(self.tr("Since the last release"), self)
        self.badge = LevelBadge(self)
        self.meaning = _wrapped(self)
        self.list = SentenceList(self.tr("What changed since the last release"), self)
        self.nothing = _wrapped(self)
        self.release = QPushButton(self.tr("Release"), self)
        self.release.setDefault(True)
        self.release.setEnabled(False)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self._lay_out()
        self._run = Background(desk)
        self._run.answered.connect(self._show)
        self._run.failed.connect(self._fail)
        self.number.textChanged.connect(self._check)
        self.notes.installEventFilter(self)
        self.release.clicked.connect(self._release)
        self.cancel.clicked.connect(self.reject)
        self.list.opened.connect(self._open)
        desk.bridge.changed.connect(self._on_changed)
        open_at(self, SIZE, MINIMUM)
        self._begin()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._release()
                return True
        return super().eventFilter(watched, event)

    def done(self, result: int) -> None:
        self._desk.bridge.changed.disconnect(self._on_changed)
        self._run.drop()
        super().done(result)

    def _on_changed(self, _changed: object) -> None:
        """Look again where another version is the last one now; what was written in the notes stays."""
        workspace = self._desk.workspace
        self.unsaved.setVisible(workspace.has_changes)
        if self.proposal is not None and self.proposal.head != workspace.head:
            self.proposal = None
            self._check()
            self._begin()

    def _begin(self) -> None:
        workspace = self._desk.workspace
        head = workspace.head
        words = self.tr("The last version of branch {branch}, “{title}”, gets a number for good.")
        title = workspace.version(head).title if head is not None else ""
        self.about.setText(words.format(branch=workspace.branch, title=title))
        self.unsaved.setText(self.tr("Unsaved edits are not part of it. Save a version first to release them."))  # fmt: skip
        self.unsaved.setVisible(workspace.has_changes)
        self.reason.setText(self.tr("Looking what changed…"))
        for part in (self.badge, self.meaning, self.list, self.nothing):
            part.hide()
        ask = workspace.outlook()

        def look() -> _Found:
            with ask() as outlook:
                proposal = outlook.next_version()
                last = proposal.last
                if last is None or head is None:
                    return _Found(proposal, Changelog())
                return _Found(proposal, outlook.changelog(last.commit, head))

        self._run.ask(look)

    def _show(self, found: _Found) -> None:
        proposal = self.proposal = found.proposal
        self.number.setEnabled(True)
        self.number.setText(proposal.version)
        self.reason.setText(number_reason(proposal))
        if self.notes.toPlainText() == self._suggested:
            self._suggested = changelog_text(found.changelog)
            self.notes.setPlainText(self._suggested)
        last = proposal.last
        is_first = last is None
        self.since.setText(
            self.tr("What is in it")
            if last is None
            else self.tr("Since {number}").format(number=last.version)
        )
        level = proposal.found.level if proposal.found.changes and not is_first else None
        self.badge.show_level(level)
        self.badge.setVisible(not is_first)
        self.meaning.setText(level_meaning(level) if level is not None else "")
        self.meaning.setVisible(level is not None)
        rows = openable(changelog_rows(found.changelog), self._desk.workspace)
        self.list.show_sentences(rows)
        self.list.setVisible(len(found.changelog) > 0)
        self.nothing.setVisible(not len(found.changelog))
        self.nothing.setText(
            self.tr("This is the first release: everything in it is new.")
            if is_first
            else self.tr("Nothing that people, programs or data would notice has changed.")
        )
        self._check()
        self.number.setFocus(Qt.FocusReason.OtherFocusReason)
        self.number.selectAll()

    def _fail(self, refusal: Message | None) -> None:
        self.reason.setText("")
        unknown = self.tr("What changed could not be found out, so no number can be given.")
        self.complaint.say(said(refusal) if refusal is not None else unknown)

    def _check(self) -> None:
        """Say what is wrong with the number before it is given."""
        words = ""
        if self.proposal is not None:
            try:
                self._desk.workspace.check_release(self._number, self.proposal)
            except WorkspaceError as refusal:
                words = said(refusal.message)
        self.complaint.say(words if self._number else "")
        self.number.setProperty("invalid", bool(words and self._number))
        self.number.style().polish(self.number)
        self.release.setEnabled(self.proposal is not None and not words)

    @property
    def _number(self) -> str:
        return self.number.text().strip()

    def _release(self) -> None:
        if not self.release.isEnabled():
            return
        number, notes = self._number, self.notes.toPlainText()
        workspace, proposal = self._desk.workspace, self.proposal
        if (
            self._desk.attempt(lambda: workspace.release(number, notes, proposal=proposal))
            is not None
        ):
            self.accept()
            words = self.tr("Released version {number}.").format(number=number)
            self._desk.say(words, "good", action=self._desk.actions.find("version.releases"))

    def _open(self, record: str) -> None:
        if self._desk.workspace.summary(record) is not None:
            self.reject()
            self._desk.open(record)

    def _lay_out(self) -> None:
        number = QLabel(self.tr("Number"), self)
        number.setBuddy(self.number)
        notes = QLabel(self.tr("Notes"), self)
        notes.setBuddy(self.notes)
        for label in (number, notes, self.since):
            set_role(label, "name")
        hint = QLabel(self.tr("Ctrl+Enter releases"), self)
        set_role(hint, "faint")
        buttons = QHBoxLayout()
        buttons.addWidget(hint)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.release)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(20, 18, 16, 16)
        column.setSpacing(8)
        above: list[QWidget] = [self.title, self.about, self.unsaved, number, self.number]
        for widget in (*above, self.complaint, self.reason, notes):
            column.addWidget(widget)
        column.addWidget(self.notes, 1)
        column.addLayout(buttons)
        right = QFrame(self)
        set_role(right, "panel")
        words = QVBoxLayout()
        words.setContentsMargins(8, 0, 8, 0)
        words.setSpacing(6)
        chips = QHBoxLayout()
        chips.addWidget(self.since)
        chips.addStretch(1)
        chips.addWidget(self.badge)
        words.addLayout(chips)
        words.addWidget(self.meaning)
        words.addWidget(self.nothing)
        beside = QVBoxLayout(right)
        beside.setContentsMargins(10, 20, 8, 10)
        beside.setSpacing(6)
        beside.addLayout(words)
        beside.addWidget(self.list, 100)
        beside.addStretch(1)
        in_halves(self, left, right, (SIZE[0] - PREVIEW_WIDTH, PREVIEW_WIDTH), (320, 240))


def _wrapped(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    set_role(label, "muted")
    return label
