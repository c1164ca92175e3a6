"""What must hold of merging real files, on the smaller cases; `make corpus` says it of all of them."""

from __future__ import annotations

import pytest

from tests import real_data
from tests.corpus.clauses import Clause, clauses
from tests.corpus.dealt import dealt, pairs, stored
from tests.corpus.outcome import About, Outcome, merge_case
from tests.real_data import MergeCase

SMALL = 500_000
"""As many bytes the four files of a case have at most, to be merged in every run of the tests."""

pytestmark = pytest.mark.filterwarnings("ignore")  # rdflib's own, about spellings of literals


def _bytes(case: MergeCase) -> int:
    return sum(len(getattr(case, side)) for side in real_data.SIDES)


@pytest.fixture(scope="module")
def outcomes() -> list[Outcome]:
    return [merge_case(case) for case in real_data.merge_cases() if _bytes(case) < SMALL]


@pytest.fixture(scope="module")
def held(outcomes: list[Outcome]) -> list[Clause]:
    return clauses(outcomes)


def test_there_are_cases_of_every_kind(outcomes: list[Outcome]) -> None:
    assert len(outcomes) >= 40
    assert {o.case.syntax for o in outcomes} >= {"ttl", "owl"}
    assert sum(bool(o.slots) for o in outcomes if o.resolution) >= 12
    assert sum(o.about.is_clean_for_git for o in outcomes) >= 10


@pytest.mark.parametrize("letter", ["a", "b", "c", "d", "e", "f", "–"])
def test_each_clause_holds(held: list[Clause], letter: str) -> None:
    found = [clause for clause in held if clause.letter == letter]

    assert found
    assert [(clause.title, clause.broken) for clause in found if not clause.holds] == []


def test_a_file_that_is_no_turtle_is_refused_with_its_line() -> None:
    outcome = merge_case(real_data.merge_case("merges/dxwg-conflict-13"))

    assert outcome.resolution is None
    assert "line 383" in str(outcome.refused)


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("case-clean-03", {"M003"}),  # one shape, edited by both
        ("uco-conflict-04", {"M003"}),  # shapes removed by one and edited by the other
        ("uco-conflict-08", {"M003"}),  # a name that one took away and the other wrote out
        ("uco-conflict-12", {"M003"}),  # one message in one language, two new ones
        ("dxwg-conflict-14", {"E402"}),  # one property made by both, with different domains
        ("obo-relations-clean-04", {"E402"}),  # one number given to two relations
        ("dxwg-conflict-09", set()),  # the same texts replaced, and one language more
    ],
)
def test_what_is_asked_of_a_case_that_was_looked_at(name: str, codes: set[str]) -> None:
    outcome = merge_case(real_data.merge_case(f"merges/{name}"))

    assert outcome.slots
    assert {item.code for item in outcome.asked} == codes


def _outcome(case: MergeCase) -> Outcome:
    return merge_case(case, About(case.name, "", False, (), 0))


def test_stored_merges_give_the_next_release() -> None:
    cases = list(stored())

    assert cases
    for outcome in map(_outcome, cases):
        assert (outcome.name, outcome.asked, outcome.combined) == (outcome.name, [], ())
        assert outcome.result == outcome.human, outcome.name


@pytest.mark.parametrize("of", ["dcat/", "uco-1.0.0", "ro/ro-v2018", "ro/ro-v2022"])
def test_a_release_dealt_out_to_two_sides_comes_back(of: str) -> None:
    cases = [
        case
        for old, new in pairs()
        if old.name.startswith(of) or of in old.name
        if len(old.data) < 2_000_000 and (case := dealt(old, new, seed=4)) is not None
    ]

    assert cases
    for case in cases:
        outcome = _outcome(case)
        assert (case.name, outcome.asked, outcome.combined) == (case.name, [], ())
        assert outcome.result == outcome.human, case.name
