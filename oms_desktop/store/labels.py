"""Messages as JSON text, for the journal and for drafts. Knows nothing of any table."""

from __future__ import annotations

from typing import Any

import orjson

from oms_desktop.models.messages import Argument, Message, message


def dump_message(label: Message) -> str:
    """Return *label* as JSON text."""
    return orjson.dumps(_to_json(label)).decode()


def load_message(text: str) -> Message:
    """Return the message that `dump_message` wrote; one of a newer program becomes a plain "Change"."""
    label = _from_json(orjson.loads(text))
    return label if isinstance(label, Message) else message("store.unknown_step")


def _to_json(value: Argument) -> Any:
    if isinstance(value, Message):
        return {"key": value.key, "args": [[name, _to_json(arg)] for name, arg in value.args]}
    return value


def _from_json(tree: Any) -> Any:
    if not isinstance(tree, dict):
        return tree
    try:
        return Message(tree["key"], tuple((name, _from_json(arg)) for name, arg in tree["args"]))
    except KeyError:
        return message("store.unknown_step")
