"""What sync sees of the project file: objects, refs and the outbox (decision 9), and of the world: a clock and tokens.

The store's parts fit these protocols by shape. Sync reads `refs/heads/…` and `refs/tags/…`, writes `refs/remotes/origin/…` and
the releases that are not here yet, and never touches working roots, journal or search.
"""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from oms_desktop.store.outbox import Cursor, OutboxRow, SendState
from oms_desktop.versioning.canonical import Hash
from oms_desktop.versioning.objects import ObjectStore, RefUpdate

HEADS: Final = "refs/heads/"
REMOTES: Final = "refs/remotes/origin/"
TAGS: Final = "refs/tags/"
"""Releases: they have one name everywhere, and never move."""


def tracking_ref(branch: str) -> str:
    """Return the ref that remembers where the remote's *branch* (a full ref name) stands."""
    return REMOTES + branch.removeprefix(HEADS)


def branch_of(tracking: str) -> str:
    """Return the branch that a tracking ref remembers."""
    return HEADS + tracking.removeprefix(REMOTES)


class RefReader(Protocol):
    """Reads names."""

    def read_refs(self, prefix: str = "") -> dict[str, Hash]: ...


class Outbox(Protocol):
    """What is still to be sent, and how far fetching has come; each method is one transaction."""

    def enqueue(self, branch: str, head: Hash, *, held: bool = False, now_ms: int) -> None: ...
    def rows(self) -> tuple[OutboxRow, ...]: ...
    def row(self, branch: str) -> OutboxRow | None: ...
    def release(self, branch: str | None = None) -> None: ...
    def begin_attempt(self, branch: str, op: str, old: Hash | None, new: Hash) -> OutboxRow: ...
    def settle(self, branch: str, sent: Hash, tracking: Sequence[RefUpdate]) -> None: ...
    def reject(self, branch: str) -> None: ...
    def postpone(
        self, branch: str, *, delay_ms: int, now_ms: int, code: str, detail: str = ""
    ) -> None: ...
    def park(self, branch: str, *, code: str) -> None: ...
    def bury(self, branch: str, *, code: str, detail: str = "") -> None: ...
    def retry(self, branch: str) -> None: ...
    def discard(self, branch: str) -> None: ...
    def cursor(self) -> Cursor | None: ...
    def advance(
        self,
        tracking: Sequence[RefUpdate],
        cursor: Cursor,
        enqueue: Sequence[tuple[str, Hash]] = (),
        *,
        now_ms: int = 0,
    ) -> None: ...
    def forget_cursor(self) -> None: ...


class SyncStore(Protocol):
    """The three parts of a project file that sync may use."""

    @property
    def objects(self) -> ObjectStore: ...
    @property
    def refs(self) -> RefReader: ...
    @property
    def outbox(self) -> Outbox: ...


class Clock(Protocol):
    """Two clocks: one that only runs forward, and one that people set."""

    def monotonic(self) -> float:
        """Return seconds since some moment; for every wait."""
        ...

    def wall_ms(self) -> int:
        """Return milliseconds since 1970; for display, and for delays that outlive the process."""
        ...


class SystemClock:
    """The clocks of this computer."""

    def monotonic(self) -> float:
        return time.monotonic()

    def wall_ms(self) -> int:
        return time.time_ns() // 1_000_000


class TokenProvider(Protocol):
    """Where the token comes from. Called on the sync thread only: a keyring may block."""

    def token(self) -> str | None:
        """Return the token, or None if there is none."""
        ...

    def renewed(self, refused: str) -> str | None:
        """Return another token after *refused* was refused, or None."""
        ...


@dataclass(frozen=True, slots=True)
class RemoteConfig:
    """Where the remote is and how it is used.

    Attributes:
        url: Scheme, host and port, maybe a path before `/v1`.
        repo: The ontology's name there.
        automatic: Send every saved version by itself; else versions wait for *Send*.
        certificates: A PEM file of further certificate authorities; empty for the system's.
    """

    url: str
    repo: str
    automatic: bool = True
    certificates: str = ""

    @property
    def name(self) -> str:
        """What the cursor belongs to."""
        return f"{self.url.rstrip('/')}/{self.repo}"


__all__ = [
    "HEADS",
    "REMOTES",
    "Clock",
    "Cursor",
    "Outbox",
    "OutboxRow",
    "RefReader",
    "RemoteConfig",
    "SendState",
    "SyncStore",
    "SystemClock",
    "TokenProvider",
    "branch_of",
    "tracking_ref",
]
