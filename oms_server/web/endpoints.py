"""The endpoints under `/v1` (decision 34): they read the request, ask the floors below, and write the answer.

Everything that touches the database runs in a worker thread; only the long poll waits on the event loop.
"""

import asyncio
import base64
import contextlib
from hashlib import sha256
from typing import Annotated

from fastapi import APIRouter, Depends, Header, Query, Request, Response
from starlette.concurrency import run_in_threadpool

from oms_desktop.models.messages import message
from oms_desktop.protocol.capabilities import Capabilities, RepoName, Repos
from oms_desktop.protocol.headers import IDEMPOTENCY_KEY, PACK_MEDIA_TYPE
from oms_desktop.protocol.problems import Code
from oms_desktop.protocol.refs import Changes, Refs
from oms_desktop.protocol.transfer import (
    FetchRequest,
    MissingAnswer,
    MissingRequest,
    PackReceived,
)
from oms_desktop.protocol.update import UpdateAnswer, UpdateRequest
from oms_desktop.versioning.closure import closure
from oms_desktop.versioning.packs import write_pack
from oms_server.identity.audit import Action, note
from oms_server.identity.roles import Actor, Permission
from oms_server.problems import malformed, refusal
from oms_server.service import Needs, Service, service_of
from oms_server.storage.objects import Quarantine, ReadOnce, RepoObjects
from oms_server.versions import repos
from oms_server.versions.intake import read_objects
from oms_server.versions.push import move_refs

SERVER_NAME = "oms-server 0.1"
HEAD_KINDS = frozenset({"commit", "tag"})
CONTENT_DIGEST = "Content-Digest"

Anybody = Annotated[Actor, Depends(Needs())]
Reader = Annotated[Actor, Depends(Needs(Permission.READ))]
Sender = Annotated[Actor, Depends(Needs(Permission.SEND))]
Founder = Annotated[Actor, Depends(Needs(Permission.MAKE_REPO))]
TheService = Annotated[Service, Depends(service_of)]

router = APIRouter()


@router.get("/v1/capabilities")
def capabilities(service: TheService) -> Capabilities:
    """What this server can do; asked without a token."""
    return Capabilities(server=SERVER_NAME, limits=service.limits)


@router.get("/v1/repos")
def list_repos(service: TheService, actor: Anybody) -> Repos:
    """The ontologies that the actor may read."""
    with service.database.read() as connection:
        every = repos.list_repos(connection)
    names = [name for name in every if actor.may(Permission.READ, name)]
    return Repos(repos=tuple(RepoName(name=name) for name in names))


@router.post("/v1/repos", status_code=201)
def make_repo(body: RepoName, service: TheService, actor: Founder, response: Response) -> RepoName:
    """Make an ontology; making it again is no error."""
    with service.database.write() as connection:
        made = repos.make_repo(
            connection, body.name, created_by=actor.label, now_ms=service.now_ms()
        )
        if made:
            note(
                connection,
                actor.label,
                Action.ONTOLOGY_MADE,
                body.name,
                now_ms=service.now_ms(),
            )
    response.status_code = 201 if made else 200
    return body


@router.get("/v1/repos/{repo}/refs", response_model=Refs)
def read_refs(
    repo: str,
    service: TheService,
    actor: Reader,
    response: Response,
    if_none_match: Annotated[str | None, Header()] = None,
) -> Refs | Response:
    """All heads; 304 where nothing moved."""
    with service.database.read() as connection:
        answer = repos.read_refs(connection, repos.find_repo(connection, repo))
    tag = f'"{service.epoch}-{answer.sequence}"'
    if if_none_match == tag:
        return Response(status_code=304, headers={"ETag": tag})
    response.headers["ETag"] = tag
    return answer


@router.get("/v1/repos/{repo}/changes")
async def read_changes(
    repo: str,
    service: TheService,
    actor: Reader,
    since: Annotated[int, Query(ge=0)],
    wait: Annotated[int, Query(ge=0)] = 0,
) -> Changes:
    """The ref log after *since*; waits up to *wait* seconds for something to say."""
    ring = service.doorbell.listen(repo)
    try:
        found = await run_in_threadpool(_changes, service, repo, since)
        if found.changes or not wait:
            return found
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(ring.wait(), min(wait, service.limits.wait_seconds))
        return await run_in_threadpool(_changes, service, repo, since)
    finally:
        service.doorbell.leave(repo, ring)


