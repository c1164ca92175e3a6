"""The lines of a diagram by edge id, by the tens of thousands: what an id says is read from it when it is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

import numpy as np
from numpy.typing import NDArray

from oms_desktop.views.canvas.contract import EDGE_KINDS, EdgeKind
from oms_desktop.views.diagrams.links import MOST_LINES, EdgeKey
from oms_desktop.workspace import Reading

Numbers = NDArray[np.int64]
LINK, EXTENDS, IMPLEMENTS = range(3)


class Lines(Mapping[str, EdgeKey]):
    """Every line of one diagram."""

    def __init__(self, keys: Iterable[EdgeKey] = ()) -> None:
        self._ids: dict[str, None] = {}
        self._bundles: dict[str, tuple[str, ...]] = {}
        self._of_link: dict[str, tuple[str, ...]] = {}  # tuples, which the collector forgets
        for key in keys:
            self.add(key)

    def __getitem__(self, edge: str) -> EdgeKey:
        if edge not in self._ids:
            raise KeyError(edge)
        kind, record, source, target = edge.split("|")
        return EdgeKey(cast(EdgeKind, kind), record, source, target, self._bundles.get(edge, ()))

    def __contains__(self, edge: object) -> bool:
        return edge in self._ids

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)

    def of_link(self, link: str) -> tuple[str, ...]:
        """Return the lines that stand for a link type, alone or with others."""
        return self._of_link.get(link, ())

    def add(self, key: EdgeKey) -> None:
        """Add a line; one that is there is replaced."""
        self.drop(key.id)
        self._ids[key.id] = None
        if key.bundle:
            self._bundles[key.id] = key.bundle
        self._note(key.links, [key.id] * len(key.links))

    def drop(self, edge: str) -> None:
        """Take a line away; it need not be there."""
        if edge not in self._ids:
            return
        for link in self[edge].links:
            left = tuple(one for one in self._of_link.pop(link) if one != edge)
            if left:
                self._of_link[link] = left
        del self._ids[edge]
        self._bundles.pop(edge, None)

    def add_many(self, edges: Sequence[str], links: Sequence[str] = ()) -> None:
        """Add single lines by id, which are not there yet, with the link type that each stands for, if any."""
        self._ids.update(dict.fromkeys(edges))
        self._note(links, edges)

    def _note(self, links: Sequence[str], edges: Sequence[str]) -> None:
        for link, edge in zip(links, edges, strict=False):
            known = self._of_link.get(link)
            self._of_link[link] = (edge,) if known is None else (*known, edge)


@dataclass(frozen=True)
class ReadLines:
    """Lines, and what the canvas wants to know of each.

    Attributes:
        lines: By id.
        ends: (m, 2) source and target, by place among the cards.
        kinds: (m) index into `EDGE_KINDS`.
    """

    lines: Lines
    ends: NDArray[np.int32]
    kinds: NDArray[np.int8]


def lines_of(keys: Iterable[EdgeKey], cards: Iterable[str]) -> ReadLines:
    """Return a few lines between *cards*."""
    index = {card: place for place, card in enumerate(cards)}
    lines = Lines(keys)
    ends = [(index[key.source], index[key.target]) for key in lines.values()]
    kinds = [EDGE_KINDS.index(key.kind) for key in lines.values()]
    return ReadLines(lines, np.array(ends, np.int32).reshape(-1, 2), np.array(kinds, np.int8))


def read_all_lines(reading: Reading, ids: Sequence[str], numbers: Sequence[int]) -> ReadLines:
    """Return the lines between any number of cards, at the cost of reading the index once.

    Args:
        reading: What is read.
        ids: The cards.
        numbers: Their numbers in the index.
    """
    inside = _Inside(numbers)
    lines = Lines()
    records = reading.columns.records("link_type")
    link, ends = inside.pick(*reading.columns.link_ends())
    link = _places(records.numbers, link)
    _, group, size = np.unique(ends, axis=0, return_inverse=True, return_counts=True)
    many = size[group.reshape(-1)] > MOST_LINES
    single = [records.ids[one] for one in link[~many].tolist()]
    lines.add_many(_named("link", ids, ends[~many], single), single)
    found = [ends[~many]]
    for (source, target), members in _by_ends(ends[many], link[many]).items():
        links = tuple(sorted(records.ids[one] for one in members))
        lines.add(EdgeKey("link", "", ids[source], ids[target], links))
        found.append(np.array([(source, target)]))
    kinds = [LINK] * len(lines)
    types = ("object_type", "interface")
    extends = reading.columns.references(types, "extends")
    implements = reading.columns.references(types[:1], "implements", '["implements",%,"id"]')
    for kind, (sources, targets) in ((EXTENDS, extends), (IMPLEMENTS, implements)):
        _, ends = inside.pick([0] * len(sources), sources, targets)
        lines.add_many(_named(EDGE_KINDS[kind], ids, ends))
        found.append(ends)
        kinds += [kind] * len(ends)
    return ReadLines(lines, np.concatenate(found).astype(np.int32), np.array(kinds, np.int8))


class _Inside:
    """Finds which references run between cards, by the numbers of records in the index."""

    def __init__(self, numbers: Sequence[int]) -> None:
        self._place = np.full(max(numbers, default=0) + 1, -1, np.int64)
        self._place[np.array(numbers, np.int64)] = np.arange(len(numbers))

    def pick(
        self, what: Sequence[int], sources: Sequence[int], targets: Sequence[int]
    ) -> tuple[Numbers, Numbers]:
        """Return those with both ends among the cards: (k) what, and (k, 2) the places of the cards."""
        ends = np.column_stack([self._places(sources), self._places(targets)])
        inside = (ends >= 0).all(axis=1)
        return np.array(what, np.int64)[inside], ends[inside]

    def _places(self, numbers: Sequence[int]) -> Numbers:
        given = np.array(numbers, np.int64)
        known = given < len(self._place)
        return np.where(known, self._place[np.where(known, given, 0)], -1)


def _places(numbers: Sequence[int], wanted: Numbers) -> Numbers:
    """Return where each of *wanted* stands in *numbers*, which hold them all."""
    known = np.array(numbers, np.int64)
    order = np.argsort(known)
    return order[np.searchsorted(known[order], wanted)] if len(known) else wanted


def _named(
    kind: str, ids: Sequence[str], ends: Numbers, links: Sequence[str] | None = None
) -> list[str]:
    given = links if links is not None else [""] * len(ends)
    return [
        f"{kind}|{link}|{ids[source]}|{ids[target]}"
        for link, source, target in zip(given, *ends.T.tolist(), strict=True)
    ]


def _by_ends(ends: Numbers, links: Numbers) -> dict[tuple[int, int], list[int]]:
    found: dict[tuple[int, int], list[int]] = {}
    for (source, target), link in zip(ends.tolist(), links.tolist(), strict=True):
        found.setdefault((source, target), []).append(link)
    return found
