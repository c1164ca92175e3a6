"""Refusals as values: raised below, turned into problem+json at the edge. They never carry a secret or a stack."""

from collections.abc import Iterable

from starlette.exceptions import HTTPException

from oms_desktop.models.messages import Message, message
from oms_desktop.protocol.problems import Code, Problem
from oms_desktop.protocol.refs import RefHead

MOST_MISSING = 1000
"""How many missing objects one answer names."""


class Refusal(HTTPException):
    """An answer that is not a success. (The framework passes its own exceptions through, so it is one of them.)"""

    def __init__(self, problem: Problem, headers: dict[str, str] | None = None) -> None:
        super().__init__(problem.status, problem.title, headers)
        self.problem = problem


def refusal(
    status: int,
    code: Code,
    title: Message,
    *,
    detail: str = "",
    retryable: bool = False,
    refs: tuple[RefHead, ...] = (),
    missing: Iterable[bytes] = (),
    instance: str = "",
    headers: dict[str, str] | None = None,
) -> Refusal:
    """Return the refusal to raise."""
    return Refusal(
        Problem(
            title=title.render(),
            status=status,
            code=code,
            detail=detail,
            retryable=retryable,
            refs=refs,
            missing=tuple(missing)[:MOST_MISSING],
            instance=instance,
        ),
        headers,
    )


def forbidden(what: str, where: str = "") -> Refusal:
    """The actor has no role that allows *what*."""
    detail = f"{where}: {what}" if where else what
    return refusal(403, Code.FORBIDDEN, message("server.forbidden"), detail=detail)


def malformed(detail: str) -> Refusal:
    """The request is not what the protocol says."""
    return refusal(400, Code.MALFORMED, message("server.malformed"), detail=detail)


def damaged(detail: str) -> Refusal:
    """An object is not what it should be."""
    return refusal(422, Code.OBJECT_DAMAGED, message("server.object_damaged"), detail=detail)


def too_large(limit: int) -> Refusal:
    """A body or an object is over a limit."""
    return refusal(413, Code.TOO_LARGE, message("server.too_large", limit=limit))
