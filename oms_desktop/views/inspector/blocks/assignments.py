"""The values that a rule of an action gives to properties: one line for each, and a way to add one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from oms_desktop.models.action_type import ActionRule, ActionType, Assignment, ValueSource
from oms_desktop.views.desk import Desk
from oms_desktop.views.inspector.action_words import (
    NOTHING,
    properties_of,
    property_name,
    sources,
)
from oms_desktop.views.inspector.description import Block, Values
from oms_desktop.views.inspector.editing import try_edit
from oms_desktop.views.inspector.editors.choice import CalmComboBox
from oms_desktop.views.inspector.editors.line import LineEditor
from oms_desktop.views.inspector.field_row import Complaint
from oms_desktop.views.inspector.pickers import Picker
from oms_desktop.views.inspector.targets import Element, Target
from oms_desktop.views.item_models.inspector_choices import Offer
from oms_desktop.views.texts import title_of
from oms_desktop.views.theme.icons import icon
from oms_desktop.views.theme.style_sheet import set_role

Choice = tuple[ValueSource, str | None]


class PropertyPicker(Picker):
    """Offers the properties of a type that have no value yet."""

    def __init__(self, hint: str, parent: QWidget) -> None:
        super().__init__(hint, parent)
        self.choices: Sequence[tuple[str, str]] = ()

    def offers(self, text: str) -> Sequence[Offer]:
        wanted = text.lower()
        return [
            Offer(own, name, "", "type") for own, name in self.choices if wanted in name.lower()
        ]


class AssignmentsBlock(Block):
    """Edits `sets` of one rule."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._target: Target | None = None
        self._rule: ActionRule | None = None
        self._action: ActionType | None = None
        self._lock = ""
        self.lines: dict[str, AssignmentLine] = {}
        title = QLabel(self.tr("Values"), self)
        set_role(title, "muted")
        self.add = QPushButton(icon("plus", "accent"), self.tr("Set a property"), self)
        set_role(self.add, "quiet")
        self.picker = PropertyPicker(self.tr("Set which property?"), self)
        self.complaint = Complaint(self)
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        heading = QHBoxLayout()
        heading.addWidget(title, 1)
        heading.addWidget(self.add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(heading)
        layout.addLayout(self._column)
        layout.addWidget(self.complaint)
        self.add.clicked.connect(self._ask_property)
        self.picker.picked.connect(lambda own: self.set_value(Assignment(id=str(own))))

    def show_target(self, target: Target, values: Values) -> None:
        rule = values[0]
        if not isinstance(rule, ActionRule) or not isinstance(target, Element):
            return
        action = self._desk.workspace.snapshot.get(target.record)
        if not isinstance(action, ActionType):
            return
        if self._target is not None and self._target.key != target.key:
            self.complaint.say("")
        self._target, self._rule, self._action = target, rule, action
        ids = [one.id for one in rule.sets]
        for gone in [one for one in self.lines if one not in ids]:
            line = self.lines.pop(gone)
            line.hide()
            line.deleteLater()
        for place, one in enumerate(rule.sets):
            line = self.lines.get(one.id) or self._make(one.id, place)
            name = property_name(self._desk.workspace.snapshot, rule.object_type, one.id)
            line.show_value(name, one, action)
            line.setEnabled(not self._lock)
        self.add.setVisible(rule.object_type is not None and not self._lock)

    def lock(self, reason: str) -> None:
        self._lock = reason

    def commit(self) -> None:
        for line in self.lines.values():
            line.constant.commit()

    def set_value(self, value: Assignment) -> None:
        """Give a property a value, in the place of the one it has or behind all others."""
        rule = self._rule
        if rule is not None:
            known = {one.id: one for one in rule.sets}
            known[value.id] = value
            self._change(tuple(known.values()))

    def remove(self, own: str) -> None:
        """Give a property no value any more."""
        if self._rule is not None:
            self._change(tuple(one for one in self._rule.sets if one.id != own))

    def _make(self, own: str, place: int) -> AssignmentLine:
        line = AssignmentLine(own, self)
        line.chosen = lambda source, parameter: self.set_value(
            Assignment(id=own, source=source, parameter=parameter)
        )
        line.constant.committed.connect(
            lambda text: self.set_value(
                Assignment(id=own, source=ValueSource.CONSTANT, constant=str(text))
            )
        )
        line.cross.clicked.connect(lambda: self.remove(own))
        self.lines[own] = line
        self._column.insertWidget(place, line)
        return line

    def _ask_property(self) -> None:
        rule = self._rule
        if rule is not None:
            taken = {one.id for one in rule.sets}
            every = properties_of(self._desk.workspace.snapshot, rule.object_type)
            self.picker.choices = [pair for pair in every if pair[0] not in taken]
            self.picker.open_at(self.add)

    def _change(self, sets: tuple[Assignment, ...]) -> None:
        target = self._target
        if target is None:
            return
        words = self.tr("values")
        reason = try_edit(
            self._desk,
            lambda now: target.label(now, words),
            lambda now: target.change(now, ("sets",), sets),
        )
        self.complaint.say(reason.strip())


class AssignmentLine(QWidget):
    """One property and where its value comes from."""

    def __init__(self, own: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.own = own
        self.chosen = _ignore
        self._choices: list[Choice] = []
        self._name = QLabel(self)
        self.box = CalmComboBox(self)
        self.constant = LineEditor(hint=self.tr("Value"), parent=self)
        self.cross = QToolButton(self)
        self.cross.setIcon(icon("x", "muted"))
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(self._name, 2)
        top.addWidget(self.box, 3)
        top.addWidget(self.cross)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addWidget(self.constant)
        self.box.activated.connect(lambda at: self.chosen(*self._choices[at]))

    def show_value(self, name: str, one: Assignment, action: ActionType) -> None:
        """Show the value of the property called *name*."""
        self._name.setText(name)
        self.box.setAccessibleName(self.tr("Value of %1").replace("%1", name))
        words = self.tr("Fixed value of %1").replace("%1", name)
        self.constant.control().setAccessibleName(words)
        self.cross.setAccessibleName(self.tr("No longer set %1").replace("%1", name))
        self.cross.setToolTip(self.cross.accessibleName())
        offered: list[tuple[Choice, str]] = [
            ((ValueSource.PARAMETER, own.id), title_of(own))
            for own in action.parameters
            if own.refers_to is None
        ]
        offered += [((source, None), text) for source, text in sources()]
        now: Choice = (one.source, one.parameter if one.source is ValueSource.PARAMETER else None)
        if now not in (choice for choice, _ in offered):
            offered.insert(0, (now, NOTHING))
        self._choices = [choice for choice, _ in offered]
        self.box.clear()
        self.box.addItems([text for _, text in offered])
        self.box.setCurrentIndex(self._choices.index(now))
        self.constant.setVisible(one.source is ValueSource.CONSTANT)
        if self.constant.draft() == one.constant:
            self.constant.forget()
        self.constant.show_value(one.constant or "")


def _ignore(source: ValueSource, parameter: str | None) -> None:
    """Do nothing; stands there until the block listens."""
