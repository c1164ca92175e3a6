"""What a server can do, asked before a token is sent to it."""

from pydantic import Field

from oms_desktop.protocol.headers import PROTOCOL_VERSION
from oms_desktop.protocol.record import WireRecord
from oms_desktop.protocol.transfer import MAX_HASHES


class Limits(WireRecord):
    """Bounds that a client keeps; going over them is refused with 413 or 400."""

    hashes: int = Field(default=MAX_HASHES, ge=1)
    json_bytes: int = Field(default=2 << 20, ge=1)
    pack_bytes: int = Field(default=64 << 20, ge=1)
    """Largest packed body."""
    unpacked_bytes: int = Field(default=512 << 20, ge=1)
    """Largest pack after unpacking."""
    object_bytes: int = Field(default=16 << 20, ge=1)
    wait_seconds: int = Field(default=30, ge=0)
    """Longest `wait` of a long poll."""


class Capabilities(WireRecord):
    """The first answer of a server."""

    server: str
    """Name and version, for people."""
    protocols: tuple[int, ...] = (PROTOCOL_VERSION,)
    codecs: tuple[str, ...] = ("zstd",)
    auth: tuple[str, ...] = ("bearer",)
    doorbells: tuple[str, ...] = ("long-poll",)
    limits: Limits = Limits()


class RepoName(WireRecord):
    """One ontology on the server."""

    name: str = Field(pattern=r"^[a-z0-9][a-z0-9._-]{0,62}$")


class Repos(WireRecord):
    """The ontologies that the token may see."""

    repos: tuple[RepoName, ...]
