"""Making a project file small: what something leads back to goes into packs, the rest goes, the space is given back.

Looking and packing happen before the transaction, so others wait only for the swap. In it, whatever came since is
looked at again, every packed object is read back and compared with its hash, and only then the old copies go: a crash
anywhere leaves the old file or the new one. Must not know branches or merges; `roots` says what is kept.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import bindparam, delete, func, insert, select, union

from oms_desktop.store.database import Database
from oms_desktop.store.errors import DamagedFile, DiskFull, FileBusy
from oms_desktop.store.objects import Objects, in_batches
from oms_desktop.store.roots import roots
from oms_desktop.store.schema import dictionaries, objects, packed, packs
from oms_desktop.versioning.canonical import Hash, hash_of
from oms_desktop.versioning.kept_packs import Dictionary, cut, pack, train, unpack
from oms_desktop.versioning.objects import ObjectMissing
from oms_desktop.versioning.reachable import Reached, reach

Progress = Callable[[int, int], None]

BATCH = 2000
SAMPLES = 20_000
_STEPS = 100


@dataclass(frozen=True, slots=True)
class Compacted:
    """What compaction did: bytes of the file before and after, objects kept, and objects nothing led to."""

    before: int
    after: int
    kept: int
    collected: int


@dataclass(frozen=True, slots=True)
class _Pack:
    """A pack that was made, and what lies in it, in order."""

    hashes: list[Hash]
    data: bytes
    has_dictionary: bool


def compact(database: Database, here: Objects, progress: Progress | None = None) -> Compacted:
    """Pack everything that is reachable, forget the rest and shrink the file.

    What *progress* raises ends it, and nothing is changed.

    Raises:
        DamagedFile: If something that is needed is not here, or not what was written; nothing is changed.
        StoreError: As any writing; nothing is changed.
    """
    tell = progress or (lambda _done, _total: None)
    before = _size(database)
    last = int(database.value(select(func.max(objects.c.number))) or 0)
    with _damage_named(database):
        found = reach(here, roots(database, here), progress=lambda done, all_: tell(done, 8 * all_))
        dictionary, made = _packs(here, found, tell)
        with database.transaction():
            collected = _swap(database, here, found, dictionary, made, last)
    here.forget()
    _shrink(database)
    tell(_STEPS, _STEPS)
    return Compacted(before, _size(database), len(found), collected)


# ------------------------------------------------------------ before the transaction


def _packs(here: Objects, found: Reached, tell: Progress) -> tuple[Dictionary | None, list[_Pack]]:
    """Return a dictionary for the records, and everything in packs."""
    commits, nodes, records = found.in_order()
    step = len(records) // SAMPLES + 1
    dictionary = train(list(here.get_many(records[::step]).values()))
    made: list[_Pack] = []
    done, total = 0, max(1, len(found))
    for kind, shared in ((commits, None), (nodes, None), (records, dictionary)):
        for part in cut(_framed(here, kind)):
            data = pack((framed for _, framed in part), shared)
            made.append(_Pack([one for one, _ in part], data, shared is not None))
            done += len(part)
            tell(_STEPS // 8 * total + done * (_STEPS * 6 // 8), _STEPS * total)
    return dictionary, made


def _framed(here: Objects, wanted: Iterable[Hash]) -> Iterator[tuple[Hash, bytes]]:
    for batch in in_batches(wanted, BATCH):
        together = here.get_many(batch)
        for one in batch:
            if one not in together:
                raise ObjectMissing(one)
            yield one, together[one]


# ------------------------------------------------------------ in the transaction


def _swap(
    database: Database,
    here: Objects,
    found: Reached,
    dictionary: Dictionary | None,
    made: list[_Pack],
    last: int,
) -> int:
    """Put the new packs in the place of all that was there before *last*; return how many objects are gone."""
    late = _came_since(database, here, found, last)
    loose = here.get_many(late)
    old_packs = int(database.value(select(func.max(packs.c.number))) or 0)
    old_dictionaries = int(database.value(select(func.max(dictionaries.c.number))) or 0)
    count = _count(database)
    database.write(delete(packed))
    if dictionary is not None:
        row = {"number": old_dictionaries + 1, "data": dictionary.to_bytes()}
        database.write(insert(dictionaries), row)
    _write(database, made, old_packs + 1, old_dictionaries + 1)
    _verify(database, found, made, old_packs + 1, dictionary)
    database.write(delete(objects).where(objects.c.number <= last))
    database.write(delete(packs).where(packs.c.number <= old_packs))
    database.write(delete(dictionaries).where(dictionaries.c.number <= old_dictionaries))
    here.put(loose.values())
    return count - _count(database)


def _came_since(database: Database, here: Objects, found: Reached, last: int) -> list[Hash]:
    """Return what is led to now and was not when the packs were made, also by objects nothing names yet."""
    new = database.column(select(objects.c.hash).where(objects.c.number > last))
    late = reach(here, [*roots(database, here), *new], known=found)
    commits, nodes, records = late.in_order()
    return [*commits, *nodes, *records]


def _write(database: Database, made: list[_Pack], first: int, dictionary: int) -> None:
    places: list[dict[str, object]] = []
    for number, one in enumerate(made, first):
        shared = dictionary if one.has_dictionary else None
        database.write(insert(packs), {"number": number, "dictionary": shared, "data": one.data})
        places += [
            {"hash": object_hash, "pack": number, "place": place}
            for place, object_hash in enumerate(one.hashes)
        ]
    places.sort(key=lambda row: row["hash"])  # type: ignore[arg-type, return-value]
    for batch in in_batches(places, BATCH):  # in order, so that the pages of the table are full
        database.write(insert(packed), batch)


def _verify(
    database: Database,
    found: Reached,
    made: list[_Pack],
    first: int,
    dictionary: Dictionary | None,
) -> None:
    """Read every pack back and compare what lies at each place with the hash that is noted for it.

    Raises:
        DamagedFile: If one object is not where it is said to be.
    """
    data = select(packs.c.data).where(packs.c.number == bindparam("pack"))
    seen = 0
    for number, one in enumerate(made, first):
        stored = bytes(database.value(data, {"pack": number}))
        in_pack = unpack(stored, dictionary if one.has_dictionary else None)
        for batch in in_batches(range(len(in_pack)), BATCH):
            by_hash = {hash_of(in_pack[place]): (number, place) for place in batch}
            rows = database.rows(select(packed).where(packed.c.hash.in_(by_hash)))
            seen += sum(by_hash[row.hash] == (row.pack, row.place) for row in rows)
    if seen != len(found):
        raise DamagedFile(database.path, f"{len(found) - seen} objects")


def _count(database: Database) -> int:
    """Return how many objects are here."""
    every = union(select(objects.c.hash), select(packed.c.hash)).subquery()
    return int(database.value(select(func.count()).select_from(every)))


# ------------------------------------------------------------ after the transaction


def _shrink(database: Database) -> None:
    """Give the space back; where the disk is too full for that, the file keeps it for later."""
    with contextlib.suppress(DiskFull, FileBusy):
        database.pragma("temp_store = FILE")  # a copy of the file is too much for memory
        try:
            database.run_sql("VACUUM")
        finally:
            database.pragma("temp_store = MEMORY")
    with contextlib.suppress(DiskFull, FileBusy):
        database.pragma("wal_checkpoint(TRUNCATE)")


@contextlib.contextmanager
def _damage_named(database: Database) -> Iterator[None]:
    try:
        yield
    except ObjectMissing as error:
        raise DamagedFile(database.path, error.object_hash.hex()[:12]) from error


def _size(database: Database) -> int:
    """Return how many bytes the file takes when its log is written back."""
    return int(database.pragma("page_count")) * int(database.pragma("page_size"))
