"""Undo, redo and reopening of an open merge, over a real project file (L14, and L16 across a restart)."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from hypothesis import assume, given
from hypothesis import strategies as st

from oms_desktop.merge import Severity
from oms_desktop.workspace import MergeSession, Workspace
from tests.examples import examples
from tests.generators import CLASHING, three_versions
from tests.merge.material import Versions, choices, merge
from tests.merge.opened import opened_merge
from tests.workspace.conftest import reopened

STEPS = 200
COMMANDS = ("decide",) * 5 + ("bulk", "clear", "acknowledge") + ("undo", "undo", "redo", "redo")

State = tuple[bytes, tuple[tuple[str, str, str | None], ...]]


def _state(session: MergeSession) -> State:
    told = tuple((item.id, str(item.state), item.chosen) for item in session.items)
    return session.snapshot.root, told


@dataclass
class Walk:
    """What undo should lead back to, and redo forward."""

    random: Random
    states: list[State] = field(default_factory=list)
    cursor: int = 0

    def step(self, session: MergeSession) -> None:
        """Do one command, and compare what it gives with what was seen before."""
        command = self.random.choice(COMMANDS)
        item = self.random.choice(session.items)
        match command:
            case "undo":
                session.undo()
                self.cursor = max(0, self.cursor - 1)
            case "redo":
                session.redo()
                self.cursor = min(len(self.states) - 1, self.cursor + 1)
            case _:
                before = session.resolution.decisions
                self._decide(session, command, item.id)
                if session.resolution.decisions != before:
                    del self.states[self.cursor + 1 :]
                    self.states.append(_state(session))
                    self.cursor += 1
        assert _state(session) == self.states[self.cursor], command
        assert (session.undo_label is None) == (self.cursor == 0)
        assert (session.redo_label is None) == (self.cursor == len(self.states) - 1)

    def _decide(self, session: MergeSession, command: str, key: str) -> None:
        item = session.item(key)
        offered = choices(item)
        match command:
            case "clear":
                session.clear(key)
            case "acknowledge" if item.severity is Severity.WARN:
                session.acknowledge(key)
            case "bulk":
                some = [one.id for one in session.items if self.random.random() < 0.5]
                session.decide_all(some, self.random.choice(("ours", "base", "theirs")))
            case _ if offered:
                session.decide(key, self.random.choice(offered).id)


@examples(3)
@given(three_versions(*CLASHING), st.integers(0, 2**32))
def test_l14_l16_undo_leads_back_redo_forward_and_a_restart_keeps_both(
    versions: Versions, seed: int
) -> None:
    assume(len(merge(*versions).conflicts) > 1)
    with tempfile.TemporaryDirectory() as folder:
        workspace = opened_merge(Path(folder) / "walk.oms", *(v.values() for v in versions))
        try:
            _walk(workspace, Random(seed))
        finally:
            workspace.close()


def _walk(workspace: Workspace, random: Random) -> None:
    session = workspace.merge
    assert session is not None
    start = _state(session)
    walk = Walk(random, [start])
    for _ in range(STEPS // 2):
        walk.step(session)
    workspace = reopened(workspace)
    try:
        session = workspace.merge
        assert session is not None
        assert _state(session) == walk.states[walk.cursor]
        for _ in range(STEPS // 2):
            walk.step(session)
        while session.undo_label is not None:
            session.undo()
        assert _state(session) == start
    finally:
        workspace.close()
