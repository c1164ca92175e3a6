"""A finding: what is wrong, where, how badly, and which quick fixes there are."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from oms_desktop.models.messages import Message


class Severity(StrEnum):
    """How much a problem matters; saving a version is never refused for any (decision 26)."""

    INFO = "info"
    WARN = "warn"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for the worst, for sorting."""
        return {"error": 0, "warn": 1, "info": 2}[self.value]


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding; equal if it is the same thing at the same place.

    Attributes:
        code: The rule's name, such as ``dangling_reference``.
        record: The id of the record it is shown at.
        path: The field, with element ids for elements of keyed lists; () for the record as a whole.
        others: Ids of other records it is about: the rest of a cycle, the other holder of a name.
        severity: How much it matters.
        message: What is wrong and what to do, naming record and field.
        fixes: Names of quick fixes, best first; `edits.fixes` implements them.
    """

    code: str
    record: str
    path: tuple[str, ...]
    others: tuple[str, ...] = ()
    severity: Severity = field(compare=False, default=Severity.ERROR)
    message: Message = field(compare=False, default=Message("checks.ok"))
    fixes: tuple[str, ...] = field(compare=False, default=())

    @property
    def order(self) -> tuple[int, str, str, tuple[str, ...], tuple[str, ...]]:
        """The place of this problem in a list: worst first, then by rule and record."""
        return self.severity.rank, self.code, self.record, self.path, self.others
