"""Merging generated ontologies from three stored roots, beside nbdime, dictdiffer and `git merge-file` in the same run.

The peers get what suits them: nbdime and dictdiffer plain dicts by id, parsed already; git three files of the same model as
JSON with sorted keys, one value a line. Ours reads, decodes, merges, checks the whole, and makes every item. The peers are
generic tools; ours knows the schema. What decisions cost is measured in `deciding`.
"""

from __future__ import annotations

import copy
import gc
import logging
import os
import random
import subprocess
import tempfile
import time
import tracemalloc
import uuid
from pathlib import Path
from typing import Any

import dictdiffer
import orjson
from dictdiffer.merge import Merger
from dictdiffer.resolve import UnresolvedConflictsException
from nbdime.merging.decisions import apply_decisions
from nbdime.merging.generic import decide_merge

from oms_desktop.merge import resolve, three_way
from oms_desktop.models.plain import Plain, to_plain
from oms_desktop.versioning import tree
from oms_desktop.versioning.objects import MemoryObjects
from oms_desktop.versioning.records import encode_plain
from oms_desktop.versioning.snapshot import TreeSnapshot
from tests.benchmarks import deciding, generated
from tests.benchmarks.report import Report

Ontology = dict[str, Plain]
Roots = tuple[bytes, bytes, bytes]

MERGES = 1_000
"""So many merges of 10,000 types, each with edits of its own."""

_SHARES = (
    ("describe", 35),
    ("add_property", 20),
    ("retype", 15),
    ("alias", 10),
    ("add_type", 10),
    ("remove_property", 5),
    ("delete", 5),
)
"""What people edit, in per cent (research: merge 7.3)."""


