"""Kills a process that edits and saves, at random moments, and looks at what is left. Run as a program.

    python -m tests.faults.kill_runs FILE SEED KILLS

A child says before each step which state comes next, and after the step (when the change callback has returned)
that this state was shown. After a kill the file must hold the last state that was shown, or the announced one.
The parent never keeps the file open while a child runs. Prints a JSON report.
"""

from __future__ import annotations

import json
import os
import select
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random
from time import perf_counter

from oms_desktop.models.messages import message
from oms_desktop.store import open_store
from oms_desktop.store.refs import HEADS
from oms_desktop.versioning import tree
from oms_desktop.versioning.canonical import hash_of
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.versioning.closure import missing_from
from oms_desktop.versioning.commit import Commit, encode_commit
from oms_desktop.versioning.snapshot import apply
from oms_desktop.workspace import Workspace, create_workspace, open_workspace
from tests.builders import a_type, an_id

LABEL = message("workspace.discard")
NAMES = [f"Type{n}" for n in range(60)]
MOST_STEPS = 8
"""So many steps a child does at most before its time is running out …"""

LAST_MOMENT = 0.012
"""… and then it is killed within so many seconds, which is about two steps."""

State = tuple[str, str, str]
"""Branch, working root and head, the hashes in hex."""


def state_of(workspace: Workspace) -> State:
    head = workspace.head
    return workspace.branch, workspace.snapshot.root.hex(), head.hex() if head else ""


def a_clock(now: int) -> Callable[[], int]:
    return lambda: now


def opened(path: Path, now: int) -> Workspace:
    return open_workspace(path, clock=a_clock(now), new_id=lambda: an_id("unused"))


def live(path: Path, seed: int, pipe: int) -> None:
    """Edit and save for ever, saying each state before and after."""
    random = Random(seed)
    workspace = opened(path, seed)

    def say(word: str, state: State) -> None:
        os.write(pipe, f"{word} {' '.join(part or '-' for part in state)}\n".encode())

    say("shown", state_of(workspace))
    while True:
        expected, step = next_step(workspace, random, seed)
        say("next", expected)
        step()
        say("shown", state_of(workspace))
        assert state_of(workspace) == expected, (expected, state_of(workspace))


def next_step(workspace: Workspace, random: Random, now: int) -> tuple[State, Callable[[], None]]:
    """Return a random step, and the state it leads to."""
    branch, root, head = state_of(workspace)
    kind = random.choices(["edit", "undo", "redo", "save", "switch"], [8, 2, 2, 3, 1])[0]
    journal = workspace._store.journal
    if kind == "undo" and (entry := journal.undoable(branch)):
        return (branch, entry.root_before.hex(), head), workspace.undo
    if kind == "redo" and (entry := journal.redoable(branch)):
        return (branch, entry.root_after.hex(), head), workspace.redo
    if kind == "save" and workspace.has_changes:
        parents = (bytes.fromhex(head),) if head else ()
        commit = Commit(bytes.fromhex(root), parents, "Ana", "", now, "A version")
        saved = hash_of(encode_commit(commit)).hex()
        return (branch, root, saved), lambda: [workspace.save_version("A version")].clear()
    if kind == "switch":
        other = next(one for one in workspace.branches() if one.name != branch)
        there = workspace._store.working.root(other.name) or b""
        state = (other.name, there.hex(), other.head.hex() if other.head else "")
        return state, lambda: workspace.switch(other.name)
    changes = an_edit(workspace, random)
    after = apply(workspace.snapshot, changes).root
    return (branch, after.hex(), head), lambda: workspace.apply(changes, LABEL)


def an_edit(workspace: Workspace, random: Random) -> ChangeSet:
    snapshot = workspace.snapshot
    changes = ChangeSet()
    for name in random.sample(NAMES, random.choice([1, 1, 1, 5])):
        record = an_id(name)
        if record not in snapshot:
            changes = changes.then(ChangeSet.creating(a_type(name, "a", "b")))
        elif random.random() < 0.2:
            changes = changes.then(ChangeSet.deleting(snapshot.get(record)))
        else:
            before = snapshot.get(record)
            after = before.evolve(display_name=f"Name {random.random()}")
            changes = changes.then(ChangeSet.replacing(before, after))
    return changes


def one_kill(path: Path, seed: int, random: Random) -> tuple[State, State | None, int]:
    """Let a child live for a moment; return what was shown last, what was announced, and how many steps."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            live(path, seed, writing)
        finally:
            os._exit(1)  # only reached by an error: a child never ends by itself
    os.close(writing)
    said = bytearray()
    steps = random.randrange(MOST_STEPS)
    while said.count(b"shown") <= steps:
        said += listen(reading, None)
    deadline = perf_counter() + random.uniform(0, LAST_MOMENT)
    while (left := deadline - perf_counter()) > 0:
        said += listen(reading, left)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while piece := os.read(reading, 65536):
        said += piece
    os.close(reading)
    return last_said(said)


def listen(reading: int, seconds: float | None) -> bytes:
    """Return what the child says within *seconds*; None waits until it says something."""
    if not select.select([reading], [], [], seconds)[0]:
        return b""
    piece = os.read(reading, 65536)
    if not piece:
        raise RuntimeError("the child ended by itself")
    return piece


def last_said(said: bytes) -> tuple[State, State | None, int]:
    whole = said[: said.rfind(b"\n") + 1].decode().splitlines()
    shown: State | None = None
    coming: State | None = None
    for line in whole:
        word, branch, root, head = line.replace(" -", " ").split(" ")
        if word == "shown":
            shown, coming = (branch, root, head), None
        else:
            coming = (branch, root, head)
    assert shown is not None
    return shown, coming, len(whole) // 2


def faults_of(path: Path, shown: State, coming: State | None, now: int) -> list[str]:
    """Return what is wrong with the file."""
    faults = []
    with opened(path, now) as workspace:
        found = state_of(workspace)
        if found not in (shown, coming):
            faults.append(f"lost: {found} is neither {shown} nor {coming}")
        store = workspace._store
        roots = [head for ref, head in store.refs.read_refs().items()]
        if missing := missing_from(store.objects, roots):
            faults.append(f"{len(missing)} objects are missing")
        in_tree = dict(tree.entries(store.objects, workspace.snapshot.root))
        if {one.id: one.hash for one in workspace.summaries()} != in_tree:
            faults.append("the index is not that of the tree")
        for ref, head in store.refs.read_refs(HEADS).items():
            row = store.outbox.row(ref)
            if row is None or row.head != head:
                faults.append(f"{ref} is not in the outbox")
        if workspace.undo_label is not None:
            workspace.undo()
            workspace.redo()
            if state_of(workspace) != found:
                faults.append("undo and redo do not come back")
    return faults


def is_sound(path: Path) -> bool:
    with open_store(path) as store:
        return bool(store._database.pragma("integrity_check") == "ok")


def main(path: Path, seed: int, kills: int) -> dict[str, object]:
    with create_workspace(path, clock=a_clock(1), new_id=lambda: an_id("unused")) as workspace:
        workspace.set_author("Ana", "")
        workspace.create_branch("other", switch=False)
    random = Random(seed)
    faults: list[str] = []
    steps = in_flight = 0
    for run in range(kills):
        shown, coming, count = one_kill(path, seed * 1000 + run, random)
        faults += faults_of(path, shown, coming, run)
        steps += count
        in_flight += coming is not None
        if run % 25 == 0 and not is_sound(path):
            faults.append("SQLite finds damage")
    return {
        "kills": kills,
        "steps": steps,
        "in_flight": in_flight,
        "faults": faults,
        "sound": is_sound(path),
    }


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))))
