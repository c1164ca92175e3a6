"""Some version of the records of a merge as a snapshot, for the rules of `checks`; who asks for which is not known here."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from oms_desktop.models.plain import Plain, from_plain
from oms_desktop.models.record import Record
from oms_desktop.versioning.canonical import Hash
from oms_desktop.versioning.objects import ObjectReader
from oms_desktop.versioning.snapshot import Snapshot


class Readable:
    """A snapshot for the rules: every record can be read, none is found by name or reference."""

    root: Hash = b""

    def __init__(self, plain_of: Callable[[str], Plain | None], base: Snapshot) -> None:
        self._plain_of = plain_of
        self._base = base

    @property
    def objects(self) -> ObjectReader:
        return self._base.objects

    def get(self, record: str) -> Record:
        return from_plain(self.plain(record))

    def plain(self, record: str) -> Plain:
        tree = self._plain_of(record)
        if tree is None:
            raise KeyError(record)
        return tree

    def hash_of(self, record: str) -> Hash | None:
        return self._base.hash_of(record)

    def ids(self, kind: str | None = None) -> Iterator[str]:
        return iter(())  # records are checked one by one

    def find(self, kind: str, api_name: str) -> tuple[str, ...]:
        return ()  # names are compared in `clashes`

    def referrers(self, target: str) -> tuple[str, ...]:
        return ()  # names at the ends of links too; no other error is found by who refers to a record

    def __contains__(self, record: object) -> bool:
        return isinstance(record, str) and self._plain_of(record) is not None

    def __len__(self) -> int:
        return 0
