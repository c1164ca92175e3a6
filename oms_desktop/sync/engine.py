"""The sync engine: decides what to do next, and says how things stand. Sans-IO: it makes no call and waits for nothing.

Whoever drives it asks `plan`, carries out the job (a generator of calls) or rests, and asks again. The engine knows the
project file only by `SyncStore`; it must not know HTTP, threads, merging or the working copy.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from oms_desktop.models.messages import Message, message
from oms_desktop.store.errors import DiskFull, StoreError
from oms_desktop.sync.breaker import BreakerSettings
from oms_desktop.sync.classify import AnswerClass, Verdict
from oms_desktop.sync.fetching import Fetching
from oms_desktop.sync.line import CallFailed, Line, NotNow
from oms_desktop.sync.ports import (
    HEADS,
    REMOTES,
    TAGS,
    Clock,
    OutboxRow,
    RemoteConfig,
    SendState,
    SyncStore,
    branch_of,
    tracking_ref,
)
from oms_desktop.sync.requests import AskCapabilities, Steps
from oms_desktop.sync.retry import StoredDelay
from oms_desktop.sync.sending import BLAMELESS_CODES, Sending, refusal_text
from oms_desktop.sync.server_limits import ServerLimits
from oms_desktop.sync.status import BranchStatus, SyncState, SyncStatus
from oms_desktop.versioning.canonical import Hash
from oms_desktop.versioning.history import ancestors
from oms_desktop.versioning.objects import RefMoved

LISTEN_SECONDS: Final = 25
STORAGE_PAUSE: Final = 10.0
FULL_DISK_PAUSE: Final = 60.0
RETHINK_PAUSE: Final = 1.0

_STATE_OF_TROUBLE: Final = {
    AnswerClass.NO_SERVER: SyncState.OFFLINE,
    AnswerClass.INTERCEPTED: SyncState.PORTAL,
    AnswerClass.AUTH: SyncState.AUTH_NEEDED,
    AnswerClass.UNFIT: SyncState.UNFIT,
}


@dataclass(frozen=True, slots=True)
class Job:
    """Something to carry out now; one that only listens may be broken off at any moment."""

    state: SyncState
    steps: Steps[None]
    branch: str = ""
    is_listening: bool = False


@dataclass(frozen=True, slots=True)
class Rest:
    """Nothing to do for so many seconds (maybe infinite), unless somebody wakes the driver."""

    seconds: float


class Engine:
    """One project file and one remote."""

    def __init__(
        self,
        store: SyncStore,
        config: RemoteConfig,
        clock: Clock,
        random: Callable[[], float],
        new_op: Callable[[], str],
        *,
        breaker: BreakerSettings | None = None,
        listen_seconds: int = LISTEN_SECONDS,
    ) -> None:
        self._store = store
        self._config = config
        self._clock = clock
        self._listen_seconds = listen_seconds
        self.line = Line(clock, random, breaker)
        self._limits = ServerLimits()
        self._fetching = Fetching(store, self.line, self._limits, config, clock)
        self._sending = Sending(
            store, self.line, self._limits, self._fetching, clock, random, new_op
        )
        self._greeted = False
        self._get_wanted = True
        self._eager: set[str] = set()
        self._job: Job | None = None
        self._storage_trouble: Message | None = None
        self._storage_pause_until = 0.0
        self._counted: dict[tuple[Hash, Hash | None], int] = {}

    # ------------------------------------------------------------ commands
    def sync_now(self) -> None:
        """Try everything at once: the user asked, or the network changed."""
        self.line.resume()
        self._storage_pause_until = 0.0
        self._get_wanted = True
        for row in self._store.outbox.rows():
            if (
                row.state == SendState.PARKED
            ):  # judged again; it parks again where a merge is still missing
                self._store.outbox.retry(row.branch)
            self._eager.add(row.branch)

    def send(self, branch: str | None = None) -> None:
        """Send what waits for the user's *Send*, of one branch or of all."""
        self._store.outbox.release(branch)
        self.sync_now()

    def retry(self, branch: str) -> None:
        """Try a dead or parked branch again."""
        if self._store.outbox.row(branch) is not None:
            self._store.outbox.retry(branch)
        self.sync_now()

    def discard(self, branch: str) -> None:
        """Do not send this branch; its versions stay in the project file."""
        self._store.outbox.discard(branch)

    def obey(self, command: Callable[["Engine"], None]) -> None:
        """Run one of the commands above; trouble with the project file becomes part of the status."""
        try:
            command(self)
        except StoreError as error:
            self._note_storage(error)

    # ------------------------------------------------------------ driving
    def plan(self) -> Job | Rest:
        """Return what is to be done next."""
        try:
            return self._plan()
        except StoreError as error:
            self._note_storage(error)
            return Rest(STORAGE_PAUSE)

    def _plan(self) -> Job | Rest:
        self._job = None
        now = self._clock.monotonic()
        pause = max(self.line.pause_seconds(), self._storage_pause_until - now)
        if pause > 0:
            return Rest(pause)
        if self.line.came_back:
            self.line.came_back = False
            self._eager |= {
                row.branch for row in self._store.outbox.rows() if row.code in BLAMELESS_CODES
            }
        self._job = self._next_job()
        return self._job

    def _next_job(self) -> Job:
        if not self._greeted:
            return Job(SyncState.STARTING, self._guarded(self._greet()))
        if self._get_wanted:
            return Job(SyncState.GETTING, self._guarded(self._get()))
        queued = [row for row in self._store.outbox.rows() if row.state == SendState.QUEUED]
        for row in queued:
            if self._remaining(row) == 0.0:
                self._eager.discard(row.branch)
                return Job(SyncState.SENDING, self._guarded(self._sending.send(row)), row.branch)
        wait = min([self._listen_seconds, *(self._remaining(row) for row in queued)])
        return Job(
            SyncState.IDLE, self._guarded(self._listen(max(1, int(wait)))), is_listening=True
        )

    def _remaining(self, row: OutboxRow) -> float:
        if row.branch in self._eager:
            return 0.0
        return StoredDelay(row.delay_ms, row.stored_ms).remaining_ms(self._clock.wall_ms()) / 1000

    def _greet(self) -> Steps[None]:
        answer = yield from self.line.call(AskCapabilities())
        self._limits.known = answer.limits
        if self._config.automatic:  # versions from before it was switched on
            self._store.outbox.release()
        self._greeted = True

    def _get(self) -> Steps[None]:
        yield from self._fetching.get()
        self._get_wanted = False

    def _listen(self, seconds: int) -> Steps[None]:
        yield from self._fetching.get(wait=seconds)

    def _guarded(self, steps: Steps[None]) -> Steps[None]:
        """Carry out *steps*; no failure of the remote or of the file leaves a job."""
        try:
            yield from steps
            self._storage_trouble = None
        except CallFailed as failed:
            if self.line.pause_seconds() <= 0:  # else the same would be asked again at once
                self.line.note(_as_trouble(failed.verdict))
        except NotNow:
            pass
        except RefMoved:  # the project was connected to another remote meanwhile
            self._get_wanted = True
            self._storage_pause_until = self._clock.monotonic() + RETHINK_PAUSE
        except StoreError as error:
            self._note_storage(error)

    def _note_storage(self, error: StoreError) -> None:
        self._storage_trouble = message("sync.storage", why=error.message)
        pause = FULL_DISK_PAUSE if isinstance(error, DiskFull) else STORAGE_PAUSE
        self._storage_pause_until = self._clock.monotonic() + pause

    # ------------------------------------------------------------ telling
    def status(self) -> SyncStatus:
        """Return how things stand now."""
        state, text = self._state()
        waits = state not in {SyncState.IDLE, SyncState.SENDING, SyncState.GETTING}
        pause = max(
            self.line.pause_seconds(), self._storage_pause_until - self._clock.monotonic(), 0.0
        )
        next_try = None
        if waits and 0.0 < pause < 1e9:
            next_try = self._clock.wall_ms() + int(pause * 1000)
        heads = self._store.refs.read_refs(REMOTES)
        return SyncStatus(
            state=state,
            message=text,
            branches=tuple(self._branches(heads)),
            remote_heads=tuple((branch_of(ref), head) for ref, head in heads.items()),
            next_try_ms=next_try,
            verified_ms=self.line.verified_ms,
        )

    def _state(self) -> tuple[SyncState, Message]:
        if self._storage_trouble is not None:
            return SyncState.WAITING, self._storage_trouble
        trouble = self.line.trouble
        if trouble is not None:
            state = _STATE_OF_TROUBLE.get(trouble.kind, SyncState.WAITING)
            return state, _trouble_text(state, trouble)
        if self._job is None or not self._greeted:
            return SyncState.STARTING, message("sync.state.starting")
        if self._job.branch:
            name = self._job.branch.removeprefix(HEADS).removeprefix(TAGS)
            return SyncState.SENDING, message("sync.state.sending", branch=name)
        return self._job.state, message(f"sync.state.{self._job.state}")

    def _branches(self, heads: dict[str, Hash]) -> Iterator[BranchStatus]:
        for row in self._store.outbox.rows():
            is_tag = row.branch.startswith(TAGS)
            theirs = heads.get(tracking_ref(row.branch))
            versions = 1 if is_tag else self._count(row.head, theirs)
            if row.state == SendState.DEAD:
                text = message("sync.branch.dead", why=refusal_text(row.code, row.detail))
            elif row.state == SendState.PARKED:
                text = message("sync.branch.parked")
            elif is_tag:
                text = message(f"sync.release.{row.state}")
            else:
                text = message(f"sync.branch.{row.state}", n=versions)
            yield BranchStatus(row.branch, row.state, versions, text, row.code, row.detail)

    def _count(self, head: Hash, theirs: Hash | None) -> int:
        """Return how many versions lie between; computed once for each pair."""
        if (head, theirs) not in self._counted:
            objects = self._store.objects
            known = ancestors(objects, theirs) if theirs is not None else set()
            if len(self._counted) > 256:
                self._counted.clear()
            self._counted[head, theirs] = len(ancestors(objects, head) - known)
        return self._counted[head, theirs]


def _as_trouble(verdict: Verdict) -> Verdict:
    """Return what a refusal of something other than a send says about the remote as a whole."""
    kind = AnswerClass.UNFIT if verdict.kind is AnswerClass.PERMANENT else AnswerClass.TRANSIENT
    return replace(verdict, kind=kind)


def _trouble_text(state: SyncState, trouble: Verdict) -> Message:
    match state:
        case SyncState.AUTH_NEEDED:
            return message("sync.state.auth_needed")
        case SyncState.PORTAL:
            return message("sync.state.portal")
        case _:
            return message(f"sync.state.{state}", why=trouble.message)
