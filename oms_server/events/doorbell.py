"""Wakes the long polls of one ontology after a ref of it moved, and all of them when the server stops.

One event loop. Other processes on the same data ring through `ring_from_thread`. A lost ring costs a client one poll interval and nothing else.
"""

import asyncio
import contextlib
from collections import defaultdict


class Doorbell:
    """Who waits for which ontology."""

    def __init__(self) -> None:
        self._waiting: defaultdict[str, set[asyncio.Event]] = defaultdict(set)
        self._closing = False
        self._loop: asyncio.AbstractEventLoop | None = None

    def listen(self, repo: str) -> asyncio.Event:
        """Return an event that the next ring sets. Listen first, then look, then wait: so nothing is missed."""
        event = asyncio.Event()
        self._loop = asyncio.get_running_loop()
        if self._closing:
            event.set()
        else:
            self._waiting[repo].add(event)
        return event

    def leave(self, repo: str, event: asyncio.Event) -> None:
        """Stop listening."""
        waiting = self._waiting.get(repo, set())
        waiting.discard(event)
        if not waiting:
            self._waiting.pop(repo, None)

    def is_heard(self, repo: str) -> bool:
        """Whether anybody listens for *repo*."""
        return bool(self._waiting.get(repo))

    def ring(self, repo: str) -> None:
        """Wake everybody who listens for *repo*."""
        for event in self._waiting.pop(repo, ()):
            event.set()

    def ring_from_thread(self, repo: str | None) -> None:
        """Wake everybody who listens for *repo*, or for any, from outside of the event loop."""
        if self._loop is None:
            return  # nobody ever listened
        with contextlib.suppress(RuntimeError):  # the loop has ended
            self._loop.call_soon_threadsafe(self._ring_each, repo)

    def _ring_each(self, repo: str | None) -> None:
        for each in [repo] if repo is not None else list(self._waiting):
            self.ring(each)

    @property
    def is_closing(self) -> bool:
        """Whether the server is to stop."""
        return self._closing

    def close(self) -> None:
        """Wake everybody, and let nobody wait any more."""
        self._closing = True
        for repo in list(self._waiting):
            self.ring(repo)
