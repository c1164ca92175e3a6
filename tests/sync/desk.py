"""A desk without a window: a real project file on which versions are saved, fetched ones are taken over, and the engine runs.

Saving and merging here do what the workspace does as far as sync can see it: objects, the branch and the outbox row in
one transaction.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random
from typing import Any

from oms_desktop.store import Store, create_store, open_store
from oms_desktop.sync.engine import Engine, Job, Rest
from oms_desktop.sync.ports import RemoteConfig, SyncStore, tracking_ref
from oms_desktop.sync.requests import Answer, Breathe, Request
from oms_desktop.versioning.canonical import Hash
from oms_desktop.versioning.history import is_ancestor
from oms_desktop.versioning.objects import RefUpdate
from tests.histories import commit
from tests.sync.clocks import StillClock

MAIN = "refs/heads/main"
CONFIG = RemoteConfig("http://oms", "airline")
Perform = Callable[[Request[Any]], Answer]


class Desk:
    """One project file and its engine, driven step by step."""

    def __init__(
        self, path: Path, name: str = "desk", clock: StillClock | None = None, seed: int = 1
    ) -> None:
        self.name = name
        self.path = path
        self.clock = clock or StillClock()
        self.random = Random(f"{name} {seed}")
        self.store: Store = open_store(path) if path.exists() else create_store(path)
        self.config = CONFIG
        self.saved: list[Hash] = []
        self._made = 0
        self._ops = 0
        self.restart()

    def restart(self, store: SyncStore | None = None, **options: Any) -> None:
        """End the engine as a crash would, and start another on the same file."""
        self.engine = Engine(
            store or self.store,
            self.config,
            self.clock,
            self.random.random,
            self._new_op,
            **options,
        )

    def _new_op(self) -> str:
        self._ops += 1
        return f"{self.name}-operation-{self._ops}-{self.random.getrandbits(32):08x}"

    # ------------------------------------------------------------ as the workspace does
    def head(self, branch: str = MAIN) -> Hash | None:
        return self.store.refs.read_ref(branch)

    def tracking(self, branch: str = MAIN) -> Hash | None:
        return self.store.refs.read_ref(tracking_ref(branch))

    def save(self, texts: Mapping[str, str] | None = None, branch: str = MAIN) -> Hash:
        """Save a version."""
        self._made += 1
        texts = texts or {self.name: f"version {self._made}", "shared": "same"}
        old = self.head(branch)
        return self._save(branch, texts, [] if old is None else [old])

    def take_over(self, branch: str = MAIN) -> None:
        """Merge what was fetched: forward where that is possible, else by a merge version."""
        ours, theirs = self.head(branch), self.tracking(branch)
        if theirs is None or ours == theirs:
            return
        if ours is None or is_ancestor(self.store.objects, ours, theirs):
            self.store.refs.update_refs([RefUpdate(branch, ours, theirs)])
        elif not is_ancestor(self.store.objects, theirs, ours):
            self._made += 1
            self._save(branch, {self.name: f"merge {self._made}"}, [ours, theirs])

    def _save(self, branch: str, texts: Mapping[str, str], parents: list[Hash]) -> Hash:
        with self.store.transaction():
            head = commit(self.store.objects, texts, parents, author=self.name, time_ms=self._made)
            self.store.refs.update_refs([RefUpdate(branch, self.head(branch), head)])
            self.store.outbox.enqueue(branch, head, now_ms=self.clock.wall_ms())
        self.saved.append(head)
        return head

    # ------------------------------------------------------------ as the sync thread does
    def step(self, perform: Perform) -> Job | Rest:
        """Do one job, or let the time of a rest pass."""
        plan = self.engine.plan()
        if isinstance(plan, Rest):
            self.clock.pass_time(min(plan.seconds, 3600.0))
        else:
            carry_out(plan, perform)
        return plan

    def sync(self, perform: Perform, most: int = 50) -> list[Job | Rest]:
        """Take steps until it listens for the second time, or rests for ever."""
        plans: list[Job | Rest] = []
        listened = 0
        for _ in range(most):
            plan = self.step(perform)
            plans.append(plan)
            if isinstance(plan, Rest) and plan.seconds == float("inf"):
                return plans
            listened += isinstance(plan, Job) and plan.is_listening
            if listened == 2:
                return plans
        return plans

    def close(self) -> None:
        self.store.close()


def carry_out(job: Job, perform: Perform) -> None:
    """Drive a job to its end."""
    steps = job.steps
    try:
        step = next(steps)
        while True:
            step = steps.send(None if isinstance(step, Breathe) else perform(step))
    except StopIteration:
        return
    finally:
        steps.close()
