"""What a set of roots reaches, in the order in which it packs well: the versions of one place one after another.

Read in waves, a few statements for thousands of objects. This module knows no storage; what counts as a root is the
caller's.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Container, Iterable
from dataclasses import dataclass, field
from typing import Protocol

from oms_desktop.versioning import tree
from oms_desktop.versioning.canonical import Hash, unframe
from oms_desktop.versioning.closure import children
from oms_desktop.versioning.commit import decode_commit
from oms_desktop.versioning.objects import ObjectMissing, ObjectReader

Progress = Callable[[int, int], None]

Place = tuple[str, int]
"""The path in the tree, and the age: how many roots are younger than the youngest that has it."""


class BulkReader(ObjectReader, Protocol):
    """Reads many objects at once."""

    def get_many(self, hashes: Iterable[Hash]) -> dict[Hash, bytes]:
        """Return those of *hashes* that are here."""
        ...


@dataclass(slots=True)
class Reached:
    """What the roots reach.

    Attributes:
        commits: Commits and tags, younger ones first.
        nodes: Tree nodes by place, each with the place it was first seen at.
        records: Records, and where they lie.
    """

    commits: list[Hash] = field(default_factory=list)
    nodes: dict[Hash, Place] = field(default_factory=dict)
    records: dict[Hash, Place] = field(default_factory=dict)
    _commits: set[Hash] = field(default_factory=set)

    def __contains__(self, one: object) -> bool:
        return one in self.nodes or one in self.records or one in self._commits

    def __len__(self) -> int:
        return len(self.commits) + len(self.nodes) + len(self.records)

    def note(self, commits: Iterable[Hash]) -> None:
        """Add commits and tags."""
        for one in commits:
            if one not in self._commits:
                self._commits.add(one)
                self.commits.append(one)

    def in_order(self) -> tuple[list[Hash], list[Hash], list[Hash]]:
        """Return commits, nodes and records, the latter two by path and then the younger first."""
        nodes, records = self.nodes, self.records
        return (
            list(self.commits),
            sorted(nodes, key=lambda one: (nodes[one], one)),
            sorted(records, key=lambda one: (records[one], one)),
        )


def reach(
    objects: BulkReader,
    roots: Iterable[Hash],
    known: Container[Hash] = (),
    progress: Progress | None = None,
) -> Reached:
    """Return what *roots*, the youngest first, reach and *known* does not hold.

    Raises:
        ObjectMissing: If something they reach is not here.
    """
    found = Reached()
    trees = _commits(objects, list(dict.fromkeys(roots)), known, found)
    wave: dict[Hash, Place] = {}
    for age, root in enumerate(trees):
        if root not in known:
            wave.setdefault(root, ("", age))
    while wave:
        found.nodes.update(wave)
        below: dict[Hash, Place] = {}
        for node, framed in _read(objects, wave).items():
            path, age = found.nodes[node]
            body = unframe(framed)[1]
            if body[:1] == b"N":
                for digit, child in tree.inner_children(body).items():
                    if child not in found.nodes and child not in known:
                        _keep_younger(below, child, (f"{path}{digit:x}", age))
            else:
                for where, content in tree.leaf_places(body):
                    if content not in known:
                        _keep_younger(found.records, content, (where.hex(), age))
        wave = below
        if progress is not None:
            progress(len(found.nodes), len(found.nodes) + len(below))
    return found


def _keep_younger(places: dict[Hash, Place], one: Hash, place: Place) -> None:
    before = places.get(one)
    if before is None or place[1] < before[1]:
        places[one] = place


def _commits(
    objects: BulkReader, roots: list[Hash], known: Container[Hash], found: Reached
) -> list[Hash]:
    """Note all commits and return the roots of trees, the youngest first."""
    seen: set[Hash] = set()
    trees: list[Hash] = []
    wave = [root for root in roots if root not in known]
    dated: list[tuple[int, Hash, Hash]] = []
    while wave:
        below: list[Hash] = []
        for one, framed in _read(objects, wave).items():
            seen.add(one)
            match unframe(framed)[0]:
                case "node":
                    trees.append(one)
                case "commit":
                    commit = decode_commit(framed)
                    dated.append((-commit.time_ms, one, commit.tree))
                    below.extend(commit.parents)
                case "tag":
                    found.note([one])
                    below.extend(children(framed))
                case _:
                    found.records[one] = ("", 0)
        wave = [one for one in dict.fromkeys(below) if one not in seen and one not in known]
    dated.sort()
    found.note(one for _, one, _ in dated)
    made = [root for _, _, root in dated if root != tree.EMPTY_ROOT]
    return list(dict.fromkeys([*trees, *made]))


def _read(objects: BulkReader, wanted: Collection[Hash]) -> dict[Hash, bytes]:
    """Return all of *wanted*, in their order."""
    found = objects.get_many(wanted)
    for one in wanted:
        if one not in found:
            raise ObjectMissing(one)
    return {one: found[one] for one in wanted}
