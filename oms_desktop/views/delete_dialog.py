"""Asks before records are deleted, with everything that goes or changes with them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from oms_desktop.edits.deletion import Impact
from oms_desktop.views.texts import said
from oms_desktop.views.theme.style_sheet import set_role


class DeleteDialog(QDialog):
    """The list of consequences; a destructive one wants the name typed."""

    def __init__(
        self, name: str, number: int, impact: Impact, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name if impact.is_destructive else ""
        self.setMinimumWidth(460)
        title = QLabel(
            self.tr("Delete {name}").format(name=name)
            if number == 1
            else self.tr("Delete %n record(s)", "", number)
        )
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setWordWrap(True)
        set_role(title, "title")
        self.setWindowTitle(title.text())
        what = QLabel(
            self.tr("This also happens:")
            if impact.sentences
            else self.tr("Nothing else refers to it. Undo brings it back.")
        )
        what.setWordWrap(True)
        set_role(what, "muted")
        self.list = QListWidget()
        self.list.addItems([said(sentence) for sentence in impact.sentences])
        self.list.setVisible(bool(impact.sentences))
        self.list.setAccessibleName(self.tr("What deleting does"))
        self.list.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.list.setMaximumHeight(240)
        self.typed = QLineEdit()
        self.typed.setPlaceholderText(name)
        self.typed.setAccessibleName(self.tr("The name, to confirm"))
        ask = QLabel(self.tr("Much depends on it. Type its name to confirm:"))
        for widget in (ask, self.typed):
            widget.setVisible(bool(self._name))
        self.delete = QPushButton(self.tr("Delete"))
        self.delete.setDefault(True)
        set_role(self.delete, "danger")
        keep = QPushButton(self.tr("Keep"))
        keep.setAutoDefault(False)
        self.delete.clicked.connect(self.accept)
        keep.clicked.connect(self.reject)
        self.typed.textChanged.connect(self._check)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(keep)
        buttons.addWidget(self.delete)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        parts: tuple[QWidget, ...] = (title, what, self.list, ask, self.typed)
        for part in parts:
            column.addWidget(part)
        column.addSpacing(4)
        column.addLayout(buttons)
        self._check()

    def _check(self) -> None:
        self.delete.setEnabled(self.typed.text().strip() == self._name)
