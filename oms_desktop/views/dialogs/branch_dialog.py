"""Branches: making one, and seeing, switching and deleting those there are."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from oms_desktop.views.desk import Desk
from oms_desktop.views.inspector.field_row import Complaint
from oms_desktop.views.item_models.panel_rows import PanelRow, RowsModel
from oms_desktop.views.panels.row_view import RowView
from oms_desktop.views.theme.icons import icon
from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.workspace import Branch


class BranchNameDialog(QDialog):
    """Asks for the name of a new branch."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._taken = {branch.name for branch in desk.workspace.branches()}
        self.setWindowTitle(self.tr("New branch"))
        title = QLabel(self.tr("New branch"), self)
        set_role(title, "title")
        hint = QLabel(
            self.tr(
                "A branch is a line of work of its own. Unsaved edits stay with the branch they were made on."
            ),
            self,
        )
        hint.setWordWrap(True)
        set_role(hint, "muted")
        label = QLabel(self.tr("Name"), self)
        set_role(label, "muted")
        self.name = QLineEdit(self)
        self.name.setPlaceholderText("feature/crew")
        self.name.setAccessibleName(self.tr("Name of the branch"))
        label.setBuddy(self.name)
        self.complaint = Complaint(self)
        self.make = QPushButton(self.tr("Create and switch"), self)
        self.make.setDefault(True)
        cancel = QPushButton(self.tr("Cancel"), self)
        self.make.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.make)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(8)
        for widget in (title, hint, label, self.name, self.complaint):
            layout.addWidget(widget)
        layout.addSpacing(8)
        layout.addLayout(buttons)
        self.setMinimumWidth(400)
        self.name.textChanged.connect(self._check)
        self._check()

    def branch(self) -> str:
        """Return the name that was written; spaces become hyphens."""
        return "-".join(self.name.text().split())

    def _check(self) -> None:
        taken = self.branch() in self._taken
        words = self.tr("There is a branch of this name already. Choose another.")
        self.complaint.say(words if taken else "")
        self.make.setEnabled(bool(self.branch()) and not taken)


def ask_branch_name(desk: Desk, parent: QWidget) -> str:
    """Return a name for a new branch, or "" where the person thought better of it."""
    dialog = BranchNameDialog(desk, parent)
    return dialog.branch() if dialog.exec() == QDialog.DialogCode.Accepted else ""


class BranchesDialog(QDialog):
    """Every branch with how far it is ahead or behind; switch, delete, make."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._asked = ""
        self.setWindowTitle(self.tr("Branches"))
        title = QLabel(self.tr("Branches"), self)
        set_role(title, "title")
        self.model = RowsModel(self._describe, self)
        self.view = RowView(
            self.model, self.tr("Branches"), title_share=0.42, opens_by_click=False, parent=self
        )
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        set_role(self.words, "muted")
        self.new = QPushButton(icon("plus"), self.tr("New branch…"), self)
        self.delete = QPushButton(self.tr("Delete"), self)
        set_role(self.delete, "danger")
        self.switch = QPushButton(self.tr("Switch"), self)
        close = QPushButton(self.tr("Close"), self)
        close.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addWidget(self.new)
        buttons.addWidget(self.delete)
        buttons.addStretch(1)
        buttons.addWidget(self.switch)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(title)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.words)
        layout.addLayout(buttons)
        self.resize(560, 380)
        close.clicked.connect(self.accept)
        self.new.clicked.connect(self._on_new)
        self.switch.clicked.connect(self._on_switch)
        self.delete.clicked.connect(self._on_delete)
        self.view.opened.connect(lambda _index: self._on_switch())
        self.view.selectionModel().currentChanged.connect(lambda *_: self._check())
        self.refresh()

    def refresh(self) -> None:
        """Read the branches anew."""
        self.model.show_things(self._desk.workspace.branches())
        self.model.describe_again()
        if not self.view.currentIndex().isValid() and self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(0, 0))
        self._check()

    def branch(self) -> Branch | None:
        """Return the branch that is chosen."""
        found = self.model.thing(self.view.currentIndex().row())
        return found if isinstance(found, Branch) else None

    def _describe(self, branch: Branch) -> PanelRow:
        parts = [self.tr("this one") if branch.current else ""]
        if branch.merging:
            parts.append(self.tr("a merge is open"))
        if branch.has_changes:
            parts.append(self.tr("unsaved edits"))
        if branch.remote_head is not None or branch.ahead:
            parts.append(self.tr("%n to send", "", branch.ahead) if branch.ahead else "")
            parts.append(self.tr("%n to get", "", branch.behind) if branch.behind else "")
        text = " · ".join(part for part in parts if part)
        sign = "check" if branch.current else "git-branch"
        token = "accent" if branch.current else "muted"
        return PanelRow(branch.name, text, sign, token, strong=branch.current, text_token="muted")

    def _check(self) -> None:
        branch = self.branch()
        self._asked = ""
        self.delete.setText(self.tr("Delete"))
        other = branch is not None and not branch.current
        self.switch.setEnabled(other)
        self.delete.setEnabled(other)
        words = ""
        if branch is not None and branch.current:
            words = self.tr("You are on this branch. Switch to another one to delete it.")
        self.words.setText(words)

    def _on_new(self) -> None:
        name = ask_branch_name(self._desk, self)
        if name:
            self._desk.attempt(lambda: self._desk.workspace.create_branch(name))
            self.refresh()

    def _on_switch(self) -> None:
        branch = self.branch()
        if branch is not None and not branch.current:
            self._desk.attempt(lambda: self._desk.workspace.switch(branch.name))
            self.accept()

    def _on_delete(self) -> None:
        branch = self.branch()
        if branch is None or branch.current:
            return
        if (branch.ahead or branch.has_changes) and self._asked != branch.name:
            self._asked = branch.name
            words = self.tr(
                "%1 has versions or edits that are nowhere else. Press Delete again to delete it all the same."
            )
            self.words.setText(words.replace("%1", branch.name))
            self.delete.setText(self.tr("Delete all the same"))
            return
        self._desk.attempt(lambda: self._desk.workspace.delete_branch(branch.name))
        self.view.setCurrentIndex(QModelIndex())
        self.refresh()
