"""The one notice by which everybody learns that something changed, and who listens to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from oms_desktop.checks.differences.records import What
from oms_desktop.models.messages import Message
from oms_desktop.versioning.canonical import Hash
from oms_desktop.versioning.changes import ChangeSet

Origin = Literal[
    "edit",
    "undo",
    "redo",
    "revert",
    "discard",
    "restore",
    "switch",
    "get",
    "merge",
    "undo_merge",
    "import",
    "save",
    "sync",
    "settings",
]

MANY = 2000
"""From this many records on, a list is better built anew than told of every row."""


@dataclass(frozen=True, slots=True)
class Touched:
    """A record that is not as it was."""

    id: str
    kind: str
    what: What


@dataclass(frozen=True)
class Changed:
    """What happened: which records, why, and the tree roots before and after."""

    origin: Origin
    records: tuple[Touched, ...]
    label: Message | None
    before: Hash
    after: Hash
    _decode: Callable[[Hash, Hash], ChangeSet] = field(repr=False, compare=False)

    @property
    def ids(self) -> frozenset[str]:
        """The ids of the records."""
        return frozenset(record.id for record in self.records)

    @property
    def many(self) -> bool:
        """Whether there are too many records to tell one by one."""
        return len(self.records) > MANY

    def changes(self) -> ChangeSet:
        """Return the records before and after, decoded now."""
        return self._decode(self.before, self.after)


Callback = Callable[[Changed], None]


class Notices:
    """Those who listen, in the order in which they came."""

    def __init__(self) -> None:
        self._callbacks: list[Callback] = []

    def subscribe(self, callback: Callback) -> Callable[[], None]:
        """Call *callback* after every change; returns what ends that."""
        self._callbacks.append(callback)

        def unsubscribe() -> None:
            if callback in self._callbacks:
                self._callbacks.remove(callback)

        return unsubscribe

    def publish(self, notice: Changed) -> None:
        """Tell everybody who listens now."""
        for callback in tuple(self._callbacks):
            callback(notice)
