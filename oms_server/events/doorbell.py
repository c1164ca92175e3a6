"""Wakes the long polls of one ontology after a ref of it moved, and all of them when the server stops.

One event loop, one process. A lost ring costs a client one poll interval and nothing else.
"""

import asyncio
from collections import defaultdict


class Doorbell:
    """Who waits for which ontology."""

    def __init__(self) -> None:
        self._waiting: defaultdict[str, set[asyncio.Event]] = defaultdict(set)
        self._closing = False

    def listen(self, repo: str) -> asyncio.Event:
        """Return an event that the next ring sets. Listen first, then look, then wait: so nothing is missed."""
        event = asyncio.Event()
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

    def close(self) -> None:
        """Wake everybody, and let nobody wait any more."""
        self._closing = True
        for repo in list(self._waiting):
            self.ring(repo)
