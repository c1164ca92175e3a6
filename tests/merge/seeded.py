"""Merges every golden scenario and says what came out; run in interpreters with different hash seeds (law L3)."""

from __future__ import annotations

import json

from oms_desktop.merge import item_to_json, resolve, three_way
from oms_desktop.versioning.snapshot import memory_snapshot
from tests.merge.golden import fields, records, types, whole


def report() -> str:
    """Return every item and every root as text."""
    told = []
    for scenario in (*fields.SCENARIOS, *types.SCENARIOS, *records.SCENARIOS, *whole.SCENARIOS):
        versions = (scenario.base, scenario.ours, scenario.theirs)
        result = three_way(*(memory_snapshot(version) for version in versions))
        items = [item_to_json(item) for item in (*result.items, *result.automatic)]
        told.append([scenario.name, resolve(result).snapshot.root.hex(), items])
    return json.dumps(told)
