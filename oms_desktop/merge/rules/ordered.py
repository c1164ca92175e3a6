"""Lists whose order means something, such as the columns of a key: two different changes are never combined (S306)."""

from __future__ import annotations

from oms_desktop.merge.findings import Severity
from oms_desktop.merge.site import Site
from oms_desktop.merge.values import ABSENT, Maybe
from oms_desktop.models.fields import FieldRule
from oms_desktop.models.values import Topic


def merge_ordered(site: Site, field: FieldRule, base: Maybe, ours: Maybe, theirs: Maybe) -> Maybe:
    """Keep the base list until a person decides; two different primary keys block (T107)."""
    if site.is_new:
        return site.conflict("E402", base, ours, theirs)
    if field.topic is Topic.KEY and _members(ours) != _members(theirs):
        site.find("T107", Severity.BLOCK, base, ours, theirs, base)
        return base
    return site.conflict("S306", base, ours, theirs)


def _members(side: Maybe) -> frozenset[str]:
    return frozenset() if side is ABSENT else frozenset(side)
