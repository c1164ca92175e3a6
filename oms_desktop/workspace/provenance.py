"""Who changed what a merge item is about: the versions of one line, between the common ones and its head.

Only asked for the item that is looked at. A version is compared with its parents by the hash of the record; the record
itself is read only where that differs. Must not know how it is shown.
"""

from __future__ import annotations

from collections.abc import Iterable

from oms_desktop.merge import MergeItem
from oms_desktop.merge.paths import read
from oms_desktop.merge.values import ABSENT, Maybe, Path
from oms_desktop.store.store import Store
from oms_desktop.versioning import tree
from oms_desktop.versioning.canonical import Hash
from oms_desktop.versioning.history import read_commit, unshared
from oms_desktop.versioning.objects import ObjectReader

Deed = tuple[Hash, str, int]
"""A version, its author and its time in ms."""

FARTHEST = 2000
"""So many versions of a line are looked at, the newest first."""


class Provenance:
    """Looks into the two lines of one merge."""

    def __init__(self, store: Store, commits: ObjectReader, bases: Iterable[Hash]) -> None:
        self._store = store
        self._commits = commits
        self._bases = tuple(bases)
        self._lines: dict[Hash, list[Hash]] = {}
        self._hashes: dict[tuple[Hash, str], Hash | None] = {}

    def of(self, item: MergeItem, head: Hash, other: Hash) -> list[Deed]:
        """Return the versions of the line at *head* that changed what *item* is about, the newest first."""
        places = {(item.subject.id, item.path), *((p.record, p.path) for p in item.parts)}
        found = []
        for commit in self._line(head, other):
            if any(self._changed(commit, record, path) for record, path in places if record):
                told = read_commit(self._commits, commit)
                found.append((commit, told.author_name, told.time_ms))
        return found

    def _line(self, head: Hash, other: Hash) -> list[Hash]:
        """Return the versions that only this line has, the newest first."""
        if head not in self._lines:
            own = unshared(self._commits, [head], [other, *self._bases])
            dated = sorted(own, key=lambda one: (-read_commit(self._commits, one).time_ms, one))
            self._lines[head] = dated[:FARTHEST]
        return self._lines[head]

    def _changed(self, commit: Hash, record: str, path: Path) -> bool:
        """Whether a version has something else than every one of its parents; a merge that took one has not."""
        here = self._hash(commit, record)
        parents = read_commit(self._commits, commit).parents
        before = [self._hash(parent, record) for parent in parents] or [None]
        if here in before:
            return False
        now = self._value(here, path)
        return not path or all(now != self._value(one, path) for one in before)

    def _hash(self, commit: Hash, record: str) -> Hash | None:
        key = commit, record
        if key not in self._hashes:
            root = read_commit(self._commits, commit).tree
            self._hashes[key] = tree.lookup(self._store.objects, root, record)
        return self._hashes[key]

    def _value(self, content: Hash | None, path: Path) -> Maybe:
        if content is None:
            return ABSENT
        plain = self._store.records.plain(content)
        return read(plain["kind"], plain, path)
