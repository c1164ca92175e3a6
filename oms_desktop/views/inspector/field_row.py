"""One field on the screen: its label, its control, and why what was written was refused."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from oms_desktop.views.inspector.description import Field
from oms_desktop.views.inspector.editors.base import FieldEditor
from oms_desktop.views.theme.current import current_theme, tokens
from oms_desktop.views.theme.icons import icon_pixmap
from oms_desktop.views.theme.style_sheet import set_role


class FieldRow(QWidget):
    """Label above, control below, complaint underneath."""

    def __init__(self, field: Field, editor: FieldEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.editor = editor
        self._complaint = Complaint(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        if editor.fills_row:
            label = QLabel(field.label, self)
            set_role(label, "muted")
            label.setBuddy(editor.control())
            layout.addWidget(label)
        layout.addWidget(editor)
        layout.addWidget(self._complaint)
        layout.addStretch(1)
        editor.control().setAccessibleName(field.label)
        editor.drafted.connect(self.complain)

    def complain(self, words: str) -> None:
        """Say at the field why it was refused; nothing is said for empty words."""
        self._complaint.say(words)
        self.editor.set_invalid(bool(words))
        self.editor.control().setAccessibleDescription(words)

    def complaint(self) -> str:
        """Return what is complained of at the moment."""
        return self._complaint.words()


class Complaint(QWidget):
    """A circle with a cross and the words of a refusal."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = QLabel(self)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._text, 1)
        self.hide()
        current_theme().changed.connect(self._paint)
        self._paint()

    def say(self, words: str) -> None:
        """Show *words*, or nothing."""
        self._text.setText(words)
        self.setVisible(bool(words))

    def words(self) -> str:
        """Return what is said."""
        return self._text.text()

    def _paint(self) -> None:
        palette = self._text.palette()
        palette.setColor(QPalette.ColorRole.WindowText, tokens().error)
        self._text.setPalette(palette)
        self._mark.setPixmap(icon_pixmap("circle-x", tokens().error, 14, self.devicePixelRatioF()))
