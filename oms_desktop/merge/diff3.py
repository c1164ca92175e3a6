"""Three-way comparison of two token sequences with their base, by Myers' shortest edit script.

Tokens are anything that compares equal; this module knows nothing of texts.
Source: E. Myers, "An O(ND) difference algorithm and its variations", Algorithmica 1 (1986).
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Edit:
    """The tokens `base[start:stop]` became `side[from_:to]`."""

    start: int
    stop: int
    from_: int
    to: int


@dataclass(frozen=True, slots=True)
class Block(Generic[T]):
    """One stretch of a three-way comparison; a stretch nobody changed has three equal parts."""

    base: tuple[T, ...]
    ours: tuple[T, ...]
    theirs: tuple[T, ...]

    @property
    def is_conflict(self) -> bool:
        """Whether both sides changed this, differently."""
        return self.ours != self.theirs and self.base not in (self.ours, self.theirs)

    @property
    def merged(self) -> tuple[T, ...]:
        """What the sides agree on; meaningless in a conflict."""
        return self.theirs if self.ours == self.base else self.ours


def edits(base: Sequence[T], side: Sequence[T]) -> list[Edit]:
    """Return the shortest edit script from *base* to *side*, neighbouring edits joined."""
    start = 0
    limit = min(len(base), len(side))
    while start < limit and base[start] == side[start]:
        start += 1
    end = 0
    while end < limit - start and base[-1 - end] == side[-1 - end]:
        end += 1
    matches = _matches(base[start : len(base) - end], side[start : len(side) - end])
    script: list[Edit] = []
    at, there = start, start
    for x, y in (*((start + x, start + y) for x, y in matches), (len(base) - end, len(side) - end)):
        if (at, there) != (x, y):
            script.append(Edit(at, x, there, y))
        at, there = x + 1, y + 1
    return script


def diff3(
    base: Sequence[T], ours: Sequence[T], theirs: Sequence[T], *, apart: bool = False
) -> Iterator[Block[T]]:
    """Yield the stretches of a three-way comparison in order.

    Args:
        base: The tokens of the base.
        ours: Our tokens.
        theirs: Their tokens.
        apart: Whether edits that touch, without overlapping, are one stretch (and so a conflict).
    """
    here, there = edits(base, ours), edits(base, theirs)
    at = 0
    while here or there:
        group_here: list[Edit] = []
        group_there: list[Edit] = []
        first = min((e for e in (*here[:1], *there[:1])), key=lambda e: (e.start, e.stop))
        start, stop = first.start, first.stop
        (group_here if here and first is here[0] else group_there).append(first)
        (here if group_here else there).pop(0)
        growing = True
        while growing:
            growing = False
            for queue, group in ((here, group_here), (there, group_there)):
                while queue and _meets(start, stop, queue[0], apart):
                    stop = max(stop, queue[0].stop)
                    group.append(queue.pop(0))
                    growing = True
        if start > at:
            same = tuple(base[at:start])
            yield Block(same, same, same)
        yield Block(
            tuple(base[start:stop]),
            _side(base, ours, start, stop, group_here),
            _side(base, theirs, start, stop, group_there),
        )
        at = stop
    if at < len(base):
        same = tuple(base[at:])
        yield Block(same, same, same)


def _meets(start: int, stop: int, edit: Edit, apart: bool) -> bool:
    if apart:
        return edit.start <= stop
    return edit.start < stop or (edit.start == stop and edit.stop == stop and start == stop)


def _side(
    base: Sequence[T], side: Sequence[T], start: int, stop: int, group: list[Edit]
) -> tuple[T, ...]:
    """Return what *side* has where base has ``[start:stop]``."""
    if not group:
        return tuple(base[start:stop])
    before, after = group[0], group[-1]
    return (
        *base[start : before.start],
        *side[before.from_ : after.to],
        *base[after.stop : stop],
    )


def _matches(base: Sequence[T], side: Sequence[T]) -> list[tuple[int, int]]:
    """Return the pairs of a longest common subsequence."""
    n, m = len(base), len(side)
    if not n or not m:
        return []
    reach = {1: 0}
    trace: list[dict[int, int]] = []
    for depth in range(n + m + 1):
        trace.append(dict(reach))
        for k in range(-depth, depth + 1, 2):
            down = k == -depth or (k != depth and reach[k - 1] < reach[k + 1])
            x = reach[k + 1] if down else reach[k - 1] + 1
            while x < n and x - k < m and base[x] == side[x - k]:
                x += 1
            reach[k] = x
            if x >= n and x - k >= m:
                return _walk_back(trace, n, m)
    raise AssertionError("an edit script always exists")


def _walk_back(trace: list[dict[int, int]], x: int, y: int) -> list[tuple[int, int]]:
    pairs: list[tuple[int, int]] = []
    for depth in range(len(trace) - 1, -1, -1):
        reach, k = trace[depth], x - y
        down = k == -depth or (k != depth and reach[k - 1] < reach[k + 1])
        previous = k + 1 if down else k - 1
        before_x = reach[previous] if depth else 0
        before_y = before_x - previous if depth else 0
        while x > before_x and y > before_y:
            x, y = x - 1, y - 1
            pairs.append((x, y))
        x, y = before_x, before_y
    return pairs[::-1]
