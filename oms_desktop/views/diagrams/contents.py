"""What stands on a diagram and where: a placed diagram of the ontology, or *Everything*.

Positions come from placements where the user moved, pinned or kept them, else from the local cache of the last
automatic layout (decision 22); what has neither waits for a layout.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from oms_desktop.models.ids import placement_id
from oms_desktop.views.canvas.contract import (
    CARD_WIDTH,
    EDGE_KINDS,
    HEADER_HEIGHT,
    Card,
    Collapse,
    Edge,
    Graph,
    card_size,
)
from oms_desktop.views.diagrams.cards import OntologyCards
from oms_desktop.views.diagrams.links import EdgeKey, edges_among
from oms_desktop.views.item_models.icons import summary_colour
from oms_desktop.workspace import Workspace

EVERYTHING = "everything"
"""Stands in the place of a diagram id for the diagram of all types and interfaces."""
FULL_CARDS_TO = 120
"""*Everything* shows whole cards up to this many; beyond, their names only."""
SHOWN_KINDS = ("object_type", "interface")

Position = tuple[float, float]


@dataclass
class Contents:
    """The cards of a diagram with what is known of their positions.

    Attributes:
        diagram: A diagram id, or `EVERYTHING`.
        cards: Record ids.
        positions: Of the cards that have one.
        pinned: Cards that a layout leaves where they are.
        levels: Collapse levels other than 0.
        edges: By edge id.
    """

    diagram: str
    cards: list[str] = field(default_factory=list)
    positions: dict[str, Position] = field(default_factory=dict)
    pinned: set[str] = field(default_factory=set)
    levels: dict[str, Collapse] = field(default_factory=dict)
    edges: dict[str, EdgeKey] = field(default_factory=dict)

    @property
    def is_everything(self) -> bool:
        """Whether this is the diagram of all types."""
        return self.diagram == EVERYTHING

    @property
    def names_only(self) -> bool:
        """Whether cards show their names only."""
        return self.is_everything and len(self.cards) > FULL_CARDS_TO

    def waiting(self) -> list[str]:
        """Return the cards that wait for a layout."""
        return [card for card in self.cards if card not in self.positions]


def read_contents(workspace: Workspace, diagram: str) -> Contents:
    """Return what stands on *diagram* now."""
    contents = Contents(diagram)
    cached: Mapping[str, Position] = workspace.layout(diagram)
    if diagram == EVERYTHING:
        for kind in SHOWN_KINDS:
            contents.cards.extend(one.id for one in workspace.summaries(kind))
        contents.positions = {c: cached[c] for c in contents.cards if c in cached}
    else:
        _read_placements(workspace, contents, cached)
    contents.edges = edges_among(workspace, contents.cards)
    return contents


def read_placement(workspace: Workspace, contents: Contents, record: str) -> None:
    """Bring what is known of one card of a diagram up to date."""
    one = placement_id(contents.diagram, record)
    snapshot = workspace.snapshot
    contents.positions.pop(record, None)
    contents.levels.pop(record, None)
    contents.pinned.discard(record)
    if one in snapshot and record in snapshot:
        if record not in contents.cards:
            contents.cards.append(record)
        _take(contents, snapshot.plain(one), workspace.layout(contents.diagram))
    elif record in contents.cards:
        contents.cards.remove(record)


def _read_placements(
    workspace: Workspace, contents: Contents, cached: Mapping[str, Position]
) -> None:
    snapshot = workspace.snapshot
    rows = workspace.references_to(contents.diagram)
    for row in rows:
        if row.kind == "placement":
            plain = snapshot.plain(row.source)
            if plain["record"] in snapshot:
                contents.cards.append(plain["record"])
                _take(contents, plain, cached)
    contents.cards.sort()


def _take(contents: Contents, plain: dict[str, object], cached: Mapping[str, Position]) -> None:
    record = str(plain["record"])
    x, y = _number(plain.get("x")), _number(plain.get("y"))
    if plain.get("pinned"):
        contents.pinned.add(record)
        contents.positions[record] = (x, y)
    elif x or y:
        contents.positions[record] = (x, y)
    elif record in cached:
        contents.positions[record] = cached[record]
    level = int(_number(plain.get("collapsed")))
    if level in (1, 2):
        contents.levels[record] = 1 if level == 1 else 2


def _number(value: object) -> float:
    return float(value) if isinstance(value, (int, float)) else 0.0


def sizes(contents: Contents, source: OntologyCards) -> dict[str, tuple[float, float]]:
    """Return the size of every card."""
    if contents.names_only:
        return dict.fromkeys(contents.cards, (CARD_WIDTH, HEADER_HEIGHT))
    return {card: card_size(source.card(card)) for card in contents.cards}


def build_graph(workspace: Workspace, contents: Contents, source: OntologyCards) -> Graph:
    """Return the geometry of a diagram; cards that wait for a layout stand at the origin."""
    index = {card: number for number, card in enumerate(contents.cards)}
    measured = sizes(contents, source)
    boxes = np.zeros((len(index), 4))
    for card, number in index.items():
        boxes[number] = (*contents.positions.get(card, (0.0, 0.0)), *measured[card])
    summaries = {one.id: one for one in workspace.summaries(ids=contents.cards)}
    colours, dashed = np.zeros(len(index), np.int16), np.zeros(len(index), np.bool_)
    for card, number in index.items():
        summary = summaries.get(card)
        if summary is not None:
            colour = summary_colour(summary, source.group_colours)
            colours[number] = colour if isinstance(colour, int) else 0
            dashed[number] = summary.kind == "interface"
    keys = list(contents.edges.values())
    ends = np.array([(index[k.source], index[k.target]) for k in keys], np.int32).reshape(-1, 2)
    return Graph(
        ids=tuple(contents.cards),
        boxes=boxes,
        colours=colours,
        interfaces=dashed,
        edge_ids=tuple(key.id for key in keys),
        ends=ends,
        edge_kinds=np.array([EDGE_KINDS.index(key.kind) for key in keys], np.int8),
    )


def graph_of_card(card: Card, position: Position) -> Graph:
    """Return the geometry of one more card."""
    colour = card.colour if isinstance(card.colour, int) else 0
    return Graph(
        ids=(card.id,),
        boxes=np.array([(*position, *card_size(card))]),
        colours=np.array([colour], np.int16),
        interfaces=np.array([card.dashed], np.bool_),
    )


def edge_of(key: EdgeKey) -> Edge:
    """Return the bare edge of a key; its words are asked for when it is drawn."""
    return Edge(key.id, key.source, key.target, key.kind)
