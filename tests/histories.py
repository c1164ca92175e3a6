"""Small real histories for tests of transfer: records, trees and commits as the program makes them.

Without names or types of an ontology; where those matter, use `builders`.
"""

from collections.abc import Mapping, Sequence

from oms_desktop.versioning import tree
from oms_desktop.versioning.canonical import Hash, canonical_json, frame, hash_of
from oms_desktop.versioning.commit import Commit, encode_commit
from oms_desktop.versioning.objects import ObjectStore
from tests.builders import an_id


def a_record(name: str, text: str) -> bytes:
    """Return the object of a record that says *text*."""
    return frame("record", canonical_json({"id": an_id(name), "kind": "note", "text": text}))


def commit(
    objects: ObjectStore,
    texts: Mapping[str, str],
    parents: Sequence[Hash] = (),
    *,
    author: str = "Kim",
    message: str = "",
    time_ms: int = 0,
) -> Hash:
    """Keep a version whose records say *texts*; return its commit."""
    made: list[bytes] = []

    def keep(framed: bytes) -> Hash:
        made.append(framed)
        return hash_of(framed)

    entries = [(an_id(name), keep(a_record(name, text))) for name, text in texts.items()]
    root = tree.build(entries, keep)
    head = keep(encode_commit(Commit(root, tuple(parents), author, "", time_ms, message)))
    objects.put(made)
    return head
