"""When to try again: full jitter, the server's own wish, the form that survives a restart, and a budget.

Pure arithmetic: random numbers and clocks are passed in. No decision of the protocol depends on the wall clock (I6);
a jump of it can shorten a wait, but never park a branch.
"""

from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Final

BASE_SECONDS: Final = 2.0
CEILING_SECONDS: Final = 900.0
FLOOR_SECONDS: Final = 1.0
LONGEST_RETRY_AFTER: Final = 3600.0


def full_jitter_seconds(
    attempt: int,
    *,
    jitter: float,
    base: float = BASE_SECONDS,
    ceiling: float = CEILING_SECONDS,
    floor: float = FLOOR_SECONDS,
) -> float:
    """Return how long to wait after failed attempt number *attempt*: U(0, min(ceiling, base·2^(attempt−1))), at least *floor*.

    Args:
        attempt: Attempts made, from 1.
        jitter: A random number in [0, 1) that the caller draws.
        base: Longest wait after the first attempt, in seconds.
        ceiling: Longest wait, in seconds.
        floor: Shortest wait, in seconds.

    Raises:
        ValueError: If *attempt* is below 1 or *jitter* lies outside [0, 1).
    """
    if attempt < 1:
        raise ValueError("attempts are counted from 1")
    if not 0.0 <= jitter < 1.0:
        raise ValueError("jitter lies in [0, 1)")
    longest = min(ceiling, base * 2.0 ** min(attempt - 1, 60))
    return max(floor, jitter * longest)


def retry_after_seconds(field: str | None, *, wall_seconds: float) -> float | None:
    """Read a `Retry-After` field: seconds or a date, clamped to 1 s – 1 h; None for anything else.

    Args:
        field: The field's value.
        wall_seconds: Now, in seconds since 1970 (dates are compared with it).
    """
    if field is None:
        return None
    text = field.strip()
    if text.isascii() and text.isdigit():
        wish = float(text[:12])
    else:
        try:
            wish = parsedate_to_datetime(text).timestamp() - wall_seconds
        except (ValueError, TypeError, IndexError, OverflowError):
            return None
    return min(max(wish, FLOOR_SECONDS), LONGEST_RETRY_AFTER)


@dataclass(frozen=True, slots=True)
class StoredDelay:
    """A wait as it lies in the outbox: how long, and what the wall clock said when it was stored."""

    delay_ms: int
    stored_ms: int

    def remaining_ms(self, now_ms: int) -> int:
        """Return what is left at *now_ms*: between 0 and the whole delay, wherever the clock jumped."""
        return min(max(self.stored_ms + self.delay_ms - now_ms, 0), max(self.delay_ms, 0))


class RetryBudget:
    """Bounds the load of retries on a sick server: each retry costs one, ten successes earn one."""

    def __init__(self, capacity: int = 20) -> None:
        self._capacity = 10 * capacity
        self._tenths = self._capacity

    @property
    def is_empty(self) -> bool:
        """Whether no retry may go out but a breaker's probe."""
        return self._tenths < 10

    def spend(self) -> bool:
        """Take one retry; False if none is left."""
        if self.is_empty:
            return False
        self._tenths -= 10
        return True

    def earn(self) -> None:
        """Note a success."""
        self._tenths = min(self._capacity, self._tenths + 1)
