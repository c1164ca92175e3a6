"""Which picture and which colour stand for a record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from oms_desktop.views.theme.icons import ICON_OF_KIND
from oms_desktop.workspace import Summary

_MORE_KINDS = {"individual": "circle-dot", "group": "folder", "module": "package"}


def kind_icon(kind: str) -> str:
    """Return the Lucide name for a kind of record."""
    return ICON_OF_KIND.get(kind) or _MORE_KINDS.get(kind, "box")


def summary_icon(summary: Summary) -> str:
    """Return the Lucide name for a record: its own, or its kind's."""
    return summary.icon or kind_icon(summary.kind)


def summary_colour(summary: Summary, group_colours: Mapping[str, str]) -> int | str:
    """Return the colour of a record on cards: its own, else its first coloured group's, else its kind's."""
    return colour_of(summary.kind, summary.colour, summary.groups, group_colours)


def colour_of(
    kind: str, own: str, groups: Iterable[str], group_colours: Mapping[str, str]
) -> int | str:
    """Return what `summary_colour` does, of a record of which only this is known."""
    for text in (own, *(group_colours.get(group, "") for group in groups)):
        if len(text) == 1:
            return int(text)
        if text:
            return f"#{text}"
    return 1 if kind == "interface" else 0
