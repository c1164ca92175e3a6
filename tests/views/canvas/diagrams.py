"""Small diagrams for tests of the canvas."""

from __future__ import annotations

from oms_desktop.views.canvas import Card, CardList, CardRow, Chip, Edge, EndText

AIRCRAFT = Card(
    "aircraft",
    "Object type",
    "Aircraft",
    "plane",
    0,
    Chip("Active", "good"),
    (
        CardRow("tail", "key", "tailNumber", "string"),
        CardRow("name", "title", "displayName", "string"),
        CardRow("seats", "", "seatCount", "integer"),
    ),
    8,
)
AIRLINE = Card(
    "airline",
    "Object type",
    "항공사",
    "building-2",
    2,
    rows=(CardRow("icao", "key", "icaoCode", "string"),),
)
ASSET = Card("asset", "Interface", "Asset", "shapes", 1, dashed=True)
ENGINE = Card("engine", "Object type", "Engine", "box", 3, struck=True, badge="warn")

CARDS = (AIRCRAFT, AIRLINE, ASSET, ENGINE)
EDGES = (
    Edge(
        "operated",
        "aircraft",
        "airline",
        "link",
        "operated by",
        EndText("", "*"),
        EndText("운항사", "1"),
    ),
    Edge("powered", "aircraft", "engine", "link", "powered by", EndText("", "1"), EndText("", "*")),
    Edge("is_asset", "aircraft", "asset", "implements"),
    Edge("parent", "airline", "airline", "link", "parent of"),
)
POSITIONS = {
    "aircraft": (100.0, 120.0),
    "airline": (500.0, 120.0),
    "asset": (100.0, 20.0),
    "engine": (100.0, 360.0),
}


def airline_diagram() -> CardList:
    """Four cards and four links."""
    return CardList(CARDS, EDGES)
