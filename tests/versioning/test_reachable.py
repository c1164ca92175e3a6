"""What roots reach: everything that `missing_from` asks for, and nothing else; versions of one place side by side."""

from itertools import pairwise
from random import Random

import pytest

from oms_desktop.versioning.canonical import Hash, frame, hash_of
from oms_desktop.versioning.closure import children
from oms_desktop.versioning.objects import MemoryObjects, ObjectMissing
from oms_desktop.versioning.reachable import reach
from oms_desktop.versioning.tree import EMPTY_ROOT
from tests.histories import commit


class Bulk(MemoryObjects):
    """Objects in memory, many at once."""

    def get_many(self, hashes: object) -> dict[Hash, bytes]:
        return {one: self.get(one) for one in self.has(hashes)}  # type: ignore[arg-type]

    def without(self, gone: Hash) -> "Bulk":
        less = Bulk()
        less.put(framed for one, framed in self._objects.items() if one != gone)
        return less


def a_history(objects: Bulk, seed: int, versions: int = 12) -> list[Hash]:
    chance = Random(seed)
    texts: dict[str, str] = {f"r{n}": "first" for n in range(chance.choice([1, 40, 700]))}
    heads: list[Hash] = []
    for time in range(versions):
        for _ in range(5):
            texts[f"r{chance.randrange(700)}"] = f"at {time}"
        parents = chance.sample(heads, min(len(heads), chance.choice([1, 1, 2])))
        heads.append(commit(objects, texts, parents, time_ms=time))
    return heads


def everything_below(objects: Bulk, roots: list[Hash]) -> set[Hash]:
    seen: set[Hash] = set()
    stack = list(roots)
    while stack:
        one = stack.pop()
        if one not in seen:
            seen.add(one)
            stack.extend(children(objects.get(one)))
    return seen


@pytest.mark.parametrize("seed", range(8))
def test_it_is_everything_below_the_roots(seed: int) -> None:
    objects = Bulk()
    heads = a_history(objects, seed)
    chance = Random(seed)
    roots = chance.sample(heads, 3)

    found = reach(objects, roots)

    commits, nodes, records = found.in_order()
    together = [*commits, *nodes, *records]
    assert set(together) == everything_below(objects, roots)
    assert len(together) == len(set(together)) == len(found)
    assert all(one in found for one in together)
    assert hash_of(b"another") not in found


def test_what_is_known_already_is_left_out() -> None:
    objects = Bulk()
    heads = a_history(objects, 3)
    before = reach(objects, heads[:6])

    more = reach(objects, heads, known=before)

    commits, nodes, records = more.in_order()
    rest = everything_below(objects, heads) - everything_below(objects, heads[:6])
    assert {*commits, *nodes, *records} == rest


def test_versions_of_a_record_lie_together_the_youngest_first() -> None:
    objects = Bulk()
    parents: list[Hash] = []
    made: dict[str, list[Hash]] = {}
    for time in range(5):
        texts = {f"r{n}": f"text {time}" for n in range(60)}
        parents = [commit(objects, texts, parents, time_ms=time)]
    commits, _, records = reach(objects, parents).in_order()

    for one in records:
        body = objects.get(one)
        made.setdefault(body.partition(b'"id":"')[2][:36].decode(), []).append(one)
    order = [one for versions in made.values() for one in versions]
    assert order == records
    for versions in made.values():
        times = [objects.get(one).partition(b'"text":"text ')[2][:1] for one in versions]
        assert all(one > other for one, other in pairwise(times))
    assert commits[0] == parents[0]


def test_roots_may_be_trees_or_nothing_at_all() -> None:
    objects = Bulk()
    empty = objects.add(frame("node", b"L"))
    assert empty == EMPTY_ROOT

    assert reach(objects, [EMPTY_ROOT]).in_order() == ([], [EMPTY_ROOT], [])
    assert len(reach(objects, [])) == 0


@pytest.mark.parametrize("seed", range(4))
def test_a_node_or_commit_that_is_missing_is_named(seed: int) -> None:
    objects = Bulk()
    head = a_history(objects, seed)[-1]
    inner = [one for one in everything_below(objects, [head]) if children(objects.get(one))]
    gone = Random(seed).choice(sorted(inner))

    with pytest.raises(ObjectMissing) as caught:
        reach(objects.without(gone), [head])

    assert caught.value.object_hash == gone
