"""The sheet before a merge is completed: what was taken from where, what goes, what breaks, and the message."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from oms_desktop.checks.compatibility import Compatibility, compatibility
from oms_desktop.checks.compatibility.numbers import next_version
from oms_desktop.views.texts import said
from oms_desktop.views.theme.icons import icon
from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.workspace import MergeItem, MergeSession, Workspace

MOST = 40
"""More records or changes than this are counted, not named."""


class CompleteSheet(QDialog):
    """Says once more what will be saved; its message can be changed."""

    def __init__(
        self, workspace: Workspace, session: MergeSession, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Complete merge"))
        self._workspace = workspace
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
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        title = QLabel(
            self.tr("{theirs} goes into {mine}").format(
                theirs=session.theirs.branch, mine=session.mine.branch
            ),
            wordWrap=True,
        )
        set_role(title, "title")
        layout.addWidget(title)
        layout.addLayout(self._counts())
        gone = self._deleted()
        if gone:
            layout.addWidget(QLabel(self.tr("These records go:"), wordWrap=True))
            names = QLabel(self._joined(gone), wordWrap=True)
            set_role(names, "muted")
            layout.addWidget(names)
        self.breaking = self._breaking()
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
        self.resize(520, self.sizeHint().height())

    def _counts(self) -> QGridLayout:
        items = self._session.items
        told = Counter(item.chosen for item in items if item.chosen)
        rows = [
            (self.tr("Taken from Mine"), told["ours"]),
            (self.tr("Taken from Theirs"), told["theirs"]),
            (self.tr("Kept as in base"), told["base"]),
            (self.tr("Both"), told["both"]),
            (self.tr("Written"), told["custom"]),
            (self.tr("Violations fixed"), sum(map(_is_fixed, items))),
            (self.tr("Fixed in another way"), self._fixed(items)),
            (self.tr("Put together and reviewed"), told["acknowledge"]),
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
    def _fixed(items: tuple[MergeItem, ...]) -> int:
        known = ("ours", "theirs", "base", "both", "custom", "acknowledge", None)
        return sum(not item.is_violation and item.chosen not in known for item in items)

    def _deleted(self) -> list[str]:
        resolution = self._session.resolution
        gone = [
            subject.name
            for subject in resolution.records
            if subject.kind != "placement" and resolution.plain(subject.id) is None
        ]
        return sorted(gone)

    def _joined(self, names: list[str]) -> str:
        left = len(names) - MOST
        shown = ", ".join(names[:MOST])
        return f"{shown} {self.tr('and %n more', '', left)}" if left > 0 else shown

    def _breaking(self) -> Compatibility:
        """Say what breaks against base, and which number comes next."""
        session = self._session
        found = compatibility(session.merged.versions.base_snapshot, session.snapshot)
        breaking = [change for change in found.changes if change.level.is_breaking]
        releases = self._workspace.releases()
        last = releases[0].number if releases else None
        number = str(next_version(last, found.bump))
        next_one = self.tr("A release of this would be {version}.").format(version=number)
        if not breaking:
            calm = QLabel(f"{self.tr('Nothing breaks.')} {next_one}", wordWrap=True)
            set_role(calm, "muted")
            self._layout.addWidget(calm)
            return found
        words = self.tr("%n change(s) against base break what was right before.", "", len(breaking))
        heading = QLabel(f"{words} {next_one}", wordWrap=True)
        set_role(heading, "chip-warn")
        rows = QListWidget()
        rows.setAccessibleName(words)
        rows.setWordWrap(True)
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for change in breaking[:MOST]:
            text = said(change.message)
            row = QListWidgetItem(icon("triangle-alert", "warn"), text)
            row.setToolTip(text)
            rows.addItem(row)
        if len(breaking) > MOST:
            rows.addItem(self.tr("and %n more", "", len(breaking) - MOST))
        rows.setIconSize(QSize(15, 15))
        rows.setFixedHeight(min(4, rows.count()) * 40 + 6)
        self._layout.addWidget(heading)
        self._layout.addWidget(rows)
        return found


def _is_fixed(item: MergeItem) -> bool:
    return item.is_violation and not item.is_open and item.chosen is not None
