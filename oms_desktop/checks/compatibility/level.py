"""What comparing two snapshots gives: levels, findings and their sum. Knows nothing of records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Any, Literal

from oms_desktop.models.messages import Message

Bump = Literal["none", "patch", "minor", "major"]


class Level(StrEnum):
    """How far a change reaches; the text of each says what it asks of programs and stored data."""

    COMPATIBLE = "compatible"
    """Neither notices: texts, labels, positions."""
    BACKWARD_COMPATIBLE = "backward_compatible"
    """All old data stay legal, every name stays, more is possible."""
    MIGRATION_REQUIRED = "migration_required"
    """Programs or data must change, and steps are known that do it."""
    INCOMPATIBLE = "incompatible"
    """Something that was promised is gone or means something else."""

    @property
    def rank(self) -> int:
        """0 for what nobody notices, more for what reaches further."""
        return _RANKS[self]

    @property
    def is_breaking(self) -> bool:
        """Whether programs or data that were right before may be wrong now."""
        return self.rank >= _RANKS[Level.MIGRATION_REQUIRED]


_RANKS = {level: rank for rank, level in enumerate(Level)}
_BUMPS: dict[Level, Bump] = {
    Level.COMPATIBLE: "patch",
    Level.BACKWARD_COMPATIBLE: "minor",
    Level.MIGRATION_REQUIRED: "major",
    Level.INCOMPATIBLE: "major",
}


def worst(levels: Iterable[Level]) -> Level:
    """Return the level that reaches furthest; compatible if there is none."""
    return max(levels, key=lambda level: level.rank, default=Level.COMPATIBLE)


@dataclass(frozen=True, slots=True)
class CompatibilityChange:
    """One thing that changed; equal if it is the same thing at the same place.

    Attributes:
        record: The id of the record.
        path: The field, with element ids for elements of keyed lists; () for the record as a whole.
        level: How far it reaches.
        code: The rule's name, such as ``type_narrowed``.
        message: What changed and what follows, naming record, field and both values.
        before: The plain value before; None if there was none or it was the default.
        after: The plain value after.
    """

    record: str
    path: tuple[str, ...]
    level: Level
    code: str
    message: Message = field(compare=False)
    before: Any = field(compare=False, default=None)
    after: Any = field(compare=False, default=None)


@dataclass(frozen=True)
class Compatibility:
    """What is different between two snapshots and how far that reaches.

    Attributes:
        changes: Every finding, those that reach furthest first.
    """

    changes: tuple[CompatibilityChange, ...]

    @cached_property
    def level(self) -> Level:
        """The level of the whole: that of what reaches furthest."""
        return worst(change.level for change in self.changes)

    @property
    def bump(self) -> Bump:
        """Which part of a version number the difference raises; none if nothing differs."""
        return _BUMPS[self.level] if self.changes else "none"

    @property
    def is_breaking(self) -> bool:
        """Whether programs or data that were right before may be wrong now."""
        return self.level.is_breaking

    @property
    def breaking(self) -> tuple[CompatibilityChange, ...]:
        """The findings that make it breaking."""
        return tuple(change for change in self.changes if change.level.is_breaking)

    @cached_property
    def counts(self) -> dict[Level, int]:
        """How many findings there are of each level, every level named."""
        found = Counter(change.level for change in self.changes)
        return {level: found[level] for level in Level}
