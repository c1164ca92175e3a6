"""The fields of a record that nobody changed: counted in one line, listed when somebody asks."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from oms_desktop.models.messages import TEMPLATES, message
from oms_desktop.models.plain import Plain
from oms_desktop.views.merge_screen.values import shown
from oms_desktop.views.texts import said
from oms_desktop.views.theme.fonts import sized
from oms_desktop.views.theme.icons import icon
from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.workspace import MergeSession, RecordComparison


class UnchangedFields(QWidget):
    """A button with the count; the fields are worked out when it is pressed."""

    def __init__(self, session: MergeSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._comparison: RecordComparison | None = None
        self.button = QPushButton()
        self.button.setCheckable(True)
        self.button.setFont(sized(-1))
        set_role(self.button, "quiet")
        self.button.toggled.connect(self._fill)
        self._fields = QWidget()
        self._grid = QGridLayout(self._fields)
        self._grid.setContentsMargins(6, 0, 6, 8)
        self._grid.setHorizontalSpacing(18)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.setSpacing(4)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._fields)
        self.hide()

    def show_record(self, comparison: RecordComparison | None) -> None:
        """Show how many fields of a record did not change."""
        is_same = (
            comparison is not None
            and self._comparison is not None
            and comparison.subject.id == self._comparison.subject.id
        )
        self._comparison = comparison
        count = 0 if comparison is None else comparison.unchanged
        self.setVisible(count > 0)
        self.button.setText(self.tr("%n unchanged field(s)", "", count))
        if not is_same:
            self.button.setChecked(False)
        self._fill()

    def rows(self) -> list[tuple[str, str]]:
        """Return the listed fields with their values."""
        found = []
        for row in range(self._grid.rowCount()):
            pair = [self._grid.itemAtPosition(row, column) for column in (0, 1)]
            labels = [entry.widget() for entry in pair if entry is not None]
            texts = [one.text() for one in labels if isinstance(one, QLabel)]
            if len(texts) == 2:
                found.append((texts[0], texts[1]))
        return found

    def _fill(self) -> None:
        opened = self.button.isChecked()
        self.button.setIcon(icon("chevron-down" if opened else "chevron-right", "accent"))
        self._fields.setVisible(opened)
        while self._grid.count():
            entry = self._grid.takeAt(0)
            widget = entry.widget() if entry is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        comparison = self._comparison
        if not opened or comparison is None:
            return
        for row, (label, value) in enumerate(unchanged(self._session, comparison)):
            name, text = QLabel(label), QLabel(value, wordWrap=True)
            set_role(name, "muted")
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(text, row, 1)


def unchanged(session: MergeSession, comparison: RecordComparison) -> list[tuple[str, str]]:
    """Return the fields that no side changed, with their values."""
    subject = comparison.subject
    changed = {row.path[0] for row in comparison.rows if row.path}
    trees = session.merged.versions.three(subject.id)
    some: Plain = next((tree for tree in trees if tree is not None), {})
    return [
        (
            label_of(name),
            " ".join(shown(session.resolution.show(subject.kind, (name,), value)).split()),
        )
        for name, value in some.items()
        if name not in ("kind", "id") and name not in changed
    ]


def label_of(field: str) -> str:
    """Return the name of a field in words."""
    key = f"field.{field}"
    return said(message(key)) if key in TEMPLATES else field
