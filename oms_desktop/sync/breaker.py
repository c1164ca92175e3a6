"""A circuit breaker: it stops calls to a server that is in trouble and lets a few probes find out whether it recovered.

States are closed, open and half-open, plus forced-open and disabled, which a person sets. It trips by consecutive
failures, by failure rate or by the rate of slow calls. Every permit carries the generation it was given in: a result
that arrives after the state changed is only counted. Clock and randomness are passed in; it knows neither HTTP nor why
a call was made. The table of transitions is in docs/sync.md, and in the tests as a model.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from math import inf


class BreakerState(StrEnum):
    """Whether calls may go out."""

    CLOSED = "closed"
    OPEN = "open"
    HALF_OPEN = "half-open"
    FORCED_OPEN = "forced-open"
    DISABLED = "disabled"


class Outcome(StrEnum):
    """What a call says about the health of the server; a wrong token, say, is a healthy answer."""

    SUCCESS = "success"
    FAILURE = "failure"
    IGNORED = "ignored"


@dataclass(frozen=True, slots=True)
class Permit:
    """Leave to make one call."""

    generation: int
    is_probe: bool = False


@dataclass(frozen=True, slots=True)
class Refused:
    """No call now; ask again in *retry_in* seconds (infinite while forced open)."""

    retry_in: float


@dataclass(frozen=True, slots=True)
class BreakerSettings:
    """Bounds of one breaker; times in seconds, rates in 0–1."""

    consecutive_failures: int = 5
    window: float = 60.0
    buckets: int = 10
    min_calls: int = 6
    failure_rate: float = 0.5
    slow_rate: float = 0.8
    slow_after: float = 10.0
    base_open: float = 5.0
    max_open: float = 300.0
    jitter: float = 0.2
    probes: int = 1
    successes_to_close: int = 2
    probe_deadline: float = 60.0
    early_probe_gap: float = 10.0


@dataclass(slots=True)
class _Bucket:
    index: int
    calls: int = 0
    failures: int = 0
    slow: int = 0


class CircuitBreaker:
    """One breaker for one remote; not thread-safe, it lives on the thread that makes the calls."""

    def __init__(
        self,
        clock: Callable[[], float],
        random: Callable[[], float],
        settings: BreakerSettings | None = None,
    ) -> None:
        self.settings = settings or BreakerSettings()
        self._clock = clock
        self._random = random
        self._state = BreakerState.CLOSED
        self._generation = 0
        self._consecutive = 0
        self._buckets: deque[_Bucket] = deque()
        self._opens = 0
        self._open_until = 0.0
        self._permits = 0
        self._probe_successes = 0
        self._probes_lost_at = 0.0
        self._probed_early_at = -inf
        self.late_results = 0

    @property
    def state(self) -> BreakerState:
        """The state as it was left by the last event; an open breaker turns half-open by `acquire`."""
        return self._state

    @property
    def generation(self) -> int:
        """Grows with every change of state."""
        return self._generation

    def retry_in(self) -> float:
        """Return the seconds until a call may be admitted; 0 if one may now."""
        now = self._clock()
        match self._state:
            case BreakerState.OPEN:
                return max(0.0, self._open_until - now)
            case BreakerState.HALF_OPEN:
                return 0.0 if self._permits else max(0.0, self._probes_lost_at - now)
            case BreakerState.FORCED_OPEN:
                return inf
            case BreakerState.CLOSED | BreakerState.DISABLED:
                return 0.0

    def acquire(self) -> Permit | Refused:
        """Ask to make a call; every permit must come back by `record`."""
        now = self._clock()
        if self._state is BreakerState.OPEN and now >= self._open_until:
            self._half_open(now)
        match self._state:
            case BreakerState.CLOSED | BreakerState.DISABLED:
                return Permit(self._generation)
            case BreakerState.OPEN:
                return Refused(self._open_until - now)
            case BreakerState.FORCED_OPEN:
                return Refused(inf)
            case BreakerState.HALF_OPEN:
                if self._permits == 0 and now >= self._probes_lost_at:  # the probes never came back
                    self._half_open(now)
                if self._permits == 0:
                    return Refused(self._probes_lost_at - now)
                self._permits -= 1
                self._probes_lost_at = now + self.settings.probe_deadline
                return Permit(self._generation, is_probe=True)

    def record(self, permit: Permit, outcome: Outcome, seconds: float | None = None) -> None:
        """Give *permit* back.

        Args:
            permit: What `acquire` returned.
            outcome: What the answer said about the server.
            seconds: How long the call took; None where slowness means nothing, such as a long poll or a pack.
        """
        if permit.generation != self._generation:
            self.late_results += 1
            return
        slow = seconds is not None and seconds >= self.settings.slow_after
        match self._state:
            case BreakerState.CLOSED:
                self._record_closed(outcome, slow)
            case BreakerState.HALF_OPEN:
                self._record_probe(outcome, slow)
            case BreakerState.OPEN | BreakerState.FORCED_OPEN | BreakerState.DISABLED:
                pass

    def probe_early(self) -> bool:
        """Let a probe out before the open time is over; True if that was granted.

        For "Sync now", a changed network and waking from sleep; at most once in `early_probe_gap` seconds.
        """
        now = self._clock()
        if self._state is not BreakerState.OPEN:
            return False
        if now - self._probed_early_at < self.settings.early_probe_gap:
            return False
        self._probed_early_at = now
        self._half_open(now)
        return True

    def force_open(self) -> None:
        """Refuse every call until `reset`."""
        self._enter(BreakerState.FORCED_OPEN)

    def disable(self) -> None:
        """Admit every call and judge none until `reset`."""
        self._enter(BreakerState.DISABLED)

    def reset(self) -> None:
        """Close, with an empty memory."""
        self._opens = 0
        self._enter(BreakerState.CLOSED)

    def _record_closed(self, outcome: Outcome, slow: bool) -> None:
        if outcome is Outcome.IGNORED:
            return
        failed = outcome is Outcome.FAILURE
        self._consecutive = self._consecutive + 1 if failed else 0
        bucket = self._bucket()
        bucket.calls += 1
        bucket.failures += failed
        bucket.slow += slow
        if self._trips():
            self._open()

    def _record_probe(self, outcome: Outcome, slow: bool) -> None:
        if outcome is Outcome.IGNORED:
            self._permits += 1
        elif outcome is Outcome.FAILURE or slow:
            self._open()
        else:
            self._permits += 1
            self._probe_successes += 1
            if self._probe_successes >= self.settings.successes_to_close:
                self.reset()

    def _trips(self) -> bool:
        if self._consecutive >= self.settings.consecutive_failures:
            return True
        calls = sum(bucket.calls for bucket in self._buckets)
        if calls < self.settings.min_calls:
            return False
        failures = sum(bucket.failures for bucket in self._buckets)
        slow = sum(bucket.slow for bucket in self._buckets)
        return (
            failures >= self.settings.failure_rate * calls
            or slow >= self.settings.slow_rate * calls
        )

    def _bucket(self) -> _Bucket:
        """Return the bucket of this moment, and forget those that left the window."""
        index = int(self._clock() // (self.settings.window / self.settings.buckets))
        while self._buckets and self._buckets[0].index <= index - self.settings.buckets:
            self._buckets.popleft()
        if not self._buckets or self._buckets[-1].index != index:
            self._buckets.append(_Bucket(index))
        return self._buckets[-1]

    def _open(self) -> None:
        self._opens += 1
        longest = min(self.settings.max_open, self.settings.base_open * 2.0 ** (self._opens - 1))
        spread = 1.0 + self.settings.jitter * (2.0 * self._random() - 1.0)
        self._open_until = self._clock() + longest * spread
        self._enter(BreakerState.OPEN)

    def _half_open(self, now: float) -> None:
        self._permits = self.settings.probes
        self._probe_successes = 0
        self._probes_lost_at = now + self.settings.probe_deadline
        self._enter(BreakerState.HALF_OPEN)

    def _enter(self, state: BreakerState) -> None:
        self._state = state
        self._generation += 1
        self._consecutive = 0
        self._buckets.clear()
