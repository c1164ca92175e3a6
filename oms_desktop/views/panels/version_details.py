"""What one version changed, or what lies between two, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from oms_desktop.views.desk import Desk
from oms_desktop.views.dialogs.branch_dialog import ask_branch_name
from oms_desktop.views.inspector.flow import FlowLayout
from oms_desktop.views.item_models.panel_changes import ChangesModel
from oms_desktop.views.panels.moments import full_moment
from oms_desktop.views.panels.row_view import RowView
from oms_desktop.views.theme.icons import icon
from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.workspace import Version


class VersionDetails(QWidget):
    """Message, author and time, buttons, and the changes as sentences."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._versions: list[Version] = []
        self.message = QLabel(self)
        self.message.setWordWrap(True)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        set_role(self.message, "name")
        self.about = QLabel(self)
        set_role(self.about, "muted")
        self.restore = self._button("rotate-ccw", self.tr("Restore"))
        self.restore.setToolTip(
            self.tr("Make the working copy this version again; Undo takes it back")
        )
        self.branch = self._button("git-branch", self.tr("New branch from here…"))
        self.compare = self._button("arrow-left-right", self.tr("Compare with now"))
        self.compare.setCheckable(True)
        self.model = ChangesModel(parent=self)
        self.changes = RowView(
            self.model, self.tr("What changed"), nested=True, title_share=0.3, parent=self
        )
        self._nothing = QLabel(self.tr("No difference."), self)
        set_role(self._nothing, "muted")
        self._nothing.setMargin(12)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._lay_out()
        self.restore.clicked.connect(self._restore)
        self.branch.clicked.connect(self._make_branch)
        self.compare.clicked.connect(self._show_differences)
        self.changes.opened.connect(self._open)

    def show_versions(self, versions: Sequence[Version]) -> None:
        """Show what one version changed, or the difference of the oldest and newest of several."""
        self._versions = list(versions)
        self.setVisible(bool(versions))
        if not versions:
            return
        newest, oldest = versions[0], versions[-1]
        if len(versions) == 1:
            self.message.setText(newest.message or self.tr("(no message)"))
            when = full_moment(newest.time_ms)
            sent = self.tr("sent") if newest.sent else self.tr("not sent yet")
            if self._desk.workspace.remote is None:
                sent = ""
            parts = (newest.author_name, when, newest.short, sent)
            self.about.setText(" · ".join(part for part in parts if part))
        else:
            words = self.tr("From %1 to %2").replace("%1", oldest.title).replace("%2", newest.title)
            self.message.setText(words)
            self.about.setText(f"{oldest.short} … {newest.short}")
        for button in (self.restore, self.branch, self.compare):
            button.setVisible(len(versions) == 1)
        self._show_differences()

    def _show_differences(self) -> None:
        workspace = self._desk.workspace
        newest, oldest = self._versions[0], self._versions[-1]
        if len(self._versions) > 1:
            differences = workspace.compare(oldest.hash, newest.hash)
        elif self.compare.isChecked():
            differences = workspace.compare(newest.hash, None)
        elif newest.parents:
            differences = workspace.compare(newest.parents[0], newest.hash)
        else:
            differences = None
        self.model.show_differences(differences if differences is not None else [])
        has_rows = bool(self.model.rowCount())
        self.changes.setVisible(has_rows)
        self._nothing.setVisible(not has_rows)
        first = differences is None
        self._nothing.setText(
            self.tr("The first version: everything began here.")
            if first
            else self.tr("No difference.")
        )

    def _restore(self) -> None:
        version = self._versions[0]

        def restore() -> bool:
            self._desk.workspace.restore(version.hash)
            return True

        if self._desk.attempt(restore):
            words = self.tr("The working copy is again as in “%1”. Undo takes that back.")
            self._desk.say(words.replace("%1", version.title), "good")

    def _make_branch(self) -> None:
        name = ask_branch_name(self._desk, self)
        if name:
            at = self._versions[0].hash
            self._desk.attempt(lambda: self._desk.workspace.create_branch(name, at=at))

    def _open(self, index: QModelIndex) -> None:
        record = self.model.difference(index)
        if record is not None and self._desk.workspace.summary(record.id) is not None:
            self._desk.open(record.id)

    def _button(self, sign: str, words: str) -> QPushButton:
        button = QPushButton(icon(sign, "accent"), words, self)
        set_role(button, "quiet")
        return button

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(14, 8, 14, 4)
        head.setSpacing(2)
        head.addWidget(self.message)
        head.addWidget(self.about)
        bar = QWidget(self)
        flow = FlowLayout(bar, gap=2)
        for button in (self.restore, self.branch, self.compare):
            flow.addWidget(button)
        policy = bar.sizePolicy()
        policy.setHeightForWidth(True)
        bar.setSizePolicy(policy)
        line = QHBoxLayout()
        line.setContentsMargins(8, 0, 8, 2)
        line.addWidget(bar, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(line)
        column.addWidget(self.changes, 1)
        column.addWidget(self._nothing, 1)
