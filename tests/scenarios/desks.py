"""A desk of an analyst without its window: a workspace and the sync thread beside it, as the program wires them."""

from pathlib import Path
from time import time_ns
from uuid import uuid4

from oms_desktop.formats import Syntax, write
from oms_desktop.models.messages import message
from oms_desktop.models.record import Record
from oms_desktop.sync.ports import RemoteConfig
from oms_desktop.sync.secrets import KeyringTokens
from oms_desktop.sync.status import SyncState, SyncStatus
from oms_desktop.sync.thread import SyncThread
from oms_desktop.versioning.canonical import Hash
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.workspace import MergeSession, Workspace, create_workspace, open_workspace
from tests.sync.watching import Watch

REPO = "airline"
MAIN = "refs/heads/main"
LABEL = message("workspace.discard")


class ScenarioDesk:
    """One analyst's program."""

    def __init__(self, path: Path, author: str) -> None:
        self.path = path
        self.workspace: Workspace = create_workspace(path, clock=_now, new_id=_new_id)
        self.workspace.set_author(author, "")
        self._sync: SyncThread | None = None
        self.told: Watch[SyncStatus] = Watch()

    # ------------------------------------------------------------ editing
    def add(self, *records: Record) -> None:
        self.workspace.apply(ChangeSet.creating(*records), LABEL)

    def change(self, record: str, **fields: object) -> None:
        before = self.workspace.snapshot.get(record)
        self.workspace.apply(ChangeSet.replacing(before, before.evolve(**fields)), LABEL)

    def save(self, text: str = "A version") -> Hash:
        return self.workspace.save_version(text)

    # ------------------------------------------------------------ the remote
    def connect(self, url: str, token: str) -> None:
        """Connect to the ontology on a server, and begin to sync."""
        self.workspace.set_remote(url, REPO)
        self._start(token)

    def send(self) -> None:
        """Press *Send*."""
        self.workspace.send()
        assert self._sync is not None
        self._sync.sync_now()

    def sync_now(self) -> None:
        """Press *Sync now*."""
        assert self._sync is not None
        self._sync.sync_now()

    def send_and_wait(self) -> None:
        """Press *Send*, and look until nothing waits any more."""
        head = self.workspace.head
        self.send()
        self.told.until(
            lambda status: (
                status.state is SyncState.IDLE
                and not status.branches
                and dict(status.remote_heads).get(MAIN) == head
            )
        )
        self.workspace.refresh()

    def wait_for_news(self, head: Hash | None) -> None:
        """Look until the program says that the remote's branch is at *head*."""
        self.told.until(lambda status: dict(status.remote_heads).get(MAIN) == head)
        self.workspace.refresh()

    def get(self) -> MergeSession | None:
        """Press *Get*; return the merge if there is something to decide."""
        return self.workspace.get().session

    # ------------------------------------------------------------ the program
    def quit(self) -> None:
        """End the program."""
        if self._sync is not None:
            assert self._sync.stop(60)
            self._sync = None
        self.workspace.close()

    def start_again(self, token: str | None = None) -> None:
        """Start the program on the same file; it connects by itself if there is a token."""
        self.workspace = open_workspace(self.path, clock=_now, new_id=_new_id)
        if token is not None:
            self._start(token)

    def export(self) -> bytes:
        """Return the exported Turtle."""
        return write(self.workspace.snapshot, Syntax.TURTLE).data

    def _start(self, token: str) -> None:
        remote = self.workspace.remote
        assert remote is not None
        config = RemoteConfig(remote.url, remote.repo, remote.automatic)
        self.told = Watch()
        tokens = KeyringTokens(config.name, token)
        self._sync = SyncThread(self.workspace.companion(), config, tokens, self.told)
        self._sync.start()


def _now() -> int:
    return time_ns() // 1_000_000


def _new_id() -> str:
    return str(uuid4())
