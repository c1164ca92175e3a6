"""The outermost layer: limits on bodies, fields that every answer carries, and errors that tell nothing they should not.

Plain ASGI around the application; must not know any endpoint's meaning.
"""

import logging
from collections.abc import Awaitable, Callable
from uuid import uuid4

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from oms_desktop.models.messages import message
from oms_desktop.protocol.headers import (
    OMS_EPOCH,
    OMS_PROTOCOL,
    PROBLEM_MEDIA_TYPE,
    PROTOCOL_VERSION,
)
from oms_desktop.protocol.problems import Code
from oms_server.problems import Refusal, refusal, too_large
from oms_server.service import Service

log = logging.getLogger("oms_server")

SAFETY_FIELDS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
}


UNLIMITED = frozenset({"/healthz", "/readyz", "/metrics"})
"""What monitoring asks is answered also where everybody asks too often."""


class Edge:
    """Wraps the application."""

    def __init__(self, app: ASGIApp, service: Service) -> None:
        self._app = app
        self._service = service
        self._limits = service.limits

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        dressed = _Dressed(send, self._service.epoch)
        headers = Headers(scope=scope)
        limit = (
            self._limits.pack_bytes if scope["path"].endswith("/packs") else self._limits.json_bytes
        )
        try:
            self._check_rate(scope)
            self._check_head(headers, limit)
            await self._app(scope, _bounded(receive, limit), dressed)
        except Refusal as refused:
            await answer(refused)(scope, receive, dressed)
        except Exception as error:
            if dressed.started:  # a stream: who reads it sees it end
                log.error("an answer ended early: %s", scope["path"], exc_info=error)
            else:  # whatever failed before the application's own handlers
                await answer(internal(error))(scope, receive, dressed)

    def _check_rate(self, scope: Scope) -> None:
        client = scope.get("client")
        if client is not None and scope["path"] not in UNLIMITED:
            service = self._service
            service.check_rate(service.rates.of_address(client[0], now_ms=service.now_ms()))

    def _check_head(self, headers: Headers, limit: int) -> None:
        version = headers.get(OMS_PROTOCOL, str(PROTOCOL_VERSION))
        if version != str(PROTOCOL_VERSION):
            raise refusal(
                426, Code.UPGRADE_NEEDED, message("server.protocol", ours=PROTOCOL_VERSION)
            )
        length = headers.get("content-length", "0")
        if length.isdigit() and int(length) > limit:
            raise too_large(limit)


class _Dressed:
    """Sends an answer with the fields that every answer carries."""

    def __init__(self, send: Send, epoch: str) -> None:
        self._send = send
        self._epoch = epoch
        self.started = False

    async def __call__(self, event: Message) -> None:
        if event["type"] == "http.response.start":
            self.started = True
            headers = MutableHeaders(scope=event)
            headers[OMS_PROTOCOL] = str(PROTOCOL_VERSION)
            headers[OMS_EPOCH] = self._epoch
            for name, value in SAFETY_FIELDS.items():
                headers.setdefault(name, value)
        await self._send(event)


def _bounded(receive: Receive, limit: int) -> Callable[[], Awaitable[Message]]:
    """Return *receive* that refuses a body beyond *limit*, whatever its header said."""
    read = 0

    async def bounded() -> Message:
        nonlocal read
        event = await receive()
        read += len(event.get("body", b""))
        if read > limit:
            raise too_large(limit)
        return event

    return bounded


def internal(error: Exception) -> Refusal:
    """Log *error* under a number, and return an answer that says the number only."""
    incident = uuid4().hex[:12]
    log.error("incident %s", incident, exc_info=error)
    if "full" in str(error) and "disk" in str(error):
        return refusal(
            507, Code.NO_SPACE, message("server.no_space"), retryable=True, instance=incident
        )
    return refusal(
        500, Code.INTERNAL, message("server.internal"), retryable=True, instance=incident
    )


def answer(refused: Refusal) -> Response:
    """Return the problem+json answer of a refusal."""
    return Response(
        refused.problem.to_json(),
        status_code=refused.problem.status,
        media_type=PROBLEM_MEDIA_TYPE,
        headers=dict(refused.headers or {}),
    )
