"""Every item of every golden scenario is true to what was merged, and each way out of it leads out."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from oms_desktop.merge import ABSENT, MergeItem, MergeResult, Severity, resolve, three_way
from oms_desktop.merge.paths import read
from oms_desktop.models.kinds import KINDS
from oms_desktop.models.plain import Plain
from oms_desktop.models.references import references
from oms_desktop.versioning.snapshot import memory_snapshot
from tests.merge.golden.every import SCENARIOS
from tests.merge.golden.scenario import Scenario
from tests.merge.material import choices

COMBINED = ("M004", "T101", "T106", "K201", "T108", "L601", "S304", "S305")
"""Codes of WARN whose result is made of both sides, so that *both* is an option."""

scenarios = pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda s: s.name)


def _merged(scenario: Scenario) -> MergeResult:
    versions = (scenario.base, scenario.ours, scenario.theirs)
    return three_way(*(memory_snapshot(version) for version in versions))


def _field_items(result: MergeResult) -> Iterator[MergeItem]:
    """Yield the items about a place that can be read in every version."""
    for item in (*result.conflicts, *result.automatic):
        kinds = {tree["kind"] for tree in result.versions.three(item.subject.id) if tree}
        is_here = len(kinds) == 1 and kinds <= KINDS.keys() and item.code != "E403"
        if item.subject.id and is_here and not _is_moved(result, item):
            yield item


def _is_moved(result: MergeResult, item: MergeItem) -> bool:
    """Whether an item is about an element that stands in several records: its values may be from another one."""
    if len(item.path) < 2:
        return False
    return (
        sum(
            any(
                item.path[1] == element["id"]
                for tree in result.versions.three(record)
                for element in (tree or {}).get(item.path[0], ())
                if isinstance(element, dict)
            )
            for record in result.touched
        )
        > 1
    )


@scenarios
def test_its_values_are_those_of_the_versions_and_of_the_result(scenario: Scenario) -> None:
    result = _merged(scenario)
    merged = resolve(result)

    for item in _field_items(result):
        kind, trees = item.subject.kind, result.versions.three(item.subject.id)
        values = [ABSENT if tree is None else read(kind, tree, item.path) for tree in trees]
        assert [item.base, item.ours, item.theirs] == values, item.code
        tree = merged.plain(item.subject.id)
        if tree is not None and item in result.conflicts and item.path[-1:] != ("#order",):
            assert item.result == read(kind, tree, item.path), item.code


@scenarios
def test_each_side_can_be_taken_and_both_where_both_were_combined(scenario: Scenario) -> None:
    result = _merged(scenario)

    for item in result.conflicts:
        if item.code == "E403":  # two records, of which one is kept: no side to take
            continue
        for option, value in (("ours", item.ours), ("base", item.base), ("theirs", item.theirs)):
            offered = item.option(option)
            assert offered is not None
            assert offered.writes[0].record == item.subject.id
            assert (offered.writes[0].path, offered.writes[0].value) == (item.path, value)
        both = item.option("both")
        assert both is not None
        assert both.enabled == (item.combined is not None)
        if item.code in COMBINED:
            assert both.enabled
            assert both.writes[0].value == item.result
        assert item.option("nothing") is None


@scenarios
def test_each_way_out_of_what_blocks_leads_out(scenario: Scenario) -> None:
    resolution = resolve(_merged(scenario))

    for item in resolution.items:
        if item.is_violation and item.severity is Severity.BLOCK:
            for option in choices(item):
                after = resolution.decide(item.id, option.id)
                left = [one for one in after.items if one.id == item.id and one.is_open]
                assert left == [], (item.code, option.id)


@scenarios
def test_letting_go_takes_only_the_references_away(scenario: Scenario) -> None:
    resolution = resolve(_merged(scenario))

    for item in resolution.items:
        if item.option("drop_references") is not None:
            gone = {part.target for part in item.parts}
            after = resolution.decide(item.id, "drop_references")
            for record in sorted({part.record for part in item.parts}):
                before, now = resolution.plain(record), after.plain(record)
                assert before is not None
                if now is not None:
                    assert _targets(now) <= _targets(before) - gone
                    fields = {part.path[0] for part in item.parts if part.record == record}
                    assert _elsewhere(now, fields) == _elsewhere(before, fields)
                    for name in sorted(fields & now.keys()):
                        assert len(now[name]) >= len(before[name]) - len(item.parts)


def _targets(tree: Plain) -> set[str]:
    return {reference.target for reference in references(tree)}


def _elsewhere(tree: Plain, fields: set[str]) -> Plain:
    return {name: value for name, value in tree.items() if name not in fields}
