"""The line to one remote: every call goes through it, so that it knows whether to call, when, and what is in the way.

It joins breaker, retry and classification, and keeps no state of any branch. Sans-IO: `call` is a generator.
"""

from collections.abc import Callable
from math import inf
from typing import Any, Final, TypeVar, cast

from oms_desktop.models.messages import message
from oms_desktop.sync.breaker import BreakerSettings, CircuitBreaker, Outcome, Refused
from oms_desktop.sync.classify import AnswerClass, NetworkTrouble, Verdict, classify
from oms_desktop.sync.ports import Clock
from oms_desktop.sync.requests import Answer, Request, Steps
from oms_desktop.sync.retry import RetryBudget, full_jitter_seconds

T = TypeVar("T")

LONGEST_PAUSE: Final = 300.0
PORTAL_PAUSE: Final = 30.0
THROTTLED_PAUSE: Final = 30.0
SPACE_PAUSE: Final = 300.0
UNFIT_PAUSE: Final = 300.0


class CallFailed(Exception):
    """A call did not succeed; the verdict says what that means."""

    def __init__(self, verdict: Verdict) -> None:
        super().__init__(f"{verdict.kind}: {verdict.code}")
        self.verdict = verdict


class NotNow(Exception):
    """The breaker refused the call; nothing was sent."""


class Line:
    """What is known of the way to the remote."""

    def __init__(
        self,
        clock: Clock,
        random: Callable[[], float],
        breaker_settings: BreakerSettings | None = None,
    ) -> None:
        self._clock = clock
        self._random = random
        self.breaker = CircuitBreaker(clock.monotonic, random, breaker_settings)
        self._budget = RetryBudget()
        self._failures = 0
        self._paused_until = 0.0
        self.trouble: Verdict | None = None
        """Why the last call did not reach the server's own answer; None while all is well."""
        self.epoch = ""
        self.verified_ms: int | None = None
        """Wall clock of the last answer of the server, for people."""
        self.came_back = True
        """Set at first, and when the first call after a trouble succeeded; whoever acts on it clears it."""

    def call(self, request: Request[T]) -> Steps[T]:
        """Make a call and return the body of its success.

        Raises:
            CallFailed: If it was no success.
            NotNow: If the breaker does not admit it.
        """
        permit = self.breaker.acquire()
        if isinstance(permit, Refused):
            raise NotNow
        began = self._clock.monotonic()
        try:
            answer = yield request
        except BaseException:  # cancelled: nothing is known of the server
            self.breaker.record(permit, Outcome.IGNORED)
            raise
        assert answer is not None
        verdict = self._judge(request, answer)
        seconds = None if request.is_bulk else self._clock.monotonic() - began
        self.breaker.record(permit, verdict.breaker, seconds)
        self.note(verdict)
        if verdict.kind is not AnswerClass.OK:
            raise CallFailed(verdict)
        self.epoch = answer.epoch
        return cast(T, answer.value)

    def note(self, verdict: Verdict) -> None:
        """Draw the consequences for the whole remote from one answer."""
        match verdict.kind:
            case (
                AnswerClass.OK
                | AnswerClass.MOVED
                | AnswerClass.INCOMPLETE
                | AnswerClass.CURSOR_GONE
                | AnswerClass.PENDING
                | AnswerClass.PERMANENT
            ):
                self._answered()
            case AnswerClass.NO_SERVER | AnswerClass.TRANSIENT:
                self._failed(verdict)
            case AnswerClass.INTERCEPTED:
                self._pause(verdict, PORTAL_PAUSE)
            case AnswerClass.AUTH:
                self._pause(verdict, inf)
            case AnswerClass.UNFIT:
                self._pause(verdict, UNFIT_PAUSE)
            case AnswerClass.THROTTLED:
                self._pause(verdict, verdict.retry_after or THROTTLED_PAUSE)
            case AnswerClass.SPACE:
                self._pause(verdict, verdict.retry_after or SPACE_PAUSE)

    def pause_seconds(self) -> float:
        """Return how long nothing may be called; 0 if a call may go out now."""
        own = max(0.0, self._paused_until - self._clock.monotonic())
        return max(own, self.breaker.retry_in())

    def resume(self) -> None:
        """A person, or the network, says that it is worth trying now."""
        self._paused_until = 0.0
        self.breaker.probe_early()

    def unreadable(self, detail: str) -> CallFailed:
        """Return the failure for an answer that arrived but cannot be what was asked for."""
        verdict = Verdict(
            AnswerClass.TRANSIENT,
            Outcome.FAILURE,
            message("sync.trouble.unreadable"),
            NetworkTrouble.UNREADABLE,
            detail[:300],
        )
        self.note(verdict)
        return CallFailed(verdict)

    def _judge(self, request: Request[Any], answer: Answer) -> Verdict:
        verdict = classify(answer.facts, wall_seconds=self._clock.wall_ms() / 1000)
        if verdict.kind is AnswerClass.OK and not isinstance(answer.value, request.answer):
            return Verdict(
                AnswerClass.TRANSIENT,
                Outcome.FAILURE,
                message("sync.trouble.unreadable"),
                NetworkTrouble.UNREADABLE,
            )
        return verdict

    def _answered(self) -> None:
        if self.trouble is not None:
            self.came_back = True
        self.trouble = None
        self._failures = 0
        self._paused_until = 0.0
        self._budget.earn()
        self.verified_ms = self._clock.wall_ms()

    def _failed(self, verdict: Verdict) -> None:
        self._failures += 1
        wait = full_jitter_seconds(self._failures, jitter=self._random(), ceiling=LONGEST_PAUSE)
        if not self._budget.spend():
            wait = LONGEST_PAUSE
        self._pause(verdict, max(wait, verdict.retry_after or 0.0))

    def _pause(self, verdict: Verdict, seconds: float) -> None:
        self.trouble = verdict
        self._paused_until = self._clock.monotonic() + seconds
