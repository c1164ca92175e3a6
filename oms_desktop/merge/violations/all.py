"""All violations of a view."""

from __future__ import annotations

from oms_desktop.merge.items import MergeItem
from oms_desktop.merge.versions import VersionNames
from oms_desktop.merge.view import View
from oms_desktop.merge.violations.clashes import clashes
from oms_desktop.merge.violations.conformance import conformance
from oms_desktop.merge.violations.cycles import cycles
from oms_desktop.merge.violations.dangling import dangling

RULES = (dangling, clashes, cycles, conformance)


def violations(view: View, names: VersionNames) -> tuple[MergeItem, ...]:
    """Return what is wrong with the whole and was right on each side."""
    versions = view.versions
    if not (versions.mine and versions.other):
        return ()  # one side alone: its own problems are not the merge's
    return tuple(item for rule in RULES for item in rule(view, names))
