"""Walking the graph of commits."""

from __future__ import annotations

import heapq
from collections.abc import Iterator

from oms_desktop.versioning.canonical import Hash
from oms_desktop.versioning.commit import Commit, decode_commit
from oms_desktop.versioning.objects import ObjectReader


def read_commit(objects: ObjectReader, commit: Hash) -> Commit:
    """Return the commit with hash *commit*."""
    return decode_commit(objects.get(commit))


def log(objects: ObjectReader, head: Hash) -> Iterator[tuple[Hash, Commit]]:
    """Yield *head* and its ancestors, children before parents, newer first where that leaves a choice."""
    waiting: dict[Hash, int] = {}  # commit -> children not yet shown
    commits = {head: read_commit(objects, head)}
    stack = [head]
    while stack:
        for parent in commits[stack.pop()].parents:
            waiting[parent] = waiting.get(parent, 0) + 1
            if parent not in commits:
                commits[parent] = read_commit(objects, parent)
                stack.append(parent)
    ready = [(-commits[head].time_ms, head)]
    while ready:
        _, commit = heapq.heappop(ready)
        yield commit, commits[commit]
        for parent in commits[commit].parents:
            waiting[parent] -= 1
            if waiting[parent] == 0:
                heapq.heappush(ready, (-commits[parent].time_ms, parent))


def ancestors(objects: ObjectReader, commit: Hash) -> set[Hash]:
    """Return *commit* and all its ancestors."""
    seen = {commit}
    stack = [commit]
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
    common = ancestors(objects, ours) & ancestors(objects, theirs)
    beaten: set[Hash] = set()
    for commit in common:
        if commit not in beaten:
            for parent in read_commit(objects, commit).parents:
                if parent not in beaten:
                    beaten |= ancestors(objects, parent)
    return tuple(sorted(common - beaten))
