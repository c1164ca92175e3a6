"""Commits as the workspace reads and writes them: remembered, counted, and told from those that were sent.

Writing a commit, moving the head and filling the outbox always share the caller's transaction (law 2).
"""

from __future__ import annotations

from oms_desktop.store.refs import HEADS, REMOTES
from oms_desktop.store.store import Store
from oms_desktop.versioning.canonical import Hash, hash_of
from oms_desktop.versioning.commit import Commit, encode_commit
from oms_desktop.versioning.history import ancestors
from oms_desktop.versioning.objects import RefUpdate


class CommitReader:
    """Reads commits and remembers them, since they never change: a history is walked many times."""

    LARGEST = 50_000

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[Hash, bytes] = {}
        self._distances: dict[tuple[Hash | None, Hash | None], tuple[int, int]] = {}

    def get(self, object_hash: Hash) -> bytes:
        """Return the framed object."""
        known = self._known.get(object_hash)
        if known is None:
            if len(self._known) >= self.LARGEST:
                self._known.clear()
            known = self._known[object_hash] = self._store.objects.get(object_hash)
        return known

    def distance(self, ours: Hash | None, theirs: Hash | None) -> tuple[int, int]:
        """Return how many commits only *ours* has, and how many only *theirs*; asked after every change."""
        if ours == theirs:
            return 0, 0
        known = self._distances.get((ours, theirs))
        if known is None:
            here = ancestors(self, ours) if ours else set()
            there = ancestors(self, theirs) if theirs else set()
            known = self._distances[ours, theirs] = (len(here - there), len(there - here))
        return known


class Outgoing:
    """What the remote has, and what is to be sent to it."""

    def __init__(self, store: Store, reader: CommitReader) -> None:
        self._store = store
        self._reader = reader
        self._remote = store.settings("remote")
        self._sent_for: tuple[Hash, ...] = ()
        self._sent: set[Hash] = set()

    def sent(self) -> set[Hash]:
        """Return every version that is on the remote as far as we know."""
        heads = tuple(sorted(set(self._store.refs.read_refs(REMOTES).values())))
        if heads != self._sent_for:
            self._sent = ancestors(self._reader, *heads)
            self._sent_for = heads
        return self._sent

    def is_sending(self, branch: str) -> bool:
        """Tell whether an operation of *branch* may be on its way."""
        row = self._store.outbox.row(HEADS + branch)
        return row is not None and row.op is not None

    def is_sendable(self, branch: str, version: Hash) -> bool:
        """Tell whether *version* still belongs to us alone."""
        return version not in self.sent() and not self.is_sending(branch)

    def commit(self, branch: str, old_head: Hash | None, commit: Commit) -> Hash:
        """Write *commit*, make it the head of *branch* and note that it is to be sent."""
        framed = encode_commit(commit)
        head = hash_of(framed)
        self._store.objects.put([framed])
        self.move_head(branch, old_head, head, commit.time_ms)
        return head

    def move_head(self, branch: str, old: Hash | None, new: Hash | None, now_ms: int) -> None:
        """Move the head of *branch* and let the outbox follow."""
        with self._store.transaction():
            self._store.refs.update_refs([RefUpdate(HEADS + branch, old, new)])
            if new is None or new in self.sent():
                self._store.outbox.discard(HEADS + branch)
            else:
                self.enqueue(HEADS + branch, new, now_ms)

    def enqueue(self, ref: str, new: Hash, now_ms: int) -> None:
        """Note that *ref* is to be sent: at once, or when the user says *Send*."""
        held = not self._remote.get("automatic", False)
        self._store.outbox.enqueue(ref, new, held=held, now_ms=now_ms)
