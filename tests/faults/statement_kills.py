"""Kills a process before each of the statements that some work sends to the project file, one after another.

    python -m tests.faults.statement_kills {compaction|completion|rebase} FOLDER

For each statement a child gets a copy of one prepared file, does the work, and dies by SIGKILL right before that
statement; the parent opens what is left. Prints a JSON report: how many statements, what was found, what was wrong.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import event, select

from oms_desktop.models.messages import message
from oms_desktop.store import Store
from oms_desktop.store.schema import packs
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.versioning.closure import missing_from
from oms_desktop.workspace import Workspace, create_workspace, open_workspace
from tests.builders import a_type, new_ids
from tests.faults.test_merge_completion import conflicting

Work = Callable[[Workspace], None]
Look = Callable[[Workspace], tuple[str, list[str]]]
"""Looks at what is left: which of the allowed states it is, and what is wrong."""


def opened(path: Path) -> Workspace:
    return open_workspace(path, clock=lambda: 1_800_000_000_000, new_id=new_ids("later"))


def every_kill(prepared: Path, folder: Path, work: Work, look: Look) -> dict[str, object]:
    """Kill at statement 1, 2, … until the work ends before its turn."""
    found: Counter[str] = Counter()
    faults: list[str] = []
    number = 0
    finished = False
    while not finished:
        number += 1
        path = folder / f"run{number}.oms"
        shutil.copyfile(prepared, path)
        finished = not one_kill(path, number, work)
        with opened(path) as workspace:
            state, wrong = look(workspace)
        found[state] += 1
        faults += [f"killed at {number}: {one}" for one in wrong]
        for suffix in ("", "-wal", "-shm"):
            path.with_name(path.name + suffix).unlink(missing_ok=True)
    return {"statements": number - 1, "found": found, "faults": faults, "last": state}


def one_kill(path: Path, number: int, work: Work) -> bool:
    """Let a child do the work; tell whether it was killed."""
    child = os.fork()
    if child == 0:
        try:
            workspace = opened(path)
            kill_before(workspace._store, number)
            work(workspace)
            os._exit(0)
        finally:
            os._exit(1)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        assert os.WTERMSIG(status) == signal.SIGKILL
        return True
    assert os.WEXITSTATUS(status) == 0, "the work failed by itself"
    return False


def kill_before(store: Store, number: int) -> None:
    """Kill this process before its statement *number*, counted from now."""
    left = [number]

    def count(*_: object) -> None:
        left[0] -= 1
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(store._database._engine, "before_cursor_execute", count)


def what_is_wrong(workspace: Workspace) -> list[str]:
    """Return what is wrong with any file."""
    store = workspace._store
    wrong = []
    if missing := missing_from(store.objects, store.refs.read_refs().values()):
        wrong.append(f"{len(missing)} objects are missing")
    if store.index.root() != workspace.snapshot.root:
        wrong.append("the index is not that of the working root")
    if store._database.pragma("integrity_check") != "ok":
        wrong.append("SQLite finds damage")
    return wrong


# ------------------------------------------------------------ compaction


def compaction(folder: Path) -> dict[str, object]:
    prepared = folder / "prepared.oms"
    make(prepared)
    with opened(prepared) as workspace:
        session = workspace.start_merge("refs/heads/other")
        assert session is not None
        store = workspace._store
        before = {one: store.objects.get(one) for one in store.objects.all_hashes()}
        kept_history = [one.hash for one in workspace.history("*")]
        lose_a_branch(workspace)

    def look(left: Workspace) -> tuple[str, list[str]]:
        store = left._store
        wrong = what_is_wrong(left)
        here = {one: store.objects.get(one) for one in store.objects.all_hashes()}
        if any(here.get(one) != before[one] for one in before):
            wrong.append("an object is lost or another")
        if [one.hash for one in left.history("*")] != kept_history:
            wrong.append("the history is another")
        if left.merge is None or not left.merge.items:
            wrong.append("the open merge is lost")
        is_packed = bool(store._database.column(select(packs.c.number)))
        return ("new" if is_packed else "old"), wrong

    return every_kill(prepared, folder, lambda workspace: [workspace.compact()].clear(), look)


def lose_a_branch(workspace: Workspace) -> None:
    """Leave objects that nothing leads to."""
    workspace.create_branch("gone")
    workspace.apply(ChangeSet.creating(a_type("Gone", "a", "b")), message("workspace.discard"))
    workspace.save_version("Gone")
    workspace.switch("main")
    workspace.delete_branch("gone")


# ------------------------------------------------------------ completing a merge


def rebase(folder: Path) -> dict[str, object]:
    return completion(folder, onto=True)


def completion(folder: Path, *, onto: bool = False) -> dict[str, object]:
    prepared = folder / "prepared.oms"
    message, option = ("My", "ours") if onto else ("Both", "theirs")
    make(prepared)
    with opened(prepared) as workspace:
        begin = workspace.rebase if onto else workspace.start_merge
        session = begin("refs/heads/other")
        assert session is not None
        for item in session.blockers:
            session.decide(item.id, option)
        decided = {item.id for item in session.items}
        root = session.snapshot.root
        mine = workspace.head

    def work(workspace: Workspace) -> None:
        assert workspace.merge is not None
        workspace.merge.complete(message)

    def look(left: Workspace) -> tuple[str, list[str]]:
        wrong = what_is_wrong(left)
        session = left.merge
        if session is not None:
            if left.head != mine:
                wrong.append("a draft beside a version")
            if {item.id for item in session.items if item.chosen == option} != decided:
                wrong.append("a decision is lost")
            session.complete(message)
            if left.snapshot.root != root:
                wrong.append("completing the draft gives another result")
            return "draft", wrong
        if left.history()[0].message != message or left.snapshot.root != root:
            wrong.append("neither draft nor version")
        if not left.can_undo_merge:
            wrong.append("the merge cannot be undone")
        else:
            left.undo_merge()
            if left.head != mine:
                wrong.append("undoing leads elsewhere")
        return "version", wrong

    return every_kill(prepared, folder, work, look)


def make(path: Path) -> None:
    """Make a project with two branches that conflict."""
    with create_workspace(path, clock=lambda: 1_700_000_000_000, new_id=new_ids()) as workspace:
        workspace.set_author("Ana", "")
        conflicting(workspace)


if __name__ == "__main__":
    chosen = {"compaction": compaction, "completion": completion, "rebase": rebase}[sys.argv[1]]
    print(json.dumps(chosen(Path(sys.argv[2]))))
