"""The circuit breaker: its table of transitions, case by case and as a model that Hypothesis walks at random."""

from math import inf

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from oms_desktop.sync.breaker import (
    BreakerSettings,
    BreakerState,
    CircuitBreaker,
    Outcome,
    Permit,
    Refused,
)
from tests.sync.clocks import StillClock


def breaker(clock: StillClock, **changes: float) -> CircuitBreaker:
    return CircuitBreaker(clock.monotonic, lambda: 0.5, BreakerSettings(**changes))  # type: ignore[arg-type]


def call(breaker: CircuitBreaker, outcome: Outcome, seconds: float | None = 0.1) -> None:
    permit = breaker.acquire()
    assert isinstance(permit, Permit)
    breaker.record(permit, outcome, seconds)


def opened(clock: StillClock) -> CircuitBreaker:
    tripped = breaker(clock)
    for _ in range(5):
        call(tripped, Outcome.FAILURE)
    assert tripped.state is BreakerState.OPEN
    return tripped


def test_five_failures_in_a_row_open_it() -> None:
    opened(StillClock())


def test_a_success_in_between_starts_the_count_anew() -> None:
    healthy = breaker(StillClock(), min_calls=100)
    for _ in range(10):
        for _ in range(4):
            call(healthy, Outcome.FAILURE)
        call(healthy, Outcome.SUCCESS)

    assert healthy.state is BreakerState.CLOSED


def test_half_of_six_calls_failing_opens_it() -> None:
    flaky = breaker(StillClock())
    for outcome in [Outcome.FAILURE, Outcome.SUCCESS] * 3:
        call(flaky, outcome)

    assert flaky.state is BreakerState.OPEN


def test_failures_that_left_the_window_do_not_count() -> None:
    clock = StillClock()
    flaky = breaker(clock)
    for _ in range(4):
        call(flaky, Outcome.FAILURE)
    clock.pass_time(61)
    for outcome in [Outcome.SUCCESS] * 5 + [Outcome.FAILURE]:
        call(flaky, outcome)

    assert flaky.state is BreakerState.CLOSED


def test_slow_calls_open_it_though_they_succeed() -> None:
    slow = breaker(StillClock())
    for _ in range(6):
        call(slow, Outcome.SUCCESS, 11.0)

    assert slow.state is BreakerState.OPEN


def test_a_call_without_a_duration_is_never_slow() -> None:
    bulk = breaker(StillClock())
    for _ in range(20):
        call(bulk, Outcome.SUCCESS, None)

    assert bulk.state is BreakerState.CLOSED


def test_ignored_answers_say_nothing() -> None:
    watched = breaker(StillClock())
    for _ in range(50):
        call(watched, Outcome.IGNORED)

    assert watched.state is BreakerState.CLOSED


def test_open_refuses_until_its_time_then_admits_one_probe() -> None:
    clock = StillClock()
    tripped = opened(clock)

    assert tripped.acquire() == Refused(5.0)
    clock.pass_time(5.0)
    probe = tripped.acquire()
    assert isinstance(probe, Permit)
    assert probe.is_probe
    assert isinstance(tripped.acquire(), Refused)


def test_two_good_probes_close_it() -> None:
    clock = StillClock()
    tripped = opened(clock)
    clock.pass_time(5.0)
    call(tripped, Outcome.SUCCESS)
    call(tripped, Outcome.SUCCESS)

    assert tripped.state is BreakerState.CLOSED


def test_a_failed_probe_opens_it_for_twice_as_long_up_to_a_bound() -> None:
    clock = StillClock()
    tripped = opened(clock)
    waits = []
    for _ in range(9):
        refused = tripped.acquire()
        assert isinstance(refused, Refused)
        waits.append(round(refused.retry_in, 6))
        clock.pass_time(refused.retry_in)
        call(tripped, Outcome.FAILURE)

    assert waits == [5, 10, 20, 40, 80, 160, 300, 300, 300]


def test_a_lost_probe_is_replaced_after_its_deadline() -> None:
    clock = StillClock()
    tripped = opened(clock)
    clock.pass_time(5.0)
    lost = tripped.acquire()
    clock.pass_time(60.0)
    another = tripped.acquire()

    assert isinstance(lost, Permit)
    assert isinstance(another, Permit)
    tripped.record(lost, Outcome.SUCCESS)
    assert tripped.late_results == 1
    assert tripped.state is BreakerState.HALF_OPEN


def test_a_late_failure_of_an_old_generation_cannot_open_it_again() -> None:
    clock = StillClock()
    tripped = breaker(clock)
    late = tripped.acquire()
    assert isinstance(late, Permit)
    for _ in range(5):
        call(tripped, Outcome.FAILURE)
    clock.pass_time(5.0)
    call(tripped, Outcome.SUCCESS)
    tripped.record(late, Outcome.FAILURE)

    assert tripped.state is BreakerState.HALF_OPEN
    assert tripped.late_results == 1


def test_sync_now_probes_early_but_not_twice_at_once() -> None:
    clock = StillClock()
    tripped = opened(clock)

    assert tripped.probe_early()
    call(tripped, Outcome.FAILURE)
    assert tripped.state is BreakerState.OPEN
    assert not tripped.probe_early()
    clock.pass_time(10.0)
    assert tripped.probe_early() or tripped.retry_in() == 0.0


