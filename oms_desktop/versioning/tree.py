"""The Merkle tree of a snapshot: a 16-way trie from record id to content hash (decision 4).

The path of a record is the hex digits of the SHA-256 of its id. A node is a leaf iff its subtree has at most 32
entries, so the shape depends on content alone. Bodies: ``L`` and 48 bytes an entry (id, content hash), sorted by the
hash of the id; ``N`` and 33 bytes a child (digit, node hash), sorted by digit.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from hashlib import sha256

from oms_desktop.versioning.canonical import Hash, frame, hash_of, unframe
from oms_desktop.versioning.objects import ObjectReader

LEAF_SIZE = 32
EMPTY_NODE = frame("node", b"L")
EMPTY_ROOT = hash_of(EMPTY_NODE)

Sink = Callable[[bytes], Hash]
"""Takes a framed node and returns its hash."""

_Entry = tuple[bytes, bytes, Hash]  # path, id (16 bytes), content hash
Difference = tuple[str, Hash | None, Hash | None]
"""A record id with its content hash before and after."""


def build(entries: Iterable[tuple[str, Hash]], sink: Sink) -> Hash:
    """Return the root of the tree that holds *entries* (record id, content hash); new nodes go to *sink*."""
    return _build(sorted(_entry(record, content) for record, content in entries), 0, sink)


def update(
    objects: ObjectReader, root: Hash, changes: Mapping[str, Hash | None], sink: Sink
) -> Hash:
    """Return the root after *changes* (None removes a record), copying only the changed paths."""
    edits = sorted(
        (_path(raw), raw, content) for raw, content in ((_raw(r), c) for r, c in changes.items())
    )
    if not edits:
        return root
    overlay = _Overlay(objects)
    fresh = _update(overlay, root, edits, 0)
    overlay.flush(fresh, sink)
    return fresh


def lookup(objects: ObjectReader, root: Hash, record: str) -> Hash | None:
    """Return the content hash of *record* under *root*, or None."""
    raw = _raw(record)
    path = _path(raw)
    depth = 0
    node = root
    while True:
        body = _body(objects, node)
        if body[:1] == b"L":
            return next((content for _, key, content in _leaf(body) if key == raw), None)
        child = _children(body).get(_digit(path, depth))
        if child is None:
            return None
        node, depth = child, depth + 1


def entries(objects: ObjectReader, root: Hash) -> Iterator[tuple[str, Hash]]:
    """Yield every record id and content hash under *root*, in the order of the tree."""
    for _, raw, content in _entries(objects, root):
        yield str(uuid.UUID(bytes=raw)), content


def diff(objects: ObjectReader, before: Hash, after: Hash) -> Iterator[Difference]:
    """Yield what differs between two roots; equal subtrees are never opened."""
    for raw, old, new in _diff(objects, before, after):
        yield str(uuid.UUID(bytes=raw)), old, new


def child_hashes(body: bytes) -> tuple[Hash, ...]:
    """Return the hashes a node's *body* refers to: contents of a leaf, children of an inner node."""
    if body[:1] == b"L":
        return tuple(content for _, _, content in _leaf(body))
    return tuple(_children(body).values())


def inner_children(body: bytes) -> dict[int, Hash]:
    """Return the children of an inner node's *body* by digit."""
    return _children(body)


def leaf_places(body: bytes) -> list[tuple[bytes, Hash]]:
    """Return where each entry of a leaf's *body* lies in the tree, and its content."""
    return [(path, content) for path, _, content in _leaf(body)]


@lru_cache(maxsize=65536)
def _raw(record: str) -> bytes:
    return uuid.UUID(record).bytes


def _path(raw: bytes) -> bytes:
    return sha256(raw).digest()


def _entry(record: str, content: Hash) -> _Entry:
    raw = _raw(record)
    return _path(raw), raw, content


def _digit(path: bytes, depth: int) -> int:
    byte = path[depth >> 1]
    return byte & 15 if depth & 1 else byte >> 4


def _body(objects: ObjectReader, node: Hash) -> bytes:
    return b"L" if node == EMPTY_ROOT else unframe(objects.get(node))[1]


def _leaf(body: bytes) -> list[_Entry]:
    pairs = ((body[at : at + 16], body[at + 16 : at + 48]) for at in range(1, len(body), 48))
    return [(_path(raw), raw, content) for raw, content in pairs]


def _children(body: bytes) -> dict[int, Hash]:
    return {body[at]: body[at + 1 : at + 33] for at in range(1, len(body), 33)}


