"""The snapshot of any root over the project file: the index of the working root, and the difference to it.

For the indexed root every question is one query. For another root (a saved version, a side of a merge, a root
that the window has left) the answers are those of the index, corrected by the records that differ (decision 6).
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Iterator
from functools import cached_property

from oms_desktop.models.names import name_key
from oms_desktop.models.plain import Plain, from_plain
from oms_desktop.models.record import Record
from oms_desktop.models.references import references
from oms_desktop.store.index import Index
from oms_desktop.store.objects import Objects
from oms_desktop.store.summaries import Summaries
from oms_desktop.versioning import tree
from oms_desktop.versioning.canonical import Hash
from oms_desktop.versioning.records import decode_plain
from oms_desktop.versioning.snapshot import RecordMissing


class RecordCache:
    """The last decoded records by content hash; both forms are immutable, so snapshots share it."""

    SIZE = 8192

    def __init__(self, objects: Objects) -> None:
        self._objects = objects
        self._plain: OrderedDict[Hash, Plain] = OrderedDict()
        self._records: OrderedDict[Hash, Record] = OrderedDict()

    def plain(self, content: Hash) -> Plain:
        """Return the plain tree with this content hash."""
        known = self._plain.get(content)
        if known is None:
            known = self._plain[content] = decode_plain(self._objects.get(content))
            if len(self._plain) > self.SIZE:
                self._plain.popitem(last=False)
        return known

    def load(self, contents: Iterable[Hash]) -> None:
        """Read the plain trees of many records at once; no more than fit are of use."""
        missing = [content for content in contents if content not in self._plain]
        for content, framed in self._objects.get_many(missing).items():
            self._plain[content] = decode_plain(framed)
        while len(self._plain) > self.SIZE:
            self._plain.popitem(last=False)

    def record(self, content: Hash) -> Record:
        """Return the record with this content hash."""
        known = self._records.get(content)
        if known is None:
            known = self._records[content] = from_plain(self.plain(content))
            if len(self._records) > self.SIZE:
                self._records.popitem(last=False)
        return known

    def forget(self) -> None:
        """Forget everything."""
        self._plain.clear()
        self._records.clear()


class StoreSnapshot:
    """All records under one root of a project file (`versioning.snapshot.Snapshot`)."""

    def __init__(
        self, root: Hash, objects: Objects, index: Index, summaries: Summaries, cache: RecordCache
    ) -> None:
        self._root = root
        self._objects = objects
        self._index = index
        self._summaries = summaries
        self._cache = cache
        self._overlay_of: Hash | None = None
        self._overlay: dict[str, Hash | None] = {}

    @property
    def root(self) -> Hash:
        return self._root

    @property
    def objects(self) -> Objects:
        return self._objects

    def get(self, record: str) -> Record:
        return self._cache.record(self._required(record))

    def plain(self, record: str) -> Plain:
        return self._cache.plain(self._required(record))

    def hash_of(self, record: str) -> Hash | None:
        return tree.lookup(self._objects, self._root, record)

    def ids(self, kind: str | None = None) -> Iterator[str]:
        other = self._differing()
        yield from (record for record in self._summaries.ids(kind) if record not in other)
        for record, content in other.items():
            if content is not None and kind in (None, self._cache.plain(content)["kind"]):
                yield record

    def find(self, kind: str, api_name: str) -> tuple[str, ...]:
        def fits(tree_: Plain) -> bool:
            return bool(tree_["kind"] == kind and name_key(tree_.get("api_name", "")) == key)

        key = name_key(api_name)
        other = self._differing()
        found = [record for record in self._summaries.find(kind, api_name) if record not in other]
        found += [r for r, content in other.items() if content and fits(self._cache.plain(content))]
        return tuple(sorted(found))

    def referrers(self, target: str) -> tuple[str, ...]:
        other = self._differing()
        found = {record for record in self._summaries.referrers(target) if record not in other}
        return tuple(sorted(found | (self._other_referrers.get(target, set()) - {target})))

    def __contains__(self, record: object) -> bool:
        return isinstance(record, str) and self.hash_of(record) is not None

    def __len__(self) -> int:
        size = sum(self._summaries.counts().values())
        for record, content in self._differing().items():
            size += (content is not None) - (self._summaries.hash_of(record) is not None)
        return size

    def _required(self, record: str) -> Hash:
        content = self.hash_of(record)
        if content is None:
            raise RecordMissing(record)
        return content

    def _differing(self) -> dict[str, Hash | None]:
        """Return the records in which this root differs from the indexed one, with their hashes here."""
        indexed = self._index.root()
        if indexed != self._overlay_of:
            difference = tree.diff(self._objects, indexed, self._root)
            self._overlay = {record: here for record, _, here in difference}
            self._overlay_of = indexed
            self.__dict__.pop("_other_referrers", None)
        return self._overlay

    @cached_property
    def _other_referrers(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for record, content in self._overlay.items():
            if content is not None:
                for reference in references(self._cache.plain(content)):
                    found.setdefault(reference.target, set()).add(record)
        return found
