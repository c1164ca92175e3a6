"""Which items hang together: what one requires of another, and which write to the same place.

Decisions on items that are not related can be taken in any order and leave each other as they are (laws L10 and L11).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from oms_desktop.merge.items import MergeItem
from oms_desktop.merge.values import Path

Places = dict[str, list[tuple[Path, MergeItem]]]

ELEMENT = 2
"""So many steps lead to an element of a list."""


class Relations:
    """What hangs together with the conflicts of one merge."""

    def __init__(self, conflicts: Iterable[MergeItem]) -> None:
        self._places: Places = {}
        for conflict in conflicts:
            for record, path in _written(conflict):
                self._places.setdefault(record, []).append((path, conflict))

    def of(self, item: MergeItem) -> MergeItem:
        """Return an item with what it requires of the conflicts, or which of them it excludes."""
        if item.is_violation:
            ground = (other for place in _ground(item) for other in _on(self._places, *place))
            requires = _ids(item, ground)
            return item.moved(requires=requires) if requires else item
        met = (other for place in _written(item) for other in _on(self._places, *place))
        excludes = _ids(item, met)
        return item.moved(excludes=excludes) if excludes else item


def _written(item: MergeItem) -> Iterator[tuple[str, Path]]:
    """Yield the places that taking a side writes."""
    yield item.subject.id, item.path
    yield from sorted({(write.record, write.path) for _, write in item.along})


def _ground(item: MergeItem) -> Iterator[tuple[str, Path]]:
    """Yield the places whose values a violation follows from."""
    yield item.subject.id, item.path[:ELEMENT]
    if isinstance(item.result, str):  # what stands for a member
        yield item.subject.id, ("properties", item.result)
    for part in item.parts:
        yield part.record, part.path[:ELEMENT]
        if part.target != part.record:  # a member of what is built on, such as an interface
            yield from ((part.target, ("properties", step)) for step in item.path)


def _on(places: Places, record: str, path: Path) -> Iterator[MergeItem]:
    """Yield what is written at, above or below a place; of a whole record only what decides whether it is there."""
    for place, other in places.get(record, ()):
        shorter = min(len(place), len(path))
        if place[:shorter] == path[:shorter] and (shorter or place == path):
            yield other


def _ids(item: MergeItem, others: Iterable[MergeItem]) -> tuple[str, ...]:
    met = {id(other): other for other in others if other is not item}
    return tuple(sorted({other.id for other in met.values()} - {item.id})) if met else ()
