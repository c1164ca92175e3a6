"""The layouts by name, and which one suits a diagram."""

from __future__ import annotations

from oms_desktop.views.canvas.layout.grid import grid
from oms_desktop.views.canvas.layout.layered import layered
from oms_desktop.views.canvas.layout.problem import Layout, LayoutProblem
from oms_desktop.views.canvas.layout.shelf_tree import is_tree_like, shelf_tree

LAYOUTS: dict[str, Layout] = {"hierarchical": layered, "tree": shelf_tree, "grid": grid}
MAX_LAYERED = 200


def best_layout(problem: LayoutProblem) -> str:
    """Return the name of the layout that shows most: columns for diagrams, the tree for big or tree-like graphs."""
    if len(problem) > MAX_LAYERED or (len(problem) > 40 and is_tree_like(problem)):
        return "tree"
    return "hierarchical"
