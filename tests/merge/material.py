"""What the laws are stated with: snapshots of ontologies, merges as comparable values, atoms of a tree."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from oms_desktop.merge import MergeItem, MergeResult, Resolution, resolve, three_way
from oms_desktop.merge.shapes import slot_of
from oms_desktop.models.plain import Plain
from oms_desktop.versioning.snapshot import TreeSnapshot, memory_snapshot
from tests.generators import Ontology

Atom = tuple[str, tuple[str, ...], str]
"""Record, path and value, as text: one thing an ontology says."""


def merge(base: Ontology, ours: Ontology, theirs: Ontology) -> MergeResult:
    """Merge three ontologies."""
    return three_way(*(snapshot_of(ontology) for ontology in (base, ours, theirs)))


def snapshot_of(ontology: Ontology) -> TreeSnapshot:
    """Return the snapshot of an ontology."""
    return memory_snapshot(ontology.values())


def outcome(result: MergeResult) -> dict[str, Plain]:
    """Return the records of a merge without decisions."""
    return records_of(resolve(result))


def records_of(resolution: Resolution) -> dict[str, Plain]:
    """Return the records of a merge so far."""
    snapshot = resolution.snapshot
    return {record: snapshot.plain(record) for record in snapshot.ids()}


def plain_of(ontology: Ontology) -> dict[str, Plain]:
    """Return an ontology as plain trees."""
    snapshot = snapshot_of(ontology)
    return {record: snapshot.plain(record) for record in snapshot.ids()}


def seen_from_ours(item: MergeItem) -> tuple[Any, ...]:
    """Return what an item says, with the sides as they are."""
    return _seen(item, item.ours, item.theirs)


def seen_from_theirs(item: MergeItem) -> tuple[Any, ...]:
    """Return what an item says, with the sides swapped."""
    return _seen(item, item.theirs, item.ours)


def _seen(item: MergeItem, ours: Any, theirs: Any) -> tuple[Any, ...]:
    return (
        item.id,
        item.code,
        item.path,
        repr(item.base),
        repr(ours),
        repr(theirs),
        repr(item.result),
    )


def atoms(tree: Plain | None) -> dict[tuple[str, ...], str]:
    """Return what a record says, by place: one atom for each leaf, set element, list element and map entry."""
    return {} if tree is None else dict(_atoms(tree, ()))


def _atoms(value: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    match value:
        case dict():
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
