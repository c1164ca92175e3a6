"""Merging generated ontologies from three stored roots, beside nbdime and dictdiffer on plain dicts in the same run.

The peers get what suits them: dicts by id with lists of properties, parsed already. Ours reads, decodes, merges, checks
the whole, and makes every item. They are generic tools; ours knows the schema.
"""

from __future__ import annotations

import copy
import logging
import random
import time
import uuid
from typing import Any

import dictdiffer
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
from tests.benchmarks import generated
from tests.benchmarks.report import Report

Ontology = dict[str, Plain]

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
        _beside_peers(report, *_versions(types, types, edits))
    report.section("Merge: 50,000 object types, 100,000 link types, 1,000 edits a side")
    _alone(report, *_versions(50_000, 100_000, 1_000))


def _beside_peers(report: Report, base: Ontology, ours: Ontology, theirs: Ontology) -> None:
    own = _alone(report, base, ours, theirs)
    _, nbdime = report.measure("nbdime", lambda: _nbdime(base, ours, theirs))
    report.ratio("nbdime / ours", own, nbdime)
    _, peer = report.measure("dictdiffer", lambda: _dictdiffer(base, ours, theirs))
    report.ratio("dictdiffer / ours", own, peer)


def _alone(report: Report, base: Ontology, ours: Ontology, theirs: Ontology) -> float:
    objects = MemoryObjects()
    roots = [_store(objects, version) for version in (base, ours, theirs)]

    def merged() -> Any:
        resolution = resolve(three_way(*(TreeSnapshot(objects, root) for root in roots)))
        resolution.updates(objects.add)
        return resolution

    resolution, milliseconds = report.measure("three stored roots to items and result", merged)
    result = resolution.result
    note = f"{result.decoded:,} records read, {len(result.touched):,} touched"
    report.add("items to decide, fix or review", len(result.items), f"(a count) {note}")
    if result.items:
        _decide(report, resolution)
    return milliseconds


def _decide(report: Report, resolution: Any) -> None:
    """Measure what a person waits for after a choice."""
    times = []
    for item in [i for i in resolution.items if not i.is_violation][:100]:
        before = time.process_time()
        resolution.preview(item.id, "theirs")
        times.append((time.process_time() - before) * 1000)
    times.sort()
    if times:
        report.add("preview of a decision, p95", times[int(len(times) * 0.95)])
    conflicts = [item.id for item in resolution.items if not item.is_violation]
    with report.timed("take all from Theirs"):
        resolution.decide_all(conflicts, "theirs")


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
