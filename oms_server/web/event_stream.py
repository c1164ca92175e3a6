"""Server-sent events: each move of a ref, as a CloudEvent, from where the listener left off."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import APIRouter, Depends, Header, Query, Request
from sqlalchemy import select
from starlette.concurrency import run_in_threadpool
from starlette.responses import StreamingResponse

from oms_desktop.protocol.problems import Code
from oms_server.events.cloud_events import Event, event_of
from oms_server.identity.roles import Actor, Permission
from oms_server.problems import Refusal, malformed
from oms_server.service import Needs, Service, service_of
from oms_server.storage.schema import outbox
from oms_server.versions.repos import find_repo, last_sequence

PAGE = 500
BEAT_SECONDS = 15.0
"""How often a quiet stream says that it lives; the token is looked at again then."""

router = APIRouter(prefix="/v1")


@router.get("/repos/{repo}/events")
async def stream_events(
    request: Request,
    repo: str,
    service: Annotated[Service, Depends(service_of)],
    actor: Annotated[Actor, Depends(Needs(Permission.READ))],
    since: Annotated[int | None, Query(ge=0)] = None,
    last_event_id: Annotated[str | None, Header()] = None,
) -> StreamingResponse:
    """Events after `Last-Event-ID` or *since*, else from now on, until one of both goes away."""
    if last_event_id is not None:
        if not last_event_id.isdecimal():
            raise malformed("Last-Event-ID is not a sequence number")
        since = int(last_event_id)
    now = await run_in_threadpool(_now, service, repo)
    begin = now if since is None or since > now else since
    return StreamingResponse(
        _stream(request, service, repo, begin),
        media_type="text/event-stream",
        headers={"X-Accel-Buffering": "no"},
    )


async def _stream(
    request: Request, service: Service, repo: str, since: int
) -> AsyncIterator[bytes]:
    yield b": listening\n\n"
    allowed = Needs(Permission.READ)
    while not service.doorbell.is_closing:
        ring = service.doorbell.listen(repo)
        try:
            found = await run_in_threadpool(_after, service, repo, since)
            for sequence, event in found:
                since = sequence
                yield _frame(sequence, event)
            if len(found) == PAGE:
                continue
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(ring.wait(), BEAT_SECONDS)
                continue
            yield b": beat\n\n"
        finally:
            service.doorbell.leave(repo, ring)
        try:
            await run_in_threadpool(allowed, request)
        except Refusal as refused:
            if refused.problem.code in (Code.UNAUTHENTICATED, Code.REPO_UNKNOWN, Code.FORBIDDEN):
                return
            raise


def _frame(sequence: int, event: Event) -> bytes:
    return f"id: {sequence}\nevent: {event.type}\ndata: ".encode() + event.body + b"\n\n"


def _now(service: Service, repo: str) -> int:
    with service.database.read() as connection:
        return last_sequence(connection, find_repo(connection, repo).number)


def _after(service: Service, repo: str, since: int) -> list[tuple[int, Event]]:
    """Return the events of one ontology after a sequence number, in its order."""
    query = (
        select(outbox)
        .where(outbox.c.repo == repo, outbox.c.sequence > since)
        .order_by(outbox.c.sequence)
        .limit(PAGE)
    )
    with service.database.read() as connection:
        return [(row.sequence, event_of(row)) for row in connection.execute(query)]
