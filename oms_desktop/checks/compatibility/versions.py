"""The two snapshots while they are compared: each record is read once, and only those that somebody asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, Protocol, cast

from oms_desktop.checks.differences.wording import Wording
from oms_desktop.models.data_types import STRING, DataType
from oms_desktop.models.ids import is_id
from oms_desktop.models.names import name_of
from oms_desktop.models.plain import Plain
from oms_desktop.versioning.snapshot import Snapshot, differing

Pair = tuple[Plain | None, Plain | None]
"""A record before and after; None where it does not exist."""

MEMBER_LISTS = ("properties", "link_constraints")
"""The lists whose elements are inherited."""


class Readable(Protocol):
    """What is read of a snapshot. Only one with a `root` is compared by its tree, so that cost follows the change."""

    def plain(self, record: str) -> Plain:
        """Return a plain record, or raise KeyError."""
        ...

    def hash_of(self, record: str) -> bytes | None:
        """Return its content hash, or None."""
        ...

    def ids(self) -> Iterator[str]:
        """Yield the ids of all records."""
        ...


class Version:
    """One of the two snapshots."""

    def __init__(self, snapshot: Readable) -> None:
        self._snapshot = snapshot
        self._plains: dict[str, Plain | None] = {}

    def plain(self, record: str | None) -> Plain | None:
        """Return a plain record, or None if there is none of that id."""
        if not record or not is_id(record):
            return None
        if record not in self._plains:
            try:
                self._plains[record] = self._snapshot.plain(record)
            except KeyError:
                self._plains[record] = None
        return self._plains[record]

    def ancestors(self, record: str) -> list[str]:
        """Return what *record* builds on, nearest first, external IRIs too, itself only in a circle."""
        found: dict[str, None] = {}
        waiting = [record]
        while waiting:
            plain = self.plain(waiting.pop(0))
            for parent in plain.get("extends", ()) if plain else ():
                if parent not in found:
                    found[parent] = None
                    waiting.append(parent)
        return list(found)

    def required_members(self, records: Iterable[str]) -> dict[str, Plain]:
        """Return the members by id that *records* demand of what builds on them."""
        found: dict[str, Plain] = {}
        for plain in map(self.plain, records):
            for name in MEMBER_LISTS if plain else ():
                assert plain is not None
                for element in plain.get(name, ()):
                    if element.get("required", name == "link_constraints"):
                        found[element["id"]] = element
        return found

    def type_of(self, typed: Plain) -> DataType | None:
        """Return the data type of a property, from its value type or shared property where it has none itself."""
        seen: set[str] = set()
        while True:
            if "data_type" in typed:
                return data_type_of(typed["data_type"])
            value_type = self.plain(typed.get("value_type"))
            if value_type is not None:
                return data_type_of(value_type.get("base_type")) or STRING
            reference = typed.get("shared")
            shared = self.plain(reference)
            if reference is None or shared is None or reference in seen:
                return None
            seen.add(reference)
            typed = shared

    def members(self, interface: str) -> set[str]:
        """Return the ids of what an interface promises, also by what it builds on."""
        plains = map(self.plain, (interface, *self.ancestors(interface)))
        return {one["id"] for p in plains if p for name in MEMBER_LISTS for one in p.get(name, ())}

    def constraints_of(self, value_type: str | None) -> Plain:
        """Return the plain constraints of a value type; none where there is no such type."""
        found = self.plain(value_type)
        return cast(Plain, found.get("constraints", {})) if found else {}


class Versions:
    """Both snapshots, what differs between them, and the properties that changed their owner."""

    def __init__(self, base: Readable, other: Readable, records: Iterable[str] | None) -> None:
        self.before, self.after = Version(base), Version(other)
        self._base, self._other, self._records = base, other, records
        self.words = Wording(self.name)

    @cached_property
    def pairs(self) -> Mapping[str, Pair]:
        """Every record that differs, before and after, by id."""
        pairs: dict[str, Pair] = {}
        for record in self._candidates():
            pair = self.before.plain(record), self.after.plain(record)
            if pair[0] is not pair[1] and pair[0] != pair[1]:
                pairs[record] = pair
        return pairs

    @cached_property
    def moved(self) -> Mapping[str, tuple[str, str]]:
        """The properties that stand at another record now: id to old and new owner."""
        olds: dict[str, str] = {}
        news: dict[str, str] = {}
        for record, (old, new) in self.pairs.items():
            here, there = _property_ids(old), _property_ids(new)
            olds.update((element, record) for element in here - there)
            news.update((element, record) for element in there - here)
        return {one: (olds[one], news[one]) for one in olds if one in news}

    def element(self, version: Version, owner: str, element: str) -> Plain:
        """Return a property of *owner*."""
        plain = version.plain(owner) or {}
        return cast(Plain, next(p for p in plain["properties"] if p["id"] == element))

    def name(self, reference: str) -> str:
        """Return what people call a record or a property, as it is now or was; an IRI stays as it is."""
        for version in (self.after, self.before):
            plain = version.plain(reference)
            if plain is not None:
                return name_of(plain)
        return self._property_names.get(reference, reference)

    def title(self, plain: Plain) -> str:
        """Return what people call a record; a position is called by what lies there."""
        placed = plain.get("record")
        return name_of(plain) if placed is None else self.name(placed)

    @cached_property
    def _property_names(self) -> dict[str, str]:
        names: dict[str, str] = {}
        for pair in self.pairs.values():
            for plain in pair:
                for element in plain.get("properties", ()) if plain else ():
                    names[element["id"]] = name_of(element)
        return names

    def _candidates(self) -> Iterator[str]:
        base, other = self._base, self._other
        has_trees = getattr(base, "root", b"") and getattr(other, "root", b"")
        if self._records is not None:
            wanted = sorted(set(self._records))
            is_same: Callable[[str], bool] = lambda one: base.hash_of(one) == other.hash_of(one)  # noqa: E731
            yield from (one for one in wanted if not (has_trees and is_same(one)))
        elif has_trees:
            rows = differing(cast(Snapshot, base), cast(Snapshot, other))
            yield from (record for record, _, _ in rows)
        else:
            yield from sorted({*base.ids(), *other.ids()})


def data_type_of(tree: dict[str, Any] | None) -> DataType | None:
    """Return a plain data type as a value."""
    return None if tree is None else DataType.model_validate(tree)


def _property_ids(plain: Plain | None) -> set[str]:
    return {element["id"] for element in plain.get("properties", ())} if plain else set()
