"""Settings: who saves versions, and how the window looks and speaks."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from oms_desktop.views.actions import plain_text
from oms_desktop.views.desk import Desk
from oms_desktop.views.inspector.editors.choice import CalmComboBox
from oms_desktop.views.theme.style_sheet import set_role


class SettingsDialog(QDialog):
    """What is chosen here holds at once; the looks are the same actions as in the menu *View*."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setWindowTitle(self.tr("Settings"))
        title = QLabel(self.tr("Settings"))
        set_role(title, "title")
        author = desk.workspace.author
        self.name = QLineEdit(author.name if author else "")
        self.name.setAccessibleName(self.tr("Author"))
        self.name.setPlaceholderText(self.tr("Your name, as it stands on versions"))
        self.mail = QLineEdit(author.mail if author else "")
        self.mail.setAccessibleName(self.tr("Mail address"))
        self.mail.setPlaceholderText("name@example.org")
        self.theme = self._choices("view.theme_", self.tr("Theme"))
        self.language = self._choices("view.language_", self.tr("Language"))
        self.smaller = self._step("view.text_smaller", "A−")
        self.larger = self._step("view.text_larger", "A+")
        sizes = QHBoxLayout()
        sizes.setSpacing(8)
        sizes.addWidget(self.smaller)
        sizes.addWidget(self.larger)
        sizes.addStretch(1)
        form = QFormLayout()
        form.setHorizontalSpacing(20)
        form.setVerticalSpacing(10)
        form.addRow(self._label(self.tr("Author")), self.name)
        form.addRow(self._label(self.tr("Mail address")), self.mail)
        form.addRow(self._label(self.tr("Theme")), self.theme)
        form.addRow(self._label(self.tr("Language")), self.language)
        form.addRow(self._label(self.tr("Size of text")), sizes)
        close = QPushButton(self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(14)
        layout.addWidget(title)
        layout.addLayout(form)
        layout.addStretch(1)
        layout.addLayout(buttons)
        self.setMinimumWidth(440)
        for line in (self.name, self.mail):
            line.editingFinished.connect(self._keep_author)

    def done(self, result: int) -> None:
        self._keep_author()
        super().done(result)

    def _keep_author(self) -> None:
        name, mail = self.name.text().strip(), self.mail.text().strip()
        known = self._desk.workspace.author
        if name and (known is None or (known.name, known.mail) != (name, mail)):
            self._desk.attempt(lambda: self._desk.workspace.set_author(name, mail))

    def _choices(self, prefix: str, words: str) -> CalmComboBox:
        box = CalmComboBox(self)
        box.setAccessibleName(words)
        for entry in self._desk.actions:
            if entry.name.startswith(prefix):
                box.addItem(plain_text(entry.action).rpartition(": ")[2].capitalize(), entry.name)
                if entry.action.isChecked():
                    box.setCurrentIndex(box.count() - 1)
        box.activated.connect(lambda _row: self._desk.actions[str(box.currentData())].trigger())
        return box

    def _step(self, name: str, words: str) -> QPushButton:
        button = QPushButton(words, self)
        if name in self._desk.actions:
            action = self._desk.actions[name]
            button.setAccessibleName(plain_text(action))
            button.setToolTip(plain_text(action))
            button.clicked.connect(action.trigger)
        return button

    def _label(self, words: str) -> QLabel:
        label = QLabel(words)
        set_role(label, "muted")
        return label
