"""What merging handles: values, their absence, and an order that prefers no side."""

from __future__ import annotations

import pytest

from oms_desktop.merge.values import ABSENT, bytes_of, digest, greater, or_absent


@pytest.mark.parametrize("value", [None, [], {}])
def test_an_empty_list_or_part_is_no_value(value: object) -> None:
    assert or_absent(value) is ABSENT


@pytest.mark.parametrize("value", [0, False, "", "x", [0], {"a": 1}])
def test_everything_else_is_one(value: object) -> None:
    assert or_absent(value) == value
    assert or_absent(value) is not ABSENT


def test_bytes_tell_values_apart_that_compare_equal() -> None:
    assert len({bytes_of(value) for value in (1, True, "1", [1], ABSENT)}) == 5
    assert bytes_of({"a": 1, "b": 2}) == bytes_of({"b": 2, "a": 1})
    assert digest(ABSENT) != digest("")
    assert len(digest("x")) == 32


def test_the_greater_value_is_the_same_from_both_sides() -> None:
    assert greater(2, 10) == greater(10, 2) == 2  # by bytes: a choice, not an order of numbers
    assert greater(ABSENT, "a") == greater("a", ABSENT) == "a"
    assert repr(ABSENT) == "ABSENT"
