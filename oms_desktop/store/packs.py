"""Packs of the project file: many objects in one row, made by `compaction`, read here (`versioning.kept_packs`).

A number is never given twice, so what another connection remembers of a pack stays true.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Mapping

from sqlalchemy import bindparam, select

from oms_desktop.store.database import Database
from oms_desktop.store.errors import DamagedFile
from oms_desktop.store.schema import dictionaries, packs
from oms_desktop.versioning.canonical import FormatError
from oms_desktop.versioning.kept_packs import Dictionary, unpack

CACHED_BYTES = 24 << 20
"""Packs are remembered unpacked up to so many bytes."""

_PACK = select(packs.c.dictionary, packs.c.data).where(packs.c.number == bindparam("number"))
_DICTIONARY = select(dictionaries.c.data).where(dictionaries.c.number == bindparam("number"))


class Packs:
    """The packs of a project file, the last ones remembered."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known: OrderedDict[int, list[bytes]] = OrderedDict()
        self._bytes = 0
        self._dictionaries: dict[int, Dictionary] = {}
        database.on_rollback(self.forget)

    def objects(self, number: int) -> list[bytes] | None:
        """Return the objects of a pack, or None if it is not here any more.

        Raises:
            DamagedFile: If it cannot be unpacked.
        """
        known = self._known.get(number)
        if known is not None:
            self._known.move_to_end(number)
            return known
        row = self._database.row(_PACK, {"number": number})
        if row is None:
            return None
        try:
            found = unpack(row.data, self._dictionary(row.dictionary))
        except FormatError as error:
            raise DamagedFile(self._database.path, str(error)) from error
        self._keep(number, found)
        return found

    def forget(self) -> None:
        """Forget what was read."""
        self._known.clear()
        self._bytes = 0
        self._dictionaries.clear()

    def _dictionary(self, number: int | None) -> Dictionary | None:
        if number is None:
            return None
        known = self._dictionaries.get(number)
        if known is None:
            content = self._database.value(_DICTIONARY, {"number": number})
            if content is None:
                raise DamagedFile(self._database.path, f"dictionary {number}")
            known = self._dictionaries[number] = Dictionary.from_bytes(bytes(content))
        return known

    def _keep(self, number: int, found: list[bytes]) -> None:
        self._known[number] = found
        self._bytes += sum(map(len, found))
        while self._bytes > CACHED_BYTES and len(self._known) > 1:
            _, gone = self._known.popitem(last=False)
            self._bytes -= sum(map(len, gone))


def by_pack(places: Iterable[tuple[bytes, int, int]]) -> Mapping[int, list[tuple[bytes, int]]]:
    """Return (hash, place) by pack, packs in the order of their numbers."""
    found: dict[int, list[tuple[bytes, int]]] = {}
    for object_hash, number, place in places:
        found.setdefault(number, []).append((object_hash, place))
    return dict(sorted(found.items()))