def run(report: Report) -> None:
    logging.getLogger("nbdime").setLevel(logging.CRITICAL)
    for types in (1_000, 5_000):
        edits = max(5, types // 100)
        report.section(f"Merge: {types:,} object types, {types:,} link types, {edits} edits a side")
        versions = _versions(types, types, edits)
        objects = MemoryObjects()
        roots = _stored(objects, versions)
        _set_aside()
        own = _alone(report, objects, roots)
        _beside_peers(report, own, *versions)
        _beside_git(report, own, *versions)
    report.section("Merge: 50,000 object types, 100,000 link types, 1,000 edits a side")
    versions = _versions(50_000, 100_000, 1_000)
    objects = MemoryObjects()
    roots = _stored(objects, versions)
    with tempfile.TemporaryDirectory() as name:
        paths = _files(Path(name), *versions)
        del versions  # what is measured starts from stored roots
        _set_aside()
        own = _alone(report, objects, roots)
        _memory(report, objects, roots)
        _git(report, own, paths)
    report.section(
        f"Merge: {MERGES:,} times 10,000 object types and 10,000 link types, 50 edits a side"
    )
    _many(report)
    deciding.run(report)


def _beside_peers(
    report: Report, own: float, base: Ontology, ours: Ontology, theirs: Ontology
) -> None:
    _, nbdime = report.measure("nbdime", lambda: _nbdime(base, ours, theirs))
    report.ratio("nbdime / ours", own, nbdime)
    _, peer = report.measure("dictdiffer", lambda: _dictdiffer(base, ours, theirs))
    report.ratio("dictdiffer / ours", own, peer)


def _beside_git(report: Report, own: float, *versions: Ontology) -> None:
    with tempfile.TemporaryDirectory() as name:
        _git(report, own, _files(Path(name), *versions))


def _files(folder: Path, *versions: Ontology) -> list[Path]:
    """Write each version as JSON with sorted keys, and return the files: ours, base, theirs."""
    options = orjson.OPT_SORT_KEYS | orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
    paths = [folder / f"{name}.json" for name in ("base", "ours", "theirs")]
    for path, version in zip(paths, versions, strict=True):
        path.write_bytes(orjson.dumps(version, option=options))
    return [paths[1], paths[0], paths[2]]


def _git(report: Report, own: float, paths: list[Path]) -> None:
    times = []
    for _ in range(3):
        child = subprocess.Popen(
            ["git", "merge-file", "-p", "-q", *map(str, paths)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        times.append((used.ru_utime + used.ru_stime) * 1000)
    git = sorted(times)[1]
    report.add(
        "git merge-file on the same as sorted JSON", git, "user and system time of the child"
    )
    report.ratio("ours / git merge-file", git, own)

    def parsed() -> Any:
        objects = MemoryObjects()
        ours, base, theirs = (_store(objects, orjson.loads(path.read_bytes())) for path in paths)
        return resolve(three_way(*(TreeSnapshot(objects, root) for root in (base, ours, theirs))))

    _, whole = report.measure("ours from the three JSON files, hashed and stored", parsed, runs=1)
    report.ratio("ours from the files / git merge-file", git, whole)


def _merged(objects: MemoryObjects, roots: Roots) -> Any:
    resolution = resolve(three_way(*(TreeSnapshot(objects, root) for root in roots)))
    resolution.updates(objects.add)
    return resolution


def _alone(report: Report, objects: MemoryObjects, roots: Roots) -> float:
    what = "three stored roots to items and result"
    _merged(objects, roots)
    resolution, milliseconds = report.measure(what, lambda: _merged(objects, roots))
    result = resolution.result
    note = f"{result.decoded:,} records read, {len(result.touched):,} touched"
    report.add("items to decide, fix or review", len(result.items), f"(a count) {note}")
    if result.conflicts:
        _decide(report, resolution)
    return milliseconds


def _memory(report: Report, objects: MemoryObjects, roots: Roots) -> None:
    """Measure what one merge adds to what is stored already: objects of Python, and pages of the process."""
    gc.collect()
    before = _pages()
    kept = _merged(objects, roots)
    report.add("memory a merge adds, resident", (_pages() - before) / 2**20, "(MiB)")
    del kept
    gc.collect()
    tracemalloc.start()
    kept = _merged(objects, roots)
    held, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    report.add("memory a merge adds, traced, held after it", held / 2**20, "(MiB)")
    report.add("memory a merge adds, traced, at most", peak / 2**20, "(MiB)")
    del kept


def _pages() -> int:
    resident = int(Path("/proc/self/statm").read_text().split()[1])
    return resident * os.sysconf("SC_PAGE_SIZE")


def _decide(report: Report, resolution: Any) -> None:
    """Measure what a person waits for after a choice."""
    times = []
    for item in resolution.result.conflicts[:100]:
        before = time.process_time()
        resolution.preview(item.id, "theirs")
        times.append((time.process_time() - before) * 1000)
    report.add("preview of a decision, p95", percentile(times, 95))
    conflicts = [item.id for item in resolution.result.conflicts]
    with report.timed("take all from Theirs"):
        resolution.decide_all(conflicts, "theirs")


def _many(report: Report) -> None:
    """Merge one ontology with ever other edits, and tell how long the slow ones take."""
    objects = MemoryObjects()
    base = {r.id: to_plain(r) for r in generated.ontology(10_000, 10_000)}
    root = _store(objects, base)
    _set_aside()
    times, items = [], 0
    for number in range(MERGES):
        layers = MemoryObjects()
        sides = [_committed(objects, layers, root, base, 50, 2 * number + side) for side in (0, 1)]
        both = _Both(objects, layers)
        before = time.process_time()
        resolution = resolve(three_way(*(TreeSnapshot(both, one) for one in (root, *sides))))
        items += len(resolution.items)
        resolution.updates(layers.add)
        times.append((time.process_time() - before) * 1000)
    for part in (50, 95, 99):
        report.add(f"one merge, p{part}", percentile(times, part))
    report.add("items of all merges", items, "(a count)")


class _Both:
    """Objects that stay, and those of one merge."""

    def __init__(self, lasting: MemoryObjects, passing: MemoryObjects) -> None:
        self._lasting, self._passing = lasting, passing

    def get(self, object_hash: bytes) -> bytes:
        try:
            return self._passing.get(object_hash)
        except KeyError:
            return self._lasting.get(object_hash)


def _committed(
    lasting: MemoryObjects,
    passing: MemoryObjects,
    root: bytes,
    base: Ontology,
    edits: int,
    seed: int,
) -> bytes:
    """Return the root of *base* after some edits."""
    version = _edited(base, edits, seed)
    changes = {
        record: passing.add(encode_plain(version[record])) if record in version else None
        for record in base.keys() | version.keys()
        if version.get(record) is not base.get(record)
    }
    return tree.update(_Both(lasting, passing), root, changes, passing.add)


def _set_aside() -> None:
    """Keep the collector from walking through what was generated: no program has it in memory beside a merge."""
    gc.collect()
    gc.freeze()


def percentile(times: list[float], part: int) -> float:
    """Return the time that *part* per cent do not exceed."""
    return sorted(times)[min(len(times) - 1, len(times) * part // 100)]


def _stored(objects: MemoryObjects, versions: tuple[Ontology, Ontology, Ontology]) -> Roots:
    base, ours, theirs = (_store(objects, version) for version in versions)
    return base, ours, theirs


def _store(objects: MemoryObjects, version: Ontology) -> bytes:
    return tree.build(
        ((record, objects.add(encode_plain(plain))) for record, plain in version.items()),
        objects.add,
    )


def _versions(types: int, links: int, edits: int) -> tuple[Ontology, Ontology, Ontology]:
    base = {r.id: to_plain(r) for r in generated.ontology(types, links)}
    return base, _edited(base, edits, 1), _edited(base, edits, 2)


def _edited(base: Ontology, edits: int, seed: int) -> Ontology:
    """Return *base* after *edits*; half of them fall on the same few types, so that sides meet."""
    chance = random.Random(seed)
    version = dict(base)
    types = [record for record, plain in base.items() if plain["kind"] == "object_type"]
    busy = types[:edits]
    verbs = chance.choices([v for v, _ in _SHARES], [s for _, s in _SHARES], k=edits)
    for number, verb in enumerate(verbs):
        record = chance.choice(busy if number % 2 else types)
        if record in version:
            _edit(version, record, verb, chance)
    return version


def _edit(version: Ontology, record: str, verb: str, chance: random.Random) -> None:
    one: Plain = copy.deepcopy(version[record])
    version[record] = one
    match verb:
        case "describe":
            one["description"] = f"{one['description']} Edited {chance.randrange(10**6)}."
        case "add_property":
            one["properties"].append(_property(chance))
        case "retype" if one["properties"]:
            wanted = chance.choice(("long", "decimal", "string"))
            chance.choice(one["properties"])["data_type"] = {"name": wanted}
        case "alias":
            one["aliases"] = sorted({*one.get("aliases", ()), f"alias{chance.randrange(50)}"})
        case "add_type":
            made = {**one, "id": _id(chance), "api_name": f"New{chance.randrange(10**6)}"}
            made["properties"] = [_property(chance)]
            version[made["id"]] = made
        case "remove_property" if one["properties"]:
            one["properties"].pop(chance.randrange(len(one["properties"])))
        case "delete":
            _delete(version, record)


def _delete(version: Ontology, record: str) -> None:
    del version[record]
    for other, plain in list(version.items()):
        ends = [plain.get(side, {}).get("any_of", ()) for side in ("source", "target")]
        if any(record in types for types in ends):
            del version[other]
        elif record in plain.get("extends", ()):
            left = [parent for parent in plain["extends"] if parent != record]
            version[other] = {k: v for k, v in plain.items() if k != "extends"}
            if left:
                version[other]["extends"] = left


def _property(chance: random.Random) -> Plain:
    name = f"added{chance.randrange(10**6)}"
    return {
        "id": _id(chance),
        "api_name": name,
        "display_name": name,
        "data_type": {"name": "string"},
    }


def _id(chance: random.Random) -> str:
    return str(uuid.UUID(int=chance.getrandbits(128), version=4))


def _nbdime(base: Ontology, ours: Ontology, theirs: Ontology) -> Any:
    return apply_decisions(base, decide_merge(base, ours, theirs))


def _dictdiffer(base: Ontology, ours: Ontology, theirs: Ontology) -> Any:
    merger = Merger(base, ours, theirs, {})
    try:
        merger.run()
        return dictdiffer.patch(merger.unified_patches, copy.deepcopy(base))
    except UnresolvedConflictsException:
        return None
    except (KeyError, IndexError):  # it stumbles over its own list patches
        return None


if __name__ == "__main__":
    run(Report())