def test_forced_open_refuses_and_disabled_admits_until_reset() -> None:
    forced = breaker(StillClock())
    forced.force_open()
    assert forced.acquire() == Refused(inf)
    assert not forced.probe_early()
    forced.disable()
    for _ in range(20):
        call(forced, Outcome.FAILURE)
    assert forced.state is BreakerState.DISABLED
    forced.reset()
    assert forced.state is BreakerState.CLOSED


class BreakerModel(RuleBasedStateMachine):
    """A slow and obvious model beside the breaker: lists of calls instead of buckets and counters."""

    @initialize()
    def begin(self) -> None:
        self.clock = StillClock(seconds=0.0)
        self.settings = BreakerSettings()
        self.breaker = CircuitBreaker(self.clock.monotonic, lambda: 0.5, self.settings)
        self.state = BreakerState.CLOSED
        self.calls: list[tuple[int, bool, bool]] = []  # bucket, failed, slow
        self.opens = 0
        self.until = 0.0
        self.permits = 0
        self.good_probes = 0
        self.deadline = 0.0
        self.out: list[tuple[Permit, BreakerState, int]] = []
        self.era = 0

    @rule(seconds=st.sampled_from([0.5, 1.0, 5.0, 6.0, 30.0, 60.0, 300.0]))
    def time_passes(self, seconds: float) -> None:
        self.clock.pass_time(seconds)

    @rule()
    def ask(self) -> None:
        now = self.clock.seconds
        if (self.state is BreakerState.OPEN and now >= self.until) or (
            self.state is BreakerState.HALF_OPEN and not self.permits and now >= self.deadline
        ):
            self.to_half_open()
        admitted = self.state in {BreakerState.CLOSED, BreakerState.DISABLED} or (
            self.state is BreakerState.HALF_OPEN and self.permits > 0
        )
        given_now = self.breaker.acquire()
        assert isinstance(given_now, Permit) is admitted
        if isinstance(given_now, Permit):
            if self.state is BreakerState.HALF_OPEN:
                self.permits -= 1
                self.deadline = now + self.settings.probe_deadline
            self.out.append((given_now, self.state, self.era))

    @precondition(lambda self: self.out)
    @rule(
        data=st.data(),
        outcome=st.sampled_from(Outcome),
        seconds=st.sampled_from([None, 0.1, 9.9, 10.0, 60.0]),
    )
    def answer(self, data: st.DataObject, outcome: Outcome, seconds: float | None) -> None:
        permit, _, era = self.out.pop(data.draw(st.integers(0, len(self.out) - 1)))
        self.breaker.record(permit, outcome, seconds)
        if era != self.era:
            return
        slow = seconds is not None and seconds >= 10.0
        failed = outcome is Outcome.FAILURE
        if self.state is BreakerState.HALF_OPEN:
            if outcome is Outcome.IGNORED:
                self.permits += 1
            elif failed or slow:
                self.to_open()
            else:
                self.permits += 1
                self.good_probes += 1
                if self.good_probes == 2:
                    self.opens = 0
                    self.enter(BreakerState.CLOSED)
        elif self.state is BreakerState.CLOSED and outcome is not Outcome.IGNORED:
            self.calls.append((int(self.clock.seconds // 6), failed, slow))
            if self.should_trip():
                self.to_open()

    @rule()
    def sync_now(self) -> None:
        before = self.state
        granted = self.breaker.probe_early()
        assert not granted or before is BreakerState.OPEN
        if granted:
            self.to_half_open()

    @rule(state=st.sampled_from(["force", "disable", "reset"]))
    def person_acts(self, state: str) -> None:
        match state:
            case "force":
                self.breaker.force_open()
                self.enter(BreakerState.FORCED_OPEN)
            case "disable":
                self.breaker.disable()
                self.enter(BreakerState.DISABLED)
            case _:
                self.breaker.reset()
                self.opens = 0
                self.enter(BreakerState.CLOSED)

    @invariant()
    def states_agree(self) -> None:
        assert self.breaker.state is self.state
        assert self.breaker.retry_in() >= 0.0

    @invariant()
    def probes_are_bounded(self) -> None:
        flying = sum(era == self.era and s is BreakerState.HALF_OPEN for _, s, era in self.out)
        assert flying <= self.settings.probes

    def should_trip(self) -> bool:
        streak = 0
        for _, failed, _ in reversed(self.calls):
            if not failed:
                break
            streak += 1
        if streak >= 5:
            return True
        newest = int(self.clock.seconds // 6)
        seen = [c for c in self.calls if c[0] > newest - 10]
        return len(seen) >= 6 and (
            sum(c[1] for c in seen) / len(seen) >= 0.5 or sum(c[2] for c in seen) / len(seen) >= 0.8
        )

    def to_open(self) -> None:
        self.opens += 1
        self.until = self.clock.seconds + min(300.0, 5.0 * 2.0 ** (self.opens - 1))
        self.enter(BreakerState.OPEN)

    def to_half_open(self) -> None:
        self.permits = 1
        self.good_probes = 0
        self.deadline = self.clock.seconds + self.settings.probe_deadline
        self.enter(BreakerState.HALF_OPEN)

    def enter(self, state: BreakerState) -> None:
        self.state = state
        self.era += 1
        self.calls.clear()


BreakerModel.TestCase.settings = settings(max_examples=300, stateful_step_count=60)
TestBreakerModel = BreakerModel.TestCase
