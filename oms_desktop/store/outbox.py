"""What is still to be sent: one row per branch, and how far fetching has come.

`enqueue` joins the transaction of the version it belongs to, so that nothing saved can be forgotten (law 2).
The rest is for sync, whose ports this shape fits. Must not know HTTP, nor what an error code means.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import delete, insert, select, update

from oms_desktop.store.database import Database
from oms_desktop.store.refs import Refs
from oms_desktop.store.schema import outbox
from oms_desktop.store.settings import Settings
from oms_desktop.versioning.canonical import Hash
from oms_desktop.versioning.objects import RefMoved, RefUpdate


class SendState(StrEnum):
    """What happens with a row next."""

    HELD = "held"  # saved, waits for the user's Send
    QUEUED = "queued"  # to be sent when due
    PARKED = "parked"  # the remote moved on: waits for Get and merge
    DEAD = "dead"  # refused for good: waits for the user


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """What is to be sent of one branch, whose full ref name is `branch`.

    `op` was stored before it was sent and says the same thing until the server answered: move the branch
    from `op_old` to `op_new`. `starts` counts attempts whose outcome was never written down.
    """

    branch: str
    head: Hash
    state: str
    op: str | None
    op_old: Hash | None
    op_new: Hash | None
    attempts: int
    starts: int
    delay_ms: int
    stored_ms: int
    code: str
    detail: str
    created_ms: int


@dataclass(frozen=True, slots=True)
class Cursor:
    """How far the log of a remote's refs was read."""

    remote: str
    epoch: str
    sequence: int


_NO_OP: dict[str, Any] = {"op": None, "op_old": None, "op_new": None}
_FRESH: dict[str, Any] = {"attempts": 0, "starts": 0, "delay_ms": 0, "code": "", "detail": ""}


class Outbox:
    """The rows to send and the cursor of fetching."""

    def __init__(self, database: Database, refs: Refs) -> None:
        self._database = database
        self._refs = refs
        self._sync = Settings(database, "sync")

    def enqueue(self, branch: str, head: Hash, *, held: bool = False, now_ms: int) -> None:
        """Note that *branch* is to be sent up to *head*; joins a transaction that is open."""
        state = SendState.HELD if held else SendState.QUEUED
        with self._database.transaction():
            row = self.row(branch)
            if row is None:
                values = {"branch": branch, "head": head, "state": state, **_NO_OP, **_FRESH}
                values |= {"stored_ms": now_ms, "created_ms": now_ms}
                self._database.write(insert(outbox), values)
            elif row.state in (SendState.PARKED, SendState.DEAD):
                self._set(branch, head=head, state=state, **_NO_OP, **_FRESH)
            else:
                self._set(branch, head=head)

    def rows(self) -> tuple[OutboxRow, ...]:
        """Return all rows, the oldest first."""
        query = select(outbox).order_by(outbox.c.created_ms, outbox.c.branch)
        return tuple(OutboxRow(*row) for row in self._database.rows(query))

    def row(self, branch: str) -> OutboxRow | None:
        """Return the row of *branch*, or None."""
        row = self._database.row(select(outbox).where(outbox.c.branch == branch))
        return None if row is None else OutboxRow(*row)

    def dead_letters(self) -> tuple[OutboxRow, ...]:
        """Return the rows that were refused for good."""
        return tuple(row for row in self.rows() if row.state == SendState.DEAD)

    def release(self, branch: str | None = None) -> None:
        """Let held rows be sent: the one of *branch*, or all."""
        held = update(outbox).where(outbox.c.state == SendState.HELD)
        if branch is not None:
            held = held.where(outbox.c.branch == branch)
        with self._database.transaction():
            self._database.write(held.values(state=SendState.QUEUED))

    def begin_attempt(self, branch: str, op: str, old: Hash | None, new: Hash) -> OutboxRow:
        """Store what is about to be sent and count the attempt, before anything is sent.

        Raises:
            RefMoved: If *branch* has no row any more: there is nothing left to send.
        """
        with self._database.transaction():
            row = self._required(branch)
            counted = {"attempts": row.attempts + 1, "starts": row.starts + 1}
            self._set(branch, op=op, op_old=old, op_new=new, **counted)
            return self._required(branch)

    def settle(self, branch: str, sent: Hash, tracking: Sequence[RefUpdate]) -> None:
        """The remote has *sent*: move its tracking refs, and keep the row only if newer versions wait."""
        with self._database.transaction():
            self._refs.update_refs(tracking)
            row = self.row(branch)
            if row is None:
                return
            if row.head == sent:
                self._delete(branch)
                return
            waiting = row.state if row.state == SendState.HELD else SendState.QUEUED
            self._set(branch, state=waiting, **_NO_OP, **_FRESH)

    def reject(self, branch: str) -> None:
        """The remote answered that the operation had no effect."""
        self._set(branch, starts=0, **_NO_OP)

    def postpone(
        self, branch: str, *, delay_ms: int, now_ms: int, code: str, detail: str = ""
    ) -> None:
        """Try again *delay_ms* after *now_ms*, with the same operation."""
        when = {"delay_ms": delay_ms, "stored_ms": now_ms}
        self._set(branch, starts=0, code=code, detail=detail, **when)

    def park(self, branch: str, *, code: str) -> None:
        """Wait until the user has merged what the remote has."""
        self._set(branch, state=SendState.PARKED, starts=0, code=code, **_NO_OP)

    def bury(self, branch: str, *, code: str, detail: str = "") -> None:
        """The remote refuses for good; the row is kept for the user to decide."""
        self._set(branch, state=SendState.DEAD, starts=0, code=code, detail=detail)

    def retry(self, branch: str) -> None:
        """Queue a parked or dead row again, with its operation."""
        with self._database.transaction():
            row = self.row(branch)
            if row is not None and row.state in (SendState.PARKED, SendState.DEAD):
                self._set(branch, state=SendState.QUEUED, **_FRESH)

    def discard(self, branch: str) -> None:
        """Forget the row; refs and objects stay."""
        self._delete(branch)

    def cursor(self) -> Cursor | None:
        """Return how far fetching has come, or None before the first fetch."""
        kept = self._sync.get("cursor")
        return None if kept is None else Cursor(**kept)

    def advance(
        self,
        tracking: Sequence[RefUpdate],
        cursor: Cursor,
        enqueue: Sequence[tuple[str, Hash]] = (),
        *,
        now_ms: int = 0,
    ) -> None:
        """Move tracking refs and the cursor that describes them, and queue what the remote lost (I5)."""
        with self._database.transaction():
            self._refs.update_refs(tracking)
            self._sync.set("cursor", asdict(cursor))
            for branch, head in enqueue:
                self.enqueue(branch, head, now_ms=now_ms)

    def forget_cursor(self) -> None:
        """Begin anew with the next fetch: the remote was changed."""
        self._sync.remove("cursor")

    def _required(self, branch: str) -> OutboxRow:
        row = self.row(branch)
        if row is None:
            raise RefMoved(branch, None)
        return row

    def _set(self, branch: str, **values: Any) -> None:
        with self._database.transaction():
            self._database.write(update(outbox).where(outbox.c.branch == branch).values(**values))

    def _delete(self, branch: str) -> None:
        with self._database.transaction():
            self._database.write(delete(outbox).where(outbox.c.branch == branch))
