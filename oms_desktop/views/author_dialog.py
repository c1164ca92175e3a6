"""Asks once who the author of versions is (decision 5)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QWidget

from oms_desktop.views.theme.style_sheet import set_role


class AuthorDialog(QDialog):
    """Name and mail address, as they stand on every version."""

    def __init__(self, name: str = "", mail: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Who are you?"))
        self.name = QLineEdit(name)
        self.mail = QLineEdit(mail)
        note = QLabel(
            self.tr("Your name stands on every version you save. Others see it after you send.")
        )
        note.setWordWrap(True)
        set_role(note, "muted")
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Ok
        )
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Use this name"))
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        form = QFormLayout(self)
        form.setContentsMargins(20, 20, 20, 16)
        form.setSpacing(10)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.addRow(note)
        form.addRow(self.tr("Name"), self.name)
        form.addRow(self.tr("Mail address"), self.mail)
        form.addRow(self._buttons)
        self.setMinimumWidth(380)
        self.name.textChanged.connect(self._check)
        self._check()

    @property
    def author(self) -> tuple[str, str]:
        """Name and mail as they were entered."""
        return self.name.text().strip(), self.mail.text().strip()

    def _check(self) -> None:
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(bool(self.name.text().strip()))
