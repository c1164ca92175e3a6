"""Snapshots: all records at one moment, decoded one by one when somebody looks."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Protocol

from oms_desktop.models.names import name_key
from oms_desktop.models.plain import Plain, from_plain
from oms_desktop.models.record import Record
from oms_desktop.models.references import references
from oms_desktop.versioning import tree
from oms_desktop.versioning.canonical import Hash
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.versioning.objects import MemoryObjects, ObjectReader
from oms_desktop.versioning.records import decode_plain, encode_record


class RecordMissing(KeyError):
    """The snapshot holds no record with this id."""


class Snapshot(Protocol):
    """An immutable mapping from record id to record (decision 6)."""

    @property
    def root(self) -> Hash:
        """The root of the tree."""
        ...

    @property
    def objects(self) -> ObjectReader:
        """Where the tree and the records are read from."""
        ...

    def get(self, record: str) -> Record:
        """Return the record with id *record*.

        Raises:
            RecordMissing: If there is none.
        """
        ...

    def plain(self, record: str) -> Plain:
        """Return its plain tree, which the caller must not change.

        Raises:
            RecordMissing: If there is none.
        """
        ...

    def hash_of(self, record: str) -> Hash | None:
        """Return its content hash, or None."""
        ...

    def ids(self, kind: str | None = None) -> Iterator[str]:
        """Yield the ids of all records, or of those of *kind*."""
        ...

    def find(self, kind: str, api_name: str) -> tuple[str, ...]:
        """Return the ids of the records of *kind* that programs could not tell from *api_name*, sorted (`name_key`)."""
        ...

    def referrers(self, target: str) -> tuple[str, ...]:
        """Return the ids of the records that refer to *target* (record or property id, or IRI), sorted."""
        ...

    def __contains__(self, record: object) -> bool: ...

    def __len__(self) -> int: ...


class TreeSnapshot:
    """The snapshot of any root over any object store; its indexes are built when first asked for.

    `decoded` counts records read, so that a test can hold the cost of a merge to the size of its change.
    """

    CACHED_RECORDS = 4096

    def __init__(self, objects: ObjectReader, root: Hash) -> None:
        self._objects = objects
        self._root = root
        self._plain: OrderedDict[Hash, Plain] = OrderedDict()
        self.decoded = 0

    @property
    def root(self) -> Hash:
        return self._root

    @property
    def objects(self) -> ObjectReader:
        return self._objects

    def get(self, record: str) -> Record:
        return from_plain(self.plain(record))

    def plain(self, record: str) -> Plain:
        content = self.hash_of(record)
        if content is None:
            raise RecordMissing(record)
        return self._decode(content)

    def hash_of(self, record: str) -> Hash | None:
        return tree.lookup(self._objects, self._root, record)

    def ids(self, kind: str | None = None) -> Iterator[str]:
        if kind is None:
            return iter(self._hashes)
        return iter(self._by_kind.get(kind, ()))

    def find(self, kind: str, api_name: str) -> tuple[str, ...]:
        return tuple(sorted(self._by_name.get((kind, name_key(api_name)), ())))

    def referrers(self, target: str) -> tuple[str, ...]:
        return tuple(sorted(self._referrers.get(target, ())))

    def __contains__(self, record: object) -> bool:
        return isinstance(record, str) and self.hash_of(record) is not None

    def __len__(self) -> int:
        return len(self._hashes)

    def _decode(self, content: Hash) -> Plain:
        known = self._plain.get(content)
        if known is None:
            self.decoded += 1
            known = self._plain[content] = decode_plain(self._objects.get(content))
            if len(self._plain) > self.CACHED_RECORDS:
                self._plain.popitem(last=False)
        return known

    @cached_property
    def _hashes(self) -> Mapping[str, Hash]:
        return dict(tree.entries(self._objects, self._root))

    @cached_property
    def _by_kind(self) -> Mapping[str, list[str]]:
        kinds: dict[str, list[str]] = {}
        for record, content in self._hashes.items():
            kinds.setdefault(self._decode(content)["kind"], []).append(record)
        return kinds

    @cached_property
    def _by_name(self) -> Mapping[tuple[str, str], list[str]]:
        names: dict[tuple[str, str], list[str]] = {}
        for record, content in self._hashes.items():
            plain = self._decode(content)
            key = plain["kind"], name_key(plain.get("api_name", ""))
            names.setdefault(key, []).append(record)
        return names

    @cached_property
    def _referrers(self) -> Mapping[str, set[str]]:
        referrers: dict[str, set[str]] = {}
        for record, content in self._hashes.items():
            for reference in references(self._decode(content)):
                if reference.target != record:
                    referrers.setdefault(reference.target, set()).add(record)
        return referrers


class ChangedSnapshot(TreeSnapshot):
    """A snapshot after a few changes: its indexes are those of the snapshot before, corrected by what changed."""

    def __init__(
        self,
        objects: ObjectReader,
        root: Hash,
        before: Snapshot,
        contents: Mapping[str, Hash | None],
    ) -> None:
        super().__init__(objects, root)
        self._before = before
        self._contents = contents

    def ids(self, kind: str | None = None) -> Iterator[str]:
        yield from (record for record in self._before.ids(kind) if record not in self._contents)
        yield from (r for r, plain in self._changed() if kind in (None, plain["kind"]))

    def find(self, kind: str, api_name: str) -> tuple[str, ...]:
        found = [r for r in self._before.find(kind, api_name) if r not in self._contents]
        key = name_key(api_name)
        for record, plain in self._changed():
            if plain["kind"] == kind and name_key(plain.get("api_name", "")) == key:
                found.append(record)
        return tuple(sorted(found))

    def referrers(self, target: str) -> tuple[str, ...]:
        found = [r for r in self._before.referrers(target) if r not in self._contents]
        for record, plain in self._changed():
            if record != target and any(one.target == target for one in references(plain)):
                found.append(record)
        return tuple(sorted(found))

    def __len__(self) -> int:
        there = sum(content is not None for content in self._contents.values())
        return len(self._before) + there - sum(one in self._before for one in self._contents)

    def _changed(self) -> Iterator[tuple[str, Plain]]:
        for record, content in self._contents.items():
            if content is not None:
                yield record, self._decode(content)


def memory_snapshot(records: Iterable[Record]) -> TreeSnapshot:
    """Return a snapshot of *records* that lives in memory."""
    objects = MemoryObjects()
    entries = [(record.id, objects.add(encode_record(record))) for record in records]
    return TreeSnapshot(objects, tree.build(entries, objects.add))


def apply(snapshot: Snapshot, changes: ChangeSet) -> TreeSnapshot:
    """Return the snapshot after *changes*; the new objects are kept in memory, over those of *snapshot*."""
    layer = Layer(snapshot.objects)
    contents = {c.id: layer.add(encode_record(c.after)) if c.after else None for c in changes}
    root = tree.update(layer, snapshot.root, contents, layer.add)
    return ChangedSnapshot(layer, root, snapshot, contents)


def change_set(before: Snapshot, after: Snapshot) -> ChangeSet:
    """Return the difference of two snapshots; only records that differ are decoded."""
    both = Layer(before.objects, after.objects)
    pairs = []
    for record, old, new in tree.diff(both, before.root, after.root):
        pairs.append((before.get(record) if old else None, after.get(record) if new else None))
    return ChangeSet.between(pairs)


def differing(before: Snapshot, after: Snapshot) -> Iterator[tree.Difference]:
    """Yield record id and content hashes of what differs between two snapshots."""
    return tree.diff(Layer(before.objects, after.objects), before.root, after.root)


class Layer(MemoryObjects):
    """Objects in memory over one or more readers."""

    def __init__(self, *below: ObjectReader) -> None:
        super().__init__()
        self._below = below

    def get(self, object_hash: Hash) -> bytes:
        if object_hash in self._objects:
            return self._objects[object_hash]
        for reader in self._below[:-1]:
            try:
                return reader.get(object_hash)
            except KeyError:
                continue
        return self._below[-1].get(object_hash)
