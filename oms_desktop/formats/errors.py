"""What can go wrong when bytes are read: one error, which says where, what and what to do."""

from __future__ import annotations

from oms_desktop.models.messages import Message


class FormatError(ValueError):
    """A file that cannot be read or a syntax that does not exist; `message` is for people."""

    def __init__(self, text: Message) -> None:
        super().__init__(text.render())
        self.message = text
