"""The sheet before a merge is completed: what was taken from where, what goes, and the message."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.workspace import MergeSession


class CompleteSheet(QDialog):
    """Says once more what will be saved; its message can be changed."""

    def __init__(self, session: MergeSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Complete merge"))
        self._session = session
        self.message = QPlainTextEdit(session.suggested_message)
        self.message.setAccessibleName(self.tr("Message"))
        self.message.setTabChangesFocus(True)
        self.message.setMaximumHeight(72)
        self.reviewed = QCheckBox()
        buttons = QDialogButtonBox()
        self.complete = QPushButton(self.tr("Complete merge"))
        set_role(self.complete, "primary")
        buttons.addButton(self.complete, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.tr("Back"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        title = QLabel(
            self.tr("{theirs} goes into {mine}").format(
                theirs=session.theirs.branch, mine=session.mine.branch
            )
        )
        set_role(title, "title")
        layout.addWidget(title)
        layout.addLayout(self._counts())
        gone = self._deleted()
        if gone:
            layout.addWidget(QLabel(self.tr("These records go:"), wordWrap=True))
            names = QLabel(", ".join(gone), wordWrap=True)
            set_role(names, "muted")
            layout.addWidget(names)
        waiting = session.resolution.progress.warnings
        if waiting:
            self.reviewed.setText(
                self.tr("%n change(s) put together were not reviewed", "", waiting)
            )
            self.reviewed.toggled.connect(self.complete.setEnabled)
            self.complete.setEnabled(False)
            layout.addWidget(self.reviewed)
        layout.addWidget(QLabel(self.tr("Message")))
        layout.addWidget(self.message)
        layout.addWidget(buttons)
        self.resize(480, self.sizeHint().height())

    def _counts(self) -> QGridLayout:
        told = Counter(item.chosen for item in self._session.items if item.chosen)
        rows = [
            (self.tr("Taken from Mine"), told["ours"]),
            (self.tr("Taken from Theirs"), told["theirs"]),
            (self.tr("Kept as in base"), told["base"]),
            (self.tr("Both"), told["both"]),
            (self.tr("Written"), told["custom"]),
            (self.tr("Fixed in another way"), self._fixed(told)),
            (self.tr("Merged without a question"), self._session.resolution.progress.automatic),
        ]
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(1, 1)
        for row, (text, count) in enumerate((t, c) for t, c in rows if c):
            number = QLabel(str(count))
            set_role(number, "name")
            grid.addWidget(number, row, 0, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(QLabel(text), row, 1)
        return grid

    @staticmethod
    def _fixed(told: Counter[str]) -> int:
        known = ("ours", "theirs", "base", "both", "custom", "acknowledge")
        return sum(count for option, count in told.items() if option not in known)

    def _deleted(self) -> list[str]:
        resolution = self._session.resolution
        gone = [
            subject.name
            for subject in resolution.records
            if subject.kind != "placement" and resolution.plain(subject.id) is None
        ]
        return sorted(gone)
