"""The three versions of every record that a side changed, read once each; untouched records are read from base.

`decoded` counts what was read, so that a test can hold the cost of a merge to the size of its change.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property
from typing import Any, TypeVar

from oms_desktop.merge.binding import Bindings
from oms_desktop.merge.names import plain_title, short_iri
from oms_desktop.merge.values import Side, bytes_of
from oms_desktop.models.plain import Plain
from oms_desktop.models.references import references
from oms_desktop.versioning.canonical import Hash
from oms_desktop.versioning.records import decode_plain
from oms_desktop.versioning.snapshot import Snapshot, differing

T = TypeVar("T")
_ID = re.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


class Versions:
    """Base, ours and theirs, record by record.

    Attributes:
        mine, other: The hashes of the records that ours or theirs changed; None for deleted ones.
    """

    def __init__(self, base: Snapshot, ours: Snapshot, theirs: Snapshot) -> None:
        self.base_snapshot = base
        self._snapshots: dict[str, Snapshot] = {"base": base, "ours": ours, "theirs": theirs}
        self._known: dict[tuple[str, str], Plain | None] = {}
        mine, other = list(differing(base, ours)), list(differing(base, theirs))
        self.mine: dict[str, Hash | None] = {record: new for record, _, new in mine}
        self.other: dict[str, Hash | None] = {record: new for record, _, new in other}
        self._hashes: dict[str, dict[str, Hash | None]] = {
            "base": {record: old for record, old, _ in (*mine, *other)},
            "ours": self.mine,
            "theirs": self.other,
        }
        self.touched = tuple(sorted(self.mine.keys() | self.other.keys()))
        self.decoded = 0
        self._memory: dict[tuple[str, ...], Any] = {}
        self._raw: dict[tuple[str, str], Plain | None] = {}

    def base(self, record: str) -> Plain | None:
        """Return the version of base, or None."""
        return self._version("base", record)

    def ours(self, record: str) -> Plain | None:
        """Return our version, or None."""
        return self._version("ours" if record in self.mine else "base", record)

    def theirs(self, record: str) -> Plain | None:
        """Return their version, or None."""
        return self._version("theirs" if record in self.other else "base", record)

    def of(self, side: Side, record: str) -> Plain | None:
        """Return the version of *side*, or None."""
        return self.ours(record) if side == "ours" else self.theirs(record)

    def three(self, record: str) -> tuple[Plain | None, Plain | None, Plain | None]:
        """Return all three versions."""
        return self.base(record), self.ours(record), self.theirs(record)

    def is_changed_by_both(self, record: str) -> bool:
        """Whether both sides changed a record, and not alike."""
        both = record in self.mine and record in self.other
        return both and self.mine[record] != self.other[record]

    def any(self, record: str) -> Plain | None:
        """Return base's version, or the one the sides have; with two new ones, a choice that prefers no side."""
        base = self.base(record)
        if base is not None:
            return base
        new = [tree for tree in (self.ours(record), self.theirs(record)) if tree is not None]
        return min(new, key=bytes_of) if new else None

    def _version(self, which: str, record: str) -> Plain | None:
        key = which, record
        if key not in self._known:
            tree = self.stored(which, record)
            self._known[key] = None if tree is None else self.bindings.bound(tree)
        return self._known[key]

    def remembered(self, key: tuple[str, ...], compute: Callable[[], T]) -> T:
        """Return what *compute* gave when it was first asked for under *key*; versions never change."""
        if key not in self._memory:
            self._memory[key] = compute()
        found: T = self._memory[key]
        return found

    def stored(self, which: str, record: str) -> Plain | None:
        """Return a version as it is stored, its references not bound."""
        if which != "base" and record not in self._hashes[which]:
            which = "base"
        key = which, record
        if key not in self._raw:
            self._raw[key] = self._read(which, record)
        return self._raw[key]

    @cached_property
    def bindings(self) -> Bindings:
        """The records that not all versions have, by their IRIs."""
        old: list[Plain] = []
        new: list[Plain] = []
        if self.mine and self.other:
            for record in self.touched:
                has = [which for which in self._hashes if self._has(which, record)]
                if len(has) < len(self._hashes):
                    trees = (self.stored(which, record) for which in has)
                    found = old if "base" in has else new
                    found += [tree for tree in trees if tree is not None][:1]
        return Bindings(old, new)

    def _has(self, which: str, record: str) -> bool:
        hashes = self._hashes[which]
        return (hashes if record in hashes else self._hashes["base"])[record] is not None

    def _read(self, which: str, record: str) -> Plain | None:
        """Read a touched record by the hash that the difference gave, any other by its id."""
        hashes, snapshot = self._hashes[which], self._snapshots[which]
        if record in hashes:
            content = hashes[record]
            self.decoded += content is not None
            return None if content is None else decode_plain(snapshot.objects.get(content))
        exists = _is_id(record) and record in snapshot
        self.decoded += exists
        return snapshot.plain(record) if exists else None


