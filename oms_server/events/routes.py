"""The ways by which events leave: NATS JetStream and webhooks. Each either takes an event or says why not."""

import asyncio
import contextlib
import hashlib
import hmac
from collections.abc import Callable
from typing import Protocol

import httpx
import nats
from nats.aio.client import Client
from nats.errors import Error as NatsError
from nats.errors import MaxPayloadError
from nats.js import JetStreamContext
from nats.js.api import StreamConfig
from nats.js.errors import NotFoundError

from oms_server.events.cloud_events import MEDIA_TYPE, Event
from oms_server.settings import NatsRoute, Route, WebhookRoute

DUPLICATE_WINDOW_S = 120.0


class NotTaken(Exception):
    """An event was not taken; `for_good` if trying again cannot help."""

    def __init__(self, why: str, *, for_good: bool = False) -> None:
        super().__init__(why)
        self.for_good = for_good


class Way(Protocol):
    """Where events go."""

    async def send(self, event: Event) -> None:
        """Deliver an event.

        Raises:
            NotTaken: If it did not arrive, or nobody knows.
        """
        ...

    async def close(self) -> None:
        """Let go of the connection."""
        ...


class NatsWay:
    """JetStream: a message id per event, so that a second delivery within two minutes is dropped by the stream."""

    def __init__(self, route: NatsRoute) -> None:
        self._route = route
        self._client: Client | None = None
        self._stream: JetStreamContext | None = None

    async def send(self, event: Event) -> None:
        """Publish an event and wait until the stream has it."""
        try:
            async with asyncio.timeout(self._route.retry.timeout_s):
                stream = await self._connected()
                await stream.publish(
                    f"{self._route.subject}.{event.repo.replace('.', '_')}",
                    event.body,
                    headers={"Nats-Msg-Id": event.id, "Content-Type": MEDIA_TYPE},
                )
        except MaxPayloadError as error:
            raise NotTaken(str(error), for_good=True) from error
        except (NatsError, OSError, TimeoutError) as error:
            raise NotTaken(str(error) or type(error).__name__) from error

    async def close(self) -> None:
        """Close the connection."""
        if self._client is not None:
            with contextlib.suppress(NatsError, OSError, TimeoutError):
                await self._client.close()

    async def _connected(self) -> JetStreamContext:
        if self._client is None or self._client.is_closed:
            self._stream = None
            self._client = await nats.connect(
                self._route.url,
                max_reconnect_attempts=-1,  # by default it gives up after two minutes
                ping_interval=20,
                max_outstanding_pings=2,
                error_cb=_say_nothing,
            )
        if self._stream is None:
            stream = self._client.jetstream(timeout=self._route.retry.timeout_s)
            await self._make_stream(stream)
            self._stream = stream
        return self._stream

    async def _make_stream(self, stream: JetStreamContext) -> None:
        try:
            await stream.stream_info(self._route.stream)
        except NotFoundError:
            await stream.add_stream(
                StreamConfig(
                    name=self._route.stream,
                    subjects=[f"{self._route.subject}.>"],
                    duplicate_window=DUPLICATE_WINDOW_S,
                )
            )


class WebhookWay:
    """POST to an address; `OMS-Signature` is the HMAC-SHA256 of the body."""

    def __init__(self, route: WebhookRoute, transport: httpx.AsyncBaseTransport | None = None):
        self._route = route
        self._client = httpx.AsyncClient(
            timeout=route.retry.timeout_s, follow_redirects=False, transport=transport
        )

    async def send(self, event: Event) -> None:
        """Post an event; every answer of the 200s takes it."""
        headers = {"Content-Type": MEDIA_TYPE, "Idempotency-Key": event.id}
        if self._route.secret:
            digest = hmac.new(self._route.secret.encode(), event.body, hashlib.sha256)
            headers["OMS-Signature"] = f"sha256={digest.hexdigest()}"
        try:
            answer = await self._client.post(self._route.url, content=event.body, headers=headers)
        except httpx.HTTPError as error:
            raise NotTaken(str(error) or type(error).__name__) from error
        if not answer.is_success:
            gone = answer.is_client_error and answer.status_code not in (408, 425, 429)
            raise NotTaken(f"answer {answer.status_code}", for_good=gone)

    async def close(self) -> None:
        """Close the connections."""
        await self._client.aclose()


async def _say_nothing(error: Exception) -> None:
    """Each attempt tells of its own failure; the client's log would repeat it."""


def way_of(route: Route) -> Way:
    """Return the way of a route."""
    return NatsWay(route) if isinstance(route, NatsRoute) else WebhookWay(route)


MakeWay = Callable[[Route], Way]
