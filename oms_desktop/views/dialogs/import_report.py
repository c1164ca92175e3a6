"""Says what an import would do before it is done: what comes in, and what the file says that cannot be carried."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from oms_desktop.views.theme.style_sheet import set_role


class ImportReportDialog(QDialog):
    """The dry run in words, and the question whether to import."""

    def __init__(
        self,
        file: str,
        added: int,
        changed: int,
        losses: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setMinimumWidth(480)
        self.setWindowTitle(self.tr("Import"))
        title = QLabel(self.tr("Import {file}").format(file=file))
        title.setTextFormat(Qt.TextFormat.PlainText)
        set_role(title, "title")
        counts = QLabel(
            self.tr("{added} records are new, {changed} change. You can undo the import.").format(
                added=f"{added:,}", changed=f"{changed:,}"
            )
        )
        counts.setWordWrap(True)
        loss = QLabel(
            self.tr("What this program cannot carry:")
            if losses
            else self.tr("Everything in the file is kept, also what this program has no field for.")
        )
        loss.setWordWrap(True)
        set_role(loss, "muted")
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.addItems(list(losses))
        self.list.setVisible(bool(losses))
        self.list.setAccessibleName(self.tr("What is lost"))
        take = QPushButton(self.tr("Import"))
        take.setDefault(True)
        take.setEnabled(added + changed > 0)
        leave = QPushButton(self.tr("Do not import"))
        leave.setAutoDefault(False)
        take.clicked.connect(self.accept)
        leave.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(leave)
        buttons.addWidget(take)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        for widget in (title, counts, loss, self.list):
            column.addWidget(widget)
        column.addStretch(1)
        column.addLayout(buttons)
