"""What stands on a diagram and where: a placed diagram of the ontology, or *Everything*.

Positions come from placements where the user moved, pinned or kept them, else from the local cache of the last
automatic layout (decision 22); what has neither waits for a layout.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from oms_desktop.models.ids import placement_id
from oms_desktop.views.canvas.contract import Collapse
from oms_desktop.views.diagrams.lines import Lines
from oms_desktop.workspace import Reading

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
        cards: Record ids, in order; a mapping, so that one of 50,000 is found at once.
        positions: Of the cards that have one.
        pinned: Cards that a layout leaves where they are.
        levels: Collapse levels other than 0.
        edges: The lines, by edge id.
    """

    diagram: str
    cards: dict[str, None] = field(default_factory=dict)
    positions: dict[str, Position] = field(default_factory=dict)
    pinned: set[str] = field(default_factory=set)
    levels: dict[str, Collapse] = field(default_factory=dict)
    edges: Lines = field(default_factory=Lines)

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
        if len(self.cards) == len(self.positions):
            return []
        return [card for card in self.cards if card not in self.positions]

    def drop(self, card: str) -> None:
        """Forget a card; its lines stay."""
        self.cards.pop(card, None)
        self.positions.pop(card, None)
        self.levels.pop(card, None)
        self.pinned.discard(card)


def count_cards(reading: Reading, diagram: str) -> int:
    """Return about how many cards stand on *diagram*, without reading them."""
    if diagram == EVERYTHING:
        counts = reading.counts()
        return sum(counts.get(kind, 0) for kind in SHOWN_KINDS)
    return reading.count_references_to(diagram)


def read_placements(reading: Reading, contents: Contents, cached: Mapping[str, Position]) -> None:
    """Read the cards of a placed diagram."""
    snapshot = reading.snapshot
    plains = [
        snapshot.plain(row.source)
        for row in reading.references_to(contents.diagram)
        if row.kind == "placement"
    ]
    for plain in sorted(plains, key=lambda one: str(one["record"])):
        if plain["record"] in snapshot:
            contents.cards[str(plain["record"])] = None
            take_placement(contents, plain, cached.get(str(plain["record"])))


def read_placement(reading: Reading, contents: Contents, record: str) -> None:
    """Bring what is known of one card of a diagram up to date."""
    one = placement_id(contents.diagram, record)
    snapshot = reading.snapshot
    if one not in snapshot or record not in snapshot:
        contents.drop(record)
        return
    contents.cards.setdefault(record)
    contents.levels.pop(record, None)
    contents.pinned.discard(record)
    shown = contents.positions.pop(record, None)
    cached = reading.layout_of(contents.diagram, record)
    take_placement(contents, snapshot.plain(one), cached if cached is not None else shown)


def take_placement(
    contents: Contents, plain: Mapping[str, object], cached: Position | None
) -> None:
    """Take position, pin and level of a card from its placement, else its position from the last layout."""
    record = str(plain["record"])
    x, y = _number(plain.get("x")), _number(plain.get("y"))
    if plain.get("pinned"):
        contents.pinned.add(record)
        contents.positions[record] = (x, y)
    elif x or y:
        contents.positions[record] = (x, y)
    elif cached is not None:
        contents.positions[record] = cached
    level = int(_number(plain.get("collapsed")))
    if level in (1, 2):
        contents.levels[record] = 1 if level == 1 else 2


def _number(value: object) -> float:
    return float(value) if isinstance(value, (int, float)) else 0.0
