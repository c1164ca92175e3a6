"""What compares histories gives the same as looking at all of both, and reads only where they parted."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.versioning.canonical import Hash
from oms_desktop.versioning.commit import Commit, encode_commit
from oms_desktop.versioning.history import ancestors, log, merge_bases, unshared
from oms_desktop.versioning.objects import MemoryObjects
from oms_desktop.versioning.tree import EMPTY_ROOT


class CountingObjects(MemoryObjects):
    """Objects that know how often they were read."""

    def __init__(self) -> None:
        super().__init__()
        self.reads = 0

    def get(self, object_hash: Hash) -> bytes:
        self.reads += 1
        return super().get(object_hash)


def commit(objects: MemoryObjects, parents: tuple[Hash, ...], time_ms: int, name: str = "") -> Hash:
    return objects.add(encode_commit(Commit(EMPTY_ROOT, parents, "Ana", "", time_ms, name)))


@st.composite
def histories(draw: st.DrawFn) -> tuple[MemoryObjects, list[Hash]]:
    """Return up to 16 commits with up to three parents each, whose clocks may run in any direction."""
    objects = MemoryObjects()
    made: list[Hash] = []
    for number in range(draw(st.integers(1, 16))):
        older = st.lists(st.integers(max(0, number - 5), number - 1), unique=True, max_size=3)
        parents = tuple(made[one] for one in draw(older)) if number else ()
        clock = draw(st.sampled_from((number, number, number, 0, 99)))
        made.append(commit(objects, parents, clock, str(number)))
    return objects, made


def naive_bases(objects: MemoryObjects, ours: Hash, theirs: Hash) -> set[Hash]:
    common = ancestors(objects, ours) & ancestors(objects, theirs)
    return {
        one
        for one in common
        if not any(one != other and one in ancestors(objects, other) for other in common)
    }


@given(histories(), st.data())
def test_merge_bases_are_the_common_ancestors_below_no_other(history, data):
    objects, made = history
    ours, theirs = (data.draw(st.sampled_from(made)) for _ in "ab")

    bases = merge_bases(objects, ours, theirs)

    assert set(bases) == naive_bases(objects, ours, theirs)
    assert bases == merge_bases(objects, theirs, ours)


@given(histories(), st.data())
def test_what_is_unshared_leaves_out_only_what_the_other_side_reaches(history, data):
    objects, made = history
    wants, haves = (data.draw(st.lists(st.sampled_from(made), max_size=3)) for _ in "ab")

    found = unshared(objects, wants, haves)

    reached = ancestors(objects, *wants)
    assert reached - ancestors(objects, *haves) <= found <= reached


@given(histories(), st.data())
def test_the_log_holds_every_ancestor_after_all_its_children(history, data):
    objects, made = history
    heads = data.draw(st.lists(st.sampled_from(made), max_size=3))

    shown = [one for one, _ in log(objects, *heads)]

    assert len(shown) == len(set(shown))
    assert set(shown) == ancestors(objects, *heads)
    places = {one: place for place, one in enumerate(shown)}
    for one, found in log(objects, *heads):
        assert all(places[one] < places[parent] for parent in found.parents)


def test_two_sides_that_parted_lately_read_no_more_however_long_their_history():
    objects = CountingObjects()
    fork = commit(objects, (), 0)
    for time in range(1, 2000):
        fork = commit(objects, (fork,), time)
    ours, theirs = fork, fork
    for time in range(2000, 2010):
        ours, theirs = (
            commit(objects, (ours,), time, "ours"),
            commit(objects, (theirs,), time, "theirs"),
        )
    objects.reads = 0

    assert merge_bases(objects, ours, theirs) == (fork,)
    assert len(unshared(objects, [ours], [theirs])) == 10
    assert objects.reads <= 48


def test_a_long_ladder_of_merges_costs_a_few_walks_of_it():
    objects = CountingObjects()
    ours = theirs = commit(objects, (), 0)
    for time in range(1, 1000):
        ours, theirs = (
            commit(objects, (ours, theirs), time, "ours"),
            commit(objects, (theirs, ours), time, "theirs"),
        )
    objects.reads = 0

    assert len(merge_bases(objects, ours, theirs)) == 2
    assert objects.reads <= 8 * 2000
