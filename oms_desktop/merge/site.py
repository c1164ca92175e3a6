"""Where in a merge a rule stands, and where it says what it found.

A rule sees its site, its field and three values; it knows no other record.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from oms_desktop.merge.findings import Fix, Names, Severity, Subject, Write
from oms_desktop.merge.items import MergeItem
from oms_desktop.merge.values import Maybe, Path


@dataclass(slots=True)
class Log:
    """What the merge of all records found, in the order of discovery."""

    names: Names
    items: list[MergeItem] = field(default_factory=list)
    orders: dict[tuple[str, Path], tuple[str, ...]] = field(default_factory=dict)
    """For each merged keyed list: every element either side knows, in the merged order, so that an element a decision
    brings back finds its place."""


@dataclass(frozen=True, slots=True)
class Site:
    """One place in one record.

    Attributes:
        is_new: Both sides added this; there is no base, and a field at its default is a choice too (E402).
    """

    log: Log
    subject: Subject
    path: Path = ()
    is_new: bool = False

    def at(self, *steps: str) -> Site:
        """Return the site *steps* below."""
        return replace(self, path=(*self.path, *steps))

    def as_new(self) -> Site:
        """Return this site as one that has no base."""
        return replace(self, is_new=True)

    def write(self, value: Maybe, *steps: str) -> Write:
        """Return the write of *value* here, or *steps* below."""
        return Write(self.subject.id, (*self.path, *steps), value)

    def note(self, code: str, base: Maybe, ours: Maybe, theirs: Maybe, result: Maybe) -> Maybe:
        """Record that something was merged without a question, and return *result*."""
        return self.find(code, Severity.INFO, base, ours, theirs, result)

    def conflict(
        self,
        code: str,
        base: Maybe,
        ours: Maybe,
        theirs: Maybe,
        *fixes: Fix,
        **more: Any,
    ) -> Maybe:
        """Record an open conflict and return *base*, which the result holds until somebody decides."""
        self.find(code, Severity.ERROR, base, ours, theirs, base, *fixes, **more)
        return base

    def find(
        self,
        code: str,
        severity: Severity,
        base: Maybe,
        ours: Maybe,
        theirs: Maybe,
        result: Maybe,
        *fixes: Fix,
        **more: Any,
    ) -> Maybe:
        """Record a finding and return *result*; *more* are the other attributes of a finding."""
        self.log.items.append(
            MergeItem(
                code=code,
                severity=severity,
                subject=self.subject,
                path=self.path,
                base=base,
                ours=ours,
                theirs=theirs,
                result=result,
                names=self.log.names,
                fixes=fixes,
                **more,
            )
        )
        return result

    def withdraw(self, *paths: Path) -> None:
        """Take back what was found at *paths* of this record, which was merged last."""
        items = self.log.items
        start = self._start()
        items[start:] = [item for item in items[start:] if item.path not in paths]

    def recode(self, code: str, starts: Iterable[Path]) -> None:
        """Give what was found of this record below *starts* another code."""
        items = self.log.items
        below = tuple(starts)
        for at in range(self._start(), len(items)):
            if any(items[at].path[: len(start)] == start for start in below):
                items[at] = replace(items[at], code=code)

    def _start(self) -> int:
        items = self.log.items
        start = len(items)
        while start and items[start - 1].subject.id == self.subject.id:
            start -= 1
        return start
