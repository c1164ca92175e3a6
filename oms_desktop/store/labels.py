"""Messages as JSON, for the journal and for drafts. Knows nothing of any table."""

from __future__ import annotations

from typing import Any

import orjson

from oms_desktop.models.messages import Argument, Message, message


def dump_message(label: Message) -> str:
    """Return *label* as JSON text."""
    return orjson.dumps(message_to_json(label)).decode()


def load_message(text: str) -> Message:
    """Return the message that `dump_message` wrote."""
    return message_from_json(orjson.loads(text))


def message_to_json(label: Message) -> dict[str, Any]:
    """Return *label* as a JSON value."""
    return {"key": label.key, "args": [[name, _to_json(value)] for name, value in label.args]}


def message_from_json(tree: dict[str, Any]) -> Message:
    """Return the message that `message_to_json` gave; one of a newer program becomes a plain "Change"."""
    try:
        return Message(
            tree["key"], tuple((name, _from_json(value)) for name, value in tree["args"])
        )
    except KeyError:
        return message("store.unknown_step")


def _to_json(value: Argument) -> Any:
    return message_to_json(value) if isinstance(value, Message) else value


def _from_json(value: Any) -> Argument:
    if isinstance(value, dict):
        return message_from_json(value)
    return value if isinstance(value, int) else str(value)
