"""What a line of a diagram stands for, and which lines there are, found in the index without decoding a record."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from oms_desktop.views.canvas.contract import EdgeKind
from oms_desktop.workspace import Reading, ReferenceRow

MOST_LINES = 4
"""More links than this from one card to another are drawn as one line that says how many they are."""
_ENDS = ("any_of", "all_of")


@dataclass(frozen=True, slots=True)
class EdgeKey:
    """What a line stands for, and the cards at its ends.

    Attributes:
        record: The link type it draws; "" for extends, implements and bundles.
        bundle: The link types that one line stands for, where there are many between two cards.
    """

    kind: EdgeKind
    record: str
    source: str
    target: str
    bundle: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The id of the edge on the canvas."""
        return f"{self.kind}|{self.record}|{self.source}|{self.target}"

    @property
    def links(self) -> tuple[str, ...]:
        """The link types it stands for, none for extends and implements."""
        return self.bundle or ((self.record,) if self.record else ())


def lines_among(reading: Reading, cards: Collection[str]) -> list[EdgeKey]:
    """Return every line between two of *cards*; for hundreds of cards at most."""
    return bundled(_keys(reading.references_to_any(list(cards)), frozenset(cards)))


def links_at(
    reading: Reading, touched: Iterable[str], cards: Collection[str]
) -> dict[str, EdgeKey]:
    """Return what *touched* records (cards or link types) draw between two of *cards*, link by link, by edge id."""
    records = list(dict.fromkeys(touched))
    ends = reading.references_to_any([record for record in records if record in cards])
    links = [row.source for row in ends if row.kind == "link_type"]
    rows = [row for row in ends if row.kind != "link_type"]
    rows.extend(reading.references_from_any(list(dict.fromkeys((*records, *links)))))
    return {key.id: key for key in _keys(rows, cards)}


def bundled(keys: Iterable[EdgeKey]) -> list[EdgeKey]:
    """Return *keys* with one line in the place of more than `MOST_LINES` links from one card to another."""
    single: list[EdgeKey] = []
    pairs: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for key in keys:
        if key.kind == "link":
            pairs[key.source, key.target].append(key.record)
        else:
            single.append(key)
    for (source, target), links in pairs.items():
        single.extend(lines_between(source, target, links))
    return single


def lines_between(source: str, target: str, links: Collection[str]) -> list[EdgeKey]:
    """Return the lines that *links* from one card to another are drawn as."""
    if len(links) > MOST_LINES:
        return [EdgeKey("link", "", source, target, tuple(sorted(links)))]
    return [EdgeKey("link", link, source, target) for link in links]


def _keys(rows: Iterable[ReferenceRow], cards: Collection[str]) -> list[EdgeKey]:
    sides: defaultdict[str, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
    found: list[EdgeKey] = []
    for row in rows:
        if row.target not in cards:
            continue
        if row.kind == "link_type":
            if len(row.path) == 2 and row.path[1] in _ENDS and row.path[0] in ("source", "target"):
                sides[row.source][row.path[0] == "target"].add(row.target)
        elif row.source in cards and row.kind in ("object_type", "interface"):
            if row.path[0] == "extends":
                found.append(EdgeKey("extends", "", row.source, row.target))
            elif row.path[0] == "implements" and len(row.path) == 3 and row.path[2] == "id":
                found.append(EdgeKey("implements", "", row.source, row.target))
    for link, (sources, targets) in sides.items():
        found.extend(
            EdgeKey("link", link, source, target)
            for source in sorted(sources)
            for target in sorted(targets)
        )
    return found
