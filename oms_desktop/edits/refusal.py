"""The one error of edits."""

from __future__ import annotations

from oms_desktop.models.messages import Argument, Message, message


class EditRefused(ValueError):
    """An edit that would break a rule of the model; nothing was changed. `message` says which, and the way out."""

    def __init__(self, text: Message) -> None:
        super().__init__(text.render())
        self.message = text


def refuse(key: str, **args: Argument) -> EditRefused:
    """Return the refusal *key*, to be raised."""
    return EditRefused(message(key, **args))
