"""Proposals, their reviews, and the branches that move by them only.

A review is of one version of the source: when the branch moves on, what was approved has to be looked at again.
"""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from oms_desktop.models.messages import message
from oms_desktop.protocol.problems import Code
from oms_desktop.protocol.proposals import (
    Checks,
    MergeRequest,
    NewProposal,
    NewReview,
    Proposal,
    ProposalState,
    Protection,
    Review,
    Verdict,
)
from oms_desktop.protocol.refs import HEADS
from oms_desktop.protocol.update import RefMove, UpdateAnswer, UpdateRequest
from oms_desktop.versioning.history import read_commit
from oms_server.identity.audit import Action, note
from oms_server.identity.roles import Actor, Permission
from oms_server.problems import Refusal, forbidden, refusal
from oms_server.storage.objects import RepoObjects, RepoRefs
from oms_server.storage.schema import proposals, protections, reviews
from oms_server.versions.protection import needed_approvals
from oms_server.versions.push import answered, move_refs
from oms_server.versions.repos import Repo


def open_proposal(
    connection: Connection, repo: Repo, new: NewProposal, actor: Actor, *, now_ms: int
) -> Proposal:
    """Offer a branch for merging into another.

    Raises:
        Refusal: 403 without the permission, 422 if one of the branches is not there, or both are one, 409 if there is
            an open proposal of the two.
    """
    if not actor.may(Permission.PROPOSE, repo.name, new.source):
        raise forbidden(Permission.PROPOSE, new.source)
    known = _by_op(connection, repo, proposals, new.op)
    if known is not None:
        return read_proposal(connection, repo, known.number)
    refs = RepoRefs(connection, repo.number)
    for ref in (new.source, new.target):
        if not ref.startswith(HEADS) or refs.read_ref(ref) is None or new.source == new.target:
            raise refusal(422, Code.NO_BRANCHES, message("server.no_branches"), detail=ref)
    if _open_of(connection, repo, new.source, new.target):
        raise refusal(409, Code.PROPOSAL_OPEN, message("server.proposal_open"), detail=new.source)
    last = select(func.max(proposals.c.number)).where(proposals.c.repo == repo.number)
    number = (connection.execute(last).scalar() or 0) + 1
    connection.execute(
        insert(proposals),
        {
            "repo": repo.number,
            "number": number,
            **new.model_dump(),
            "author": actor.label,
            "state": ProposalState.OPEN.value,
            "created_ms": now_ms,
        },
    )
    return read_proposal(connection, repo, number)


def list_proposals(
    connection: Connection, repo: Repo, state: ProposalState | None = None
) -> tuple[Proposal, ...]:
    """Return proposals, the newest first."""
    query = select(proposals).where(proposals.c.repo == repo.number)
    if state is not None:
        query = query.where(proposals.c.state == state.value)
    rows = connection.execute(query.order_by(proposals.c.number.desc()).limit(200)).all()
    return tuple(_proposal(connection, repo, row) for row in rows)


def read_proposal(connection: Connection, repo: Repo, number: int) -> Proposal:
    """Return one proposal.

    Raises:
        Refusal: 404 if there is none of this number.
    """
    return _proposal(connection, repo, _row(connection, repo, number))


def add_review(
    connection: Connection, repo: Repo, number: int, new: NewReview, actor: Actor, *, now_ms: int
) -> Proposal:
    """Say something about a proposal, or approve it.

    Raises:
        Refusal: 403 without the permission or for one's own proposal, 409 if it has ended, 412 if the source is not
            where the reviewer saw it.
    """
    row = _row(connection, repo, number)
    needed = Permission.COMMENT if new.verdict is Verdict.COMMENT else Permission.APPROVE
    if not actor.may(needed, repo.name, row.target):
        raise forbidden(needed, row.target)
    if _by_op(connection, repo, reviews, new.op) is not None:
        return read_proposal(connection, repo, number)
    _check_open(row)
    if new.verdict is Verdict.APPROVE and actor.label == row.author:
        raise refusal(403, Code.OWN_PROPOSAL, message("server.own_proposal"))
    if new.verdict is not Verdict.COMMENT:
        _check_head(connection, repo, row, new.head)
    last = select(func.max(reviews.c.number)).where(
        reviews.c.repo == repo.number, reviews.c.proposal == number
    )
    connection.execute(
        insert(reviews),
        {
            "repo": repo.number,
            "proposal": number,
            "number": (connection.execute(last).scalar() or 0) + 1,
            **new.model_dump(),
            "head": new.head,  # as bytes, which it is not on the wire
            "author": actor.label,
            "time_ms": now_ms,
        },
    )
    return read_proposal(connection, repo, number)


