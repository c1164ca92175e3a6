"""Generated ontologies whose true merge is known: what was planted is found, and nothing else is asked or changed."""

from __future__ import annotations

import pytest

from tests.corpus.business import Score, business_merge, measure

SEEDS = range(100, 106)


@pytest.fixture(scope="module")
def score() -> Score:
    return measure(SEEDS)


def test_every_plant_is_found_where_it_belongs(score: Score) -> None:
    missed = (score.planted - score.found).keys()

    assert missed == set(), {code: score.others.get(code) for code in missed}
    assert len(score.planted) == 31


def test_nothing_is_asked_about_edits_that_commute(score: Score) -> None:
    assert score.alarms == []


def test_the_result_is_what_both_made_of_it(score: Score) -> None:
    assert score.wrong == []


def test_the_editors_meet_in_many_records() -> None:
    merge = business_merge(1)
    changed = [
        {record for record, tree in side.items() if tree != merge.base.get(record)}
        for side in (merge.ours, merge.theirs)
    ]
    planted = {record for plant in merge.plants for record in plant.records}

    assert len((changed[0] & changed[1]) - planted) >= 3
    assert {plant.code[0] for plant in merge.plants} == set("TKLIB")
