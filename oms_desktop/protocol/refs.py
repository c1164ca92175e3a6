"""Refs on the wire: their names, the list of heads, and the log of their changes.

Branch names contain `/` and therefore never stand in a path (decision 33).
"""

import re
from typing import Annotated, Final, TypeAlias

from pydantic import AfterValidator, Field

from oms_desktop.protocol.record import HexHash, WireRecord

HEADS: Final = "refs/heads/"
TAGS: Final = "refs/tags/"
MAX_REF_LENGTH: Final = 255

_FORBIDDEN = re.compile(r"[\x00-\x20\x7f~^:?*\[\\]|\.\.|//|@\{|/\.|\.lock(/|$)")


def check_ref_name(name: str) -> str:
    """Return *name* if it may be a ref on a server.

    Raises:
        ValueError: With the reason, where it may not.
    """
    for prefix in (HEADS, TAGS):
        if name.startswith(prefix):
            short = name.removeprefix(prefix)
            break
    else:
        raise ValueError(f"a ref starts with {HEADS} or {TAGS}")
    if not short or short.startswith((".", "/", "-")) or short.endswith((".", "/")):
        raise ValueError("a branch name starts and ends with a letter, a digit or a sign")
    if len(name.encode()) > MAX_REF_LENGTH:
        raise ValueError(f"a ref has at most {MAX_REF_LENGTH} bytes")
    if _FORBIDDEN.search(short):
        raise ValueError(r"a branch name has no spaces, no '..' and none of ~ ^ : ? * [ \ ")
    return name


RefName: TypeAlias = Annotated[str, AfterValidator(check_ref_name)]


class RefHead(WireRecord):
    """Where one ref stands; None is a ref that does not exist."""

    ref: str
    head: HexHash | None


class Refs(WireRecord):
    """All heads of a repository at one moment of its ref log."""

    sequence: int = Field(ge=0)
    refs: tuple[RefHead, ...]


class RefChange(WireRecord):
    """One row of the ref log."""

    sequence: int = Field(ge=1)
    ref: str
    old: HexHash | None
    new: HexHash | None
    op: str
    actor: str
    time_ms: int


class Changes(WireRecord):
    """What happened after the sequence number that was asked for, oldest first."""

    sequence: int = Field(ge=0)
    """The last sequence number that this answer covers: the next `since`."""
    changes: tuple[RefChange, ...]
    more: bool = False
