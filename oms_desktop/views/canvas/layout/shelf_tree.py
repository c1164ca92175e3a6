"""The layout of a whole ontology: every super type stands over its sub types, in wrapped and indented rows.

Sub type lines hardly cross, sizes are kept, nothing overlaps, the whole is about as wide as a screen, and the same
input gives the same picture: 50,000 cards take less than a second. (A layered layout of such a tree is a ribbon
twenty times as wide as high.)
"""

from __future__ import annotations

import numpy as np

from oms_desktop.views.canvas.layout.packing import ASPECT, pack_close, pack_rows
from oms_desktop.views.canvas.layout.problem import LINK, Floats, LayoutProblem

GAP = 40.0
INDENT = 30.0


def shelf_tree(problem: LayoutProblem) -> Floats:
    """Place every card under its first super type."""
    parents = first_parents(problem)
    children: list[list[int]] = [[] for _ in parents]
    roots: list[int] = []
    for card, parent in enumerate(parents):
        (children[parent] if parent >= 0 else roots).append(card)
    order = _parents_first(roots, children)
    boxes: list[tuple[float, float]] = [(float(w), float(h)) for w, h in problem.sizes]
    offsets: list[tuple[float, float]] = [(0.0, 0.0)] * len(parents)
    for step, card in enumerate(reversed(order)):
        if step % 2000 == 0:
            problem.check()
        if children[card]:
            width, height = boxes[card]
            placed, (wide, high) = pack_rows([boxes[child] for child in children[card]], GAP)
            for child, (x, y) in zip(children[card], placed, strict=True):
                offsets[child] = (x + INDENT, y + height + GAP)
            boxes[card] = (max(width, INDENT + wide), height + GAP + high)
    # Families first, loners after them: those that stand alone would fill the gaps and hide the families.
    families = [card for card in roots if children[card]]
    loners = [card for card in roots if not children[card]]
    placed, (wide, bottom) = pack_close([boxes[card] for card in families], 2 * GAP)
    for card, offset in zip(families, placed, strict=True):
        offsets[card] = offset
    area = sum((boxes[card][0] + GAP) * (boxes[card][1] + GAP) for card in loners)
    # As wide as the families above.
    aspect = max(ASPECT, wide * wide / area) if families and area else ASPECT
    placed, _ = pack_rows([boxes[card] for card in loners], GAP, aspect=aspect)
    below = bottom + 2 * GAP if families else 0.0
    for card, (x, y) in zip(loners, placed, strict=True):
        offsets[card] = (x, y + below)
    positions = np.array(offsets, float).reshape(-1, 2)
    for card in order:
        if parents[card] >= 0:
            positions[card] += positions[parents[card]]
    return np.round(positions)


def first_parents(problem: LayoutProblem) -> list[int]:
    """Return the super type each card stands under, -1 for none; a cycle is cut where it closes."""
    parents = [-1] * len(problem)
    for kind in (1, 2):  # sub types first; an interface is a parent only for what has no other
        for source, target in problem.ends[problem.kinds == kind].tolist():
            if source != target and parents[source] < 0 and not _is_above(parents, source, target):
                parents[source] = target
    return parents


def _is_above(parents: list[int], card: int, start: int) -> bool:
    """Return whether *card* is *start* or one of its ancestors."""
    while start >= 0:
        if start == card:
            return True
        start = parents[start]
    return False


def _parents_first(roots: list[int], children: list[list[int]]) -> list[int]:
    order: list[int] = []
    stack = list(reversed(roots))
    while stack:
        card = stack.pop()
        order.append(card)
        stack.extend(reversed(children[card]))
    return order


def is_tree_like(problem: LayoutProblem) -> bool:
    """Return whether most links are *extends* or *implements*, so that this layout says more than others."""
    return bool(len(problem.kinds)) and float(np.mean(problem.kinds != LINK)) > 0.6
