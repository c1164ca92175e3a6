"""The panel of what changed since the last version, with a way back for each of it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from oms_desktop.views.desk import Desk
from oms_desktop.views.item_models.panel_changes import ChangesModel
from oms_desktop.views.item_models.panel_rows import TITLE
from oms_desktop.views.panels.calm import CalmPage
from oms_desktop.views.panels.row_view import RowView
from oms_desktop.views.selection import SELECTABLE
from oms_desktop.views.theme.icons import icon
from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.workspace import Changed

OWN_ROWS = 200
"""So many records keep whether they were unfolded when the list is read anew."""


class ChangesPanel(QWidget):
    """Unsaved changes, one row for each record, unfolded into its fields."""

    count_changed = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.list = ChangesList(desk, self)
        self.nothing = CalmPage(
            "check",
            self.tr("Nothing changed since the last version"),
            self.tr("What you edit is on disk at once and listed here until you save a version."),
            self,
        )
        self.discard = QPushButton(icon("undo-2", "muted"), self.tr("Take everything back"), self)
        set_role(self.discard, "quiet")
        self.review = QPushButton(
            icon("list-checks", "accent"), self.tr("Review and save version…"), self
        )
        set_role(self.review, "quiet")
        self._words = QLabel(self)
        set_role(self._words, "muted")
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 2, 8, 2)
        bar.addWidget(self._words, 1)
        bar.addWidget(self.discard)
        bar.addWidget(self.review)
        full = QWidget(self)
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self.list, 1)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(full)
        self._pages.addWidget(self.nothing)
        self._later = QTimer(self, interval=0, singleShot=True)
        self._later.timeout.connect(self.refresh)
        self.discard.clicked.connect(lambda: desk.attempt(desk.workspace.discard))
        self.review.clicked.connect(self._on_review)
        desk.bridge.changed.connect(self._on_changed)
        self._later.start()

    def title(self) -> str:
        """Return the words of the tab."""
        return self.tr("Changes")

    def focus_first(self) -> None:
        """Take the keyboard."""
        self.list.select_first()

    def refresh(self) -> None:
        """Read the changes anew."""
        count = self.list.show_changes()
        self._pages.setCurrentIndex(0 if count else 1)
        self._words.setText(self.tr("%n record(s) changed since the last version", "", count))
        self.count_changed.emit(count)

    def _on_changed(self, changed: Changed) -> None:
        self._later.start()

    def _on_review(self) -> None:
        if "version.review" in self._desk.actions:
            self._desk.actions["version.review"].trigger()


class ChangesList(RowView):
    """The rows; a click selects the record, *Revert* takes it or one field of it back."""

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, opens: bool = True) -> None:
        self._model = ChangesModel(self._link)
        super().__init__(self._model, "", nested=True, parent=parent)
        self._model.setParent(self)
        self.setAccessibleName(self.tr("Changes"))
        self._desk = desk
        if opens:
            self.opened.connect(self._open)
        self.link_followed.connect(self.revert)

    def show_changes(self) -> int:
        """Show what changed since the last version and return how many records that are."""
        unfolded = self._unfolded()
        differences = self._desk.workspace.changes()
        self._model.show_differences(differences)
        for number in range(min(len(differences), OWN_ROWS) if unfolded else 0):
            index = self._model.index(number, TITLE)
            record = self._model.difference(index)
            if record is not None and record.id in unfolded:
                self.setExpanded(index, True)
        return len(differences)

    def revert(self, index: QModelIndex) -> None:
        """Take a record, or one field of it, back to the last version."""
        record, field = self._model.difference(index), self._model.field(index)
        if record is not None:
            path = field.path if field is not None else None
            self._desk.attempt(lambda: self._desk.workspace.revert(record.id, path))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.revert(self.current())
            return
        super().keyPressEvent(event)

    def _link(self) -> str:
        return self.tr("Revert")

    def _open(self, index: QModelIndex) -> None:
        record = self._model.difference(index)
        if record is not None and record.what != "removed" and record.kind != "placement":
            field = self._model.field(index)
            self._desk.open(record.id)
            if field is not None and len(field.path) > 1 and field.path[0] in SELECTABLE:
                self._desk.selection.set([record.id], part=field.path[1])

    def _unfolded(self) -> set[str]:
        found = set()
        for number in range(min(self._model.rowCount(), OWN_ROWS)):
            index = self._model.index(number, TITLE)
            record = self._model.difference(index) if self.isExpanded(index) else None
            if record is not None:
                found.add(record.id)
        return found
