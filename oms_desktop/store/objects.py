"""Content-addressed objects in the project file (`versioning.objects.ObjectStore` over SQLite).

Objects are kept as their framed bytes; larger ones are compressed, which nobody outside sees. Every read
compares the hash. The cache holds tree nodes only: each edit reads the few nodes on its way down again.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import bindparam, select
from sqlalchemy.dialects.sqlite import insert

from oms_desktop.store.database import Database
from oms_desktop.store.errors import DamagedFile
from oms_desktop.store.schema import objects
from oms_desktop.versioning.canonical import Hash, hash_of
from oms_desktop.versioning.objects import ObjectMissing

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

T = TypeVar("T")

PLAIN, ZSTD = 0, 1
COMPRESS_FROM = 400
"""Objects of this many bytes are compressed; smaller ones gain nothing."""

CACHED_NODES = 8192
BATCH = 500

_NODE = b"oms node "
_FIND = select(objects.c.codec, objects.c.data).where(objects.c.hash == bindparam("wanted"))
_ADD = insert(objects).on_conflict_do_nothing(index_elements=[objects.c.hash])


class Objects:
    """The objects of a project file."""

    def __init__(self, database: Database) -> None:
        self._database = database
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
        row = self._database.row(_FIND, {"wanted": object_hash})
        if row is None:
            raise ObjectMissing(object_hash)
        framed = self._read(row.codec, row.data)
        if hash_of(framed) != object_hash:
            raise DamagedFile(self._database.path, object_hash.hex()[:12])
        self._keep(object_hash, framed)
        return framed

    def get_many(self, hashes: Iterable[Hash]) -> dict[Hash, bytes]:
        """Return the framed bytes of those of *hashes* that are here: a few statements for thousands of objects.

        Raises:
            DamagedFile: If the bytes of one are not those that were written.
        """
        found: dict[Hash, bytes] = {}
        for batch in in_batches(hashes, BATCH):
            query = select(objects.c.hash, objects.c.codec, objects.c.data)
            for row in self._database.rows(query.where(objects.c.hash.in_(batch))):
                framed = self._read(row.codec, row.data)
                if hash_of(framed) != row.hash:
                    raise DamagedFile(self._database.path, row.hash.hex()[:12])
                found[row.hash] = framed
        return found

    def has(self, hashes: Iterable[Hash]) -> set[Hash]:
        """Return those of *hashes* that are here."""
        found: set[Hash] = set()
        for batch in in_batches(hashes, BATCH):
            query = select(objects.c.hash).where(objects.c.hash.in_(batch))
            found.update(self._database.column(query))
        return found

    def put(self, new: Iterable[bytes]) -> None:
        """Write framed objects; those already here stay as they are."""
        with self._database.transaction():
            for batch in in_batches(new, BATCH):
                self._database.write(_ADD, [self._row(framed) for framed in batch])

    def all_hashes(self) -> Iterator[Hash]:
        """Yield the hash of every object here, in no order; for the collector and for tests."""
        yield from self._database.column(select(objects.c.hash))

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
