"""Which own property stands for each member of the interfaces a type implements."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from oms_desktop.edits.inheritance import map_member
from oms_desktop.models.interface import Interface
from oms_desktop.models.messages import message
from oms_desktop.models.object_type import ObjectType
from oms_desktop.views.desk import Desk
from oms_desktop.views.inspector.description import Block, Values
from oms_desktop.views.inspector.editing import try_edit
from oms_desktop.views.inspector.editors.choice import CalmComboBox
from oms_desktop.views.inspector.field_row import Complaint
from oms_desktop.views.texts import title_of
from oms_desktop.views.theme.style_sheet import set_role

SHOWN = 30


@dataclass(frozen=True, slots=True)
class Member:
    """One member of one interface, and the own property that stands for it."""

    interface: str
    origin: str
    id: str
    name: str
    required: bool
    own: str | None


class MembersBlock(Block):
    """A line for each member: its name at the left, a box with the own properties at the right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown: tuple[object, ...] = ()
        self._type = ""
        self._rows = QWidget(self)
        self._grid = QGridLayout(self._rows)
        self.complaint = Complaint(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._rows)
        layout.addWidget(self.complaint)

    def show_target(self, target: object, values: Values) -> None:
        record = values[0]
        members = self._members(record) if isinstance(record, ObjectType) else []
        self.setVisible(bool(members))
        if not isinstance(record, ObjectType):
            return
        offered = [(own.id, title_of(own)) for own in record.properties]
        wanted = (record.id, tuple(members), tuple(offered))
        if wanted == self._shown:
            return
        self._shown, self._type = wanted, record.id
        self.complaint.say("")
        self._build(members, offered)

    def boxes(self) -> list[CalmComboBox]:
        """Return the boxes, in the order of the members."""
        return self._rows.findChildren(CalmComboBox)

    def _members(self, record: ObjectType) -> list[Member]:
        snapshot = self._desk.workspace.snapshot
        members = []
        for one in record.implements:
            interface = snapshot.get(one.id) if one.id in snapshot else None
            if isinstance(interface, Interface):
                mapped = dict(one.properties)
                members += [
                    Member(
                        one.id, title_of(interface), m.id, title_of(m), m.required, mapped.get(m.id)
                    )
                    for m in interface.properties
                ]
        return members[:SHOWN]

    def _build(self, members: list[Member], offered: list[tuple[str, str]]) -> None:
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.removeWidget(self._rows)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = QWidget(self)
        self._grid = QGridLayout(self._rows)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        for number, member in enumerate(members):
            label = QLabel(member.name, self._rows)
            label.setToolTip(self.tr("Member of %1").replace("%1", member.origin))
            set_role(label, "muted")
            self._grid.addWidget(label, number, 0, Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(self._box(member, offered), number, 1)
        layout.insertWidget(0, self._rows)

    def _box(self, member: Member, offered: list[tuple[str, str]]) -> CalmComboBox:
        box = CalmComboBox(self._rows)
        words = self.tr("%1 of %2 is").replace("%1", member.name).replace("%2", member.origin)
        box.setAccessibleName(words)
        nothing = self.tr("not mapped (required)") if member.required else self.tr("not mapped")
        box.addItem(nothing, None)
        for own, name in offered:
            box.addItem(name, own)
        box.setCurrentIndex(max(0, box.findData(member.own)) if member.own else 0)
        box.activated.connect(lambda _index: self._map(member, box.currentData()))
        return box

    def _map(self, member: Member, own: str | None) -> None:
        if own == member.own:
            return
        type_id = self._type
        reason = try_edit(
            self._desk,
            lambda now: message(
                "edits.map_member", interface=member.origin, name=title_of(now.get(type_id))
            ),
            lambda now: map_member(now, type_id, member.interface, member.id, own),
        )
        self.complaint.say(reason.strip())
