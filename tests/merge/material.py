"""What the laws are stated with: snapshots of ontologies, merges as comparable values, atoms of a tree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from oms_desktop.merge import MergeItem, MergeResult, Option, Resolution, resolve, three_way
from oms_desktop.merge.shapes import slot_of
from oms_desktop.models.plain import Plain, from_plain
from oms_desktop.versioning.snapshot import TreeSnapshot, memory_snapshot
from tests.generators import Ontology

Versions = tuple[Ontology, Ontology, Ontology]
Plains = dict[str, Plain]
Atom = tuple[str, tuple[str, ...], str]
"""Record, path and value, as text: one thing an ontology says."""

SWAPPED = {"ours": "theirs", "theirs": "ours"}


def merge(base: Ontology, ours: Ontology, theirs: Ontology) -> MergeResult:
    """Merge three ontologies."""
    return three_way(*(snapshot_of(ontology) for ontology in (base, ours, theirs)))


def merge_plain(*versions: Plains) -> MergeResult:
    """Merge three ontologies given as plain trees."""
    return three_way(*(memory_snapshot(map(from_plain, v.values())) for v in versions))


def snapshot_of(ontology: Ontology) -> TreeSnapshot:
    """Return the snapshot of an ontology."""
    return memory_snapshot(ontology.values())


def outcome(result: MergeResult) -> Plains:
    """Return the records of a merge without decisions."""
    return records_of(resolve(result))


def records_of(resolution: Resolution) -> Plains:
    """Return the records of a merge so far."""
    snapshot = resolution.snapshot
    return {record: snapshot.plain(record) for record in snapshot.ids()}


def plain_of(ontology: Ontology) -> Plains:
    """Return an ontology as plain trees."""
    snapshot = snapshot_of(ontology)
    return {record: snapshot.plain(record) for record in snapshot.ids()}


def choices(item: MergeItem) -> list[Option]:
    """Return the options that can be taken without writing anything."""
    return [option for option in item.options if option.enabled and not option.needs]


def seen_from_ours(item: MergeItem) -> tuple[Any, ...]:
    """Return what an item says, with the sides as they are."""
    return _seen(item, item.ours, item.theirs, {})


def seen_from_theirs(item: MergeItem) -> tuple[Any, ...]:
    """Return what an item says, with the sides swapped."""
    return _seen(item, item.theirs, item.ours, SWAPPED)


def _seen(item: MergeItem, ours: Any, theirs: Any, swap: dict[str, str]) -> tuple[Any, ...]:
    return (
        item.id,
        item.code,
        item.severity,
        item.state,
        item.subject,
        item.path,
        repr(item.base),
        repr(ours),
        repr(theirs),
        repr(item.result),
        repr(item.combined),
        [(p.record, p.path, p.target, swap.get(p.side, p.side)) for p in item.parts],
        sorted(_ways(item, swap)),
    )


def _ways(item: MergeItem, swap: dict[str, str]) -> Iterator[tuple[str, ...]]:
    """Yield each option: what it is, what it needs and what it writes; one "as on a side" is like the other."""
    for option in item.options:
        name, _, rest = option.id.partition(":")
        if name == "as":
            rest = rest.partition(":")[2]
        writes = sorted(map(repr, option.writes))
        yield swap.get(name, name), rest, str(option.enabled), option.needs, *writes


def covers(items: Iterable[MergeItem], record: str, path: tuple[str, ...]) -> bool:
    """Tell whether an item speaks of a place: of itself, of what it is in, or (where it only exists) of something in it."""
    for item in items:
        at = tuple(step for step in item.path if not step.startswith("#"))
        if item.path == ("#cardinality",) and path[-1:] == ("cardinality",):
            at = path
        if item.subject.id == record and path[: len(at)] == at:
            return True
    return False


def atoms(tree: Plain | None) -> dict[tuple[str, ...], str]:
    """Return what a record says, by place: one atom for each leaf, set element, list element and map entry."""
    return {} if tree is None else dict(_atoms(tree, ()))


def _atoms(value: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    match value:
        case dict() if path[-1:] == ("data_type",):
            yield path, repr(value)
        case dict():
            if not path or "id" in value:
                yield path, "exists"
            for name, inner in value.items():
                yield from _atoms(inner, (*path, name))
        case list() if value and isinstance(value[0], dict) and "id" in value[0]:
            for element in value:
                yield from _atoms(element, (*path, element["id"]))
        case list() if path[-1] == "primary_key":
            yield path, repr(value)
        case list() if value and isinstance(value[0], list):
            yield from (((*path, key), repr(inner)) for key, inner in value)
        case list() if path[-1] == "statements":
            yield from (((*path, slot_of(element), element), "in") for element in value)
        case list():
            for element in value:
                yield (*path, repr(element)), "in"
        case _:
            yield path, repr(value)
