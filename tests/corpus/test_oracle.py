"""The oracle sees what it is meant to see, and others get a fair chance."""

from __future__ import annotations

import pytest

from tests.corpus import peers
from tests.corpus.slots import RDFS, Slot, Three, conflicting, why_not, wrong
from tests.corpus.statements import LOOSE, Statements, Unreadable, statements

pytestmark = pytest.mark.filterwarnings("ignore")

HEAD = f"@prefix : <urn:x:> . @prefix rdfs: <{RDFS}> . @prefix owl: <http://www.w3.org/2002/07/owl#> . "


def _said(text: str) -> Statements:
    return statements((HEAD + text).encode(), "ttl")


def _three(base: str, ours: str, theirs: str) -> Three:
    return Three(_said(base), _said(ours), _said(theirs))


def test_blank_nodes_are_what_they_say() -> None:
    assert _said(":a :p [ :q ( 1 2 ) ] .") == _said(":a :p _:x . _:x :q ( 1 2 ) .")
    assert _said(":a :p [ :q ( 1 2 ) ] .") != _said(":a :p [ :q ( 2 1 ) ] .")


def test_what_nothing_refers_to_stands_under_what_it_annotates() -> None:
    said = _said("[] owl:annotatedSource :a ; :note 'x' .")

    assert {(s, p) for s, p, _ in said} == {("<urn:x:a>", LOOSE)}


def test_spelling_counts_but_not_the_case_of_a_language() -> None:
    assert _said(":a :p '01'^^<http://www.w3.org/2001/XMLSchema#integer> .") != _said(":a :p 1 .")
    assert _said(":a :p 'x'@EN .") == _said(":a :p 'x'@en .")


def test_a_list_of_thousands_can_be_read() -> None:
    members = " ".join(str(n) for n in range(3000))

    assert len(_said(f":a :p ( {members} ) .")) == 1


def test_what_is_no_turtle_is_unreadable() -> None:
    with pytest.raises(Unreadable):
        statements(b":a :b", "ttl")


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "kinds"),
    [
        (":a :p 1 .", ":a :p 2 .", ":a :p 3 .", ["edit/edit"]),
        (":a :p 1 .", ":a :p 2 .", ":a :p 2 .", []),
        (":a :p 1 .", ":a :p 1, 2 .", ":a :p 1, 3 .", []),
        (":a :p 1 .", ":a :p 2 .", ":a :p 1 ; :q 3 .", []),
        (
            ":a :q 1 .",
            ":a :q 1 ; rdfs:label 'x' .",
            ":a :q 1 ; rdfs:label 'y' .",
            ["edit/edit-single"],
        ),
        (":a :q 1 .", ":a :q 1 ; rdfs:label 'x'@en .", ":a :q 1 ; rdfs:label 'y'@it .", []),
        (":a :p 1 .", "", ":a :p 1 ; :q 2 .", ["delete/modify"]),
        (":a :p 1 .", ":a :p 1 ; :q 2 .", "", ["modify/delete"]),
    ],
)
def test_conflicting_slots_are_what_was_measured(
    base: str, ours: str, theirs: str, kinds: list[str]
) -> None:
    assert [slot.kind for slot in conflicting(_three(base, ours, theirs))] == kinds


def test_a_slot_where_both_put_the_same_is_no_question() -> None:
    three = _three(":a :p 1 .", ":a :p 2, 3 .", ":a :p 2 .")
    (slot,) = conflicting(three)

    assert why_not(three, slot)
    assert not why_not(_three(":a :p 1 .", ":a :p 2 .", ":a :p 3 ."), slot)


def test_what_is_wrong_with_a_result_is_told_apart() -> None:
    three = _three(":a :p 1, 2 .", ":a :p 1, 2, 3 .", ":a :p 1 .")

    assert not wrong(three, _said(":a :p 1, 3 ."))
    assert wrong(three, _said(":a :p 1 .")).lost == _said(":a :p 3 .")
    assert wrong(three, _said(":a :p 1, 2, 3 .")).kept == _said(":a :p 2 .")
    assert wrong(three, _said(":a :p 1, 3, 4 .")).invented == _said(":a :p 4 .")
    assert wrong(three, _said(":a :p 1, 3 ."), [Slot("edit/edit", "<urn:x:a>", "<urn:x:p>")]).slots


def test_others_see_a_conflict_and_merge_what_has_none() -> None:
    torn = _three(":a :p 1 ; :q 1 .", ":a :p 2 ; :q 1 .", ":a :p 3 ; :q 1 .")
    free = _three(":a :p 1, 2 ; :q 1 .", ":a :p 1, 2, 3 ; :q 1 .", ":a :p 1 ; :q 2 .")

    for peer in (peers.nbdime, peers.dictdiffer_):
        assert not peer(torn).is_clean
        assert peer(free) == peers.Verdict(is_clean=True)
