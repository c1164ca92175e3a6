"""Commits: one saved version each (decision 5)."""

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


@dataclass(frozen=True, slots=True)
class Commit:
    """A saved version.

    Attributes:
        tree: The root of the records.
        parents: The commits it follows, ours first; none for the first one.
        author_name: Who saved it.
        author_mail: Where to reach them; may be empty.
        time_ms: When, in milliseconds since 1970, UTC; for people only (invariant I6).
        message: What changed, in the author's words.
    """

    tree: Hash
    parents: tuple[Hash, ...]
    author_name: str
    author_mail: str
    time_ms: int
    message: str

    @property
    def title(self) -> str:
        """The first line of the message."""
        return self.message.partition("\n")[0]


def encode_commit(commit: Commit) -> bytes:
    """Return the object of *commit*."""
    body = {
        "tree": commit.tree.hex(),
        "parents": [parent.hex() for parent in commit.parents],
        "author": {"name": commit.author_name, "mail": commit.author_mail},
        "time": commit.time_ms,
        "message": commit.message,
    }
    return frame("commit", canonical_json(body))


def decode_commit(framed: bytes) -> Commit:
    """Return the commit in an object.

    Raises:
        FormatError: If it is not a commit.
    """
    kind, body = unframe(framed)
    if kind != "commit":
        raise FormatError(message("versioning.no_commit", kind=kind))
    tree = parse_json(body)
    try:
        parents = tuple(_hash(parent) for parent in tree["parents"])
        author = tree["author"]
        return Commit(
            _hash(tree["tree"]),
            parents,
            author["name"],
            author["mail"],
            int(tree["time"]),
            tree["message"],
        )
    except (KeyError, TypeError, ValueError) as error:
        raise FormatError(message("versioning.no_commit", kind=kind)) from error


def _hash(text: str) -> Hash:
    digest = bytes.fromhex(text)
    if len(digest) != 32:
        raise ValueError("not a SHA-256")
    return digest
