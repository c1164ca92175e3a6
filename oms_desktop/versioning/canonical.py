"""Canonical bytes and content hashes (decision 3).

An object is its framed bytes: the header ``oms <kind> <format major>\\0<length>\\0`` and a body. Its hash is the SHA-256
of all of it. Bodies of records, commits and tags are JSON by RFC 8785 without floats; text is not normalised.
"""

from __future__ import annotations

from hashlib import sha256
from typing import Any

import orjson

from oms_desktop.models.messages import Message, message

Hash = bytes
"""A SHA-256 digest: 32 bytes; 64 hex digits in JSON and on the wire."""

FORMAT_MAJOR = 1
KINDS = ("record", "node", "commit", "tag")
_LARGEST = 2**53 - 1  # RFC 8785 relies on I-JSON's range of exact integers


class FormatError(ValueError):
    """Bytes or values that cannot be an object; `message` says which and why."""

    def __init__(self, text: Message) -> None:
        super().__init__(text.render())
        self.message = text


class NewerFormat(FormatError):
    """An object of a newer major format; a newer program is needed to read it."""


def canonical_json(tree: Any) -> bytes:
    """Return the canonical JSON of a plain *tree*.

    Raises:
        FormatError: If the tree holds a float, an integer beyond 2**53, a key that is not ASCII or text that is not
            Unicode.
    """
    _refuse_what_json_loses(tree)
    try:
        return orjson.dumps(tree, option=orjson.OPT_SORT_KEYS)
    except (TypeError, orjson.JSONEncodeError) as error:
        raise FormatError(message("versioning.no_json", why=str(error))) from error


def parse_json(body: bytes) -> Any:
    """Return the plain tree that *body* spells out.

    Raises:
        FormatError: If it is not JSON.
    """
    try:
        return orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise FormatError(message("versioning.no_json", why=str(error))) from error


def frame(kind: str, body: bytes) -> bytes:
    """Return the object of *kind* with *body*."""
    return b"oms %s %d\0%d\0%s" % (kind.encode(), FORMAT_MAJOR, len(body), body)


def unframe(framed: bytes) -> tuple[str, bytes]:
    """Return kind and body of an object.

    Raises:
        NewerFormat: If its major version is above `FORMAT_MAJOR`.
        FormatError: If the header is not one of ours or the length is wrong.
    """
    head, separator, rest = framed.partition(b"\0")
    words = head.split(b" ")
    length, second, body = rest.partition(b"\0")
    if (
        len(words) != 3
        or words[0] != b"oms"
        or not separator
        or not second
        or not words[2].isdigit()
    ):
        raise FormatError(message("versioning.no_object"))
    major = int(words[2])
    if major > FORMAT_MAJOR:
        raise NewerFormat(message("versioning.newer_format", found=major, known=FORMAT_MAJOR))
    kind = words[1].decode("ascii", "replace")
    if kind not in KINDS or not length.isdigit() or int(length) != len(body):
        raise FormatError(message("versioning.no_object"))
    return kind, body


def hash_of(framed: bytes) -> Hash:
    """Return the hash that names an object."""
    return sha256(framed).digest()


def _refuse_what_json_loses(tree: Any) -> None:
    match tree:
        case str() | bool() | None:
            return
        case int():
            if abs(tree) > _LARGEST:
                raise FormatError(message("versioning.large_number", number=str(tree)))
        case dict():
            for key, value in tree.items():
                if not isinstance(key, str) or not key.isascii():
                    raise FormatError(message("versioning.no_json", why=f"key {key!r}"))
                if type(value) is not str:
                    _refuse_what_json_loses(value)
        case list() | tuple():
            for value in tree:
                if type(value) is not str:
                    _refuse_what_json_loses(value)
        case _:
            raise FormatError(
                message("versioning.no_json", why=f"a value of type {type(tree).__name__}")
            )
