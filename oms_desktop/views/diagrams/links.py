"""Which lines run between the cards of a diagram, found in the reference index without decoding a record."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from oms_desktop.views.canvas.contract import EdgeKind
from oms_desktop.workspace import ReferenceRow, Workspace

BULK_FROM = 400
"""From this many cards on, all references are read at once instead of those of each card."""
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


def edges_among(workspace: Workspace, cards: Collection[str]) -> dict[str, EdgeKey]:
    """Return every line between two of *cards*, by edge id."""
    on_diagram = frozenset(cards)
    if len(on_diagram) >= BULK_FROM:
        rows = _all_rows(workspace)
    else:
        rows = (row for card in cards for row in workspace.references_to(card))
    return _edges(rows, on_diagram)


def edges_at(
    workspace: Workspace, touched: Iterable[str], cards: Collection[str]
) -> dict[str, EdgeKey]:
    """Return the lines between two of *cards* that *touched* records (cards or link types) make, by edge id."""
    rows: list[ReferenceRow] = []
    for record in touched:
        rows.extend(workspace.references_from(record))
        if record in cards:
            for row in workspace.references_to(record):
                rows.extend(
                    workspace.references_from(row.source) if row.kind == "link_type" else [row]
                )
    return _edges(rows, frozenset(cards))


def _all_rows(workspace: Workspace) -> Iterable[ReferenceRow]:
    yield from workspace.references(kind="link_type")
    for kind in ("object_type", "interface"):
        yield from workspace.references(kind=kind, field="extends")
    yield from workspace.references(kind="object_type", field="implements")


def _edges(rows: Iterable[ReferenceRow], cards: frozenset[str]) -> dict[str, EdgeKey]:
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
    return {key.id: key for key in bundled(found)}


def bundled(keys: Iterable[EdgeKey]) -> list[EdgeKey]:
    """Return *keys* with one line in the place of more than `MOST_LINES` links from one card to another."""
    single: list[EdgeKey] = []
    pairs: defaultdict[tuple[str, str], list[EdgeKey]] = defaultdict(list)
    for key in keys:
        if key.kind == "link":
            pairs[key.source, key.target].append(key)
        else:
            single.append(key)
    for (source, target), group in pairs.items():
        if len(group) > MOST_LINES:
            members = tuple(sorted(key.record for key in group))
            single.append(EdgeKey("link", "", source, target, members))
        else:
            single.extend(group)
    return single
