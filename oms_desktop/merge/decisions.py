"""Decisions as data: which option of which item, and what was written; the draft of a merge is a list of them.

Applying them is the resolution's job.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from oms_desktop.merge.items import MergeItem
from oms_desktop.merge.values import ABSENT, Maybe, Path
from oms_desktop.models.messages import Message

ACKNOWLEDGE = "acknowledge"


class IllegalChoice(ValueError):
    """An option that cannot be taken, or a written value that is not legal; `message` says why."""

    def __init__(self, text: Message) -> None:
        super().__init__(text.render())
        self.message = text


@dataclass(frozen=True, slots=True)
class Decision:
    """One choice.

    Attributes:
        item: The fingerprint of what was decided.
        option: The option's id, or `ACKNOWLEDGE` for a warning that was looked at.
        value: What was written, for an option that needs a value.
        code, subject, path: Where the item stood, to find it again when its ground has moved.
    """

    item: str
    option: str
    value: Maybe
    code: str
    subject: str
    path: Path

    @classmethod
    def on(cls, item: MergeItem, option: str, value: Maybe = ABSENT) -> Decision:
        """Return the decision for *option* of *item*."""
        return cls(item.id, option, value, item.code, item.subject.id, item.path)

    def is_about(self, item: MergeItem) -> bool:
        """Whether *item* stands where this decision was made."""
        return (self.code, self.subject, self.path) == (item.code, item.subject.id, item.path)

    def to_json(self) -> dict[str, Any]:
        """Return this as JSON values."""
        written = {} if self.value is ABSENT else {"value": self.value}
        return {
            "item": self.item,
            "option": self.option,
            "code": self.code,
            "subject": self.subject,
            "path": list(self.path),
            **written,
        }

    @classmethod
    def from_json(cls, tree: dict[str, Any]) -> Decision:
        """Return the decision that `to_json` wrote."""
        return cls(
            item=tree["item"],
            option=tree["option"],
            value=tree.get("value", ABSENT),
            code=tree["code"],
            subject=tree["subject"],
            path=tuple(tree["path"]),
        )
