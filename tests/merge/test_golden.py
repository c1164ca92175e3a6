"""Each golden scenario gives its items, its values and a sentence for everything (laws L2 and L35)."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from oms_desktop.merge import MergeItem, resolve, three_way
from oms_desktop.merge.paths import read
from oms_desktop.models.messages import TEMPLATES
from oms_desktop.versioning.snapshot import memory_snapshot
from tests.merge.golden.every import SCENARIOS
from tests.merge.golden.scenario import Scenario

IN_USE = {key.split(".")[2] for key in TEMPLATES if key.startswith("merge.why.")}
"""A code is in use when there is a sentence for its reason (ADR 0010)."""

FOUND_ELSEWHERE = {"P954"}
"""The code of merging more than three versions, which a scenario is not."""

NOTED = {"P955"}
"""What is said of a merge beside its items, and only compared where a scenario is about it."""

scenarios = pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda s: s.name)


@scenarios
def test_it_gives_these_items(scenario: Scenario) -> None:
    result = three_way(
        *(memory_snapshot(v) for v in (scenario.base, scenario.ours, scenario.theirs))
    )

    told = {code for code, _, _ in scenario.expect}
    items = (item for item in result.items if item.code not in NOTED or item.code in told)
    found = [(item.code, item.severity.value, item.path) for item in items]
    assert sorted(found) == sorted(scenario.expect)
    assert set(scenario.quiet) <= {item.code for item in result.automatic}


@scenarios
def test_it_holds_these_values(scenario: Scenario) -> None:
    merged = resolve(
        three_way(*(memory_snapshot(v) for v in (scenario.base, scenario.ours, scenario.theirs)))
    )

    for (record, path), value in scenario.result.items():
        tree = merged.plain(record)
        assert (tree if tree is None else read(tree["kind"], tree, path)) == value


@scenarios
def test_swapping_the_sides_gives_the_same(scenario: Scenario) -> None:
    base, ours, theirs = (
        memory_snapshot(v) for v in (scenario.base, scenario.ours, scenario.theirs)
    )

    one, other = three_way(base, ours, theirs), three_way(base, theirs, ours)

    assert [item.id for item in one.items] == [item.id for item in other.items]
    assert resolve(one).snapshot.root == resolve(other).snapshot.root


@scenarios
def test_every_item_has_sentences_and_options_with_effects(scenario: Scenario) -> None:
    result = three_way(
        *(memory_snapshot(v) for v in (scenario.base, scenario.ours, scenario.theirs))
    )

    for item in (*result.items, *result.automatic):
        texts = [item.title, item.summary, *item.explain]
        for option in item.options:
            texts += [option.label, option.effect]
            assert option.enabled == (option.why_disabled is None)
        assert all(text.render().strip() for text in texts)
        assert "None" not in " ".join(text.render() for text in texts)
        assert _ways_out(item) or (item.is_violation and not item.is_open)


@scenarios
def test_every_item_is_of_a_record_that_some_version_has(scenario: Scenario) -> None:
    """And each piece of it too; what is said of the whole merge is of none."""
    versions = (scenario.base, scenario.ours, scenario.theirs)
    result = three_way(*(memory_snapshot(version) for version in versions))
    known = {record.id for version in versions for record in version}

    for item in (*result.items, *result.automatic):
        assert item.subject.id in known or not item.subject.id
        assert {part.record for part in item.parts} <= known
        assert item.subject.name or not item.subject.id


def _ways_out(item: MergeItem) -> bool:
    return sum(option.enabled for option in item.options) >= 2


def test_every_code_in_use_has_three_scenarios() -> None:
    shown = Counter(
        code for s in SCENARIOS for code in {*(expected[0] for expected in s.expect), *s.quiet}
    )

    few = {code: shown[code] for code in IN_USE - FOUND_ELSEWHERE if shown[code] < 3}
    assert few == {}
    assert shown.keys() <= IN_USE


def test_the_decision_on_codes_names_those_in_use() -> None:
    """ADR 0010 lists the codes that have a reason, and calls no other one used."""
    text = (Path(__file__).parents[2] / "docs/adr/0010-merge-codes.md").read_text()
    rows = [line for line in text.splitlines() if line.startswith("| ") and "codes" not in line]
    named = {code for row in rows for code in _spelled_out(row.split("|")[1])}

    assert named == IN_USE


def _spelled_out(cell: str) -> set[str]:
    """Return the codes of a cell such as *M001–M003, T101*."""
    found: set[str] = set()
    for first, last in re.findall(r"([A-Z]\d{3})(?:–([A-Z]\d{3}))?", cell):
        numbers = range(int(first[1:]), int((last or first)[1:]) + 1)
        found.update(f"{first[0]}{number:03}" for number in numbers)
    return found
