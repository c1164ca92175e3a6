"""What one side sends is what the other lacks, and with it the other side has everything."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.versioning.canonical import Hash
from oms_desktop.versioning.closure import closure, missing_from
from oms_desktop.versioning.commit import Commit, encode_commit
from oms_desktop.versioning.objects import MemoryObjects
from oms_desktop.versioning.records import encode_record
from oms_desktop.versioning.tree import build
from tests.builders import a_type

snapshots = st.dictionaries(st.integers(0, 90), st.sampled_from("abc"), max_size=90)
edges = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=8)


def history(
    trees: list[dict[int, str]], joins: list[tuple[int, int]]
) -> tuple[MemoryObjects, list[Hash]]:
    """Return commits of *trees*; each follows the one before it, some merge an older one."""
    objects = MemoryObjects()
    heads: list[Hash] = []
    for number, names in enumerate(trees):
        entries = {
            (r := a_type(f"T{key}", description=text)).id: objects.add(encode_record(r))
            for key, text in names.items()
        }
        older = [heads[a] for a, b in joins if b == number and a < number]
        parents = tuple(dict.fromkeys([*heads[-1:], *older]))
        root = build(entries.items(), objects.add)
        made = Commit(root, parents, "Ana", "", number, "m")
        heads.append(objects.add(encode_commit(made)))
    return objects, heads


@given(st.lists(snapshots, min_size=1, max_size=8), edges, st.data())
def test_what_is_sent_completes_the_other_side(trees, joins, data):
    objects, heads = history(trees, joins)
    want = data.draw(st.sampled_from(heads))
    haves = data.draw(st.lists(st.sampled_from(heads), max_size=2))
    other = MemoryObjects()
    other.put(objects.get(h) for have in haves for h in closure(objects, [have]))

    sent = list(closure(objects, [want], haves))

    known = set()
    for object_hash in sent:
        framed = objects.get(object_hash)
        assert object_hash not in known
        known.add(object_hash)
        other.put([framed])
        assert missing_from(other, [object_hash]) == set()  # children went before
    assert missing_from(other, [want]) == set()


def test_a_single_edit_opens_few_objects_however_large_the_tree():
    names = dict.fromkeys(range(3000), "a")
    objects, heads = history([names, {**names, 7: "b"}], [])
    opened: set[Hash] = set()

    class Counting:
        def get(self, object_hash: Hash) -> bytes:
            opened.add(object_hash)
            return objects.get(object_hash)

    sent = list(closure(Counting(), [heads[1]], [heads[0]]))

    assert len(sent) <= 5
    assert len(opened) <= 12


def test_a_missing_object_is_named():
    objects, heads = history([{1: "a"}], [])
    lost = next(iter(closure(objects, heads)))
    del objects._objects[lost]

    assert missing_from(objects, heads) == {lost}