def merge_proposal(
    connection: Connection,
    repo: Repo,
    number: int,
    request: MergeRequest,
    actor: Actor,
    *,
    now_ms: int,
) -> UpdateAnswer:
    """Move the target to a version that contains the source, and end the proposal.

    Raises:
        Refusal: 403 without the permission, 409 if it has ended or lacks approvals, 412 if the target moved, 422 if
            *new* is neither the source's version nor one merge of it into the target.
    """
    row = _row(connection, repo, number)
    if not actor.may(Permission.MERGE, repo.name, row.target):
        raise forbidden(Permission.MERGE, row.target)
    update_request = UpdateRequest(
        op=request.op, updates=(RefMove(ref=row.target, old=request.old, new=request.new),)
    )
    known = answered(connection, repo, update_request)
    if known is not None and row.state == ProposalState.MERGED.value:
        return known
    _check_open(row)
    proposal = _proposal(connection, repo, row)
    if proposal.head is None:
        raise refusal(422, Code.NO_BRANCHES, message("server.no_branches"), detail=row.source)
    if not proposal.checks.can_merge:
        raise refusal(
            409,
            Code.NOT_APPROVED,
            message(
                "server.not_approved",
                have=proposal.checks.approvals,
                needed=proposal.checks.needed,
            ),
        )
    answer = move_refs(connection, repo, update_request, actor, now_ms=now_ms, by_proposal=True)
    if not _merges(connection, repo, request, proposal.head):
        raise refusal(422, Code.NOT_DESCENDANT, message("server.not_merged"), detail=row.source)
    _end(connection, repo, number, ProposalState.MERGED, actor, proposal.head, now_ms)
    return answer


def _merges(connection: Connection, repo: Repo, request: MergeRequest, head: bytes) -> bool:
    """Whether the new version is the source's, or one merge of it into the target: nothing else rides along."""
    if request.new == head:
        return True
    merged = read_commit(RepoObjects(connection, repo.number), request.new)
    return set(merged.parents) == {request.old, head}


def close_proposal(
    connection: Connection, repo: Repo, number: int, actor: Actor, *, now_ms: int
) -> Proposal:
    """End a proposal without merging: its author, or who may merge it.

    Raises:
        Refusal: 403 for anybody else, 409 if it was merged.
    """
    row = _row(connection, repo, number)
    if actor.label != row.author and not actor.may(Permission.MERGE, repo.name, row.target):
        raise forbidden(Permission.MERGE, row.target)
    if row.state != ProposalState.CLOSED.value:
        _check_open(row)
        head = RepoRefs(connection, repo.number).read_ref(row.source)
        _end(connection, repo, number, ProposalState.CLOSED, actor, head, now_ms)
    return read_proposal(connection, repo, number)


def read_protection(connection: Connection, repo: Repo) -> tuple[Protection, ...]:
    """Return the rules of an ontology, by pattern."""
    query = (
        select(protections).where(protections.c.repo == repo.number).order_by(protections.c.pattern)
    )
    return tuple(
        Protection(pattern=row.pattern, approvals=row.approvals)
        for row in connection.execute(query)
    )


def set_protection(
    connection: Connection, repo: Repo, rules: Iterable[Protection], actor: Actor, *, now_ms: int
) -> None:
    """Put other rules in place of all there are."""
    connection.execute(delete(protections).where(protections.c.repo == repo.number))
    kept = {rule.pattern: rule for rule in rules}
    for rule in kept.values():
        connection.execute(insert(protections), {"repo": repo.number, **rule.model_dump()})
    told = ", ".join(f"{rule.pattern}: {rule.approvals}" for rule in kept.values())
    note(
        connection,
        actor.label,
        Action.PROTECTION_SET,
        repo.name,
        now_ms=now_ms,
        repo=repo.number,
        rules=told,
    )


