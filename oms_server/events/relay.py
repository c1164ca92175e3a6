"""Carries events from the outbox to the routes of the settings, as long as the server runs.

Every server process runs one; those on one database share the work.
"""

import asyncio
import contextlib
import logging
import random
from collections.abc import Callable, Sequence

from starlette.concurrency import run_in_threadpool

from oms_server.events import deliveries
from oms_server.events.deliveries import Attempt
from oms_server.events.routes import MakeWay, NotTaken, Way, way_of
from oms_server.settings import Route
from oms_server.storage.database import Database

LOOK_SECONDS = 2.0
"""How often the outbox is looked at when nothing rings."""

CLAIM = 10
"""How many events of a route one process takes at once; until all could have timed out, no other one takes them over."""

log = logging.getLogger("oms_server")


class Relay:
    """Delivers events; `wake` it after something was written to the outbox."""

    def __init__(
        self,
        database: Database,
        routes: Sequence[Route],
        now_ms: Callable[[], int],
        *,
        make_way: MakeWay = way_of,
        dice: random.Random | None = None,
    ) -> None:
        self._database = database
        self._routes = {route.name: route for route in routes}
        self._now_ms = now_ms
        self._make_way = make_way
        self._dice = dice or random.Random()
        self._woken = asyncio.Event()

    def wake(self) -> None:
        """Look at once."""
        self._woken.set()

    async def run(self) -> None:
        """Deliver until cancelled."""
        async with contextlib.AsyncExitStack() as stack:
            ways: dict[str, Way] = {}
            for name, route in self._routes.items():
                ways[name] = self._make_way(route)
                stack.push_async_callback(ways[name].close)
            while True:
                self._woken.clear()
                try:
                    busy = await self.round(ways)
                except Exception:
                    log.exception("events could not be looked at")
                    busy = False
                if not busy:
                    with contextlib.suppress(TimeoutError):
                        await asyncio.wait_for(self._woken.wait(), LOOK_SECONDS)

    async def round(self, ways: dict[str, Way]) -> bool:
        """Deliver what is due now; return whether there was anything."""
        fanned = await run_in_threadpool(self._fan_out)
        rounds = await asyncio.gather(
            *(self._deliver(name, way) for name, way in ways.items()), return_exceptions=True
        )
        for failed in rounds:
            if isinstance(failed, Exception):
                log.error("events could not be delivered", exc_info=failed)
        return bool(fanned or any(one is True for one in rounds))

    async def _deliver(self, name: str, way: Way) -> bool:
        attempts = await run_in_threadpool(self._claim, name)
        for position, attempt in enumerate(attempts):
            try:
                await way.send(attempt.event)
            except NotTaken as error:
                await run_in_threadpool(self._failed, attempt, error)
                if not error.for_good:  # the route is away: the others wait as long as this one
                    for other in attempts[position + 1 :]:
                        await run_in_threadpool(self._failed, other, error)
                    break
            else:
                await run_in_threadpool(self._done, attempt)
        return bool(attempts)

    def _fan_out(self) -> int:
        with self._database.write() as connection:
            return deliveries.fan_out(connection, list(self._routes), now_ms=self._now_ms())

    def _claim(self, name: str) -> list[Attempt]:
        lease = int(self._routes[name].retry.timeout_s * 1000 * (CLAIM + 1))
        with self._database.write() as connection:
            return deliveries.claim(
                connection, name, now_ms=self._now_ms(), lease_ms=lease, most=CLAIM
            )

    def _done(self, attempt: Attempt) -> None:
        with self._database.write() as connection:
            deliveries.settle(connection, attempt, done_ms=self._now_ms())

    def _failed(self, attempt: Attempt, error: NotTaken) -> None:
        now_ms = self._now_ms()
        policy = self._routes[attempt.route].retry
        most = min(policy.most_s, policy.first_s * 2 ** min(attempt.attempts - 1, 30))
        delay_ms = int(self._dice.uniform(0, most) * 1000) + 100
        log.warning("event %s was not taken by %s: %s", attempt.event.id, attempt.route, error)
        with self._database.write() as connection:
            deliveries.settle(
                connection,
                attempt,
                next_ms=now_ms + delay_ms,
                dead_ms=now_ms if error.for_good else None,
                error=str(error)[:500],
            )
