"""The values of an item as text, in the language of the window."""

from __future__ import annotations

from typing import Any

from oms_desktop.models.messages import Message
from oms_desktop.views.texts import named, said
from oms_desktop.workspace import MergeItem, MergeSession


def shown(value: Message | str) -> str:
    """Return a value from the engine as text."""
    return said(value) if isinstance(value, Message) else named(value)


def value_of(item: MergeItem, side: str) -> Any:
    """Return the value of "ours", "theirs", "base" or "result"."""
    return getattr(item, side)


def value_text(session: MergeSession, item: MergeItem, side: str) -> str:
    """Return the value that a side has at the place of an item, in one line."""
    text = session.resolution.show(item.subject.kind, item.path, value_of(item, side))
    return " ".join(shown(text).split())


def has_chips(item: MergeItem) -> bool:
    """Whether the sides of an item have values that can be told in a word; whole records and violations have none."""
    return bool(item.path) and not item.is_violation
