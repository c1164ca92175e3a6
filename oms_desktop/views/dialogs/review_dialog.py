"""Review: what changed, what is wrong with it, and saving it all as a version.

Problems are shown and never refuse (decision 26).
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from oms_desktop.checks import Problem, check_records
from oms_desktop.versioning.snapshot import RecordMissing
from oms_desktop.views.desk import Desk
from oms_desktop.views.inspector.editors.lines import GrowingText
from oms_desktop.views.item_models.panel_rows import PanelRow, RowsModel
from oms_desktop.views.panels.changes_panel import ChangesList
from oms_desktop.views.panels.row_view import RowView
from oms_desktop.views.texts import said, title_of
from oms_desktop.views.theme.style_sheet import set_role

CHECKED = 400
"""So many changed records are checked in the dialog; the problems panel has them all."""

SIGNS = {
    "error": ("circle-x", "error"),
    "warn": ("triangle-alert", "warn"),
    "info": ("info", "muted"),
}


class ReviewDialog(QDialog):
    """Changes with *Revert*, problems of what changed, the message, and *Save version*."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._suggested = ""
        self.setWindowTitle(self.tr("Save version"))
        self.title = QLabel(self)
        set_role(self.title, "title")
        self.about = QLabel(self)
        set_role(self.about, "muted")
        self.changes = ChangesList(desk, self, opens=False)
        self.problems_title = QLabel(self)
        set_role(self.problems_title, "name")
        self.model = RowsModel(self._describe, self)
        self.problems = RowView(
            self.model, self.tr("Problems of what changed"), title_share=0.3, parent=self
        )
        self.text = GrowingText(least=2, parent=self)
        self.text.setPlaceholderText(self.tr("What was done, and why"))
        self.text.setAccessibleName(self.tr("Message of the version"))
        self.save = QPushButton(self.tr("Save version"), self)
        self.save.setDefault(True)
        self.later = QPushButton(self.tr("Later"), self)
        self._lay_out()
        self._again = QTimer(self, interval=0, singleShot=True)
        self._again.timeout.connect(self.refresh)
        self.text.installEventFilter(self)
        self.text.textChanged.connect(self._check)
        self.save.clicked.connect(self._save)
        self.later.clicked.connect(self.reject)
        self.problems.opened.connect(self._go)
        desk.bridge.changed.connect(self._on_changed)
        self.resize(760, 620)
        self.refresh()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.text.selectAll()

    def refresh(self) -> None:
        """Read changes and problems anew; a message that was written stays."""
        count = self.changes.show_changes()
        self.title.setText(self.tr("Save %n change(s) as a version", "", count))
        author = self._desk.workspace.author
        who = self.tr("by %1").replace("%1", author.name) if author is not None else ""
        branch = self.tr("on branch %1").replace("%1", self._desk.workspace.branch)
        self.about.setText(" · ".join(part for part in (branch, who) if part))
        if self.text.toPlainText() == self._suggested:
            self._suggested = self._desk.workspace.suggested_message() if count else ""
            self.text.setPlainText(self._suggested)
        self._show_problems()
        self._check()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._save()
                return True
        return super().eventFilter(watched, event)

    def done(self, result: int) -> None:
        self._desk.bridge.changed.disconnect(self._on_changed)
        super().done(result)

    def _on_changed(self, _changed: object) -> None:
        self._again.start()

    def _show_problems(self) -> None:
        workspace = self._desk.workspace
        snapshot = workspace.snapshot
        changed = [record for record in workspace.changes().ids[:CHECKED] if record in snapshot]
        problems = sorted(check_records(snapshot, changed), key=lambda one: one.order)
        self.model.show_things(problems)
        count = len(problems)
        self.problems.setVisible(count > 0)
        errors = sum(1 for one in problems if str(one.severity) == "error")
        if not count:
            words = self.tr("No problems in what changed")
        elif errors:
            words = self.tr(
                "%n problem(s) in what changed; the version can be saved all the same", "", count
            )
        else:
            words = self.tr("%n hint(s) on what changed", "", count)
        self.problems_title.setText(words)
        height = self.problems.sizeHintForRow(0) if count else 0
        self.problems.setFixedHeight(height * min(count, 5) + 2)

    def _describe(self, problem: Problem) -> PanelRow:
        sign, token = SIGNS.get(str(problem.severity), SIGNS["info"])
        try:
            name = title_of(self._desk.workspace.snapshot.get(problem.record))
        except RecordMissing:
            name = problem.record
        return PanelRow(name, said(problem.message), sign, token)

    def _go(self, index: QModelIndex) -> None:
        problem = self.model.thing(index.row())
        if isinstance(problem, Problem):
            self.reject()
            self._desk.open(problem.record)

    def _check(self) -> None:
        has_changes = self._desk.workspace.has_changes
        self.save.setEnabled(has_changes and bool(self.text.toPlainText().strip()))

    def _save(self) -> None:
        if not self.save.isEnabled():
            return
        text = self.text.toPlainText().strip()
        if self._desk.attempt(lambda: self._desk.workspace.save_version(text)) is not None:
            self.accept()
            title = text.partition("\n")[0]
            self._desk.say(self.tr("Saved version “%1”.").replace("%1", title), "good")

    def _lay_out(self) -> None:
        label = QLabel(self.tr("Message"), self)
        label.setBuddy(self.text)
        set_role(label, "name")
        hint = QLabel(self.tr("Ctrl+Enter saves"), self)
        set_role(hint, "faint")
        buttons = QHBoxLayout()
        buttons.addWidget(hint, 1)
        buttons.addWidget(self.later)
        buttons.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(8)
        layout.addWidget(self.title)
        layout.addWidget(self.about)
        layout.addWidget(self.changes, 1)
        layout.addWidget(self.problems_title)
        layout.addWidget(self.problems)
        layout.addWidget(label)
        layout.addWidget(self.text)
        layout.addSpacing(4)
        layout.addLayout(buttons)
