"""What an analyst does, on 50,000 types with 100,000 links: open, edit, save a version, compare, merge."""

from __future__ import annotations

import random
import time
import uuid
from pathlib import Path

from oms_desktop.edits import properties, records
from oms_desktop.models.messages import message
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.workspace import Workspace, create_workspace, open_workspace
from tests.benchmarks import generated
from tests.benchmarks.report import Report

_LABEL = message("edits.set_fields_of_many", field="all", n=2)


def _new_id() -> str:
    return str(uuid.uuid4())


def _clock() -> int:
    return time.time_ns() // 1_000_000


def run(report: Report, folder: Path, types: int = 50_000, links: int = 100_000) -> None:
    report.section(f"Workspace: {types:,} object types, {links:,} link types")
    path = folder / "big.oms"
    made = list(generated.ontology(types, links))
    with create_workspace(path, clock=_clock, new_id=_new_id, name="Big") as workspace:
        workspace.set_author("Benchmark", "")
        with report.timed(f"put {len(made):,} records into a project"):
            workspace.apply(ChangeSet.creating(*made), _LABEL)
        with report.timed("save the first version"):
            workspace.save_version("First")
    size = path.stat().st_size / 1e6
    ids = [record.id for record in made if record.kind == "object_type"]
    with report.timed("open", note=f"file of {size:,.0f} MB"):
        workspace = open_workspace(path, clock=_clock, new_id=_new_id)
    with workspace:
        _edits(report, workspace, ids)
        _merge(report, workspace, ids)


def _edits(report: Report, workspace: Workspace, ids: list[str]) -> None:
    chance = random.Random(2)
    cpu, wall = [], []
    for number in range(200):
        changes = records.rename(workspace.snapshot, chance.choice(ids), f"Renamed {number}")
        before = time.process_time(), time.perf_counter()
        workspace.apply(changes, message("edits.rename", old="a", new="b"))
        cpu.append((time.process_time() - before[0]) * 1000)
        wall.append((time.perf_counter() - before[1]) * 1000)
    cpu.sort()
    wall.sort()
    report.add("one edit, median CPU", cpu[100], f"p95 {cpu[190]:.2f}")
    report.add("one edit, median wall time with fsync", wall[100], f"p95 {wall[190]:.2f}")
    report.measure("undo and redo", lambda: (workspace.undo(), workspace.redo()))
    with report.timed("save a version of 200 edits"):
        workspace.save_version("Edits")
    head, first = workspace.history(limit=2)
    report.measure("compare two versions", lambda: len(workspace.compare(first.hash, head.hash)))
    report.measure("search", lambda: workspace.search("Renamed 1"), runs=10)


def _merge(report: Report, workspace: Workspace, ids: list[str]) -> None:
    chance = random.Random(3)
    workspace.create_branch("feature")
    _change(workspace, chance.sample(ids, 300), "theirs")
    workspace.save_version("Theirs")
    workspace.switch("main")
    _change(workspace, chance.sample(ids, 300), "ours")
    workspace.save_version("Ours")
    with report.timed("merge 300 edits a side"):
        session = workspace.start_merge("refs/heads/feature")
    if session is not None:
        with report.timed("take all from Mine"):
            session.decide_all([item.id for item in session.blockers], "ours")
        with report.timed("complete the merge"):
            session.complete("Merged")


def _change(workspace: Workspace, ids: list[str], text: str) -> None:
    changes = ChangeSet()
    for record in ids:
        owner = workspace.snapshot.plain(record)
        made = properties.change_property(
            workspace.snapshot, record, [owner["properties"][0]["id"]], description=text
        )
        changes = changes.then(made)
    workspace.apply(changes, _LABEL)
