"""Walking the graph of commits.

What compares two histories walks from the newest commit down and stops where nothing can change the answer, so its
cost follows how far the two have parted. Clocks of desks differ: a time only ever decides the order of the walk.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Collection, Iterable, Iterator

from oms_desktop.versioning.canonical import Hash
from oms_desktop.versioning.commit import Commit, decode_commit
from oms_desktop.versioning.objects import ObjectReader


def read_commit(objects: ObjectReader, commit: Hash) -> Commit:
    """Return the commit with hash *commit*."""
    return decode_commit(objects.get(commit))


def log(objects: ObjectReader, *heads: Hash) -> Iterator[tuple[Hash, Commit]]:
    """Yield *heads* and their ancestors, children before parents, newer first where that leaves a choice."""
    commits = {one: read_commit(objects, one) for one in heads}
    waiting: dict[Hash, int] = {}  # commit -> children not yet shown
    stack = list(commits)
    while stack:
        for parent in commits[stack.pop()].parents:
            waiting[parent] = waiting.get(parent, 0) + 1
            if parent not in commits:
                commits[parent] = read_commit(objects, parent)
                stack.append(parent)
    ready = [(-commits[one].time_ms, one) for one in commits if one not in waiting]
    heapq.heapify(ready)
    while ready:
        _, commit = heapq.heappop(ready)
        yield commit, commits[commit]
        for parent in commits[commit].parents:
            waiting[parent] -= 1
            if waiting[parent] == 0:
                heapq.heappush(ready, (-commits[parent].time_ms, parent))


def ancestors(objects: ObjectReader, *heads: Hash) -> set[Hash]:
    """Return *heads* and all their ancestors."""
    seen = set(heads)
    stack = list(heads)
    while stack:
        for parent in read_commit(objects, stack.pop()).parents:
            if parent not in seen:
                seen.add(parent)
                stack.append(parent)
    return seen


def is_ancestor(objects: ObjectReader, older: Hash, younger: Hash) -> bool:
    """Tell whether *older* is *younger* or one of its ancestors; stops as soon as it is found."""
    seen = {younger}
    stack = [younger]
    while stack:
        commit = stack.pop()
        if commit == older:
            return True
        for parent in read_commit(objects, commit).parents:
            if parent not in seen:
                seen.add(parent)
                stack.append(parent)
    return False


def merge_bases(objects: ObjectReader, ours: Hash, theirs: Hash) -> tuple[Hash, ...]:
    """Return the best common ancestors, sorted: none that is an ancestor of another; empty for unrelated histories."""
    return bases_of_lines(objects, [ours], [theirs])


def bases_of_lines(
    objects: ObjectReader, ours: Collection[Hash], theirs: Collection[Hash]
) -> tuple[Hash, ...]:
    """Return the best common ancestors of two lines, each of which stands for all commits that it names."""
    paint = _paint(objects, ours, theirs, lambda one: not one & _BELOW)
    found = [commit for commit, one in paint.items() if one == _BOTH]
    if len(found) > 1:  # a clock that ran backwards may have left some that are below others
        common = ancestors(objects, *ours) & ancestors(objects, *theirs)
        below = {parent for one in common for parent in read_commit(objects, one).parents}
        found = [one for one in found if one not in below]
    return tuple(sorted(found))


def unshared(objects: ObjectReader, wants: Iterable[Hash], haves: Iterable[Hash]) -> set[Hash]:
    """Return the commits that *wants* reach and *haves* do not; some that both reach where a clock ran backwards."""
    paint = _paint(objects, wants, haves, lambda one: one == _LEFT)
    return {commit for commit, one in paint.items() if one == _LEFT}


_LEFT, _RIGHT, _BELOW = 1, 2, 4
_BOTH = _LEFT | _RIGHT


def _paint(
    objects: ObjectReader,
    left: Iterable[Hash],
    right: Iterable[Hash],
    is_open: Callable[[int], bool],
) -> dict[Hash, int]:
    """Paint commits by who reaches them, newest first, until none that waits has a paint that is open.

    What stands below a commit of both sides gets `_BELOW` too. A commit that gets more paint later is walked again,
    at most once for each of the three.
    """
    paint: dict[Hash, int] = {}
    commits: dict[Hash, Commit] = {}
    queue: list[tuple[int, Hash]] = []
    waiting: set[Hash] = set()
    still_open = 0

    def give(commit: Hash, more: int) -> None:
        nonlocal still_open
        old = paint.get(commit, 0)
        if old | more == old:
            return
        paint[commit] = old | more
        if commit in waiting:
            still_open -= is_open(old)
        else:
            if commit not in commits:
                commits[commit] = read_commit(objects, commit)
            heapq.heappush(queue, (-commits[commit].time_ms, commit))
            waiting.add(commit)
        still_open += is_open(old | more)

    for commit in left:
        give(commit, _LEFT)
    for commit in right:
        give(commit, _RIGHT)
    while still_open:
        _, commit = heapq.heappop(queue)
        waiting.remove(commit)
        mine = paint[commit]
        still_open -= is_open(mine)
        for parent in commits[commit].parents:
            give(parent, mine | _BELOW if mine & _BOTH == _BOTH else mine)
    return paint
