"""The commands about two versions: what differs, what that breaks, the changelog; and releasing one."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import orjson

from oms_desktop.checks.changelog import Changelog, changelog
from oms_desktop.checks.compatibility import (
    Compatibility,
    CompatibilityChange,
    Level,
    compatibility,
)
from oms_desktop.checks.differences.records import Differences, RecordDifference, differences
from oms_desktop.checks.migration import Leg, MigrationPlan, StepKind, migration
from oms_desktop.cli.files import Refused, new_id, now_ms
from oms_desktop.cli.sources import Source, is_project, opened
from oms_desktop.models.messages import Message, message
from oms_desktop.versioning.snapshot import Snapshot


def diff(before: Source, after: Source, *, as_json: bool) -> int:
    """Print what differs, as sentences or as data; 1 if anything does."""
    with _both(before, after) as (old, new):
        found = differences(old, new)
        if as_json:
            _write_json({"counts": _counts(found), "changes": [_record(one) for one in found]})
        else:
            for one in found:
                print(one.sentence)
                if len(one.fields) > 1:
                    for field in one.fields:
                        print(f"  {field.sentence}")
            print(message("cli.differing", n=len(found), **_counts(found)))
    return 1 if len(found) else 0


def compat(before: Source, after: Source, *, as_json: bool, with_plan: bool) -> int:
    """Print how far the difference reaches and why, and on request what to do about it; 1 if it is breaking."""
    with _both(before, after) as (old, new):
        found = compatibility(old, new)
        steps = _plan(before, after, old, new) if with_plan else None
        if as_json:
            plan = {} if steps is None else {"plan": [_leg(leg) for leg in steps.legs]}
            _write_json({**_compatibility(found), **plan})
        else:
            shown = [one for one in found.changes if one.level is not Level.COMPATIBLE]
            for one in sorted(shown, key=lambda one: (-one.level.rank, str(one.message))):
                print(f"{one.level.value.replace('_', ' '):20}  {one.message}")
            print(_verdict(found))
            if steps is not None:
                print("\n" + "\n".join(_steps(steps)))
    return 1 if found.is_breaking else 0


def print_changelog(before: Source, after: Source, *, as_json: bool) -> int:
    """Print the changelog as Markdown or as data."""
    with _both(before, after) as (old, new):
        found = changelog(old, new)
        if as_json:
            _write_json(_changelog(found))
        elif not found:
            print(message("cli.no_changes"))
        else:
            print("\n\n".join(_markdown(found)))
    return 0


def release(project: Path, version: str | None, notes: str, author: str) -> int:
    """Release the last saved version of a project, by default under the number that follows from what changed."""
    from oms_desktop.workspace import open_workspace

    with open_workspace(project, clock=now_ms, new_id=new_id) as workspace:
        if author:
            name, _, mail = author.partition("<")
            workspace.set_author(name, mail.rstrip(" >"))
        elif workspace.author is None:
            raise Refused(message("cli.no_author"))
        proposal = workspace.next_version()
        if version is None and proposal.last is not None and proposal.found.bump == "none":
            raise Refused(message("cli.nothing_new", version=proposal.last.version))
        made = workspace.release(version or proposal.version, notes)
        if workspace.has_changes:
            print(f"oms: {message('cli.unsaved_left_out')}", file=sys.stderr)
        commit = made.commit.hex()[:7]
        print(message("cli.released", project=workspace.name, version=made.version, commit=commit))
        if proposal.last is not None:
            print(_verdict(proposal.found))
    return 0


@contextmanager
def _both(before: Source, after: Source) -> Iterator[tuple[Snapshot, Snapshot]]:
    with ExitStack() as stack:
        snapshots = []
        for source in (before, after):
            snapshot, loss = stack.enter_context(opened(source))
            _say(loss)
            snapshots.append(snapshot)
        yield snapshots[0], snapshots[1]


def _plan(before: Source, after: Source, old: Snapshot, new: Snapshot) -> MigrationPlan:
    """Return the plan; between two versions of one project it may go over the releases between."""
    (project, first), (other, second) = before, after
    if project != other or not is_project(project):
        return migration({"A": old, "B": new}, ["A", "B"])
    from oms_desktop.workspace import open_workspace

    with open_workspace(project, clock=now_ms, new_id=new_id, share=True) as workspace:
        points = [workspace.point(one) if one else None for one in (first, second)]
        return workspace.migration_plan(points[0], points[1])


def _steps(plan: MigrationPlan) -> Iterator[str]:
    """Say what is to be done with data; the steps that only take over texts are in the data."""
    if all(step.does is StepKind.DESCRIBE for step in plan.steps):
        yield str(message("cli.no_steps"))
    for leg in plan.legs:
        if len(plan.legs) > 1:
            yield f"{leg.source} → {leg.target}"
        shown = [step for step in leg.steps if step.does is not StepKind.DESCRIBE]
        told = {step.id for step in shown}
        for step in shown:
            notes = [str(message(f"versions.loss.{step.loss}"))]
            notes += [str(message("versions.manual"))] * step.is_manual
            if after := ", ".join(str(need) for need in step.needs if need in told):
                notes.append(str(message("cli.after_steps", steps=after)))
            yield f"{step.id:4}  {step.message}  ({'; '.join(notes)})"


def _leg(leg: Leg) -> dict[str, Any]:
    return {
        "from": leg.source,
        "to": leg.target,
        "steps": [
            {
                "id": step.id,
                "does": step.does.value,
                "record": step.record,
                "path": step.path,
                "loss": step.loss.value,
                "manual": step.is_manual,
                "reversible": step.is_reversible,
                "needs": step.needs,
                "sentence": str(step.message),
                "writes": [
                    {"record": w.record, "path": w.path, "before": w.before, "after": w.after}
                    for w in step.writes
                ],
            }
            for step in leg.steps
        ],
    }


def _verdict(found: Compatibility) -> Message:
    level = message(f"compatibility.level.{found.level.value}")
    return message(f"cli.verdict_{found.bump}", level=level, n=len(found.breaking))


def _counts(found: Differences) -> dict[str, int]:
    counts = dict.fromkeys(("added", "changed", "removed"), 0)
    for one in found:
        counts[one.what] += 1
    return counts


def _record(one: RecordDifference) -> dict[str, Any]:
    return {
        "record": one.id,
        "kind": one.kind,
        "name": str(one.name),
        "what": one.what,
        "sentence": str(one.sentence),
        "fields": [
            {
                "path": field.path,
                "before": field.before,
                "after": field.after,
                "sentence": str(field.sentence),
            }
            for field in one.fields
        ],
    }


def _compatibility(found: Compatibility) -> dict[str, Any]:
    return {
        "level": found.level.value,
        "breaking": found.is_breaking,
        "bump": found.bump,
        "counts": {level.value: n for level, n in found.counts.items()},
        "changes": [_change(change) for change in found.changes],
    }


def _change(change: CompatibilityChange) -> dict[str, Any]:
    return {
        "record": change.record,
        "path": change.path,
        "level": change.level.value,
        "code": change.code,
        "before": change.before,
        "after": change.after,
        "sentence": str(change.message),
    }


def _changelog(found: Changelog) -> dict[str, Any]:
    return {
        name: [
            {
                "record": entry.record,
                "name": str(entry.name),
                "level": entry.level.value,
                "sentence": str(entry.sentence),
                "consequences": [str(one) for one in entry.consequences],
            }
            for entry in getattr(found, name)
        ]
        for name in ("breaking", "added", "changed", "removed")
    }


def _markdown(found: Changelog) -> Iterator[str]:
    for heading, entries in found.sections():
        lines = [f"## {heading}", ""]
        for entry in entries:
            lines.append(f"- {entry.sentence}")
            lines += [f"  - {one}" for one in entry.consequences]
        yield "\n".join(lines)


def _write_json(tree: dict[str, Any]) -> None:
    data = orjson.dumps(tree, option=orjson.OPT_INDENT_2)
    print(data.decode())


def _say(texts: Iterable[Message] | Sequence[Message]) -> None:
    for text in texts:
        print(f"oms: {text}", file=sys.stderr)
