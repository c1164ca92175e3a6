"""The outbox and its deliveries: which event goes to which route, when it is tried again, and what was given up.

An attempt is counted, and the next one set, before it starts: whoever dies on the way leaves it to the next one, so an event
is delivered at least once, always under the same id (I4).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, func, select, update

from oms_server.events.cloud_events import Event, event_of
from oms_server.storage.database import insert_new
from oms_server.storage.schema import deliveries, outbox

BATCH = 100


@dataclass(frozen=True, slots=True)
class Attempt:
    """One event on its way to one route; `attempts` counts this one."""

    event: Event
    route: str
    attempts: int


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """An event that a route refused for good."""

    number: int
    event_id: str
    route: str
    attempts: int
    error: str


def fan_out(connection: Connection, routes: Sequence[str], *, now_ms: int) -> int:
    """Make deliveries of the events that have none yet; return how many events there were."""
    waiting = (
        select(outbox.c.number)
        .where(outbox.c.published_ms.is_(None))
        .order_by(outbox.c.number)
        .limit(BATCH)
        .with_for_update(skip_locked=True)
    )
    numbers = list(connection.execute(waiting).scalars())
    rows = [
        {"event": number, "route": route, "attempts": 0, "next_ms": now_ms, "error": ""}
        for number in numbers
        for route in routes
    ]
    if rows:
        connection.execute(insert_new(connection, deliveries), rows)
    if numbers:
        connection.execute(
            update(outbox).where(outbox.c.number.in_(numbers)).values(published_ms=now_ms)
        )
    return len(numbers)


def claim(
    connection: Connection, route: str, *, now_ms: int, lease_ms: int, most: int = BATCH
) -> list[Attempt]:
    """Take deliveries of a route that are due, the oldest first; others leave them alone for *lease_ms*."""
    due = (
        select(deliveries.c.attempts, outbox)
        .join_from(deliveries, outbox)
        .where(
            deliveries.c.route == route,
            deliveries.c.done_ms.is_(None),
            deliveries.c.dead_ms.is_(None),
            deliveries.c.next_ms <= now_ms,
        )
        .order_by(outbox.c.number)
        .limit(most)
        .with_for_update(skip_locked=True, of=deliveries)
    )
    rows = connection.execute(due).all()
    taken = [Attempt(event_of(row), route, row.attempts + 1) for row in rows]
    if taken:
        connection.execute(
            update(deliveries)
            .where(
                deliveries.c.route == route,
                deliveries.c.event.in_([one.event.number for one in taken]),
            )
            .values(attempts=deliveries.c.attempts + 1, next_ms=now_ms + lease_ms)
        )
    return taken


def settle(
    connection: Connection,
    attempt: Attempt,
    *,
    done_ms: int | None = None,
    next_ms: int | None = None,
    dead_ms: int | None = None,
    error: str = "",
) -> None:
    """Note how an attempt ended: done, to be tried again at *next_ms*, or dead."""
    values: dict[str, int | str | None] = {"done_ms": done_ms, "dead_ms": dead_ms, "error": error}
    if next_ms is not None:
        values["next_ms"] = next_ms
    connection.execute(
        update(deliveries)
        .where(
            deliveries.c.event == attempt.event.number,
            deliveries.c.route == attempt.route,
            deliveries.c.done_ms.is_(None),
        )
        .values(values)
    )


def dead_letters(connection: Connection) -> tuple[DeadLetter, ...]:
    """Return what was given up, the oldest first."""
    query = (
        select(deliveries, outbox.c.event_id)
        .join_from(deliveries, outbox)
        .where(deliveries.c.dead_ms.is_not(None))
        .order_by(deliveries.c.event, deliveries.c.route)
    )
    return tuple(
        DeadLetter(row.event, row.event_id, row.route, row.attempts, row.error)
        for row in connection.execute(query)
    )


def redrive(connection: Connection, route: str | None = None, *, now_ms: int) -> int:
    """Let dead letters be tried again, of one route or all; return how many."""
    query = update(deliveries).where(deliveries.c.dead_ms.is_not(None))
    if route is not None:
        query = query.where(deliveries.c.route == route)
    return int(connection.execute(query.values(dead_ms=None, next_ms=now_ms)).rowcount)


def counts(connection: Connection) -> dict[tuple[str, str], int]:
    """Return how many deliveries of each route are `waiting` and `dead`."""
    found: dict[tuple[str, str], int] = {}
    for state, column in (
        ("dead", deliveries.c.dead_ms.is_not(None)),
        ("waiting", deliveries.c.dead_ms.is_(None)),
    ):
        query = (
            select(deliveries.c.route, func.count())
            .where(column, deliveries.c.done_ms.is_(None))
            .group_by(deliveries.c.route)
        )
        for route, count in connection.execute(query):
            found[(route, state)] = count
    return found
