"""Locks of branches: somebody keeps a branch to themselves for a while, and says so again before the time is over."""

from sqlalchemy import Connection, delete, insert, select

from oms_desktop.models.messages import message
from oms_desktop.protocol.problems import Code
from oms_desktop.protocol.proposals import Lock
from oms_server.identity.audit import Action, note
from oms_server.identity.roles import Actor, Permission
from oms_server.problems import Refusal, forbidden, refusal
from oms_server.storage.schema import locks
from oms_server.versions.repos import Repo


def held(connection: Connection, repo: Repo, *, now_ms: int) -> tuple[Lock, ...]:
    """Return the locks that hold now, by branch."""
    query = (
        select(locks)
        .where(locks.c.repo == repo.number, locks.c.until_ms > now_ms)
        .order_by(locks.c.ref)
    )
    return tuple(
        Lock(ref=r.ref, holder=r.holder, taken_ms=r.taken_ms, until_ms=r.until_ms, note=r.note)
        for r in connection.execute(query)
    )


def lock_on(connection: Connection, repo: Repo, ref: str, *, now_ms: int) -> Lock | None:
    """Return the lock on a branch that holds now."""
    return next((lock for lock in held(connection, repo, now_ms=now_ms) if lock.ref == ref), None)


def take(
    connection: Connection,
    repo: Repo,
    ref: str,
    actor: Actor,
    *,
    until_ms: int,
    text: str,
    now_ms: int,
) -> Lock:
    """Take a branch, or keep it for longer.

    Raises:
        Refusal: 403 without the permission, 423 if somebody else holds it.
    """
    if not actor.may(Permission.LOCK, repo.name, ref):
        raise forbidden(Permission.LOCK, ref)
    current = lock_on(connection, repo, ref, now_ms=now_ms)
    if current is not None and current.holder != actor.label:
        raise locked(current)
    taken_ms = current.taken_ms if current is not None else now_ms
    _remove(connection, repo, ref)
    lock = Lock(ref=ref, holder=actor.label, taken_ms=taken_ms, until_ms=until_ms, note=text)
    connection.execute(insert(locks), {"repo": repo.number, **lock.model_dump()})
    return lock


def release(connection: Connection, repo: Repo, ref: str, actor: Actor, *, now_ms: int) -> None:
    """Give a branch back; a lock of somebody else needs the permission to break it.

    Raises:
        Refusal: 423 if somebody else holds it.
    """
    current = lock_on(connection, repo, ref, now_ms=now_ms)
    if current is not None and current.holder != actor.label:
        if not actor.may(Permission.BREAK_LOCK, repo.name, ref):
            raise locked(current)
        note(
            connection,
            actor.label,
            Action.LOCK_BROKEN,
            ref,
            now_ms=now_ms,
            repo=repo.number,
            holder=current.holder,
        )
    _remove(connection, repo, ref)


def check_unlocked(
    connection: Connection, repo: Repo, ref: str, actor: Actor, *, now_ms: int
) -> None:
    """Refuse to move a branch that somebody else holds."""
    current = lock_on(connection, repo, ref, now_ms=now_ms)
    if current is not None and current.holder != actor.label:
        raise locked(current)


def locked(lock: Lock) -> Refusal:
    """The branch is held by somebody else."""
    return refusal(423, Code.LOCKED, message("server.locked", holder=lock.holder), detail=lock.ref)


def _remove(connection: Connection, repo: Repo, ref: str) -> None:
    connection.execute(delete(locks).where(locks.c.repo == repo.number, locks.c.ref == ref))
