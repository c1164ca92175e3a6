"""Getting: reads what happened on the server, fetches the objects, and moves tracking refs and cursor in one transaction (I5).

After the server was restored from a backup nothing is ever reset: what it lost is queued to be sent again. Local
branches and the working copy are not touched; merging is the workspace's.
"""

from oms_desktop.protocol.refs import Changes
from oms_desktop.sync.classify import AnswerClass
from oms_desktop.sync.line import CallFailed, Line
from oms_desktop.sync.ports import (
    HEADS,
    REMOTES,
    TAGS,
    Clock,
    Cursor,
    RemoteConfig,
    SyncStore,
    branch_of,
    tracking_ref,
)
from oms_desktop.sync.requests import ReadChanges, ReadRefs, Steps
from oms_desktop.sync.server_limits import ServerLimits
from oms_desktop.sync.transfer import fetch_objects
from oms_desktop.versioning.canonical import Hash
from oms_desktop.versioning.history import is_ancestor
from oms_desktop.versioning.objects import RefUpdate

TAG_TAKEN = "tag-taken"
RESCUE = f"{HEADS}rescue/"


class Fetching:
    """The procedures that get."""

    def __init__(
        self,
        store: SyncStore,
        line: Line,
        limits: ServerLimits,
        config: RemoteConfig,
        clock: Clock,
    ) -> None:
        self._store = store
        self._line = line
        self._limits = limits
        self._config = config
        self._clock = clock

    def get(self, wait: int = 0) -> Steps[bool]:
        """Get what is new; return whether anything was.

        Args:
            wait: How many seconds the server may wait for something to say.
        """
        cursor = self._store.outbox.cursor()
        if cursor is None or cursor.remote != self._config.name:
            return (yield from self._compare_all(is_first=True))
        anything = False
        while True:
            try:
                changes = yield from self._line.call(ReadChanges(cursor.sequence, wait))
                if self._line.epoch != cursor.epoch:
                    return (yield from self._compare_all(is_first=False))
                if not changes.changes:
                    return anything
                cursor = yield from self._follow(cursor, changes)
            except CallFailed as failed:
                if failed.verdict.kind in {AnswerClass.CURSOR_GONE, AnswerClass.INCOMPLETE}:
                    return (yield from self._compare_all(is_first=False))
                raise
            anything, wait = True, 0
            if not changes.more:
                return True

    def _follow(self, cursor: Cursor, changes: Changes) -> Steps[Cursor]:
        """Do what the ref log says."""
        heads = {c.ref: c.new for c in changes.changes if c.ref.startswith(HEADS)}
        tags = {c.ref: c.new for c in changes.changes if c.ref.startswith(TAGS) and c.new}
        yield from self._fetch({head for head in heads.values() if head} | set(tags.values()))
        known = self._store.refs.read_refs(REMOTES)
        moves = [
            RefUpdate(tracking_ref(branch), known.get(tracking_ref(branch)), head)
            for branch, head in heads.items()
            if known.get(tracking_ref(branch)) != head
        ]
        reached = Cursor(cursor.remote, cursor.epoch, changes.sequence)
        moves += self._new_tags(tags)
        self._store.outbox.advance(moves, reached, now_ms=self._clock.wall_ms())
        self.settle_contained()
        self._settle_tags(tags)
        return reached

    def _compare_all(self, *, is_first: bool) -> Steps[bool]:
        """Compare every branch: at first, and where the ref log does not reach (a restored server)."""
        answer = yield from self._line.call(ReadRefs())
        reached = Cursor(self._config.name, self._line.epoch, answer.sequence)
        heads = {r.ref: r.head for r in answer.refs if r.head and r.ref.startswith(HEADS)}
        tags = {r.ref: r.head for r in answer.refs if r.head and r.ref.startswith(TAGS)}
        yield from self._fetch({*heads.values(), *tags.values()})
        known = self._store.refs.read_refs(REMOTES)
        moves = [
            RefUpdate(tracking_ref(branch), known.get(tracking_ref(branch)), head)
            for branch, head in heads.items()
            if known.get(tracking_ref(branch)) != head
        ]
        moves += [
            RefUpdate(tracking, head, None)
            for tracking, head in known.items()
            if branch_of(tracking) not in heads
        ]
        moves += self._new_tags(tags)
        lost = [] if is_first else self._lost(known, heads)
        self._store.outbox.advance(moves, reached, lost, now_ms=self._clock.wall_ms())
        self.settle_contained()
        self._settle_tags(tags)
        self._queue_unsent(heads, tags)
        return bool(moves or lost)

    def _fetch(self, wants: set[Hash]) -> Steps[None]:
        objects = self._store.objects
        lacking = sorted(wants - objects.has(wants))
        if lacking:
            haves = sorted(set(self._store.refs.read_refs("refs/remotes/").values()))
            haves += sorted(set(self._store.refs.read_refs(HEADS).values()) - set(haves))
            yield from fetch_objects(
                self._line, objects, self._limits.known, lacking, haves[: self._limits.known.hashes]
            )

    def _lost(self, known: dict[str, Hash], heads: dict[str, Hash]) -> list[tuple[str, Hash]]:
        """Return what a restored server no longer has, as branches to be sent again."""
        local = self._store.refs.read_refs(HEADS)
        objects = self._store.objects
        lost: list[tuple[str, Hash]] = []
        for tracking, ours in known.items():
            branch = branch_of(tracking)
            theirs = heads.get(branch)
            if theirs is not None and is_ancestor(objects, ours, theirs):
                continue
            mine = local.get(branch)
            if mine is not None and is_ancestor(objects, ours, mine):
                lost.append((branch, mine))
            elif theirs is None or is_ancestor(objects, theirs, ours):
                lost.append((branch, ours))
            else:  # the branch went another way since the restore: keep both
                lost.append((f"{RESCUE}{branch.removeprefix(HEADS)}-{ours.hex()[:8]}", ours))
        return lost

    def _new_tags(self, tags: dict[str, Hash]) -> list[RefUpdate]:
        """Return how the releases of the server become ours; one of the same number that is here stays."""
        here = self._store.refs.read_refs(TAGS)
        return [RefUpdate(ref, None, tag) for ref, tag in tags.items() if ref not in here]

    def _settle_tags(self, tags: dict[str, Hash]) -> None:
        """Take releases from the outbox that the server has, and those whose number it gave to another one."""
        for row in self._store.outbox.rows():
            theirs = tags.get(row.branch)
            if theirs == row.head:
                self._store.outbox.settle(row.branch, row.head, ())
            elif theirs is not None:
                self._store.outbox.bury(row.branch, code=TAG_TAKEN)

    def _queue_unsent(self, heads: dict[str, Hash], tags: dict[str, Hash]) -> None:
        """Queue what the server does not have as it is here: local ≠ remote is what is to be sent."""
        outbox = self._store.outbox
        waiting = {row.branch for row in outbox.rows()}
        for branch, mine in self._store.refs.read_refs(HEADS).items():
            theirs = heads.get(branch)
            if branch in waiting or mine == theirs:
                continue
            if theirs is None or not is_ancestor(self._store.objects, mine, theirs):
                outbox.enqueue(
                    branch, mine, held=not self._config.automatic, now_ms=self._clock.wall_ms()
                )
        for ref, tag in self._store.refs.read_refs(TAGS).items():
            if ref not in tags and ref not in waiting:
                outbox.enqueue(
                    ref, tag, held=not self._config.automatic, now_ms=self._clock.wall_ms()
                )

    def settle_contained(self) -> None:
        """Take from the outbox what the server has already, by whatever way it came there."""
        tracking = self._store.refs.read_refs(REMOTES)
        objects = self._store.objects
        for row in self._store.outbox.rows():
            theirs = tracking.get(tracking_ref(row.branch))
            if theirs is None:
                continue
            if is_ancestor(objects, row.head, theirs):
                self._store.outbox.settle(row.branch, row.head, ())
            elif row.op_new is not None and is_ancestor(objects, row.op_new, theirs):
                self._store.outbox.settle(row.branch, row.op_new, ())
