"""The pages behind the inspector's tabs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from oms_desktop.models.record import Record
from oms_desktop.views.desk import Desk
from oms_desktop.views.inspector.blocks.parts import PartsBlock
from oms_desktop.views.inspector.form_view import FormView
from oms_desktop.views.inspector.forms.every import form_for, form_of_many
from oms_desktop.views.inspector.property_list import PropertyList
from oms_desktop.views.inspector.targets import Records
from oms_desktop.workspace import Changed


class Page(QScrollArea):
    """One scrolled page; `show_records` is called again whenever they changed."""

    tab_requested = Signal(str, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = QWidget(self)
        self.content = QVBoxLayout(self._inside)
        self.content.setContentsMargins(16, 14, 16, 24)
        self.content.setSpacing(16)
        self.setWidget(self._inside)
        self._inside.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def show_records(self, records: Sequence[Record], lock: str) -> None:
        """Show *records*; a *lock* says why they cannot be edited."""

    def show_part(self, part: str) -> None:
        """Bring a property into view."""

    def commit(self) -> None:
        """Hand in what was written and not yet handed in."""

    def on_changed(self, changed: Changed) -> None:
        """Follow a change that did not touch the records on show."""


class GeneralPage(Page):
    """The form of one record, or what several have in common."""

    def __init__(self, desk: Desk, kinds: frozenset[str], *, many: bool) -> None:
        super().__init__(desk)
        self._lock = ""
        self._part = ""
        self.form = FormView(desk, form_of_many(kinds) if many else form_for(kinds))
        self.content.addWidget(self.form)
        self.content.addStretch(1)
        for block in self.form.findChildren(PropertyList):
            block.set_lock(lambda: self._lock)
            block.all_requested.connect(lambda: self.tab_requested.emit("properties", ""))
            block.details_requested.connect(lambda one: self.tab_requested.emit("properties", one))

    def show_records(self, records: Sequence[Record], lock: str) -> None:
        self._lock = lock
        if not self.desk.selection.part:
            self._part = ""
        self.form.show_target(Records(tuple(record.id for record in records)), lock)

    def show_part(self, part: str) -> None:
        if part == self._part:  # it was opened already, and perhaps closed since
            return
        self._part = part
        self.form.finish()
        for block in self.form.findChildren(PartsBlock):
            if block.open_part(part):
                QTimer.singleShot(0, self, lambda shown=block: self.ensureWidgetVisible(shown))

    def commit(self) -> None:
        self.form.commit()

    def on_changed(self, changed: Changed) -> None:
        self.form.refresh()
