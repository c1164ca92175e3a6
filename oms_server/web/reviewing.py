"""Endpoints of proposals, protection and locks."""

from typing import Annotated

from fastapi import APIRouter, Depends, Response
from starlette.concurrency import run_in_threadpool

from oms_desktop.protocol.proposals import (
    Lock,
    LockRequest,
    Locks,
    MergeRequest,
    NewProposal,
    NewReview,
    Proposal,
    Proposals,
    ProposalState,
    Protections,
    UnlockRequest,
)
from oms_desktop.protocol.update import UpdateAnswer
from oms_server.identity.roles import Actor, Permission
from oms_server.service import Needs, Service, service_of
from oms_server.versions import locks, proposals
from oms_server.versions.repos import find_repo

Reader = Annotated[Actor, Depends(Needs(Permission.READ))]
Protector = Annotated[Actor, Depends(Needs(Permission.PROTECT))]
TheService = Annotated[Service, Depends(service_of)]

router = APIRouter(prefix="/v1/repos/{repo}")


@router.get("/proposals")
def list_proposals(
    repo: str, service: TheService, actor: Reader, state: ProposalState | None = None
) -> Proposals:
    """Proposals, the newest first, with what each still needs."""
    with service.database.read() as connection:
        found = find_repo(connection, repo)
        return Proposals(proposals=proposals.list_proposals(connection, found, state))


@router.post("/proposals", status_code=201)
def open_proposal(repo: str, body: NewProposal, service: TheService, actor: Reader) -> Proposal:
    """Offer a branch for merging into another."""
    with service.database.write() as connection:
        found = find_repo(connection, repo, to_move_refs=True)
        return proposals.open_proposal(connection, found, body, actor, now_ms=service.now_ms())


@router.get("/proposals/{number}")
def read_proposal(repo: str, number: int, service: TheService, actor: Reader) -> Proposal:
    """One proposal with its reviews."""
    with service.database.read() as connection:
        return proposals.read_proposal(connection, find_repo(connection, repo), number)


@router.post("/proposals/{number}/reviews", status_code=201)
def add_review(
    repo: str, number: int, body: NewReview, service: TheService, actor: Reader
) -> Proposal:
    """Comment on a proposal, approve it, or ask for changes; about one record, or all of it."""
    with service.database.write() as connection:
        found = find_repo(connection, repo, to_move_refs=True)
        return proposals.add_review(connection, found, number, body, actor, now_ms=service.now_ms())


@router.post("/proposals/{number}/merge")
async def merge_proposal(
    repo: str, number: int, body: MergeRequest, service: TheService, actor: Reader
) -> UpdateAnswer:
    """Move the target to a version that contains the source."""
    answer = await run_in_threadpool(_merge, service, repo, number, body, actor)
    service.tell(repo)
    return answer


@router.post("/proposals/{number}/close")
def close_proposal(repo: str, number: int, service: TheService, actor: Reader) -> Proposal:
    """End a proposal without merging it."""
    with service.database.write() as connection:
        found = find_repo(connection, repo, to_move_refs=True)
        return proposals.close_proposal(connection, found, number, actor, now_ms=service.now_ms())


@router.get("/protection")
def read_protection(repo: str, service: TheService, actor: Reader) -> Protections:
    """Which branches move by proposals only."""
    with service.database.read() as connection:
        found = find_repo(connection, repo)
        return Protections(rules=proposals.read_protection(connection, found))


@router.put("/protection")
def set_protection(
    repo: str, body: Protections, service: TheService, actor: Protector
) -> Protections:
    """Put other rules in place of all there are."""
    with service.database.write() as connection:
        found = find_repo(connection, repo, to_move_refs=True)
        proposals.set_protection(connection, found, body.rules, actor, now_ms=service.now_ms())
        return Protections(rules=proposals.read_protection(connection, found))


@router.get("/locks")
def list_locks(repo: str, service: TheService, actor: Reader) -> Locks:
    """The locks that hold now."""
    now_ms = service.now_ms()
    with service.database.read() as connection:
        return Locks(locks=locks.held(connection, find_repo(connection, repo), now_ms=now_ms))


@router.post("/locks")
def take_lock(repo: str, body: LockRequest, service: TheService, actor: Reader) -> Lock:
    """Take a branch for oneself, or keep it for longer."""
    now_ms = service.now_ms()
    with service.database.write() as connection:
        found = find_repo(connection, repo, to_move_refs=True)
        return locks.take(
            connection,
            found,
            body.ref,
            actor,
            until_ms=now_ms + 1000 * body.seconds,
            text=body.note,
            now_ms=now_ms,
        )


@router.post("/locks:release", status_code=204)
def release_lock(repo: str, body: UnlockRequest, service: TheService, actor: Reader) -> Response:
    """Give a branch back."""
    with service.database.write() as connection:
        found = find_repo(connection, repo, to_move_refs=True)
        locks.release(connection, found, body.ref, actor, now_ms=service.now_ms())
    return Response(status_code=204)


def _merge(
    service: Service, repo: str, number: int, body: MergeRequest, actor: Actor
) -> UpdateAnswer:
    with service.database.write() as connection:
        found = find_repo(connection, repo, to_move_refs=True)
        answer = proposals.merge_proposal(
            connection, found, number, body, actor, now_ms=service.now_ms()
        )
        service.database.announce(connection, repo)
        return answer
