"""Records to and from objects."""

from __future__ import annotations

from typing import cast

from oms_desktop.models.messages import message
from oms_desktop.models.plain import Plain, to_plain
from oms_desktop.models.record import Record
from oms_desktop.versioning.canonical import (
    FormatError,
    Hash,
    canonical_json,
    frame,
    hash_of,
    parse_json,
    unframe,
)


def encode_plain(tree: Plain) -> bytes:
    """Return the object of the record that *tree* spells out; the tree must be one that `to_plain` would make.

    Raises:
        FormatError: If the tree cannot be canonical JSON.
    """
    return frame("record", canonical_json(tree))


def encode_record(record: Record) -> bytes:
    """Return the object of *record*."""
    return encode_plain(to_plain(record))


def decode_plain(framed: bytes) -> Plain:
    """Return the plain tree in a record object.

    Raises:
        FormatError: If it is not a record object.
    """
    kind, body = unframe(framed)
    tree = parse_json(body)
    if kind != "record" or not isinstance(tree, dict):
        raise FormatError(message("versioning.no_object"))
    return cast(Plain, tree)


def record_hash(record: Record) -> Hash:
    """Return the content hash of *record*."""
    return hash_of(encode_record(record))