class VersionNames:
    """What people call records, elements and IRIs; a name base has wins, so that both sides read the same."""

    def __init__(self, versions: Versions) -> None:
        self._versions = versions
        self._elements: dict[str, str] | None = None
        self._plains: dict[str, Plain | None] = {}

    def record(self, ref: str) -> str:
        """Return the name of a record or element, or the end of an IRI."""
        if ":" in ref:
            return short_iri(ref)
        tree = self._versions.any(ref)
        if tree is not None and tree["kind"] == "placement":  # it has no name of its own
            return f"{self.record(tree['record'])} · {self.record(tree['diagram'])}"
        if tree is not None:
            return plain_title(tree)
        if ref in self._element_names or not _is_id(ref):
            return self._element_names.get(ref, ref)
        return self._names_nearby.get(ref, ref)

    def plain(self, record: str) -> Plain | None:
        """Return some version of a record that names as many of its elements as there are; nobody changes it."""
        if record not in self._plains:
            self._plains[record] = self._joined(record)
        return self._plains[record]

    def _joined(self, record: str) -> Plain | None:
        first = self._versions.any(record)
        if first is None:
            return None
        sides = [tree for tree in self._versions.three(record)[1:] if tree is not None]
        joined = dict(first)
        for name in {name for tree in sides for name in tree}:
            lists = [tree.get(name) for tree in (first, *sorted(sides, key=bytes_of))]
            elements = [e for found in lists if isinstance(found, list) for e in found]
            if elements and isinstance(elements[0], dict):
                joined[name] = elements
        return joined

    @property
    def _element_names(self) -> dict[str, str]:
        if self._elements is None:
            self._elements = {}
            for record in self._versions.touched:
                for tree in self._versions.three(record):
                    self._remember(tree, self._elements)
        return self._elements

    @cached_property
    def _names_nearby(self) -> dict[str, str]:
        """The elements of untouched records that touched ones build on, such as members of an interface."""
        names: dict[str, str] = {}
        versions = self._versions
        trees = (tree for record in versions.touched for tree in versions.three(record))
        waiting = [r.target for tree in trees if tree is not None for r in references(tree)]
        seen = set(versions.touched)
        while waiting:
            if (at := waiting.pop()) in seen:
                continue
            seen.add(at)
            tree = versions.base(at)
            self._remember(tree, names)
            waiting += () if tree is None else tree.get("extends", ())
        return names

    def _remember(self, tree: Plain | None, names: dict[str, str]) -> None:
        for value in () if tree is None else tree.values():
            for element in value if isinstance(value, list) else ():
                if isinstance(element, dict) and "id" in element:
                    names.setdefault(element["id"], plain_title(element))


def _is_id(ref: str) -> bool:
    return len(ref) == 36 and _ID.fullmatch(ref) is not None