def _entries(objects: ObjectReader, node: Hash) -> Iterator[_Entry]:
    body = _body(objects, node)
    if body[:1] == b"L":
        yield from _leaf(body)
    else:
        for child in _children(body).values():
            yield from _entries(objects, child)


def _build(sorted_entries: list[_Entry], depth: int, sink: Sink) -> Hash:
    if len(sorted_entries) <= LEAF_SIZE:
        return sink(
            frame("node", b"L" + b"".join(raw + content for _, raw, content in sorted_entries))
        )
    buckets: dict[int, list[_Entry]] = {}
    for entry in sorted_entries:
        buckets.setdefault(_digit(entry[0], depth), []).append(entry)
    return _inner(
        {digit: _build(bucket, depth + 1, sink) for digit, bucket in buckets.items()}, sink
    )


def _inner(children: Mapping[int, Hash], sink: Sink) -> Hash:
    return sink(frame("node", b"N" + b"".join(bytes((d,)) + children[d] for d in sorted(children))))


class _Overlay:
    """Reads nodes made during one update before they are stored; gives away only those the new root needs."""

    def __init__(self, objects: ObjectReader) -> None:
        self._objects = objects
        self._fresh: dict[Hash, bytes] = {}

    def get(self, object_hash: Hash) -> bytes:
        fresh = self._fresh.get(object_hash)
        if fresh is not None:
            return fresh
        return self._objects.get(object_hash)

    def add(self, framed: bytes) -> Hash:
        object_hash = hash_of(framed)
        self._fresh[object_hash] = framed
        return object_hash

    def flush(self, node: Hash, sink: Sink) -> None:
        """Send the fresh nodes under *node* to *sink*, children first."""
        framed = self._fresh.pop(node, None)
        if framed is None:
            return
        body = unframe(framed)[1]
        if body[:1] == b"N":
            for child in _children(body).values():
                self.flush(child, sink)
        sink(framed)


def _update(
    overlay: _Overlay, node: Hash, edits: list[tuple[bytes, bytes, Hash | None]], depth: int
) -> Hash:
    body = _body(overlay, node)
    if body[:1] == b"L":
        merged: dict[bytes, _Entry] = {entry[1]: entry for entry in _leaf(body)}
        for path, raw, content in edits:
            if content is None:
                merged.pop(raw, None)
            else:
                merged[raw] = (path, raw, content)
        return _build(sorted(merged.values()), depth, overlay.add)
    children = _children(body)
    buckets: dict[int, list[tuple[bytes, bytes, Hash | None]]] = {}
    for edit in edits:
        buckets.setdefault(_digit(edit[0], depth), []).append(edit)
    for digit, bucket in buckets.items():
        fresh = _update(overlay, children.get(digit, EMPTY_ROOT), bucket, depth + 1)
        if fresh == EMPTY_ROOT:
            children.pop(digit, None)
        else:
            children[digit] = fresh
    if any(content is None for _, _, content in edits):
        few = _few_entries(overlay, children)
        if few is not None:
            return _build(sorted(few), depth, overlay.add)
    return _inner(children, overlay.add)


def _few_entries(objects: ObjectReader, children: Mapping[int, Hash]) -> list[_Entry] | None:
    """Return all entries below *children* if they fit into one leaf, else None."""
    found: list[_Entry] = []
    for child in children.values():
        body = _body(objects, child)
        if body[:1] == b"N":
            return None  # an inner node holds more than a leaf's worth
        found.extend(_leaf(body))
        if len(found) > LEAF_SIZE:
            return None
    return found


def _diff(
    objects: ObjectReader, before: Hash, after: Hash
) -> Iterator[tuple[bytes, Hash | None, Hash | None]]:
    if before == after:
        return
    old, new = _body(objects, before), _body(objects, after)
    if old[:1] == b"N" and new[:1] == b"N":
        olds, news = _children(old), _children(new)
        for digit in sorted(olds.keys() | news.keys()):
            yield from _diff(objects, olds.get(digit, EMPTY_ROOT), news.get(digit, EMPTY_ROOT))
        return
    was = {raw: content for _, raw, content in _entries(objects, before)}
    now = {raw: content for _, raw, content in _entries(objects, after)}
    for raw in sorted(was.keys() | now.keys(), key=_path):
        if was.get(raw) != now.get(raw):
            yield raw, was.get(raw), now.get(raw)
