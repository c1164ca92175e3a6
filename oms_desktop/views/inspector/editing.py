"""Tries an edit and says why it was refused, so that the reason can stand at the field."""

from __future__ import annotations

from collections.abc import Callable

from oms_desktop.edits.refusal import EditRefused
from oms_desktop.models.messages import Message
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.versioning.snapshot import RecordMissing, Snapshot
from oms_desktop.views.desk import Desk
from oms_desktop.views.texts import said


def try_edit(
    desk: Desk,
    label: Callable[[Snapshot], Message] | Message,
    make: Callable[[Snapshot], ChangeSet],
) -> str:
    """Make one undoable edit.

    Returns:
        Why it was refused, in the window's language; "" if it is on disk. What the desk itself says (an open merge,
        a full disk) stands in its notice, and here only as a space.
    """
    snapshot = desk.workspace.snapshot
    try:
        changes = make(snapshot)
        words = label if isinstance(label, Message) else label(snapshot)
    except EditRefused as refusal:
        return said(refusal.message)
    except RecordMissing:
        return said(Message("edits.refused.gone"))
    return "" if desk.edit(words, lambda _now: changes) else " "
