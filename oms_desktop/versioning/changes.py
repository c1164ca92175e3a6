"""The one currency: an invertible list of records before and after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from oms_desktop.models.record import Record


@dataclass(frozen=True, slots=True)
class Change:
    """One record before and after; None where it does not exist."""

    id: str
    before: Record | None
    after: Record | None


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """What an edit, an import, a checkout or a merge does; at most one change a record."""

    changes: tuple[Change, ...] = ()

    @classmethod
    def creating(cls, *records: Record) -> ChangeSet:
        """Return the change set that adds *records*."""
        return cls(tuple(Change(record.id, None, record) for record in records))

    @classmethod
    def replacing(cls, before: Record, after: Record) -> ChangeSet:
        """Return the change set that puts *after* in the place of *before*; empty if they are equal."""
        return cls() if before == after else cls((Change(before.id, before, after),))

    @classmethod
    def deleting(cls, *records: Record) -> ChangeSet:
        """Return the change set that removes *records*."""
        return cls(tuple(Change(record.id, record, None) for record in records))

    @classmethod
    def between(cls, pairs: Iterable[tuple[Record | None, Record | None]]) -> ChangeSet:
        """Return the change set of (before, after) pairs, without those that are equal."""
        changes = []
        for before, after in pairs:
            one = before or after
            if one is not None and before != after:
                changes.append(Change(one.id, before, after))
        return cls(tuple(changes))

    def inverse(self) -> ChangeSet:
        """Return the change set that takes this one back."""
        return ChangeSet(tuple(Change(c.id, c.after, c.before) for c in self.changes))

    def then(self, later: ChangeSet) -> ChangeSet:
        """Return the change set that does this and then *later*, without what cancels out."""
        composed = {change.id: change for change in self.changes}
        for change in later.changes:
            first = composed.pop(change.id, None)
            before = first.before if first else change.before
            if before != change.after:
                composed[change.id] = Change(change.id, before, change.after)
        return ChangeSet(tuple(composed.values()))

    @property
    def ids(self) -> frozenset[str]:
        """The ids of all records this touches."""
        return frozenset(change.id for change in self.changes)

    def __bool__(self) -> bool:
        return bool(self.changes)

    def __len__(self) -> int:
        return len(self.changes)

    def __iter__(self) -> Iterator[Change]:
        return iter(self.changes)
