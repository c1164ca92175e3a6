"""All violations of a view."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from oms_desktop.merge.items import MergeItem
from oms_desktop.merge.versions import VersionNames
from oms_desktop.merge.view import View
from oms_desktop.merge.violations.checked import checked
from oms_desktop.merge.violations.clashes import clashes
from oms_desktop.merge.violations.cycles import cycles
from oms_desktop.merge.violations.dangling import dangling

RULES = (dangling, clashes, cycles, checked)


def violations(view: View, names: VersionNames) -> tuple[MergeItem, ...]:
    """Return what is wrong with the whole and was right on each side."""
    versions = view.versions
    if not (versions.mine and versions.other):
        return ()  # one side alone: its own problems are not the merge's
    found = {item.id: item for rule in RULES for item in rule(view, names)}
    return tuple(_told_once(found.values()))


def _told_once(items: Iterable[MergeItem]) -> Iterator[MergeItem]:
    """Leave out what a check says again of a reference that is reported with everything else that it lacks."""
    told: set[tuple[str, str]] = set()
    for item in items:
        places = {(part.record, part.path[0]) for part in item.parts if part.path}
        if item.code != "B902" or not places <= told:
            yield item
        told |= places
