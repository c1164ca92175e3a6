"""Which object a rule of an action is about: one of its parameters, or what an earlier rule creates."""

from __future__ import annotations

from oms_desktop.models.action_type import ActionType, RuleKind
from oms_desktop.views.inspector.action_words import object_name
from oms_desktop.views.inspector.editors.offered import Offered, OfferedEditor


class ObjectEditor(OfferedEditor):
    """A box with the parameters of the selected action that stand for objects, and the objects its rules create."""

    def offered(self) -> Offered:
        workspace = self._desk.workspace
        current = self._desk.selection.current
        action = workspace.snapshot.get(current) if current in workspace.snapshot else None
        if not isinstance(action, ActionType):
            return []
        ids = [own.id for own in action.parameters if own.refers_to is not None]
        ids += [one.id for one in action.rules if one.does is RuleKind.CREATE_OBJECT]
        return [(ref, object_name(workspace, action, ref)) for ref in ids]
