"""Moving refs: one transaction that checks everything, moves the refs, writes the ref log and the event, and keeps the answer.

Invariants I2 (closure), I3 (only to a descendant), I4 (at most once per operation id).
"""

import json
from hashlib import sha256

from sqlalchemy import Connection, insert, select

from oms_desktop.models.messages import message
from oms_desktop.protocol.problems import Code
from oms_desktop.protocol.refs import HEADS, TAGS, RefHead
from oms_desktop.protocol.update import RefMove, UpdateAnswer, UpdateRequest
from oms_desktop.versioning.history import is_ancestor
from oms_desktop.versioning.objects import RefUpdate
from oms_server.identity.audit import Action, note
from oms_server.identity.roles import Actor, Permission
from oms_server.problems import forbidden, malformed, refusal
from oms_server.storage.objects import Quarantine, RepoObjects, RepoRefs
from oms_server.storage.schema import operations, outbox, ref_log
from oms_server.versions.intake import admit
from oms_server.versions.locks import check_unlocked
from oms_server.versions.protection import needed_approvals
from oms_server.versions.repos import Repo, last_sequence

REF_UPDATED = "org.oms.ref.updated.v1"


def move_refs(
    connection: Connection,
    repo: Repo,
    request: UpdateRequest,
    actor: Actor,
    *,
    now_ms: int,
    by_proposal: bool = False,
) -> UpdateAnswer:
    """Do what *request* says, all or nothing, and at most once; a protected branch moves *by_proposal* only.

    Raises:
        Refusal: If it may not be done; the caller rolls back.
    """
    known = answered(connection, repo, request)
    if known is not None:
        return known
    names = [move.ref for move in request.updates]
    if len(set(names)) != len(names):
        raise malformed("a ref is named twice")

    refs = RepoRefs(connection, repo.number)
    effective = _effective_moves(refs, request)
    if not effective:  # it happened before, under an operation that is no longer known
        return _answer(request, last_sequence(connection, repo.number))
    objects = RepoObjects(connection, repo.number)
    heads = {
        move.new: "tag" if move.ref.startswith(TAGS) else "commit"
        for move in effective
        if move.new is not None
    }
    for move in effective:
        _check_permission(repo, move, actor)
        if not by_proposal and needed_approvals(connection, repo, move.ref) is not None:
            raise refusal(403, Code.PROTECTED, message("server.protected"), detail=move.ref)
        check_unlocked(connection, repo, move.ref, actor, now_ms=now_ms)
    admit(objects, Quarantine(connection, repo.number), heads)
    for move in effective:
        _check_direction(objects, move)
    for move in effective:
        if move.new is None and move.old is not None:
            note(
                connection,
                actor.label,
                Action.BRANCH_DELETED,
                move.ref,
                now_ms=now_ms,
                repo=repo.number,
                head=move.old.hex(),
            )
    refs.update_refs([RefUpdate(move.ref, move.old, move.new) for move in effective])
    answer = _answer(request, _log(connection, repo, request.op, effective, actor, now_ms))
    connection.execute(
        insert(operations),
        {
            "repo": repo.number,
            "op": request.op,
            "digest": _digest(request),
            "body": answer.to_json(),
            "actor": actor.id,
            "time_ms": now_ms,
        },
    )
    return answer


def answered(connection: Connection, repo: Repo, request: UpdateRequest) -> UpdateAnswer | None:
    """Return what *request* was answered when it came before; None if it is new.

    Raises:
        Refusal: 422 if its operation was another one then.
    """
    known = connection.execute(
        select(operations.c.digest, operations.c.body).where(
            operations.c.repo == repo.number, operations.c.op == request.op
        )
    ).one_or_none()
    if known is None:
        return None
    if known.digest != _digest(request):
        raise refusal(422, Code.OP_REUSED, message("server.op_reused"), detail=request.op)
    return UpdateAnswer.model_validate_json(known.body)


def _digest(request: UpdateRequest) -> bytes:
    return sha256(request.to_json()).digest()


def _effective_moves(refs: RepoRefs, request: UpdateRequest) -> list[RefMove]:
    """Return the moves that are not done already.

    Raises:
        Refusal: 412 with the current heads, if a ref is neither at `old` nor at `new`.
    """
    current = {move.ref: refs.read_ref(move.ref) for move in request.updates}
    effective = [move for move in request.updates if current[move.ref] != move.new]
    if any(current[move.ref] != move.old for move in effective):
        raise refusal(
            412,
            Code.REF_MOVED,
            message("server.ref_moved"),
            refs=tuple(RefHead(ref=ref, head=head) for ref, head in current.items()),
        )
    return effective


def _check_permission(repo: Repo, move: RefMove, actor: Actor) -> None:
    if move.new is None:
        needed = Permission.DELETE_BRANCH
    elif not move.ref.startswith(HEADS):
        needed = Permission.RELEASE
    elif move.old is None:
        needed = Permission.MAKE_BRANCH
    else:
        needed = Permission.SEND
    if not actor.may(needed, repo.name, move.ref):
        raise forbidden(needed, move.ref)


def _check_direction(objects: RepoObjects, move: RefMove) -> None:
    if move.old is None:
        return
    if not move.ref.startswith(HEADS):
        raise refusal(422, Code.NOT_DESCENDANT, message("server.tag_fixed"), detail=move.ref)
    if move.new is not None and not is_ancestor(objects, move.old, move.new):
        raise refusal(422, Code.NOT_DESCENDANT, message("server.not_descendant"), detail=move.ref)


def _log(
    connection: Connection,
    repo: Repo,
    op: str,
    moves: list[RefMove],
    actor: Actor,
    now_ms: int,
) -> int:
    """Write the ref log and the events; return the last sequence number."""
    sequence = last_sequence(connection, repo.number)
    for move in moves:
        sequence += 1
        connection.execute(
            insert(ref_log),
            {
                "repo": repo.number,
                "sequence": sequence,
                "ref": move.ref,
                "old": move.old,
                "new": move.new,
                "op": op,
                "actor": actor.label,
                "time_ms": now_ms,
            },
        )
        payload = {
            "old": move.old.hex() if move.old else None,
            "new": move.new.hex() if move.new else None,
            "sequence": sequence,
            "op": op,
        }
        connection.execute(
            insert(outbox),
            {
                "event_id": f"{repo.name}:{sequence}",
                "sequence": sequence,
                "event_type": REF_UPDATED,
                "repo": repo.name,
                "subject": move.ref,
                "payload": json.dumps(payload, sort_keys=True),
                "time_ms": now_ms,
            },
        )
    return sequence


def _answer(request: UpdateRequest, sequence: int) -> UpdateAnswer:
    heads = tuple(RefHead(ref=move.ref, head=move.new) for move in request.updates)
    return UpdateAnswer(op=request.op, sequence=sequence, refs=heads)