def _proposal(connection: Connection, repo: Repo, row: Row[Any]) -> Proposal:
    refs = RepoRefs(connection, repo.number)
    is_open = row.state == ProposalState.OPEN.value
    head = refs.read_ref(row.source) if is_open else row.head
    said = _reviews(connection, repo, row.number)
    return Proposal(
        number=row.number,
        source=row.source,
        target=row.target,
        title=row.title,
        description=row.description,
        author=row.author,
        state=ProposalState(row.state),
        head=head,
        target_head=refs.read_ref(row.target),
        created_ms=row.created_ms,
        ended_ms=row.ended_ms,
        ended_by=row.ended_by,
        reviews=said,
        checks=_checks(said, head, needed_approvals(connection, repo, row.target) or 0, is_open),
    )


def _checks(said: tuple[Review, ...], head: bytes | None, needed: int, is_open: bool) -> Checks:
    verdicts: dict[str, Verdict] = {}
    for review in said:
        if review.verdict is Verdict.REQUEST_CHANGES or (
            review.verdict is Verdict.APPROVE and review.head == head
        ):
            verdicts[review.author] = review.verdict
    approvals = sum(verdict is Verdict.APPROVE for verdict in verdicts.values())
    requested = Verdict.REQUEST_CHANGES in verdicts.values()
    return Checks(
        approvals=approvals,
        needed=needed,
        changes_requested=requested,
        can_merge=is_open and head is not None and approvals >= needed and not requested,
    )


def _reviews(connection: Connection, repo: Repo, number: int) -> tuple[Review, ...]:
    query = (
        select(reviews)
        .where(reviews.c.repo == repo.number, reviews.c.proposal == number)
        .order_by(reviews.c.number)
    )
    return tuple(
        Review(
            number=row.number,
            author=row.author,
            verdict=Verdict(row.verdict),
            head=row.head,
            record=row.record,
            text=row.text,
            time_ms=row.time_ms,
        )
        for row in connection.execute(query)
    )


def _row(connection: Connection, repo: Repo, number: int) -> Row[Any]:
    query = select(proposals).where(proposals.c.repo == repo.number, proposals.c.number == number)
    row = connection.execute(query).one_or_none()
    if row is None:
        raise refusal(404, Code.NOT_FOUND, message("server.no_proposal"), detail=str(number))
    return row


def _by_op(connection: Connection, repo: Repo, table: Any, op: str) -> Row[Any] | None:
    query = select(table).where(table.c.repo == repo.number, table.c.op == op)
    return connection.execute(query).one_or_none()


def _open_of(connection: Connection, repo: Repo, source: str, target: str) -> bool:
    query = select(proposals.c.number).where(
        proposals.c.repo == repo.number,
        proposals.c.source == source,
        proposals.c.target == target,
        proposals.c.state == ProposalState.OPEN.value,
    )
    return connection.execute(query).first() is not None


def _check_open(row: Row[Any]) -> None:
    if row.state != ProposalState.OPEN.value:
        raise refusal(409, Code.PROPOSAL_ENDED, message("server.proposal_ended"), detail=row.state)


def _check_head(connection: Connection, repo: Repo, row: Row[Any], head: bytes) -> None:
    current = RepoRefs(connection, repo.number).read_ref(row.source)
    if current != head:
        raise moved_on(row.source)


def moved_on(ref: str) -> Refusal:
    """The branch is not where the reviewer saw it."""
    return refusal(412, Code.REF_MOVED, message("server.ref_moved"), detail=ref)


def _end(
    connection: Connection,
    repo: Repo,
    number: int,
    state: ProposalState,
    actor: Actor,
    head: bytes | None,
    now_ms: int,
) -> None:
    connection.execute(
        update(proposals)
        .where(proposals.c.repo == repo.number, proposals.c.number == number)
        .values(state=state.value, head=head, ended_ms=now_ms, ended_by=actor.label)
    )
