"""What a choice costs in a merge with 5,000 items: the next state, its preview, many choices at once, undo."""

from __future__ import annotations

import copy
import gc
import random
import time
from collections.abc import Callable
from typing import Any

from oms_desktop.merge import ABSENT, MergeItem, Resolution, resolve, three_way
from oms_desktop.models.plain import Plain, to_plain
from oms_desktop.versioning import tree
from oms_desktop.versioning.objects import MemoryObjects
from oms_desktop.versioning.records import encode_plain
from oms_desktop.versioning.snapshot import TreeSnapshot
from tests.benchmarks import generated
from tests.benchmarks.report import Report

Ontology = dict[str, Plain]

CONFLICTS, EACH = 4_500, 250
"""So many types that both sides changed, and so many violations of each of two kinds."""


def run(report: Report) -> None:
    report.section("Deciding: 6,000 object types, 5,000 link types, 5,000 items")
    resolution, merging = _resolution()
    report.add("items", len(resolution.items), f"(a count) merged in {merging:,.0f} ms")
    _choices(report, resolution, "first choices")
    conflicts = [item.id for item in resolution.result.conflicts]
    half = resolution.decide_all(conflicts[::2], "theirs")
    _choices(report, half, "choices after half of them")
    with report.timed("take all from Theirs, items and counts"):
        after = resolution.decide_all(conflicts, "theirs")
        _ = after.items, after.progress
    with report.timed("groups and blockers of a new state"):
        _ = after.groups, after.blockers
    with report.timed("resolve all choices from the beginning"):
        _ = resolve(resolution.result, after.decisions).items


def _choices(report: Report, resolution: Resolution, name: str) -> None:
    chance = random.Random(3)
    some = chance.sample([item for item in resolution.items if item.is_open], 100)
    previews: list[float] = []
    states: list[float] = []
    for item in some:
        option, value = _first(item)
        previews.append(_timed(lambda: _told(resolution.preview(item.id, option, value))))  # noqa: B023
        states.append(_timed(lambda: _shown(resolution.decide(item.id, option, value))))  # noqa: B023
        resolution = resolution.decide(item.id, option, value)
    report.add(f"{name}: next state, p95", sorted(states)[95])
    report.add(f"{name}: preview, p95", sorted(previews)[95])


def _first(item: MergeItem) -> tuple[str, Any]:
    option = next(o for o in item.options if o.enabled and o.needs in ("", "name"))
    return option.id, option.prefill if option.needs else ABSENT


def _told(consequences: Any) -> Any:
    return consequences.decided, consequences.appearing, consequences.solved


def _shown(resolution: Resolution) -> Any:
    return resolution.items, resolution.progress


def _timed(work: Callable[[], Any]) -> float:
    before = time.process_time()
    work()
    return (time.process_time() - before) * 1000


def _resolution() -> tuple[Resolution, float]:
    objects = MemoryObjects()
    roots = [_store(objects, version) for version in _versions()]
    gc.collect()
    before = time.process_time()
    resolution = resolve(three_way(*(TreeSnapshot(objects, root) for root in roots)))
    _ = resolution.items
    return resolution, (time.process_time() - before) * 1000


def _store(objects: MemoryObjects, version: Ontology) -> bytes:
    entries = ((record, objects.add(encode_plain(plain))) for record, plain in version.items())
    return tree.build(entries, objects.add)


def _versions() -> tuple[Ontology, Ontology, Ontology]:
    """Return a base and two sides that renamed, retyped and rewrote the same types, and meet in names and references."""
    base = {r.id: to_plain(r) for r in generated.ontology(6_000, 5_000)}
    ours, theirs = dict(base), dict(base)
    chance = random.Random(5)
    used = {
        ref
        for plain in base.values()
        for end in (plain, plain.get("source", {}), plain.get("target", {}))
        for ref in (*end.get("extends", ()), *end.get("any_of", ()))
    }
    types = [record for record, plain in base.items() if plain["kind"] == "object_type"]
    chance.shuffle(types)
    deleted = [record for record in types if record not in used][:EACH]
    left = [record for record in types if record not in set(deleted)]
    for number, record in enumerate(left[:CONFLICTS]):
        for side, version in ((1, ours), (2, theirs)):
            version[record] = _changed(base[record], number, side)
    links = [plain for plain in base.values() if plain["kind"] == "link_type"]
    for number, record in enumerate(deleted):
        del ours[record]
        made = _made(copy.deepcopy(links[number]), f"new{number}", chance)
        made["source"] |= {"any_of": [record], "api_name": f"newFrom{number}"}
        made["target"]["api_name"] = f"newTo{number}"
        theirs[made["id"]] = made
        for side, version in ((1, ours), (2, theirs)):
            twin = {"kind": "object_type", "display_name": f"Twin {number} of {side}"}
            twin = _made(twin, f"Twin{number}", chance)
            version[twin["id"]] = twin
    return base, ours, theirs


def _changed(plain: Plain, number: int, side: int) -> Plain:
    one = copy.deepcopy(plain)
    match number % 3:
        case 0:
            one["display_name"] = f"Type {number} of {side}"
        case 1:
            one["properties"][0]["data_type"] = {"name": "geopoint" if side == 1 else "geoshape"}
        case _:
            one["description"] = f"Words {number} of {side}"
    return one


def _made(plain: Plain, name: str, chance: random.Random) -> Plain:
    number = f"{chance.getrandbits(128):032x}"
    parts = (number[:8], number[8:12], number[12:16], number[16:20], number[20:])
    return {**plain, "id": "-".join(parts), "api_name": name}
