"""All rules about the whole, and what they find in a view."""

from __future__ import annotations

from collections.abc import Callable

from oms_desktop.merge.items import MergeItem
from oms_desktop.merge.versions import VersionNames
from oms_desktop.merge.view import View
from oms_desktop.merge.violations import breaking, checked, clashes, cycles, dangling, labels
from oms_desktop.merge.violations.found import Rules, ViolationRule, Violations

RULES = (
    ViolationRule("dangling", dangling.units, dangling.look),
    ViolationRule("clash", clashes.units, clashes.look),
    ViolationRule("label", labels.units, labels.look),
    ViolationRule("cycle", cycles.units, cycles.look),
    ViolationRule("checked", checked.units, checked.look),
    ViolationRule("breaking", breaking.units, breaking.look, breaking.gathered),
)


def violations(
    view: View, names: VersionNames, finish: Callable[[MergeItem], MergeItem]
) -> Violations:
    """Return what is wrong with the whole and was right on each side; *finish* adds what an item has to do with others."""
    return Violations.of(view, Rules(RULES, names, finish))
