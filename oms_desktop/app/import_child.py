"""The child that imports a file into a project whose window holds it (decision 14). No Qt here.

It writes one JSON object a line: ``{"done": …, "total": …}`` while it works, and at the end what the import did or,
with *dry*, would do. A refusal is told in the same way, as a message with its key, for the window to translate.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import orjson

from oms_desktop.app.sources import new_id, now_ms
from oms_desktop.edits.starter_diagrams import starter_diagrams
from oms_desktop.models.messages import Message, message
from oms_desktop.workspace import FormatError, StoreError, Workspace, WorkspaceError, open_workspace


def run_import(project: Path, file: Path, *, dry: bool) -> int:
    """Import *file*, or find out what that would do; returns the exit code."""
    try:
        with open_workspace(project, clock=now_ms, new_id=new_id, share=True) as workspace:
            _import(workspace, file, dry=dry)
    except (FormatError, StoreError, WorkspaceError) as refusal:
        _say({"refused": as_plain(refusal.message)})
        return 1
    return 0


def _import(workspace: Workspace, file: Path, *, dry: bool) -> None:
    fresh = not workspace.count("object_type")
    plan = workspace.plan_import(file, progress=_Progress())
    if not dry:
        workspace.take_import(plan, progress=_Progress())
        if fresh:
            made = starter_diagrams(workspace.snapshot, new_id)
            label = message("edits.starter_diagrams", n=len(made))
            workspace.apply(made, label, origin="import")
    _say(
        {
            "name": plan.name,
            "added": plan.added,
            "changed": plan.changed,
            "statements": plan.statements,
            "loss": [as_plain(loss) for loss in plan.loss],
        }
    )


def as_plain(text: Message) -> dict[str, Any]:
    """Return a message as JSON."""
    args = [[k, as_plain(v) if isinstance(v, Message) else v] for k, v in text.args]
    return {"key": text.key, "args": args}


def from_plain(tree: Mapping[str, Any]) -> Message:
    """Return the message that `as_plain` wrote."""
    args = tuple((k, from_plain(v) if isinstance(v, dict) else v) for k, v in tree["args"])
    return Message(tree["key"], args)


class _Progress:
    """Tells each whole percent once."""

    def __init__(self) -> None:
        self._percent = -1

    def __call__(self, done: int, total: int) -> None:
        percent = 100 * done // max(1, total)
        if percent != self._percent:
            self._percent = percent
            _say({"done": done, "total": total})


def _say(told: Mapping[str, Any]) -> None:
    sys.stdout.buffer.write(orjson.dumps(told) + b"\n")
    sys.stdout.buffer.flush()
