"""Review: what changed, what is wrong with it, what sending it would do, and saving it all as a version.

Problems are shown and never refuse (decision 26); neither does what sending would do.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from oms_desktop.checks import Problem, check_records
from oms_desktop.versioning.snapshot import RecordMissing
from oms_desktop.views.actions import plain_text
from oms_desktop.views.desk import Desk
from oms_desktop.views.inspector.editors.lines import GrowingText
from oms_desktop.views.item_models.panel_rows import PanelRow, RowsModel
from oms_desktop.views.panels.calm import CalmPage
from oms_desktop.views.panels.changes_panel import ChangesList
from oms_desktop.views.panels.row_view import RowView
from oms_desktop.views.texts import said, title_of
from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.views.versions.forecast_view import ForecastView
from oms_desktop.views.versions.sizes import in_halves, open_at

CHECKED = 400
"""So many changed records are checked in the dialog; the problems panel has them all."""
SIZE = (1000, 640)
MINIMUM = (640, 440)
OUTLOOK_WIDTH = 360

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
        self.problems_title.setWordWrap(True)
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
        self.go_on = QPushButton(self)
        self.outlook = ForecastView(desk, self)
        self._lay_out()
        self._again = QTimer(self, interval=0, singleShot=True)
        self._again.timeout.connect(self.refresh)
        self.text.installEventFilter(self)
        self.text.textChanged.connect(self._check)
        self.save.clicked.connect(self._save)
        self.later.clicked.connect(self.reject)
        self.go_on.clicked.connect(self._go_on)
        self.problems.opened.connect(self._go)
        self.outlook.opened.connect(self._go_to)
        self.outlook.shown.connect(self._check)
        desk.bridge.changed.connect(self._on_changed)
        open_at(self, SIZE, MINIMUM)
        self.refresh()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.text.selectAll()

    def refresh(self) -> None:
        """Read changes and problems anew; a message that was written stays."""
        count = self.changes.show_changes()
        many = self.tr("Save %n change(s) as a version", "", count)
        self.title.setText(many if count else self.tr("Everything is saved as a version"))
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
        self.outlook.let_go()
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
        self.problems_title.setVisible(bool(changed))
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
            self._go_to(problem.record)

    def _go_to(self, record: str) -> None:
        """Show a record; one that is gone is left where it is listed."""
        if self._desk.workspace.summary(record) is not None:
            self.reject()
            self._desk.open(record)

    def _check(self) -> None:
        has_changes = self._desk.workspace.has_changes
        self.later.setText(self.tr("Later") if has_changes else self.tr("Close"))
        for part in (self.label, self.text, self.hint, self.save, self.changes):
            part.setVisible(has_changes)
        self.nothing.setVisible(not has_changes)
        action = None if has_changes else self._next()
        self.go_on.setVisible(action is not None)
        if action is not None:
            self.go_on.setText(plain_text(action))
        self.save.setEnabled(has_changes and bool(self.text.toPlainText().strip()))

    def _next(self) -> QAction | None:
        """Return what comes next where everything is saved: *Get* where others sent meanwhile, else *Send*."""
        forecast = self.outlook.forecast
        gets = forecast is not None and forecast.state in ("behind", "diverged")
        action = self._desk.actions.find("sync.get" if gets else "sync.send")
        return action if action is not None and action.isEnabled() else None

    def _go_on(self) -> None:
        action = self._next()
        self.accept()
        if action is not None:
            action.trigger()

    def _save(self) -> None:
        if not self.save.isEnabled():
            return
        text = self.text.toPlainText().strip()
        if self._desk.attempt(lambda: self._desk.workspace.save_version(text)) is not None:
            self.accept()
            title = text.partition("\n")[0]
            self._desk.say(self.tr("Saved version “%1”.").replace("%1", title), "good")

    def _lay_out(self) -> None:
        self.label = QLabel(self.tr("Message"), self)
        self.label.setBuddy(self.text)
        set_role(self.label, "name")
        self.hint = QLabel(self.tr("Ctrl+Enter saves"), self)
        set_role(self.hint, "faint")
        self.nothing = CalmPage(
            "check",
            self.tr("Nothing changed since the last version"),
            self.tr("What you edit is on disk at once and listed here until you save a version."),
            self,
        )
        buttons = QHBoxLayout()
        buttons.addWidget(self.hint)
        buttons.addStretch(1)
        buttons.addWidget(self.later)
        buttons.addWidget(self.go_on)
        buttons.addWidget(self.save)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(20, 18, 16, 16)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.about)
        column.addWidget(self.changes, 1)
        column.addWidget(self.nothing, 1)
        column.addWidget(self.problems_title)
        column.addWidget(self.problems)
        column.addWidget(self.label)
        column.addWidget(self.text)
        column.addSpacing(4)
        column.addLayout(buttons)
        right = QFrame(self)
        set_role(right, "panel")
        beside = QVBoxLayout(right)
        beside.setContentsMargins(10, 20, 8, 10)
        beside.addWidget(self.outlook)
        in_halves(self, left, right, (SIZE[0] - OUTLOOK_WIDTH, OUTLOOK_WIDTH), (360, 260))
