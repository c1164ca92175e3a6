"""Signing in and out, who one is, and the audit log."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response

from oms_desktop.models.messages import message
from oms_desktop.protocol.auth import Me, RoleHere, SignOutRequest, TokenAnswer, TokenRequest
from oms_desktop.protocol.problems import Code
from oms_server.identity import accounts, audit, tokens
from oms_server.identity.audit import Action, Entry, note
from oms_server.identity.roles import Actor, Permission
from oms_server.identity.tokens import Pair
from oms_server.problems import Refusal, refusal
from oms_server.service import Needs, Service, service_of
from oms_server.storage.database import Database
from oms_server.versions.repos import find_repo

TheService = Annotated[Service, Depends(service_of)]

router = APIRouter(prefix="/v1")


@router.post("/auth/token")
def make_tokens(body: TokenRequest, request: Request, service: TheService) -> TokenAnswer:
    """Sign in by password, or go on with a refresh token, which ends by that."""
    now_ms = service.now_ms()
    if body.grant_type == "refresh_token":
        with service.database.write() as connection:
            pair = tokens.refresh(connection, body.refresh_token, now_ms=now_ms)
    else:
        address = request.client.host if request.client else ""
        service.check_rate(service.rates.of_sign_in(body.name, address, now_ms=now_ms))
        pair = _sign_in(service.database, body.name, body.password, now_ms)
    if pair is None:
        raise _not_accepted()
    return TokenAnswer(
        access_token=pair.access, refresh_token=pair.refresh, expires_in=pair.expires_in_s
    )


@router.post("/auth/revoke", status_code=204)
def sign_out(body: SignOutRequest, service: TheService) -> Response:
    """End a pair of tokens; an unknown one is no error (RFC 7009)."""
    with service.database.write() as connection:
        tokens.sign_out(connection, body.token, now_ms=service.now_ms())
    return Response(status_code=204)


@router.get("/me")
def who_am_i(actor: Annotated[Actor, Depends(Needs())]) -> Me:
    """Whose token this is."""
    roles = (RoleHere(role=g.role, repo=g.repo, branches=g.branches) for g in actor.grants)
    return Me(name=actor.label, roles=tuple(roles))


@router.get("/repos/{repo}/audit")
def read_audit(
    repo: str,
    service: TheService,
    actor: Annotated[Actor, Depends(Needs(Permission.AUDIT))],
    before: Annotated[int | None, Query(ge=1)] = None,
) -> list[Entry]:
    """What was done on an ontology, the newest first, a hundred entries a page."""
    with service.database.read() as connection:
        number = find_repo(connection, repo).number
        return list(audit.entries(connection, repo=number, before=before))


def _sign_in(database: Database, name: str, password: str, now_ms: int) -> Pair | None:
    with database.read() as connection:  # hashing takes long, and nobody else could write meanwhile
        account = accounts.with_password(connection, name, password)
    with database.write() as connection:
        if account is None:
            note(connection, name, Action.SIGN_IN_REFUSED, name, now_ms=now_ms)
            return None
        note(connection, name, Action.SIGNED_IN, name, now_ms=now_ms)
        return tokens.sign_in(connection, account, now_ms=now_ms)


def _not_accepted() -> Refusal:
    return refusal(401, Code.UNAUTHENTICATED, message("server.not_signed_in"))
