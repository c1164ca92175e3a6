"""Several sentences about one thing as one message."""

from __future__ import annotations

from collections.abc import Sequence

from oms_desktop.models.messages import Message, message

MOST = 3
"""So many changes are said one by one."""


def together(told: Sequence[Message]) -> Message:
    """Return one message that says the first ones and counts the others."""
    text = told[0]
    for one in told[1:MOST]:
        text = message("change.then", first=text, second=one)
    more = len(told) - MOST
    return message("change.and_more", text=text, n=more) if more > 0 else text
