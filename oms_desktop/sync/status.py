"""What sync tells the window: one frozen value, always complete, so that a missed one does no harm."""

from dataclasses import dataclass
from enum import StrEnum

from oms_desktop.models.messages import Message, message
from oms_desktop.versioning.canonical import Hash


class SyncState(StrEnum):
    """The one word for the status bar."""

    STARTING = "starting"
    IDLE = "idle"
    SENDING = "sending"
    GETTING = "getting"
    WAITING = "waiting"
    OFFLINE = "offline"
    AUTH_NEEDED = "auth-needed"
    PORTAL = "portal"
    UNFIT = "unfit"
    STOPPED = "stopped"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class BranchStatus:
    """What is still to be sent of one branch.

    Attributes:
        branch: The full ref name.
        state: A `store.outbox.SendState`.
        versions: How many versions the remote lacks.
        message: The same in words.
        code: Why it was not sent, for programs; empty if nothing went wrong.
        detail: What the server said, in its words.
    """

    branch: str
    state: str
    versions: int
    message: Message
    code: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class SyncStatus:
    """Where sync stands.

    Attributes:
        state: The one word.
        message: The sentence.
        branches: What is still to be sent.
        remote_heads: The remote's branches (full ref names) as they were last seen.
        next_try_ms: Wall clock of the next try, if it waits for one.
        verified_ms: Wall clock of the last answer of the server.
    """

    state: SyncState
    message: Message
    branches: tuple[BranchStatus, ...] = ()
    remote_heads: tuple[tuple[str, Hash], ...] = ()
    next_try_ms: int | None = None
    verified_ms: int | None = None

    @property
    def to_send(self) -> int:
        """Versions that the remote lacks, over all branches."""
        return sum(branch.versions for branch in self.branches)

    @property
    def dead_letters(self) -> int:
        """Branches that the remote refused for good."""
        return sum(branch.state == "dead" for branch in self.branches)

    @property
    def is_urgent(self) -> bool:
        """Whether a person must act before everything goes on."""
        waits = {SyncState.AUTH_NEEDED, SyncState.PORTAL, SyncState.UNFIT, SyncState.FAILED}
        return self.state in waits or self.dead_letters > 0


def stopped_status() -> SyncStatus:
    """Return the status of a sync that does not run."""
    return SyncStatus(SyncState.STOPPED, message("sync.state.stopped"))
