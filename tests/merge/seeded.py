"""Merges every golden scenario and says what came out; run in interpreters with different hash seeds (law L3)."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from oms_desktop.merge import item_to_json, resolve, three_way
from oms_desktop.versioning.snapshot import memory_snapshot
from tests.merge.golden.every import SCENARIOS
from tests.merge.golden.scenario import Scenario


def report(threads: int) -> str:
    """Return every item and every root as text; the scenarios are merged in *threads* threads at once."""
    with ThreadPoolExecutor(threads) as pool:
        return json.dumps(list(pool.map(_told, SCENARIOS)))


def _told(scenario: Scenario) -> list[Any]:
    versions = (scenario.base, scenario.ours, scenario.theirs)
    result = three_way(*(memory_snapshot(version) for version in versions))
    items = [item_to_json(item) for item in (*result.items, *result.automatic)]
    return [scenario.name, resolve(result).snapshot.root.hex(), items]
