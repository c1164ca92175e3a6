"""Packs as they are kept: versions of the same record or node side by side in one zstd stream, so that each is coded
against those before it (a prefix delta); records share a dictionary, too.

A pack is small enough to be read as a whole, so an object never waits for a chain of others. Objects need no length
beside them: their header says it. This module knows no tree and no storage; `reachable` says what lies side by side.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence

from oms_desktop.models.messages import message
from oms_desktop.versioning.canonical import FormatError

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

PACK_BYTES = 64 << 10
"""Framed bytes in a pack; an object that is larger is alone in its pack."""

LEVEL = 19

DICTIONARY_BYTES = 64 << 10
_SAMPLE_BYTES = 8 << 20
_WORTH = 16
"""A dictionary is this many times smaller than what it was made of, else it costs more than it saves."""


class Dictionary:
    """What records of one project have in common, as zstd wants it."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self._loaded = zstd.ZstdDict(content)

    @classmethod
    def from_bytes(cls, kept: bytes) -> Dictionary:
        """Return the dictionary that `to_bytes` gave.

        Raises:
            FormatError: If it is damaged.
        """
        try:
            return cls(zstd.decompress(kept))
        except (zstd.ZstdError, ValueError) as error:
            raise FormatError(message("versioning.no_object")) from error

    def to_bytes(self) -> bytes:
        """Return the dictionary as it is kept."""
        return zstd.compress(self.content, LEVEL)

    @property
    def loaded(self) -> zstd.ZstdDict:
        """The dictionary for zstd, which keeps what it made of it."""
        return self._loaded


def train(samples: Sequence[bytes]) -> Dictionary | None:
    """Return a dictionary of what *samples* have in common, or None if there is too little of it."""
    total = sum(map(len, samples))
    size = min(DICTIONARY_BYTES, total // _WORTH)
    if len(samples) < 100 or size < 1024:
        return None
    step = total // _SAMPLE_BYTES + 1
    try:
        return Dictionary(zstd.train_dict(samples[::step], size).dict_content)
    except zstd.ZstdError:  # nothing in common
        return None


def cut(objects: Iterable[tuple[bytes, bytes]]) -> Iterator[list[tuple[bytes, bytes]]]:
    """Yield (hash, framed object) pairs in lists of at most `PACK_BYTES`, in their order."""
    part: list[tuple[bytes, bytes]] = []
    size = 0
    for pair in objects:
        if part and size + len(pair[1]) > PACK_BYTES:
            yield part
            part, size = [], 0
        part.append(pair)
        size += len(pair[1])
    if part:
        yield part


def pack(objects: Iterable[bytes], dictionary: Dictionary | None = None) -> bytes:
    """Return the pack of framed *objects*."""
    return zstd.compress(
        b"".join(objects), level=LEVEL, zstd_dict=dictionary.loaded if dictionary else None
    )


def unpack(data: bytes, dictionary: Dictionary | None = None) -> list[bytes]:
    """Return the objects of a pack.

    Raises:
        FormatError: If it is damaged.
    """
    try:
        stream = zstd.decompress(data, zstd_dict=dictionary.loaded if dictionary else None)
    except zstd.ZstdError as error:
        raise FormatError(message("versioning.no_object")) from error
    found = []
    at = 0
    while at < len(stream):
        end = _end(stream, at)
        found.append(stream[at:end])
        at = end
    return found


def _end(stream: bytes, start: int) -> int:
    """Return where the object that begins at *start* ends: its header is ``oms kind major\\0length\\0``."""
    first = stream.find(b"\0", start)
    second = stream.find(b"\0", first + 1)
    length = stream[first + 1 : second]
    end = second + 1 + int(length) if first > 0 and length.isdigit() else -1
    if end < 0 or end > len(stream):
        raise FormatError(message("versioning.no_object"))
    return end
