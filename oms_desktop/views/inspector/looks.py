"""How records look in lists and forms: icon, colour and tone of the status."""

from __future__ import annotations

from typing import Literal

from oms_desktop.models.record import Status
from oms_desktop.views.theme.current import tokens
from oms_desktop.views.theme.icons import ICON_OF_KIND

Tone = Literal["good", "warn", "error", "neutral"]

_ICONS = {**ICON_OF_KIND, "group": "folder", "individual": "circle-dot", "module": "package"}

TYPE_ICONS = (
    "box", "plane", "building-2", "id-card", "wrench", "users", "user", "map-pin", "map", "globe",
    "route", "ticket", "luggage", "fuel", "package", "calendar", "clock", "file-text", "book-open",
    "badge-check", "shield", "star", "bell", "database", "server", "network", "workflow", "layers",
    "cloud", "zap", "settings", "hash", "tag", "link", "target", "house", "folder", "list",
    "key-round", "crosshair", "command", "plug", "send", "eye", "lock", "circle-dot", "shapes",
)  # fmt: skip
"""Icons that suit a type; the first is the one a type has when nothing is chosen."""


def icon_of(kind: str, chosen: str = "") -> str:
    """Return the icon of a record: the one it was given, else that of its kind."""
    return chosen or _ICONS.get(kind, "box")


def colour_of(colour: str, kind: str = "object_type") -> str:
    """Return the colour of a record's icon as ``#rrggbb``: an index into the theme's kinds, or a colour of its own."""
    if len(colour) == 1:
        return tokens().kinds[int(colour)]
    if colour:
        return f"#{colour}"
    return tokens().kinds[1 if kind == "interface" else 0]


def tone_of(status: str) -> Tone:
    """Return the tone of a status chip."""
    match status:
        case Status.ACTIVE | Status.PROMOTED:
            return "good"
        case Status.EXPERIMENTAL:
            return "warn"
        case Status.DEPRECATED:
            return "error"
    return "neutral"
