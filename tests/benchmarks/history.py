"""The history of a real ontology on disk: 1,000 versions before and after compaction, beside git and beside JSON.

The differences between six released versions of schema.org are dealt out, subject by subject and in an order that
follows from a seed, into 1,000 versions. Git gets the same versions as the Turtle our exporter writes, sorted, one file.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import time
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, pairwise
from pathlib import Path
from random import Random
from typing import IO, TypeAlias

import apsw

from oms_desktop.edits import records
from oms_desktop.formats import Syntax, read, write
from oms_desktop.formats.context import subject_of
from oms_desktop.models.messages import message
from oms_desktop.models.plain import from_plain, to_plain
from oms_desktop.models.record import Record
from oms_desktop.store import open_store
from oms_desktop.versioning.canonical import unframe
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.versioning.closure import missing_from
from oms_desktop.versioning.kept_packs import zstd
from oms_desktop.versioning.records import decode_plain, encode_plain
from oms_desktop.versioning.snapshot import memory_snapshot
from oms_desktop.workspace import Workspace, create_workspace, open_workspace
from tests import real_data
from tests.benchmarks.report import Report

RELEASES = tuple(
    f"schemaorg/schemaorg-{name}.ttl"
    for name in (
        "9.0-schemaorg-all-https",
        "15.0-schemaorg-all-https",
        "22.0-schemaorg-all-https",
        "28.1-schemaorg-all-https",
        "29.4-schemaorg-all-https",
        "30.0-all-https",
    )
)
VERSIONS = 1000
SEED = 1
_LABEL = message("workspace.discard")
_TABLES = ("pack", "packed", "dictionary", "object", "sqlite_autoindex_object_1", "ref")

Objects: TypeAlias = dict[str, bytes]
"""The framed records of one subject, by id."""


@dataclass(frozen=True, slots=True)
class Release:
    """One released version: its records and its sorted Turtle, by subject."""

    records: dict[str, Objects]
    head: str
    blocks: dict[str, str]


@dataclass(frozen=True, slots=True)
class Step:
    """One version: what these subjects are in *release*, and all others as before."""

    release: int
    subjects: tuple[str, ...]


def run(report: Report, folder: Path) -> None:
    report.section(f"History: schema.org 9.0 to 30.0 in {VERSIONS:,} versions")
    releases = [_read(name) for name in RELEASES]
    steps = deal(releases, VERSIONS, SEED)
    project = folder / "history.oms"
    with report.timed(f"save {len(steps):,} versions"):
        _save(project, releases, steps)
    _use(report, project, folder / "loose.oms", "before")
    before = project.stat().st_size
    with open_workspace(project, clock=_clock, new_id=_new_id) as workspace:
        with report.timed("compact, with every object compared with its hash"):
            done = workspace.compact()
        _verify(workspace, len(steps))
    shutil.copyfile(project, folder / "bare.oms")
    with open_store(folder / "bare.oms") as store:
        bare = store.compact(without_index=True).after
    _use(report, project, folder / "packed.oms", "after")
    history = _pages(project, _TABLES)
    with report.timed("git fast-import", note="CPU of ours only"):
        repository = _git(folder / "git", releases, steps)
    started = time.perf_counter()
    subprocess.run(["git", "-C", repository, "gc", "--aggressive", "-q", "--prune=now"], check=True)
    report.add("git gc --aggressive, wall time", (time.perf_counter() - started) * 1000)
    packs = sum(one.stat().st_size for one in repository.glob("objects/pack/*.[ip][da][xc]*"))
    whole = sum(one.stat().st_size for one in repository.rglob("*") if one.is_file())
    json, small = _snapshots(releases, steps)
    for name, size in (
        ("project file before", before),
        ("project file after, with undo and search index", done.after),
        ("project file after, without the search index", bare),
        ("history after: objects, packs and their index", history),
        ("git: pack and its index", packs),
        ("git: the whole folder", whole),
        ("a JSON snapshot per version", json),
        ("a JSON snapshot per version, each by zstd -3", small),
    ):
        print(f"  {name:<58}{size:>14,} bytes", flush=True)
    for name, share, limit in (
        ("history / git pack and index", history / packs, "at most 2"),
        ("file without search index / git folder", bare / whole, "at most 2"),
        ("file with search index / JSON per version", done.after / json, "at most 0.1"),
        ("history / JSON per version", history / json, "at most 0.1"),
        ("history / compressed JSON per version", history / small, ""),
    ):
        print(f"  {name:<58}{share:>14.4f}  {limit}", flush=True)


def deal(releases: list[Release], versions: int, seed: int) -> list[Step]:
    """Return the first release and *versions* steps to the last, each with its share of what changed."""
    chance = Random(seed)
    changed = [sorted(_changed(old, new)) for old, new in pairwise(releases)]
    for subjects in changed:
        chance.shuffle(subjects)
    total = sum(map(len, changed))
    steps = [Step(0, tuple(releases[0].records))]
    dealt = 0
    for release, subjects in enumerate(changed, 1):
        first, last = (round(versions * n / total) for n in (dealt, dealt + len(subjects)))
        dealt += len(subjects)
        places = [round(n * len(subjects) / (last - first)) for n in range(last - first + 1)]
        steps += [Step(release, tuple(subjects[a:b])) for a, b in pairwise(places)]
    return steps


def _changed(old: Release, new: Release) -> Iterator[str]:
    for subject in old.records.keys() | new.records.keys():
        if old.records.get(subject) != new.records.get(subject):
            yield subject


def _read(name: str) -> Release:
    found = read(real_data.ontology(name), Syntax.TURTLE).records
    by_subject: dict[str, Objects] = {}
    for record in found:
        plain = to_plain(record)
        by_subject.setdefault(subject_of(plain), {})[record.id] = encode_plain(plain)
    text = write(memory_snapshot(found), Syntax.TURTLE).data.decode()
    head, _, body = text.partition("\n\n")
    prefixes = dict(re.findall(r"@prefix (\S*): <([^>]*)> \.", head))
    blocks = {_subject(block, prefixes): block for block in body.rstrip("\n").split("\n\n")}
    return Release(by_subject, head, blocks)


def _subject(block: str, prefixes: dict[str, str]) -> str:
    """Return the subject of a block of Turtle, spelled out."""
    word = block.split(None, 1)[0]
    if word.startswith("<"):
        return word
    prefix, _, local = word.partition(":")
    return f"<{prefixes[prefix]}{local.replace(chr(92), '')}>"


# ------------------------------------------------------------ ours


def _save(path: Path, releases: list[Release], steps: list[Step]) -> None:
    now: dict[str, Objects] = {}
    seconds = count(1_700_000_000_000, 60_000)
    with create_workspace(path, clock=lambda: next(seconds), new_id=_new_id) as workspace:
        workspace.set_author("Benchmark", "benchmark@example.org")
        for number, step in enumerate(steps):
            pairs = []
            for subject in step.subjects:
                old, new = now.get(subject, {}), releases[step.release].records.get(subject, {})
                now[subject] = new
                pairs += [(_record(old.get(r)), _record(new.get(r))) for r in old.keys() | new]
            workspace.apply(ChangeSet.between(pairs), _LABEL)
            workspace.save_version(f"Version {number}")


def _record(framed: bytes | None) -> Record | None:
    return None if framed is None else from_plain(decode_plain(framed))


def _verify(workspace: Workspace, versions: int) -> None:
    """Read every object of every version again; each read compares the hash."""
    history = workspace.history(limit=versions + 1)
    store = workspace._store
    store.objects.forget()
    assert len(history) == versions
    assert missing_from(store.objects, [one.hash for one in history]) == set()


def _use(report: Report, path: Path, copy: Path, when: str) -> None:
    """Measure what an analyst does with a copy of the project."""
    shutil.copyfile(path, copy)
    with report.timed(f"open ({when})"):
        workspace = open_workspace(copy, clock=_clock, new_id=_new_id)
    chance = Random(2)
    with workspace:
        ids = sorted(workspace.snapshot.ids("object_type"))
        history = [one.hash for one in workspace.history(limit=VERSIONS)]
        pairs = [tuple(chance.sample(history, 2)) for _ in range(20)]
        times = sorted(_cpu(lambda a=a, b=b: len(workspace.compare(a, b))) for a, b in pairs)
        report.add(f"compare two versions ({when})", times[10], f"p95 {times[18]:.2f}")
        edits = [
            records.rename(workspace.snapshot, one, f"Renamed {n}")
            for n, one in enumerate(chance.sample(ids, 100))
        ]
        times = sorted(_cpu(lambda edit=edit: workspace.apply(edit, _LABEL)) for edit in edits)
        report.add(f"one edit ({when})", times[50], f"p95 {times[94]:.2f}")
        workspace.save_version("Edits")
        workspace.create_branch("old", at=history[300])
        for one in chance.sample(sorted(workspace.snapshot.ids("object_type")), 100):
            workspace.apply(records.rename(workspace.snapshot, one, "Old"), _LABEL)
        workspace.save_version("Old edits")
        with report.timed(f"merge 100 edits of 300 versions ago ({when})"):
            workspace.start_merge("refs/heads/main")


def _cpu(work: object) -> float:
    before = time.process_time()
    work()  # type: ignore[operator]
    return (time.process_time() - before) * 1000


def _pages(path: Path, tables: tuple[str, ...]) -> int:
    """Return the bytes of all pages of some tables."""
    marks = ", ".join("?" * len(tables))
    query = f"SELECT sum(pgsize) FROM dbstat WHERE name IN ({marks})"
    connection = apsw.Connection(str(path))
    try:
        return int(next(iter(connection.execute(query, tables)))[0])
    finally:
        connection.close()


# ------------------------------------------------------------ the others


def _git(folder: Path, releases: list[Release], steps: list[Step]) -> Path:
    """Return a bare repository with the same versions as sorted Turtle."""
    subprocess.run(["git", "init", "-q", "--bare", "--template=", str(folder)], check=True)
    command = ["git", "-C", str(folder), "fast-import", "--quiet"]
    with subprocess.Popen(command, stdin=subprocess.PIPE) as process:
        assert process.stdin is not None
        for number, data in enumerate(_texts(releases, steps), 1):
            _commit(process.stdin, number, data)
        process.stdin.close()
    assert process.returncode == 0
    return folder


def _commit(stream: IO[bytes], number: int, data: bytes) -> None:
    text = b"Version %d" % (number - 1)
    stream.write(b"commit refs/heads/main\nmark :%d\n" % number)
    when = 1_700_000_000 + 60 * number
    stream.write(b"committer Benchmark <benchmark@example.org> %d +0000\n" % when)
    stream.write(b"data %d\n%s\n" % (len(text), text))
    if number > 1:
        stream.write(b"from :%d\n" % (number - 1))
    stream.write(b"M 644 inline ontology.ttl\ndata %d\n%s\n" % (len(data), data))


def _texts(releases: list[Release], steps: list[Step]) -> Iterator[bytes]:
    """Yield the Turtle of every version; that of the last is what the exporter writes for the last release."""
    now: dict[str, str] = {}
    data = b""
    for step in steps:
        release = releases[step.release]
        for subject in step.subjects:
            now.pop(subject, None)
            if subject in release.blocks:
                now[subject] = release.blocks[subject]
        body = "\n\n".join(now[subject] for subject in sorted(now))
        data = f"{release.head}\n\n{body}\n".encode()
        yield data
    last = releases[-1]
    blocks = "\n\n".join(last.blocks[subject] for subject in sorted(last.blocks))
    assert data == f"{last.head}\n\n{blocks}\n".encode()


def _snapshots(releases: list[Release], steps: list[Step]) -> tuple[int, int]:
    """Return the bytes of one JSON array of all records per version; the second, compressed, from every 50th."""
    now: dict[str, Objects] = {}
    whole = sample = 0
    for number, step in enumerate(steps):
        for subject in step.subjects:
            now[subject] = releases[step.release].records.get(subject, {})
        bodies = [unframe(framed)[1] for by_id in now.values() for framed in by_id.values()]
        whole += sum(map(len, bodies)) + len(bodies) + 1
        if number % 50 == 0:
            sample += len(zstd.compress(b",".join(bodies), 3))
    return whole, sample * 50


def _clock() -> int:
    return time.time_ns() // 1_000_000


def _new_id() -> str:
    return str(uuid.uuid4())
