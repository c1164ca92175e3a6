"""Credentials: personal tokens, and short access tokens with a refresh token that changes at each use.

A token holds 256 random bits, so that a plain SHA-256 is as good at rest as a slow hash would be.
"""

import secrets
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from oms_server.identity.accounts import grants_of, number_of
from oms_server.identity.roles import Actor, Role
from oms_server.storage.database import Database
from oms_server.storage.schema import accounts, credentials

PREFIX = "oms_"
MINUTE_MS = 60_000
DAY_MS = 24 * 60 * MINUTE_MS
ACCESS_MS = 15 * MINUTE_MS
REFRESH_MS = 30 * DAY_MS


class Kind(StrEnum):
    """What a credential is for."""

    PERSONAL = "personal"
    ACCESS = "access"
    REFRESH = "refresh"


@dataclass(frozen=True, slots=True)
class TokenRow:
    """One personal token as the list shows it."""

    id: str
    account: str
    label: str
    at_most: Role | None
    created_ms: int
    expires_ms: int | None
    revoked_ms: int | None


@dataclass(frozen=True, slots=True)
class Pair:
    """What signing in gives."""

    access: str
    refresh: str
    expires_in_s: int


def new_token(
    connection: Connection,
    account: str,
    label: str = "",
    *,
    now_ms: int,
    at_most: Role | None = None,
    expires_ms: int | None = None,
) -> tuple[str, str]:
    """Make a personal token; return its id and the token itself, which is shown once and kept nowhere.

    Raises:
        UnknownAccount: If there is no such account.
    """
    return _make(
        connection,
        number_of(connection, account),
        Kind.PERSONAL,
        label=label,
        at_most=at_most,
        now_ms=now_ms,
        expires_ms=expires_ms,
    )


def list_tokens(connection: Connection) -> tuple[TokenRow, ...]:
    """Return all personal tokens, the oldest first."""
    query = (
        select(credentials, accounts.c.name.label("owner"))
        .join_from(credentials, accounts)
        .where(credentials.c.kind == Kind.PERSONAL.value)
        .order_by(credentials.c.created_ms, credentials.c.id)
    )
    return tuple(
        TokenRow(
            row.id,
            row.owner,
            row.label,
            Role(row.at_most) if row.at_most else None,
            row.created_ms,
            row.expires_ms,
            row.revoked_ms,
        )
        for row in connection.execute(query)
    )


def revoke(connection: Connection, identity: str, *, now_ms: int) -> bool:
    """End a credential; False if there is none of this id that is in force."""
    found = connection.execute(
        update(credentials)
        .where(credentials.c.id == identity, credentials.c.revoked_ms.is_(None))
        .values(revoked_ms=now_ms)
    )
    return bool(found.rowcount)


def sign_in(connection: Connection, account: int, *, now_ms: int) -> Pair:
    """Begin a family of access and refresh tokens for somebody whose password was right."""
    return _pair(connection, account, secrets.token_hex(8), now_ms)


def refresh(connection: Connection, token: str, *, now_ms: int) -> Pair | None:
    """Give a new pair for a refresh token, which ends by that; None if it is not accepted.

    Who shows an ended one has stolen it, or was stolen from: then its whole family ends (RFC 9700, 4.14).
    """
    row = _find(connection, token, Kind.REFRESH)
    if row is None:
        return None
    if row.revoked_ms is not None:
        _end_family(connection, row.family, now_ms)
        return None
    if row.expires_ms <= now_ms or row.disabled_ms is not None:
        return None
    taken = connection.execute(  # of two at the same time one wins, and the other is a theft
        update(credentials)
        .where(credentials.c.id == row.id, credentials.c.revoked_ms.is_(None))
        .values(revoked_ms=now_ms)
    )
    if not taken.rowcount:
        _end_family(connection, row.family, now_ms)
        return None
    return _pair(connection, row.account, row.family, now_ms)


def sign_out(connection: Connection, token: str, *, now_ms: int) -> None:
    """End the family of an access or refresh token."""
    row = _find(connection, token, Kind.ACCESS) or _find(connection, token, Kind.REFRESH)
    if row is not None:
        _end_family(connection, row.family, now_ms)


def end_sessions(connection: Connection, account: int, *, now_ms: int) -> None:
    """End everything that was signed in by password; personal tokens stay."""
    connection.execute(
        update(credentials)
        .where(
            credentials.c.account == account,
            credentials.c.kind != Kind.PERSONAL.value,
            credentials.c.revoked_ms.is_(None),
        )
        .values(revoked_ms=now_ms)
    )


def actor_of(database: Database, token: str, *, now_ms: int) -> Actor | None:
    """Return whose *token* this is, or None if it is unknown, ended or a refresh token."""
    with database.read() as connection:
        row = _find(connection, token, Kind.PERSONAL) or _find(connection, token, Kind.ACCESS)
        if row is None or row.revoked_ms is not None or row.disabled_ms is not None:
            return None
        if row.expires_ms is not None and row.expires_ms <= now_ms:
            return None
        at_most = Role(row.at_most) if row.at_most else None
        return Actor(row.id, row.owner, grants_of(connection, row.account), at_most)


def _pair(connection: Connection, account: int, family: str, now_ms: int) -> Pair:
    connection.execute(delete(credentials).where(credentials.c.expires_ms < now_ms - REFRESH_MS))
    _, access = _make(
        connection,
        account,
        Kind.ACCESS,
        family=family,
        now_ms=now_ms,
        expires_ms=now_ms + ACCESS_MS,
    )
    _, fresh = _make(
        connection,
        account,
        Kind.REFRESH,
        family=family,
        now_ms=now_ms,
        expires_ms=now_ms + REFRESH_MS,
    )
    return Pair(access, fresh, ACCESS_MS // 1000)


def _make(
    connection: Connection,
    account: int,
    kind: Kind,
    *,
    now_ms: int,
    label: str = "",
    at_most: Role | None = None,
    family: str = "",
    expires_ms: int | None = None,
) -> tuple[str, str]:
    token = PREFIX + secrets.token_urlsafe(32)
    identity = secrets.token_hex(8)
    connection.execute(
        insert(credentials),
        {
            "id": identity,
            "account": account,
            "kind": kind.value,
            "label": label,
            "at_most": at_most.value if at_most else None,
            "family": family,
            "digest": _digest(token),
            "created_ms": now_ms,
            "expires_ms": expires_ms,
        },
    )
    return identity, token


def _find(connection: Connection, token: str, kind: Kind) -> Row[Any] | None:
    query = (
        select(credentials, accounts.c.name.label("owner"), accounts.c.disabled_ms)
        .join_from(credentials, accounts)
        .where(credentials.c.digest == _digest(token), credentials.c.kind == kind.value)
    )
    return connection.execute(query).one_or_none()


def _end_family(connection: Connection, family: str, now_ms: int) -> None:
    connection.execute(
        update(credentials)
        .where(credentials.c.family == family, credentials.c.revoked_ms.is_(None))
        .values(revoked_ms=now_ms)
    )


def _digest(token: str) -> bytes:
    return sha256(token.encode()).digest()
