"""Carries out what the engine plans, on an event loop: calls, rests, and a status at most ten times a second.

It decides nothing itself. Commands arrive as functions of the engine and run between two steps of a job.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Callable
from math import inf
from typing import Any, Final

from oms_desktop.store.errors import StoreError
from oms_desktop.sync.engine import Engine, Job, Rest
from oms_desktop.sync.ports import Clock
from oms_desktop.sync.remote import Remote
from oms_desktop.sync.requests import Answer, Breathe, Request
from oms_desktop.sync.status import SyncStatus, stopped_status

log = logging.getLogger(__name__)

STATUS_GAP: Final = 0.1
BREATH: Final = 0.002
"""Long enough for the window to take the write lock of the project file."""
SLEPT: Final = 30.0
"""The wall clock ran so much further than the monotonic one: the computer slept."""


class Driver:
    """One running engine."""

    def __init__(
        self,
        engine: Engine,
        remote: Remote,
        clock: Clock,
        on_status: Callable[[SyncStatus], None],
    ) -> None:
        self._engine = engine
        self._remote = remote
        self._clock = clock
        self._on_status = on_status
        self._woken = asyncio.Event()
        self._ended = asyncio.Event()
        self._commands: deque[Callable[[Engine], None]] = deque()
        self._told: SyncStatus | None = None
        self._told_at = -inf
        self._telling: asyncio.TimerHandle | None = None

    def command(self, command: Callable[[Engine], None] | None = None) -> None:
        """Have *command* run soon, and the plan made anew. On the loop's thread only."""
        if command is not None:
            self._commands.append(command)
        self._woken.set()

    def end(self) -> None:
        """Stop at the next step; a call that is under way is broken off, which every call allows."""
        self._ended.set()
        self._woken.set()

    async def run(self) -> None:
        """Drive the engine until `end`."""
        try:
            while not self._ended.is_set():
                self._woken.clear()
                while self._commands:
                    self._engine.obey(self._commands.popleft())
                plan = self._engine.plan()
                self._tell()
                await self._watch_for_sleep(plan)
        finally:
            if self._telling is not None:
                self._telling.cancel()
            await self._remote.close()
            self._on_status(stopped_status())

    async def _watch_for_sleep(self, plan: Job | Rest) -> None:
        monotonic, wall = self._clock.monotonic(), self._clock.wall_ms()
        if isinstance(plan, Rest):
            await self._wait(self._woken, plan.seconds)
        else:
            await self._carry_out(plan)
        ran = self._clock.monotonic() - monotonic
        if (self._clock.wall_ms() - wall) / 1000 - ran > SLEPT:
            await self._remote.reconnect()
            self._engine.sync_now()

    async def _carry_out(self, job: Job) -> None:
        steps = job.steps
        breaks = self._woken if job.is_listening else self._ended
        try:
            step = next(steps)
            while True:
                if isinstance(step, Breathe):
                    await self._wait(self._ended, BREATH)
                    if self._ended.is_set():
                        return
                    step = steps.send(None)
                else:
                    answer = await self._perform(step, breaks)
                    if answer is None:
                        return
                    step = steps.send(answer)
        except StopIteration:
            return
        finally:
            steps.close()

    async def _perform(self, request: Request[Any], breaks: asyncio.Event) -> Answer | None:
        """Make a call; None if *breaks* was set before it ended."""
        call = asyncio.ensure_future(self._remote.perform(request))
        broken = asyncio.ensure_future(breaks.wait())
        try:
            await asyncio.wait({call, broken}, return_when=asyncio.FIRST_COMPLETED)
            return call.result() if call.done() else None
        finally:
            for task in (call, broken):
                task.cancel()
            await asyncio.gather(call, broken, return_exceptions=True)

    async def _wait(self, event: asyncio.Event, seconds: float) -> None:
        try:
            await asyncio.wait_for(event.wait(), None if seconds == inf else seconds)
        except TimeoutError:
            return

    def _tell(self) -> None:
        """Give the status now, or soon if one was just given."""
        if self._telling is not None:
            return
        gap = STATUS_GAP - (self._clock.monotonic() - self._told_at)
        if gap <= 0:
            self._tell_now()
        else:
            self._telling = asyncio.get_running_loop().call_later(gap, self._tell_later)

    def _tell_later(self) -> None:
        self._telling = None
        self._tell_now()

    def _tell_now(self) -> None:
        try:
            status = self._engine.status()
        except StoreError as error:  # the plan says so a moment later
            log.warning("no status: %s", error)
            return
        if status != self._told:
            self._told = status
            self._told_at = self._clock.monotonic()
            self._on_status(status)
