"""Which object a rule of an action is about: one of its parameters, or what an earlier rule creates."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from oms_desktop.models.action_type import ActionType, RuleKind
from oms_desktop.views.desk import Desk
from oms_desktop.views.inspector.action_words import object_name
from oms_desktop.views.inspector.editors.base import FieldEditor
from oms_desktop.views.inspector.editors.choice import CalmComboBox


class ObjectEditor(FieldEditor):
    """A box with the parameters of the selected action that stand for objects, and the objects its rules create."""

    def __init__(self, desk: Desk, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._nothing = nothing
        self._values: list[str | None] = []
        self._box = CalmComboBox(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._box)
        self.setFocusProxy(self._box)
        self._box.activated.connect(lambda index: self.committed.emit(self._values[index]))

    def show_value(self, value: object) -> None:
        offered: list[tuple[str | None, str]] = [(None, self._nothing), *self._offered()]
        self._values = [ref for ref, _ in offered]
        self._box.clear()
        self._box.addItems([words for _, words in offered])
        self._box.setCurrentIndex(self._values.index(value) if value in self._values else 0)

    def show_mixed(self) -> None:
        self.show_value(None)

    def lock(self, reason: str) -> None:
        self._box.setEnabled(not reason)
        self._box.setToolTip(reason)

    def control(self) -> QWidget:
        return self._box

    def _offered(self) -> list[tuple[str, str]]:
        workspace = self._desk.workspace
        current = self._desk.selection.current
        action = workspace.snapshot.get(current) if current in workspace.snapshot else None
        if not isinstance(action, ActionType):
            return []
        ids = [own.id for own in action.parameters if own.refers_to is not None]
        ids += [one.id for one in action.rules if one.does is RuleKind.CREATE_OBJECT]
        return [(ref, object_name(workspace, action, ref)) for ref in ids]
