"""Keys of the canvas: nudging, walking along links, zooming, editing.

Arrows nudge the selection (with Shift by one unit); with Ctrl they walk to the next card in that direction. Tab walks
the links of the current card, and leaves the canvas after the last; Enter opens what is selected, and on a link goes
to its other end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from oms_desktop.views.canvas.view import GraphView

NUDGE = 10.0
translate = QCoreApplication.translate

_DIRECTIONS = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}


def press_key(view: GraphView, event: QKeyEvent) -> bool:
    """Do what a key is for; return False if it is not the canvas's."""
    key, modifiers = Qt.Key(event.key()), event.modifiers()
    control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
    shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
    if key in _DIRECTIONS:
        dx, dy = _DIRECTIONS[key]
        if control or not len(view.selection_state):
            _walk(view, dx, dy)
        else:
            step = 1.0 if shift else NUDGE
            view.nudge(dx * step, dy * step)
        return True
    if key == Qt.Key.Key_Escape:
        view.escape()
    elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        _enter(view)
    elif key == Qt.Key.Key_F2:
        if view.selection_state.current is not None:
            view.start_rename(view.arrays.ids[view.selection_state.current])
    elif key == Qt.Key.Key_Delete:
        view.delete_requested.emit(shift)
    elif key == Qt.Key.Key_A and control:
        view.choose(np.flatnonzero(view.arrays.alive).tolist())
    elif key == Qt.Key.Key_N and not control:
        view.type_requested.emit(view.scene_centre())
    elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal) and control:
        view.zoom_in()
    elif key == Qt.Key.Key_Minus and control:
        view.zoom_out()
    elif key == Qt.Key.Key_0 and control:
        view.set_zoom(1.0)
    elif key == Qt.Key.Key_Exclam:  # Shift+1
        view.fit_all()
    elif key == Qt.Key.Key_At:  # Shift+2
        view.fit_selection()
    else:
        return False
    return True


def walk_links(view: GraphView, *, forward: bool) -> bool:
    """Select the next link of the current card; return False after the last, so that focus may leave."""
    card = view.link_anchor()
    if card is None:
        return False
    edges = view.arrays.edges_of(card).tolist()
    current = view.selection_state.edge
    if current in edges:
        place = edges.index(current) + (1 if forward else -1)
    else:
        place = 0 if forward else len(edges) - 1
    if not 0 <= place < len(edges):
        return False
    view.choose_edge(edges[place], anchor=card)
    return True


def _enter(view: GraphView) -> None:
    edge = view.selection_state.edge
    if edge is not None:
        source, target = (int(end) for end in view.arrays.ends[edge])
        there = source if view.link_anchor() == target else target
        view.choose([there])
        view.reveal(there)
    elif view.selection_state.current is not None:
        view.opened.emit(view.arrays.ids[view.selection_state.current])


def _walk(view: GraphView, dx: float, dy: float) -> None:
    """Select the nearest card in a direction, linked ones first."""
    arrays = view.arrays
    alive = np.flatnonzero(arrays.alive)
    if not len(alive):
        return
    current = view.selection_state.current
    centres = arrays.boxes[:, :2] + arrays.boxes[:, 2:] / 2
    if current is None:
        middle = view.scene_centre()
        away = np.hypot(*(centres[alive] - (middle.x(), middle.y())).T)
        view.choose([int(alive[np.argmin(away)])])
        return
    away = centres - centres[current]
    ahead = away[:, 0] * dx + away[:, 1] * dy
    aside = np.abs(away[:, 0] * dy) + np.abs(away[:, 1] * dx)
    cost = ahead + 2 * aside
    linked = arrays.other_ends(current, arrays.edges_of(current))
    cost[linked] *= 0.4
    cost[(ahead <= 1) | (aside > 2 * ahead + 60) | ~arrays.alive] = np.inf
    cost[current] = np.inf
    best = int(np.argmin(cost))
    if np.isfinite(cost[best]):
        view.choose([best])
        view.reveal(best)


def key_help() -> list[tuple[str, str]]:
    """Return the keys of the canvas with what they do, for the cheat sheet."""
    return [
        (translate("Canvas", "Arrows"), translate("Canvas", "Move the selected cards")),
        (translate("Canvas", "Ctrl+Arrows"), translate("Canvas", "Go to the next card")),
        ("Tab", translate("Canvas", "Walk along the links of a card")),
        ("Enter", translate("Canvas", "Open the card, or go to the other end of a link")),
        ("F2", translate("Canvas", "Rename")),
        ("N", translate("Canvas", "New type")),
        ("Del", translate("Canvas", "Remove from the diagram")),
        ("Shift+Del", translate("Canvas", "Delete from the ontology")),
        ("Shift+1", translate("Canvas", "Show everything")),
        ("Shift+2", translate("Canvas", "Show the selection")),
        ("Esc", translate("Canvas", "Cancel")),
    ]
