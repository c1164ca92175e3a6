"""On which side of a card, and where on it, each link ends.

A link leaves towards its other card: sideways where the cards stand beside one another, up or down where they stand
over one another, and by preference up for *extends* and *implements*. Links on one side are ordered by where they go,
so that they do not cross at the card; all sub types share one port at their super type.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from oms_desktop.views.canvas.arrays import Floats, GraphArrays, Ints
from oms_desktop.views.canvas.contract import HEADER_HEIGHT, ROW_HEIGHT

BESIDE_GAP = 36.0
OVER_GAP = 24.0
FAMILY_GAP = 90.0
TRUNK = 15.0
"""Where the trunk of an indented tree leaves the super type, from its left edge."""


class Side(IntEnum):
    """A side of a card."""

    LEFT = 0
    RIGHT = 1
    TOP = 2
    BOTTOM = 3


@dataclass(frozen=True, slots=True)
class Port:
    """Where one link ends at one card.

    Attributes:
        rank: Place among the links of this side, counted from top or left.
        count: How many ports the side has.
        low, high: How far the port may slide along its side to make a line straight.
    """

    side: Side
    x: float
    y: float
    rank: int
    count: int
    low: float
    high: float


def facing_sides(
    own: Floats, other: Floats, upright: NDArray[np.bool_], family: NDArray[np.bool_]
) -> NDArray[np.int8]:
    """Return the side of box *own* (4) that each link takes to the boxes *other* (k, 4).

    Args:
        own: The card's box.
        other: The boxes at the other ends.
        upright: (k) true for lines of an indented tree, which go up and down even where cards stand far aside.
        family: (k) true for other *extends* and *implements*, which go up and down where the cards are close.
    """
    right_gap = other[:, 0] - (own[0] + own[2])
    left_gap = own[0] - (other[:, 0] + other[:, 2])
    down_gap = other[:, 1] - (own[1] + own[3])
    up_gap = own[1] - (other[:, 1] + other[:, 3])
    beside = np.maximum(right_gap, left_gap)
    over = np.maximum(down_gap, up_gap)
    sideways = np.where(
        upright,
        over < OVER_GAP,
        (beside >= np.where(family, FAMILY_GAP, BESIDE_GAP)) | ((beside > 0) & (over < OVER_GAP)),
    )
    horizontal = np.where(right_gap >= left_gap, Side.RIGHT, Side.LEFT)
    vertical = np.where(down_gap >= up_gap, Side.BOTTOM, Side.TOP)
    sides = np.where(sideways, horizontal, vertical)
    # Cards that overlap: both ends leave to the right and the line goes around.
    return np.where((beside <= 0) & (over < OVER_GAP), Side.RIGHT, sides).astype(np.int8)


def is_indented(arrays: GraphArrays, card: int) -> bool:
    """Return whether the sub types of *card* stand below it and a little to the right, as in an indented tree."""
    edges = arrays.edges_of(card)
    edges = edges[(arrays.edge_kinds[edges] > 0) & (arrays.ends[edges, 1] == card)]
    subs = arrays.boxes[arrays.ends[edges, 0]]
    if len(subs) < 2:
        return False
    x, y, _width, height = arrays.boxes[card].tolist()
    left = float(subs[:, 0].min()) - x
    return TRUNK + 5 <= left <= 60 and bool((subs[:, 1] >= y + height + OVER_GAP).all())


def ports_of(arrays: GraphArrays, card: int, indented: Callable[[int], bool]) -> dict[int, Port]:
    """Return the port of every link at *card* but loops.

    Args:
        arrays: The graph.
        card: The card.
        indented: Whether the sub types of a card stand as in an indented tree (see `is_indented`).
    """
    edges = arrays.edges_of(card)
    others = arrays.other_ends(card, edges)
    loops = others == card
    edges, others = edges[~loops], others[~loops]
    if not len(edges):
        return {}
    own = arrays.boxes[card]
    boxes = arrays.boxes[others]
    kinds = arrays.edge_kinds[edges]
    is_target = arrays.ends[edges, 1] == card
    targets = arrays.ends[edges, 1].tolist()
    upright = np.array(
        [
            kind > 0 and indented(target)
            for kind, target in zip(kinds.tolist(), targets, strict=True)
        ]
    )
    family = (kinds > 0) & ~upright
    sides = facing_sides(own, boxes, upright, family)
    # Sub types come together: one port per kind and side, marked by a group number below zero.
    groups = np.where((kinds > 0) & is_target, -kinds.astype(np.intp), edges)
    ports: dict[int, Port] = {}
    trunk = indented(card)
    for side in Side:
        here = np.flatnonzero(sides == side)
        if len(here):
            _spread(ports, side, own, boxes[here], edges[here], groups[here], trunk=trunk)
    return ports


def _spread(
    ports: dict[int, Port],
    side: Side,
    own: Floats,
    boxes: Floats,
    edges: Ints,
    groups: Ints,
    *,
    trunk: bool,
) -> None:
    across = side in (Side.TOP, Side.BOTTOM)
    axis = 0 if across else 1
    centres = boxes[:, axis] + boxes[:, axis + 2] / 2
    members: dict[int, list[int]] = {}
    for number, group in enumerate(groups.tolist()):
        members.setdefault(group, []).append(number)
    order = sorted(members, key=lambda group: (float(np.mean(centres[members[group]])), group))
    start, length = float(own[axis]), float(own[axis + 2])
    if not across and length >= HEADER_HEIGHT + ROW_HEIGHT:
        # Beside the rows, as the ring stands beside the header.
        start, length = start + HEADER_HEIGHT, length - HEADER_HEIGHT
    pad = min(10.0, length / 4)
    step = (length - 2 * pad) / len(order)
    for rank, group in enumerate(order):
        numbers = members[group]
        at = start + pad + step * (rank + 0.5)
        low, high = start + pad + step * rank, start + pad + step * (rank + 1)
        if group < 0 and side == Side.BOTTOM and trunk and len(order) == 1:
            at = low = high = start + TRUNK
        elif len(numbers) > 1:
            low = high = at
        x, y = {
            Side.LEFT: (float(own[0]), at),
            Side.RIGHT: (float(own[0] + own[2]), at),
            Side.TOP: (at, float(own[1])),
            Side.BOTTOM: (at, float(own[1] + own[3])),
        }[side]
        for number in numbers:
            ports[int(edges[number])] = Port(side, x, y, rank, len(order), low, high)
