"""Content-addressed objects in the project file (`versioning.objects.ObjectStore` over SQLite).

New objects have a row each, as their framed bytes, the larger ones compressed; compaction moves them into packs. Nobody
outside sees either. Every read compares the hash. The cache holds tree nodes only: each edit reads the few nodes on its
way down again.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import select, text, union

from oms_desktop.store.database import Database
from oms_desktop.store.errors import DamagedFile
from oms_desktop.store.packs import Packs, by_pack
from oms_desktop.store.schema import objects, packed
from oms_desktop.versioning.canonical import Hash, hash_of
from oms_desktop.versioning.objects import ObjectMissing

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

T = TypeVar("T")

PLAIN, ZSTD, PACKED = 0, 1, 2
PLACES = 1 << 20
"""More objects than a pack has."""

COMPRESS_FROM = 400
"""Objects of this many bytes are compressed; smaller ones gain nothing."""

CACHED_NODES = 8192
BATCH = 500

_NODE = b"oms node "
_FIND = text(
    "SELECT codec, data FROM object WHERE hash = :wanted UNION ALL"
    f" SELECT {PACKED}, pack * {PLACES} + place FROM packed WHERE hash = :wanted"
)
_ADD = text(
    "INSERT INTO object(hash, codec, data) SELECT :hash, :codec, :data"
    " WHERE NOT EXISTS (SELECT 1 FROM packed WHERE hash = :hash) ON CONFLICT (hash) DO NOTHING"
)


class Objects:
    """The objects of a project file."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._packs = Packs(database)
        self._nodes: dict[Hash, bytes] = {}
        database.on_rollback(self._nodes.clear)

    def get(self, object_hash: Hash) -> bytes:
        """Return the framed bytes of an object.

        Raises:
            ObjectMissing: If it is not here.
            DamagedFile: If the bytes here are not those that were written.
        """
        cached = self._nodes.get(object_hash)
        if cached is not None:
            return cached
        for _ in range(2):  # once more, if it was moved between two statements
            rows = self._database.rows(_FIND, {"wanted": object_hash})
            if not rows:
                break
            codec, data = rows[0]
            framed = self._packed(data) if codec == PACKED else self._read(codec, data)
            if framed is not None:
                self._check(object_hash, framed)
                self._keep(object_hash, framed)
                return framed
        raise ObjectMissing(object_hash)

    def get_many(self, hashes: Iterable[Hash]) -> dict[Hash, bytes]:
        """Return the framed bytes of those of *hashes* that are here: a few statements for thousands of objects.

        Raises:
            DamagedFile: If the bytes of one are not those that were written.
        """
        found: dict[Hash, bytes] = {}
        places: list[tuple[bytes, int, int]] = []
        for batch in in_batches(hashes, BATCH):
            query = select(objects.c.hash, objects.c.codec, objects.c.data)
            for row in self._database.rows(query.where(objects.c.hash.in_(batch))):
                found[row.hash] = self._check(row.hash, self._read(row.codec, row.data))
            left = [one for one in batch if one not in found]
            if left:
                places += self._database.rows(select(packed).where(packed.c.hash.in_(left)))
        for number, members in by_pack(places).items():
            together = self._packs.objects(number)
            for one, place in members:
                framed = self.get(one) if together is None else together[place]
                found[one] = self._check(one, framed)
        return found

    def has(self, hashes: Iterable[Hash]) -> set[Hash]:
        """Return those of *hashes* that are here."""
        found: set[Hash] = set()
        for batch in in_batches(hashes, BATCH):
            for table in (objects, packed):
                query = select(table.c.hash).where(table.c.hash.in_(batch))
                found.update(self._database.column(query))
        return found

    def put(self, new: Iterable[bytes]) -> None:
        """Write framed objects; those already here stay as they are."""
        with self._database.transaction():
            for batch in in_batches(new, BATCH):
                self._database.write(_ADD, [self._row(framed) for framed in batch])

    def all_hashes(self) -> Iterator[Hash]:
        """Yield the hash of every object here, in no order; for tests."""
        yield from self._database.column(union(select(objects.c.hash), select(packed.c.hash)))

    def forget(self) -> None:
        """Forget what was read: compaction has moved everything."""
        self._nodes.clear()
        self._packs.forget()

    def _row(self, framed: bytes) -> dict[str, Any]:
        object_hash = hash_of(framed)
        if framed.startswith(_NODE):
            self._keep(object_hash, framed)
        elif len(framed) >= COMPRESS_FROM:
            packed = zstd.compress(framed, 1)
            if len(packed) < len(framed):
                return {"hash": object_hash, "codec": ZSTD, "data": packed}
        return {"hash": object_hash, "codec": PLAIN, "data": framed}

    def _read(self, codec: int, data: bytes) -> bytes:
        if codec == PLAIN:
            return data
        try:
            return zstd.decompress(data)
        except zstd.ZstdError as error:
            raise DamagedFile(self._database.path, str(error)) from error

    def _packed(self, where: int) -> bytes | None:
        """Return a packed object, or None if its pack is not here any more."""
        together = self._packs.objects(where // PLACES)
        if together is None:
            return None
        if where % PLACES >= len(together):
            raise DamagedFile(self._database.path, f"pack {where // PLACES}")
        return together[where % PLACES]

    def _check(self, object_hash: Hash, framed: bytes) -> bytes:
        if hash_of(framed) != object_hash:
            raise DamagedFile(self._database.path, object_hash.hex()[:12])
        return framed

    def _keep(self, object_hash: Hash, framed: bytes) -> None:
        if framed.startswith(_NODE):
            if len(self._nodes) >= CACHED_NODES:
                self._nodes.clear()
            self._nodes[object_hash] = framed


def in_batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Yield *items* in lists of at most *size*."""
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch
