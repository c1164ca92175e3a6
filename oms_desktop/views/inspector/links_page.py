"""The page that lists the links of a type: those that end at it, and those its interfaces ask for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from oms_desktop.edits.links import create_link
from oms_desktop.models.interface import Interface
from oms_desktop.models.link_type import Cardinality, LinkSide, LinkType
from oms_desktop.models.messages import message
from oms_desktop.models.record import Record
from oms_desktop.views.desk import Desk
from oms_desktop.views.inspector.editing import try_edit
from oms_desktop.views.inspector.field_row import Complaint
from oms_desktop.views.inspector.link_constraints import LinkConstraints
from oms_desktop.views.inspector.pages import Page
from oms_desktop.views.inspector.property_rows import sources
from oms_desktop.views.inspector.record_picker import RecordPicker
from oms_desktop.views.item_models.panel_rows import PanelRow, RowsModel
from oms_desktop.views.panels.row_view import RowView
from oms_desktop.views.texts import title_of
from oms_desktop.views.theme.icons import icon
from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.workspace import Changed


@dataclass(frozen=True, slots=True)
class LinkRow:
    """One link of a type, seen from it."""

    id: str
    outgoing: bool
    origin: str = ""
    """The supertype or interface it comes from; "" for one of its own."""


class LinksPage(Page):
    """Links with the name of the other end and its cardinality; Enter or a double click opens one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._record: Record | None = None
        self._picker: RecordPicker | None = None
        self.model = RowsModel(self._describe, self)
        self.view = RowView(
            self.model, self.tr("Links"), title_share=0.45, opens_by_click=False, parent=self
        )
        title = QLabel(self.tr("Links"), self)
        set_role(title, "name")
        self.add = QPushButton(icon("plus", "accent"), self.tr("Add"), self)
        self.add.setAccessibleName(self.tr("Add a link"))
        set_role(self.add, "quiet")
        heading = QHBoxLayout()
        heading.addWidget(title)
        heading.addStretch(1)
        heading.addWidget(self.add)
        self._nothing = QLabel(
            self.tr("No links yet. Add one here, or drag the ring of its card to another card."),
            self,
        )
        self._nothing.setWordWrap(True)
        set_role(self._nothing, "muted")
        self.complaint = Complaint(self)
        self.asked = LinkConstraints(desk, self)
        self.content.setSpacing(8)
        self.content.addLayout(heading)
        for widget in (self.view, self._nothing, self.complaint, self.asked):
            self.content.addWidget(widget)
        self.content.addStretch(1)
        self.add.clicked.connect(self._ask_target)
        self.view.opened.connect(self._open)

    def show_records(self, records: Sequence[Record], lock: str) -> None:
        self._record = records[0]
        self.add.setVisible(not lock)
        found = self._links_of(records[0])
        self.model.show_things(list(found))
        self.view.setVisible(bool(found))
        self._nothing.setVisible(not found)
        rows = min(len(found), 40)
        self.view.setFixedHeight(max(1, rows) * max(self.view.sizeHintForRow(0), 27) + 2)
        self.asked.setVisible(isinstance(records[0], Interface))
        if isinstance(records[0], Interface):
            self.asked.show_interface(records[0], lock)

    def commit(self) -> None:
        self.asked.commit()

    def on_changed(self, changed: Changed) -> None:
        if self._record is not None:
            self.model.describe_again()
            self.show_records([self._record], "" if self.add.isVisibleTo(self) else " ")

    def _links_of(self, record: Record) -> dict[LinkRow, None]:
        """Return the links that end at *record*, then those of its supertypes and interfaces."""
        found: dict[LinkRow, None] = {}
        for source in sources(self.desk.workspace.snapshot, record):
            origin = "" if source.id == record.id else title_of(source)
            for row in self.desk.workspace.references_to(source.id):
                if row.kind == "link_type" and row.path[0] in ("source", "target"):
                    found[LinkRow(row.source, row.path[0] == "source", origin)] = None
        return found

    def _describe(self, row: LinkRow) -> PanelRow:
        link = self.desk.workspace.snapshot.get(row.id)
        if not isinstance(link, LinkType):
            return PanelRow(title_of(link), icon="spline")
        near, far = (link.source, link.target) if row.outgoing else (link.target, link.source)
        arrow = "→" if row.outgoing else "←"
        text = f"{_sign(near)} {arrow} {_sign(far)}  {self._end(far)}"
        if row.origin:
            text += " · " + self.tr("from %1").replace("%1", row.origin)
        return PanelRow(title_of(link), text, "spline", strong=False, text_token="muted")

    def _end(self, side: LinkSide) -> str:
        names = [self.desk.workspace.summary(ref) for ref in (*side.any_of, *side.all_of)[:4]]
        return " | ".join(one.name for one in names if one is not None) or self.tr("anything")

    def _open(self, index: QModelIndex) -> None:
        row = self.model.thing(index.row())
        if isinstance(row, LinkRow):
            self.desk.open(row.id)

    def _ask_target(self) -> None:
        if self._picker is None:
            self._picker = RecordPicker(
                self.desk.workspace,
                ("object_type", "interface"),
                hint=self.tr("Link to which type?"),
                parent=self,
            )
            self._picker.picked.connect(lambda target: self._link(str(target)))
        self._picker.open_at(self.add)

    def _link(self, target: str) -> None:
        source = self._record
        if source is None:
            return
        new = self.desk.workspace.new_id()
        reason = try_edit(
            self.desk,
            lambda now: message(
                "edits.create_link", source=title_of(source), target=title_of(now.get(target))
            ),
            lambda now: create_link(now, new, source.id, target),
        )
        self.complaint.say(reason.strip())
        if not reason:
            self.desk.selection.set([new])


def _sign(side: LinkSide) -> str:
    return "1" if side.cardinality is Cardinality.ONE else "∗"
