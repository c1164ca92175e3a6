"""Sending one branch: objects into the server's quarantine, then one conditional move of its ref.

The operation id is stored before anything is sent and used again after no answer, so that a send takes effect at most
once (I4). "Somebody was first" is a normal answer: get, then fast-forward, "already contained", or wait for a merge.
"""

from collections.abc import Callable
from typing import Final

from oms_desktop.models.messages import Message, message
from oms_desktop.protocol.problems import Code
from oms_desktop.protocol.update import RefMove
from oms_desktop.sync.classify import AnswerClass, NetworkTrouble, Verdict
from oms_desktop.sync.fetching import TAG_TAKEN, Fetching
from oms_desktop.sync.line import CallFailed, Line, NotNow
from oms_desktop.sync.ports import REMOTES, TAGS, Clock, OutboxRow, SyncStore, tracking_ref
from oms_desktop.sync.requests import MoveRefs, Steps
from oms_desktop.sync.retry import full_jitter_seconds
from oms_desktop.sync.server_limits import ServerLimits
from oms_desktop.sync.transfer import send_objects
from oms_desktop.versioning.canonical import Hash
from oms_desktop.versioning.history import is_ancestor
from oms_desktop.versioning.objects import RefUpdate

BEHIND: Final = "behind"
MOVED: Final = "moved"
POISON: Final = "poison"
POISON_STARTS: Final = 3
NO_PERMIT: Final = "breaker"
BLAMELESS_CODES: Final = frozenset(
    {
        NetworkTrouble.NAME,
        NetworkTrouble.CONNECT,
        NetworkTrouble.TLS,
        NO_PERMIT,
        "intercepted",
        "http-503",
        Code.UNAUTHENTICATED,
    }
)
"""Waits that the operation cannot have caused itself: they end as soon as the server is back."""
MOST_ROUNDS: Final = 3
MOVED_CEILING: Final = 60.0


class Sending:
    """The procedure that sends."""

    def __init__(
        self,
        store: SyncStore,
        line: Line,
        limits: ServerLimits,
        fetching: Fetching,
        clock: Clock,
        random: Callable[[], float],
        new_op: Callable[[], str],
    ) -> None:
        self._store = store
        self._line = line
        self._limits = limits
        self._fetching = fetching
        self._clock = clock
        self._random = random
        self._new_op = new_op
        self._tried: set[str] = set()

    def send(self, row: OutboxRow) -> Steps[None]:
        """Send the branch of *row*; the outbox holds the outcome afterwards, whatever it was."""
        if row.starts >= POISON_STARTS and row.branch not in self._tried:
            self._store.outbox.bury(row.branch, code=POISON)  # it ended the program each time
            return
        self._tried.add(row.branch)
        try:
            begun = self._begin(row)
        except KeyError:  # the workspace took it back a moment ago
            return
        if begun is None:
            return
        try:
            yield from self._carry_out(begun)
        except CallFailed as failed:
            yield from self._on_failure(begun, failed.verdict)
        except NotNow:
            self._postpone(begun, NO_PERMIT, "", delay=0.0)

    def _begin(self, row: OutboxRow) -> OutboxRow | None:
        """Store what is about to be sent; None if there is nothing to send now."""
        outbox, objects = self._store.outbox, self._store.objects
        if row.op is not None and row.op_new is not None:  # no answer last time: the same again
            return outbox.begin_attempt(row.branch, row.op, row.op_old, row.op_new)
        if row.branch.startswith(TAGS):
            return outbox.begin_attempt(row.branch, self._new_op(), None, row.head)
        theirs = self._tracking(row.branch)
        if theirs is not None:
            if is_ancestor(objects, row.head, theirs):
                outbox.settle(row.branch, row.head, ())
                return None
            if not is_ancestor(objects, theirs, row.head):
                outbox.park(row.branch, code=BEHIND)
                return None
        return outbox.begin_attempt(row.branch, self._new_op(), theirs, row.head)

    def _carry_out(self, row: OutboxRow) -> Steps[None]:
        assert row.op is not None
        assert row.op_new is not None
        known = set(self._store.refs.read_refs(REMOTES).values())
        move = RefMove(ref=row.branch, old=row.op_old, new=row.op_new)
        for round_number in range(1, MOST_ROUNDS + 1):
            # The first round relies on what the server told; a restored server may have less.
            haves = known if round_number == 1 else set()
            yield from send_objects(
                self._line, self._store.objects, self._limits.known, row.op_new, haves
            )
            try:
                yield from self._line.call(MoveRefs(row.op, (move,)))
            except CallFailed as failed:
                if failed.verdict.kind is AnswerClass.INCOMPLETE and round_number < MOST_ROUNDS:
                    continue
                raise
            self._sent(row, row.op_new)
            return

    def _sent(self, row: OutboxRow, head: Hash) -> None:
        """The server's branch is at *head*, or was: a later one that we know already is not turned back."""
        if row.branch.startswith(TAGS):
            self._store.outbox.settle(row.branch, head, ())
            return
        theirs = self._tracking(row.branch)
        moves = []
        if theirs is None or is_ancestor(self._store.objects, theirs, head):
            if theirs != head:
                moves.append(RefUpdate(tracking_ref(row.branch), theirs, head))
        self._store.outbox.settle(row.branch, head, moves)

    def _on_failure(self, row: OutboxRow, verdict: Verdict) -> Steps[None]:
        match verdict.kind:
            case AnswerClass.MOVED if row.branch.startswith(TAGS):
                self._store.outbox.bury(row.branch, code=TAG_TAKEN)
            case AnswerClass.MOVED:
                self._store.outbox.reject(row.branch)
                first = row.attempts <= 1
                self._postpone(row, MOVED, "", delay=0.0 if first else self._moved_delay(row))
                yield from self._fetching.get()
            case AnswerClass.PERMANENT:
                self._store.outbox.bury(row.branch, code=verdict.code, detail=verdict.detail)
            case _:
                delay = full_jitter_seconds(max(row.attempts, 1), jitter=self._random())
                self._postpone(
                    row,
                    verdict.code,
                    verdict.detail,
                    delay=max(delay, verdict.retry_after or 0.0),
                )

    def _moved_delay(self, row: OutboxRow) -> float:
        return full_jitter_seconds(
            row.attempts - 1, jitter=self._random(), base=1.0, ceiling=MOVED_CEILING
        )

    def _postpone(self, row: OutboxRow, code: str, detail: str, *, delay: float) -> None:
        self._store.outbox.postpone(
            row.branch,
            delay_ms=int(delay * 1000),
            now_ms=self._clock.wall_ms(),
            code=code,
            detail=detail,
        )

    def _tracking(self, branch: str) -> Hash | None:
        tracking = tracking_ref(branch)
        return self._store.refs.read_refs(tracking).get(tracking)


def refusal_text(code: str, detail: str) -> Message:
    """Return what a dead letter's *code* says to a person."""
    keys: dict[str, str] = {
        POISON: "sync.refused.poison",
        TAG_TAKEN: "sync.refused.tag_taken",
        Code.FORBIDDEN: "sync.refused.forbidden",
        Code.MALFORMED: "sync.refused.malformed",
        Code.TOO_LARGE: "sync.refused.too_large",
    }
    key = keys.get(code)
    return message(key) if key else message("sync.refused.content", why=detail or code)
