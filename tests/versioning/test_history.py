from itertools import count

from oms_desktop.versioning.canonical import Hash
from oms_desktop.versioning.closure import closure, missing_from
from oms_desktop.versioning.commit import Commit, decode_commit, encode_commit
from oms_desktop.versioning.history import is_ancestor, log, merge_bases
from oms_desktop.versioning.objects import MemoryObjects
from oms_desktop.versioning.records import encode_record
from oms_desktop.versioning.tree import EMPTY_ROOT, build
from tests.builders import a_type

clock = count(1)


def commit(objects: MemoryObjects, *parents: Hash, tree: Hash = EMPTY_ROOT) -> Hash:
    made = Commit(tree, parents, "Ana", "ana@example.org", next(clock), "message")
    return objects.add(encode_commit(made))


def test_a_commit_survives_its_bytes():
    made = Commit(b"t" * 32, (b"p" * 32,), "Ana", "", 12, "title\n\nbody")

    assert decode_commit(encode_commit(made)) == made
    assert made.title == "title"


def test_the_merge_base_is_the_nearest_common_ancestor():
    objects = MemoryObjects()
    root = commit(objects)
    fork = commit(objects, root)
    ours, theirs = commit(objects, fork), commit(objects, commit(objects, fork))

    assert merge_bases(objects, ours, theirs) == (fork,)
    assert merge_bases(objects, fork, theirs) == (fork,)
    assert is_ancestor(objects, root, theirs)
    assert not is_ancestor(objects, ours, theirs)


def test_a_criss_cross_has_two_bases():
    objects = MemoryObjects()
    root = commit(objects)
    a, b = commit(objects, root), commit(objects, root)
    ours, theirs = commit(objects, a, b), commit(objects, b, a)

    assert set(merge_bases(objects, ours, theirs)) == {a, b}


def test_histories_without_a_common_start_have_no_base():
    objects = MemoryObjects()

    assert merge_bases(objects, commit(objects), commit(objects)) == ()


def test_the_log_shows_children_before_parents_and_each_once():
    objects = MemoryObjects()
    root = commit(objects)
    left, right = commit(objects, root), commit(objects, root)
    head = commit(objects, left, right)

    assert [h for h, _ in log(objects, head)] == [head, right, left, root]


def test_the_closure_leaves_out_what_the_other_side_has():
    objects = MemoryObjects()
    records = [a_type(f"T{n}") for n in range(100)]
    entries = {r.id: objects.add(encode_record(r)) for r in records}
    first = commit(objects, tree=build(entries.items(), objects.add))
    changed = objects.add(encode_record(records[0].evolve(display_name="Renamed")))
    after = build({**entries, records[0].id: changed}.items(), objects.add)
    second = commit(objects, first, tree=after)

    everything = list(closure(objects, [second]))
    news = list(closure(objects, [second], haves=[first]))

    assert len(everything) == len(set(everything)) > 100
    assert news[-1] == second
    assert changed in news
    assert len(news) <= 5  # the commit, the record and its path
    other = MemoryObjects()
    other.put(objects.get(h) for h in everything)
    assert missing_from(other, [second]) == set()


def test_missing_objects_are_named():
    objects = MemoryObjects()
    record = encode_record(a_type("A"))
    other = MemoryObjects()
    content = other.add(record)
    head = commit(objects, tree=build([(a_type("A").id, content)], objects.add))

    assert missing_from(objects, [head]) == {content}
