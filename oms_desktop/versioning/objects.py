"""Where objects and refs are kept: the two protocols, and both of them in memory.

The desktop's store and the server implement the same protocols and pass one contract suite (decision 9).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from oms_desktop.versioning.canonical import Hash, hash_of


class ObjectMissing(KeyError):
    """No object has this hash here."""

    def __init__(self, object_hash: Hash) -> None:
        super().__init__(object_hash.hex())
        self.object_hash = object_hash


class RefMoved(Exception):
    """A ref is not where the update expected it; nothing was changed."""

    def __init__(self, ref: str, current: Hash | None) -> None:
        super().__init__(f"{ref} is at {current.hex() if current else 'nothing'}")
        self.ref = ref
        self.current = current


@dataclass(frozen=True, slots=True)
class RefUpdate:
    """Move *ref* from *old* to *new*; None means that the ref does not exist."""

    ref: str
    old: Hash | None
    new: Hash | None


class ObjectReader(Protocol):
    """Gives objects by hash."""

    def get(self, object_hash: Hash) -> bytes:
        """Return the framed object.

        Raises:
            ObjectMissing: If it is not here.
        """
        ...


class ObjectStore(ObjectReader, Protocol):
    """Keeps objects; what was put once never changes."""

    def has(self, hashes: Iterable[Hash]) -> set[Hash]:
        """Return those of *hashes* whose objects are here."""
        ...

    def put(self, objects: Iterable[bytes]) -> None:
        """Keep framed *objects*; one that is here already is left as it is."""
        ...


class RefStore(Protocol):
    """Keeps names for hashes."""

    def read_refs(self, prefix: str = "") -> dict[str, Hash]:
        """Return the refs whose name starts with *prefix*, sorted by name."""
        ...

    def update_refs(self, updates: Sequence[RefUpdate]) -> None:
        """Apply all *updates* or none.

        Raises:
            RefMoved: If a ref is not at its `old`.
        """
        ...


class MemoryObjects:
    """An `ObjectStore` in memory."""

    def __init__(self) -> None:
        self._objects: dict[Hash, bytes] = {}

    def get(self, object_hash: Hash) -> bytes:
        try:
            return self._objects[object_hash]
        except KeyError:
            raise ObjectMissing(object_hash) from None

    def has(self, hashes: Iterable[Hash]) -> set[Hash]:
        return {h for h in hashes if h in self._objects}

    def put(self, objects: Iterable[bytes]) -> None:
        for framed in objects:
            self.add(framed)

    def add(self, framed: bytes) -> Hash:
        """Keep one object and return its hash: a sink for `tree`."""
        object_hash = hash_of(framed)
        self._objects.setdefault(object_hash, framed)
        return object_hash

    def __len__(self) -> int:
        return len(self._objects)


class MemoryRefs:
    """A `RefStore` in memory."""

    def __init__(self) -> None:
        self._refs: dict[str, Hash] = {}

    def read_refs(self, prefix: str = "") -> dict[str, Hash]:
        return {ref: self._refs[ref] for ref in sorted(self._refs) if ref.startswith(prefix)}

    def update_refs(self, updates: Sequence[RefUpdate]) -> None:
        for update in updates:
            current = self._refs.get(update.ref)
            if current != update.old:
                raise RefMoved(update.ref, current)
        for update in updates:
            if update.new is None:
                self._refs.pop(update.ref, None)
            else:
                self._refs[update.ref] = update.new
