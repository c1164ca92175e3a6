"""Tags: one release each, a version number given to a commit for good."""

from __future__ import annotations

from dataclasses import dataclass

from oms_desktop.models.messages import message
from oms_desktop.versioning.canonical import (
    FormatError,
    Hash,
    canonical_json,
    frame,
    parse_json,
    unframe,
)
from oms_desktop.versioning.objects import ObjectReader


@dataclass(frozen=True, slots=True)
class Tag:
    """A release.

    Attributes:
        commit: What was released.
        version: Its number, such as ``1.2.0``.
        notes: What the author says of it; may be empty.
        author_name: Who released it.
        author_mail: Where to reach them; may be empty.
        time_ms: When, in milliseconds since 1970, UTC; for people only.
        since: The version of the release before it, from which `level` is reckoned; empty for the first.
        level: How far its difference from `since` reaches: a level of `checks.compatibility`; empty for the first.
        counts: How many changes of each level there are, without those that are none.
    """

    commit: Hash
    version: str
    notes: str
    author_name: str
    author_mail: str
    time_ms: int
    since: str = ""
    level: str = ""
    counts: tuple[tuple[str, int], ...] = ()


def encode_tag(tag: Tag) -> bytes:
    """Return the object of *tag*."""
    body = {
        "commit": tag.commit.hex(),
        "version": tag.version,
        "notes": tag.notes,
        "author": {"name": tag.author_name, "mail": tag.author_mail},
        "time": tag.time_ms,
        "since": tag.since,
        "level": tag.level,
        "counts": dict(tag.counts),
    }
    return frame("tag", canonical_json(body))


def decode_tag(framed: bytes) -> Tag:
    """Return the tag in an object.

    Raises:
        FormatError: If it is not a tag.
    """
    kind, body = unframe(framed)
    if kind != "tag":
        raise FormatError(message("versioning.no_tag", kind=kind))
    tree = parse_json(body)
    try:
        commit = bytes.fromhex(tree["commit"])
        if len(commit) != 32:
            raise ValueError("not a SHA-256")
        texts = [tree[name] for name in ("version", "notes", "since", "level")]
        texts += [tree["author"]["name"], tree["author"]["mail"]]
        if not all(isinstance(text, str) for text in texts):
            raise TypeError("not a text")
        version, notes, since, level, name, mail = texts
        counts = tuple(sorted((str(key), int(n)) for key, n in tree["counts"].items()))
        time = int(tree["time"])
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise FormatError(message("versioning.no_tag", kind=kind)) from error
    return Tag(commit, version, notes, name, mail, time, since, level, counts)


def peel(objects: ObjectReader, named: Hash) -> Hash:
    """Return the commit that *named* is, or that the tag of this hash names."""
    framed = objects.get(named)
    return decode_tag(framed).commit if unframe(framed)[0] == "tag" else named
