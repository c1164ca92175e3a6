"""Moving objects: which are missing, what a pack shall hold, and what became of one."""

from typing import Final

from pydantic import Field

from oms_desktop.protocol.record import HexHash, WireRecord

MAX_HASHES: Final = 10_000
"""Most hashes in one list of a request."""


class MissingRequest(WireRecord):
    """Objects the client would send."""

    hashes: tuple[HexHash, ...] = Field(max_length=MAX_HASHES)


class MissingAnswer(WireRecord):
    """Those of them that the server does not hold."""

    missing: tuple[HexHash, ...]


class PackReceived(WireRecord):
    """A pack was read, every object hashed, and put into quarantine."""

    objects: int = Field(ge=0)


class FetchRequest(WireRecord):
    """Ask for one pack: all that *want* reaches and *have* does not."""

    want: tuple[HexHash, ...] = Field(min_length=1, max_length=MAX_HASHES)
    have: tuple[HexHash, ...] = Field(default=(), max_length=MAX_HASHES)
