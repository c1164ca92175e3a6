"""What an answer of the remote means: the table "What the client does with an answer" as a pure function.

Facts go in, a verdict comes out. It must not know the HTTP client, the engine or a clock's reading of its own.
"""

from dataclasses import dataclass
from enum import StrEnum

from oms_desktop.models.messages import Message, message
from oms_desktop.protocol.headers import PROTOCOL_VERSION
from oms_desktop.protocol.problems import Code, Problem
from oms_desktop.sync.breaker import Outcome
from oms_desktop.sync.retry import retry_after_seconds


class NetworkTrouble(StrEnum):
    """Why there was no answer at all."""

    NAME = "name"
    CONNECT = "connect"
    TLS = "tls"
    TIMEOUT = "timeout"
    BROKEN = "broken"
    UNREADABLE = "unreadable"
    """A success whose body is not what the protocol says."""


class AnswerClass(StrEnum):
    """What kind of answer it was; the engine acts on this alone."""

    OK = "ok"
    NO_SERVER = "no-server"
    TRANSIENT = "transient"
    INTERCEPTED = "intercepted"
    AUTH = "auth"
    PERMANENT = "permanent"
    """Refused for good: the operation becomes a dead letter."""
    UNFIT = "unfit"
    """The remote as a whole cannot serve: unknown repository or another protocol version."""
    PENDING = "pending"
    MOVED = "moved"
    INCOMPLETE = "incomplete"
    """Objects must be sent first."""
    CURSOR_GONE = "cursor-gone"
    THROTTLED = "throttled"
    SPACE = "space"


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of one answer, before anything of its body is believed."""

    status: int | None = None
    protocol: str | None = None
    media_type: str = ""
    retry_after: str | None = None
    problem: Problem | None = None
    trouble: NetworkTrouble | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an answer means."""

    kind: AnswerClass
    breaker: Outcome
    message: Message
    code: str = ""
    detail: str = ""
    retry_after: float | None = None
    problem: Problem | None = None
    status: int = 0

    @property
    def is_transient(self) -> bool:
        """Whether time alone may help; such an answer never makes a dead letter (I10)."""
        return self.kind not in {AnswerClass.OK, AnswerClass.PERMANENT, AnswerClass.MOVED}


GATEWAY_STATUSES = frozenset({502, 503, 504})
"""Given by what stands before a server, so they need not carry `OMS-Protocol`."""


def classify(facts: Facts, *, wall_seconds: float) -> Verdict:
    """Return what *facts* mean.

    Args:
        facts: One answer, or the lack of one.
        wall_seconds: Now, in seconds since 1970, for a `Retry-After` that is a date.
    """
    if facts.trouble is not None:
        return _no_answer(facts, facts.trouble)
    status = facts.status or 0
    wait = retry_after_seconds(facts.retry_after, wall_seconds=wall_seconds)
    if facts.protocol is None and status not in GATEWAY_STATUSES:
        return _intercepted(facts)
    if facts.protocol is not None and facts.protocol != str(PROTOCOL_VERSION):
        return Verdict(
            AnswerClass.UNFIT,
            Outcome.SUCCESS,
            message("sync.unfit.protocol", theirs=facts.protocol[:20], ours=PROTOCOL_VERSION),
            Code.UPGRADE_NEEDED,
        )
    return _by_status(status, facts, wait)


def _no_answer(facts: Facts, trouble: NetworkTrouble) -> Verdict:
    kind = AnswerClass.TRANSIENT if trouble is NetworkTrouble.UNREADABLE else AnswerClass.NO_SERVER
    return Verdict(
        kind, Outcome.FAILURE, message(f"sync.trouble.{trouble}"), trouble, facts.detail[:300]
    )


def _intercepted(facts: Facts) -> Verdict:
    return Verdict(
        AnswerClass.INTERCEPTED,
        Outcome.IGNORED,
        message("sync.intercepted"),
        "intercepted",
        f"{facts.status} {facts.media_type}"[:300],
    )


def _by_status(status: int, facts: Facts, wait: float | None) -> Verdict:
    problem = facts.problem
    code = problem.code if problem is not None else f"http-{status}"
    detail = (problem.detail or problem.title) if problem is not None else facts.detail
    detail = detail[:300]

    def verdict(kind: AnswerClass, outcome: Outcome, key: str, **args: str | int) -> Verdict:
        if kind is AnswerClass.PERMANENT and problem is not None and problem.retryable:
            kind, outcome = AnswerClass.TRANSIENT, Outcome.FAILURE  # e.g. bytes changed on the way
        return Verdict(kind, outcome, message(key, **args), code, detail, wait, problem, status)

    match status:
        case 200 | 201 | 204 | 304:
            return verdict(AnswerClass.OK, Outcome.SUCCESS, "sync.ok")
        case 401:
            return verdict(AnswerClass.AUTH, Outcome.SUCCESS, "sync.auth_needed")
        case 407 | 511:
            return _intercepted(facts)
        case _ if 300 <= status < 400:
            return _intercepted(facts)
        case 404:
            return verdict(AnswerClass.UNFIT, Outcome.SUCCESS, "sync.unfit.not_found")
        case 426:
            return verdict(AnswerClass.UNFIT, Outcome.SUCCESS, "sync.unfit.upgrade")
        case 409:
            return verdict(AnswerClass.PENDING, Outcome.SUCCESS, "sync.pending")
        case 410:
            return verdict(AnswerClass.CURSOR_GONE, Outcome.SUCCESS, "sync.cursor_gone")
        case 412:
            return verdict(AnswerClass.MOVED, Outcome.SUCCESS, "sync.moved")
        case 422 if code == Code.OBJECTS_MISSING:
            return verdict(AnswerClass.INCOMPLETE, Outcome.SUCCESS, "sync.incomplete")
        case 400:
            return verdict(AnswerClass.PERMANENT, Outcome.SUCCESS, "sync.refused.malformed")
        case 403:
            return verdict(AnswerClass.PERMANENT, Outcome.SUCCESS, "sync.refused.forbidden")
        case 413:
            return verdict(AnswerClass.PERMANENT, Outcome.SUCCESS, "sync.refused.too_large")
        case 422:
            return verdict(
                AnswerClass.PERMANENT, Outcome.SUCCESS, "sync.refused.content", why=detail
            )
        case 429:
            return verdict(AnswerClass.THROTTLED, Outcome.IGNORED, "sync.throttled")
        case 507:
            return verdict(AnswerClass.SPACE, Outcome.IGNORED, "sync.server_full")
        case 408 | 425:
            return verdict(AnswerClass.TRANSIENT, Outcome.FAILURE, "sync.server_busy")
        case _ if status >= 500:
            return verdict(
                AnswerClass.TRANSIENT, Outcome.FAILURE, "sync.server_trouble", status=status
            )
        case _:
            return verdict(
                AnswerClass.PERMANENT, Outcome.SUCCESS, "sync.refused.other", status=status
            )
