"""One saved version, looked at without leaving the merge: who saved it, when, and what it changed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from oms_desktop.views.desk import Desk
from oms_desktop.views.panels.version_details import VersionDetails
from oms_desktop.workspace import Version


class VersionSheet(QDialog):
    """Shows a version; there is nothing to change here."""

    def __init__(self, desk: Desk, version: Version, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Version {version}").format(version=version.short))
        self.details = VersionDetails(desk, self)
        self.details.show_versions([version])
        for button in (self.details.restore, self.details.branch, self.details.compare):
            button.hide()
        buttons = QDialogButtonBox()
        buttons.addButton(self.tr("Back"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.addWidget(self.details, 1)
        layout.addWidget(buttons)
        self.resize(620, 440)
