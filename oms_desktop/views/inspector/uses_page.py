"""The page that lists who refers to a record."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QLabel, QWidget

from oms_desktop.models.record import Record
from oms_desktop.views.desk import Desk
from oms_desktop.views.inspector.pages import Page
from oms_desktop.views.item_models.panel_rows import RowsModel
from oms_desktop.views.panels.reference_words import reference_row
from oms_desktop.views.panels.row_view import RowView
from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.workspace import Changed, ReferenceRow


class UsesPage(Page):
    """Who refers to the record, and how; Enter or a double click goes there."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._record = ""
        self.model = RowsModel(lambda row: reference_row(desk, row), self)
        self.view = RowView(
            self.model, self.tr("Uses"), title_share=0.5, opens_by_click=False, parent=self
        )
        self._nothing = QLabel(self.tr("Nothing refers to it."), self)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        set_role(self._nothing, "muted")
        self.content.setContentsMargins(10, 8, 10, 8)
        self.content.addWidget(self.view, 1)
        self.content.addWidget(self._nothing, 1)
        self.view.opened.connect(self._open)

    def show_records(self, records: Sequence[Record], lock: str) -> None:
        self._record = records[0].id
        rows = uses_of(self.desk, self._record)
        self.model.show_things(rows)
        self.view.setVisible(bool(rows))
        self._nothing.setVisible(not rows)

    def on_changed(self, changed: Changed) -> None:
        self.show_records([self.desk.workspace.snapshot.get(self._record)], "")

    def _open(self, index: QModelIndex) -> None:
        row = self.model.thing(index.row())
        if isinstance(row, ReferenceRow):
            open_reference(self.desk, row)


def uses_of(desk: Desk, record: str) -> list[ReferenceRow]:
    """Return the references to a record, without those from cards on diagrams."""
    return [row for row in desk.workspace.references_to(record) if row.kind != "placement"]


def open_reference(desk: Desk, row: ReferenceRow) -> None:
    """Go to where a reference stands."""
    desk.open(row.source)
    if row.path[:1] == ("properties",) and len(row.path) > 1:
        desk.selection.set([row.source], part=row.path[1])
