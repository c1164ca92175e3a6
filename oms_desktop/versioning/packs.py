"""Packs: many objects in one zstd frame, as they travel and as they are kept."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

from oms_desktop.models.messages import message
from oms_desktop.versioning.canonical import FormatError

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

MAGIC = b"OMSP1\n"
OBJECT_LIMIT = 64 << 20
_STEP = 1 << 16


def write_pack(objects: Iterable[bytes], *, level: int = 3) -> bytes:
    """Return a pack of framed *objects*: a magic line, then a zstd stream of (length as 4 bytes, object)."""
    compressor = zstd.ZstdCompressor(level)
    parts = [MAGIC]
    for framed in objects:
        parts.append(compressor.compress(len(framed).to_bytes(4, "big")))
        parts.append(compressor.compress(framed))
    parts.append(compressor.flush())
    return b"".join(parts)


def read_pack(data: bytes, *, limit: int) -> Iterator[bytes]:
    """Yield the objects of a pack, never holding more than one of them and a step beyond.

    Args:
        data: The pack.
        limit: The most bytes it may unpack to.

    Raises:
        FormatError: If it is no pack, is cut short, holds an object above `OBJECT_LIMIT`, or unpacks beyond *limit*.
    """
    if not data.startswith(MAGIC):
        raise FormatError(message("versioning.no_pack"))
    stream = _Stream(data[len(MAGIC) :], limit)
    while length := stream.read(4, at_end=True):
        size = int.from_bytes(length, "big")
        if size > OBJECT_LIMIT:
            raise FormatError(message("versioning.pack_too_large", limit=OBJECT_LIMIT))
        yield stream.read(size)


class _Stream:
    """Reads a bounded number of bytes from a zstd stream, in steps, so that a bomb is noticed early."""

    def __init__(self, data: bytes, limit: int) -> None:
        self._decompressor = zstd.ZstdDecompressor()
        self._data = data
        self._left = limit
        self._limit = limit
        self._buffer = bytearray()

    def read(self, size: int, *, at_end: bool = False) -> bytes:
        while len(self._buffer) < size and self._step():
            pass
        if at_end and not self._buffer:
            if not self._decompressor.eof:
                raise FormatError(message("versioning.no_pack"))
            return b""
        if len(self._buffer) < size:
            raise FormatError(message("versioning.no_pack"))
        taken = bytes(self._buffer[:size])
        del self._buffer[:size]
        return taken

    def _step(self) -> bool:
        if self._decompressor.eof or (not self._data and self._decompressor.needs_input):
            return False
        try:
            chunk = self._decompressor.decompress(self._data, max_length=_STEP)
        except zstd.ZstdError as error:
            raise FormatError(message("versioning.no_pack")) from error
        self._data = b""
        self._left -= len(chunk)
        if self._left < 0:
            raise FormatError(message("versioning.pack_too_large", limit=self._limit))
        self._buffer += chunk
        return True
