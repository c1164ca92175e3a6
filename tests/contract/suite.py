"""What every object store and every ref store must do, whoever implements it (decision 9).

A test module inherits a class and gives the fixture `objects` or `refs`:

    class TestMemoryObjects(ObjectStoreContract):
        @pytest.fixture
        def objects(self): return MemoryObjects()
"""

from random import Random

import pytest

from oms_desktop.versioning.canonical import Hash, frame, hash_of
from oms_desktop.versioning.objects import (
    ObjectMissing,
    ObjectStore,
    RefMoved,
    RefStore,
    RefUpdate,
)
from oms_desktop.versioning.tree import EMPTY_NODE

SMALL = frame("record", b'{"id":"1","kind":"group"}')
LARGE = frame("record", b'{"description":"%s"}' % (b"the same words again " * 500))
RANDOM = frame("node", b"L" + bytes(range(256)) * 6)
EVERY = (SMALL, LARGE, RANDOM, EMPTY_NODE)

ONE, TWO, THREE = (hash_of(b"%d" % n) for n in range(3))


class ObjectStoreContract:
    """Inherit this and give the fixture `objects`: an empty store, or one that holds only the empty node."""

    def test_what_was_put_comes_back_byte_for_byte(self, objects: ObjectStore) -> None:
        objects.put(EVERY)

        assert [objects.get(hash_of(framed)) for framed in EVERY] == list(EVERY)

    def test_an_unknown_hash_is_named(self, objects: ObjectStore) -> None:
        with pytest.raises(ObjectMissing) as caught:
            objects.get(ONE)

        assert caught.value.object_hash == ONE

    def test_has_gives_those_that_are_here(self, objects: ObjectStore) -> None:
        objects.put([SMALL, LARGE])

        assert objects.has([hash_of(SMALL), ONE, hash_of(LARGE), TWO]) == {
            hash_of(SMALL),
            hash_of(LARGE),
        }
        assert objects.has([]) == set()

    def test_has_takes_more_hashes_than_a_statement_has_room_for(
        self, objects: ObjectStore
    ) -> None:
        objects.put([SMALL])
        many = [hash_of(b"%d" % n) for n in range(3000)]

        assert objects.has([*many, hash_of(SMALL)]) == {hash_of(SMALL)}

    def test_putting_twice_changes_nothing(self, objects: ObjectStore) -> None:
        objects.put([SMALL, SMALL])
        objects.put(iter([SMALL, LARGE]))

        assert objects.get(hash_of(SMALL)) == SMALL
        assert objects.get(hash_of(LARGE)) == LARGE

    def test_putting_nothing_is_fine(self, objects: ObjectStore) -> None:
        objects.put([])

    def test_put_takes_thousands(self, objects: ObjectStore) -> None:
        many = [frame("record", b'{"id":"%d"}' % n) for n in range(2500)]

        objects.put(many)

        assert objects.has(map(hash_of, many)) == set(map(hash_of, many))

    def test_any_bytes_come_back(self, objects: ObjectStore) -> None:
        random = Random(4)
        framed = [frame("record", random.randbytes(random.randrange(3000))) for _ in range(200)]

        objects.put(framed)

        assert [objects.get(hash_of(one)) for one in framed] == framed


class RefStoreContract:
    """Inherit this and give the fixture `refs`: an empty store."""

    def test_a_ref_is_made_moved_and_removed(self, refs: RefStore) -> None:
        refs.update_refs([RefUpdate("refs/heads/main", None, ONE)])
        assert refs.read_refs() == {"refs/heads/main": ONE}

        refs.update_refs([RefUpdate("refs/heads/main", ONE, TWO)])
        assert refs.read_refs() == {"refs/heads/main": TWO}

        refs.update_refs([RefUpdate("refs/heads/main", TWO, None)])
        assert refs.read_refs() == {}

    def test_refs_are_sorted_and_chosen_by_prefix(self, refs: RefStore) -> None:
        names = ["refs/heads/z", "refs/heads/a/b", "refs/tags/1", "refs/heads/한글", "refs/headset"]
        refs.update_refs([RefUpdate(name, None, ONE) for name in names])

        assert list(refs.read_refs()) == sorted(names)
        assert list(refs.read_refs("refs/heads/")) == [
            "refs/heads/a/b",
            "refs/heads/z",
            "refs/heads/한글",
        ]
        assert refs.read_refs("refs/none/") == {}

    @pytest.mark.parametrize("expected", [None, TWO])
    def test_a_ref_that_is_elsewhere_does_not_move(
        self, refs: RefStore, expected: Hash | None
    ) -> None:
        refs.update_refs([RefUpdate("refs/heads/main", None, ONE)])

        with pytest.raises(RefMoved) as caught:
            refs.update_refs([RefUpdate("refs/heads/main", expected, THREE)])

        assert (caught.value.ref, caught.value.current) == ("refs/heads/main", ONE)
        assert refs.read_refs() == {"refs/heads/main": ONE}

    def test_a_ref_that_is_not_there_does_not_move(self, refs: RefStore) -> None:
        with pytest.raises(RefMoved) as caught:
            refs.update_refs([RefUpdate("refs/heads/main", ONE, TWO)])

        assert caught.value.current is None

    def test_updates_are_all_or_none(self, refs: RefStore) -> None:
        refs.update_refs([RefUpdate("refs/heads/main", None, ONE)])

        with pytest.raises(RefMoved):
            refs.update_refs(
                [
                    RefUpdate("refs/heads/other", None, TWO),
                    RefUpdate("refs/heads/main", TWO, THREE),
                ]
            )

        assert refs.read_refs() == {"refs/heads/main": ONE}
