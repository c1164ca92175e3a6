"""The order of merged lists (law L19), on all small cases."""

from __future__ import annotations

from itertools import pairwise, permutations

from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.merge.rules.sequence import merge_order
from oms_desktop.merge.rules.sets import set_law
from tests.examples import examples

lists = st.lists(st.sampled_from("abcdefg"), unique=True, max_size=6)


@given(lists, lists, lists)
def test_every_element_stands_once_and_no_side_is_preferred(
    base: list[str], ours: list[str], theirs: list[str]
) -> None:
    order = merge_order(base, ours, theirs)

    assert sorted(order.ids) == sorted({*ours, *theirs})
    assert order == merge_order(base, theirs, ours)


@given(lists, lists)
def test_an_unchanged_side_gives_the_order_of_the_other(base: list[str], ours: list[str]) -> None:
    kept = [e for e in merge_order(base, ours, base).ids if e in ours]

    assert kept == ours


@examples(400)
@given(lists, lists, lists)
def test_merging_the_result_again_changes_nothing(
    base: list[str], ours: list[str], theirs: list[str]
) -> None:
    first = merge_order(base, ours, theirs)
    if first.is_torn or first.shares_a_gap:
        return
    there = set_law(base, ours, theirs)
    merged = [element for element in first.ids if element in there]

    again = merge_order(base, merged, theirs)

    assert [element for element in again.ids if element in there] == merged
    assert not again.is_torn


def test_moves_that_do_not_meet_are_both_followed() -> None:
    order = merge_order("abcdef", "bacdef", "abcdfe")

    assert "".join(order.ids) == "bacdfe"
    assert not order.is_torn


def test_an_order_is_found_for_any_two_permutations() -> None:
    for ours in permutations("abcd"):
        for theirs in permutations("abcd"):
            order = merge_order("abcd", ours, theirs)
            agreed = [p for p in pairwise(ours) if theirs.index(p[0]) < theirs.index(p[1])]
            assert order.is_torn or all(
                order.ids.index(one) < order.ids.index(other) for one, other in agreed
            )
