"""The properties of one record: heading with *Add*, table, and the line in which new ones are written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from time import perf_counter

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from oms_desktop.models.object_type import ObjectType
from oms_desktop.models.record import Record
from oms_desktop.versioning.snapshot import RecordMissing
from oms_desktop.views.desk import Desk
from oms_desktop.views.inspector.description import Block, Values
from oms_desktop.views.inspector.editors.types import TypePicker
from oms_desktop.views.inspector.field_row import Complaint
from oms_desktop.views.inspector.property_edits import PropertyEdits
from oms_desktop.views.inspector.property_rows import inherited_rows, own_rows
from oms_desktop.views.inspector.property_table import PropertyTable
from oms_desktop.views.inspector.targets import Records, TypeChoice
from oms_desktop.views.item_models.inspector_properties import PropertiesModel, PropertyRow
from oms_desktop.views.theme.icons import icon
from oms_desktop.views.theme.style_sheet import set_role

READING_SECONDS = 0.005


class PropertyList(Block):
    """Shows and edits the properties (or the fields of a struct) of one record.

    With a *limit* it shows only the first so many, and a link that asks for all of them.
    """

    rows_selected = Signal(list)
    details_requested = Signal(str)
    all_requested = Signal()

    def __init__(
        self,
        desk: Desk,
        *,
        title: str = "",
        limit: int | None = None,
        edits: PropertyEdits | None = None,
        lock: Callable[[], str] = str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._edits = edits or PropertyEdits(desk)
        self._limit = limit
        self._lock = lock
        self._record = ""
        self._rows: list[PropertyRow] = []
        self._picker: TypePicker | None = None
        self._picked_for = ""
        self._reading: Iterator[PropertyRow] | None = None
        self._inherited: list[PropertyRow] = []
        self.model = PropertiesModel(self)
        self.model.can_edit = lambda: not self._lock()
        self.table = PropertyTable(self.model, self)
        self.complaint = Complaint(self)
        self._nothing = QLabel(self.tr("None yet. Add one as name: type."), self)
        set_role(self._nothing, "muted")
        self._nothing.hide()
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(self.tr("name: type"))
        self.line.setAccessibleName(self.tr("Add a property: name: type"))
        self.line.hide()
        self.more = QPushButton(self)
        set_role(self.more, "quiet")
        self.more.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self._heading(title))
        layout.addWidget(self.table)
        layout.addWidget(self._nothing)
        layout.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.line)
        layout.addWidget(self.complaint)
        self._later = QTimer(self, interval=0, singleShot=True)
        self._later.timeout.connect(self._show_inherited)
        self._connect()

    def show_target(self, target: object, values: Values) -> None:
        record = values[0]
        if isinstance(target, Records) and isinstance(record, Record):
            if record.id != self._record:
                self.complaint.say("")
                self.line.clear()
                self.line.hide()
            self._record = record.id
            self.show_record(record)

    def show_record(self, record: Record) -> None:
        """Show the properties of *record*; what it has from elsewhere follows when there is time."""
        self._record = record.id
        self._add.setVisible(not self._lock())
        own = own_rows(self._desk.workspace, record)
        kept = [row for row in self._rows if not row.is_own] if self._is_same(own) else []
        self._show_rows([*own, *kept])
        self._reading = None
        self._later.start()

    def set_lock(self, lock: Callable[[], str]) -> None:
        """Ask *lock* why nothing can be edited; "" means that it can."""
        self._lock = lock

    def complain(self, reason: str) -> None:
        """Say why an edit was refused; nothing is said for ""."""
        self.complaint.say(reason.strip())

    def start_adding(self) -> None:
        """Open the line for a new property."""
        self.line.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def selected_rows(self) -> list[PropertyRow]:
        """Return the selected rows."""
        chosen = set(self.table.selected_ids())
        return [row for row in self._rows if row.id in chosen]

    def own_count(self) -> int:
        """Return how many properties belong to the record itself."""
        return sum(1 for row in self._rows if row.is_own)

    def _heading(self, title: str) -> QHBoxLayout:
        heading = QHBoxLayout()
        heading.setContentsMargins(0, 0, 0, 0)
        name = QLabel(title or self.tr("Properties"), self)
        set_role(name, "name")
        self._add = QPushButton(icon("plus", "accent"), self.tr("Add"), self)
        self._add.setAccessibleName(self.tr("Add a property"))
        set_role(self._add, "quiet")
        heading.addWidget(name)
        heading.addStretch(1)
        heading.addWidget(self._add)
        return heading

    def _connect(self) -> None:
        self._add.clicked.connect(self.start_adding)
        self.line.returnPressed.connect(self._add_written)
        self.line.editingFinished.connect(self._close_line)
        self.more.clicked.connect(self.all_requested)
        self.model.renamed.connect(
            lambda one, name: self.complain(self._edits.rename(self._record, one, name))
        )
        self.model.retyped.connect(
            lambda one, to: self.complain(self._edits.retype(self._record, one, to))
        )
        self.table.reordered.connect(
            lambda one, to: self.complain(self._edits.move(self._record, one, to))
        )
        self.table.removal_requested.connect(self._remove)
        self.table.type_requested.connect(self._pick_type)
        self.table.details_requested.connect(self._on_details)
        self.table.menu_requested.connect(self._show_menu)
        self.table.rows_selected.connect(self.rows_selected)

    def _show_inherited(self) -> None:
        """Read what comes from elsewhere for a few milliseconds; the rest follows in the next turn."""
        try:
            if self._reading is None:
                record = self._desk.workspace.snapshot.get(self._record)
                self._reading, self._inherited = inherited_rows(self._desk.workspace, record), []
            until = perf_counter() + READING_SECONDS
            for row in self._reading:
                self._inherited.append(row)
                if perf_counter() > until:
                    self._later.start()
                    return
        except RecordMissing:
            return
        own = [row for row in self._rows if row.is_own]
        self._show_rows([*own, *self._inherited])

    def _is_same(self, own: Sequence[PropertyRow]) -> bool:
        """Tell whether the inherited rows on show belong to the record of the *own* rows."""
        return any(row.owner == self._record for row in self._rows if row.is_own) and bool(own)

    def _show_rows(self, rows: list[PropertyRow]) -> None:
        self._rows = rows
        shown = rows if self._limit is None else rows[: self._limit]
        self.model.show_rows([replace(row) for row in shown])
        hidden = len(rows) - len(shown)
        self.more.setVisible(hidden > 0)
        self.more.setText(self.tr("Show %n more", "", hidden))
        self.table.setVisible(bool(shown))
        self._nothing.setVisible(not shown)

    def _add_written(self) -> None:
        text = self.line.text().strip()
        if not text:
            return
        reason = self._edits.add(self._record, text)
        self.complain(reason)
        self.line.setProperty("invalid", bool(reason))
        self.line.style().unpolish(self.line)
        self.line.style().polish(self.line)
        if not reason:
            self.line.clear()

    def _close_line(self) -> None:
        if not self.line.text().strip() and not self.line.hasFocus():
            self.line.hide()
            self.complain("")

    def _remove(self, ids: list[str]) -> None:
        if ids and not self._lock():
            self.complain(self._edits.remove(self._record, ids))

    def _pick_type(self, one: str, rect: QRect) -> None:
        if self._picker is None:
            self._picker = TypePicker(self._desk.workspace, self._edits.types, parent=self)
            self._picker.picked.connect(self._retype)
            self._anchor = QWidget(self.table.viewport())
            self._anchor.hide()
        self._picked_for = one
        self._anchor.setGeometry(rect)
        self._picker.open_at(self._anchor)

    def _retype(self, choice: object) -> None:
        if isinstance(choice, TypeChoice):
            self.complain(self._edits.retype(self._record, self._picked_for, choice))

    def _on_details(self, one: str) -> None:
        row = next((row for row in self._rows if row.id == one), None)
        if row is None:
            return
        if row.is_own:
            self.details_requested.emit(one)
        else:
            self._desk.open(row.owner)

    def _show_menu(self, at: QPoint) -> None:
        menu = self.build_menu()
        if not menu.isEmpty():
            menu.popup(at)

    def build_menu(self) -> QMenu:
        """Return the menu for the selected rows."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rows = self.selected_rows()
        own = [row.id for row in rows if row.is_own]
        if len(rows) == 1:
            menu.addAction(self.tr("Show details"), lambda: self._on_details(rows[0].id))
        if not own or self._lock():
            return menu
        record = self._desk.workspace.snapshot.get(self._record)
        if isinstance(record, ObjectType):
            menu.addSeparator()
            is_key = set(own) <= set(record.primary_key)
            words = self.tr("No longer primary key") if is_key else self.tr("Primary key")
            menu.addAction(
                icon("key-round"), words, lambda: self.complain(self._edits.toggle_key(record, own))
            )
            if len(own) == 1:
                is_title = record.title_property == own[0]
                words = self.tr("No longer title") if is_title else self.tr("Title")
                menu.addAction(
                    icon("type"),
                    words,
                    lambda: self.complain(self._edits.toggle_title(record, own[0])),
                )
        menu.addSeparator()
        remove = menu.addAction(icon("trash-2"), self.tr("Remove"), lambda: self._remove(own))
        remove.setShortcut("Del")
        return menu
