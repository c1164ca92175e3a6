"""What changed inside a value that has no model: JSON in a default, an annotation, a text of keys and values.

This module loads `deepdiff`; who says such a change imports it then, and nobody before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import orjson
from deepdiff import DeepDiff
from deepdiff.helper import notpresent

from oms_desktop.checks.differences.joining import together
from oms_desktop.models.messages import Message, message

Text = Message | str

LONGEST = 60


def what_changed(old: Any, new: Any) -> Message | None:
    """Say what differs between two lists or parts, or two texts that are JSON; None if they are neither or alike."""
    before, after = _structure(old), _structure(new)
    if before is None or after is None or type(before) is not type(after):
        return None
    told = list(_changes(before, after))
    return together(told) if told else None


def _structure(value: Any) -> Any:
    if isinstance(value, str) and value.lstrip()[:1] in ("{", "["):
        try:
            value = orjson.loads(value)
        except orjson.JSONDecodeError:
            return None
    return value if isinstance(value, (dict, list)) else None


def _changes(before: Any, after: Any) -> Iterator[Message]:
    found = DeepDiff(before, after, view="tree", threshold_to_diff_deeper=0)
    levels = [level for group in found.values() for level in group]
    for level in sorted(levels, key=lambda one: str(one.path())):
        entry = _entry(level.path(output_format="list"))
        if level.t1 is notpresent:
            yield message("change.key_added", entry=entry, new=_shown(level.t2))
        elif level.t2 is notpresent:
            yield message("change.key_removed", entry=entry, old=_shown(level.t1))
        else:
            old, new = _shown(level.t1), _shown(level.t2)
            yield message("change.key_changed", entry=entry, old=old, new=new)


def _entry(path: Sequence[str | int]) -> str:
    """Return the way to a value: keys, and places in lists counted from one."""
    return " · ".join(str(step + 1) if isinstance(step, int) else str(step) for step in path)


def _shown(value: Any) -> Text:
    if value is None or value == "":
        return message("change.nothing")
    if isinstance(value, bool):
        return message("change.yes" if value else "change.no")
    text = value if isinstance(value, str) else orjson.dumps(value).decode()
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
