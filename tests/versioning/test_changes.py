from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.models.object_type import ObjectType
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.versioning.snapshot import TreeSnapshot, apply, change_set, memory_snapshot
from tests.builders import a_link, a_type

records = st.dictionaries(st.sampled_from("ABCDE"), st.sampled_from(["x", "y", "z"]), max_size=5)


def snapshot_of(names: dict[str, str]) -> TreeSnapshot:
    return memory_snapshot(a_type(n, description=text) for n, text in names.items())


@given(records, records)
def test_the_difference_of_two_snapshots_takes_one_to_the_other_and_back(before, after):
    one, other = snapshot_of(before), snapshot_of(after)

    changes = change_set(one, other)

    assert apply(one, changes).root == other.root
    assert apply(other, changes.inverse()).root == one.root


@given(records, records, records)
def test_composing_changes_is_doing_them_in_turn(first, second, third):
    a, b, c = (snapshot_of(names) for names in (first, second, third))

    composed = change_set(a, b).then(change_set(b, c))

    assert {c.id: c for c in composed} == {c.id: c for c in change_set(a, c)}


def test_a_change_that_changes_nothing_is_none():
    record = a_type("A")

    assert not ChangeSet.replacing(record, record)


def test_a_snapshot_finds_by_kind_by_name_and_by_reference():
    a, b = a_type("A"), a_type("B")
    link = a_link("ab", a, b)
    snapshot = memory_snapshot([a, b, link])

    assert set(snapshot.ids("object_type")) == {a.id, b.id}
    assert snapshot.find("object_type", "B") == (b.id,)
    assert snapshot.referrers(a.id) == (link.id,)
    assert snapshot.get(a.id) == a
    assert isinstance(snapshot.get(a.id), ObjectType)
    assert a.id in snapshot
    assert len(snapshot) == 3
