"""Objects of one ontology on the server: those whose closure is complete, and those in quarantine.

`RepoObjects` and `RepoRefs` are the protocols of `versioning.objects` over one open transaction. What stands in the
main table always has all its children there (I2); `Quarantine` holds what was uploaded and hashed, but is not reached.
"""

import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Connection, bindparam, delete, insert, literal, select, update

from oms_desktop.versioning.canonical import Hash, hash_of, unframe
from oms_desktop.versioning.objects import ObjectMissing, RefMoved, RefUpdate
from oms_server.storage.database import insert_new
from oms_server.storage.schema import objects, quarantine, refs

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

T = TypeVar("T")

PLAIN, ZSTD = 0, 1
COMPRESS_FROM = 400
BATCH = 500

_FIND = select(objects.c.codec, objects.c.data).where(
    objects.c.repo == bindparam("repo"), objects.c.hash == bindparam("wanted")
)


class RepoObjects:
    """An `ObjectStore` over the complete objects of one ontology."""

    def __init__(self, connection: Connection, repo: int) -> None:
        self._connection = connection
        self._repo = repo

    def get(self, object_hash: Hash) -> bytes:
        """Return the framed bytes of an object."""
        row = self._connection.execute(
            _FIND, {"repo": self._repo, "wanted": object_hash}
        ).one_or_none()
        if row is None:
            raise ObjectMissing(object_hash)
        return _unpacked(row.codec, row.data)

    def has(self, hashes: Iterable[Hash]) -> set[Hash]:
        """Return those of *hashes* that are here."""
        return set(self.kinds(hashes))

    def kinds(self, hashes: Iterable[Hash]) -> dict[Hash, str]:
        """Return the kind of each of *hashes* that is here."""
        found: dict[Hash, str] = {}
        for batch in in_batches(hashes, BATCH):
            query = select(objects.c.hash, objects.c.kind).where(
                objects.c.repo == self._repo, objects.c.hash.in_(batch)
            )
            found.update((row.hash, row.kind) for row in self._connection.execute(query))
        return found

    def put(self, new: Iterable[bytes]) -> None:
        """Keep framed objects; the caller answers for their closure."""
        for batch in in_batches(new, BATCH):
            self._connection.execute(
                insert_new(self._connection, objects),
                [{"repo": self._repo, **packed(framed)} for framed in batch],
            )


class ReadOnce:
    """Gives objects to the walk over a closure, and once more to the pack that is made of it."""

    def __init__(self, objects: RepoObjects) -> None:
        self._objects = objects
        self._walked: dict[Hash, bytes] = {}

    def get(self, object_hash: Hash) -> bytes:
        """Return an object and keep it until `take`."""
        framed = self._walked.get(object_hash)
        if framed is None:
            framed = self._walked[object_hash] = self._objects.get(object_hash)
        return framed

    def take(self, object_hash: Hash) -> bytes:
        """Return an object for the last time."""
        framed = self._walked.pop(object_hash, None)
        return self._objects.get(object_hash) if framed is None else framed


class Quarantine:
    """Uploaded objects of one ontology that no ref reaches yet. Kept until a ref takes them over (I7)."""

    def __init__(self, connection: Connection, repo: int) -> None:
        self._connection = connection
        self._repo = repo

    def read(self, hashes: Iterable[Hash]) -> Iterator[tuple[Hash, bytes]]:
        """Yield hash and framed bytes of those of *hashes* that are here."""
        for batch in in_batches(hashes, BATCH):
            query = select(quarantine.c.hash, quarantine.c.codec, quarantine.c.data).where(
                quarantine.c.repo == self._repo, quarantine.c.hash.in_(batch)
            )
            for row in self._connection.execute(query):
                yield row.hash, _unpacked(row.codec, row.data)

    def has(self, hashes: Iterable[Hash]) -> set[Hash]:
        """Return those of *hashes* that are here."""
        found: set[Hash] = set()
        for batch in in_batches(hashes, BATCH):
            query = select(quarantine.c.hash).where(
                quarantine.c.repo == self._repo, quarantine.c.hash.in_(batch)
            )
            found.update(self._connection.execute(query).scalars())
        return found

    def add(self, new: Iterable[bytes], *, received_from: str, now_ms: int) -> int:
        """Keep framed objects; return how many there were."""
        count = 0
        for batch in in_batches(new, BATCH):
            count += len(batch)
            self._connection.execute(
                insert_new(self._connection, quarantine),
                [
                    {
                        "repo": self._repo,
                        "received_ms": now_ms,
                        "received_from": received_from,
                        **packed(framed),
                    }
                    for framed in batch
                ],
            )
        return count

    def release(self, hashes: Iterable[Hash]) -> None:
        """Move objects, whose closure was found complete, to the main table."""
        columns = ("repo", "hash", "kind", "codec", "data")
        for batch in in_batches(hashes, BATCH):
            chosen = (quarantine.c.repo == self._repo, quarantine.c.hash.in_(batch))
            rows = select(*(quarantine.c[name] for name in columns)).where(*chosen, literal(True))
            self._connection.execute(
                insert_new(self._connection, objects).from_select(columns, rows)
            )
            self._connection.execute(delete(quarantine).where(*chosen))


class RepoRefs:
    """A `RefStore` over the refs of one ontology. The ref log is written by whoever moves a ref."""

    def __init__(self, connection: Connection, repo: int) -> None:
        self._connection = connection
        self._repo = repo

    def read_refs(self, prefix: str = "") -> dict[str, Hash]:
        """Return the refs whose names begin with *prefix*, sorted by name."""
        query = select(refs.c.name, refs.c.hash).where(refs.c.repo == self._repo)
        if prefix:
            query = query.where(refs.c.name >= prefix, refs.c.name < prefix + "\U0010ffff")
        rows = self._connection.execute(query.order_by(refs.c.name))
        return {row.name: row.hash for row in rows}

    def read_ref(self, name: str) -> Hash | None:
        """Return where *name* stands, or None."""
        query = select(refs.c.hash).where(refs.c.repo == self._repo, refs.c.name == name)
        found = self._connection.execute(query).scalar_one_or_none()
        return None if found is None else bytes(found)

    def update_refs(self, updates: Sequence[RefUpdate]) -> None:
        """Move refs, all or none; the transaction of the caller is rolled back by the error."""
        for step in updates:
            current = self.read_ref(step.ref)
            if current != step.old:
                raise RefMoved(step.ref, current)
        for step in updates:
            self._move(step)

    def _move(self, step: RefUpdate) -> None:
        here = (refs.c.repo == self._repo, refs.c.name == step.ref)
        if step.new is None:
            self._connection.execute(delete(refs).where(*here))
        elif step.old is None:
            self._connection.execute(
                insert(refs), {"repo": self._repo, "name": step.ref, "hash": step.new}
            )
        else:
            self._connection.execute(update(refs).where(*here).values(hash=step.new))


def packed(framed: bytes) -> dict[str, Any]:
    """Return the columns that keep one framed object."""
    kind, _ = unframe(framed)
    columns: dict[str, Any] = {"hash": hash_of(framed), "kind": kind}
    if len(framed) >= COMPRESS_FROM:
        small = zstd.compress(framed, 3)
        if len(small) < len(framed):
            return {**columns, "codec": ZSTD, "data": small}
    return {**columns, "codec": PLAIN, "data": framed}


def in_batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Yield *items* in lists of at most *size*."""
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch


def _unpacked(codec: int, data: bytes) -> bytes:
    return data if codec == PLAIN else zstd.decompress(data)
