"""What merging finds, as data: one shape for changes merged without a question, conflicts and violations.

Sentences and options are made from it elsewhere; this module knows no rule.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal, Protocol

from oms_desktop.merge.values import ABSENT, Maybe, Origin, Path
from oms_desktop.models.messages import Message
from oms_desktop.models.plain import Plain


class Severity(StrEnum):
    """What an item asks of people (design: merge 3.1)."""

    INFO = "info"
    WARN = "warn"
    ERROR = "error"
    BLOCK = "block"

    @property
    def rank(self) -> int:
        """0 for INFO up to 3 for BLOCK."""
        return list(Severity).index(self)


class State(StrEnum):
    """Where an item stands."""

    AUTO = "auto"
    OPEN = "open"
    DECIDED = "decided"
    ACK = "ack"
    STALE = "stale"


@dataclass(frozen=True, slots=True)
class Subject:
    """The record an item is about."""

    kind: str
    id: str
    name: str


CHOSEN = ""
"""In a write: the record that a person will choose."""


@dataclass(frozen=True, slots=True)
class Write:
    """One value put at one place; the path () is the record itself, ABSENT removes."""

    record: str
    path: Path
    value: Maybe


@dataclass(frozen=True, slots=True)
class Fix:
    """A way out beyond taking a side.

    Attributes:
        id: The option's id; what stands before a colon names its texts.
        writes: What it does.
        needs: What the person must add.
        prefill: What the editor for that opens with.
        detail: Arguments of its texts.
    """

    id: str
    writes: tuple[Write, ...] = ()
    needs: Literal["", "value", "record", "name"] = ""
    prefill: Maybe = ABSENT
    detail: tuple[tuple[str, str | int | Message], ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """One piece of a finding that spans records: a dangling reference, an edge of a cycle, a record with the same name,
    the new place of something that was moved.
    """

    record: str
    path: Path
    target: str
    side: Origin


@dataclass(frozen=True, slots=True)
class Option:
    """A choice for one item; `writes` is exactly what taking it does, unless a value is `needs`-ed."""

    id: str
    key: int
    label: Message
    effect: Message
    enabled: bool = True
    why_disabled: Message | None = None
    needs: Literal["", "value", "record", "name"] = ""
    prefill: Maybe = ABSENT
    writes: tuple[Write, ...] = ()


class Names(Protocol):
    """Finds what people call things."""

    def record(self, ref: str) -> str:
        """Return the name of a record, property or external IRI."""
        ...

    def plain(self, record: str) -> Plain | None:
        """Return some version of a record, for the names of its elements."""
        ...


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One thing merging found.

    Attributes:
        base, ours, theirs: The values at `path`.
        result: What the result holds there.
        combined: What *both* gives; None where nothing combines the two.
        fixes: Ways out beyond the sides.
        parts: The pieces of a violation, and where a side moved something to.
        detail: Arguments for the sentence that says why.
        along: What taking a side, base or both writes elsewhere: the option and the write.
        suggestion: An option to show as a suggestion, never taken by itself.
    """

    code: str
    severity: Severity
    subject: Subject
    path: Path
    base: Maybe
    ours: Maybe
    theirs: Maybe
    result: Maybe
    names: Names = field(repr=False, compare=False)
    is_violation: bool = False
    combined: Maybe = None
    fixes: tuple[Fix, ...] = ()
    parts: tuple[Part, ...] = ()
    detail: tuple[tuple[str, str | int | Message], ...] = ()
    along: tuple[tuple[str, Write], ...] = ()
    suggestion: str | None = None