@router.post("/v1/repos/{repo}/objects:missing")
def find_missing(
    repo: str, body: MissingRequest, service: TheService, actor: Sender
) -> MissingAnswer:
    """Which objects are neither stored nor in quarantine."""
    with service.database.read() as connection:
        number = repos.find_repo(connection, repo).number
        here = RepoObjects(connection, number).has(body.hashes)
        here |= Quarantine(connection, number).has(h for h in body.hashes if h not in here)
    return MissingAnswer(missing=tuple(h for h in body.hashes if h not in here))


@router.post("/v1/repos/{repo}/packs")
async def receive_pack(
    repo: str, request: Request, service: TheService, actor: Sender
) -> PackReceived:
    """Take a pack into quarantine, every object hashed."""
    pack = await request.body()
    digest = request.headers.get(CONTENT_DIGEST)
    if digest is not None and digest != content_digest(pack):
        raise refusal(400, Code.MALFORMED, message("server.digest_mismatch"), retryable=True)
    return await run_in_threadpool(_quarantine, service, repo, pack, actor)


@router.post("/v1/repos/{repo}/packs:fetch")
def fetch_pack(repo: str, body: FetchRequest, service: TheService, actor: Reader) -> Response:
    """One pack of what *want* reaches and *have* does not."""
    with service.database.read() as connection:
        objects = RepoObjects(connection, repos.find_repo(connection, repo).number)
        kinds = objects.kinds((*body.want, *body.have))
        unknown = [want for want in body.want if kinds.get(want) not in HEAD_KINDS]
        if unknown:
            raise refusal(
                422,
                Code.OBJECTS_MISSING,
                message("server.objects_missing"),
                missing=unknown,
                retryable=True,
            )
        haves = [have for have in body.have if kinds.get(have) in HEAD_KINDS]
        once = ReadOnce(objects)
        pack = write_pack(once.take(found) for found in closure(once, body.want, haves))
    return Response(
        pack, media_type=PACK_MEDIA_TYPE, headers={CONTENT_DIGEST: content_digest(pack)}
    )


@router.post("/v1/repos/{repo}/refs:update")
async def update_refs(
    repo: str,
    body: UpdateRequest,
    service: TheService,
    actor: Sender,
    idempotency_key: Annotated[str | None, Header(alias=IDEMPOTENCY_KEY)] = None,
) -> UpdateAnswer:
    """Move refs, all or nothing, at most once per operation id."""
    if idempotency_key is not None and idempotency_key.strip('"') != body.op:
        raise malformed(f"{IDEMPOTENCY_KEY} and op differ")
    answer = await run_in_threadpool(_move_refs, service, repo, body, actor)
    service.tell(repo)
    return answer


def content_digest(data: bytes) -> str:
    """Return the value of `Content-Digest` (RFC 9530) for a body."""
    return f"sha-256=:{base64.b64encode(sha256(data).digest()).decode()}:"


def _changes(service: Service, repo: str, since: int) -> Changes:
    with service.database.read() as connection:
        return repos.read_changes(connection, repos.find_repo(connection, repo), since)


def _quarantine(service: Service, repo: str, pack: bytes, actor: Actor) -> PackReceived:
    objects = list(read_objects(pack, service.limits))  # before anybody waits for the database
    with service.database.write() as connection:
        number = repos.find_repo(connection, repo).number
        count = Quarantine(connection, number).add(
            objects, received_from=actor.id, now_ms=service.now_ms()
        )
    return PackReceived(objects=count)


def _move_refs(service: Service, repo: str, body: UpdateRequest, actor: Actor) -> UpdateAnswer:
    with service.database.write() as connection:
        found = repos.find_repo(connection, repo, to_move_refs=True)
        answer = move_refs(connection, found, body, actor, now_ms=service.now_ms())
        service.database.announce(connection, repo)
        return answer
