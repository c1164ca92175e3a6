"""What people call a plain record, an element of a list, an IRI; knows no snapshot."""

from __future__ import annotations

from oms_desktop.merge.values import Path
from oms_desktop.models.names import name_of
from oms_desktop.models.plain import Plain


def plain_title(tree: Plain) -> str:
    """Return the name people read of a plain record or element."""
    return name_of(tree)


def short_iri(iri: str) -> str:
    """Return the last part of an IRI."""
    tail = iri.rstrip("/#").replace("#", "/").rsplit("/", 1)[-1]
    return tail or iri


def element_name(tree: Plain | None, path: Path) -> str | None:
    """Return the name of the list element that *path* goes through, or None."""
    if tree is None or len(path) < 2:
        return None
    elements = tree.get(path[0])
    if not isinstance(elements, list):
        return None
    for element in elements:
        if isinstance(element, dict) and element.get("id") == path[1]:
            title = plain_title(element)
            return None if title == path[1] else title
    return None
