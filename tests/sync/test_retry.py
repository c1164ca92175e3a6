"""When to try again."""

from email.utils import formatdate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.sync.retry import (
    RetryBudget,
    StoredDelay,
    full_jitter_seconds,
    retry_after_seconds,
)

NOW = 1_700_000_000.0


@given(st.integers(1, 10_000), st.floats(0, 1, exclude_max=True))
def test_a_wait_stays_within_its_bounds(attempt: int, jitter: float) -> None:
    wait = full_jitter_seconds(attempt, jitter=jitter)

    assert 1.0 <= wait <= 900.0
    assert wait <= max(1.0, 2.0 * 2.0 ** min(attempt - 1, 20))


@given(st.integers(1, 60), st.floats(0, 1, exclude_max=True))
def test_waits_grow_with_the_attempts(attempt: int, jitter: float) -> None:
    assert full_jitter_seconds(attempt, jitter=jitter) <= full_jitter_seconds(
        attempt + 1, jitter=jitter
    )


@pytest.mark.parametrize(("attempt", "jitter"), [(0, 0.5), (-1, 0.5), (1, 1.0), (1, -0.1)])
def test_nonsense_is_refused(attempt: int, jitter: float) -> None:
    with pytest.raises(ValueError):
        full_jitter_seconds(attempt, jitter=jitter)


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        (None, None),
        ("", None),
        ("soon", None),
        ("-5", None),
        ("1.5", None),
        ("٣", None),
        ("0", 1.0),
        ("7", 7.0),
        (" 30 ", 30.0),
        ("999999999999999999999", 3600.0),
        (formatdate(NOW + 90, usegmt=True), 90.0),
        (formatdate(NOW - 90, usegmt=True), 1.0),
        (formatdate(NOW + 10**7, usegmt=True), 3600.0),
    ],
)
def test_retry_after_is_read_and_clamped(field: str | None, expected: float | None) -> None:
    assert retry_after_seconds(field, wall_seconds=NOW) == expected


@given(st.text())
def test_retry_after_never_fails(field: str) -> None:
    wait = retry_after_seconds(field, wall_seconds=NOW)

    assert wait is None or 1.0 <= wait <= 3600.0


@given(st.integers(0, 10**9), st.integers(-(10**15), 10**15), st.integers(-(10**15), 10**15))
def test_a_clock_jump_never_parks_a_branch(delay: int, stored: int, now: int) -> None:
    assert 0 <= StoredDelay(delay, stored).remaining_ms(now) <= delay


def test_a_stored_wait_ends_when_its_time_is_over() -> None:
    wait = StoredDelay(5000, 100_000)

    assert wait.remaining_ms(100_000) == 5000
    assert wait.remaining_ms(103_000) == 2000
    assert wait.remaining_ms(105_000) == 0


def test_the_budget_bounds_retries_and_is_earned_by_successes() -> None:
    budget = RetryBudget(capacity=2)

    assert [budget.spend() for _ in range(3)] == [True, True, False]
    for _ in range(10):
        budget.earn()
    assert budget.spend()
    assert budget.is_empty
