"""The canvas: cards and links of a diagram, drawn and edited with the mouse and the keyboard.

`contract.py` holds the values and signals, `GraphView` is the widget, `CanvasStrip` the bar of tools. The package knows
nothing of records, workspaces or files.
"""

from oms_desktop.views.canvas.contract import (
    Card,
    CardList,
    CardRow,
    CardSource,
    Chip,
    Edge,
    EndText,
    Graph,
    card_size,
)
from oms_desktop.views.canvas.strip import CanvasStrip, with_words
from oms_desktop.views.canvas.view import GraphView

__all__ = [
    "CanvasStrip",
    "Card",
    "CardList",
    "CardRow",
    "CardSource",
    "Chip",
    "Edge",
    "EndText",
    "Graph",
    "GraphView",
    "card_size",
    "with_words",
]
