"""Which remote a project is connected to. Tokens are not here, and nothing is fetched here."""

from __future__ import annotations

from dataclasses import dataclass

from oms_desktop.store.refs import HEADS, REMOTES
from oms_desktop.versioning.objects import RefUpdate
from oms_desktop.workspace.working_copy import WorkingCopy


@dataclass(frozen=True, slots=True)
class Remote:
    """A repository on an OMS; `automatic` sends every version when it is saved."""

    url: str
    repo: str
    automatic: bool


class Remotes:
    """The one remote of the project."""

    def __init__(self, copy: WorkingCopy) -> None:
        self._copy = copy
        self._kept = copy.store.settings("remote")

    @property
    def remote(self) -> Remote | None:
        """The remote, or None."""
        url = self._kept.get("url")
        if url is None:
            return None
        return Remote(url, self._kept.get("repo", ""), self._kept.get("automatic", False))

    def set(self, url: str, repo: str, automatic: bool) -> None:
        """Connect; what was fetched from another remote is forgotten, and everything is to be sent."""
        known = self.remote
        with self._copy.store.transaction():
            if known is not None and (known.url, known.repo) != (url, repo):
                self._forget_tracking()
            self._kept.set("url", url)
            self._kept.set("repo", repo)
            self._kept.set("automatic", automatic)
            if automatic:
                self._copy.store.outbox.release()
        self._copy.tell("settings")

    def clear(self) -> None:
        """Disconnect."""
        with self._copy.store.transaction():
            self._forget_tracking()
            for key in self._kept.names():
                self._kept.remove(key)
        self._copy.tell("settings")

    def _forget_tracking(self) -> None:
        store = self._copy.store
        tracked = store.refs.read_refs(REMOTES)
        store.refs.update_refs([RefUpdate(ref, head, None) for ref, head in tracked.items()])
        store.outbox.forget_cursor()
        for ref, head in store.refs.read_refs(HEADS).items():
            store.outbox.enqueue(ref, head, held=True, now_ms=self._copy.clock())
