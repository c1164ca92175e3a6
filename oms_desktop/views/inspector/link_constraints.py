"""The links an interface asks of its implementers: a list, and the form of the one that is open."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from oms_desktop.edits.names import api_name_from
from oms_desktop.edits.records import set_fields
from oms_desktop.models.interface import Interface, LinkConstraint
from oms_desktop.models.link_type import Cardinality
from oms_desktop.models.messages import message
from oms_desktop.views.desk import Desk
from oms_desktop.views.inspector.editing import try_edit
from oms_desktop.views.inspector.form_view import FormView
from oms_desktop.views.inspector.forms.interface import link_constraint_form
from oms_desktop.views.inspector.record_picker import RecordPicker
from oms_desktop.views.inspector.targets import Element
from oms_desktop.views.item_models.panel_rows import PanelRow, RowsModel
from oms_desktop.views.panels.row_view import RowView
from oms_desktop.views.texts import title_of
from oms_desktop.views.theme.icons import icon
from oms_desktop.views.theme.style_sheet import set_role


class LinkConstraints(QWidget):
    """Rows of required links; a click opens the form of one below, its link removes it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._interface: Interface | None = None
        self._open = ""
        self._lock = ""
        self._picker: RecordPicker | None = None
        self.model = RowsModel(self._describe, self)
        title = QLabel(self.tr("Asked of implementers"), self)
        set_role(title, "name")
        self.view = RowView(self.model, title.text(), title_share=0.4, parent=self)
        self.add = QPushButton(icon("plus", "accent"), self.tr("Add"), self)
        self.add.setAccessibleName(self.tr("Ask for another link"))
        set_role(self.add, "quiet")
        self.form = FormView(desk, link_constraint_form(), self)
        heading = QHBoxLayout()
        heading.addWidget(title)
        heading.addStretch(1)
        heading.addWidget(self.add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(heading)
        layout.addWidget(self.view)
        layout.addWidget(self.form)
        self.add.clicked.connect(self._ask_type)
        self.view.opened.connect(self._on_opened)
        self.view.link_followed.connect(self._remove)

    def show_interface(self, interface: Interface, lock: str) -> None:
        """Show what *interface* asks for."""
        if self._interface is not None and interface.id != self._interface.id:
            self._open = ""
        self._interface, self._lock = interface, lock
        asked = interface.link_constraints
        self.add.setVisible(not lock)
        self.model.show_things(asked)
        self.view.setVisible(bool(asked))
        self.view.setFixedHeight(max(1, len(asked)) * max(self.view.sizeHintForRow(0), 27) + 2)
        is_open = any(one.id == self._open for one in asked)
        self.form.setVisible(is_open)
        if is_open:
            self.form.show_target(Element(interface.id, "link_constraints", self._open), lock)

    def commit(self) -> None:
        """Hand in what was written."""
        if self.form.isVisibleTo(self):
            self.form.commit()

    def _describe(self, one: LinkConstraint) -> PanelRow:
        summary = self._desk.workspace.summary(one.target) if one.target else None
        sign = "1" if one.cardinality is Cardinality.ONE else "∗"
        target = summary.name if summary else self.tr("anything")
        parts = [f"→ {sign} {target}", self.tr("required") if one.required else ""]
        link = "" if self._lock else self.tr("Remove")
        text = ", ".join(part for part in parts if part)
        return PanelRow(title_of(one), text, "spline", link=link, strong=False)

    def _on_opened(self, index: QModelIndex) -> None:
        one = self.model.thing(index.row())
        if isinstance(one, LinkConstraint) and self._interface is not None:
            self._open = one.id
            self.show_interface(self._interface, self._lock)

    def _ask_type(self) -> None:
        if self._picker is None:
            self._picker = RecordPicker(
                self._desk.workspace,
                ("object_type", "interface"),
                hint=self.tr("Link to which type?"),
                parent=self,
            )
            self._picker.picked.connect(lambda target: self._add(str(target)))
        self._picker.open_at(self.add)

    def _add(self, target: str) -> None:
        interface = self._interface
        if interface is None:
            return
        name = title_of(self._desk.workspace.snapshot.get(target)).lower()
        new = LinkConstraint(
            id=self._desk.workspace.new_id(),
            api_name=api_name_from(name, "property"),
            display_name=name,
            target=target,
        )
        self._open = new.id
        self._set((*interface.link_constraints, new))

    def _remove(self, index: QModelIndex) -> None:
        one = self.model.thing(index.row())
        interface = self._interface
        if isinstance(one, LinkConstraint) and interface is not None:
            self._set(tuple(kept for kept in interface.link_constraints if kept.id != one.id))

    def _set(self, asked: tuple[LinkConstraint, ...]) -> None:
        interface = self._interface
        assert interface is not None
        words = message(
            "edits.set_fields", field=self.tr("required links"), name=title_of(interface)
        )
        try_edit(
            self._desk, words, lambda now: set_fields(now, [interface.id], link_constraints=asked)
        )
