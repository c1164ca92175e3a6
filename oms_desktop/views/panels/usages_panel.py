"""The panel of usages: who refers to the record it was asked for."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QStackedLayout, QVBoxLayout, QWidget

from oms_desktop.views.desk import Desk
from oms_desktop.views.inspector.uses_page import open_reference
from oms_desktop.views.item_models.panel_rows import RowsModel
from oms_desktop.views.panels.calm import CalmPage
from oms_desktop.views.panels.reference_words import reference_row
from oms_desktop.views.panels.row_view import RowView
from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.workspace import Changed, ReferenceRow


class UsagesPanel(QWidget):
    """Follows the selection, or stays with one record while *Keep* is on, so that one can walk through the list."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._record = ""
        self.model = RowsModel(lambda row: reference_row(desk, row), self)
        self.view = RowView(self.model, self.tr("Usages"), parent=self)
        self.keep = QCheckBox(self.tr("Keep this record"), self)
        self._words = QLabel(self)
        set_role(self._words, "muted")
        self.nothing = CalmPage("link", "", "", self)
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 2, 12, 2)
        bar.addWidget(self._words, 1)
        bar.addWidget(self.keep)
        full = QWidget(self)
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self.view, 1)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(full)
        self._pages.addWidget(self.nothing)
        self.view.opened.connect(self._open)
        self.keep.clicked.connect(self._follow)
        desk.selection.changed.connect(self._follow)
        desk.bridge.changed.connect(self._on_changed)
        self._follow()

    def title(self) -> str:
        """Return the words of the tab."""
        return self.tr("Usages")

    def focus_first(self) -> None:
        """Take the keyboard."""
        self.view.select_first()

    def show_record(self, record: str) -> None:
        """Show who refers to *record*."""
        self._record = record
        self.refresh()

    def refresh(self) -> None:
        """Read the references anew, where the panel can be seen."""
        summary = self._desk.workspace.summary(self._record) if self._record else None
        rows = self._desk.workspace.references_to(self._record) if summary else []
        self.model.show_things(rows)
        if summary is None:
            title = self.tr("Nothing is selected")
            hint = self.tr("Select a record to see what refers to it.")
        else:
            title = self.tr("Nothing refers to %1").replace("%1", summary.name)
            hint = self.tr("It can be deleted without touching anything else.")
            words = self.tr("%n reference(s) to %1", "", len(rows)).replace("%1", summary.name)
            self._words.setText(words)
        self.nothing.say(title, hint)
        self._pages.setCurrentIndex(0 if rows else 1)

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self._follow()

    def _follow(self) -> None:
        if self.isVisible() and not (self.keep.isChecked() and self._record):
            self.show_record(self._desk.selection.current)

    def _on_changed(self, changed: Changed) -> None:
        if self.isVisible() and changed.records:
            self.refresh()

    def _open(self, index: QModelIndex) -> None:
        row = self.model.thing(index.row())
        if not isinstance(row, ReferenceRow):
            return
        self.keep.setChecked(True)
        if row.kind == "placement":
            self._desk.open(self._record)
        else:
            open_reference(self._desk, row)
