"""The page of all properties: the table, and the details of what is selected in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from oms_desktop.models.object_type import ObjectType
from oms_desktop.models.record import Record
from oms_desktop.views.desk import Desk
from oms_desktop.views.inspector.form_view import FormView
from oms_desktop.views.inspector.forms.typed import property_form, struct_field_form
from oms_desktop.views.inspector.pages import Page
from oms_desktop.views.inspector.property_edits import PropertyEdits, StructEdits
from oms_desktop.views.inspector.property_list import PropertyList
from oms_desktop.views.inspector.targets import Element, Properties, Target
from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.workspace import Changed


class PropertiesPage(Page):
    """Selecting rows shows their details below; several rows are edited in what they have in common."""

    def __init__(
        self, desk: Desk, *, is_struct: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, parent)
        self._record: Record | None = None
        self._lock = ""
        self._is_struct = is_struct
        self._edits = StructEdits(desk) if is_struct else PropertyEdits(desk)
        title = self.tr("Fields") if is_struct else ""
        self.list = PropertyList(desk, title=title, edits=self._edits)
        self.list.set_lock(lambda: self._lock)
        self.hint = QLabel(
            self.tr("Select a row to see its details, or write name: type to add one."), self
        )
        self.hint.setWordWrap(True)
        set_role(self.hint, "muted")
        self.details = QWidget(self)
        self.key = QCheckBox(self.tr("Primary key"), self)
        self.title = QCheckBox(self.tr("Title"), self)
        self.form = FormView(desk, struct_field_form() if is_struct else property_form())
        self._heading = QLabel(self)
        set_role(self._heading, "name")
        self._lay_out()
        self.list.rows_selected.connect(lambda _ids: self._show_details())
        self.list.details_requested.connect(self._go_to_details)
        self.key.clicked.connect(self._toggle_key)
        self.title.clicked.connect(self._toggle_title)

    def show_records(self, records: Sequence[Record], lock: str) -> None:
        record = records[0]
        if self._record is None or record.id != self._record.id:
            self.list.table.clearSelection()
        self._record, self._lock = record, lock
        self.list.show_record(record)
        self._show_details()

    def show_part(self, part: str) -> None:
        self.list.table.select(part)
        QTimer.singleShot(0, self, lambda: self.list.table.select(part))

    def commit(self) -> None:
        if self.details.isVisibleTo(self):
            self.form.commit()

    def on_changed(self, changed: Changed) -> None:
        if self._record is not None:
            self.list.show_record(self._record)
            self.form.refresh()

    def _lay_out(self) -> None:
        line = QFrame(self)
        set_role(line, "hairline")
        toggles = QHBoxLayout()
        toggles.setSpacing(16)
        toggles.addWidget(self._heading, 1)
        toggles.addWidget(self.key)
        toggles.addWidget(self.title)
        layout = QVBoxLayout(self.details)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(line)
        layout.addLayout(toggles)
        layout.addWidget(self.form)
        self.content.addWidget(self.list)
        self.content.addWidget(self.hint)
        self.content.addWidget(self.details)
        self.content.addStretch(1)
        self.details.hide()

    def _show_details(self) -> None:
        rows = [row for row in self.list.selected_rows() if row.is_own]
        record = self._record
        self.details.setVisible(bool(rows))
        self.hint.setVisible(not rows)
        if not rows or record is None:
            return
        ids = tuple(row.id for row in rows)
        words = rows[0].name if len(rows) == 1 else self.tr("%n selected", "", len(rows))
        self._heading.setText(words)
        is_type = isinstance(record, ObjectType)
        self.key.setVisible(is_type)
        self.title.setVisible(is_type and len(rows) == 1)
        for box in (self.key, self.title):
            box.setEnabled(not self._lock)
            box.setToolTip(self._lock)
        if isinstance(record, ObjectType):
            self.key.setChecked(set(ids) <= set(record.primary_key))
            self.title.setChecked(record.title_property == ids[0])
        target: Target = Properties(record.id, ids)
        if self._is_struct:
            target = Element(record.id, "fields", ids[0])
        self.form.show_target(target, self._lock)

    def _toggle_key(self) -> None:
        if isinstance(self._record, ObjectType):
            ids = [row.id for row in self.list.selected_rows() if row.is_own]
            self.list.complain(self._edits.toggle_key(self._record, ids))
            self._show_details()

    def _toggle_title(self) -> None:
        rows = [row for row in self.list.selected_rows() if row.is_own]
        if isinstance(self._record, ObjectType) and rows:
            self.list.complain(self._edits.toggle_title(self._record, rows[0].id))
            self._show_details()

    def _go_to_details(self, one: str) -> None:
        self.list.table.select(one)
        self._show_details()
        self.ensureWidgetVisible(self.form)
        self.form.row("display_name").editor.control().setFocus(Qt.FocusReason.OtherFocusReason)
