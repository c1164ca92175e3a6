import uuid

from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.versioning import tree
from oms_desktop.versioning.objects import MemoryObjects
from tests.examples import examples

ids = st.integers(0, 400).map(lambda n: str(uuid.uuid5(uuid.NAMESPACE_OID, str(n))))
contents = st.integers(0, 5).map(lambda n: bytes([n]) * 32)
snapshots = st.dictionaries(ids, contents, max_size=300)
edits = st.dictionaries(ids, st.none() | contents, max_size=80)


def built(entries: dict[str, bytes]) -> tuple[MemoryObjects, bytes]:
    objects = MemoryObjects()
    return objects, tree.build(entries.items(), objects.add)


def edited(entries: dict[str, bytes], changes: dict[str, bytes | None]) -> dict[str, bytes]:
    after = entries | {k: v for k, v in changes.items() if v is not None}
    return {k: v for k, v in after.items() if changes.get(k, v) is not None}


@given(snapshots, edits)
def test_a_tree_has_the_same_root_whether_it_was_built_or_edited(entries, changes):
    objects, root = built(entries)

    after = tree.update(objects, root, changes, objects.add)

    assert after == built(edited(entries, changes))[1]
    assert dict(tree.entries(objects, after)) == edited(entries, changes)


@given(snapshots, snapshots)
def test_the_difference_of_two_roots_is_the_difference_of_what_they_hold(before, after):
    objects, root = built(before)
    other = tree.build(after.items(), objects.add)

    found = {record: (old, new) for record, old, new in tree.diff(objects, root, other)}

    keys = before.keys() | after.keys()
    changed = {k for k in keys if before.get(k) != after.get(k)}
    assert found == {k: (before.get(k), after.get(k)) for k in changed}


@given(snapshots, ids)
def test_lookup_finds_what_is_there_and_nothing_else(entries, record):
    objects, root = built(entries)

    assert tree.lookup(objects, root, record) == entries.get(record)


@examples(20)
@given(snapshots, edits)
def test_an_update_gives_only_nodes_the_new_root_needs(entries, changes):
    objects, root = built(entries)
    fresh = MemoryObjects()

    after = tree.update(objects, root, changes, fresh.add)

    assert all(framed in reachable(objects, fresh, after) for framed in fresh._objects.values())


def reachable(objects: MemoryObjects, fresh: MemoryObjects, root: bytes) -> set[bytes]:
    objects.put(fresh._objects.values())
    found, stack = set(), [root]
    while stack:
        framed = objects.get(stack.pop())
        found.add(framed)
        body = framed.split(b"\0", 2)[2]
        if body[:1] == b"N":
            stack.extend(tree.child_hashes(body))
    return found


def test_the_empty_tree_is_known():
    objects, root = built({})

    assert root == tree.EMPTY_ROOT
    assert list(tree.entries(objects, root)) == []
