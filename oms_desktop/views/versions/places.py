"""What can be compared: the working copy, the last version, every release, and whatever else was asked for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from oms_desktop.views.panels.moments import full_moment
from oms_desktop.workspace import Point, Workspace

translate = QCoreApplication.translate
SHORT = 7


@dataclass(frozen=True, slots=True)
class Place:
    """One of them.

    Attributes:
        point: What the workspace calls it.
        text: What people choose.
        tip: What else there is to know of it.
    """

    point: Point
    text: str
    tip: str = ""

    @property
    def leg(self) -> str:
        """What a leg of a migration plan calls it."""
        if self.point is None:
            return ""
        return self.point.hex()[:SHORT] if isinstance(self.point, bytes) else self.point


def places(workspace: Workspace, wanted: Iterable[Point] = ()) -> list[Place]:
    """Return what can be compared, with *wanted* among it: the working copy first, releases by number."""
    found = [Place(None, translate("VersionPlaces", "Working copy, as it is now"))]
    points = [point for point in wanted if isinstance(point, bytes)]
    if workspace.head is not None:
        points.insert(0, workspace.head)
    for point in dict.fromkeys(points):
        version = workspace.version(point)
        text = f"{version.title or version.short} · {version.short}"
        if point == workspace.head:
            text = translate("VersionPlaces", "Last version: {title}").format(title=text)
        found.append(Place(point, text, f"{version.author_name} · {full_moment(version.time_ms)}"))
    for release in workspace.releases():
        tip = f"{release.author_name} · {full_moment(release.time_ms)}"
        text = translate("VersionPlaces", "Release {number}").format(number=release.version)
        found.append(Place(release.version, text, "\n".join(filter(None, (tip, release.notes)))))
    return found


def place_name(place: Place) -> str:
    """Return a short name: a release's number, a version's first digits, or *working copy*."""
    return place.leg or translate("VersionPlaces", "working copy")
