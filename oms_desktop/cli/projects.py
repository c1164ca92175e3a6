"""Commands that write project files. With *lines* they are the children of a window that must not wait (decision 14).

Only here the command line loads the store.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from oms_desktop.cli.files import PROJECT, Refused, new_id, now_ms
from oms_desktop.cli.lines import Progress, as_plain, problem_as_plain, tell
from oms_desktop.edits.starter_diagrams import starter_diagrams
from oms_desktop.models.messages import message
from oms_desktop.samples import create_sample, samples
from oms_desktop.workspace import (
    FormatError,
    ImportPlan,
    StoreError,
    Workspace,
    WorkspaceError,
    open_workspace,
)

PROBLEMS_A_LINE = 100


def import_into(project: Path, source: Path, *, lines: bool, dry: bool) -> int:
    """Read *source* into a project file, or with *dry* find out what that would do.

    With *lines* the file is shared with the window that holds it.
    """

    def work() -> ImportPlan:
        with open_workspace(project, clock=now_ms, new_id=new_id, share=lines) as workspace:
            return _import(workspace, source, lines=lines, dry=dry)

    if lines:
        return as_child(lambda: _in_short(work()))
    plan = work()
    for loss in plan.loss:
        print(f"oms: {loss}", file=sys.stderr)
    key = "cli.would_import" if dry else "cli.imported"
    print(message(key, added=plan.added, changed=plan.changed, file=source.name))
    return 0


def make_sample(sample: str, project: Path, *, lines: bool) -> int:
    """Make a new project file of a shipped sample."""
    offered = {one.id: one for one in samples()}
    if sample not in offered:
        raise Refused(message("cli.no_sample", sample=sample, offered=", ".join(offered)))
    if not project.name.lower().endswith(PROJECT):
        raise Refused(message("cli.no_project_name", file=project.name))
    if not project.absolute().parent.is_dir():
        raise Refused(message("cli.no_folder", folder=str(project.parent)))

    def work(progress: Progress | None) -> Mapping[str, Any]:
        create_sample(offered[sample], project, clock=now_ms, new_id=new_id, progress=progress)
        return {"made": project.name}

    if lines:
        return as_child(lambda: work(Progress()))
    work(None)
    return 0


def check_project(project: Path) -> int:
    """Tell every problem of a project file, some at a time, to the window that holds it."""

    def work() -> Mapping[str, Any]:
        with open_workspace(project, clock=now_ms, new_id=new_id, share=True) as workspace:
            checked = workspace.check_job()()
        for start in range(0, len(checked.problems), PROBLEMS_A_LINE):
            tell(
                {
                    "problems": [
                        problem_as_plain(p) for p in checked.problems[start:][:PROBLEMS_A_LINE]
                    ]
                }
            )
        return {"checked": len(checked.problems)}

    return as_child(work)


def _import(workspace: Workspace, source: Path, *, lines: bool, dry: bool) -> ImportPlan:
    is_fresh = not workspace.count("object_type")
    plan = workspace.plan_import(source, progress=Progress() if lines else None)
    if dry:
        return plan
    workspace.take_import(plan, progress=Progress() if lines else None)
    made = starter_diagrams(workspace.snapshot, new_id) if is_fresh else ()
    if made:
        workspace.apply(made, message("edits.starter_diagrams", n=len(made)), origin="import")
    return plan


def _in_short(plan: ImportPlan) -> Mapping[str, Any]:
    return {
        "name": plan.name,
        "added": plan.added,
        "changed": plan.changed,
        "statements": plan.statements,
        "loss": [as_plain(loss) for loss in plan.loss],
    }


def as_child(work: Callable[[], Mapping[str, Any]]) -> int:
    """Do *work* and tell its result, or why it was refused."""
    try:
        tell(work())
    except (FormatError, StoreError, WorkspaceError) as refusal:
        tell({"refused": as_plain(refusal.message)})
        return 2
    return 0
